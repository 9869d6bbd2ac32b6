import type { Journey } from '../model/journey.ts';
import type { PlacedCheckpoint } from './merge-parts.ts';

/** What a conflict or a step of a plan is about. */
export type ThingKind =
  | 'map'
  | 'summary'
  | 'goals'
  | 'view'
  | 'participant'
  | 'stage'
  | 'lane'
  | 'note'
  | 'checkpoint'
  | 'feeling'
  | 'link';

/** Records of the form that the merged journey does not have. */
export type Records = Partial<
  Pick<Journey, 'participants' | 'stages' | 'lanes' | 'notes' | 'feelings' | 'links'>
> & { readonly checkpoints?: readonly PlacedCheckpoint[] };

/** Something that the form and the board say differently. The journey has the board's value until "Use mine". */
export interface Conflict {
  /**
   * What differs, unlike any other conflict's: `title`, `summary/problem`, `stages/<id>/title`,
   * `stages/<id>/crm/exitCondition`, `notes/<id>/text`, `notes/<id>/place` (lane and stage),
   * `feelings/<stage>/<participant>/valence`, `links/<from>/<to>/<n>/label`, `checkpoints/<id>/isDone`; without a
   * field, `notes/<id>`, it is about whether the thing is there.
   */
  readonly path: string;
  readonly why:
    | 'both' // changed here and on the board
    | 'deleted' // changed here, deleted on the board: it stays deleted (M3)
    | 'removed' // removed here, changed on the board: it stays (P3)
    | 'full'; // new here, but with what is new on the board there would be too many
  readonly what: {
    readonly kind: ThingKind;
    readonly field: string | null; // the last step of the path; null = the thing as a whole
    /** What people call it: its title, name or text; a feeling's stage and person; a link's two stages. */
    readonly titles: readonly string[];
  };
  /** The form's value; null where the form has removed the thing, the whole record where only the form has it. */
  readonly mine: unknown;
  readonly board: unknown; // likewise
  /** What "Use mine" brings back; empty when it sets a value or removes something. */
  readonly restore: Records;
}
