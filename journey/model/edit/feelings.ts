import { type Feeling, nearestValence, waitingFeeling } from '../feeling.ts';
import type { Journey } from '../journey.ts';
import { type Edited, edited, missing } from './edited.ts';
import { hasId } from './record-list.ts';

const changeFeeling = (
  journey: Journey,
  stageId: string,
  participantId: string,
  change: (feeling: Feeling) => Feeling,
): Edited => {
  if (!hasId(journey.stages, stageId)) return missing('stages', 'missingStage', stageId);
  if (!hasId(journey.participants, participantId)) {
    return missing('participants', 'missingParticipant', participantId);
  }
  const isIt = (feeling: Feeling): boolean =>
    feeling.stageId === stageId && feeling.participantId === participantId;
  const feelings = journey.feelings.some(isIt)
    ? journey.feelings.map((feeling) => (isIt(feeling) ? change(feeling) : feeling))
    : [...journey.feelings, change(waitingFeeling(stageId, participantId))];
  return edited({ ...journey, feelings });
};

/** Places a dot, at the nearest legal valence; null puts it back to wait on the zero line. Fills a gap. */
export const placeFeeling = (
  journey: Journey,
  stageId: string,
  participantId: string,
  valence: number | null,
): Edited =>
  changeFeeling(journey, stageId, participantId, (feeling) => ({
    ...feeling,
    valence: valence === null ? null : nearestValence(valence),
  }));

/** Sets the words of a feeling; where there was a gap, a waiting dot appears with them. */
export const setFeelingWords = (
  journey: Journey,
  stageId: string,
  participantId: string,
  words: readonly string[],
): Edited => changeFeeling(journey, stageId, participantId, (feeling) => ({ ...feeling, words: [...words] }));

/** Leaves a gap in the curve (E3). A gap that is there already stays one. */
export const clearFeeling = (journey: Journey, stageId: string, participantId: string): Edited =>
  edited({
    ...journey,
    feelings: journey.feelings.filter(
      (feeling) => feeling.stageId !== stageId || feeling.participantId !== participantId,
    ),
  });
