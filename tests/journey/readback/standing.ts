import type { Journey } from '../../../journey/model/journey.ts';
import { takesNotes } from '../../../journey/model/lane.ts';
import { laneColours, participantHue } from '../../../journey/scene/hues.ts';

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);

/** What of a journey no text of the board blurs: who stands where, in which colours, and what notes, titles and dots say. */
export const standing = (journey: Journey) => {
  const cellOf = (laneId: string | null, stageId: string | null) => {
    const lane = journey.lanes.find(({ id }) => id === laneId);
    return lane !== undefined && takesNotes(lane.kind) && stageId !== null
      ? `${laneId}/${stageId}`
      : 'parked';
  };
  const hasCheckpoints = journey.lanes.some(({ kind }) => kind === 'checkpoints');
  return {
    id: journey.id,
    title: journey.title,
    stages: journey.stages.map(({ id, title, weight, isMomentOfTruth, checkpoints }) => ({
      id,
      title,
      weight,
      isMomentOfTruth,
      checkpoints: hasCheckpoints ? checkpoints : [],
    })),
    lanes: journey.lanes.map((lane) => ({
      id: lane.id,
      title: lane.title,
      section: laneColours(lane, journey).section,
    })),
    emotions: journey.lanes.find(({ kind }) => kind === 'emotions')?.id,
    participants: journey.participants.map((person, i) => [person.id, participantHue(person, i).fill]),
    notes: journey.notes
      .map(({ id, laneId, stageId, text, isUrgent }) => ({
        id,
        cell: cellOf(laneId, stageId),
        text,
        isUrgent,
      }))
      .sort(byId),
    order: journey.notes
      .map(({ id, laneId, stageId }) => ({ id, cell: cellOf(laneId, stageId) }))
      .sort((a, b) => (a.cell < b.cell ? -1 : a.cell > b.cell ? 1 : 0)),
    dots: journey.feelings.map(({ stageId, participantId, valence }) => ({
      stageId,
      participantId,
      valence,
    })),
    links: journey.links
      .filter(({ fromStageId, toStageId }) => fromStageId !== toStageId)
      .map(({ fromStageId, toStageId, label }) => [fromStageId, toStageId, label.trim()].join(' '))
      .sort(),
  };
};

/** A dot in a white hue looks hollow on the zero line: without what is stored it cannot be told from one. */
export const withColouredDots = (journey: Journey): Journey => ({
  ...journey,
  participants: journey.participants.map((person) =>
    person.colour === 'white' || person.colour === 'darkGray' ? { ...person, colour: null } : person,
  ),
});
