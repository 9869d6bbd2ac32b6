/** Headers and lanes that a hand moved sideways: what the form puts into a cell stands where the board has that cell. */
import { describe, expect, test } from 'vitest';
import { addNote, moveNote } from '../../journey/model/edit/notes.ts';
import { countingIds } from '../../journey/model/id-source.ts';
import { absoluteBox } from '../../playground/host/geometry.ts';
import { Person } from '../../playground/host/people.ts';
import { done } from './done.ts';
import { EDITORS, hostOf, nodeAt } from './drawn-board.ts';
import { exampleJourney } from './example-journey.ts';
import { type LivingMap } from './living-map.ts';
import { standingMap } from './standing-map.ts';

const journey = exampleJourney('b2c-clothes-shop', 'en');
const [, touchpoints, , thoughts] = journey.lanes;
const laneId = touchpoints?.id ?? '';

const drag = ({ host }: LivingMap, key: string, dx: number): void => {
  const node = nodeAt(host, key);
  const { x, y } = absoluteBox(host.engine.store, node);
  new Person(host, 'Ann').drag(node.id, { x: x + dx, y });
};

describe.each(EDITORS)('in %s', (editor) => {
  const draw = (): LivingMap => standingMap(hostOf(editor), journey);
  const cells = (map: LivingMap, texts: readonly string[]) => {
    const { notes } = map.read().journey;
    return texts.map((said) => {
      const note = notes.find(({ text }) => text === said);
      return [said, note?.laneId, note?.stageId];
    });
  };
  /** A new note in the stage's cell, and one of another lane and stage put there, by the form; both are read there again. */
  const expectIn = (map: LivingMap, stageId: string): void => {
    const other = journey.notes.find((one) => one.laneId === thoughts?.id && one.stageId !== stageId);
    map.update((now) => {
      const added = done(addNote(now, { laneId, stageId }, 'Said by the form', countingIds()));
      return done(moveNote(added, other?.id ?? '', { laneId, stageId }));
    });
    const texts = ['Said by the form', other?.text ?? ''];
    expect(cells(map, texts)).toEqual(texts.map((text) => [text, laneId, stageId]));
    expect(map.read().findings.filter(({ text }) => texts.includes(text))).toEqual([]);
    const { writes } = map.host.counters;
    map.update();
    expect(map.host.counters.writes).toBe(writes);
  };
  const stages = journey.stages.map(({ id }) => id);

  test.each([60, 200, -150, -300])('[B2a][M3] the header of the third stage dragged by %i px', (dx) => {
    for (const stageId of stages.slice(1)) {
      const map = draw();
      drag(map, `stage/${stages[2] ?? ''}`, dx);
      expectIn(map, stageId);
    }
  });

  test.each([-200, 300])('[M13a][M3] the lane dragged by %i px', (dx) => {
    for (const stageId of stages) {
      const map = draw();
      drag(map, `lane/${laneId}`, dx);
      expectIn(map, stageId);
    }
  });

  test('[B2a][U4a] a note on the border of columns that hands moved apart gets no cell when Tidy moves them together', () => {
    const map = draw();
    const ann = new Person(map.host, 'Ann');
    const boxOf = (id: string) => absoluteBox(map.host.engine.store, nodeAt(map.host, id));
    const [, second = '', third = ''] = stages;
    const { y } = boxOf(`lane/${laneId}`);
    const border = boxOf(`stage/${third}`).x - 8;
    const text = ann.addText('Left on the border', { x: border, y: y + 60 });
    const { width } = absoluteBox(map.host.engine.store, text);
    const gap = width / 6;
    drag(map, `stage/${second}`, -gap);
    // More than a third of it lies over the middle of the gap, and less than that over the border as it was drawn.
    ann.drag(text.id, { x: border - gap / 2 - width * 0.625, y: y + 60 });
    const told = () => map.read().findings.filter(({ node }) => node === text.id);
    const noted = () => map.read().journey.notes.filter(({ id }) => id === `n-${text.id}`);
    expect([told().map(({ kind }) => kind), noted()]).toEqual([['betweenCells'], []]);
    map.call('tidy', { node: map.node });
    expect([told().map(({ kind }) => kind), noted()]).toEqual([['betweenCells'], []]);
    const { writes } = map.host.counters;
    map.call('tidy', { node: map.node });
    map.update();
    expect(map.host.counters.writes).toBe(writes);
  });

  test('[M3] both at once, and an update between', () => {
    const map = draw();
    drag(map, `lane/${laneId}`, -200);
    drag(map, `stage/${stages[2] ?? ''}`, 150);
    map.update((now) => ({ ...now, title: 'Another title' }));
    expectIn(map, stages[2] ?? '');
  });
});
