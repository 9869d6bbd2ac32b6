/** How a run on a map that stands begins: with its word, from which on no other run goes on there (M10). */
import type { Journey } from '../../journey/model/journey.ts';
import { failureOf, Refusal, refusal } from '../../journey/protocol/refusal.ts';
import type { Container } from '../figjam.ts';
import { isGone } from './gone.ts';
import type { Pace } from './pace.ts';
import { type Goal, noteRun } from './plugin-data.ts';
import type { RunNote } from './run-note.ts';
import { lastWord } from './still-ours.ts';
import type { Stored } from './stored-map.ts';
import type { Look } from './take-snapshot.ts';
import { firstRunOf } from './update-basis.ts';

/** The word of a run that ended before it had stored anything. */
const brokenNote = ({ run, header }: Stored): RunNote | null =>
  run === null || run.note.rev === header?.rev ? null : run.note;

/**
 * Leaves word of a run that goes to this journey, with what is known of its `goal`; gives what was left. Throws `Refusal`:
 * `stale` where somebody has begun or ended a run since the look, `readOnly` where the host takes no word.
 */
export const leaveWord = async (
  map: Container,
  look: Look,
  journey: Journey,
  rev: string,
  goal: Goal | null,
  pace: Pace,
): Promise<RunNote> => {
  const { stored } = look;
  const word = { rev, isFirst: firstRunOf(look) !== null, before: brokenNote(stored), goal };
  try {
    return await noteRun(map, journey, word, pace, () => {
      if (lastWord(map) !== stored.word) throw refusal('stale');
    });
  } catch (thrown) {
    const failure = failureOf(thrown);
    throw failure.code === 'stale' || isGone(map) ? thrown : new Refusal({ ...failure, code: 'readOnly' });
  }
};
