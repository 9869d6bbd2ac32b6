import { describe, expect, it } from 'vitest';
import type { Journey } from '../../journey/model/journey.ts';
import { STRICTEST, SWITCHES, type SwitchName, type Switches } from '../../playground/host/switches.ts';
import { readJourney } from '../../scripts/draw/read-journey.ts';
import { byKey, draw, EDITORS, hostOf, type Editor } from './drawn-board.ts';

const NAMES = Object.keys(SWITCHES) as SwitchName[];

/** 1 where an odd number of its bits is set, else 0. */
const parityOf = (number: number): 0 | 1 => {
  let parity = 0;
  for (let bits = number; bits > 0; bits >>= 1) parity ^= bits & 1;
  return parity === 1 ? 1 : 0;
};

/**
 * Settings in which every pair of values of every two switches occurs: the value of a switch in row r is
 * picked by one digit of r in a code for its column, so that two columns differ in some row for every pair.
 */
const rows: Switches[] = Array.from({ length: 32 }, (_, row) => {
  const entries = NAMES.map((name, column) => {
    const values = SWITCHES[name];
    const parity = parityOf((column + 1) & row);
    // Three values: the third takes its turn in rows of its own.
    const at = values.length === 3 && row % 3 === 2 ? 2 : parity;
    return [name, values[at]] as const;
  });
  return { ...STRICTEST, ...(Object.fromEntries(entries) as Partial<Switches>) };
});

const LANGUAGES = ['en', 'ru'] as const;

/** Of the language of a row, which is picked as the value of one more switch would be: it meets every value of each. */
const languageOf = (row: number): 0 | 1 => parityOf(31 & row);

/** The examples by language. */
const journeys = await Promise.all(
  LANGUAGES.map((language) =>
    Promise.all(
      ['b2b-sales-automation', 'b2c-clothes-shop'].map(
        async (example) => (await readJourney(`examples/${example}.${language}.json`)).journey,
      ),
    ),
  ),
);

/** What a drawing looks like to people: kinds, sizes and places by key, without what a switch may change. */
const looks = (editor: Editor, switches: Switches, journey: Journey) => {
  const host = hostOf(editor, { switches });
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
    const languages = new Set(rows.map((switches, row) => `${switches[one]} ${languageOf(row)}`));
    expect([one, languages.size]).toEqual([one, SWITCHES[one].length * LANGUAGES.length]);
  }
});

describe.each(EDITORS)('under whatever the host turns out to be, in %s', (editor) => {
  const strictest = journeys.map((some) => some.map((journey) => looks(editor, STRICTEST, journey)));

  it.each(rows.map((row, i) => [i, row] as const))(
    'the examples are the same boards (settings %i)',
    (at, row) => {
      const language = languageOf(at);
      journeys[language]?.forEach((journey, which) => {
        const drawn = looks(editor, row, journey);
        expect(drawn.board).toEqual(strictest[language]?.[which]?.board);
        expect(drawn.longest).toBeLessThanOrEqual(300);
        expect(drawn.fontLoads).toBeLessThanOrEqual(3);
      });
    },
  );
});
