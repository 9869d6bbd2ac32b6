import type { Journey } from '../model/journey.ts';
import { LIMITS } from '../model/limits.ts';
import { type Key, key } from '../scene/key.ts';
import type { BoardNode } from '../snapshot/snapshot.ts';
import type { TextReader } from './read-texts.ts';

/**
 * Reads links and the return link of a cyclic map: their labels; and one that was drawn and is gone is deleted
 * (M3a), which makes a cyclic map linear. A label stands on the link itself, or on a plate of its own.
 */
export const readLinks = (journey: Journey, own: ReadonlyMap<Key, BoardNode>, { fill }: TextReader): void => {
  const { stages } = journey;
  const label = <Field extends string>(
    target: { [Name in Field]: string },
    field: Field,
    ends: readonly [string, string, number],
    limit: number,
  ): void => {
    const plate = key.linkLabel(...ends);
    fill(target, field, own.has(plate) ? plate : key.link(...ends), limit);
  };

  const first = stages[0];
  const last = stages[stages.length - 1];
  if (first && last && first !== last) {
    const ends = [last.id, first.id, 0] as const;
    if (own.has(key.link(...ends))) label(journey, 'repeatLabel', ends, LIMITS.repeatLabelLength);
    else journey.flow = 'linear';
  }
  const counts = new Map<string, number>();
  journey.links = journey.links.filter((link) => {
    const { fromStageId, toStageId } = link;
    const pair = `${fromStageId}/${toStageId}`;
    const n = (counts.get(pair) || 0) + 1;
    counts.set(pair, n);
    if (fromStageId === toStageId) return true; // never drawn
    const ends = [fromStageId, toStageId, n] as const;
    label(link, 'label', ends, LIMITS.linkLabelLength);
    return own.has(key.link(...ends));
  });
};
