import { expect, test } from 'vitest';
import { addLink, changeLink, removeLink } from '../../../../journey/model/edit/links.ts';
import { journeyOf, problemOf, startingJourney } from './starting-journey.ts';

const start = startingJourney();
const link = { fromStageId: 'stage-4', toStageId: 'stage-1', label: 'More teams' };

test('links are added, changed and removed by their place in the list', () => {
  const two = journeyOf(addLink(start, link));
  expect(two.links[1]).toEqual(link);
  const changed = journeyOf(changeLink(two, 1, { toStageId: 'stage-2' }));
  expect(changed.links[1]).toEqual({ ...link, toStageId: 'stage-2' });
  expect(changed.links[0]).toBe(start.links[0]);
  expect(journeyOf(removeLink(changed, 0)).links).toEqual([changed.links[1]]);
});

test('a link leads from a stage to a stage, and there are at most 100', () => {
  expect(problemOf(addLink(start, { ...link, toStageId: 'x' })).code).toBe('missingStage');
  expect(problemOf(changeLink(start, 0, { fromStageId: 'x' })).code).toBe('missingStage');
  expect(problemOf(changeLink(start, 5, {})).code).toBe('missingRecord');
  expect(problemOf(removeLink(start, 5)).code).toBe('missingRecord');
  const crowded = { ...start, links: Array.from({ length: 100 }, () => link) };
  expect(problemOf(addLink(crowded, link))).toEqual({ path: 'links', code: 'tooMany', limit: 100 });
});
