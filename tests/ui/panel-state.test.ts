import { expect, test } from 'vitest';
import {
  boardLanguageOf,
  initialState,
  reducePanel,
  titleOf,
  type PanelAction,
  type PanelState,
} from '../../ui/panel-state.ts';

const after = (...actions: PanelAction[]): PanelState => actions.reduce(reducePanel, initialState('en'));

const result = {
  outcome: 'drawn' as const,
  title: 'Map',
  counts: { nodes: 3, notes: 1, skipped: 0 },
  replacedCharacters: 0,
  missingFonts: [],
};

test('the title follows what the map starts from and its language, until somebody types one', () => {
  const fresh = after();
  const other = after({ do: 'edit', form: { startingPoint: 'b2b', boardLanguage: 'ru' } });
  expect(titleOf(other)).not.toBe(titleOf(fresh));
  expect(titleOf(other)).toMatch(/[А-я]/);
  const typed = after(
    { do: 'edit', form: { title: 'Mine' } },
    { do: 'edit', form: { startingPoint: 'blank' } },
  );
  expect(titleOf(typed)).toBe('Mine');
});

test('the board speaks the panel’s language, until somebody chooses another', () => {
  expect(boardLanguageOf(after({ do: 'setLanguage', language: 'ru' }))).toBe('ru');
  const chosen = after({ do: 'edit', form: { boardLanguage: 'en' } }, { do: 'setLanguage', language: 'ru' });
  expect(boardLanguageOf(chosen)).toBe('en');
});

test('a title error goes as soon as the title is right', () => {
  const wrong = after({ do: 'edit', form: { title: '' } }, { do: 'refuseTitle' });
  expect(wrong.showsTitleError).toBe(true);
  expect(reducePanel(wrong, { do: 'edit', form: { title: ' ' } }).showsTitleError).toBe(true);
  expect(reducePanel(wrong, { do: 'edit', form: { title: 'Map' } }).showsTitleError).toBe(false);
});

test('progress never runs backwards, beyond the whole, or without a run', () => {
  const run: PanelAction = { do: 'startRun' };
  const progress = (done: number, total: number): PanelAction => ({ do: 'progress', done, total });
  expect(after(run, progress(8, 10), progress(3, 10)).task).toMatchObject({ done: 8 });
  expect(after(run, progress(50, 10)).task).toMatchObject({ done: 10, total: 10 });
  expect(after(run, progress(1, 0)).task).toMatchObject({ done: 0, total: 0 });
  expect(after(progress(1, 10))).toEqual(after());
});

test('a notice stays until the next edit', () => {
  const drawn = after({ do: 'startRun' }, { do: 'endRun', result });
  expect(drawn.task).toMatchObject({ notice: { kind: 'drawn' } });
  expect(reducePanel(drawn, { do: 'setLanguage', language: 'ru' }).task).toEqual(drawn.task);
  expect(reducePanel(drawn, { do: 'edit', form: { title: 'x' } }).task).toMatchObject({ notice: null });
});

test('a stopped run waits for keep or remove', () => {
  const stopped = after(
    { do: 'startRun' },
    { do: 'cancelling' },
    { do: 'endRun', result: { ...result, outcome: 'stopped' } },
  );
  expect(stopped.task.kind).toBe('stopped');
});
