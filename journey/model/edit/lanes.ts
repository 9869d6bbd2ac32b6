import type { IdSource } from '../id.ts';
import { freshId } from '../id-source.ts';
import type { Journey } from '../journey.ts';
import type { Lane } from '../lane.ts';
import { LIMITS } from '../limits.ts';
import { type Edited, edited, full, missing } from './edited.ts';
import { changedById, hasId, insertedAt, movedTo, withoutId } from './record-list.ts';

/** What a new lane is told; its id comes from the source. */
export type NewLane = Pick<Lane, 'kind' | 'title' | 'prompt'> &
  Partial<Pick<Lane, 'participantId' | 'colour'>>;

/** There would be so many emotions lanes, and not exactly one. */
const emotionsLanes = (count: number): Edited => ({
  ok: false,
  problem: { path: 'lanes', code: 'emotionsLanes', value: String(count) },
});

/** A new lane above position `at`. There is always exactly one emotions lane, so none can be added. */
export function insertLane(journey: Journey, at: number, lane: NewLane, newId: IdSource): Edited {
  if (journey.lanes.length >= LIMITS.lanes) return full('lanes', LIMITS.lanes);
  if (lane.kind === 'emotions') return emotionsLanes(2);
  const { participantId = null, colour = null } = lane;
  if (participantId !== null && !hasId(journey.participants, participantId)) {
    return missing('participants', 'missingParticipant', participantId);
  }
  const id = freshId(newId, 'lane', journey.lanes);
  return edited({ ...journey, lanes: insertedAt(journey.lanes, at, { ...lane, id, participantId, colour }) });
}

/** Takes a lane away; its notes go to the parking lot. The emotions lane cannot go. */
export function removeLane(journey: Journey, laneId: string): Edited {
  const lane = journey.lanes.find(({ id }) => id === laneId);
  if (lane === undefined) return missing('lanes', 'missingLane', laneId);
  if (lane.kind === 'emotions') return emotionsLanes(0);
  return edited({
    ...journey,
    lanes: withoutId(journey.lanes, laneId),
    notes: journey.notes.map((note) => (note.laneId === laneId ? { ...note, laneId: null } : note)),
  });
}

/** Moves a lane, with its notes, to position `to`, counted from the top. */
export function moveLane(journey: Journey, laneId: string, to: number): Edited {
  const lanes = movedTo(journey.lanes, laneId, to);
  return lanes === null ? missing('lanes', 'missingLane', laneId) : edited({ ...journey, lanes });
}

/** The fields of a lane that a form sets. */
export type LaneChange = Partial<Pick<Lane, 'kind' | 'title' | 'prompt' | 'participantId' | 'colour'>>;

/**
 * Changes fields of a lane. No lane becomes the emotions lane, and that one stays what it is. Notes of a lane
 * whose new kind takes none keep their lane and stand in the parking lot.
 */
export function changeLane(journey: Journey, laneId: string, change: LaneChange): Edited {
  const lane = journey.lanes.find(({ id }) => id === laneId);
  if (lane === undefined) return missing('lanes', 'missingLane', laneId);
  const kind = change.kind ?? lane.kind;
  if (kind !== lane.kind) {
    if (kind === 'emotions') return emotionsLanes(2);
    if (lane.kind === 'emotions') return emotionsLanes(0);
  }
  const participantId = change.participantId ?? null;
  if (participantId !== null && !hasId(journey.participants, participantId)) {
    return missing('participants', 'missingParticipant', participantId);
  }
  return edited({ ...journey, lanes: changedById(journey.lanes, laneId, (old) => ({ ...old, ...change })) });
}
