import type { Fault } from './fault.ts';
import type { Journey } from './journey.ts';
import { LIMITS } from './limits.ts';

interface Identified {
  readonly id: string;
}

/** Which fields of which lists hold the id of what; null in such a field refers to nothing. */
const REFERENCES = {
  lanes: { participantId: 'participants' },
  notes: { laneId: 'lanes', stageId: 'stages' },
  feelings: { stageId: 'stages', participantId: 'participants' },
  links: { fromStageId: 'stages', toStageId: 'stages' },
} as const;

const MISSING = { participants: 'missingParticipant', lanes: 'missingLane', stages: 'missingStage' } as const;

/**
 * What ties the records of a journey to each other and no single record can say: ids are unique within
 * their kind, references lead somewhere, there is exactly one emotions lane, a person feels once at a
 * stage, and checkpoints are few in all.
 *
 * Time grows with the number of records, not with its square.
 */
export function relationFaults(journey: Journey): Fault[] {
  const faults: Fault[] = [];
  const say = (path: Fault['path'], code: Fault['code'], found: unknown): void => {
    faults.push({ path, code, found });
  };

  /** Collects ids; a repeated one is a fault at its later place. */
  const collect = (list: Fault['path'], records: readonly Identified[], ids = new Set<unknown>()) => {
    records.forEach(({ id }, i) => {
      if (ids.has(id)) say([...list, i, 'id'], 'duplicateId', id);
      ids.add(id);
    });
    return ids;
  };
  const ids = {
    participants: collect(['participants'], journey.participants),
    stages: collect(['stages'], journey.stages),
    lanes: collect(['lanes'], journey.lanes),
  };
  collect(['notes'], journey.notes);

  const checkpoints = new Set<unknown>();
  let count = 0;
  journey.stages.forEach((stage, i) => {
    const path = ['stages', i, 'checkpoints'];
    const before = count;
    count += stage.checkpoints.length;
    if (before <= LIMITS.checkpoints && count > LIMITS.checkpoints) {
      faults.push({ path, code: 'tooMany', limit: LIMITS.checkpoints });
    }
    collect(path, stage.checkpoints, checkpoints);
  });

  const emotionsLanes = journey.lanes.filter((lane) => lane.kind === 'emotions').length;
  if (emotionsLanes !== 1) say(['lanes'], 'emotionsLanes', emotionsLanes);

  for (const list of keysOf(REFERENCES)) {
    const fields: Readonly<Record<string, keyof typeof MISSING>> = REFERENCES[list];
    journey[list].forEach((record: Readonly<Record<string, unknown>>, i) => {
      for (const [field, to] of Object.entries(fields)) {
        const id = record[field];
        if (id !== null && !ids[to].has(id)) say([list, i, field], MISSING[to], id);
      }
    });
  }

  const felt = new Set<string>();
  journey.feelings.forEach(({ stageId, participantId }, i) => {
    const pair = `${stageId}/${participantId}`; // ids hold no slash
    if (felt.has(pair)) say(['feelings', i], 'duplicateFeeling', pair);
    felt.add(pair);
  });
  return faults;
}

/** The fields of an object that has no others than its type says. */
const keysOf = <Fields extends object>(fields: Fields) => Object.keys(fields) as (keyof Fields)[];
