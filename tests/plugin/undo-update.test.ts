/** Undo of an update that changes more than where things stand. */
import { describe, expect, test } from 'vitest';
import type { Edited } from '../../journey/model/edit/edited.ts';
import { removeLane } from '../../journey/model/edit/lanes.ts';
import { insertStage } from '../../journey/model/edit/stages.ts';
import { countingIds } from '../../journey/model/id-source.ts';
import type { Journey } from '../../journey/model/journey.ts';
import { absoluteBox } from '../../playground/host/geometry.ts';
import { byKey, EDITORS, hostOf } from './drawn-board.ts';
import { exampleJourney } from './example-journey.ts';
import { drawLiving, type LivingMap } from './living-map.ts';

const done = (edited: Edited): Journey => {
  if (!edited.ok) throw new Error(edited.problem.code);
  return edited.journey;
};

/** Where everything of a map stands, by its key. */
const places = ({ host }: LivingMap): Record<string, string> =>
  Object.fromEntries(
    [...byKey(host)].map(([key, node]) => {
      const { x, y, width, height } = absoluteBox(host.engine.store, node);
      return [key, [x, y, width, height].map((side) => String(Math.round(side * 10) / 10 + 0)).join(' ')];
    }),
  );

describe.each(EDITORS)('[M8] in %s', (editor) => {
  const draw = (): LivingMap => drawLiving(hostOf(editor), exampleJourney('b2c-clothes-shop', 'en'));

  test('a map that became wider gets its old width back, cards and lines too', () => {
    const map = draw();
    const before = places(map);
    map.update((journey) => done(insertStage(journey, 1, 'New', countingIds())));
    expect(map.call('undo', {}).ok).toBe(true);
    expect(places(map)).toEqual(before);
  });

  test('the notes of a lane that was removed stand in it again', () => {
    const map = draw();
    const before = places(map);
    const lane = map.read().journey.lanes.find(({ kind }) => kind === 'touchpoints')?.id ?? '';
    map.update((journey) => done(removeLane(journey, lane)));
    expect(map.call('undo', {}).ok).toBe(true);
    expect(places(map)).toEqual(before);
  });
});
