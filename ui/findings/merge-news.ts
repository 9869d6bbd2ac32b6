/** What merging settled by itself and a person would not expect: there is nothing to decide, but it is told (M2, P3). */
import type { Journey } from '../../journey/model/journey.ts';
import type { Finding } from '../../journey/readback/finding.ts';
import type { Merge } from '../../journey/reconcile/merge-journeys.ts';
import type { BoardRead } from '../read/board-read.ts';

export interface MergeNews {
  readonly kind:
    | 'laneStays' // deleted on the board, but the form changed it
    | 'noteParked'; // put by the form into a lane or stage that is gone
  readonly id: string;
  readonly title: string; // a lane's as it stood on the board; a note's text
}

/** What is new of that after a merge. A removed note is a conflict of its own, and what hands put aside they have seen. */
export function mergeNews({ stored, journey }: BoardRead, merged: Merge, form: Journey): MergeNews[] {
  const ids = (records: readonly { readonly id: string }[]) => new Set(records.map(({ id }) => id));
  const [stands, stays, inForm] = [ids(journey.lanes), ids(merged.journey.lanes), ids(form.notes)];
  const parked = new Set(merged.parked.filter((id) => inForm.has(id)));
  return [
    ...stored.lanes
      .filter(({ id }) => !stands.has(id) && stays.has(id))
      .map(({ id, title }): MergeNews => ({ kind: 'laneStays', id, title })),
    ...merged.journey.notes
      .filter(({ id }) => parked.has(id))
      .map(({ id, text }): MergeNews => ({ kind: 'noteParked', id, title: text })),
  ];
}

/** Whether a finding says of a lane that stays that it is gone. */
export const isOfLaneThatStays = ({ kind, places }: Finding, news: readonly MergeNews[]): boolean =>
  kind === 'laneGone' && news.some((one) => one.kind === 'laneStays' && one.title === places[0]);
