import { waitingFeeling } from '../feeling.ts';
import type { IdSource } from '../id.ts';
import { freshId } from '../id-source.ts';
import type { Journey } from '../journey.ts';
import { LIMITS } from '../limits.ts';
import { newStage, type Stage } from '../stage.ts';
import { type Edited, edited, full, lastOne, missing } from './edited.ts';
import { changedById, hasId, insertedAt, movedTo, withoutId } from './record-list.ts';

/** A new stage before position `at`, with a waiting dot for every participant. */
export function insertStage(journey: Journey, at: number, title: string, newId: IdSource): Edited {
  if (journey.stages.length >= LIMITS.stages) return full('stages', LIMITS.stages);
  const stage = newStage(freshId(newId, 'stage', journey.stages), title);
  return edited({
    ...journey,
    stages: insertedAt(journey.stages, at, stage),
    feelings: [...journey.feelings, ...journey.participants.map(({ id }) => waitingFeeling(stage.id, id))],
  });
}

/** Takes a stage away. Its notes go to the parking lot and keep their lane; its feelings and links go with it. */
export function removeStage(journey: Journey, stageId: string): Edited {
  if (!hasId(journey.stages, stageId)) return missing('stages', 'missingStage', stageId);
  if (journey.stages.length === 1) return lastOne('stages');
  return edited({
    ...journey,
    stages: withoutId(journey.stages, stageId),
    notes: journey.notes.map((note) => (note.stageId === stageId ? { ...note, stageId: null } : note)),
    feelings: journey.feelings.filter((feeling) => feeling.stageId !== stageId),
    links: journey.links.filter((link) => link.fromStageId !== stageId && link.toStageId !== stageId),
  });
}

/** Moves a stage, with all that stands in it, to position `to`. */
export function moveStage(journey: Journey, stageId: string, to: number): Edited {
  const stages = movedTo(journey.stages, stageId, to);
  return stages === null ? missing('stages', 'missingStage', stageId) : edited({ ...journey, stages });
}

/** The fields of a stage that a form sets. */
export type StageChange = Partial<
  Pick<Stage, 'title' | 'duration' | 'weight' | 'isMomentOfTruth' | 'influence' | 'startedBy' | 'crm'>
>;

/** Changes fields of a stage; checkpoints have edits of their own. */
export function changeStage(journey: Journey, stageId: string, change: StageChange): Edited {
  if (!hasId(journey.stages, stageId)) return missing('stages', 'missingStage', stageId);
  return edited({
    ...journey,
    stages: changedById(journey.stages, stageId, (stage) => ({ ...stage, ...change })),
  });
}
