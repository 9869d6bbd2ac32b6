/** What people put into a lane that the form removes: put out into the map with what hangs on it, and by Undo back into the lane. */
import { describe, expect, test } from 'vitest';
import { insertLane, removeLane } from '../../journey/model/edit/lanes.ts';
import { countingIds } from '../../journey/model/id-source.ts';
import type { Journey } from '../../journey/model/journey.ts';
import { absoluteBox } from '../../playground/host/geometry.ts';
import type { NodeRecord } from '../../playground/host/node-record.ts';
import { Person } from '../../playground/host/people.ts';
import { SWITCHES } from '../../playground/host/switches.ts';
import { done } from './done.ts';
import { EDITORS, type Editor, hostOf, keyOf, nodeAt, nodesOf } from './drawn-board.ts';
import { exampleJourney } from './example-journey.ts';
import { type LivingMap } from './living-map.ts';
import { standingMap } from './standing-map.ts';

type Switches = NonNullable<Parameters<typeof hostOf>[1]>['switches'];

/** A map with a lane that will go, and where its second column begins. */
const boardWith = (editor: Editor, switches: Switches = {}) => {
  const map = standingMap(hostOf(editor, { switches }), exampleJourney('b2c-clothes-shop', 'en'));
  const ann = new Person(map.host, 'Ann');
  const { journey } = map.read();
  const [, second, third] = journey.lanes.map(({ id }) => nodeAt(map.host, `lane/${id}`));
  const lane = journey.lanes[1]?.id ?? '';
  if (second === undefined || third === undefined) throw new Error('The example has three lanes.');
  const { store } = map.host.engine;
  const { x } = absoluteBox(store, nodeAt(map.host, `stage/${journey.stages[1]?.id ?? ''}`));
  const removed = (was: Journey): Journey => done(removeLane(was, lane));
  return { map, ann, second, third, removed, column: x, ...absoluteBox(store, second) };
};

type Made = (board: ReturnType<typeof boardWith>) => NodeRecord;

const shape: Made = ({ ann, column, y }) => ann.addShape('', { x: column + 50, y: y + 150 });
const section: Made = ({ ann, column, y }) =>
  ann.addSection('Ann’s', { x: column + 20, y: y + 20 }, { width: 160, height: 120 });
const inSection: Made = (board) => {
  section(board);
  return board.ann.addShape('', { x: board.column + 30, y: board.y + 30 });
};
const picture: Made = ({ ann, column, y }) =>
  ann.addImage({ x: column + 50, y: y + 40 }, { width: 90, height: 60 });
const inGroup: Made = (board) => {
  const { ann, column, y } = board;
  const one = shape(board);
  ann.group([one.id, ann.addShape('', { x: column + 300, y: y + 170 }).id]);
  return one;
};
const onBorder =
  (side: 'upper' | 'lower'): Made =>
  ({ map, ann, second, column, y, height }) => {
    const note = ann.addSticky('Ann on a border', { x: column + 300, y: y + 40 });
    ann.drag(note.id, { x: column + 300, y: side === 'upper' ? y - 112 : y + height - 130 });
    // Its centre is in the lane, and it reaches over the border.
    expect(note.parentId).toBe(second.id);
    expect(map.read().findings.map(({ kind }) => kind)).toEqual(['betweenCells']);
    return note;
  };
const textOnBorder: Made = ({ ann, second, column, y }) => {
  const text = ann.addText('line\n'.repeat(20), { x: 0, y: 0 });
  ann.drag(text.id, { x: column + 60, y: y - 150 });
  expect(text.parentId).toBe(second.id);
  return text;
};

const MADE: readonly (readonly [string, Made])[] = [
  ['a shape', shape],
  ['a picture', picture],
  ['a note over its upper border', onBorder('upper')],
  ['a note over its lower border', onBorder('lower')],
  ['a shape in a section', inSection],
  ['a shape in a group', inGroup],
];

const lines = ({ host }: LivingMap) =>
  nodesOf(host)
    .filter(({ type, pluginData }) => type === 'CONNECTOR' && pluginData['tropa'] === undefined)
    .map(({ connector, text, parentId }) => ({
      ends: [connector?.start.endpointNodeId, connector?.end.endpointNodeId],
      words: text?.characters,
      parentId,
    }));

