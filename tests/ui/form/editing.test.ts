import { expect, test } from 'vitest';
import { changeHeader } from '../../../journey/model/edit/header.ts';
import { removeStage } from '../../../journey/model/edit/stages.ts';
import { countingIds } from '../../../journey/model/id-source.ts';
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

test('a removal shows in the undo bar until the next edit, and comes back whole', () => {
  const { editing, journey, said } = opened();
  const remove = () =>
    editing.apply((now) => removeStage(now, 'stage-2'), {
      bar: 'Stage removed: Evaluation',
      say: 'Evaluation removed, Undo is available',
      sayBack: 'Evaluation is back',
    });
  remove();
  expect(editing.bar()).toBe('Stage removed: Evaluation');
  editing.apply((now) => changeHeader(now, { title: 'Another' }));
  expect(editing.bar()).toBeNull();
  editing.undo();
  editing.undo();
  expect(editing.journey()).toBe(journey);
  expect(said).toEqual(['Evaluation removed, Undo is available', 'Evaluation is back']);
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
