import type { Journey } from '../model/journey.ts';
import { LIMITS } from '../model/limits.ts';
import { type Key, key } from '../scene/key.ts';
import type { BoardNode } from '../snapshot/snapshot.ts';
import type { TextReader, Said } from './read-texts.ts';
import { textOf } from './hand-text.ts';

/**
 * Reads checkpoints and their ticks: a box that says anything is ticked. One whose text was drawn and is gone
 * is deleted (M3a); without a lane for them none was drawn.
 */
export const readCheckpoints = (
  journey: Journey,
  own: ReadonlyMap<Key, BoardNode>,
  isDrawn: boolean,
  said: Said,
  { fill }: TextReader,
): void => {
  for (const stage of journey.stages) {
    stage.checkpoints = stage.checkpoints.filter((checkpoint) => {
      const { id } = checkpoint;
      fill(checkpoint, 'title', key.checkpoint(id), LIMITS.titleLength, true);
      const box = said(key.checkpointBox(id));
      if (box) checkpoint.isDone = textOf(box).trim() !== '';
      return !isDrawn || own.has(key.checkpoint(id));
    });
  }
};
