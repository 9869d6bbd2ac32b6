/** Stages, lanes and participants as lists of named records: what the Map tab and the detail screens do to each. */
import { addCheckpoint } from '../../journey/model/edit/checkpoints.ts';
import { edited, type Edited } from '../../journey/model/edit/edited.ts';
import { changeLane, insertLane, moveLane, removeLane } from '../../journey/model/edit/lanes.ts';
import {
  changeParticipant,
  insertParticipant,
  moveParticipant,
  removeParticipant,
} from '../../journey/model/edit/participants.ts';
import { changeStage, insertStage, moveStage, removeStage } from '../../journey/model/edit/stages.ts';
import type { IdSource } from '../../journey/model/id.ts';
import type { Journey } from '../../journey/model/journey.ts';
import { LIMITS } from '../../journey/model/limits.ts';
import type { RecordKind } from '../panel-state.ts';

/** One record as its row shows it. */
export interface NamedRecord {
  readonly id: string;
  readonly name: string;
}

export interface RecordEdits {
  /** The list's field in the journey, e.g. `stages`, and the name's field in a record. */
  readonly list: 'stages' | 'lanes' | 'participants';
  readonly nameField: 'title' | 'name';
  readonly nameLimit: number; // characters
  readonly all: (journey: Journey) => readonly NamedRecord[];
  readonly rename: (journey: Journey, id: string, name: string) => Edited;
  readonly move: (journey: Journey, id: string, to: number) => Edited;
  readonly remove: (journey: Journey, id: string) => Edited;
  /** A new one of that name at position `at`. */
  readonly insert: (journey: Journey, at: number, name: string, newId: IdSource) => Edited;
  /** The same once more under another name, right after it; its notes and feelings stay with the first. */
  readonly duplicate: (journey: Journey, id: string, name: string, newId: IdSource) => Edited;
}

/** One edit after another; the first that cannot be made is the answer. */
const inTurn = (journey: Journey, ...edits: ((journey: Journey) => Edited)[]): Edited =>
  edits.reduce<Edited>((so, edit) => (so.ok ? edit(so.journey) : so), edited(journey));

const placeOf = (records: readonly { readonly id: string }[], id: string): number =>
  records.findIndex((record) => record.id === id);

/** In a map of a buying group every participant has a lane, under those of the others. */
const withRoleLane =
  (before: Journey, newId: IdSource) =>
  (journey: Journey): Edited => {
    const lastRole = before.lanes.map(({ kind }) => kind).lastIndexOf('role');
    const added = journey.participants.find(({ id }) => placeOf(before.participants, id) < 0);
    return lastRole < 0 || added === undefined
      ? edited(journey)
      : insertLane(
          journey,
          lastRole + 1,
          { kind: 'role', title: added.name, prompt: '', participantId: added.id, colour: null },
          newId,
        );
  };

const stages: RecordEdits = {
  list: 'stages',
  nameField: 'title',
  nameLimit: LIMITS.titleLength,
  all: (journey) => journey.stages.map(({ id, title }) => ({ id, name: title })),
  rename: (journey, id, title) => changeStage(journey, id, { title }),
  move: moveStage,
  remove: removeStage,
  insert: insertStage,
  duplicate(journey, id, name, newId) {
    const at = placeOf(journey.stages, id) + 1;
    const { id: _, checkpoints = [], ...fields } = journey.stages[at - 1] ?? { id };
    const idAt = ({ stages: [...list] }: Journey) => list[at]?.id ?? '';
    return inTurn(
      journey,
      (now) => insertStage(now, at, name, newId),
      (now) => changeStage(now, idAt(now), { ...fields, title: name }),
      ...checkpoints.map(
        ({ title }) =>
          (now: Journey) =>
            addCheckpoint(now, idAt(now), title, newId),
      ),
    );
  },
};

const lanes: RecordEdits = {
  list: 'lanes',
  nameField: 'title',
  nameLimit: LIMITS.titleLength,
  all: (journey) => journey.lanes.map(({ id, title }) => ({ id, name: title })),
  rename: (journey, id, title) => changeLane(journey, id, { title }),
  move: moveLane,
  remove: removeLane,
  insert: (journey, at, title, newId) =>
    insertLane(journey, at, { kind: 'custom', title, prompt: '' }, newId),
  duplicate(journey, id, name, newId) {
    const at = placeOf(journey.lanes, id);
    const lane = journey.lanes[at];
    return lane === undefined
      ? removeLane(journey, id) // says that it is missing
      : insertLane(journey, at + 1, { ...lane, title: name }, newId);
  },
};

const participants: RecordEdits = {
  list: 'participants',
  nameField: 'name',
  nameLimit: LIMITS.participantNameLength,
  all: (journey) => journey.participants.map(({ id, name }) => ({ id, name })),
  rename: (journey, id, name) => changeParticipant(journey, id, { name }),
  move: moveParticipant,
  remove: removeParticipant,
  insert: (journey, at, name, newId) =>
    inTurn(
      journey,
      (now) =>
        insertParticipant(now, at, { kind: journey.preset === 'b2b' ? 'custom' : 'persona', name }, newId),
      withRoleLane(journey, newId),
    ),
  duplicate(journey, id, name, newId) {
    const at = placeOf(journey.participants, id) + 1;
    const { id: _, ...fields } = journey.participants[at - 1] ?? { id };
    return inTurn(
      journey,
      (now) => insertParticipant(now, at, { kind: 'custom', name }, newId),
      (now) => changeParticipant(now, now.participants[at]?.id ?? '', { ...fields, name }),
      withRoleLane(journey, newId),
    );
  },
};

/** The edits of each list. */
export const recordEdits: Readonly<Record<RecordKind, RecordEdits>> = {
  stage: stages,
  lane: lanes,
  participant: participants,
};
