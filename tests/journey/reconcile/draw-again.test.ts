import { describe, expect, test } from 'vitest';
import type { Journey } from '../../../journey/model/journey.ts';
import { boxOf, type NodeItem } from '../../../journey/reconcile/change.ts';
import { type WayBack, wayBack } from '../../../journey/reconcile/draw-again.ts';
import { type Discard, isDiscard, type Patch, reversePatch } from '../../../journey/reconcile/patch.ts';
import type { Key } from '../../../journey/scene/key.ts';
import type { BoardNode } from '../../../journey/snapshot/snapshot.ts';
import { drawn, PlayedBoard } from '../readback/snapshot-of-scene.ts';
import { updated } from './updated-board.ts';
import {
  board,
  BOTH,
  feeling,
  withNote,
  withoutStage,
  withStageFirst,
  withStageTitle,
  workshop,
} from './workshop-board.ts';

/** Without the second stage, and without the lane of barriers and its notes. */
const smaller: Journey = {
  ...withoutStage(workshop, 's2'),
  lanes: workshop.lanes.filter(({ id }) => id !== 'l3'),
  notes: workshop.notes.filter(({ laneId }) => laneId !== 'l3'),
};

const back = (patches: readonly Patch[], { snapshot }: PlayedBoard, map = workshop.id): WayBack =>
  wayBack(patches, map, (id) => snapshot.nodes.find((node) => node.id === id));

const itemAt = (one: Key): NodeItem => {
  const item = updated(workshop, workshop).goal.get(one);
  if (item === undefined || item.kind === 'section') throw new Error(`${one} is none of the workshop’s.`);
  return item;
};

/** Takes something off the board, and gives it as it would be drawn again. */
const again = (item: NodeItem, seen: Partial<BoardNode>): NodeItem | undefined => {
  const { id } = board.at(item.key);
  const gone: Discard = { kind: 'discard', node: id, item, parent: 'lane/l2', index: 3, twin: null };
  return back([gone], board.edit(item.key, seen)).again[0]?.item;
};

describe('[M8] the way back of what still stands', () => {
  test('is each move and each rewriting turned round, in the order in which they were made', () => {
    const { patches } = updated(workshop, withStageTitle(withStageFirst(workshop), 's2', 'Decision'));
    expect(new Set(patches.map(({ kind }) => kind))).toEqual(new Set(['move', 'rewrite']));
    const way = back(patches, board);
    expect(way.patches).toEqual(patches.flatMap(reversePatch));
    expect([way.again, way.records.size]).toEqual([[], 0]);
  });

  test('leads to the words and the colour that a hand gave it, and not to those that were read', () => {
    const played = board.edit('stage/s2', { fill: '#123456', text: 'Typed now' });
    const renamed = updated(workshop, withStageTitle(workshop, 's2', 'Decision')).patches;
    expect(back(renamed, played).patches).toMatchObject([
      {
        kind: 'rewrite',
        from: { label: { text: 'Decision' } },
        to: { fill: '#123456', label: { text: 'Typed now', style: 'Bold' } },
      },
    ]);
  });
});

