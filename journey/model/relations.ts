import type { Journey } from './journey.ts';
import { LIMITS } from './limits.ts';
import type { Problem } from './problem.ts';
import { quoted } from './problem-of-issue.ts';

interface Identified {
  readonly id: string;
}

/**
 * What ties the records of a journey to each other and no single record can say: ids are unique within
 * their kind, references lead somewhere, there is exactly one emotions lane, a person feels once at a
 * stage, and checkpoints are few in all.
 *
 * Time grows with the number of records, not with its square.
 */
export function relationProblems(journey: Journey): Problem[] {
  const problems: Problem[] = [];
  const say = (path: string, code: Problem['code'], found: string): void => {
    const value = quoted(found);
    problems.push(value === undefined ? { path, code } : { path, code, value });
  };

  /** Collects ids; a repeated one is a problem at its later place. */
  const collect = (ids: Set<string>, list: string, records: readonly Identified[]): Set<string> => {
    records.forEach(({ id }, i) => {
      if (ids.has(id)) say(`${list}.${i}.id`, 'duplicateId', id);
      ids.add(id);
    });
    return ids;
  };
  const participants = collect(new Set(), 'participants', journey.participants);
  const stages = collect(new Set(), 'stages', journey.stages);
  const lanes = collect(new Set(), 'lanes', journey.lanes);
  collect(new Set(), 'notes', journey.notes);

  const checkpoints = new Set<string>();
  let count = 0;
  journey.stages.forEach((stage, i) => {
    const list = `stages.${i}.checkpoints`;
    const before = count;
    count += stage.checkpoints.length;
    if (before <= LIMITS.checkpoints && count > LIMITS.checkpoints) {
      problems.push({ path: list, code: 'tooMany', limit: LIMITS.checkpoints });
    }
    collect(checkpoints, list, stage.checkpoints);
  });

  const refer = (ids: Set<string>, id: string | null, path: string, code: Problem['code']): void => {
    if (id !== null && !ids.has(id)) say(path, code, id);
  };
  journey.lanes.forEach((lane, i) => {
    refer(participants, lane.participantId, `lanes.${i}.participantId`, 'missingParticipant');
  });
  const emotionsLanes = journey.lanes.filter((lane) => lane.kind === 'emotions').length;
  if (emotionsLanes !== 1) say('lanes', 'emotionsLanes', String(emotionsLanes));

  journey.notes.forEach((note, i) => {
    refer(lanes, note.laneId, `notes.${i}.laneId`, 'missingLane');
    refer(stages, note.stageId, `notes.${i}.stageId`, 'missingStage');
  });

  const felt = new Set<string>();
  journey.feelings.forEach((feeling, i) => {
    refer(stages, feeling.stageId, `feelings.${i}.stageId`, 'missingStage');
    refer(participants, feeling.participantId, `feelings.${i}.participantId`, 'missingParticipant');
    const pair = `${feeling.stageId}/${feeling.participantId}`; // ids hold no slash
    if (felt.has(pair)) say(`feelings.${i}`, 'duplicateFeeling', pair);
    felt.add(pair);
  });

  journey.links.forEach((link, i) => {
    refer(stages, link.fromStageId, `links.${i}.fromStageId`, 'missingStage');
    refer(stages, link.toStageId, `links.${i}.toStageId`, 'missingStage');
  });
  return problems;
}
