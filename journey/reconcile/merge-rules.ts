/** How the records of each kind are merged; see `RecordRules`. */
import type { Feeling } from '../model/feeling.ts';
import type { Journey } from '../model/journey.ts';
import type { Lane } from '../model/lane.ts';
import { LIMITS } from '../model/limits.ts';
import type { Note } from '../model/note.ts';
import type { Participant } from '../model/participant.ts';
import type { Stage } from '../model/stage.ts';
import { mergeFields, type TellField } from './merge-fields.ts';
import { mergeNote } from './merge-notes.ts';
import { feelingKey, idOf, idsOf, type KeyedLink, nameFinder, type PlacedCheckpoint } from './merge-parts.ts';
import type { RecordRules } from './merge-records.ts';

const byFields = <T extends object>(base: T | undefined, board: T, form: T, tell: TellField): T =>
  mergeFields(base, board, form, tell);

/** Participants: field by field; one that a hand deleted and the form changed stays. */
export const participantRules: RecordRules<Participant> = {
  kind: 'participant',
  list: 'participants',
  limit: LIMITS.participants,
  key: idOf,
  titles: ({ name }) => [name],
  texts: ({ name, short, portrait, priorities, benefits }) => [name, short, portrait, priorities, benefits],
  merge: byFields,
  isDeletionFinal: false,
  asRecords: (participant) => ({ participants: [participant] }),
};

/** A stage without its checkpoints, which are merged by themselves; a CRM that all three have is merged by fields. */
const mergeStage = (base: Stage | undefined, board: Stage, form: Stage, tell: TellField): Stage => {
  const was = base?.crm;
  if (!was || !board.crm || !form.crm) return mergeFields(base, board, form, tell, ['checkpoints']);
  return {
    ...mergeFields(base, board, form, tell, ['checkpoints', 'crm']),
    crm: mergeFields(was, board.crm, form.crm, (field, mine, theirs) => tell(`crm/${field}`, mine, theirs)),
  };
};

/** Stages: field by field, those of a CRM too; one that a hand deleted and the form changed stays. */
export const stageRules: RecordRules<Stage> = {
  kind: 'stage',
  list: 'stages',
  limit: LIMITS.stages,
  key: idOf,
  titles: ({ title }) => [title],
  texts: ({ title, duration, crm, checkpoints }) => [
    title,
    duration,
    crm,
    checkpoints.map((checkpoint) => [checkpoint.id, checkpoint.title]),
  ],
  merge: mergeStage,
  isDeletionFinal: false,
  asRecords: (stage) => ({ stages: [stage] }),
};

/** Lanes: field by field; one that a hand deleted and the form changed stays. */
export const laneRules: RecordRules<Lane> = {
  kind: 'lane',
  list: 'lanes',
  limit: LIMITS.lanes,
  key: idOf,
  titles: ({ title }) => [title],
  texts: ({ title, prompt }) => [title, prompt],
  merge: byFields,
  isDeletionFinal: false,
  asRecords: (lane) => ({ lanes: [lane] }),
};

/** `park` is told of a note that goes to the parking lot, because the form removed it and the board changed it. */
export const noteRules = (board: Journey, form: Journey, park: (id: string) => void): RecordRules<Note> => ({
  kind: 'note',
  list: 'notes',
  limit: LIMITS.notes,
  key: idOf,
  titles: ({ text }) => [text],
  texts: ({ text }) => text,
  merge: mergeNote(board, form),
  isDeletionFinal: true,
  keptAgainstForm: (note) => {
    park(note.id);
    return { ...note, stageId: null };
  },
  asRecords: (note) => ({ notes: [note] }),
});

/** Checkpoints, which go with their stage: field by field; what a hand deleted stays deleted. */
export const checkpointRules = (board: Journey, form: Journey): RecordRules<PlacedCheckpoint> => {
  const stages = { board: idsOf(board.stages), form: idsOf(form.stages) };
  return {
    kind: 'checkpoint',
    list: 'checkpoints',
    limit: LIMITS.checkpoints,
    key: idOf,
    titles: ({ title }) => [title],
    texts: ({ title }) => title,
    merge: byFields,
    isOrphan: ({ stageId }, side) => !stages[side].has(stageId),
    isDeletionFinal: true,
    asRecords: (checkpoint) => ({ checkpoints: [checkpoint] }),
  };
};

/** Feelings, which go with their stage and their participant: field by field; what a hand deleted stays deleted. */
export const feelingRules = (board: Journey, form: Journey): RecordRules<Feeling> => {
  const names = nameFinder(board, form);
  const stages = { board: idsOf(board.stages), form: idsOf(form.stages) };
  const participants = { board: idsOf(board.participants), form: idsOf(form.participants) };
  return {
    kind: 'feeling',
    list: 'feelings',
    limit: LIMITS.stages * LIMITS.participants,
    key: feelingKey,
    titles: ({ stageId, participantId }) => [names.stage(stageId), names.participant(participantId)],
    texts: ({ valence, words }) => [valence, words],
    merge: byFields,
    isOrphan: ({ stageId, participantId }, side) =>
      !stages[side].has(stageId) || !participants[side].has(participantId),
    isDeletionFinal: true,
    asRecords: (feeling) => ({ feelings: [feeling] }),
  };
};

/** Links, which go with either of their stages: field by field; what a hand deleted stays deleted. */
export const linkRules = (board: Journey, form: Journey): RecordRules<KeyedLink> => {
  const names = nameFinder(board, form);
  const stages = { board: idsOf(board.stages), form: idsOf(form.stages) };
  return {
    kind: 'link',
    list: 'links',
    limit: LIMITS.links,
    key: ({ key }) => key,
    titles: ({ link }) => [names.stage(link.fromStageId), names.stage(link.toStageId)],
    texts: ({ link }) => link.label,
    merge: (base, theirs, mine, tell) => ({
      key: theirs.key,
      link: mergeFields(base?.link, theirs.link, mine.link, tell),
    }),
    isOrphan: ({ link }, side) => !stages[side].has(link.fromStageId) || !stages[side].has(link.toStageId),
    isDeletionFinal: true,
    asRecords: ({ link }) => ({ links: [link] }),
  };
};
