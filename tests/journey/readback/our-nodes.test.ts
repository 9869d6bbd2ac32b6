import { expect, test } from 'vitest';
import { idPart } from '../../../journey/model/id.ts';
import { copiedMapId, nodesByKey } from '../../../journey/readback/our-nodes.ts';
import { readJourney } from '../../../journey/readback/read-journey.ts';
import type { Snapshot } from '../../../journey/snapshot/snapshot.ts';
import { journeyOf } from '../layout/sample-journey.ts';
import { drawn, PlayedBoard } from './snapshot-of-scene.ts';

const board = new PlayedBoard(drawn(journeyOf()));
const title = board.at('title');

/** The board with a copy of the title under all else but the map, as if it were pasted below. */
const withCopyBelow = (snapshot: Snapshot): Snapshot => {
  const [map, ...rest] = snapshot.nodes;
  return { ...snapshot, nodes: map ? [map, { ...title, id: '9:1' }, ...rest] : rest };
};

test('[B1a] of two nodes with one key ours is the one whose record holds its own id, wherever it lies', () => {
  expect(nodesByKey(withCopyBelow(board.snapshot)).get('title')?.id).toBe(title.id);
  expect(nodesByKey(board.copy('title', '9:1', 0, 0).snapshot).get('title')?.id).toBe(title.id);
});

test('[B1a] where no record holds its own id, ours is the lowest', () => {
  const { snapshot } = board.edit('title', { id: '9:2' });
  expect(nodesByKey(withCopyBelow(snapshot)).get('title')?.id).toBe('9:1');
});

test('[B1a] what no id may have in it is an underscore in the ids that are made of nodes’ own', () => {
  expect([idPart('12:345'), idPart('I1;2'), idPart('a/b c')]).toEqual(['12:345', 'I1_2', 'a_b_c']);
  expect(copiedMapId('I1;2')).toBe('map-I1_2');
});

test('[M2][B1a] a copy of a lane or a stage that the map has no more is its maker’s; what a run drew itself is the map’s', () => {
  const more = journeyOf({
    stages: [{ title: 'Search' }, { title: 'Choice' }],
    lanes: [
      { kind: 'actions', title: 'Actions' },
      { kind: 'pains', title: 'Pains' },
    ],
  });
  const { lanes, stages } = more;
  const fewer = { ...more, lanes: lanes.filter(({ id }) => id !== 'l2'), stages: stages.slice(0, 1) };
  const stored = { ...drawn(more), journey: JSON.parse(JSON.stringify(fewer)) };
  const keys = ['lane/l2', 'lane/l2/title', 'stage/s2'];
  const standing = (snapshot: Snapshot) => keys.filter((one) => readJourney(snapshot).own.has(one));
  expect(standing(stored)).toEqual(keys);
  const copied = keys.reduce((played, one, i) => played.edit(one, { id: `9:${i}` }), new PlayedBoard(stored));
  expect(standing(copied.snapshot)).toEqual([]);
  expect(standing({ ...copied.snapshot, journey: JSON.parse(JSON.stringify(more)) })).toEqual(keys);
});

test('[B1b] what names another map is a person’s own', () => {
  const { record } = title;
  const { snapshot } = board.edit('title', { record: record && { ...record, m: 'other' } });
  expect(nodesByKey(snapshot).has('title')).toBe(false);
});

test('[M9a] of a copy whose first update never ended, ours is what names the copy and what names its original', () => {
  const { nodes, node } = board.snapshot;
  const half = nodes.map((one, i) => {
    const { record } = one;
    return i % 2 === 0 || record === null ? one : { ...one, record: { ...record, m: copiedMapId(node) } };
  });
  const copy = { ...board.snapshot, nodes: half, isCopy: true };
  const { journey, findings } = readJourney(copy);
  expect(findings).toEqual([]);
  expect(journey).toEqual({ ...readJourney(board.snapshot).journey, id: copiedMapId(node) });

  // And of a copy of such a copy, whose own node names that one.
  const elsewhere = half.map((one) => ({
    ...one,
    id: `8${one.id}`,
    parent: one.parent === null ? null : `8${one.parent}`,
    record:
      one.id === node || one.record?.m === copiedMapId(node)
        ? one.record && { ...one.record, m: copiedMapId(node) }
        : one.record,
  }));
  const again = readJourney({ ...copy, node: `8${node}`, nodes: elsewhere });
  expect(again.findings).toEqual([]);
  expect(again.journey).toEqual({ ...journey, id: copiedMapId(`8${node}`) });
});

test('[B1][M10] what was drawn for another map and is no note is none here either: it is reported', () => {
  const { record } = title;
  const foreign = (k: string) => ({ record: record && { ...record, m: 'other', k } });
  const { width, height } = board.at('map').box;
  const { snapshot } = board
    .add('9:1', 'Actions', { x: width / 2, y: height / 2 }, foreign('lane/l9/title'))
    .add('9:2', 'Launch', { x: width / 2, y: height / 2 }, foreign('stage/s9'));
  const { journey, findings, strays } = readJourney(snapshot);
  expect(journey).toEqual(readJourney(board.snapshot).journey);
  expect(strays).toEqual([]);
  expect(findings.map(({ kind, node }) => [kind, node])).toEqual([
    ['copyOfFurniture', '9:1'],
    ['copyOfFurniture', '9:2'],
  ]);
});

test.each(['note/__proto__', 'stage/constructor', 'lane/a b', `note/${'x'.repeat(65)}`, 'note/', ''])(
  'a record with the key %j is nobody’s: no journey can hold its id',
  (k) => {
    const { record } = title;
    const { snapshot } = board.edit('title', { record: record && { ...record, k } });
    expect(nodesByKey(snapshot).has(k)).toBe(false);
  },
);

test('[M9] a copy and its original that lie near each other are read apart', () => {
  const original = drawn(journeyOf({ notes: [{ laneId: 'l1', stageId: 's1', text: 'Asks' }] }), 'paths');
  const copied = original.nodes.map((node) => ({
    ...node,
    id: `8${node.id}`,
    parent: node.parent === null ? null : `8${node.parent}`,
    box: { ...node.box, x: node.box.x + 100 },
  }));
  const near = { ...original, nodes: [...original.nodes, ...copied] };
  expect(readJourney(near)).toMatchObject({ journey: original.journey, findings: [] });

  const copy = { ...original, isCopy: true, node: '87:1', nodes: [...copied, ...original.nodes] };
  expect(nodesByKey(copy).get('title')?.id.startsWith('87:')).toBe(true);
  expect(readJourney(copy).findings).toEqual([]);
  expect(readJourney(copy).journey.notes).toEqual(readJourney(original).journey.notes);
});
