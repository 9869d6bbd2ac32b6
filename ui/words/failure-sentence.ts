import type { Failure } from '../../journey/protocol/failure.ts';
import type { PanelWords } from './panel-words.ts';

/** What a failed call was for. */
export type Attempt =
  'open' | 'openMap' | 'create' | 'takeBack' | 'keep' | 'read' | 'update' | 'tidy' | 'put' | 'zoom';

/** One plain sentence or two: what happened, why, what to do. No codes, no host's words. */
export function failureSentence(words: PanelWords, attempt: Attempt, failure: Failure): string {
  const reason = failureReason(words, failure);
  const { living } = words;
  switch (attempt) {
    case 'open':
      return words.notReady(reason);
    case 'openMap':
      return words.notOpened(reason);
    case 'takeBack':
      return words.notTakenBack(reason);
    case 'keep':
      return words.notSaved(reason);
    case 'read':
      return living.notRead(reason);
    case 'update':
      return (failure.drawn ?? 0) > 0 ? living.partlyUpdated(reason) : living.notUpdated(reason);
    case 'tidy':
      return living.notTidied(reason);
    case 'put':
      return living.notMoved(reason);
    case 'zoom':
      return living.notShown(reason);
    case 'create':
      return notCreated(words, failure, reason);
  }
}

function notCreated(words: PanelWords, failure: Failure, reason: string): string {
  const problem = failure.problems?.[0];
  if (problem !== undefined) {
    return words.badJourney(problem);
  }
  if (failure.code === 'stale') return words.drawnElsewhere; // it went on from a drawing that was begun here
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
