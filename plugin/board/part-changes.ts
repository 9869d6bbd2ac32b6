/**
 * What a small change of a journey changes in what is stored with its map.
 *
 * Problem: a map of 1,000 notes is stored in four parts, and a new revision of it costs two host calls for each.
 * Approach: where one part of the journey and one of the index differ, as when one note says something else, they
 * are written in place, under the revision that stands. Each such write leaves something whole: the journey says
 * no more than the board does, and of the index a record that is one run old reads as changed by hand.
 * Limits: whatever cuts the parts elsewhere, or changes two, is stored anew.
 */
import type { Journey } from '../../journey/model/journey.ts';
import type { NodeRecord } from '../../journey/snapshot/node-record.ts';
import { indexText, journeyText, PART_LIMIT } from './plugin-data.ts';
import { splitText } from './split-text.ts';
import type { Stored } from './stored-map.ts';

/** One entry that is written over. */
export interface PartChange {
  readonly entry: string;
  readonly from: string;
  readonly to: string;
}

/** How `text` differs from what is stored in `parts`, where that is one part and no more: `[]` or that entry's name and texts. */
const changedPart = (prefix: string, parts: readonly string[], text: string): PartChange[] | null => {
  let i = 0;
  let start = 0;
  for (; i < parts.length - 1 && text.startsWith(parts[i] ?? '', start); i++)
    start += (parts[i] ?? '').length;
  const after = parts.slice(i + 1).join('');
  const from = parts[i] ?? '';
  const to = text.slice(start, text.length - after.length);
  if (to === from) return text === parts.join('') ? [] : null;
  const fits = text === parts.slice(0, i).join('') + to + after && splitText(to, PART_LIMIT).length === 1;
  return fits ? [{ entry: `${prefix}.${i}`, from, to }] : null;
};

/**
 * What storing this journey and these records changes, where that is one part of each at most and can be written in
 * place, under the revision that stands: then no write depends on another. Null where it has to be stored anew.
 */
export const partChanges = (
  { header, parts, index }: Stored,
  journey: Journey,
  records: ReadonlyMap<string, NodeRecord>,
): PartChange[] | null => {
  const [oldJourney, oldIndex] = parts;
  if (header === null || oldJourney === undefined || oldIndex === undefined) return null;
  // In the order in which they are stored; what hands deleted is known no more (B3e).
  const now = new Map<string, NodeRecord>();
  index.forEach((_, id) => {
    const record = records.get(id);
    if (record !== undefined) now.set(id, record);
  });
  const inJourney = changedPart(`tropa.j.${header.rev}`, oldJourney, journeyText(journey));
  const inIndex = changedPart(`tropa.i.${header.rev}`, oldIndex, indexText(now));
  return inJourney && inIndex && inJourney.concat(inIndex);
};
