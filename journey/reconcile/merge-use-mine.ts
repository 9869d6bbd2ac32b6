import type { Journey } from '../model/journey.ts';
import type { Lane } from '../model/lane.ts';
import { LIMITS } from '../model/limits.ts';
import type { Conflict, Records } from './merge-conflict.ts';
import { checkpointsOf, feelingKey, idOf, linksOf } from './merge-parts.ts';
import { withoutDangling } from './merge-relations.ts';

/** What becomes of a record: another one, or none. */
type Edit = <T extends object>(record: T) => T | null;

/** A record with the value at a path of fields; lane and stage of a note are the field `place`. */
const withValue = <T extends object>(
  record: T,
  [field = '', ...rest]: readonly string[],
  value: unknown,
): T => {
  if (field === 'place' && typeof value === 'object') return { ...record, ...value };
  if (rest.length === 0) return { ...record, [field]: value };
  const fields: [string, unknown][] = Object.entries(record);
  const inner = fields.find(([name]) => name === field)?.[1];
  if (typeof inner !== 'object' || inner === null) return record; // it is gone by now: nothing to set
  return { ...record, [field]: withValue(inner, rest, value) };
};

/** What a record says at a path of fields; with no path it is the record. */
const fieldAt = (record: object, [field, ...rest]: readonly string[]): unknown => {
  if (field === undefined) return record;
  const fields = new Map<string, unknown>(Object.entries(record));
  if (field === 'place') return { laneId: fields.get('laneId'), stageId: fields.get('stageId') };
  const value = fields.get(field);
  if (rest.length === 0) return value;
  return typeof value === 'object' && value !== null ? fieldAt(value, rest) : undefined;
};

/** The list with the record of that key edited. */
const edited = <T extends object>(
  list: readonly T[],
  keyOf: (record: T) => string,
  key: string,
  edit: Edit,
): T[] =>
  list.flatMap((record) => {
    const result = keyOf(record) === key ? edit(record) : record;
    return result === null ? [] : [result];
  });

/** The journey with the record that a path leads to edited, or with a field of its own. */
export const withEdit = (
  journey: Journey,
  path: readonly string[],
  edit: (rest: readonly string[]) => Edit,
): Journey => {
  const [list, first = '', second = '', third = ''] = path;
  const byId = <T extends { readonly id: string }>(records: readonly T[]): T[] =>
    edited(records, idOf, first, edit(path.slice(2)));
  switch (list) {
    case 'participants':
      return { ...journey, participants: byId(journey.participants) };
    case 'stages':
      return { ...journey, stages: byId(journey.stages) };
    case 'lanes':
      return { ...journey, lanes: byId(journey.lanes) };
    case 'notes':
      return { ...journey, notes: byId(journey.notes) };
    case 'checkpoints':
      return withCheckpoints(journey, byId(checkpointsOf(journey)));
    case 'feelings': {
      const feelings = edited(journey.feelings, feelingKey, `${first}/${second}`, edit(path.slice(3)));
      return { ...journey, feelings };
    }
    case 'links': {
      const key = `${first}/${second}/${third}`;
      const keyed = linksOf(journey).flatMap(({ key: own, link }) => {
        const result = own === key ? edit(path.slice(4))(link) : link;
        return result === null ? [] : [result];
      });
      return { ...journey, links: keyed };
    }
    default:
      return edit(path)(journey) ?? journey;
  }
};

/** The journey whose stages have these checkpoints; those of a stage that is not there are left out. */
const withCheckpoints = (
  journey: Journey,
  checkpoints: readonly ReturnType<typeof checkpointsOf>[number][],
): Journey => ({
  ...journey,
  stages: journey.stages.map((stage) => ({
    ...stage,
    checkpoints: checkpoints.flatMap(({ stageId, ...checkpoint }) =>
      stageId === stage.id ? [checkpoint] : [],
    ),
  })),
});

/** What a journey says at a path, such as that of a conflict; undefined where the thing is not there. */
export const saidAt = (journey: Journey, { path }: { readonly path: string }): unknown => {
  let said: unknown;
  withEdit(journey, path.split('/'), (rest) => (record) => {
    said = fieldAt(record, rest);
    return record;
  });
  return said;
};

/** The journey with these records at the end of their lists. */
const withRecords = (journey: Journey, records: Records): Journey => {
  const { participants = [], stages = [], lanes = [], notes = [], feelings = [], links = [] } = records;
  const grown = {
    ...journey,
    participants: [...journey.participants, ...participants],
    stages: [...journey.stages, ...stages],
    lanes: [...journey.lanes, ...lanes],
    notes: [...journey.notes, ...notes],
    feelings: [...journey.feelings, ...feelings],
    links: [...journey.links, ...links],
  };
  const { checkpoints = [] } = records;
  return checkpoints.length === 0 ? grown : withCheckpoints(grown, [...checkpointsOf(grown), ...checkpoints]);
};

const isLegal = (journey: Journey): boolean => {
  const holds = (list: readonly unknown[], most: number, least = 0): boolean =>
    list.length >= least && list.length <= most;
  return (
    holds(journey.participants, LIMITS.participants, 1) &&
    holds(journey.stages, LIMITS.stages, 1) &&
    holds(journey.lanes, LIMITS.lanes, 1) &&
    holds(journey.notes, LIMITS.notes) &&
    holds(journey.links, LIMITS.links) &&
    holds(checkpointsOf(journey), LIMITS.checkpoints) &&
    journey.lanes.filter(({ kind }: Lane) => kind === 'emotions').length === 1
  );
};

/** The journey with what only the form has; where the thing stands again by now, it is as the form has it. */
const withMine = (journey: Journey, steps: readonly string[], restore: Records): Journey => {
  const [mine] = Object.values(restore).flat();
  let isThere = false;
  const replaced = withEdit(journey, steps, () => (record) => {
    isThere = true;
    return { ...record, ...mine };
  });
  return isThere ? replaced : withRecords(journey, restore);
};

/**
 * "Use mine": the journey with the form's value of a conflict. The same journey where that cannot be: the thing is
 * gone by now, the list is full, or the last stage, lane or participant would go. A note that goes by it is
 * another one of `removedNotes`.
 */
export const useMine = (journey: Journey, conflict: Conflict): Journey => {
  const { path, why, mine, restore } = conflict;
  if (why === 'both' && saidAt(journey, conflict) === undefined) return journey;
  const steps = path.split('/');
  const changed =
    why === 'both'
      ? withEdit(journey, steps, (rest) => (record) => withValue(record, rest, mine))
      : why === 'removed'
        ? withEdit(journey, steps, () => () => null)
        : withMine(journey, steps, restore);
  const mended = withoutDangling(changed);
  return isLegal(mended) ? mended : journey;
};

/** Whether "Use mine" can be; what cannot now, for a list is full, can once there is room. */
export const canUseMine = (journey: Journey, conflict: Conflict): boolean =>
  useMine(journey, conflict) !== journey;
