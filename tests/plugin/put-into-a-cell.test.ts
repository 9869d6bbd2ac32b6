/**
 * Put into… of whatever lies in no cell: wherever a hand left it, it stands in the cell it was put into, beside what
 * stands there already, and Undo lays it back where it lay.
 */
import { describe, expect, it } from 'vitest';
import { overlap } from '../../journey/scene/overlap.ts';
import { sizedJourney } from '../../scripts/sized-journey.ts';
import { absoluteBox, type Point } from '../../playground/host/geometry.ts';
import { Person } from '../../playground/host/people.ts';
import { noteIdOf } from '../../journey/model/team-note.ts';
import { EDITORS, hostOf, nodesOf } from './drawn-board.ts';
import { type LivingMap, resultOf } from './living-map.ts';
import { standingMap } from './standing-map.ts';
import { markOf, nodeIn } from './together/board.ts';

const journey = sizedJourney('small', { notes: 30 });
const [first = '', second = ''] = journey.lanes.map(({ id }) => id);
const emotions = journey.lanes.find(({ kind }) => kind === 'emotions')?.id ?? '';
const [here = '', there = ''] = journey.stages.map(({ id }) => id);
const SAID = 'What Ann heard in the shop';

const boxOf = ({ host }: LivingMap, id: string) => absoluteBox(host.engine.store, host.engine.store.get(id));

