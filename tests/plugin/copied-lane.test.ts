/** The section of one lane is duplicated: inside its map, to beside it, onto another map. */
import { describe, expect, it } from 'vitest';
import { removeLane } from '../../journey/model/edit/lanes.ts';
import { removeStage } from '../../journey/model/edit/stages.ts';
import type { Journey } from '../../journey/model/journey.ts';
import { absoluteBox } from '../../playground/host/geometry.ts';
import type { EmulatedHost } from '../../playground/host/host.ts';
import type { NodeRecord } from '../../playground/host/node-record.ts';
import { Person } from '../../playground/host/people.ts';
import { sizedJourney } from '../../scripts/sized-journey.ts';
import { done } from './done.ts';
import { type Editor, hostOf } from './drawn-board.ts';
import { type LivingMap, resultOf } from './living-map.ts';
import type { RunResult } from '../../journey/protocol/contract.ts';
import { SETTINGS, nodeIn } from './together/board.ts';
import { facilitate, mapAt, textsOf, writesOf } from './facilitate.ts';
import { standingMap } from './standing-map.ts';

const journey = sizedJourney('small', { notes: 10 });
const [lane = '', touchpoints = ''] = journey.lanes.map(({ id }) => id);
const textsIn = ({ notes }: Journey, laneId: string): string[] =>
  notes.filter((note) => note.laneId === laneId).map(({ text }) => text);

const CASES: readonly (readonly [Editor, string])[] = [
  ['figjam', 'strict'],
  ['figma', 'exporting'],
];

const boxOf = ({ host }: LivingMap, node: NodeRecord) => absoluteBox(host.engine.store, node);
const board = (editor: Editor, setting: string): { host: EmulatedHost; map: LivingMap; ann: Person } => {
  const host = hostOf(editor, { switches: SETTINGS[setting] ?? {} });
  return { host, map: standingMap(host, journey), ann: new Person(host, 'Ann') };
};

