/**
 * The journey that an update goes to: what the form changed and what hands changed on the board, in one.
 *
 * Problem: since the form was filled, the team has worked on the board, and since the board was read, somebody
 * may have typed in the form. Neither may lose a word.
 * Approach: three journeys, *base* (what the form began from), *board* (as read) and *form*. Records are matched
 * by id (feelings by stage and participant, links by their stages and count, checkpoints wherever they stand),
 * then their fields one by one; order comes last (P1–P4). Where both sides changed a thing the board wins, and
 * a conflict keeps the form's value for "Use mine". What then leads nowhere is mended as the form's own edits do
 * it: notes of a lane or stage that is gone go to the parking lot.
 * Limits: a list is one value (priorities, words, motivations). A form that is valid merges to a valid journey; a
 * half-typed title stays half-typed.
 */
import type { Journey } from '../model/journey.ts';
import type { Stage } from '../model/stage.ts';
import type { Conflict, ThingKind } from './merge-conflict.ts';
import { mergeFields } from './merge-fields.ts';
import { withOneEmotionsLane, withTheirPeople } from './merge-lanes.ts';
import { cellOf, withOrderInCells } from './merge-notes.ts';
import { mergeOrder } from './merge-order.ts';
import { checkpointsOf, idsOf, linksOf } from './merge-parts.ts';
import { inOrder, mergeRecords, type RecordRules } from './merge-records.ts';
import { withoutDangling } from './merge-relations.ts';
import {
  checkpointRules,
  feelingRules,
  laneRules,
  linkRules,
  noteRules,
  participantRules,
  stageRules,
} from './merge-rules.ts';

/** A note that a person removed in the form, with the text it has on the board. */
export interface RemovedNote {
  readonly id: string;
  readonly text: string;
}

/** What merging gives. */
export interface Merge {
  readonly journey: Journey;
  readonly conflicts: readonly Conflict[]; // map, then participants, stages, lanes, notes, checkpoints, feelings, links
  readonly removed: readonly RemovedNote[]; // see `removedNotes`
  /**
   * Ids of notes that merging alone sent to the parking lot: removed in the form while their text was changed on
   * the board, or put by one side into a lane or stage that the other removed.
   */
  readonly parked: readonly string[];
}

/** The notes of the board that the wanted journey has no more: removed in the form, by a person. */
export const removedNotes = (board: Journey, wanted: Journey): RemovedNote[] => {
  const wantedIds = new Set(wanted.notes.map(({ id }) => id));
  return board.notes.filter(({ id }) => !wantedIds.has(id)).map(({ id, text }) => ({ id, text }));
};

/** What is no field of the map itself. Its id and version are the board's. */
const NOT_HEADER = [
  'id',
  'schemaVersion',
  'view',
  'summary',
  'goals',
  'participants',
  'stages',
  'lanes',
  'notes',
  'feelings',
  'links',
];

/** The three that are merged, and where conflicts are told. */
interface Merging {
  readonly base: Journey;
  readonly board: Journey;
  readonly form: Journey;
  readonly conflicts: Conflict[];
}

/** One list of records, picked from each of the three. */
const mergedList = <T>(
  { base, board, form, conflicts }: Merging,
  rules: RecordRules<T>,
  pick: (journey: Journey) => readonly T[],
) => mergeRecords(rules, { base: pick(base), board: pick(board), form: pick(form) }, conflicts);

/** The map's own fields, and those of its parts. */
const mergedHeader = ({ base, board, form, conflicts }: Merging) => {
  const part = <T extends object>(
    kind: ThingKind,
    pick: (journey: Journey) => T,
    skip: readonly string[] = [],
  ): T =>
    mergeFields(
      pick(base),
      pick(board),
      pick(form),
      (field, mine, theirs) => {
        conflicts.push({
          path: kind === 'map' ? field : `${kind}/${field}`,
          why: 'both',
          what: { kind, field, titles: [board.title] },
          mine,
          board: theirs,
          restore: {},
        });
      },
      skip,
    );
  return {
    ...part('map', (journey) => journey, NOT_HEADER),
    view: part('view', ({ view }) => view),
    summary: part('summary', ({ summary }) => summary),
    goals: part('goals', ({ goals }) => goals),
  };
};

