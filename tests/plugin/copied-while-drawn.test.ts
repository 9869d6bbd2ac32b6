/** A map that somebody duplicates while it is drawn for the first time, and a copy whose first update ends early. */
import { describe, expect, it } from 'vitest';
import type { Journey } from '../../journey/model/journey.ts';
import type { ReadMap, RunResult } from '../../journey/protocol/contract.ts';
import { absoluteBox } from '../../playground/host/geometry.ts';
import type { EmulatedHost } from '../../playground/host/host.ts';
import { Person } from '../../playground/host/people.ts';
import { sizedJourney } from '../../scripts/sized-journey.ts';
import { facilitate, mapAt, textsOf, writesOf } from './facilitate.ts';
import { type Editor, hostOf, keyOf, openPanel } from './drawn-board.ts';
import { drawLiving, type LivingMap, resultOf } from './living-map.ts';
import { drawnTwice, SETTINGS } from './together/board.ts';

const journey = sizedJourney('small', { notes: 6 });
/** A choice of the turns at which it happens; `TROPA_COPIED=1` plays all of them. */
const stride = Number(process.env['TROPA_COPIED'] ?? '13');

const CASES: readonly (readonly [Editor, string])[] = [
  ['figjam', 'strict'],
  ['figjam', 'mild'],
  ['figma', 'exporting'],
];

/** What of maps lies on the page. */
const mapsOn = (host: EmulatedHost): string[] =>
  host.engine.store.get(host.currentPageId).childIds.filter((id) => {
    const { pluginData } = host.engine.store.get(id);
    return pluginData['tropa.map'] !== undefined || pluginData['tropa.run'] !== undefined;
  });

/** Where everything that was drawn stands in a map, by key. */
const placesIn = ({ host, node }: LivingMap): Record<string, string> => {
  const { store } = host.engine;
  const map = absoluteBox(store, store.get(node));
  return Object.fromEntries(
    [store.get(node), ...store.below(store.get(node))].flatMap((one) => {
      if (keyOf(one) === '' || one.type === 'CONNECTOR') return [];
      const { x, y, width, height } = absoluteBox(store, one);
      return [[keyOf(one), [x - map.x, y - map.y, width, height].map(Math.round).join(' ')]];
    }),
  );
};

/** Whether both are maps of their own, whole and settled; gives what is not so. */
const judged = (original: LivingMap, copy: LivingMap): string[] => {
  const { host } = copy;
  const complaints: string[] = [];
  const ids = [original.read().map, copy.read().map];
  if (ids[0] === ids[1]) complaints.push(`[M9] both are ${ids[0] ?? ''}`);
  if (mapsOn(host).length !== 2) complaints.push(`[M9] ${mapsOn(host).length} maps`);
  for (const map of [copy, original]) {
    map.update();
    if (textsOf(map.read().journey).join() !== textsOf(journey).join())
      complaints.push(`[M2] has ${textsOf(map.read().journey).join()}`);
    const writes = writesOf(host, () => map.update());
    if (writes > 0) complaints.push(`[M5] ${writes} writes of a second update`);
  }
  const now = [original.read().map, copy.read().map];
  if (now.join() !== ids.join()) complaints.push(`[M9] from ${ids.join()} to ${now.join()}`);
  const [own, theirs] = [placesIn(original), placesIn(copy)];
  const keys = Object.keys({ ...own, ...theirs }).filter((key) => own[key] !== theirs[key]);
  if (keys.length > 0) complaints.push(`[W4] stands elsewhere: ${keys.slice(0, 5).join()} (${keys.length})`);
  const twice = drawnTwice(host);
  if (twice.length > 0) complaints.push(`[M9] drawn twice: ${twice[0] ?? ''} (${twice.length})`);
  return complaints;
};

