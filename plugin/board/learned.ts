/**
 * What the index of a map says of things that hands changed: what stands there, once the journey that is stored says it too.
 *
 * Problem: reading takes what stands as it was drawn for untouched, and gives it the journey's value. When an update has
 * learnt a text from a hand, and the hand then types the old one again, that would read as the text before (B3, E2).
 * Approach: the index, which is stored with the journey, has what was read. The record on the node stays as it was drawn:
 * should the run end early, the journey does not say yet what the hand did (W2b).
 */
import { isTypedOver } from '../../journey/readback/board-text.ts';
import type { Patch } from '../../journey/reconcile/patch.ts';
import { IS_DOT, key } from '../../journey/scene/key.ts';
import type { NodeRecord } from '../../journey/snapshot/node-record.ts';
import type { Basis } from './update-basis.ts';

/**
 * The records of a run, by node id, with what was read of hands where the run itself changed nothing. Of `done`, texts that it was to
 * write are none of these: where a font is missing they say what no journey has yet, and stay a change (M11).
 */
export const asLearned = (
  records: ReadonlyMap<string, NodeRecord>,
  done: readonly Patch[],
  { standing, reading: { own, journey, heard: all }, isTidy }: Basis,
): Map<string, NodeRecord> => {
  const learned = new Map(records);
  const heard = new Set(all);
  for (const one of done) if (one.kind === 'rewrite' && one.text) heard.delete(one.node);
  const emotions = journey.lanes.find(({ kind }) => kind === 'emotions');
  const lane = emotions && own.get(key.lane(emotions.id)); // a dot's place counts from it, wherever a hand has put the dot (E3a)
  // Tidy leaves the section its name: beside a title that nobody typed it would be the new one (B3c).
  if (isTidy) heard.delete(standing.get(key.title)?.id ?? '');
  for (const [one, node] of standing) {
    const { id, record: old, text, box } = node;
    const record = learned.get(id);
    if (record === undefined || old === null) continue;
    const isLearnt = record.t === old.t && heard.has(id) && isTypedOver(node);
    const isStill = !lane || !IS_DOT.test(one) || record.y !== old.y;
    learned.set(id, {
      ...record,
      ...(isLearnt && { t: text ?? '' }),
      ...(!isStill && { y: box.y - lane.box.y }),
    });
  }
  return learned;
};
