/**
 * What an update is going to do, as a person wants to know it before the click (M4, P5): which things are new,
 * changed and removed, which notes of the team stay as they are, and what follows for the parking lot.
 *
 * It compares two journeys, the board as read and the wanted one; so the counts are of things and not of nodes, and
 * do not change when the board is measured. Pure data: the panel has the sentences.
 */
import type { Journey } from '../model/journey.ts';
import type { Note } from '../model/note.ts';
import { isTeamNote } from '../model/team-note.ts';
import type { ThingKind } from './merge-conflict.ts';
import { cellOf } from './merge-notes.ts';
import { checkpointsOf, feelingKey, idOf, idsOf, linksOf, nameFinder } from './merge-parts.ts';
import { movedIds } from './moved-ids.ts';
import { sameValue } from './same-value.ts';

/** One thing that the update makes, changes or removes. */
export interface PlanThing {
  readonly kind: ThingKind;
  /** Its id; of a feeling `<stage>/<participant>`, of a link `<from>/<to>/<n>`, of the map and its parts the field. */
  readonly id: string;
  /** What people call it: title, name or text; a feeling's stage and person; a link's two stages; of a part of the map nothing. */
  readonly titles: readonly string[];
  /** Where it stands, or stood: a note's lane and stage ('' = none), a checkpoint's stage. */
  readonly places: readonly string[];
  /** Fields that change; `place` is another cell, `order` another position. Empty for what is new or removed. */
  readonly fields: readonly string[];
  /** What it was called on the board, where that changes. */
  readonly before: string | null;
}

/** A stage or lane that is removed, and how many notes go to the parking lot with it. */
export interface Parking {
  readonly kind: 'stage' | 'lane';
  readonly id: string;
  readonly title: string;
  readonly notes: number;
}

/** A title that was changed by hand and stays as it is on the board. */
export interface KeptTitle {
  readonly kind: 'map' | 'participant' | 'stage' | 'lane';
  readonly id: string;
  readonly title: string;
}

/** The plan in rows; see the top of this file. */
export interface PlanSummary {
  /** Map and its parts first, then participants, stages, lanes, notes, checkpoints, feelings, links. */
  readonly added: readonly PlanThing[];
  readonly changed: readonly PlanThing[];
  readonly removed: readonly PlanThing[];
  readonly untouched: number; // notes that people made and that the update does not change, with those without a cell
  readonly parking: readonly Parking[];
  readonly keptTitles: readonly KeptTitle[];
  readonly isUpToDate: boolean; // there is nothing to change at all
}

/** How things of one kind are compared. */
interface Comparing<T> {
  readonly kind: ThingKind;
  readonly key: (record: T) => string;
  readonly titles: (record: T) => readonly string[];
  readonly places?: (record: T, side: 'board' | 'wanted') => readonly string[];
  /** What of the record is compared, by the name under which a change is told. */
  readonly fields: (record: T) => object;
  readonly moved?: ReadonlySet<string>; // keys of those whose position changes
}

interface Rows {
  readonly added: PlanThing[];
  readonly changed: PlanThing[];
  readonly removed: PlanThing[];
}

const changedFields = (before: object, after: object): string[] => {
  const was = new Map<string, unknown>(Object.entries(before));
  const is = new Map<string, unknown>(Object.entries(after));
  const names = new Set([...was.keys(), ...is.keys()]);
  return [...names].filter((name) => !sameValue(was.get(name), is.get(name)));
};

/** Compares one list of things and adds to the rows. */
const compare = <T>(rows: Rows, board: readonly T[], wanted: readonly T[], by: Comparing<T>): void => {
  const standing = new Map(board.map((record) => [by.key(record), record]));
  const thing = (record: T, side: 'board' | 'wanted'): PlanThing => ({
    kind: by.kind,
    id: by.key(record),
    titles: by.titles(record),
    places: by.places?.(record, side) ?? [],
    fields: [],
    before: null,
  });
  for (const record of wanted) {
    const id = by.key(record);
    const was = standing.get(id);
    standing.delete(id);
    if (was === undefined) {
      rows.added.push(thing(record, 'wanted'));
      continue;
    }
    const fields = changedFields(by.fields(was), by.fields(record));
    if (by.moved?.has(id) === true) fields.push('order');
    if (fields.length === 0) continue;
    const [title = ''] = by.titles(was);
    const isRenamed = title !== by.titles(record)[0];
    rows.changed.push({ ...thing(record, 'wanted'), fields, before: isRenamed ? title : null });
  }
  standing.forEach((record) => rows.removed.push(thing(record, 'board')));
};

