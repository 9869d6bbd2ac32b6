/** What people put beside a map when the map grows. */
import { describe, expect, test } from 'vitest';
import { insertStage } from '../../journey/model/edit/stages.ts';
import { countingIds } from '../../journey/model/id-source.ts';
import type { Journey } from '../../journey/model/journey.ts';
import { absoluteBox } from '../../playground/host/geometry.ts';
import { Person } from '../../playground/host/people.ts';
import { EDITORS, hostOf, nodeAt } from './drawn-board.ts';
import { exampleJourney } from './example-journey.ts';
import { standingMap } from './standing-map.ts';

describe.each(EDITORS)('[L7] beside a map in %s', (editor) => {
  const beside = () => {
    const map = standingMap(hostOf(editor), exampleJourney('b2c-clothes-shop', 'en'));
    const ann = new Person(map.host, 'Ann');
    const boxOf = (id: string) => {
      const node = map.host.document.nodes.get(id);
      if (node === undefined) throw new Error(`Nothing has the id ${id}`);
      return absoluteBox(map.host.engine.store, node);
    };
    const mapBox = () => boxOf(nodeAt(map.host, 'map').id);
    const { x, y, width, height } = mapBox();
    const far = { x: x + width + 20_000, y };
    const add = (text: string, at: { x: number; y: number }) => ann.addText(text, at).id;
    const right = add('To the right', { x: x + width + 300, y: y + 500 });
    const next = add('Further right', { x: x + width + 900, y: y + 500 });
    const left = add('To the left', { x: x - 700, y: y + 500 });
    const below = add('Far below', { x: x + 100, y: y + height + 9_000 });
    const away = add('Far away', far);
    return { map, ann, boxOf, mapBox, right, next, left, below, away };
  };
  const withStage = (journey: Journey): Journey => {
    const edited = insertStage(journey, 1, 'New', countingIds());
    if (!edited.ok) throw new Error(edited.problem.code);
    return edited.journey;
  };

  test('what a new stage would lie on goes to the right as far as the map grows, and Undo brings it back', () => {
    const { map, boxOf, mapBox, right, next, left, below, away } = beside();
    const all = [right, next, left, below, away];
    const before = all.map(boxOf);
    const { width } = mapBox();
    map.update(withStage);
    const grown = mapBox().width - width;
    expect(grown).toBeGreaterThan(400);
    const xs = all.map((id, i) => Math.round(boxOf(id).x - (before[i]?.x ?? 0)));
    expect(xs).toEqual([grown, grown, 0, 0, 0]);
    expect(map.call('undo', {}).ok).toBe(true);
    expect(all.map(boxOf)).toEqual(before);
  });

  test('[M1] what a hand has moved since the plan was made keeps that move', () => {
    const { map, ann, boxOf, mapBox, right } = beside();
    const { mark, journey } = map.read();
    const { x, y } = boxOf(right);
    ann.drag(right, { x: x + 40, y: y + 90 });
    const { width } = mapBox();
    const args = { node: map.node, mark, journey: withStage(journey), removed: [] };
    const { failure } = map.call('update', args);
    // Where the whole board was looked at again, the plan is too old.
    if (failure === undefined) {
      expect(boxOf(right)).toMatchObject({ x: x + 40 + mapBox().width - width, y: y + 90 });
    } else expect(failure.code).toBe('stale');
  });
});
