import { describe, expect, test } from 'vitest';
import { layout } from '../../../journey/layout/layout.ts';
import type { Journey } from '../../../journey/model/journey.ts';
import { columnsOnBoard, type TitledStrip } from '../../../journey/readback/columns-on-board.ts';
import { nodesByKey } from '../../../journey/readback/our-nodes.ts';
import { asStanding } from '../../../journey/reconcile/as-standing.ts';
import { key } from '../../../journey/scene/key.ts';
import { placedItems } from '../../../journey/scene/placed-items.ts';
import type { Scene } from '../../../journey/scene/scene.ts';
import { sizedJourney } from '../../../scripts/sized-journey.ts';
import { journeyOf } from '../layout/sample-journey.ts';
import { drawn, PlayedBoard } from '../readback/snapshot-of-scene.ts';

const journey: Journey = sizedJourney('small', { notes: 80 });
const NOBODY: ReadonlyMap<string, { x: number; y: number }> = new Map();
const laneId = journey.lanes[0]?.id ?? '';
const stageId = journey.stages[2]?.id ?? '';

const lay = (): Scene => layout(journey, { curves: 'connectors', stored: null, noteHeights: new Map() });
const columnsOf = (board: PlayedBoard): TitledStrip[] =>
  columnsOnBoard(nodesByKey(board.snapshot), journey.stages, 0, 1);
const standing = (board: PlayedBoard, pins = NOBODY): Scene =>
  asStanding(lay(), nodesByKey(board.snapshot), columnsOf(board), board.at('map').box)(lay(), journey, pins);

/** Left edges of the notes of a cell, from the map's corner. */
const lefts = (scene: Scene, lane = laneId, stage = stageId): number[] =>
  placedItems(scene).flatMap(({ item, at }) => {
    const note = journey.notes.find(({ id }) => item.key === key.note(id));
    return note?.laneId === lane && note.stageId === stage ? [at.x] : [];
  });

