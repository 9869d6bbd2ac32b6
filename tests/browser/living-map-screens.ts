/** The screens of a map on the board, each with the way a person gets there. */
import type { Journey } from '../../journey/model/journey.ts';
import { findingSchema, type Finding } from '../../journey/readback/finding.ts';
import { startingJourney } from '../../ui/start/starting-points.ts';
import { panelWords } from '../../ui/words/panel-words.ts';
import { boardSandbox, type BoardSandbox } from './board-sandbox.ts';
import type { Language, Visit } from './looks.ts';

type MapVisit = Visit<BoardSandbox>;

/** The example as it was drawn. */
export const drawnExample = (language: Language): Journey => startingJourney('example-b2b', language);

/** A note that people made and that stands in no cell. */
export const strayNote = (id: string, text: string) => (journey: Journey) => ({
  ...journey,
  notes: [
    ...journey.notes,
    {
      id: `n-${id}`,
      text,
      laneId: null,
      stageId: null,
      isUrgent: false,
      source: null,
      author: '',
      votes: 0,
    },
  ],
});

/** One finding of every kind, as the board of `journey` could show it. */
export const everyFinding = ({ lanes, stages }: Journey): Finding[] =>
  findingSchema.shape.kind.options.map((kind, i) => ({
    kind,
    node: `7:${i}`,
    text: kind === 'dotBeyondScale' ? '' : `${lanes[i % lanes.length]?.title ?? ''} ${i}`,
    places: [stages[0]?.title ?? '', stages[1]?.title ?? ''],
    value: kind === 'dotBeyondScale' ? 2 : 5000,
  }));

/** A board on which hands renamed, added, removed and left notes beside the map. */
export function usedBoard(
  language: Language,
  replaced: Parameters<typeof boardSandbox>[1] = {},
): BoardSandbox {
  const sandbox = boardSandbox(drawnExample(language), replaced);
  sandbox.hands(strayNote('7:1', 'Попросить пилот / Ask for a pilot'));
  sandbox.hands((journey) => ({
    ...journey,
    notes: journey.notes.slice(1),
    stages: journey.stages.map((stage, i) => (i === 1 ? { ...stage, title: `${stage.title} 2` } : stage)),
    feelings: journey.feelings.map((feeling, i) => (i < 2 ? { ...feeling, valence: -2 } : feeling)),
  }));
  return sandbox;
}

const openForm: MapVisit = async ({ panel }, _sandbox, language) => {
  await panel.getByRole('tab', { name: panelWords(language).tabs.map }).waitFor();
};

/** The form gets a title of its own, a stage name that hands changed too, and loses a lane. */
const edit: MapVisit = async (window, sandbox, language) => {
  await openForm(window, sandbox, language);
  const words = panelWords(language);
  const { panel } = window;
  await panel.getByLabel(words.mapTitle).fill('Tropa');
  await panel.getByLabel(words.rows.stage.name(2)).fill('Mine');
  await panel.getByRole('button', { name: words.rows.lane.move(2, '').trim() }).press('Delete');
};

const plan: MapVisit = async (window, sandbox, language) => {
  const words = panelWords(language);
  await edit(window, sandbox, language);
  await window.panel.getByRole('button', { name: words.updateMap }).click();
  await window.panel.getByRole('heading', { name: words.updateMap }).waitFor();
};

const read: MapVisit = async (window, sandbox, language) => {
  const words = panelWords(language);
  await edit(window, sandbox, language);
  sandbox.finds(everyFinding(sandbox.board()));
  await window.panel.getByRole('button', { name: words.readBoard }).click();
  await window.panel.getByRole('heading', { name: words.living.boardRead }).waitFor();
};

const findings: MapVisit = async (window, sandbox, language) => {
  await read(window, sandbox, language);
  await window.panel.locator('.findings-notice').click();
  await window.panel.getByRole('heading', { name: panelWords(language).living.findings }).waitFor();
};

