import { describe, expect, it } from 'vitest';
import { EDITORS } from './drawn-board.ts';
import { SETTINGS, sharedBoard } from './together/board.ts';
import { type Hand, HAND_NAMES, playHand } from './together/hands.ts';
import { type Deed, DEEDS, playCase } from './together/play.ts';

/**
 * A choice of the cases. `TROPA_TOGETHER=7` plays every 7th turn of all deeds, editors and settings of the host,
 * `TROPA_TOGETHER=1` all there are (hours).
 */
const stride = Number(process.env['TROPA_TOGETHER'] ?? '0');

type Case<Other> = readonly [(typeof EDITORS)[number], string, Deed, Other, number];

const TOGETHER: readonly Case<Deed>[] = [
  ['figjam', 'exporting', 'update', 'update', 40],
  ['figjam', 'exporting', 'update', 'tidy', 70],
  ['figjam', 'exporting', 'undo', 'update', 60],
  ['figjam', 'exporting', 'tidy', 'put', 14],
  ['figjam', 'exporting', 'draw', 'draw', 38],
  ['figjam', 'strict', 'update', 'put', 90],
  ['figma', 'mild', 'update', 'update', 25],
  ['figma', 'mild', 'undo', 'undo', 30],
  ['figma', 'mild', 'read', 'update', 2],
  ['figma', 'mild', 'put', 'tidy', 9],
];

const WITH_HANDS: readonly Case<Hand>[] = [
  ['figjam', 'exporting', 'update', 'types', 20],
  ['figjam', 'exporting', 'update', 'duplicates the map', 44],
  ['figjam', 'exporting', 'tidy', 'drags to the other map', 8],
  ['figjam', 'exporting', 'update', 'deletes a lane', 30],
  ['figma', 'mild', 'update', 'moves', 25],
  ['figma', 'mild', 'update', 'duplicates', 50],
  ['figma', 'mild', 'undo', 'deletes', 20],
  ['figma', 'mild', 'update', 'adds', 12],
];

/** Every case of these others, by strides over the turns of the first one's deed. */
function* allCases<Other>(
  others: readonly Other[],
  turnsOf: (one: Case<Other>) => number,
): Generator<Case<Other>> {
  for (const editor of EDITORS) {
    for (const setting of Object.keys(SETTINGS)) {
      for (const mine of DEEDS) {
        for (const other of others) {
          const turns = turnsOf([editor, setting, mine, other, 0]);
          for (let k = 1; k <= turns; k += stride) yield [editor, setting, mine, other, k];
        }
      }
    }
  }
}

const together = ([editor, setting, mine, other, k]: Case<Deed>) =>
  playCase(sharedBoard(editor, setting), mine, other, k);
const withHands = ([editor, setting, mine, hand, k]: Case<Hand>) =>
  playHand(sharedBoard(editor, setting), mine, hand, k);

describe('[M10] two facilitators at one map: nothing is lost, doubled or touched elsewhere, and both come to the same', () => {
  const cases = stride === 0 ? TOGETHER : [...allCases(DEEDS, (one) => together(one).turns)];
  it.each(cases)('in %s, %s: during one’s %s the other does the whole of %s, at turn %i', (...one) => {
    expect(together(one).complaints).toEqual([]);
  });

  it('[M6] whose update went on from before the other’s is told that it is stale', () => {
    expect(together(['figjam', 'exporting', 'update', 'update', 60]).said).toBe('stale/ok');
  });

  it('[M8] an Undo after the other’s update is refused, and takes nothing back', () => {
    const { said, complaints } = together(['figjam', 'exporting', 'tidy', 'undo', 12]);
    expect(complaints).toEqual([]);
    expect(said).toBe('ok/stale');
  });
});

describe('[M2][M9] one facilitator and a team at one map', () => {
  const cases = stride === 0 ? WITH_HANDS : [...allCases(HAND_NAMES, (one) => withHands(one).turns)];
  it.each(cases)('in %s, %s: during %s somebody %s, at turn %i', (...one) => {
    expect(withHands(one).complaints).toEqual([]);
  });
});
