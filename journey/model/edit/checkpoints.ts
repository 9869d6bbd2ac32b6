import type { IdSource } from '../id.ts';
import { freshId } from '../id-source.ts';
import type { Journey } from '../journey.ts';
import { LIMITS } from '../limits.ts';
import type { Checkpoint } from '../stage.ts';
import { type Edited, edited, full, missing } from './edited.ts';
import { changedById, hasId, withoutId } from './record-list.ts';

/** A new checkpoint, not done, at the end of a stage's list. */
export function addCheckpoint(journey: Journey, stageId: string, title: string, newId: IdSource): Edited {
  if (!hasId(journey.stages, stageId)) return missing('stages', 'missingStage', stageId);
  const all = journey.stages.flatMap((stage) => stage.checkpoints);
  if (all.length >= LIMITS.checkpoints) return full('stages.checkpoints', LIMITS.checkpoints);
  const checkpoint = { id: freshId(newId, 'checkpoint', all), title, isDone: false };
  return edited({
    ...journey,
    stages: changedById(journey.stages, stageId, (stage) => ({
      ...stage,
      checkpoints: [...stage.checkpoints, checkpoint],
    })),
  });
}

const changeList = (
  journey: Journey,
  checkpointId: string,
  change: (checkpoints: readonly Checkpoint[]) => Checkpoint[],
): Edited => {
  const stage = journey.stages.find(({ checkpoints }) => hasId(checkpoints, checkpointId));
  if (stage === undefined) return missing('stages.checkpoints', 'missingRecord', checkpointId);
  return edited({
    ...journey,
    stages: changedById(journey.stages, stage.id, (old) => ({
      ...old,
      checkpoints: change(old.checkpoints),
    })),
  });
};

/** Takes a checkpoint away. */
export const removeCheckpoint = (journey: Journey, checkpointId: string): Edited =>
  changeList(journey, checkpointId, (checkpoints) => withoutId(checkpoints, checkpointId));

/** Renames a checkpoint or ticks it. */
export const changeCheckpoint = (
  journey: Journey,
  checkpointId: string,
  change: Partial<Pick<Checkpoint, 'title' | 'isDone'>>,
): Edited =>
  changeList(journey, checkpointId, (checkpoints) =>
    changedById(checkpoints, checkpointId, (checkpoint) => ({ ...checkpoint, ...change })),
  );
