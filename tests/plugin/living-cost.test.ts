import { describe, expect, it } from 'vitest';
import type { Journey } from '../../journey/model/journey.ts';
import { insertLane } from '../../journey/model/edit/lanes.ts';
import { sizedJourney } from '../../scripts/sized-journey.ts';
import { EDITORS, type Editor, hostOf, nodesOf } from './drawn-board.ts';
import { drawLiving, type LivingMap } from './living-map.ts';

const journey = sizedJourney('large', { notes: 1000, urgentEvery: 20 });

const mapIn = (editor: Editor, jsonExport: 'complete' | 'refused'): LivingMap =>
  drawLiving(hostOf(editor, { switches: { jsonExport } }), journey);

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

    it('is read with 10 host calls at most', () => {
      expect(costOf(map, () => map.read())).toMatchObject({ writes: 0 });
      expect(costOf(map, () => map.read()).calls).toBeLessThanOrEqual(10);
    });

    it('is updated with nothing new in 3 host calls at most after the reading, and none of them writes', () => {
      const { calls, writes } = costOfUpdate(map, (read) => read);
      expect(writes).toBe(0);
      expect(calls).toBeLessThanOrEqual(3);
    });

    it('is updated with one changed note in 12 host calls above what reading it costs', () => {
      const { calls } = costOfUpdate(map, (read) => ({
        ...read,
        notes: read.notes.map((note, i) => (i === 500 ? { ...note, text: 'Said anew' } : note)),
      }));
      expect(calls).toBeLessThanOrEqual(12);
    });

    // The product's table has 30 + 4 a section, 78 for this map: 10 lines between its columns and two parts of the
    // journey and of the index, each written and deleted, are what is above.
    it('takes a lane above all notes in 126 host calls, whatever the notes', () => {
      const { calls, longestRun } = costOfUpdate(map, (read) => {
        let n = 0;
        const lane = { kind: 'custom' as const, title: 'New', prompt: '' };
        const done = insertLane(read, 0, lane, (kind) => `${kind}-new-${(n += 1)}`);
        if (!done.ok) throw new Error(done.problem.code);
        return done.journey;
      });
      expect(calls).toBeLessThanOrEqual(126);
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
