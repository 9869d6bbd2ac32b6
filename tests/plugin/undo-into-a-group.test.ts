/** Undo puts a note back into the group of people's out of which a run took it (M8, W6a). */
import { expect, test } from 'vitest';
import { removeLane } from '../../journey/model/edit/lanes.ts';
import { removeStage } from '../../journey/model/edit/stages.ts';
import type { Journey } from '../../journey/model/journey.ts';
import { absoluteBox } from '../../playground/host/geometry.ts';
import { Person } from '../../playground/host/people.ts';
import { done } from './done.ts';
import { EDITORS, hostOf, nodeAt } from './drawn-board.ts';
import { exampleJourney } from './example-journey.ts';
import { standingMap } from './standing-map.ts';

const EDITS: readonly (readonly [string, (journey: Journey, note: Journey['notes'][number]) => Journey])[] = [
  ['its stage was removed', (journey, { stageId }) => done(removeStage(journey, stageId ?? ''))],
  ['its lane was removed', (journey, { laneId }) => done(removeLane(journey, laneId ?? ''))],
  [
    'it was put into another lane',
    (journey, { id, laneId }) => ({
      ...journey,
      notes: journey.notes.map((one) =>
        one.id === id
          ? { ...one, laneId: journey.notes.find((each) => each.laneId !== laneId)?.laneId ?? null }
          : one,
      ),
    }),
  ],
];

test.each(EDITORS.flatMap((editor) => EDITS.map(([what, edit]) => [editor, what, edit] as const)))(
  'in %s, where %s',
  (editor, _, edit) => {
    const map = standingMap(hostOf(editor), exampleJourney('b2c-clothes-shop', 'en'));
    const { store } = map.host.engine;
    const { notes, stages, lanes } = map.read().journey;
    const last = stages[stages.length - 1]?.id;
    const one = notes.find(({ stageId }) => stageId === last);
    const other = notes.find(({ laneId, stageId }) => laneId !== one?.laneId && stageId === stages[1]?.id);
    if (one === undefined || other === undefined) throw new Error('the example has notes in its cells');
    expect(lanes.some(({ id }) => id === one.laneId)).toBe(true);
    const ids = [one, other].map(({ id }) => nodeAt(map.host, `note/${id}`).id);
    const group = new Person(map.host, 'Ann').group(ids).id;
    map.read();
    const boxes = () => ids.map((id) => absoluteBox(store, store.get(id)));
    const before = boxes();
    map.update((journey) => edit(journey, one));
    expect(store.get(ids[0] ?? '').parentId).not.toBe(group);
    expect(map.call('undo', {}).ok).toBe(true);
    expect(boxes()).toEqual(before);
    expect(ids.map((id) => store.get(id).parentId)).toEqual([group, group]);
  },
);
