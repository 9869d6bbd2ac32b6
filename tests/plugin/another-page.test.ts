/** A map on one page while the person looks at another one: a list of maps stays in the panel when the page changes. */
import { expect, test } from 'vitest';
import { insertStage } from '../../journey/model/edit/stages.ts';
import { countingIds } from '../../journey/model/id-source.ts';
import { sizedJourney } from '../../scripts/sized-journey.ts';
import { absoluteBox } from '../../playground/host/geometry.ts';
import { Person } from '../../playground/host/people.ts';
import { done } from './done.ts';
import { EDITORS, hostOf } from './drawn-board.ts';
import { drawLiving, livingMap } from './living-map.ts';
import { writeNote } from './together/board.ts';

test.each(EDITORS)('[M10] in %s, what lies on the other page is not read and not moved', (editor) => {
  const host = hostOf(editor, { pages: ['Journeys', 'Ideas'] });
  const { engine } = host;
  const [, ideas = ''] = engine.store.get(engine.store.rootId).childIds;
  const { node } = drawLiving(host, sizedJourney('small', { notes: 6 }));
  const boxOf = (id: string) => absoluteBox(engine.store, engine.store.get(id));
  const { x, y, width } = boxOf(node);
  const ann = new Person(host, 'Ann');
  const near = writeNote(ann, editor, 'Beside the map', { x: x + width + 100, y: y + 300 }).id;
  engine.currentPageId = ideas;
  const far = writeNote(ann, editor, 'On the other page', { x: x + width + 100, y: y + 700 }).id;
  expect(engine.store.get(far).parentId).toBe(ideas);

  const map = livingMap(host, node);
  map.call('open', { node });
  const before = boxOf(far);
  expect(map.read().findings.map((finding) => finding.node)).toEqual([near]);
  map.update((journey) => done(insertStage(journey, 0, 'New', countingIds())));
  expect(boxOf(node).width).toBeGreaterThan(width);
  expect(boxOf(near).x - boxOf(node).x - boxOf(node).width).toBe(100);
  expect(boxOf(far)).toEqual(before);
  expect(map.read().drift).toBe(0);
});

test.each(EDITORS)('[B2] in %s, *Zoom to* goes to the page that the map stands on', (editor) => {
  const host = hostOf(editor, { pages: ['Journeys', 'Ideas'] });
  const { engine } = host;
  const [journeys, ideas = ''] = engine.store.get(engine.store.rootId).childIds;
  const map = drawLiving(host, sizedJourney('small', { notes: 6 }));
  engine.currentPageId = ideas;
  expect(map.call('zoom', { node: map.node }).ok).toBe(true);
  expect(engine.currentPageId).toBe(journeys);
  expect(engine.selection).toEqual([map.node]);
});
