/** The host refuses one step of an Undo, and Undo is pressed once more: what was taken off the board stands there once. */
import { describe, expect, test } from 'vitest';
import { removeLane } from '../../journey/model/edit/lanes.ts';
import { removeStage } from '../../journey/model/edit/stages.ts';
import type { Journey } from '../../journey/model/journey.ts';
import { done } from './done.ts';
import { EDITORS, hostOf, keyOf } from './drawn-board.ts';
import { exampleJourney } from './example-journey.ts';
import { cellsOf } from './facilitate.ts';
import { standingMap } from './standing-map.ts';

const journey = exampleJourney('b2c-clothes-shop', 'en');
const withoutStage = (read: Journey): Journey => done(removeStage(read, read.stages[1]?.id ?? ''));
const withoutLane = (read: Journey): Journey => done(removeLane(read, read.lanes[1]?.id ?? ''));

describe.each(EDITORS)('[M7][M8] in %s', (editor) => {
  test.each([
    { what: 'a stage', edit: withoutStage, refused: 1, step: 29 },
    { what: 'a lane', edit: withoutLane, refused: 1, step: 29 },
    // Not even what it left half drawn could be taken off again.
    { what: 'a stage, rights being lost meanwhile,', edit: withoutStage, refused: Infinity, step: 73 },
  ])('$what that the form removed comes back once, wherever the first Undo was ended', (one) => {
    const { edit, refused, step } = one;
    let isOver = false;
    for (let at = 3; !isOver; at += step) {
      let left = Infinity;
      const host = hostOf(editor, {
        beforeCall: () => {
          left -= 1;
          const isRefused = left <= 0 && left > -refused;
          return isRefused ? { act: 'throw', message: 'in set_x: the editor is busy' } : undefined;
        },
      });
      const map = standingMap(host, journey);
      const keys = (): string[] => [...host.document.nodes.values()].map(keyOf).sort();
      const before = keys();
      map.update(edit);
      left = at;
      const first = map.call('undo', {});
      isOver = left > 0;
      left = Infinity;
      if (!first.ok) expect(map.call('undo', {}).failure, `at call ${at}`).toBeUndefined();
      expect(keys(), `at call ${at}`).toEqual(before);
      const read = map.read();
      expect(cellsOf(read.journey)).toEqual(cellsOf(journey));
      expect(read.drift).toBe(0);
    }
  });
});
