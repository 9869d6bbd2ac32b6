/** Start and what it opens, in each state of the board's maps, each with the way a person gets there. */
import type { Answers } from '../../journey/protocol/answerer.ts';
import { Refusal } from '../../journey/protocol/refusal.ts';
import { panelWords } from '../../ui/words/panel-words.ts';
import { startingJourney } from '../../ui/start/starting-points.ts';
import { openExample, startRun, type FormVisit } from './form-screens.ts';
import type { Language } from './looks.ts';

/** A map on the board whose title is one long word, in each state that Start can show. */
const rowsOnBoard = ['ready', 'unfinished', 'newer', 'damaged'] as const;
const longTitle = 'Достопримечательность'.repeat(5);

/** What the sandbox has to say of maps on the board for a state; where nothing is said there are none. */
export const startBoards: Readonly<Record<string, (language: Language) => Partial<Answers>>> = (() => {
  const listed = () => ({
    maps: rowsOnBoard.map((state, i) => ({
      node: `1:${i}`,
      title: i === 0 ? longTitle : 'Press line',
      preset: 'b2b' as const,
      stages: 4,
      notes: 1234,
      state,
    })),
    selected: null,
    isFirstOfSeveral: false,
  });
  const withMap =
    (change: (journey: ReturnType<typeof startingJourney>) => object) => (language: Language) => {
      const journey = startingJourney('example-b2b', language);
      const stored = { node: '1:0', map: 'map-1', rev: '4-b', state: 'ready' as const, journey, draft: null };
      return { maps: listed, open: () => ({ ...stored, ...change(journey) }) };
    };
  return {
    'start, looking for maps': () => ({ maps: () => new Promise(() => undefined) }),
    'start with maps': () => ({ maps: listed }),
    'start, maps not found': () => ({
      maps: () => {
        throw new Refusal({ code: 'hostRefused' });
      },
    }),
    'opening a map': () => ({ maps: listed, open: () => new Promise(() => undefined) }),
    'a newer map': withMap((journey) => ({ state: 'newer', journey: { ...journey, schemaVersion: 9 } })),
    'a damaged map': withMap(() => ({ state: 'damaged', journey: null })),
    'an unfinished map': withMap(() => ({ state: 'unfinished' })),
    'a map newer than its form': withMap((journey) => ({ draft: { base: { rev: '3-a' }, journey } })),
    'a form that cannot be opened': withMap(() => ({ draft: 'torn' })),
  };
})();

/** Opens the first map of the list. */
const openFirst =
  (sentence: (words: ReturnType<typeof panelWords>) => string): FormVisit =>
  async ({ panel }, _sandbox, language) => {
    await panel.locator('.map-row').first().click();
    await panel
      .getByText(sentence(panelWords(language)))
      .first()
      .waitFor();
  };

/** Every screen by the name under which it is looked at. */
export const startScreens: Readonly<Record<string, FormVisit>> = {
  'start, looking for maps': async ({ panel }, _sandbox, language) => {
    await panel.getByText(panelWords(language).loadingMaps).waitFor({ state: 'attached' });
  },
  'start with maps': async ({ panel }, _sandbox, language) => {
    await panel.getByText(panelWords(language).mapStates.damaged).waitFor();
  },
  'start, maps not found': async ({ panel }, _sandbox, language) => {
    await panel.getByRole('button', { name: panelWords(language).tryAgain }).waitFor();
  },
  'opening a map': openFirst((words) => words.openingMap),
  'a newer map': openFirst((words) => words.newerMap),
  'a damaged map': openFirst((words) => words.damagedMap),
  'an unfinished map': openFirst((words) => words.unfinishedMap),
  'a map newer than its form': openFirst((words) => words.boardIsNewer),
  'a form that cannot be opened': openFirst((words) => words.formUnreadable('').slice(0, 30)),
  'a map that is gone': async (window, sandbox, language) => {
    await startRun(window, sandbox, language);
    sandbox.endRun({ node: null });
    await window.panel.getByText(panelWords(language).mapGone).first().waitFor();
  },
  'words beside a button': async (window, sandbox, language) => {
    await openExample(window, sandbox, language);
    await window.panel.getByRole('button', { name: panelWords(language).moreActions }).hover();
    await window.panel.locator('.tooltip').waitFor();
  },
};
