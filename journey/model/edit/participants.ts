import { waitingFeeling } from '../feeling.ts';
import type { IdSource } from '../id.ts';
import { freshId } from '../id-source.ts';
import type { Journey } from '../journey.ts';
import { LIMITS } from '../limits.ts';
import { newParticipant, type Participant, type ParticipantKind } from '../participant.ts';
import { type Edited, edited, full, lastOne, missing } from './edited.ts';
import { changedById, hasId, insertedAt, movedTo, withoutId } from './record-list.ts';

/** A new participant before position `at`, with a waiting dot at every stage. Its role lane is `insertLane`. */
export function insertParticipant(
  journey: Journey,
  at: number,
  { kind, name }: { readonly kind: ParticipantKind; readonly name: string },
  newId: IdSource,
): Edited {
  if (journey.participants.length >= LIMITS.participants) return full('participants', LIMITS.participants);
  const participant = newParticipant(freshId(newId, 'participant', journey.participants), kind, name);
  return edited({
    ...journey,
    participants: insertedAt(journey.participants, at, participant),
    feelings: [...journey.feelings, ...journey.stages.map(({ id }) => waitingFeeling(id, participant.id))],
  });
}

/**
 * Takes a participant away, with all its feelings. Its role lane stays where it is, with its notes, as a lane
 * of nobody in particular.
 */
export function removeParticipant(journey: Journey, participantId: string): Edited {
  if (!hasId(journey.participants, participantId)) {
    return missing('participants', 'missingParticipant', participantId);
  }
  if (journey.participants.length === 1) return lastOne('participants');
  return edited({
    ...journey,
    participants: withoutId(journey.participants, participantId),
    lanes: journey.lanes.map((lane) =>
      lane.participantId === participantId
        ? { ...lane, kind: lane.kind === 'role' ? 'custom' : lane.kind, participantId: null }
        : lane,
    ),
    feelings: journey.feelings.filter((feeling) => feeling.participantId !== participantId),
  });
}

/** Moves a participant to position `to`: the order of cards, of dots at a stage, and of hues. */
export function moveParticipant(journey: Journey, participantId: string, to: number): Edited {
  const participants = movedTo(journey.participants, participantId, to);
  return participants === null
    ? missing('participants', 'missingParticipant', participantId)
    : edited({ ...journey, participants });
}

/** The fields of a participant that a form sets. */
export type ParticipantChange = Partial<
  Pick<Participant, 'kind' | 'name' | 'short' | 'portrait' | 'priorities' | 'benefits' | 'colour'>
>;

/** Changes fields of a participant. A role lane that bears the old name takes the new one. */
export function changeParticipant(
  journey: Journey,
  participantId: string,
  change: ParticipantChange,
): Edited {
  const before = journey.participants.find(({ id }) => id === participantId);
  if (before === undefined) return missing('participants', 'missingParticipant', participantId);
  const { name } = change;
  const bearsItsName = ({ participantId: whose, title }: Journey['lanes'][number]): boolean =>
    whose === participantId && title === before.name;
  return edited({
    ...journey,
    participants: changedById(journey.participants, participantId, (old) => ({ ...old, ...change })),
    lanes:
      name === undefined || name === before.name
        ? journey.lanes
        : journey.lanes.map((lane) => (bearsItsName(lane) ? { ...lane, title: name } : lane)),
  });
}
