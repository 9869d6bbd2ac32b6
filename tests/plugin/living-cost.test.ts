import { describe, expect, it } from 'vitest';
import type { Journey } from '../../journey/model/journey.ts';
import { insertLane } from '../../journey/model/edit/lanes.ts';
import { sizedJourney } from '../../scripts/sized-journey.ts';
import { EDITORS, type Editor, hostOf, nodesOf } from './drawn-board.ts';
import { drawLiving, type LivingMap } from './living-map.ts';

const journey = sizedJourney('large', { notes: 1000, urgentEvery: 20 });

const mapIn = (editor: Editor, jsonExport: 'complete' | 'refused'): LivingMap =>
  drawLiving(hostOf(editor, { switches: { jsonExport } }), journey);

// What is stored comes in parts of 90 kB, one call each: a map of 1,000 notes has four. The ceilings are today's cost;
// those of the product's table (10, 10, 12, 30 + 4 a section) are not reached yet.

/** What a piece of work costs. */
const costOf = (
  { host }: LivingMap,
  work: () => void,
): { calls: number; writes: number; longestRun: number } => {
  host.resetCounters();
  work();
  const { calls, writes, longestRun } = host.counters;
  return { calls, writes, longestRun };
};

/** What an update alone costs, without the reading it is made from. */
const costOfUpdate = (map: LivingMap, edit: (journey: Journey) => Journey) => {
  const { mark, journey: read } = map.read();
  const wanted = edit(read);
  return costOf(map, () => {
    expect(
      map.call('update', { node: map.node, mark, journey: wanted, removed: [] }).failure,
    ).toBeUndefined();
  });
};

describe.each(EDITORS)('[13] a map of 1,000 notes in %s', (editor) => {
  describe('where the host exports', () => {
    const map = mapIn(editor, 'complete');

    it('is read with 12 host calls at most, four of them for what is stored', () => {
      expect(costOf(map, () => map.read())).toMatchObject({ writes: 0 });
      expect(costOf(map, () => map.read()).calls).toBeLessThanOrEqual(12);
    });

    it('is updated with nothing new in 17 host calls at most, and none of them writes', () => {
      const { calls, writes } = costOfUpdate(map, (read) => read);
      expect(writes).toBe(0);
      expect(calls).toBeLessThanOrEqual(17);
    });

    it('is updated with one changed note in 33 host calls above that', () => {
      const nothing = costOfUpdate(map, (read) => read).calls;
      const { calls } = costOfUpdate(map, (read) => ({
        ...read,
        notes: read.notes.map((note, i) => (i === 500 ? { ...note, text: 'Said anew' } : note)),
      }));
      expect(calls - nothing).toBeLessThanOrEqual(33);
    });

    it('takes a lane above all notes in 200 host calls, whatever the notes', () => {
      const { calls, longestRun } = costOfUpdate(map, (read) => {
        let n = 0;
        const lane = { kind: 'custom' as const, title: 'New', prompt: '' };
        const done = insertLane(read, 0, lane, (kind) => `${kind}-new-${(n += 1)}`);
        if (!done.ok) throw new Error(done.problem.code);
        return done.journey;
      });
      expect(calls).toBeLessThanOrEqual(200);
      expect(longestRun).toBeLessThanOrEqual(300);
    });
  });

  it('is read with 6 host calls for each node where the host exports nothing', () => {
    const map = mapIn(editor, 'refused');
    const { calls, longestRun } = costOf(map, () => map.read());
    expect(calls).toBeLessThanOrEqual(6 * nodesOf(map.host).length);
    expect(longestRun).toBeLessThanOrEqual(300);
  });
});
