import type { Feeling } from '../model/feeling.ts';
import type { Journey } from '../model/journey.ts';
import type { Link } from '../model/link.ts';
import type { Checkpoint } from '../model/stage.ts';

/** What tells a record from all others of its kind. */
export const idOf = ({ id }: { readonly id: string }): string => id;

/** A checkpoint with its stage: merged by its own id, wherever it stands. */
export interface PlacedCheckpoint extends Checkpoint {
  readonly stageId: string;
}

/** All checkpoints, in the order of their stages. */
export const checkpointsOf = ({ stages }: Pick<Journey, 'stages'>): PlacedCheckpoint[] =>
  stages.flatMap(({ id, checkpoints }) => checkpoints.map((checkpoint) => ({ ...checkpoint, stageId: id })));

/** What tells a feeling from all others. */
export const feelingKey = ({ stageId, participantId }: Feeling): string => `${stageId}/${participantId}`;

/** A link with its key: its stages, and a count from 1 among the links between these two. */
export interface KeyedLink {
  readonly key: string;
  readonly link: Link;
}

/** All links with their keys. */
export const linksOf = ({ links }: Pick<Journey, 'links'>): KeyedLink[] => {
  const counts = new Map<string, number>();
  return links.map((link) => {
    const stages = `${link.fromStageId}/${link.toStageId}`;
    const count = (counts.get(stages) ?? 0) + 1;
    counts.set(stages, count);
    return { key: `${stages}/${count}`, link };
  });
};

/** Ids of records, to look up. */
export const idsOf = (records: readonly { readonly id: string }[]): Set<string> =>
  new Set(records.map(({ id }) => id));

/** Gives titles of stages and names of participants by id: those of the first journey that has them. */
export const nameFinder = (...journeys: readonly Journey[]) => {
  const stages = new Map<string, string>();
  const participants = new Map<string, string>();
  const lanes = new Map<string, string>();
  for (const journey of [...journeys].reverse()) {
    for (const { id, title } of journey.stages) stages.set(id, title);
    for (const { id, title } of journey.lanes) lanes.set(id, title);
    for (const { id, name } of journey.participants) participants.set(id, name);
  }
  return {
    stage: (id: string): string => stages.get(id) ?? '',
    lane: (id: string): string => lanes.get(id) ?? '',
    participant: (id: string): string => participants.get(id) ?? '',
  };
};
