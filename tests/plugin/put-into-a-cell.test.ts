/** Put into… of a note that lies on a border, in the head column or beside the map: it stands in the cell it was put into. */
import { describe, expect, test } from 'vitest';
import { Person } from '../../playground/host/people.ts';
import { absoluteBox } from '../../playground/host/geometry.ts';
import { EDITORS, hostOf, nodeAt } from './drawn-board.ts';
import { exampleJourney } from './example-journey.ts';
import { drawLiving, type LivingMap, resultOf } from './living-map.ts';

const journey = exampleJourney('b2c-clothes-shop', 'en');
const [first = '', second = ''] = journey.lanes.map(({ id }) => id);
const [here = '', there = ''] = journey.stages.map(({ id }) => id);

const boxOf = ({ host }: LivingMap, key: string) => absoluteBox(host.engine.store, nodeAt(host, key));

describe.each(EDITORS)('[B2] in %s', (editor) => {
  const draw = (): LivingMap => drawLiving(hostOf(editor), journey);
  /** A place of the head column of a lane, in no cell. */
  const headOf = (map: LivingMap, lane: string) => {
    const { x, y } = boxOf(map, `lane/${lane}`);
    return { x: x + 60, y: y + 200 };
  };
  const told = (map: LivingMap, node: string) => map.read().findings.filter((one) => one.node === node);
  const put = (map: LivingMap, note: string, laneId: string | null, stageId: string | null) =>
    resultOf(map.call('put', { node: map.node, note, laneId, stageId }));

  test.each([
    ['the lane that it lies in', first, here],
    ['the lane that it lies in, another stage', first, there],
    ['another lane', second, there],
  ])('a new note in the head column is put into %s', (_, lane, stage) => {
    const map = draw();
    const ann = new Person(map.host, 'Ann');
    const { id } =
      editor === 'figma'
        ? ann.addText('What Ann heard', headOf(map, first))
        : ann.addSticky('What Ann heard', headOf(map, first));
    expect(told(map, id)).toHaveLength(1);
    put(map, id, lane, stage);
    expect(told(map, id)).toEqual([]);
    expect(map.read().journey.notes.find(({ text }) => text === 'What Ann heard')).toMatchObject({
      laneId: lane,
      stageId: stage,
    });
    expect(map.read().drift).toBe(0);
    expect(map.call('undo', {}).ok).toBe(true);
    expect(told(map, id)).toHaveLength(1);
  });

  test.each([
    ['its own cell', first, here],
    ['another cell of its lane', first, there],
    ['another lane', second, there],
    ['the parking lot', null, null],
  ])('a note of a cell that lies in the head column is put into %s', (_, lane, stage) => {
    const map = draw();
    const note = map.read().journey.notes.find(({ laneId, stageId }) => laneId === first && stageId === here);
    const key = `note/${note?.id ?? ''}`;
    const { id } = nodeAt(map.host, key);
    new Person(map.host, 'Ann').drag(id, headOf(map, first));
    expect(told(map, id)).toHaveLength(1);
    put(map, id, lane, stage);
    expect(told(map, id)).toEqual([]);
    expect(map.read().journey.notes.find((one) => one.id === note?.id)).toMatchObject({
      laneId: lane,
      stageId: stage,
    });
    expect(map.read().drift).toBe(0);
    expect(map.call('undo', {}).ok).toBe(true);
    expect(told(map, id)).toHaveLength(1);
  });
});