describe('a scene as it stands', () => {
  test('[M5] is itself where no hand dragged anything', () => {
    expect(standing(new PlayedBoard(drawn(journey, 'connectors')))).toEqual(lay());
  });

  test('[B2a] has a column’s notes where its header was dragged to: half way, for the next column begins half way', () => {
    const fresh = new PlayedBoard(drawn(journey, 'connectors'));
    const header = key.stage(stageId);
    const { box } = fresh.at(header);
    const board = fresh.edit(header, { box: { ...box, x: box.x + 200 } });
    expect(lefts(standing(board))).toEqual(lefts(lay()).map((x) => x + 100));
    const [other = ''] = journey.stages.map(({ id }) => id);
    expect(lefts(standing(board), laneId, other)).toEqual(lefts(lay(), laneId, other));
  });

  /** Upper ends of the lanes, from the map's corner. */
  const tops = (scene: Scene): number[] =>
    placedItems(scene).flatMap(({ item, at }) => (/^lane\/[^/]+$/.test(item.key) ? [at.y] : []));

  test('[M3a] has a lane whose section somebody deleted where it is laid out', () => {
    const board = new PlayedBoard(drawn(journey, 'connectors'));
    const own = new Map(nodesByKey(board.snapshot));
    own.delete(key.lane(laneId));
    const stands = asStanding(lay(), own, columnsOf(board), board.at('map').box);
    expect(tops(stands(lay(), journey, NOBODY))).toEqual(tops(lay()));
  });

  test('[M13] leaves lanes that a hand laid over each other as they are when the form says something else', () => {
    const fresh = new PlayedBoard(drawn(journey, 'connectors'));
    const [, second] = journey.lanes;
    const lane = key.lane(second?.id ?? '');
    const { box } = fresh.at(lane);
    const board = fresh.edit(lane, { box: { ...box, y: box.y - 100 } });
    const renamed: Journey = { ...journey, title: 'Another title' };
    const scene = layout(renamed, { curves: 'connectors', stored: lay(), noteHeights: new Map() });
    const stands = asStanding(lay(), nodesByKey(board.snapshot), columnsOf(board), board.at('map').box);
    expect(tops(stands(scene, renamed, NOBODY))).toEqual(tops(lay()).map((y, i) => (i === 1 ? y - 100 : y)));
  });

  test('[M13a] has the notes of a lane that was dragged aside where the columns are, and the lane where it is', () => {
    const fresh = new PlayedBoard(drawn(journey, 'connectors'));
    const lane = key.lane(laneId);
    const { box } = fresh.at(lane);
    const scene = standing(fresh.edit(lane, { box: { ...box, x: box.x - 200 } }));
    expect(lefts(scene)).toEqual(lefts(lay()));
    const placeOf = (of: Scene): number => placedItems(of).find(({ item }) => item.key === lane)?.at.x ?? 0;
    expect(placeOf(scene)).toBe(placeOf(lay()) - 200);
  });

  test('[B2a] keeps a note that comes within its narrower column, and lets one that stands there stand', () => {
    const fresh = new PlayedBoard(drawn(journey, 'connectors'));
    const header = key.stage(journey.stages[3]?.id ?? '');
    const { box } = fresh.at(header);
    const board = fresh.edit(header, { box: { ...box, x: box.x - 900 } });
    const column = columnsOf(board).find(({ id }) => id === stageId);
    const right = (column?.to ?? 0) - board.at('map').box.x;
    const widest = (scene: Scene): number => Math.max(...lefts(scene).map((x) => x + 240));
    expect(widest(standing(board))).toBeLessThanOrEqual(right);
    const pins = new Map(journey.notes.map(({ id }) => [id, { x: 0, y: 0 }]));
    expect(lefts(standing(board, pins))).not.toEqual(lefts(standing(board)));
  });

  test('[U1] has a lane and a stage that are new, and the notes in them, where they are laid out', () => {
    const [lane, ...lanes] = journey.lanes;
    const [stage, ...stages] = journey.stages;
    if (!lane || !stage) throw new Error('The journey has lanes and stages.');
    const more: Journey = {
      ...journey,
      lanes: [lane, { ...lane, id: 'new-lane' }, ...lanes],
      stages: [stage, { ...stage, id: 'new-stage', checkpoints: [] }, ...stages],
      notes: journey.notes.map((note, i) =>
        i % 3 === 0 ? { ...note, laneId: 'new-lane', stageId: 'new-stage' } : note,
      ),
    };
    const fresh = new PlayedBoard(drawn(journey, 'connectors'));
    const stored = lay();
    const wanted = layout(more, { curves: 'connectors', stored, noteHeights: new Map() });
    const stands = asStanding(lay(), nodesByKey(fresh.snapshot), columnsOf(fresh), fresh.at('map').box);
    expect(stands(wanted, more, NOBODY)).toEqual(wanted);
  });

  test('[B2] has a note that is wider than its column over the middle of it', () => {
    const wide = journeyOf({
      lanes: [{ kind: 'actions', title: 'Actions' }],
      notes: [{ laneId: 'l1', stageId: 's1', text: 'word '.repeat(70) }],
      view: { notesAcross: 2 },
    });
    const fresh = new PlayedBoard(drawn(wide, 'connectors'));
    const { box } = fresh.at('stage/s2');
    const pitch = box.x - fresh.at('stage/s1').box.x;
    // The border between two headers is half way: the first column is 300 wide now.
    const board = fresh.edit('stage/s2', { box: { ...box, x: box.x - 2 * (pitch - 300) } });
    const scene = layout(wide, { curves: 'connectors', stored: null, noteHeights: new Map() });
    const own = nodesByKey(board.snapshot);
    const columns = columnsOnBoard(own, wide.stages, 0, 1);
    const corner = board.at('map').box;
    const stands = asStanding(scene, own, columns, corner)(scene, wide, NOBODY);
    const note = placedItems(stands).find(({ item }) => item.key === 'note/n1');
    const [column] = columns;
    expect((column?.to ?? 0) - (column?.from ?? 0)).toBe(300);
    expect(note?.item).toMatchObject({ width: 416 });
    expect((note?.at.x ?? 0) + 416 / 2).toBe((column?.from ?? 0) - corner.x + 300 / 2);
  });

  test('[U3a] has a new parking lot 64 below a last lane that a hand moved down, and a map that holds it', () => {
    const bare: Journey = { ...journey, notes: journey.notes.filter((note) => note.laneId !== null) };
    const fresh = new PlayedBoard(drawn(bare, 'connectors'));
    const last = key.lane(bare.lanes[bare.lanes.length - 1]?.id ?? '');
    const { box } = fresh.at(last);
    const board = fresh.edit(last, { box: { ...box, y: box.y + 300 } });
    const map = board.at('map').box;
    const read = layout(bare, { curves: 'connectors', stored: null, noteHeights: new Map() });
    const parked: Journey = {
      ...bare,
      notes: bare.notes.map((note, i) => (i === 0 ? { ...note, laneId: null, stageId: null } : note)),
    };
    const scene = layout(parked, { curves: 'connectors', stored: read, noteHeights: new Map() });
    const own = nodesByKey(board.snapshot);
    const columns = columnsOnBoard(own, bare.stages, 0, 1);
    const stands = asStanding(read, own, columns, map)(scene, parked, NOBODY);
    const lot = placedItems(stands).find(({ item }) => item.key === key.parking);
    const foot = box.y + 300 + box.height - map.y;
    expect(lot?.at.y).toBe(foot + 64);
    const height = lot?.item.kind === 'section' ? lot.item.height : NaN;
    expect(stands.map.height).toBeGreaterThanOrEqual((lot?.at.y ?? 0) + height);
  });
});
