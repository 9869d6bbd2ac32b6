import type { Journey } from '../model/journey.ts';
import { idsOf } from './merge-parts.ts';

/**
 * The journey without what leads nowhere: notes of a stage or lane that is gone have none (they stand in the
 * parking lot), feelings and links of a stage or participant that is gone go with it.
 */
export const withoutDangling = (journey: Journey): Journey => {
  const stages = idsOf(journey.stages);
  const lanes = idsOf(journey.lanes);
  const participants = idsOf(journey.participants);
  const isThere = (there: ReadonlySet<string>, id: string | null): boolean => id === null || there.has(id);
  return {
    ...journey,
    lanes: journey.lanes.map((lane) =>
      isThere(participants, lane.participantId) ? lane : { ...lane, participantId: null },
    ),
    notes: journey.notes.map((note) =>
      isThere(lanes, note.laneId) && isThere(stages, note.stageId)
        ? note
        : {
            ...note,
            laneId: isThere(lanes, note.laneId) ? note.laneId : null,
            stageId: isThere(stages, note.stageId) ? note.stageId : null,
          },
    ),
    feelings: journey.feelings.filter(
      ({ stageId, participantId }) => stages.has(stageId) && participants.has(participantId),
    ),
    links: journey.links.filter(
      ({ fromStageId, toStageId }) => stages.has(fromStageId) && stages.has(toStageId),
    ),
  };
};