describe.each(CASES)('[M9] in %s, %s', (editor, setting) => {
  const switches = SETTINGS[setting] ?? {};

  it('a map that is duplicated at any turn of its first drawing: both end as maps of their own', () => {
    const complaints: string[] = [];
    let isOver = false;
    for (let turn = 1; !isOver; turn += stride) {
      const host = hostOf(editor, { switches });
      const ann = new Person(host, 'Ann');
      const panel = openPanel(host);
      let turns = 0;
      let copied = '';
      host.everyTurn(() => {
        turns += 1;
        const [map] = mapsOn(host);
        if (turns < turn || copied !== '' || map === undefined) return;
        copied = ann.duplicate(map).id;
        ann.drag(copied, { x: 0, y: 12_000 });
      });
      const drawn = resultOf<RunResult>(panel.call('draw', { journey }));
      isOver = copied === '';
      if (!isOver) {
        const map = mapAt({ host, call: panel.call }, drawn.node ?? '');
        const said = judged(map, mapAt(map, copied));
        complaints.push(...said.map((what) => `turn ${turn}: ${what}`));
      }
      host.dispose();
    }
    expect(complaints).toEqual([]);
  });

  it('a copy whose first update ends at any turn becomes a map of its own all the same', () => {
    const complaints: string[] = [];
    const { host: first, node } = drawLiving(hostOf(editor, { switches }), journey);
    const ann = new Person(first, 'Ann');
    const copied = ann.duplicate(node).id;
    ann.drag(copied, { x: 0, y: 12_000 });
    const document = first.engine.store.save();
    first.dispose();
    let isOver = false;
    for (let turn = 1; !isOver; turn += 2 * stride) {
      const host = hostOf(editor, { switches, document });
      const panel = openPanel(host);
      const {
        mark,
        journey: read,
        map: id,
      } = resultOf<ReadMap & { readonly journey: Journey }>(
        panel.call('read', { node: copied, withAuthors: false }),
      );
      const fresh = read.notes.slice(0, 3).map((note) => ({ ...note, id: `${note.id}-new`, text: 'New' }));
      const wanted = { ...read, notes: [...read.notes, ...fresh] };
      const run = panel.post('update', { node: copied, mark, journey: wanted, removed: [] });
      for (let i = 0; i < turn && panel.answerOf(run) === undefined; i++) host.step();
      isOver = panel.answerOf(run) !== undefined;
      const again = hostOf(editor, { switches, document: host.engine.store.save() });
      host.dispose();
      const copy = mapAt({ host: again, call: openPanel(again).call }, copied);
      copy.update((form) => ({ ...form, notes: form.notes.filter(({ text }) => text !== 'New') }));
      const said = judged(mapAt(copy, node), copy);
      if (copy.read().map !== id) said.push(`[M9] is ${copy.read().map} and was read as ${id}`);
      complaints.push(...said.map((what) => `turn ${turn}: ${what}`));
      again.dispose();
    }
    expect(complaints).toEqual([]);
  });

  it('a map whose first drawing was cut short and finished is told from its copies as any other', () => {
    const host = hostOf(editor, { switches });
    const panel = openPanel(host);
    const run = panel.post('draw', { journey });
    for (let i = 0; i < 15; i++) host.step();
    expect(panel.answerOf(run)).toBeUndefined();
    const again = hostOf(editor, { switches, document: host.engine.store.save() });
    host.dispose();
    const [node = ''] = mapsOn(again);
    const map = mapAt({ host: again, call: openPanel(again).call }, node);
    map.update();
    again.engine.selection = [node];
    expect(resultOf<{ selected: string | null }>(map.call('maps', {})).selected).toBe(node);
    const copy = new Person(again, 'Ann').duplicate(node);
    expect(judged(map, mapAt(map, copy.id))).toEqual([]);
  });

  it('[M8] a copy whose first update is taken back stays a map of its own', () => {
    const host = hostOf(editor, { switches });
    const map = drawLiving(host, journey);
    const copy = mapAt(map, new Person(host, 'Ann').duplicate(map.node).id);
    expect(facilitate(copy)).toEqual([]);
    expect(copy.read().map).not.toBe(map.read().map);
    expect(facilitate(map)).toEqual([]);
  });
});