const update: MapVisit = async (window, sandbox, language) => {
  const { living, updatingMap } = panelWords(language);
  await plan(window, sandbox, language);
  sandbox.hold();
  await window.panel.getByRole('button', { name: living.apply }).click();
  await window.panel.getByRole('heading', { name: updatingMap }).waitFor();
  sandbox.tell('progress', { phase: 'placing', done: 84, total: 120 });
  await window.panel.getByText(panelWords(language).amount(84, 120)).waitFor();
};

/** Every screen by the name under which it is looked at. */
export const screens: Readonly<Record<string, MapVisit>> = {
  'the map, read, with findings and a changed board': async (window, sandbox, language) => {
    const { living } = panelWords(language);
    await read(window, sandbox, language);
    await window.panel.getByRole('button', { name: living.done }).click();
    sandbox.tell('changed', { node: '1:1' });
    await window.panel.locator('.board-changed').waitFor();
  },
  plan: async (window, sandbox, language) => {
    const { living } = panelWords(language);
    await plan(window, sandbox, language);
    await window.panel.getByRole('button', { name: living.showRow.removed }).click();
    for (const show of await window.panel.getByRole('button', { name: living.show, exact: true }).all()) {
      await show.click();
    }
  },
  'a new plan': async (window, sandbox, language) => {
    const { living } = panelWords(language);
    await plan(window, sandbox, language);
    sandbox.hands((journey) => ({ ...journey, repeatLabel: '2' }));
    await window.panel.getByRole('button', { name: living.apply }).click();
    await window.panel.getByText(living.newPlan).first().waitFor();
  },
  'nothing to change': async (window, sandbox, language) => {
    const words = panelWords(language);
    await openForm(window, sandbox, language);
    await window.panel.getByRole('button', { name: words.updateMap }).click();
    await window.panel.getByRole('heading', { name: words.living.upToDate }).waitFor();
  },
  updating: update,
  'update stopped': async (window, sandbox, language) => {
    await update(window, sandbox, language);
    sandbox.endRun({ outcome: 'stopped' });
    await window.panel.getByRole('heading', { name: panelWords(language).living.updateStopped }).waitFor();
  },
  updated: async (window, sandbox, language) => {
    await plan(window, sandbox, language);
    await window.panel.getByRole('button', { name: panelWords(language).living.apply }).click();
    await window.panel.getByRole('button', { name: panelWords(language).living.zoomToMap }).waitFor();
  },
  'board read': async (window, sandbox, language) => {
    const { showRead, newsOfParts } = panelWords(language).living;
    sandbox.hands(({ stages, ...journey }) => {
      const more = stages.slice(0, 1).map((stage) => ({ ...stage, id: `${stage.id}-2`, checkpoints: [] }));
      return { ...journey, stages: [...stages, ...more] };
    });
    await read(window, sandbox, language);
    for (const name of [...Object.values(showRead), newsOfParts.show])
      await window.panel.getByRole('button', { name }).click();
  },
  findings,
  'findings, all handled': async (window, sandbox, language) => {
    const { living } = panelWords(language);
    await findings(window, sandbox, language);
    const leave = window.panel.getByRole('button', { name: living.leaveIt });
    while ((await leave.count()) > 0) await leave.first().click();
    await window.panel.getByText(living.noFindings).waitFor();
    await window.panel.locator('.handled-fold').click();
  },
  'put into': async (window, sandbox, language) => {
    const { living } = panelWords(language);
    await findings(window, sandbox, language);
    await window.panel.getByRole('button', { name: living.putInto }).nth(1).click();
    await window.panel.getByText(living.putHint).waitFor();
  },
  'a note was put': async (window, sandbox, language) => {
    const words = panelWords(language);
    await findings(window, sandbox, language);
    await window.panel.getByRole('button', { name: words.living.putInto }).nth(1).click();
    await window.panel.getByRole('button', { name: words.living.move }).click();
    await window.panel.getByRole('button', { name: words.undo }).waitFor();
  },
  'the map is gone': async (window, sandbox, language) => {
    const words = panelWords(language);
    await edit(window, sandbox, language);
    sandbox.remove();
    await window.panel.getByRole('button', { name: words.readBoard }).click();
    await window.panel.getByRole('button', { name: words.createAgain }).waitFor();
  },
};
