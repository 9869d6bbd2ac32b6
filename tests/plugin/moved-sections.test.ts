/** A map, or one of its lanes, in a section or a group of people's own. */
import { describe, expect, it } from 'vitest';
import { insertStage } from '../../journey/model/edit/stages.ts';
import { countingIds } from '../../journey/model/id-source.ts';
import { sizedJourney } from '../../scripts/sized-journey.ts';
import { absoluteBox } from '../../playground/host/geometry.ts';
import type { EmulatedHost } from '../../playground/host/host.ts';
import { Person } from '../../playground/host/people.ts';
import type { MapRow, RunResult } from '../../journey/protocol/contract.ts';
import { done } from './done.ts';
import { cellsOf, facilitate, mapAt, textsOf } from './facilitate.ts';
import { type Editor, hostOf } from './drawn-board.ts';
import { type LivingMap, resultOf } from './living-map.ts';
import { standingMap } from './standing-map.ts';
import { nodeIn, SETTINGS, writeNote } from './together/board.ts';

const journey = sizedJourney('small', { notes: 10 });
const [, second = '', , fourth = ''] = journey.lanes.map(({ id }) => id);
const CASES: readonly (readonly [Editor, string])[] = [
  ['figjam', 'strict'],
  ['figma', 'exporting'],
];

