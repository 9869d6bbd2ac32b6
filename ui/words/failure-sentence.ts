import type { Failure } from '../../journey/protocol/failure.ts';
import type { PanelWords } from './panel-words.ts';

/** What a failed call was for. */
export type Attempt = 'open' | 'openMap' | 'create' | 'takeBack' | 'keep';

/** One plain sentence or two: what happened, why, what to do. No codes, no host's words. */
export function failureSentence(words: PanelWords, attempt: Attempt, failure: Failure): string {
  const reason = failureReason(words, failure);
  if (attempt === 'open') {
    return words.notReady(reason);
  }
  if (attempt === 'openMap') {
    return words.notOpened(reason);
  }
  if (attempt === 'takeBack') {
    return words.notTakenBack(reason);
  }
  if (attempt === 'keep') {
    return words.notSaved(reason);
  }
  const problem = failure.problems?.[0];
  if (problem !== undefined) {
    return words.badJourney(problem);
  }
  const left = failure.drawn ?? 0;
  return left > 0 ? words.partlyCreated(reason, left) : words.notCreated(reason);
}

/** Why, as the end of a sentence. */
export function failureReason({ reasons }: PanelWords, failure: Failure): string {
  switch (failure.code) {
    case 'badJourney': // without a problem that says where
    case 'badMessage':
    case 'unknownCall':
      return reasons.misunderstanding;
    default:
      return reasons[failure.code];
  }
}
