import { describe, expect, it } from 'vitest';
import type { CallAttempt } from '../../../playground/host/options.ts';
import { pictureOf } from '../../../scripts/faults/board-picture.ts';
import { sizedJourney } from '../../../scripts/sized-journey.ts';
import { EDITORS, hostOf, openPanel } from '../drawn-board.ts';

const journey = sizedJourney('small', { notes: 3 });

describe.each(EDITORS)('[M7] an end while the note is made that others are cloned from, in %s', (editor) => {
  /** Draws, ends at the call of this number if there is one, and draws again. */
  const drawnAgain = (end: number) => {
    const calls: CallAttempt[] = [];
    const host = hostOf(editor, {
      beforeCall: (call) => {
        calls.push(call);
        return calls.length === end ? { act: 'kill' } : undefined;
      },
    });
    openPanel(host).post('draw', { journey });
    while (host.step());
    if (end > 0) expect(openPanel(host).call('draw', { journey }).ok).toBe(true);
    return { host, calls };
  };

  it('leaves one empty node at most that nobody knows', () => {
    const { calls } = drawnAgain(0);
    const clone = calls.findIndex(({ member }) => member === 'clone') + 1;
    const made = calls.slice(0, clone).flatMap(({ member }, i) => (/^create/.test(member) ? [i + 1] : []));
    // What it stands in, itself, and in a design file its text; each with the calls that come right after it.
    const ends = made.slice(editor === 'figma' ? -3 : -2).flatMap((call) => [call, call + 1, call + 2]);
    for (const end of new Set(ends)) {
      const { doubled, orphans, blanks } = pictureOf(drawnAgain(end).host, new Set());
      expect(doubled, `ended at call ${end}`).toEqual([]);
      expect(orphans.length, `ended at call ${end}: ${orphans.join('; ')}`).toBe(blanks);
      expect(blanks, `ended at call ${end}: ${orphans.join('; ')}`).toBeLessThanOrEqual(1);
    }
  });
});
