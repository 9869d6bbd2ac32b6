import { describe, expect, it } from 'vitest';
import { sizedJourney } from '../../scripts/sized-journey.ts';
import { draw, EDITORS, hostOf, type Editor } from './drawn-board.ts';

/** All counters of drawing a large map with this many notes, on the strictest host. */
const countsFor = (editor: Editor, notes: number, urgentEvery: number) => {
  const host = hostOf(editor);
  draw(host, sizedJourney('large', { notes, urgentEvery }));
  return { ...host.counters, byMember: { ...host.counters.byMember } };
};

const slope = (editor: Editor, from: number, to: number, urgentEvery: number): number =>
  (countsFor(editor, to, urgentEvery).calls - countsFor(editor, from, urgentEvery).calls) / (to - from);

describe.each(EDITORS)('[13] what a note costs in %s', (editor) => {
  it('is at most 8 host calls for a plain one, in mixed colours, every tenth long', () => {
    expect(slope(editor, 1000, 1100, 0)).toBeLessThanOrEqual(8);
  });

  it('is at most 10 host calls for an urgent one', () => {
    expect(slope(editor, 1000, 1100, 1)).toBeLessThanOrEqual(10);
  });

  it('grows in a straight line', () => {
    const first = slope(editor, 500, 1000, 0);
    const second = slope(editor, 1000, 2000, 0);
    expect(second / first).toBeLessThanOrEqual(1.02);
  });
});

describe.each(EDITORS)('[13] a run in %s', (editor) => {
  const counts = countsFor(editor, 1000, 20);

  it('never makes more than 300 host calls without a pause', () => {
    expect(counts.longestRun).toBeLessThanOrEqual(300);
  });

  it('loads each font once', () => {
    expect(counts.fontLoads).toBe(editor === 'figjam' ? 2 : 3); // a design file's texts are born in Inter Regular
  });

  it('[7.1] stores no entry of 90 kB or more', () => {
    expect(counts.largestEntry).toBeLessThan(90_000);
  });
});
