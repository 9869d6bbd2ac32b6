import { expect, test } from 'vitest';
import { insertLane } from '../../../journey/model/edit/lanes.ts';
import { insertStage } from '../../../journey/model/edit/stages.ts';
import { placesOnBoard } from '../../../ui/put-into/places-on-board.ts';
import { drawnMap } from '../opened-board.ts';

test('[B2] a note can be put where the map stands: not into a stage or lane that only the form has, nor out of one that it removed', () => {
  const board = drawnMap();
  const ids = (kind: string) => `${kind}-new`;
  const staged = insertStage(board, 1, 'A new stage', ids);
  if (!staged.ok) throw new Error(staged.problem.code);
  const laned = insertLane(staged.journey, 1, { kind: 'custom', title: 'A new lane', prompt: '' }, ids);
  if (!laned.ok) throw new Error(laned.problem.code);
  const form = { ...laned.journey, stages: laned.journey.stages.slice(1) };
  const places = placesOnBoard({ journey: () => form, base: () => board });
  expect(places.stages).toEqual(board.stages.slice(1));
  expect(places.lanes.map(({ id }) => id)).toEqual(board.lanes.map(({ id }) => id));
});
