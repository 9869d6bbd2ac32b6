import { expect, test } from 'vitest';
import { findingSchema, type Finding } from '../../../journey/readback/finding.ts';
import type { Conflict } from '../../../journey/reconcile/merge-conflict.ts';
import { toldSentence, toldQuote } from '../../../ui/findings/told-sentence.ts';
import { canBePut, openCount, toldAfter, withHandled } from '../../../ui/findings/told.ts';
import { panelWords } from '../../../ui/words/panel-words.ts';

const finding = (kind: Finding['kind'], node = '1:1'): Finding => ({
  kind,
  node,
  text: 'Quote',
  places: ['Choice', 'Launch'],
  value: 2,
});
const conflict = (path: string, why: Conflict['why'] = 'both'): Conflict => ({
  path,
  why,
  what: { kind: 'stage', field: 'title', titles: ['Choice'] },
  mine: 'Mine',
  board: 'Theirs',
  restore: {},
});

test.each(findingSchema.shape.kind.options)(
  '[B2] %s is told in a plain sentence in both languages',
  (kind) => {
    for (const language of ['en', 'ru'] as const) {
      const [told] = toldAfter([], [finding(kind)], []);
      if (told === undefined) throw new Error('Nothing was told.');
      const sentence = toldSentence(panelWords(language), language, told);
      expect(sentence).toMatch(language === 'ru' ? /^[А-ЯЁF].+\.$/ : /^[A-Z].+\.$/);
      expect(sentence).not.toMatch(/undefined|null/);
      expect(toldQuote(panelWords(language), told)).toMatch(/Quote/);
    }
  },
);

test('[M2] of a note that was removed here and changed on the board it is said that it goes to the parking lot', () => {
  const what = { kind: 'note' as const, field: null, titles: ['Words'] };
  const [told] = toldAfter([], [], [{ ...conflict('notes/n-1', 'removed'), what }]);
  const say = (language: 'en' | 'ru') => told && toldSentence(panelWords(language), language, told);
  expect(say('en')).toBe(
    'Note “Words” was removed here and changed on the board. It goes to the parking lot.',
  );
  expect(say('ru')).toBe('Стикер «Words»: удалён здесь, но изменён на доске. Отправится на парковку.');
});

test('[E2] a dot beyond the scale says on which side and what it counts as', () => {
  const say = (value: number, language: 'en' | 'ru') =>
    panelWords(language).living.sentences.dotBeyondScale('', '', value);
  expect(say(2, 'en')).toBe('A dot is above the lane. It counts as +2.');
  expect(say(-2, 'en')).toBe('A dot is below the lane. It counts as −2.');
  expect(say(-2, 'ru')).toBe('Точка ниже дорожки. Считаем её за −2.');
});

test('[M1] a conflict names the field and both sides’ words, in both languages', () => {
  const [told] = toldAfter([], [], [conflict('stages/stage-3/title')]);
  if (told === undefined) throw new Error('Nothing was told.');
  expect(toldSentence(panelWords('en'), 'en', told)).toBe(
    'Stage “Choice”, title was changed here and on the board. The board’s text is kept.',
  );
  expect(toldSentence(panelWords('ru'), 'ru', told)).toMatch(
    /^Этап «Choice», .+: изменено и здесь, и на доске\./,
  );
  expect(toldQuote(panelWords('en'), told)).toBe('Here: “Mine”. On the board: “Theirs”.');
});

test.each(['words', 'priorities', 'benefits', 'motivation'])(
  '[M1] a list that was changed on both sides has a name in both languages: %s',
  (field) => {
    const about = { ...conflict(`x/${field}`), what: { kind: 'stage' as const, field, titles: ['Choice'] } };
    const [told] = toldAfter([], [], [about]);
    if (told === undefined) throw new Error('Nothing was told.');
    expect(toldSentence(panelWords('en'), 'en', told)).toMatch(/^Stage “Choice”, [a-z]+ was/);
    expect(toldSentence(panelWords('ru'), 'ru', told)).toMatch(/^Этап «Choice», [а-я ]+: изменено/);
  },
);

test('what needs a person comes first', () => {
  const told = toldAfter([], [finding('dotBeyondScale'), finding('outsideMap', '2:2')], [conflict('title')]);
  expect(told.map((one) => (one.about === 'board' ? one.finding.kind : one.about))).toEqual([
    'outsideMap',
    'dotBeyondScale',
    'conflict',
  ]);
  expect(told.map(canBePut)).toEqual([true, false, false]);
});

test('what was handled stays handled; what the board shows no longer is gone; a conflict stays until handled', () => {
  const first = toldAfter(
    [],
    [finding('outsideMap', '1:1'), finding('outsideMap', '2:2')],
    [conflict('title')],
  );
  const handled = withHandled(first, first[0]?.key ?? '');
  const again = toldAfter(handled, [finding('outsideMap', '1:1')], []);
  expect(again.map(({ about, isHandled }) => [about, isHandled])).toEqual([
    ['board', true],
    ['conflict', false],
  ]);
  expect(openCount(again)).toBe(1);
  const put = toldAfter(handled, [], []);
  expect(put.filter(({ isHandled }) => isHandled)).toHaveLength(1);
});

test('[B2] what was handled and comes back to the board waits again; what is left alone there does not', () => {
  const [first, second] = [finding('outsideMap', '1:1'), finding('outsideMap', '2:2')];
  const all = toldAfter([], [first, second], []);
  const handled = all.reduce((told, { key }) => withHandled(told, key), all);
  const gone = toldAfter(handled, [second], []);
  expect(openCount(gone)).toBe(0);
  const back = toldAfter(gone, [first, second], []);
  expect(back.map(({ isHandled }) => isHandled)).toEqual([false, true]);
});
