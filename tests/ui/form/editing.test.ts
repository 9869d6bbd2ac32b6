import { expect, test, vi } from 'vitest';
import { changeHeader } from '../../../journey/model/edit/header.ts';
import { removeStage } from '../../../journey/model/edit/stages.ts';
import { countingIds } from '../../../journey/model/id-source.ts';
import type { Journey } from '../../../journey/model/journey.ts';
import { presetJourney } from '../../../journey/model/presets/preset-journey.ts';
import { openEditing } from '../../../ui/form/editing.ts';

function opened() {
  const said: string[] = [];
  const journey = presetJourney('b2c', 'en', countingIds());
  return { editing: openEditing(journey, (message) => said.push(message)), journey, said };
}

test('typing in one field is one step of undo', () => {
  const { editing, journey } = opened();
  for (const title of ['O', 'Ou', 'Our']) {
    editing.apply((now) => changeHeader(now, { title }), { step: 'title' });
  }
  editing.apply((now) => changeHeader(now, { repeatLabel: 'Again' }), { step: 'repeatLabel' });
  expect(editing.changes()).toBe(2);
  editing.undo();
  expect(editing.journey()).toMatchObject({ title: 'Our', repeatLabel: journey.repeatLabel });
  editing.undo();
  expect(editing.journey()).toBe(journey);
  expect(editing.undo()).toBe(false);
  expect(editing.changes()).toBe(0);
});

test('what is written as it was is no step, and typing that is taken back was none', () => {
  const { editing, journey } = opened();
  const tell = vi.fn();
  editing.watch(tell);
  const write = (title: string) => editing.apply((now) => changeHeader(now, { title }), { step: 'title' });
  write(journey.title);
  expect(tell).not.toHaveBeenCalled();
  expect(editing.changes()).toBe(0);
  write('O');
  write(journey.title);
  expect(editing.journey()).toBe(journey);
  expect(editing.changes()).toBe(0);
  expect(editing.undo()).toBe(false);
});

test('a form that came back to what stands on the board has no change; each step can still be undone', () => {
  const { editing, journey } = opened();
  editing.apply((now) => changeHeader(now, { title: 'Ours' }));
  editing.apply((now) => changeHeader(now, { title: journey.title }));
  expect(editing.changes()).toBe(0);
  editing.undo();
  expect(editing.journey().title).toBe('Ours');
  expect(editing.changes()).toBe(1);
  editing.undo();
  expect(editing.changes()).toBe(0);
});

test('a removal shows in the undo bar until the next edit, and comes back whole', () => {
  const { editing, journey, said } = opened();
  const remove = () =>
    editing.apply((now) => removeStage(now, 'stage-2'), {
      bar: () => 'Stage removed: Evaluation',
      say: 'Evaluation removed, Undo is available',
      sayBack: 'Evaluation is back',
    });
  remove();
  expect(editing.bar()?.('en')).toBe('Stage removed: Evaluation');
  editing.apply((now) => changeHeader(now, { title: 'Another' }));
  expect(editing.bar()).toBeNull();
  editing.undo();
  editing.undo();
  expect(editing.journey()).toBe(journey);
  expect(said).toEqual(['Evaluation removed, Undo is available', 'Evaluation is back']);
});

test('the undo bar goes with the run that brings the removal to the board; Undo stays', () => {
  const { editing, journey } = opened();
  editing.apply((now) => removeStage(now, 'stage-2'), { bar: () => 'Stage removed: Evaluation' });
  editing.markDrawn();
  expect(editing.bar()).toBeNull();
  editing.undo();
  expect(editing.journey()).toEqual(journey);
});

test('an edit that cannot be made says why and changes nothing', () => {
  const { editing, journey } = opened();
  expect(editing.apply((now) => removeStage(now, 'stage-99'))).toMatchObject({ code: 'missingStage' });
  expect(editing.journey()).toBe(journey);
  expect(editing.changes()).toBe(0);
});

test('changes are counted from the last drawing on', () => {
  const { editing } = opened();
  editing.apply((now) => changeHeader(now, { title: 'A' }), { step: 'title' });
  editing.markDrawn();
  expect(editing.changes()).toBe(0);
  editing.apply((now) => changeHeader(now, { title: 'AB' }), { step: 'title' });
  expect(editing.changes()).toBe(1);
});

const called = (journey: Journey, title: string): Journey => ({ ...journey, title });

test('[M1] a reading is one step of undo, and with it goes its base: hands’ work is never taken for the form’s undoing', () => {
  const drawn = presetJourney('b2c', 'en', countingIds());
  const editing = openEditing(drawn, () => undefined, drawn);
  editing.apply((now) => changeHeader(now, { repeatLabel: 'Again' }));
  const read = called(drawn, 'By hand');
  editing.takeIn({ ...read, repeatLabel: 'Again' }, read, { bar: () => 'Board read' });
  expect(editing.journey().title).toBe('By hand');
  expect([editing.base(), editing.changes(), editing.bar()?.('en')]).toEqual([read, 1, 'Board read']);
  editing.undo();
  expect(editing.journey()).toMatchObject({ title: drawn.title, repeatLabel: 'Again' });
  expect([editing.base(), editing.changes()]).toEqual([drawn, 1]);
});

test('a reading that found what the form says leaves nothing to write', () => {
  const drawn = presetJourney('b2c', 'en', countingIds());
  const editing = openEditing(called(drawn, 'Both'), () => undefined, drawn);
  expect(editing.changes()).toBe(1);
  editing.takeIn(called(drawn, 'Both'), called(drawn, 'Both'));
  expect(editing.changes()).toBe(0);
});

test('a run taken back leaves the form, and what it changes counts again', () => {
  const drawn = presetJourney('b2c', 'en', countingIds());
  const editing = openEditing(drawn, () => undefined, drawn);
  editing.apply((now) => changeHeader(now, { title: 'A' }));
  editing.markDrawn();
  expect([editing.base()?.title, editing.changes()]).toEqual(['A', 0]);
  editing.rebase(drawn);
  expect([editing.journey().title, editing.changes()]).toEqual(['A', 1]);
});