/** The stages with their checkpoints: merged over all stages, for one may have moved, then sorted within each. */
const withCheckpoints = (merging: Merging, stages: readonly Stage[]): Stage[] => {
  const { base, board, form } = merging;
  const there = idsOf(stages);
  // What one side took out of a stage that goes is looked up where it was on the others.
  const stays = idsOf(
    [base, board, form].flatMap((journey) =>
      checkpointsOf(journey).filter(({ stageId }) => there.has(stageId)),
    ),
  );
  const listed = (journey: Journey) => checkpointsOf(journey).filter(({ id }) => stays.has(id));
  const { byKey, order } = mergedList(merging, checkpointRules(board, form), listed);
  return stages.map((stage) => {
    const here = new Set(order.filter((id) => byKey.get(id)?.stageId === stage.id));
    const sorted = ([base, board, form] as const).map((journey) =>
      listed(journey)
        .map(({ id }) => id)
        .filter((id) => here.has(id)),
    );
    const [was = [], theirs = [], mine = []] = sorted;
    return {
      ...stage,
      checkpoints: inOrder({ byKey, order: mergeOrder(was, theirs, mine, here) }).map(
        ({ stageId, ...checkpoint }) => checkpoint,
      ),
    };
  });
};

/** A list that may not be empty: nothing left is no result, so what is on the board stays. */
const orBoard = <T>(list: readonly T[], board: readonly T[]): T[] => [...(list.length > 0 ? list : board)];

/** [P1–P4][M1–M3] Merges the form into what was read from the board. None of the three is changed. */
export const mergeJourneys = (base: Journey, board: Journey, form: Journey): Merge => {
  const merging: Merging = { base, board, form, conflicts: [] };
  const parked = new Set<string>();

  const header = mergedHeader(merging);
  const participants = inOrder(mergedList(merging, participantRules, (journey) => journey.participants));
  const stages = orBoard(inOrder(mergedList(merging, stageRules, (journey) => journey.stages)), board.stages);
  const [people, inForm] = [idsOf(participants), idsOf(form.participants)];
  const lanes = withTheirPeople(
    inOrder(mergedList(merging, laneRules, (journey) => journey.lanes)),
    base.lanes,
    (id) => people.has(id) && !inForm.has(id),
  );
  const notes = inOrder(
    mergedList(
      merging,
      noteRules(board, form, (id) => parked.add(id)),
      (journey) => journey.notes,
    ),
  );
  const complete = withCheckpoints(merging, stages);
  const feelings = inOrder(mergedList(merging, feelingRules(board, form), (journey) => journey.feelings));
  const there = idsOf(stages);
  const links = inOrder(
    mergedList(merging, linkRules(board, form), (journey) =>
      linksOf(journey).filter(({ link }) => there.has(link.fromStageId) && there.has(link.toStageId)),
    ),
  );

  const mended = withoutDangling({
    ...header,
    participants: orBoard(participants, board.participants),
    stages: complete,
    lanes: withOneEmotionsLane(lanes, { base: base.lanes, board: board.lanes }),
    notes,
    feelings,
    links: links.map(({ link }) => link),
  });
  const asIn = (side: Journey) => new Set(side.notes.map((note) => `${note.id}/${cellOf(note)}`));
  const [placedOnBoard, placedInForm] = [asIn(board), asIn(form)];
  mended.notes.forEach((note, i) => {
    const place = `${note.id}/${cellOf(note)}`;
    if (note !== notes[i] && !placedOnBoard.has(place) && !placedInForm.has(place)) parked.add(note.id);
  });
  const journey = {
    ...mended,
    notes: withOrderInCells(mended.notes, base.notes, board.notes, form.notes),
  };
  return {
    journey,
    conflicts: merging.conflicts,
    removed: removedNotes(board, journey),
    parked: [...parked],
  };
};
