/** A section of people's own, with notes without a cell, at the edge of a map that becomes wider, or narrower and higher at once. */
import { expect, test } from 'vitest';
import { setNotesAcross } from '../../journey/model/edit/header.ts';
import { insertStage } from '../../journey/model/edit/stages.ts';
import { countingIds } from '../../journey/model/id-source.ts';
import type { Journey } from '../../journey/model/journey.ts';
import { absoluteBox } from '../../playground/host/geometry.ts';
import { Person } from '../../playground/host/people.ts';
import { done } from './done.ts';
import { hostOf, nodeAt } from './drawn-board.ts';
import { exampleJourney } from './example-journey.ts';
import { standingMap } from './standing-map.ts';

const journey = exampleJourney('b2c-clothes-shop', 'en');

/** A map with a section that begins so far from its right and lower edge, and stickies so far from the section's corner. */
const withSection = (dx: number, dy: number, width: number, notes: readonly number[]) => {
  const map = standingMap(hostOf('figjam'), journey);
  const { store } = map.host.engine;
  const boxOf = (id: string) => absoluteBox(store, store.get(id));
  const mapBox = () => boxOf(nodeAt(map.host, 'map').id);
  const ann = new Person(map.host, 'Ann');
  const { x, y, width: wide, height: high } = mapBox();
  const at = { x: x + wide + dx, y: y + high + dy };
  const section = ann.addSection('Ideas', at, { width, height: 320 }).id;
  const ids = notes.map((left) => ann.addSticky('Hers', { x: at.x + left, y: at.y + 40 }).id);
  const loose = () => {
    const { findings } = map.read();
    return ids.map((id) => findings.filter(({ node }) => node === id).map(({ kind }) => kind));
  };
  const settle = (edit: (journey: Journey) => Journey): void => {
    map.update(edit);
    const { writes } = map.host.counters;
    map.update();
    expect(map.host.counters.writes).toBe(writes);
  };
  return { mapBox, loose, settle, sectionBox: () => boxOf(section), noteBoxes: () => ids.map(boxOf) };
};

test('[B2][L7] below a map that becomes narrower and higher it comes along as a whole, its notes near to the map and not under it', () => {
  const { mapBox, loose, settle, sectionBox, noteBoxes } = withSection(-900, 60, 1200, [20, 600, 900]);
  const before = [mapBox(), sectionBox(), ...noteBoxes()];
  expect(loose()).toEqual([['outsideMap'], ['outsideMap'], ['outsideMap']]);
  settle((now) => done(setNotesAcross(now, 1)));
  const [map, section, ...notes] = [mapBox(), sectionBox(), ...noteBoxes()];
  expect(map.width).toBeLessThan((before[0]?.width ?? 0) - 400);
  expect(map.height).toBeGreaterThan(before[0]?.height ?? 0);
  expect(section.y).toBeGreaterThanOrEqual(map.y + map.height);
  const within = notes.map(({ x, y }) => [x - section.x, y - section.y]);
  expect(within).toEqual([20, 600, 900].map((left) => [left, 40]));
  expect(loose()).toEqual([['outsideMap'], ['outsideMap'], ['outsideMap']]);
});

test('[B2][L7] over the edge of a map that becomes wider, a note of it beside the map goes out of the way', () => {
  const { mapBox, loose, settle } = withSection(-1500, -700, 2000, [1560]);
  expect(loose()).toEqual([['outsideMap']]);
  const { width } = mapBox();
  settle((now) => done(insertStage(now, now.stages.length, 'New', countingIds())));
  expect(mapBox().width).toBeGreaterThan(width + 400);
  expect(loose()).toEqual([['outsideMap']]);
});
