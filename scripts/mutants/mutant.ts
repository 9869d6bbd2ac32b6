import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { mutantsOf, mutated, type Edit } from './operators.ts';

/** The rooms whose tests are put to the proof. */
export const ROOMS = ['reconcile', 'readback', 'layout'] as const;
export type Room = (typeof ROOMS)[number];

/**
 * Where the tests of a room are: a mutant that survives these is a survivor. Boards drawn by the whole plugin would find
 * more, at the price of a bundle for each mutant.
 */
export const TESTS_OF: Readonly<Record<Room, readonly string[]>> = {
  reconcile: ['tests/journey/reconcile'],
  readback: ['tests/journey/readback'],
  layout: ['tests/journey/layout'],
};

/** One wrong source. */
export interface Mutant {
  readonly file: string; // from the root of the repository, with slashes
  readonly line: number; // from 1
  readonly operator: string;
  readonly was: string; // the line or lines, without the space around them
  readonly becomes: string;
  readonly source: string; // of the whole file, with the mutant in it
}

/** What became of a mutant under the tests of its room. */
export type Verdict = 'killed' | 'survived' | 'timed out';

const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const mutantIn = (file: string, source: string, edit: Edit): Mutant => {
  const from = source.lastIndexOf('\n', edit.start - 1) + 1;
  const lineEnd = source.indexOf('\n', edit.end);
  const to = lineEnd < 0 ? source.length : lineEnd;
  return {
    file,
    line: source.slice(0, edit.start).split('\n').length,
    operator: edit.operator,
    was: onOneLine(source.slice(from, to)),
    becomes: onOneLine(source.slice(from, edit.start) + edit.text + source.slice(edit.end, to)),
    source: mutated(source, edit),
  };
};

/** Every mutant of a room, file by file. */
export const mutantsOfRoom = (root: string, room: Room): Mutant[] =>
  readdirSync(path.join(root, 'journey', room))
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .flatMap((name) => {
      const file = `journey/${room}/${name}`;
      const source = readFileSync(path.join(root, file), 'utf8');
      return mutantsOf(source).map((edit) => mutantIn(file, source, edit));
    });

/** `count` of a list, the same ones for the same seed, in the order of the list. */
export const sampleOf = <T>(list: readonly T[], count: number, seed: number): T[] => {
  // mulberry32: small, public domain, and good enough to choose by.
  let state = seed >>> 0;
  const random = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const drawn = list.map((each, at) => ({ each, at, lot: random() }));
  drawn.sort((a, b) => a.lot - b.lot);
  const chosen = drawn.slice(0, count).sort((a, b) => a.at - b.at);
  return chosen.map(({ each }) => each);
};
