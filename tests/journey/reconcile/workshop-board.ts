/** A small workshop as it was drawn, and what people change in it. */
import type { Journey } from '../../../journey/model/journey.ts';
import type { Note } from '../../../journey/model/note.ts';
import { journeyOf, times } from '../layout/sample-journey.ts';
import { type Curves, drawn, PlayedBoard } from '../readback/snapshot-of-scene.ts';

export const BOTH: readonly Curves[] = ['connectors', 'paths'];

export const feeling = (
  stageId: string,
  participantId: string,
  valence: number | null,
  words: string[] = [],
) => ({
  stageId,
  participantId,
  valence,
  words,
});

/** Three stages, two people, two lanes of notes with the emotions between, a parked note and a link back. */
export const workshop: Journey = journeyOf({
  stages: [{ title: 'Awareness', weight: 3 }, { title: 'Choice' }, { title: 'Use' }],
  participants: [
    { kind: 'persona', name: 'Anna', short: 'A' },
    { kind: 'persona', name: 'Boris', short: 'B' },
  ],
  lanes: [
    { kind: 'actions', title: 'Actions', prompt: 'What do they do?' },
    { kind: 'emotions', title: 'Emotions' },
    { kind: 'barriers', title: 'Barriers' },
  ],
  notes: [
    { laneId: 'l1', stageId: 's1', text: 'Asks a friend' },
    { laneId: 'l1', stageId: 's2', text: 'Compares' },
    { laneId: 'l3', stageId: 's2', text: 'No price' },
    { laneId: 'l3', stageId: 's3', text: 'Slow answer' },
    { laneId: null, stageId: null, text: 'Later' },
  ],
  feelings: [
    feeling('s1', 'p1', 1, ['curious']),
    feeling('s2', 'p1', -1),
    feeling('s3', 'p1', 0),
    feeling('s1', 'p2', -2),
    feeling('s2', 'p2', 2, ['glad']),
  ],
  links: [{ fromStageId: 's3', toStageId: 's2', label: 'Again' }],
});

const noteIn = (laneId: string, stageId: string, text: string, id: string): Note => ({
  id,
  laneId,
  stageId,
  text,
  isUrgent: false,
  source: null,
  author: '',
  votes: 0,
});

const withNotes = (journey: Journey, notes: readonly Note[]): Journey => ({
  ...journey,
  notes: [...journey.notes, ...notes],
});
export const withNote = (journey: Journey, id: string, changed: Partial<Note>): Journey => ({
  ...journey,
  notes: journey.notes.map((note) => (note.id === id ? { ...note, ...changed } : note)),
});
export const withoutNote = (journey: Journey, id: string): Journey => ({
  ...journey,
  notes: journey.notes.filter((note) => note.id !== id),
});
export const withStageTitle = (journey: Journey, id: string, title: string): Journey => ({
  ...journey,
  stages: journey.stages.map((stage) => (stage.id === id ? { ...stage, title } : stage)),
});
export const withValence = (
  journey: Journey,
  stageId: string,
  participantId: string,
  valence: number,
): Journey => ({
  ...journey,
  feelings: journey.feelings.map((each) =>
    each.stageId === stageId && each.participantId === participantId ? { ...each, valence } : each,
  ),
});

/** A stage of its own before all others. */
export const withStageFirst = (journey: Journey): Journey => {
  const [first] = journeyOf({ stages: [{ id: 'new', title: 'Before' }] }).stages;
  return { ...journey, stages: first ? [first, ...journey.stages] : journey.stages };
};
export const withoutStage = (journey: Journey, id: string): Journey => ({
  ...journey,
  stages: journey.stages.filter((stage) => stage.id !== id),
  feelings: journey.feelings.filter(({ stageId }) => stageId !== id),
  notes: journey.notes.map((note) => (note.stageId === id ? { ...note, laneId: null, stageId: null } : note)),
  links: journey.links.filter(({ fromStageId, toStageId }) => fromStageId !== id && toStageId !== id),
});

/** So many notes that the first lane has to grow. */
export const crowd = withNotes(
  workshop,
  times(12, (i) => noteIn('l1', 's1', `More ${i + 1}`, `more-${i + 1}`)),
);

export const board = new PlayedBoard(drawn(workshop));
export const middleOf = (name: string) => {
  const { x, y, width, height } = board.at(name).box;
  return { x: x + width / 2, y: y + height / 2 };
};
export const column = board.at('stage/s2').box.x - board.at('stage/s1').box.x;