describe.each(EDITORS)('[B2][U4b] in %s', (editor) => {
  const writes = (ann: Person, at: Point): string =>
    (editor === 'figma' ? ann.addText(`${SAID}\n`.repeat(12), at) : ann.addSticky(SAID, at)).id; // as high as a sticky
  const noteIn = (map: LivingMap, laneId: string, stageId: string): string => {
    const note = map.read().journey.notes.find((one) => one.laneId === laneId && one.stageId === stageId);
    return nodeIn(map.host, map.node, `note/${note?.id ?? ''}`).id;
  };
  /** So far from the corner of something of the map. */
  const from = (map: LivingMap, key: string, dx: number, dy: number): Point => {
    const { x, y } = boxOf(map, nodeIn(map.host, map.node, key).id);
    return { x: x + dx, y: y + dy };
  };

  const PLACES: readonly (readonly [string, (map: LivingMap, ann: Person) => string])[] = [
    ['new in the head column', (map, ann) => writes(ann, from(map, `lane/${first}`, 60, 200))],
    ['new between two stages', (map, ann) => writes(ann, from(map, `stage/${there}`, -100, 900))],
    ['new between two lanes', (map, ann) => writes(ann, from(map, `lane/${second}`, 1400, -120))],
    ['new on a header', (map, ann) => writes(ann, from(map, `stage/${there}`, 40, 40))],
    ['new at the left of the map', (map, ann) => writes(ann, from(map, `lane/${first}`, -390, 40))],
    ['new in the lane of feelings', (map, ann) => writes(ann, from(map, `lane/${emotions}`, 1100, 20))],
    [
      'new in a section of hers beside the map',
      (map, ann) => {
        const at = from(map, 'map', -380, 300);
        ann.addSection('Ann’s', at, { width: 360, height: 700 });
        return writes(ann, { x: at.x + 40, y: at.y + 100 });
      },
    ],
    [
      'of a cell, in the head column',
      (map, ann) => {
        const id = noteIn(map, first, here);
        ann.drag(id, from(map, `lane/${first}`, 60, 200));
        return id;
      },
    ],
    [
      'of a cell, between two lanes',
      (map, ann) => {
        const id = noteIn(map, first, here);
        ann.drag(id, from(map, `lane/${second}`, 1400, -120));
        return id;
      },
    ],
    [
      'of a cell, beside the map',
      (map, ann) => {
        const id = noteIn(map, second, there);
        ann.drag(id, from(map, 'map', -300, 300));
        return id;
      },
    ],
    [
      'of a cell, out on the page and in its column',
      (map, ann) => {
        const id = noteIn(map, first, here);
        const { y, height } = boxOf(map, map.node);
        ann.drag(id, { x: boxOf(map, id).x, y: y + height + 60 });
        return id;
      },
    ],
    [
      'copied into the head column',
      (map, ann) => {
        const { id } = ann.duplicate(noteIn(map, first, here));
        ann.drag(id, from(map, `lane/${second}`, 60, 200));
        return id;
      },
    ],
    [
      'in a group in the head column',
      (map, ann) => {
        const at = from(map, `lane/${first}`, 60, 150);
        const [id, other] = [writes(ann, at), writes(ann, { x: at.x + 20, y: at.y + 60 })];
        ann.group([id, other]);
        return id;
      },
    ],
    [
      'under the lane above, which a hand made higher',
      (map, ann) => {
        const lane = nodeIn(map.host, map.node, `lane/${first}`);
        const box = boxOf(map, lane.id);
        const { y } = from(map, `lane/${second}`, 0, 0);
        ann.resize(lane.id, { ...box, height: y + 300 - box.y });
        return writes(ann, from(map, `lane/${second}`, 1000, 30));
      },
    ],
    [
      'over the foot of a lane onto which a hand drew the one below',
      (map, ann) => {
        const lane = nodeIn(map.host, map.node, `lane/${second}`);
        const box = boxOf(map, lane.id);
        const top = from(map, `lane/${first}`, 0, 200).y;
        ann.resize(lane.id, { ...box, y: top, height: box.y + box.height - top });
        return writes(ann, { x: box.x + 1000, y: top + 20 });
      },
    ],
    [
      'stamped in the head column',
      (map, ann) => {
        const id = writes(ann, from(map, `lane/${first}`, 60, 200));
        ann.stamp(id);
        return id;
      },
    ],
  ];
  const CELLS: readonly (readonly [string, string, string])[] = [
    ['a cell of the first lane', first, here],
    ['a cell of the second lane', second, there],
  ];

  describe.each(PLACES)('a note %s', (_, lay) => {
    it.each(CELLS)('is put into %s', (_, laneId, stageId) => {
      const map = standingMap(hostOf(editor), journey);
      const id = lay(map, new Person(map.host, 'Ann'));
      const mark = markOf(map.host.engine.store.get(id));
      const known = mark?.n === id ? mark.k.slice('note/'.length) : null;
      const told = () => map.read().findings.filter(({ node }) => node === id);
      const box = boxOf(map, id);
      const home = map.host.engine.store.get(id).parentId;
      const before = told();
      expect(before).toHaveLength(1);

      resultOf(map.call('put', { node: map.node, note: id, laneId, stageId }));
      const { journey: read, drift, findings } = map.read();
      expect(findings.filter(({ node }) => node === id)).toEqual([]);
      const mine = read.notes.find((note) => note.id === known || note.id === noteIdOf(id));
      expect(mine).toMatchObject({ laneId, stageId });
      // Whoever moves the lane takes it along; a group that stands in the lane stays one.
      const parentOf = (one: string) =>
        map.host.engine.store.get(map.host.engine.store.get(one).parentId ?? '');
      let ground = parentOf(id);
      while (ground.type === 'GROUP') ground = parentOf(ground.id);
      expect(ground.id).toBe(nodeIn(map.host, map.node, `lane/${laneId}`).id);
      expect(drift).toBe(0);
      const others = journey.notes.filter(
        (note) => note.id !== known && note.laneId === laneId && note.stageId === stageId,
      );
      for (const other of others) {
        const beside = boxOf(map, nodeIn(map.host, map.node, `note/${other.id}`).id);
        expect(overlap(boxOf(map, id), beside)).toBe(false);
      }

      expect(map.call('undo', {}).ok).toBe(true);
      expect(boxOf(map, id)).toEqual(box);
      // Nothing is put back into a group: it may be gone with its last member.
      const { store } = map.host.engine;
      if (store.get(home ?? '').type !== 'GROUP') expect(store.get(id).parentId).toBe(home);
      expect(told()).toEqual(before);
    });
  });

  it('is put into nothing that the map does not have, such as a stage that only a form has', () => {
    const map = standingMap(hostOf(editor), journey);
    const { id } = nodeIn(map.host, map.node, `note/${journey.notes[0]?.id ?? ''}`);
    const before = JSON.stringify(nodesOf(map.host));
    for (const place of [
      { laneId: first, stageId: 'stage-new' },
      { laneId: 'lane-new', stageId: here },
    ]) {
      const { failure } = map.call('put', { node: map.node, note: id, ...place });
      expect(failure).toMatchObject({ code: 'stale' });
    }
    expect(JSON.stringify(nodesOf(map.host))).toBe(before);
  });

  it.each([`stage/${here}`, `lane/${first}/title`, `lane/${second}`])(
    '%s is no note, and is put nowhere',
    (key) => {
      const map = standingMap(hostOf(editor), journey);
      const before = JSON.stringify(nodesOf(map.host));
      const { id } = nodeIn(map.host, map.node, key);
      const { failure } = map.call('put', { node: map.node, note: id, laneId: first, stageId: there });
      expect(failure).toMatchObject({ code: 'stale' });
      expect(JSON.stringify(nodesOf(map.host))).toBe(before);
    },
  );
});