describe.each(CASES)('[M9][B1] a lane’s section that is duplicated in %s, %s', (editor, setting) => {
  it('beside the original: the lane is told once, its notes are new notes of that lane', () => {
    const { host, map, ann } = board(editor, setting);
    ann.duplicate(nodeIn(host, map.node, `lane/${lane}`).id);
    const { journey: read, findings } = map.read();
    expect(read.lanes).toHaveLength(journey.lanes.length);
    expect(textsIn(read, lane)).toHaveLength(2 * textsIn(journey, lane).length);
    expect(findings.map(({ kind }) => kind)).toEqual(['copyOfFurniture']);
    expect(facilitate(map)).toEqual([]);
  });

  it('and put to beside the map: its notes are told as notes beside the map, one by one', () => {
    const { host, map, ann } = board(editor, setting);
    const copy = ann.duplicate(nodeIn(host, map.node, `lane/${lane}`).id);
    const { x, y, height } = boxOf(map, host.engine.store.get(map.node));
    ann.drag(copy.id, { x, y: y + height + 100 });
    const { journey: read, findings } = map.read();
    expect(textsOf(read)).toEqual(textsOf(journey));
    const outside = findings.filter(({ kind }) => kind === 'outsideMap').map(({ text }) => text);
    expect(outside.length).toBe(textsIn(journey, lane).length);
    expect(facilitate(map)).toEqual([]);
  });

  it('and put to beside the map: a note of it that is put into a cell is the map’s, and Undo puts it back', () => {
    const { host, map, ann } = board(editor, setting);
    const copy = ann.duplicate(nodeIn(host, map.node, `lane/${lane}`).id);
    const { x, y, height } = boxOf(map, host.engine.store.get(map.node));
    ann.drag(copy.id, { x, y: y + height + 100 });
    const [told] = map.read().findings.filter(({ kind }) => kind === 'outsideMap');
    const note = told?.node ?? '';
    const stood = boxOf(map, host.engine.store.get(note));
    const put = { node: map.node, note, laneId: touchpoints, stageId: 'stage-4' };
    resultOf(map.call('put', put));
    expect(textsIn(map.read().journey, touchpoints)).toContain(told?.text);
    resultOf(map.call('undo', {}));
    expect(boxOf(map, host.engine.store.get(note))).toEqual(stood);
    expect(host.engine.store.get(note).parentId).toBe(copy.id);
    expect(textsOf(map.read().journey)).toEqual(textsOf(journey));
    resultOf(map.call('put', put));
    expect(facilitate(map)).toEqual([]);
    expect(textsOf(map.read().journey)).toContain(told?.text);
  });

  it.each([['lane'], ['stage']])(
    'and put to beside the map: the copy stays when its %s is removed',
    (list) => {
      const { host, map, ann } = board(editor, setting);
      const [, stage] = journey.stages.map(({ id }) => id);
      const original = nodeIn(host, map.node, list === 'lane' ? `lane/${lane}` : `stage/${stage ?? ''}`);
      const copy = ann.duplicate(original.id);
      const { x, y, width } = boxOf(map, host.engine.store.get(map.node));
      ann.drag(copy.id, { x: x + width + 200, y });
      const before = [...host.engine.store.below(copy)].map(
        ({ id, parentId }) => `${id} in ${parentId ?? ''}`,
      );
      map.update((read) => {
        const edited = list === 'lane' ? removeLane(read, lane) : removeStage(read, stage ?? '');
        if (!edited.ok) throw new Error(edited.problem.code);
        return edited.journey;
      });
      expect(writesOf(host, () => map.update())).toBe(0);
      expect(facilitate(map)).toEqual([]);
      expect(
        [...host.engine.store.below(copy)].map(({ id, parentId }) => `${id} in ${parentId ?? ''}`),
      ).toEqual(before);
    },
  );

  it('and put to beside the map: when its lane was removed and Undo has drawn that again, the copy is a copy still', () => {
    const { host, map, ann } = board(editor, setting);
    const copy = ann.duplicate(nodeIn(host, map.node, `lane/${lane}`).id);
    const { x, y, width } = boxOf(map, host.engine.store.get(map.node));
    ann.drag(copy.id, { x: x + width + 200, y });
    const [gone] = journey.notes.filter(({ laneId }) => laneId === lane);
    ann.remove(nodeIn(host, map.node, `note/${gone?.id ?? ''}`).id);
    map.update();
    const before = map.read();
    map.update((read) => done(removeLane(read, lane)));
    resultOf(map.call('undo', {}));
    const after = map.read();
    expect(after.findings).toEqual(before.findings);
    expect(textsOf(after.journey)).toEqual(textsOf(before.journey));
    expect(facilitate(map)).toEqual([]);
  });

  it('and put far away: it is nobody’s business', () => {
    const { host, map, ann } = board(editor, setting);
    const copy = ann.duplicate(nodeIn(host, map.node, `lane/${lane}`).id);
    const { x, y, height } = boxOf(map, host.engine.store.get(map.node));
    ann.drag(copy.id, { x, y: y + height + 1000 });
    const { journey: read, findings } = map.read();
    expect(textsOf(read)).toEqual(textsOf(journey));
    expect(findings).toEqual([]);
    expect(facilitate(map)).toEqual([]);
  });

  it('and put onto another map: its notes are new notes there', () => {
    const { host, map, ann } = board(editor, setting);
    const drawn = resultOf<RunResult>(map.call('draw', { journey }));
    const other = mapAt(map, drawn.node ?? '');
    const copy = ann.duplicate(nodeIn(host, map.node, `lane/${lane}`).id);
    const { x, y } = boxOf(map, nodeIn(host, other.node, `lane/${touchpoints}`));
    ann.drag(copy.id, { x, y });
    const here = map.read();
    expect(textsOf(here.journey)).toEqual(textsOf(journey));
    expect(here.findings).toEqual([]);
    const there = other.read();
    expect(textsIn(there.journey, touchpoints).sort()).toEqual(
      [...textsIn(journey, touchpoints), ...textsIn(journey, lane)].sort(),
    );
    expect(facilitate(map)).toEqual([]);
    expect(facilitate(other)).toEqual([]);
    expect(facilitate(map)).toEqual([]);
  });

  it.each([
    ['below the map', 0, 100],
    ['far from it', 0, 3000],
  ])(
    '[M13a] and put %s, and the original deleted: the copy stands for the lane, whatever stands in it',
    (_, dx, dy) => {
      for (const kind of ['emotions', 'touchpoints']) {
        const { host, map, ann } = board(editor, setting);
        const original = nodeIn(
          host,
          map.node,
          `lane/${journey.lanes.find((one) => one.kind === kind)?.id ?? ''}`,
        );
        const copy = ann.duplicate(original.id);
        const { x, y, height } = boxOf(map, host.engine.store.get(map.node));
        ann.drag(copy.id, { x: x + dx, y: y + height + dy });
        ann.remove(original.id);
        map.update(); // what hung on it
        const stood = host.document.nodes.size;
        expect(writesOf(host, () => map.update())).toBe(0);
        expect(textsOf(map.read().journey)).toEqual(textsOf(journey));
        expect(host.document.nodes.size).toBe(stood);
        expect(facilitate(map)).toEqual([]);
      }
    },
  );

  it('and the original deleted: the copy stands for the lane from then on', () => {
    const { host, map, ann } = board(editor, setting);
    const original = nodeIn(host, map.node, `lane/${lane}`);
    ann.duplicate(original.id);
    ann.remove(original.id);
    const { journey: read } = map.read();
    expect(textsOf(read)).toEqual(textsOf(journey));
    expect(facilitate(map)).toEqual([]);
  });
});