/** Things that change their position among those of the same group, before and now. */
const movedWithin = <T extends { readonly id: string }>(
  board: readonly T[],
  wanted: readonly T[],
  groupOf: (record: T) => string,
): Set<string> => {
  const grouped = (records: readonly T[]): Map<string, string[]> => {
    const groups = new Map<string, string[]>();
    for (const record of records) {
      const group = groups.get(groupOf(record)) ?? [];
      group.push(record.id);
      groups.set(groupOf(record), group);
    }
    return groups;
  };
  const before = grouped(board);
  const moved = new Set<string>();
  grouped(wanted).forEach((ids, group) => {
    movedIds(before.get(group) ?? [], ids).forEach((id) => moved.add(id));
  });
  return moved;
};

/** Fields of the map, and of its parts: one thing for each that changes. */
const compareHeader = (rows: Rows, board: Journey, wanted: Journey): void => {
  const fieldsOf = (kind: ThingKind, was: object, is: object): void => {
    for (const field of changedFields(was, is)) {
      rows.changed.push({ kind, id: field, titles: [], places: [], fields: [field], before: null });
    }
  };
  const own = ({ title, preset, flow, repeatLabel, boardLanguage }: Journey): object => ({
    title,
    preset,
    flow,
    repeatLabel,
    boardLanguage,
  });
  fieldsOf('map', own(board), own(wanted));
  fieldsOf('view', board.view, wanted.view);
  fieldsOf('summary', board.summary, wanted.summary);
  fieldsOf('goals', board.goals, wanted.goals);
};

const everything = (): string => '';

const hasCell = ({ laneId, stageId }: Note): boolean => laneId !== null && stageId !== null;

/** Where the board shows a note: a cell, or the parking lot, whatever cell it may once have had. */
const placeOf = (note: Note): string => (hasCell(note) ? cellOf(note) : '');

/** What goes to the parking lot with each stage and lane that is removed; a note of both goes with its lane. */
const parkingOf = (board: Journey, wanted: Journey): Parking[] => {
  const stages = idsOf(wanted.stages);
  const lanes = idsOf(wanted.lanes);
  const parked = idsOf(wanted.notes.filter((note) => !hasCell(note)));
  const going = board.notes.filter((note) => hasCell(note) && parked.has(note.id));
  const isLaneGone = ({ laneId }: Note): boolean => laneId !== null && !lanes.has(laneId);
  return [
    ...board.stages
      .filter(({ id }) => !stages.has(id))
      .map(({ id, title }): Parking => ({
        kind: 'stage',
        id,
        title,
        notes: going.filter((note) => note.stageId === id && !isLaneGone(note)).length,
      })),
    ...board.lanes
      .filter(({ id }) => !lanes.has(id))
      .map(({ id, title }): Parking => ({
        kind: 'lane',
        id,
        title,
        notes: going.filter(({ laneId }) => laneId === id).length,
      })),
  ];
};

/** Titles that differ on the board from what was drawn last, and stay. */
const keptTitlesOf = (base: Journey, board: Journey, wanted: Journey): KeptTitle[] => {
  const titled = ({ title, participants, stages, lanes }: Journey): KeptTitle[] => [
    { kind: 'map', id: '', title },
    ...participants.map(({ id, name }): KeptTitle => ({ kind: 'participant', id, title: name })),
    ...stages.map((stage): KeptTitle => ({ kind: 'stage', id: stage.id, title: stage.title })),
    ...lanes.map((lane): KeptTitle => ({ kind: 'lane', id: lane.id, title: lane.title })),
  ];
  const byThing = (journey: Journey) =>
    new Map(titled(journey).map(({ kind, id, title }) => [`${kind}/${id}`, title]));
  const [drawn, going] = [byThing(base), byThing(wanted)];
  return titled(board).filter(({ kind, id, title }) => {
    const was = drawn.get(`${kind}/${id}`);
    return was !== undefined && was !== title && going.get(`${kind}/${id}`) === title;
  });
};

