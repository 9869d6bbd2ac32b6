/** A checkpoint is ticked and unticked by the form, however it was drawn (M1, B3). */
import { expect, test } from 'vitest';
import type { Journey } from '../../journey/model/journey.ts';
import { EDITORS, hostOf } from './drawn-board.ts';
import { exampleJourney } from './example-journey.ts';
import { drawLiving } from './living-map.ts';

const ticked =
  (isDone: boolean) =>
  (journey: Journey): Journey => ({
    ...journey,
    stages: journey.stages.map((stage) => ({
      ...stage,
      checkpoints: stage.checkpoints.map((checkpoint) => ({ ...checkpoint, isDone })),
    })),
  });
const ticks = ({ stages }: Journey): boolean[] =>
  stages.flatMap(({ checkpoints }) => checkpoints.map(({ isDone }) => isDone));

test.each(EDITORS.flatMap((editor) => [true, false].map((isDone) => [editor, isDone] as const)))(
  'in %s, drawn with a tick: %s',
  (editor, first) => {
    const journey = ticked(first)(exampleJourney('b2b-sales-automation', 'en'));
    const map = drawLiving(hostOf(editor), journey);
    expect(ticks(journey).length).toBeGreaterThan(1);
    for (const isDone of [!first, first, !first]) {
      map.update(ticked(isDone));
      const { journey: read, drift } = map.read();
      expect(new Set(ticks(read))).toEqual(new Set([isDone]));
      expect(drift).toBe(0);
    }
    expect(map.call('undo', {}).ok).toBe(true);
    expect(new Set(ticks(map.read().journey))).toEqual(new Set([first]));
  },
);
