/** A map as it was drawn, and what the team on the board and somebody in the form do to it. */
import type { Journey } from '../../../journey/model/journey.ts';
import { type Note, noteSchema } from '../../../journey/model/note.ts';
import type { Conflict } from '../../../journey/reconcile/merge-conflict.ts';
import { mergeJourneys } from '../../../journey/reconcile/merge-journeys.ts';
import { journeyOf, times } from '../layout/sample-journey.ts';

/** What the form began from: as the map was drawn last. */
export const base = (): Journey =>
  journeyOf({
    summary: { problem: 'Leads get lost', motivation: ['speed'] },
    stages: [
      {
        title: 'Search',
        crm: { stage: 'Lead', exitCondition: 'has called', probability: 10 },
        checkpoints: [
          { id: 'c1', title: 'Budget' },
          { id: 'c2', title: 'Date' },
        ],
      },
      { title: 'Choice' },
      { title: 'Launch' },
    ],
    participants: [
      { kind: 'economicBuyer', name: 'Owner', short: 'EB' },
      { kind: 'endUser', name: 'User', short: 'EU' },
    ],
    lanes: [
      { id: 'a', kind: 'actions', title: 'Actions' },
      { id: 'b', kind: 'pains', title: 'Pains' },
      { id: 'e', kind: 'emotions', title: 'Emotions' },
    ],
    notes: times(6, (i) => ({
      id: `n${i + 1}`,
      laneId: i < 3 ? 'a' : 'b',
      stageId: i < 3 ? 's1' : 's2',
      text: `note ${i + 1}`,
    })),
    feelings: [
      { stageId: 's1', participantId: 'p1', valence: -1, words: ['tired'] },
      { stageId: 's2', participantId: 'p1', valence: null },
    ],
    links: [{ fromStageId: 's3', toStageId: 's1', label: 'again' }],
  });

export type Change = (journey: Journey) => Journey;

export const note =
  (id: string, change: Partial<Note>): Change =>
  (journey) => ({
    ...journey,
    notes: journey.notes.map((one) => (one.id === id ? { ...one, ...change } : one)),
  });
export const withNote =
  (id: string, laneId: string | null, stageId: string | null, after?: string): Change =>
  (journey) => {
    const added = noteSchema.parse({ id, laneId, stageId, text: `text of ${id}` });
    const at =
      after === undefined ? journey.notes.length : journey.notes.findIndex((one) => one.id === after) + 1;
    return { ...journey, notes: [...journey.notes.slice(0, at), added, ...journey.notes.slice(at)] };
  };
export const withoutNote =
  (id: string): Change =>
  (journey) => ({
    ...journey,
    notes: journey.notes.filter((one) => one.id !== id),
  });
export const stage =
  (id: string, change: Partial<Journey['stages'][number]>): Change =>
  (journey) => ({
    ...journey,
    stages: journey.stages.map((one) => (one.id === id ? { ...one, ...change } : one)),
  });
/** As the form removes a stage: its notes go to the parking lot. */
export const withoutStage =
  (id: string): Change =>
  (journey) => ({
    ...journey,
    stages: journey.stages.filter((one) => one.id !== id),
    notes: journey.notes.map((one) => (one.stageId === id ? { ...one, stageId: null } : one)),
    feelings: journey.feelings.filter(({ stageId }) => stageId !== id),
    links: journey.links.filter(({ fromStageId, toStageId }) => fromStageId !== id && toStageId !== id),
  });
export const withoutLane =
  (id: string): Change =>
  (journey) => ({
    ...journey,
    lanes: journey.lanes.filter((one) => one.id !== id),
    notes: journey.notes.map((one) => (one.laneId === id ? { ...one, laneId: null } : one)),
  });
export const feeling =
  (stageId: string, valence: number | null): Change =>
  (journey) => ({
    ...journey,
    feelings: journey.feelings.map((one) => (one.stageId === stageId ? { ...one, valence } : one)),
  });
export const withoutFeeling =
  (stageId: string): Change =>
  (journey) => ({
    ...journey,
    feelings: journey.feelings.filter((one) => one.stageId !== stageId),
  });

export const after = (...changes: readonly Change[]): Journey =>
  changes.reduce((journey, change) => change(journey), base());
/** Merges what the team did on the board and what somebody did in the form. */
export const merge = (board: Journey, form: Journey) => mergeJourneys(base(), board, form);
export const paths = (conflicts: readonly Conflict[]): string[] =>
  conflicts.map(({ path, why }) => `${path} ${why}`);
export const placeOf = (journey: Journey, id: string): unknown => {
  const found = journey.notes.find((one) => one.id === id);
  return found && [found.laneId, found.stageId];
};
export const first = <T>(list: readonly T[]): T => {
  const [item] = list;
  if (item === undefined) throw new Error('There is nothing in the list.');
  return item;
};
