import { describe, expect, it } from 'vitest';
import type { Journey } from '../../journey/model/journey.ts';
import { mergeJourneys } from '../../journey/reconcile/merge-journeys.ts';
import type { ReadMap, RunResult } from '../../journey/protocol/contract.ts';
import { absoluteBox } from '../../playground/host/geometry.ts';
import { createHost, type EmulatedHost } from '../../playground/host/host.ts';
import { Person } from '../../playground/host/people.ts';
import { EDITORS, type Editor, hostOf, keyOf, nodesOf } from './drawn-board.ts';
import { exampleJourney } from './example-journey.ts';
import { livingMap, type LivingMap, resultOf } from './living-map.ts';
import { standingMap } from './standing-map.ts';

/** Two maps on one page, drawn one after the other from one panel. */
const twoMaps = (editor: Editor): { host: EmulatedHost; one: LivingMap; other: LivingMap } => {
  const host = hostOf(editor, { switches: { jsonExport: 'complete' } });
  const one = standingMap(host, exampleJourney('b2b-sales-automation', 'en'));
  const drawn = resultOf<RunResult>(one.call('draw', { journey: exampleJourney('b2c-clothes-shop', 'en') }));
  return { host, one, other: { ...one, ...withNode(host, drawn.node ?? '', one) } };
};

const withNode = (host: EmulatedHost, node: string, { call }: LivingMap): LivingMap =>
  livingMap(host, node, { call, post: () => 0, answerOf: () => undefined });

/** Everything in a map's own node, and the node. */
const contentOf = ({ host, node }: LivingMap): string => {
  const { store } = host.engine;
  return JSON.stringify([store.get(node), ...store.below(store.get(node))]);
};

describe.each(EDITORS)('[M10] two maps on a page in %s', (editor) => {
  it('are changed one by one: a run touches nothing of the other map', () => {
    const { one, other } = twoMaps(editor);
    const before = contentOf(other);
    one.update((journey) => ({ ...journey, title: 'Another title', notes: journey.notes.slice(3) }));
    one.call('tidy', { node: one.node });
    one.call('undo', {});
    expect(contentOf(other)).toBe(before);
    expect(other.read().drift).toBe(0);
  });

  it('a note dragged from one to the other is a new note there and gone from here', () => {
    const { host, one, other } = twoMaps(editor);
    const ann = new Person(host, 'Ann');
    const [note] = one.read().journey.notes;
    const id = note?.id ?? '';
    const { store } = host.engine;
    const find = (map: LivingMap, key: string) =>
      [...store.below(store.get(map.node))].find((node) => keyOf(node) === key);
    const node = find(one, `note/${id}`);
    const theirs = find(other, `note/${other.read().journey.notes[0]?.id ?? ''}`);
    if (node === undefined || theirs === undefined) throw new Error('no notes');
    const { x, y, height } = absoluteBox(store, theirs);
    ann.drag(node.id, { x, y: y + height + 24 });

    const there = other.read().journey;
    const here = one.read().journey;
    expect(here.notes.map((each) => each.id)).not.toContain(id);
    expect(there.notes.filter(({ text }) => text === note?.text).map((each) => each.id)).toEqual([
      `n-${node.id}`,
    ]);
    one.update();
    other.update();
    expect(one.read().journey.notes).toHaveLength(here.notes.length);
    expect(other.read().journey.notes).toHaveLength(there.notes.length);
    expect(nodesOf(host).find((each) => each.id === node.id)).toBeDefined();
    for (const map of [one, other]) expect(map.read().drift).toBe(0);
  });
});

describe.each(EDITORS)('[M3] a stale draft in %s', (editor) => {
  it('brings back no note that was deleted on the board, nor its words', () => {
    const map = standingMap(hostOf(editor), exampleJourney('b2b-sales-automation', 'en'));
    const { journey: base } = map.read();
    const [gone] = base.notes;
    const node = nodesOf(map.host).find((each) => keyOf(each) === `note/${gone?.id ?? ''}`);
    new Person(map.host, 'Ann').remove(node?.id ?? '');
    const draft: Journey = { ...base, title: 'From an old draft' };
    const read = map.read();
    const { journey, removed } = mergeJourneys(base, read.journey, draft);
    const args = { node: map.node, mark: read.mark, journey, removed };
    resultOf(map.call('update', args));
    const after = map.read().journey;
    expect(after.title).toBe('From an old draft');
    expect(after.notes.map(({ id }) => id)).not.toContain(gone?.id);
    expect(nodesOf(map.host).some(({ text }) => text?.characters === gone?.text)).toBe(false);
  });
});

/** Somebody's second plugin on the same document, with a machine and a history of its own. */
const secondHost = (host: EmulatedHost, editor: Editor): EmulatedHost =>
  createHost({ ...hostOptions(editor), document: host.engine.store.save() });
const hostOptions = (editor: Editor) => {
  const { realm, manifest } = hostOf(editor).engine.settings;
  return { realm, editor, manifest, html: '<p>panel</p>' };
};

describe.each(EDITORS)('[M10] a second facilitator in %s', (editor) => {
  it('whose update was made on the board before ours is refused, reads again and comes to the same', () => {
    const map = standingMap(hostOf(editor), exampleJourney('b2b-sales-automation', 'en'));
    const mine = map.read();
    map.update((journey) => ({ ...journey, title: 'Theirs' }));
    const late = map.call('update', {
      node: map.node,
      mark: mine.mark,
      journey: { ...mine.journey, flow: 'linear' },
      removed: [],
    });
    expect(late.failure?.code).toBe('stale');

    const far = secondHost(map.host, editor);
    const again = livingMap(far, map.node);
    const read: ReadMap & { journey: Journey } = again.read();
    const merged = mergeJourneys(mine.journey, read.journey, { ...mine.journey, flow: 'linear' });
    resultOf(
      again.call('update', {
        node: map.node,
        mark: read.mark,
        journey: merged.journey,
        removed: merged.removed,
      }),
    );
    expect(again.read().journey).toMatchObject({ title: 'Theirs', flow: 'linear' });
    expect(again.read().drift).toBe(0);
    far.dispose();
  });
});
