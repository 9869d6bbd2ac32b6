import { expect, test } from 'vitest';
import { failureSchema, type Failure } from '../../../journey/protocol/failure.ts';
import { boardWords } from '../../../journey/words/board-words.ts';
import { failureSentence, type Attempt } from '../../../ui/words/failure-sentence.ts';
import { noticeSentences } from '../../../ui/words/notice-sentences.ts';
import { panelWords } from '../../../ui/words/panel-words.ts';

/** Everything a dictionary says, with 7 filled in everywhere; sentences about problems have tests of their own. */
function sayings(words: object): string[] {
  return Object.entries(words).flatMap(([name, word]: [string, unknown]) => {
    if (name === 'badJourney') {
      return [];
    }
    if (typeof word === 'string') {
      return [word];
    }
    if (typeof word === 'function') {
      return [String(word(7, 7, 7))];
    }
    return typeof word === 'object' && word !== null ? sayings(word) : [];
  });
}

test('the Russian panel has no Latin word but names and accepted abbreviations', () => {
  const latin = sayings(panelWords('ru')).flatMap((text) => text.match(/[A-Za-z][A-Za-z0-9]*/g) ?? []);
  expect(latin.filter((word) => !/^(B2B|B2C|CRM|Escape|Tropa|Figma|FigJam|Design)$/.test(word))).toEqual([]);
});

test('[9] one thing left out is told as one, many as many', () => {
  expect(panelWords('en').skipped(1)).toBe('1 object was left out: somebody removed or locked it meanwhile.');
  expect(panelWords('en').skipped(2)).toContain('2 objects were left out: somebody removed or locked them');
  expect(panelWords('ru').skipped(1)).toMatch(/^Пропущено: 1 объект\. Кто-то удалил или закрепил его,/);
  expect(panelWords('ru').skipped(3)).toMatch(/^Пропущено: 3 объекта\. Кто-то удалил или закрепил их,/);
});

test('[2] panel and board call the two flows by the same words', () => {
  for (const language of ['en', 'ru'] as const) {
    const { presets } = panelWords(language);
    const { flowLabels, presetLabels } = boardWords(language);
    expect(presets.b2c.title).toBe(`${presetLabels.b2c}, ${flowLabels.cyclic}`);
    expect(presets.b2b.title).toBe(`${presetLabels.b2b}, ${flowLabels.linear}`);
  }
});

test('[9] after Cancel the two ways are called as their sentence calls them', () => {
  const { keep, removeRun, living } = panelWords('ru');
  expect([keep, removeRun]).toEqual(['Оставить', 'Убрать']);
  expect(living.keepOrRemove).toMatch(/^Оставьте .* уберите /);
});

test('the English panel has no Cyrillic', () => {
  expect(sayings(panelWords('en')).filter((text) => /[А-яЁё]/.test(text))).toEqual([]);
});

const failures: Failure[] = [
  ...failureSchema.shape.code.options.map((code) => ({ code })),
  { code: 'badJourney', problems: [{ path: 'stages.2.weight', code: 'outOfRange' }] },
  { code: 'rightsLost', drawn: 33 },
];

const attempts: readonly Attempt[] = [
  'open',
  'openMap',
  'create',
  'takeBack',
  'keep',
  'read',
  'update',
  'tidy',
  'put',
  'zoom',
];

test.each(failures)('[12] $code is told in both languages, without codes or the host’s words', (failure) => {
  for (const language of ['en', 'ru'] as const) {
    for (const attempt of attempts) {
      const sentence = failureSentence(panelWords(language), attempt, {
        ...failure,
        detail: 'in set_characters: Error',
      });
      expect(sentence).toMatch(/\.$/);
      expect(sentence).not.toMatch(/undefined|set_characters|Error/);
      expect(sentence).not.toContain(failure.code);
    }
  }
});

test('what stays on the board after lost rights is counted', () => {
  const sentence = failureSentence(panelWords('en'), 'create', { code: 'rightsLost', drawn: 33 });
  expect(sentence).toContain('33 objects stayed on the board');
  expect(sentence).not.toContain('Nothing was left');
});

test('[M10] a map that somebody else’s run goes on with is not said to be gone from the board', () => {
  for (const language of ['en', 'ru'] as const) {
    const words = panelWords(language);
    expect(failureSentence(words, 'create', { code: 'stale' })).toBe(words.drawnElsewhere);
  }
});

test('[12] a broken journey names the place of its first problem and what is wrong there', () => {
  expect(
    failureSentence(panelWords('en'), 'create', {
      code: 'badJourney',
      problems: [{ path: 'stages.2.weight', code: 'outOfRange' }],
    }),
  ).toMatch(/^The map was not created\. Stage 3, weight \(stages\.2\.weight\).*\. Nothing was left/);
});

test('[M8] that the board is as it was is said only where nothing of people’s was left on it', () => {
  for (const language of ['en', 'ru'] as const) {
    const words = panelWords(language);
    for (const kind of ['removed', 'takenBack'] as const) {
      const said = (skipped: number) =>
        noticeSentences(words, { kind, counts: { nodes: 7, notes: 2, skipped } }).join(' ');
      expect(said(0)).toMatch(/The board is as it was\.$|Доска такая, как была\.$/);
      expect(said(2)).not.toMatch(/as it was|как была/);
      expect(said(2)).toMatch(/2 objects\.$|2 объекта\.$/);
    }
  }
});

test('a map without notes is told without a count of them', () => {
  expect(panelWords('en').created('Map', 33, 0)).toBe('Map created: “Map”, 33 objects.');
  expect(panelWords('en').created('Map', 33, 1)).toBe('Map created: “Map”, 33 objects, 1 note among them.');
  expect(panelWords('ru').created('Карта', 33, 0)).toBe('Карта создана: «Карта», 33 объекта.');
});