describe.each(SWITCHES.reparentedEndpoint)('where a line whose end is put elsewhere is %s', (value) => {
  test.each(MADE)('[M2][M12][U7] a line from %s stays when the lane goes, and by Undo', (_, make) => {
    const board = boardWith('figjam', { reparentedEndpoint: value });
    const { map, ann, third, removed, column } = board;
    const one = make(board);
    const { y } = absoluteBox(map.host.engine.store, third);
    const other = ann.addSticky('Ann’s', { x: column + 300, y: y + 40 });
    ann.join(one.id, other.id, 'because');
    const shown = () => lines(map).map(({ ends, words }) => ({ ends, words }));
    const before = shown();
    map.update(removed);
    expect(shown()).toEqual(before);
    expect(map.call('undo', {}).ok).toBe(true);
    expect(shown()).toEqual(before);
  });

  test.each(['over its upper border', 'in the head column'])(
    '[U4a][U7][M8] a group with a note %s goes out of the lane once, and back',
    (where) => {
      const board = boardWith('figjam', { reparentedEndpoint: value });
      const { map, ann, removed, column, second, x, y } = board;
      const inHead = { x: x + 60, y: y + 60 };
      const note = where === 'in the head column' ? ann.addSticky('Hers', inHead) : onBorder('upper')(board);
      const mate = ann.addShape('', { x: column + 700, y: y + 60 });
      const group = ann.group([note.id, mate.id]);
      expect(group.parentId).toBe(second.id);
      const shown = () =>
        [note, mate].map(({ id }) => absoluteBox(map.host.engine.store, map.host.engine.store.get(id)));
      const apart = () => {
        const [a, b] = shown();
        return [(b?.x ?? 0) - (a?.x ?? 0), (b?.y ?? 0) - (a?.y ?? 0)];
      };
      const [before, between] = [shown(), apart()];
      map.update(removed);
      expect(apart()).toEqual(between);
      expect(map.read().findings.filter(({ node }) => node === note.id)).toHaveLength(1);
      expect(map.call('undo', {}).ok).toBe(true);
      expect(shown()).toEqual(before);
    },
  );

  test('[U8d][U7][M8] a group of notes that all stand in another lane goes out of it as one, and back', () => {
    const { map, ann, removed, column, second, third, y } = boardWith('figjam', {
      reparentedEndpoint: value,
    });
    const { store } = map.host.engine;
    const below = absoluteBox(store, third).y;
    const [one, ...notes] = [y, below, below].map((top, i) =>
      ann.addSticky(`Ann ${i}`, { x: column + 60 + 250 * i, y: top + 60 }),
    );
    const group = ann.group([one?.id ?? '', ...notes.map(({ id }) => id)]);
    ann.remove(one?.id ?? '');
    expect(group.parentId).toBe(second.id);
    const cells = () =>
      map.read().journey.notes.filter(({ id }) => notes.some((note) => id === `n-${note.id}`));
    const stand = () => notes.map(({ parentId, id }) => [parentId, absoluteBox(store, store.get(id))]);
    const [read, before] = [cells(), stand()];
    expect(read.map(({ laneId }) => `lane/${laneId ?? ''}`)).toEqual([keyOf(third), keyOf(third)]);
    map.update(removed);
    expect(notes.map(({ parentId }) => parentId)).toEqual([group.id, group.id]);
    expect(cells()).toEqual(read);
    expect(map.read().findings).toEqual([]);
    const { writes } = map.host.counters;
    map.update();
    expect(map.host.counters.writes).toBe(writes);
    expect(map.call('undo', {}).ok).toBe(true);
    expect(stand()).toEqual(before);
    expect(store.get(group.parentId ?? '').pluginData['tropa']).toContain(keyOf(second));
  });

  test('[M12][M8] a line between two shapes of the lane goes out with them and comes back with them', () => {
    const board = boardWith('figjam', { reparentedEndpoint: value });
    const { map, ann, removed, second } = board;
    ann.join(shape(board).id, picture(board).id, 'because');
    const back = () => lines(map).map((line) => ({ ...line, parentId: null }));
    const before = back();
    expect(lines(map).map(({ parentId }) => parentId)).toEqual([second.id]);
    expect(map.update(removed).counts.skipped).toBe(0);
    expect(back()).toEqual(before);
    const undone = map.call('undo', {});
    expect(undone.ok && (undone.result as { skipped: number }).skipped).toBe(0);
    expect(back()).toEqual(before);
    expect(lines(map).map(({ parentId }) => keyOf(map.host.engine.store.get(parentId ?? '')))).toEqual([
      keyOf(second),
    ]);
  });

  test('[M12] a line from what somebody put into a lane stays when the update that drew the lane is taken back', () => {
    const { map, ann, column, third } = boardWith('figjam', { reparentedEndpoint: value });
    const fresh = { kind: 'custom', title: 'A new lane', prompt: '' } as const;
    map.update((was) => done(insertLane(was, 1, fresh, countingIds())));
    const { store } = map.host.engine;
    const added = map.read().journey.lanes[1]?.id ?? '';
    const one = ann.addShape('', {
      x: column + 60,
      y: absoluteBox(store, nodeAt(map.host, `lane/${added}`)).y + 60,
    });
    expect(keyOf(store.get(one.parentId ?? ''))).toBe(`lane/${added}`);
    const other = ann.addSticky('Ann’s', { x: column + 300, y: absoluteBox(store, third).y + 40 });
    ann.join(one.id, other.id, 'because');
    expect(map.call('undo', {}).ok).toBe(true);
    expect(lines(map)).toMatchObject([{ ends: [one.id, other.id], words: 'because' }]);
  });
});

