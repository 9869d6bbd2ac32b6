/**
 * Whether a run may go on (M10).
 *
 * Problem: two facilitators update one map at once. Whoever begins later finds the other's word on the map, takes
 * that run for one that never ended, and puts in order what it left (W3). Should the other go on then, from what it
 * saw before, things would be drawn twice and stand in wrong places.
 * Approach: the last word on a map says which run has the say. After whatever a run has waited for it looks whether
 * that is still its own; if not, it ends at once, takes nothing back, and is told as `stale`: the form still
 * has what it wanted.
 * Limits: one host call after each wait. A host that refuses the question is not taken for another run.
 */
import { refusal } from '../../journey/protocol/refusal.ts';
import type { Container } from '../figjam.ts';
import { type Board, mapOf } from './board.ts';
import { HEADER_KEY } from './plugin-data.ts';
import { RUN_KEY } from './run-note.ts';

/** The last word on a map: that of a run under way or broken, else the header of the last one that ended. */
export const lastWord = (map: Container): string =>
  map.getPluginData(RUN_KEY) || map.getPluginData(HEADER_KEY);

/** No map says this: a run that is taken back has left its word there, or another one has gone on from it. */
export const NEVER = '-';

/** Throws `Refusal` `stale` where another run has begun on the map since this one left its word there. */
export const stillOurs = (board: Board): void => {
  const map = mapOf(board);
  const { note, wordBefore } = board;
  if (map === null || note === null) return; // it has begun nothing that another one could go on from
  let word: string;
  try {
    word = lastWord(map);
  } catch {
    return; // the map is gone, or the host refuses: the run's next call tells
  }
  // The first that it names: a word may hold that of a broken run before it.
  const own = word.indexOf(`"rev":"${note.rev}`);
  if (own >= 0 && own === word.indexOf('"rev":')) return;
  if (word !== wordBefore) throw refusal('stale');
  // The host dropped it without a word.
  map.setPluginData(RUN_KEY, JSON.stringify(note));
};
