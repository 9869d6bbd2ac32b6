/** A map that is pasted into another file, in which the ids of the first stand for something else (M9). */
import { describe, expect, test } from 'vitest';
import { Person } from '../../playground/host/people.ts';
import { hostOf, openPanel, READ_IN } from './drawn-board.ts';
import { exampleJourney } from './example-journey.ts';
import { facilitate, textsOf, writesOf } from './facilitate.ts';
import { drawLiving, livingMap } from './living-map.ts';
import { cellAt, writeNote } from './together/board.ts';

/** Notes that stand in the other file already, each with an id of the first. */
const STOOD = [0, 2, 7, 24, 38, 150];

describe.each(READ_IN)('in %s, exports of sections being %s', (editor, jsonExport) => {
  const board = () => hostOf(editor, { switches: { jsonExport } });
  const journey = exampleJourney('b2c-clothes-shop', 'en');

  test('[M9][B1a] the pasted map reads as its original, whatever ids it got, and is updated and settled', () => {
    const here = board();
    const map = drawLiving(here, journey);
    const ann = new Person(here, 'Ann');
    const [lane, stage] = [journey.lanes[0]?.id ?? '', journey.stages[1]?.id ?? ''];
    writeNote(ann, editor, 'Ann asks why', cellAt(here, map.node, lane, stage));
    map.update((form) => ({ ...form, goals: { ...form.goals, ours: 'Learnt' } }));
    const was = map.read().journey;
    const clipping = ann.copy([map.node]) ?? expect.fail();
    for (const count of STOOD) {
      const there = board();
      const bob = new Person(there, 'Bob');
      for (let i = 0; i < count; i++) bob.addSticky(`stood ${String(i)}`, { x: 90_000 + i * 300, y: 90_000 });
      const [root] = bob.paste(clipping, { x: 0, y: 0 });
      const pasted = livingMap(there, root?.id ?? '', openPanel(there));
      const read = pasted.read();
      const told = `where ${String(count)} notes stood`;
      expect(textsOf(read.journey), told).toEqual(textsOf(was));
      expect({ ...read.journey, id: '', notes: [] }, told).toEqual({ ...was, id: '', notes: [] });
      expect(read.journey.id, told).not.toBe(was.id);
      expect(read.findings, told).toEqual([]);
      expect(facilitate(pasted), told).toEqual([]);
      expect(
        writesOf(there, () => pasted.update()),
        told,
      ).toBe(0);
    }
  });
});