describe.each(BOTH)('[M8] with %s, what went off the board is drawn again', (curves) => {
  const played = new PlayedBoard(drawn(workshop, curves));
  const { patches } = updated(workshop, smaller, { curves });
  const gone = patches.filter(isDiscard);
  const way = back(patches, played);
  const creates = way.again.filter((change) => change.kind === 'create');

  test('all of it, and each thing as it was', () => {
    const byKey = (items: readonly (NodeItem | null)[]): Map<Key, NodeItem | null> =>
      new Map(items.map((item) => [item?.key ?? '', item]));
    expect(gone.length).toBeGreaterThan(10);
    expect(byKey(creates.map(({ item }) => item))).toEqual(byKey(gone.map(({ item }) => item)));
    expect(way.patches).toEqual(patches.flatMap(reversePatch));
  });

  test('a lane before what stood in it, from the lowest to the uppermost, and connectors at the end', () => {
    const kinds = creates.map(({ item }) => item.kind);
    expect(kinds[0]).toBe('section');
    const isLast = kinds.map((kind) => kind === 'connector');
    expect(isLast).toEqual([...isLast].sort((a, b) => Number(a) - Number(b)));
    expect(isLast.includes(true)).toBe(curves === 'connectors');
    const places = creates.flatMap(({ index }) => index ?? []);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test('each where it lay among its neighbours; sections and connectors find their place by themselves', () => {
    for (const { item, parent, index } of creates) {
      const was = gone.find((one) => one.item?.key === item.key);
      const isAnywhere = item.kind === 'section' || item.kind === 'connector';
      expect([parent, index], item.key).toEqual([was?.parent, isAnywhere ? null : was?.index]);
    }
  });

  test('sections and notes are put to their places when everything is drawn', () => {
    const put = ['lane/l3', 'note/n3', 'note/n4'];
    expect(way.again.slice(creates.length)).toEqual(
      put.map((one) => {
        const item = creates.find((change) => change.item.key === one)?.item;
        return { kind: 'place', item, from: null, to: item && boxOf(item) };
      }),
    );
  });

  test('[E3a] the records still tell where each was drawn, on the map that it is drawn on', () => {
    const { records } = back(patches, played, 'copy');
    expect(new Set(records.keys())).toEqual(new Set(gone.map(({ item }) => item?.key)));
    const { record } = played.at('dot/s2/p1');
    expect(records.get('dot/s2/p1')).toEqual({ ...record, m: 'copy' });
  });
});

describe('[M8] drawn again as it really stood', () => {
  test('a text says what no field could hold, in the type of its first words', () => {
    const item = itemAt('person/p1');
    if (item.kind !== 'text') throw new Error('A card has a text.');
    const [first] = item.runs;
    if (first === undefined) throw new Error('A card has words.');
    const two = { ...item, runs: [first, { ...first, text: '\nBuys', size: 36 }] };
    expect(again(two, { text: 'Anna\nBuys' })).toEqual(two);
    expect(again(two, { text: 'Anna is away' })).toEqual({
      ...two,
      runs: [{ ...first, text: 'Anna is away' }],
    });
    expect(again(two, { text: null })).toEqual(two);
  });

  test('a shape has the colour and the words that a hand gave it, and those of the plan where the board tells none', () => {
    const item = itemAt('stage/s2');
    if (item.kind !== 'shape' || item.label === null) throw new Error('A header has a label.');
    const label = { ...item.label, text: 'Typed now' };
    expect(again(item, { fill: '#123456', text: 'Typed now' })).toEqual({ ...item, fill: '#123456', label });
    expect(again(item, { fill: null })).toEqual(item);
    expect(again({ ...item, label: null }, { text: '' })).toEqual({ ...item, label: null });
  });

  test('[E3] a dot that is hollow on the board is hollow and dashed again, though dragging placed it', () => {
    const item = itemAt('dot/s2/p1');
    expect(item).toMatchObject({ dash: [] });
    expect(again(item, { fill: '#FFFFFF' })).toEqual({ ...item, fill: '#FFFFFF', dash: [12, 8] });
    expect(again(item, { fill: '#FFFFFE' })).toEqual({ ...item, fill: '#FFFFFE' });
    const header = itemAt('stage/s2');
    expect(again(header, { fill: '#FFFFFF' })).toEqual({ ...header, fill: '#FFFFFF' });
  });

  test('[E3] one that nobody has placed since is what it was', () => {
    const open = { ...workshop, feelings: [...workshop.feelings, feeling('s3', 'p2', null)] };
    const { patches, discard } = updated(open, workshop);
    const item = discard('dot/s3/p2')?.item;
    expect(item).toMatchObject({ fill: '#FFFFFF', dash: [12, 8] });
    const way = back(patches, new PlayedBoard(drawn(open)));
    expect(way.again.find((change) => change.item.key === 'dot/s3/p2')?.item).toEqual(item);
  });

  test('a note has the colour that it had', () => {
    const note = itemAt('note/n1');
    expect(again(note, { fill: '#123456' })).toEqual({ ...note, fill: '#123456' });
    expect(again(note, { fill: null })).toEqual(note);
  });

  test('a note that was a text of a person’s is a text with its words, as wide as it was', () => {
    const note = itemAt('note/n1');
    const { box } = board.at('note/n1');
    expect(again(note, { fill: '#123456', type: 'TEXT', text: 'Hers' })).toMatchObject({
      kind: 'text',
      key: 'note/n1',
      width: box.width,
      height: box.height,
      runs: [{ text: 'Hers' }],
    });
  });

  test('a section and a shape are as large as a hand had made them', () => {
    const header = itemAt('stage/s2');
    const { box } = board.at('stage/s2');
    expect(again(header, { box: { ...box, width: 700, height: 90 } })).toEqual({
      ...header,
      width: 700,
      height: 90,
    });
  });

  test('a lane has the colour and the name that a hand gave it, and its own colour where the board tells none', () => {
    const { item } = updated(workshop, smaller).discard('lane/l3') ?? {};
    if (item?.kind !== 'section') throw new Error('A lane is a section.');
    expect(again(item, { fill: '#123456', name: 'Ours' })).toEqual({
      ...item,
      fill: '#123456',
      name: 'Ours',
    });
    expect(again(item, { fill: null })).toEqual(item);
  });

  test('what says nothing of itself is as the plan has it', () => {
    const band = itemAt('band/s2');
    expect(again(band, { fill: '#123456' })).toEqual(band);
    const gone: Discard = {
      kind: 'discard',
      node: 'unseen',
      item: band,
      parent: 'lane/l2',
      index: 2,
      twin: null,
    };
    expect(back([gone], board).again).toMatchObject([{ item: band, parent: 'lane/l2', index: 2 }]);
  });
});

describe('[M8] what has no way back', () => {
  test('what was never finished is not drawn again', () => {
    const gone: Discard = { kind: 'discard', node: '7:9', item: null, parent: null, index: null, twin: null };
    expect(back([gone], board)).toEqual({ patches: [], again: [], records: new Map() });
  });

  test('[M9] a copied note’s record is that of its original, and a person’s own has none', () => {
    const item = itemAt('note/n1');
    const key = (name: string): NodeItem => ({ ...item, key: name });
    const { id } = board.at('note/n1');
    const copy: Discard = {
      kind: 'discard',
      node: id,
      item: key('note/n-1'),
      parent: 'lane/l1',
      index: 3,
      twin: null,
    };
    expect(back([copy], board).records.size).toBe(0);
    expect(back([{ ...copy, item }], board).records.size).toBe(1);
    expect(back([{ ...copy, item }], board.edit('note/n1', { record: null })).records.size).toBe(0);
  });

  test('a note that only changed its cell is moved, and nothing is drawn', () => {
    const { patches } = updated(workshop, withNote(workshop, 'n1', { laneId: 'l3' }));
    const way = back(patches, board);
    expect(way.again).toEqual([]);
    expect(way.patches).toContainEqual(
      expect.objectContaining({ parent: { from: null, key: 'lane/l3', to: 'lane/l1' } }),
    );
  });
});