describe.each(CASES)('in %s, %s', (editor, setting) => {
  const draw = (): { map: LivingMap; host: EmulatedHost; ann: Person } => {
    const host = hostOf(editor, { switches: SETTINGS[setting] ?? {} });
    const map = standingMap(host, journey);
    return { map, host, ann: new Person(host, 'Ann') };
  };
  const boxOf = (host: EmulatedHost, id: string) => absoluteBox(host.engine.store, host.engine.store.get(id));

  it('[M13] a map that is dragged into a person’s section is the same map there, and on the page again', () => {
    const { map, host, ann } = draw();
    const was = map.read();
    const { x, y, width, height } = boxOf(host, map.node);
    const section = ann.addSection(
      'Ours',
      { x: x + 10_000, y },
      { width: width + 2000, height: height + 2000 },
    );
    writeNote(ann, editor, 'Beside the map, in our section', { x: x + 10_450, y: y + 900 });
    ann.drag(map.node, { x: x + 10_800, y: y + 800 });
    expect(host.engine.store.get(map.node).parentId).toBe(section.id);
    const read = map.read();
    expect(cellsOf(read.journey)).toEqual(cellsOf(was.journey));
    expect(read.map).toBe(was.map);
    expect(read.findings.map(({ kind }) => kind)).toEqual(['outsideMap']);
    expect(resultOf<{ maps: MapRow[] }>(map.call('maps', {})).maps).toHaveLength(1);
    expect(facilitate(map)).toEqual([]);
    expect(host.engine.store.get(map.node).parentId).toBe(section.id);

    ann.drag(map.node, { x, y });
    expect(host.engine.store.get(map.node).parentId).toBe(host.currentPageId);
    expect(map.read().findings).toEqual([]);
    expect(facilitate(map)).toEqual([]);
  });

  it('[M13] a section drawn around the map, and taken away with all in it and brought back', () => {
    const { map, host, ann } = draw();
    const was = map.read();
    const { x, y, width, height } = boxOf(host, map.node);
    const section = ann.addSection(
      'Ours',
      { x: x - 200, y: y - 200 },
      { width: width + 400, height: height + 400 },
    );
    ann.embrace(section.id);
    expect(host.engine.store.get(map.node).parentId).toBe(section.id);
    expect(map.read().journey).toEqual(was.journey);
    expect(facilitate(map)).toEqual([]);
    const runner = new Person(host, 'Me', true);
    const before = map.read();
    runner.remove(section.id);
    expect(map.call('read', { node: map.node, withAuthors: false }).failure?.code).toBe('mapGone');
    expect(host.undo()).toBe(true);
    expect(map.read().journey).toEqual(before.journey);
    expect(facilitate(map)).toEqual([]);
  });

  it('[M13][U1a] a section that the map stands in stays where it is when loose notes in it give way to a stage more', () => {
    const { map, host, ann } = draw();
    const { x, y, width, height } = boxOf(host, map.node);
    const wall = ann.addSection(
      'Wall',
      { x: x - 300, y: y - 300 },
      { width: width + 3000, height: height + 1500 },
    ).id;
    ann.embrace(wall);
    const loose = writeNote(ann, editor, 'At the right', { x: x + width + 100, y: y + 400 }).id;
    const stage = boxOf(host, nodeIn(host, map.node, `stage/${journey.stages[2]?.id ?? ''}`).id);
    const own = ann.addSection(
      'Ours',
      { x: stage.x + 20, y: y + height - 200 },
      { width: 700, height: 600 },
    ).id;
    const inside = writeNote(ann, editor, 'Over its foot', { x: stage.x + 60, y: y + height - 190 }).id;
    const boxes = () => [wall, map.node, loose, own, inside].map((id) => boxOf(host, id));
    const told = () => map.read().findings.map(({ kind, node }) => [kind, node]);
    const [before, was] = [boxes(), told()];
    map.update((now) => done(insertStage(now, 0, 'New', countingIds())));
    const by = boxOf(host, map.node).width - width;
    expect(by).toBeGreaterThan(500);
    const gone = [0, 0, by, by, by];
    expect(boxes().map((box, i) => box.x - (before[i]?.x ?? 0))).toEqual(gone);
    expect(told()).toEqual(was);
    const { writes } = host.counters;
    map.update();
    expect(host.counters.writes).toBe(writes);
    expect(map.call('undo', {}).ok).toBe(true);
    expect(boxes()).toEqual(before);
  });

  it('[M13] a lane that is put into a person’s section beside the map is that lane there; Tidy brings it back', () => {
    const { map, host, ann } = draw();
    const was = map.read();
    const { x, y, height } = boxOf(host, map.node);
    const section = nodeIn(host, map.node, `lane/${second}`);
    const { width, height: laneHeight } = boxOf(host, section.id);
    const from = boxOf(host, section.id);
    const home = ann.addSection(
      'Ours',
      { x: x - 50, y: y + height + 50 },
      { width: width + 500, height: laneHeight + 200 },
    );
    ann.drag(section.id, { x: from.x, y: y + height + 120 });
    expect(host.engine.store.get(section.id).parentId).toBe(home.id);
    const read = map.read();
    expect(cellsOf(read.journey)).toEqual(cellsOf(was.journey));
    expect(read.findings).toEqual([]);
    expect(facilitate(map)).toEqual([]);
    // `facilitate` ends with a Tidy.
    expect(host.engine.store.get(section.id).parentId).toBe(map.node);
    expect(host.engine.store.find(home.id)).toBeDefined();
  });

  it('[M13] a lane that is put onto the page, near the map and far from it, is that lane there', () => {
    for (const far of [100, 5000]) {
      const { map, host, ann } = draw();
      const was = map.read();
      const { y, height } = boxOf(host, map.node);
      const section = nodeIn(host, map.node, `lane/${fourth}`);
      ann.drag(section.id, { x: boxOf(host, section.id).x, y: y + height + far });
      expect(host.engine.store.get(section.id).parentId).toBe(host.currentPageId);
      const read = map.read();
      expect(textsOf(read.journey)).toEqual(textsOf(was.journey));
      expect(cellsOf(read.journey)).toEqual(cellsOf(was.journey));
      expect(facilitate(map)).toEqual([]);
    }
  });

  it('[M10] a lane that is put near another map stays its own map’s; put onto it, its notes are new notes there', () => {
    const { map, host, ann } = draw();
    const other = mapAt(
      map,
      resultOf<RunResult>(map.call('draw', { journey: { ...journey, notes: [] } })).node ?? '',
    );
    const { x, y, width } = boxOf(host, map.node);
    ann.drag(other.node, { x: x + 30_000, y });
    const was = map.read();
    const section = nodeIn(host, map.node, `lane/${second}`);
    ann.drag(section.id, { x: x + 30_000 - width - 50, y: y + 400 });
    expect(host.engine.store.get(section.id).parentId).toBe(host.currentPageId);
    expect(textsOf(map.read().journey)).toEqual(textsOf(was.journey));
    expect(other.read()).toMatchObject({ findings: [], journey: { notes: [] } });
    other.update((form) => ({ ...form, title: 'The other' }));
    expect(textsOf(map.read().journey)).toEqual(textsOf(was.journey));

    const { x: left, y: top } = boxOf(host, nodeIn(host, other.node, `lane/${fourth}`).id);
    ann.drag(section.id, { x: left, y: top });
    const theirs = was.journey.notes.filter(({ laneId }) => laneId === second).map(({ text }) => text);
    expect(textsOf(other.read().journey)).toEqual(theirs.sort());
    expect(map.read().findings.map(({ kind }) => kind)).toEqual(['laneGone']);
    expect(facilitate(other)).toEqual([]);
    expect(facilitate(map)).toEqual([]);
    expect(textsOf(other.read().journey)).toEqual(expect.arrayContaining(theirs));
  });

  if (editor === 'figma') {
    it('[M11] a map in a group with other things is the same map', () => {
      const { map, host, ann } = draw();
      const was = map.read();
      const { x, y } = boxOf(host, map.node);
      const note = writeNote(ann, editor, 'Grouped with the map', { x: x - 300, y });
      const group = ann.group([map.node, note.id]);
      const read = map.read();
      expect(cellsOf(read.journey)).toEqual(cellsOf(was.journey));
      expect(read.findings.map(({ text }) => text)).toEqual(['Grouped with the map']);
      expect(facilitate(map)).toEqual([]);
      expect(host.engine.store.get(map.node).parentId).toBe(group.id);
    });

    it('[M11] a map in a person’s frame is the same map, and what lies beside it there is told', () => {
      const { map, host, ann } = draw();
      const was = map.read();
      const { store } = host.engine;
      const { x, y, width, height } = boxOf(host, map.node);
      host.edit(() => {
        const frame = host.engine.make('FRAME');
        store.add(frame);
        store.attach(frame, store.get(host.currentPageId), 0);
        for (const [side, value] of Object.entries({ x: x - 900, y: y - 900 }))
          store.write(frame, side as 'x', value);
        store.write(frame, 'width', width + 1800);
        store.write(frame, 'height', height + 1800);
      });
      ann.drag(map.node, { x, y });
      expect(store.get(store.get(map.node).parentId ?? '').type).toBe('FRAME');
      writeNote(ann, editor, 'Beside it in the frame', { x: x - 300, y: y + 500 });
      const read = map.read();
      expect(cellsOf(read.journey)).toEqual(cellsOf(was.journey));
      expect(read.findings.map(({ kind, text }) => [kind, text])).toEqual([
        ['outsideMap', 'Beside it in the frame'],
      ]);
      expect(facilitate(map)).toEqual([]);
      resultOf(
        map.call('put', { node: map.node, note: read.findings[0]?.node, laneId: second, stageId: 'stage-1' }),
      );
      expect(facilitate(map)).toEqual([]);
    });
  }
});