/**
 * What an update from `board` (as read) to `wanted` does. `base`, the journey as it was drawn last, tells which
 * titles hands changed; null where it is not known. `strays` are people's notes that have no cell: they are in no
 * journey, and no update changes them.
 */
export const planSummary = (
  base: Journey | null,
  board: Journey,
  wanted: Journey,
  strays = 0,
): PlanSummary => {
  const rows: Rows = { added: [], changed: [], removed: [] };
  const names = { board: nameFinder(board, wanted), wanted: nameFinder(wanted, board) };

  compareHeader(rows, board, wanted);
  compare(rows, board.participants, wanted.participants, {
    kind: 'participant',
    key: idOf,
    titles: ({ name }) => [name],
    fields: (participant) => participant,
    moved: movedWithin(board.participants, wanted.participants, everything),
  });
  compare(rows, board.stages, wanted.stages, {
    kind: 'stage',
    key: idOf,
    titles: ({ title }) => [title],
    fields: ({ checkpoints, ...stage }) => stage,
    moved: movedWithin(board.stages, wanted.stages, everything),
  });
  compare(rows, board.lanes, wanted.lanes, {
    kind: 'lane',
    key: idOf,
    titles: ({ title }) => [title],
    fields: (lane) => lane,
    moved: movedWithin(board.lanes, wanted.lanes, everything),
  });
  compare(rows, board.notes, wanted.notes, {
    kind: 'note',
    key: idOf,
    titles: ({ text }) => [text],
    places: ({ laneId, stageId }, side) => [names[side].lane(laneId ?? ''), names[side].stage(stageId ?? '')],
    fields: (note) => {
      const { laneId, stageId, ...rest } = note;
      return { ...rest, place: placeOf(note) };
    },
    moved: movedWithin(board.notes, wanted.notes, placeOf),
  });
  const checkpoints = [checkpointsOf(board), checkpointsOf(wanted)] as const;
  compare(rows, ...checkpoints, {
    kind: 'checkpoint',
    key: idOf,
    titles: ({ title }) => [title],
    places: ({ stageId }, side) => [names[side].stage(stageId)],
    fields: ({ stageId, ...checkpoint }) => ({ ...checkpoint, place: stageId }),
    moved: movedWithin(...checkpoints, ({ stageId }) => stageId),
  });
  // Feelings of a stage or participant that comes or goes are part of it.
  const [stagesThen, stagesNow] = [idsOf(board.stages), idsOf(wanted.stages)];
  const [peopleThen, peopleNow] = [idsOf(board.participants), idsOf(wanted.participants)];
  const staying = ({ feelings }: Journey) =>
    feelings.filter(
      ({ stageId, participantId }) =>
        stagesThen.has(stageId) &&
        stagesNow.has(stageId) &&
        peopleThen.has(participantId) &&
        peopleNow.has(participantId),
    );
  compare(rows, staying(board), staying(wanted), {
    kind: 'feeling',
    key: feelingKey,
    titles: ({ stageId, participantId }) => [
      names.wanted.stage(stageId),
      names.wanted.participant(participantId),
    ],
    fields: (feeling) => feeling,
  });
  compare(rows, linksOf(board), linksOf(wanted), {
    kind: 'link',
    key: ({ key }) => key,
    titles: ({ link }) => [names.wanted.stage(link.fromStageId), names.wanted.stage(link.toStageId)],
    fields: ({ link }) => link,
  });

  const changedNotes = new Set(rows.changed.flatMap(({ kind, id }) => (kind === 'note' ? [id] : [])));
  const wantedNotes = idsOf(wanted.notes);
  return {
    ...rows,
    untouched:
      strays +
      board.notes.filter((note) => isTeamNote(note) && wantedNotes.has(note.id) && !changedNotes.has(note.id))
        .length,
    parking: parkingOf(board, wanted),
    keptTitles: base === null ? [] : keptTitlesOf(base, board, wanted),
    isUpToDate: rows.added.length + rows.changed.length + rows.removed.length === 0,
  };
};
