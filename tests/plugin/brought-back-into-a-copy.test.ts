/** What hands delete in a copy of a map before its first update, and their undo brings back after it (M9a, B3e). */
import { describe, expect, test } from 'vitest';
import type { Journey } from '../../journey/model/journey.ts';
import type { NodeRecord } from '../../playground/host/node-record.ts';
import { absoluteBox } from '../../playground/host/geometry.ts';
import { Person } from '../../playground/host/people.ts';
import { hostOf, READ_IN } from './drawn-board.ts';
import { exampleJourney } from './example-journey.ts';
import { livingMap } from './living-map.ts';
import { standingMap } from './standing-map.ts';
import { markOf, nodeIn } from './together/board.ts';

describe.each(READ_IN)('in %s, exports of sections being %s', (editor, jsonExport) => {
  /** A copy of a map of ours, in which what has this key was deleted before its first update and brought back after it. */
  const broughtBack = (keyOf: (journey: Journey) => string) => {
    const example = exampleJourney('b2b-sales-automation', 'en');
    const [first = expect.fail(), , third = expect.fail()] = example.stages;
    const link = { fromStageId: third.id, toStageId: first.id, label: 'once more' };
    const host = hostOf(editor, { switches: { jsonExport } });
    const map = standingMap(host, { ...example, links: [link] });
    const before = map.read().journey;
    const ann = new Person(host, 'Ann');
    const copyNode = ann.duplicate(map.node);
    ann.drag(copyNode.id, { x: 0, y: 9000 });
    const copy = livingMap(hostOf(editor, { beside: host }), copyNode.id);
    const { store } = host.engine;
    const isIt = (node: NodeRecord) => markOf(node)?.k === keyOf(before);
    const { id } = [...store.below(store.get(copyNode.id))].find(isIt) ?? expect.fail();
    ann.remove(id);
    copy.update((form) => ({ ...form, title: 'Ours' }));
    const gone = copy.read().journey;
    expect(ann.undo()).toBe(true);
    return { host, map, copy, id, before, gone };
  };
  const lists = ({ lanes, feelings, links }: Journey) => ({
    lanes: lanes.map(({ id }) => id),
    links: links.map(({ fromStageId, toStageId }) => `${fromStageId} → ${toStageId}`),
    feelings: new Set(feelings.map(({ stageId, participantId }) => `${stageId}/${participantId}`)),
  });

  const inCells = ({ notes }: Journey) => notes.filter(({ stageId }) => stageId !== null).length;

  test.each<[string, (journey: Journey) => string]>([
    ['a lane', ({ lanes }) => `lane/${lanes.find(({ kind }) => kind === 'touchpoints')?.id ?? ''}`],
    ['a dot', ({ feelings: [one] }) => `dot/${one?.stageId ?? ''}/${one?.participantId ?? ''}`],
    ['a link', ({ links: [one] }) => `link/${one?.fromStageId ?? ''}/${one?.toStageId ?? ''}/1`],
  ])('[M9a][B3e] %s is there again, and stays', (_, keyOf) => {
    const { host, map, copy, id, before, gone } = broughtBack(keyOf);
    expect(lists(gone)).not.toEqual(lists(before));
    const back = copy.read();
    expect(lists(back.journey)).toEqual(lists(before));
    expect(back.findings).toEqual([]);
    expect(inCells(back.journey)).toBe(inCells(before));
    copy.update((form) => ({ ...form, title: 'Ours, again' }));
    expect(host.document.nodes.has(id)).toBe(true);
    const after = copy.read();
    expect(lists(after.journey)).toEqual(lists(before));
    expect({ drift: after.drift, findings: after.findings }).toEqual({ drift: 0, findings: [] });
    expect(map.read().journey).toEqual(before);
  });

  test('[M2][B1d] of what a hand pastes there twice from the original the second is a copy, and both stay', () => {
    const { host, map, copy, id, before } = broughtBack(({ lanes }) => `lane/${lanes[1]?.id ?? ''}`);
    const { store } = host.engine;
    const ann = new Person(host, 'Bob');
    ann.remove(id);
    copy.update((form) => ({ ...form, title: 'Ours, without it' }));
    const clipping =
      ann.copy([nodeIn(host, map.node, `lane/${before.lanes[1]?.id ?? ''}`).id]) ?? expect.fail();
    const { x, y, height } = absoluteBox(store, store.get(copy.node));
    const pasted = [700, 350].map((above) => {
      const [root = expect.fail()] = ann.paste(clipping, { x: 0, y: 0 });
      ann.drag(root.id, { x: x + 20, y: y + height - above });
      return root.id;
    });
    copy.update((form) => ({ ...form, title: 'Ours, with two' }));
    for (const one of pasted) expect(host.document.nodes.has(one)).toBe(true);
    const { writes } = host.counters;
    copy.update();
    expect(host.counters.writes).toBe(writes);
  });
});
