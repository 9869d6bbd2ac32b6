/** A note that a hand left in a lane which takes none, and that the form changes there (B2, U4a). */
import { expect, test } from 'vitest';
import { takesNotes } from '../../journey/model/lane.ts';
import { absoluteBox } from '../../playground/host/geometry.ts';
import { Person } from '../../playground/host/people.ts';
import { EDITORS, hostOf, nodeAt } from './drawn-board.ts';
import { exampleJourney } from './example-journey.ts';
import { drawLiving } from './living-map.ts';

const CASES = EDITORS.flatMap((editor) =>
  (['a note', 'a text'] as const).map((what) => [editor, what] as const),
);

test.each(CASES)('in %s, %s becomes urgent where it is', (editor, what) => {
  const map = drawLiving(hostOf(editor), exampleJourney('b2c-clothes-shop', 'en'));
  const { store } = map.host.engine;
  const ann = new Person(map.host, 'Ann');
  const { lanes, notes } = map.read().journey;
  const boxOf = (id: string) => absoluteBox(store, store.get(id));
  const [note] = notes;
  let id = nodeAt(map.host, `note/${note?.id ?? ''}`).id;
  if (what === 'a text') {
    const { x, y } = boxOf(id);
    id = ann.addText('Said by the team', { x: x + 20, y: y + 260 }).id;
    map.update();
  }
  const fixed = lanes.find(({ kind }) => !takesNotes(kind));
  const lane = boxOf(nodeAt(map.host, `lane/${fixed?.id ?? ''}`).id);
  const at = { x: boxOf(id).x, y: Math.round(lane.y + lane.height / 2) };
  ann.drag(id, at);
  expect(map.read().findings.map(({ kind }) => kind)).toEqual(['inFixedLane']);
  const key = what === 'a text' ? `n-${id}` : note?.id;
  map.update((journey) => ({
    ...journey,
    notes: journey.notes.map((one) => (one.id === key ? { ...one, isUrgent: true } : one)),
  }));
  expect(map.read().journey.notes.find((one) => one.id === key)?.isUrgent).toBe(true);
  expect(map.read()).toMatchObject({ drift: 0, findings: [{ kind: 'inFixedLane' }] });
});
