/** A map that was cut and pasted: on its page, beside what was there, into another file. */
import { describe, expect, it } from 'vitest';
import type { MapRow, OpenedMap } from '../../journey/protocol/contract.ts';
import { sizedJourney } from '../../scripts/sized-journey.ts';
import { Person } from '../../playground/host/people.ts';
import type { EmulatedHost } from '../../playground/host/host.ts';
import { cellsOf, facilitate, mapAt, textsOf, writesOf } from './facilitate.ts';
import { type Editor, hostOf, keyOf } from './drawn-board.ts';
import { drawLiving, resultOf, type LivingMap } from './living-map.ts';
import { nodeIn, SETTINGS, wordsOf, writeNote, cellAt } from './together/board.ts';

const journey = sizedJourney('small', { notes: 10 });
const [lane = ''] = journey.lanes.map(({ id }) => id);
const [, , , stage = ''] = journey.stages.map(({ id }) => id);
const CASES: readonly (readonly [Editor, string])[] = [
  ['figjam', 'strict'],
  ['figma', 'exporting'],
];

describe.each(CASES)('[M9] a map that was cut and pasted in %s, %s', (editor, setting) => {
  const host = (): EmulatedHost => hostOf(editor, { switches: SETTINGS[setting] ?? {} });
  /** A drawn map on which Ann wrote, dragged and typed. */
  const used = (on: EmulatedHost): LivingMap => {
    const map = drawLiving(on, journey);
    const ann = new Person(on, 'Ann');
    writeNote(ann, editor, 'Ann asks why', cellAt(on, map.node, lane, stage));
    ann.type(wordsOf(nodeIn(on, map.node, 'note/note-2')), 'Ann knows better');
    ann.drag(nodeIn(on, map.node, 'note/note-3').id, cellAt(on, map.node, journey.lanes[1]?.id ?? '', stage));
    return map;
  };
  /** Cuts the map and pastes it, here or on another board. */
  const cutTo = (map: LivingMap, there: EmulatedHost, by = { x: 0, y: 0 }): string => {
    const ann = new Person(map.host, 'Ann');
    const clipping = ann.copy([map.node]);
    if (clipping === null) throw new Error('nothing was copied');
    ann.remove(map.node);
    const [pasted] = new Person(there, 'Ann').paste(clipping, by);
    return pasted?.id ?? '';
  };

  it('on its page: it reads as before, is a map of its own from its first update, and then is settled', () => {
    const here = host();
    const map = used(here);
    const was = map.read();
    const pasted = mapAt(map, cutTo(map, here));
    const read = pasted.read();
    expect(textsOf(read.journey)).toEqual(textsOf(was.journey));
    expect(cellsOf(read.journey).map((cell) => cell.replace(/^\S+/, ''))).toEqual(
      expect.arrayContaining(cellsOf(was.journey).map((cell) => cell.replace(/^\S+/, ''))),
    );
    expect({ ...read.journey, id: '', notes: [] }).toEqual({ ...was.journey, id: '', notes: [] });
    expect(read.findings).toEqual([]);
    expect(facilitate(pasted)).toEqual([]);
    expect(pasted.read().map).toBe(read.map);
    // From its first update on it is nobody's copy.
    const { pluginData, id } = here.engine.store.get(pasted.node);
    expect(JSON.parse(pluginData['tropa'] ?? '')).toMatchObject({ m: read.map, n: id });
  });

  it('into another file: it reads as before, is updated, and then is settled', () => {
    const here = host();
    const map = used(here);
    const was = map.read();
    const there = host();
    const own = drawLiving(there, { ...journey, title: 'What stood there' });
    const pasted = mapAt(own, cutTo(map, there, { x: 9000, y: 9000 }));
    const read = pasted.read();
    expect(textsOf(read.journey)).toEqual(textsOf(was.journey));
    expect({ ...read.journey, id: '', notes: [] }).toEqual({ ...was.journey, id: '', notes: [] });
    expect(resultOf<{ maps: MapRow[] }>(pasted.call('maps', {})).maps.map(({ state }) => state)).toEqual([
      'ready',
      'ready',
    ]);
    expect(facilitate(pasted)).toEqual([]);
    expect(writesOf(there, () => own.update())).toBe(0);
  });

  it('onto another page of the file: it reads there as before, is updated, and then is settled', () => {
    const here = hostOf(editor, { switches: SETTINGS[setting] ?? {}, pages: ['One', 'Two'] });
    const map = used(here);
    const was = map.read();
    const clipping = new Person(here, 'Ann').copy([map.node]);
    if (clipping === null) throw new Error('nothing was copied');
    new Person(here, 'Ann').remove(map.node);
    const { engine } = here;
    const [, second = ''] = engine.store.get(engine.store.rootId).childIds;
    engine.currentPageId = second;
    engine.loadedPages.add(second);
    const [pasted] = new Person(here, 'Ann').paste(clipping, { x: 0, y: 0 });
    expect(engine.store.get(pasted?.id ?? '').parentId).toBe(second);
    const there = mapAt(map, pasted?.id ?? '');
    expect(textsOf(there.read().journey)).toEqual(textsOf(was.journey));
    expect(there.read().findings).toEqual([]);
    expect(facilitate(there)).toEqual([]);
  });

  it('twice, onto each other’s page: the two are two maps', () => {
    const here = host();
    const map = used(here);
    const ann = new Person(here, 'Ann');
    const clipping = ann.copy([map.node]);
    if (clipping === null) throw new Error('nothing was copied');
    ann.remove(map.node);
    const one = mapAt(map, ann.paste(clipping, { x: 0, y: 0 })[0]?.id ?? '');
    const two = mapAt(map, ann.paste(clipping, { x: 0, y: 6000 })[0]?.id ?? '');
    expect(one.read().map).not.toBe(two.read().map);
    const opened = [one, two].map(({ node }) => resultOf<OpenedMap>(one.call('open', { node })).map);
    expect(opened).toEqual([one.read().map, two.read().map]);
    expect(facilitate(one)).toEqual([]);
    expect(facilitate(two)).toEqual([]);
    expect(facilitate(one)).toEqual([]);
    expect(keyOf(here.engine.store.get(one.node))).toBe('map');
  });

  it('of several things with one key in what was pasted, the lowest is the original', () => {
    const here = host();
    const map = used(here);
    new Person(here, 'Ann').duplicate(nodeIn(here, map.node, 'note/note-5').id);
    const was = map.read();
    const pasted = mapAt(map, cutTo(map, here));
    expect(textsOf(pasted.read().journey)).toEqual(textsOf(was.journey));
    expect(pasted.read().journey.notes.filter(({ id }) => id === 'note-5')).toHaveLength(1);
    expect(facilitate(pasted)).toEqual([]);
  });

  it('by the person who runs the plugin, and taken back: it is the map it was', () => {
    const here = host();
    const map = used(here);
    const was = map.read();
    const ann = new Person(here, 'Ann', true);
    const clipping = ann.copy([map.node]);
    if (clipping === null) throw new Error('nothing was copied');
    ann.remove(map.node);
    ann.paste(clipping, { x: 0, y: 0 });
    expect([here.undo(), here.undo()]).toEqual([true, true]);
    expect(map.read()).toMatchObject({ map: was.map, journey: was.journey });
    expect(facilitate(map)).toEqual([]);
  });
});