describe.each(EDITORS)('[M8][W6] in %s, when a lane that went is drawn again', (editor) => {
  const inEditor: (readonly [string, Made])[] =
    editor === 'figjam'
      ? [...MADE]
      : [
          ['a picture', picture],
          ['a text over its upper border', textOnBorder],
        ];

  test.each(inEditor)('%s stands in it again, in its place', (_, make) => {
    const board = boardWith(editor);
    const { map, second, removed } = board;
    const one = make(board);
    const { store } = map.host.engine;
    const stands = () => {
      const above: string[] = [];
      for (let at = store.get(one.id); at.parentId !== null; at = store.get(at.parentId)) {
        const { type, id } = store.get(at.parentId);
        above.push(type === 'GROUP' || keyOf(store.get(id)) === '' ? type : keyOf(store.get(id)));
      }
      return { box: absoluteBox(store, store.get(one.id)), above };
    };
    const before = stands();
    expect(before.above).toContain(keyOf(second));
    expect(map.update(removed).counts.skipped).toBe(0);
    expect(stands().above).not.toContain(keyOf(second));
    const undone = map.call('undo', {});
    expect(undone.ok && (undone.result as { skipped: number }).skipped).toBe(0); // as `undo` is answered
    expect(stands()).toEqual(before);
    expect(map.read().drift).toBe(0);
  });

  test('what a hand has put elsewhere since stays there', () => {
    const board = boardWith(editor);
    const { map, ann, removed, x, y } = board;
    const one = picture(board);
    map.update(removed);
    ann.drag(one.id, { x: x + 10, y: y - 3000 });
    const { store } = map.host.engine;
    const { parentId } = store.get(one.id);
    expect(map.call('undo', {}).ok).toBe(true);
    expect(store.get(one.id).parentId).toBe(parentId);
    expect(absoluteBox(store, store.get(one.id))).toMatchObject({ x: x + 10, y: y - 3000 });
  });
});

test.each(SWITCHES.stampsFollow)(
  '[B4][M8] a stamp goes with its note and comes back with it, following: %s',
  (value) => {
    const board = boardWith('figjam', { stampsFollow: value });
    const { map, ann, second, removed, column, y } = board;
    const note = ann.addSticky('Ann’s', { x: column + 300, y: y + 40 });
    const stamp = ann.stamp(note.id);
    const { store } = map.host.engine;
    const homes = () => [note, stamp].map(({ id }) => keyOf(store.get(store.get(id).parentId ?? '')));
    const boxes = () => [note, stamp].map(({ id }) => absoluteBox(store, store.get(id)));
    const before = boxes();
    expect(homes()).toEqual([keyOf(second), keyOf(second)]);
    map.update(removed);
    expect(homes()).toEqual(['parking', 'parking']);
    expect(map.call('undo', {}).ok).toBe(true);
    expect(homes()).toEqual([keyOf(second), keyOf(second)]);
    expect(boxes()).toEqual(before);
  },
);
