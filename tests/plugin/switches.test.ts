import { describe, expect, it } from 'vitest';
import { STRICTEST, SWITCHES, type SwitchName, type Switches } from '../../playground/host/switches.ts';
import { presetJourney } from '../../journey/model/presets/preset-journey.ts';
import { countingIds } from '../../journey/model/id-source.ts';
import { sizedJourney } from '../../scripts/sized-journey.ts';
import { byKey, draw, EDITORS, hostOf, type Editor } from './drawn-board.ts';

const NAMES = Object.keys(SWITCHES) as SwitchName[];

/**
 * Settings in which every pair of values of every two switches occurs: the value of a switch in row r is
 * picked by one digit of r in a code for its column, so that two columns differ in some row for every pair.
 */
const rows: Switches[] = Array.from({ length: 32 }, (_, row) => {
  const entries = NAMES.map((name, column) => {
    const values = SWITCHES[name];
    const code = column + 1;
    let bits = code & row;
    let parity = 0;
    for (; bits > 0; bits >>= 1) parity ^= bits & 1;
    // Three values: the third takes its turn in rows of its own.
    const at = values.length === 3 && row % 3 === 2 ? 2 : parity;
    return [name, values[at]] as const;
  });
  return { ...STRICTEST, ...(Object.fromEntries(entries) as Partial<Switches>) };
});

const journeys = [
  presetJourney('b2b', 'ru', countingIds()),
  presetJourney('b2c', 'en', countingIds()),
  sizedJourney('small'),
];

/** What a drawing looks like to people: kinds, sizes and places by key, without what a switch may change. */
const looks = (editor: Editor, switches: Switches, which: number) => {
  const host = hostOf(editor, { switches });
  const journey = journeys[which];
  if (journey === undefined) throw new Error('no such journey');
  draw(host, journey);
  const board = [...byKey(host)].map(([key, { type, locked, text, authorVisible }]) => {
    return `${key} ${type} ${String(locked)} ${String(authorVisible)} ${text?.characters ?? ''}`;
  });
  return { board: board.sort(), fontLoads: host.counters.fontLoads, longest: host.counters.longestRun };
};

it('covers every pair of values of every two switches', () => {
  for (const one of NAMES) {
    for (const other of NAMES) {
      if (one === other) continue;
      const pairs = new Set(rows.map((row) => `${row[one]} ${row[other]}`));
      expect([one, other, pairs.size]).toEqual([one, other, SWITCHES[one].length * SWITCHES[other].length]);
    }
  }
});

describe.each(EDITORS)('under whatever the host turns out to be, in %s', (editor) => {
  const strictest = journeys.map((_, which) => looks(editor, STRICTEST, which));

  it.each(rows.map((row, i) => [i, row] as const))('the same board is drawn (settings %i)', (i, row) => {
    const which = i % journeys.length;
    const drawn = looks(editor, row, which);
    expect(drawn.board).toEqual(strictest[which]?.board);
    expect(drawn.longest).toBeLessThanOrEqual(300);
    expect(drawn.fontLoads).toBeLessThanOrEqual(3);
  });
});
