/** Curves and links are paths in a design file, which follow nothing by themselves: Tidy brings them along. */
import { describe, expect, test } from 'vitest';
import type { Journey } from '../../journey/model/journey.ts';
import { absoluteBox } from '../../playground/host/geometry.ts';
import { Person } from '../../playground/host/people.ts';
import { sizedJourney } from '../../scripts/sized-journey.ts';
import { byKey, hostOf, nodeAt } from './drawn-board.ts';
import { exampleJourney } from './example-journey.ts';
import { drawLiving, type LivingMap } from './living-map.ts';

const cyclic = (journey: Journey): Journey => ({ ...journey, flow: 'cyclic' });

/** Left and right ends of all paths, from their corner; and the middles of the dots or stages that they join. */
const spans = ({ host }: LivingMap) =>
  [...byKey(host)].flatMap(([key, node]) => {
    if (node.type !== 'VECTOR') return [];
    const { x, width } = absoluteBox(host.engine.store, node);
    return [{ key, from: x, to: x + width, data: node.vectorPaths.map(({ data }) => data).join() }];
  });

const middleOf = ({ host }: LivingMap, key: string): number => {
  const { x, width } = absoluteBox(host.engine.store, nodeAt(host, key));
  return x + width / 2;
};

const tidy = (map: LivingMap) => {
  const before = map.host.counters.writes;
  const answer = map.call('tidy', { node: map.node });
  expect(answer.ok).toBe(true);
  return map.host.counters.writes - before;
};

describe.each(['b2c', 'b2b', 'small', 'typical'] as const)('a cyclic map (%s)', (name) => {
  const journey = (): Journey =>
    name === 'b2c'
      ? exampleJourney('b2c-clothes-shop', 'en')
      : name === 'b2b'
        ? exampleJourney('b2b-sales-automation', 'ru')
        : sizedJourney(name);

  test.each(['kept', 'shifted'] as const)(
    '[M13] as it was drawn has nothing to tidy, a vector’s corner %s',
    (vectorOrigin) => {
      const map = drawLiving(hostOf('figma', { switches: { vectorOrigin } }), cyclic(journey()));
      const drawn = spans(map);
      expect(drawn.map(({ key }) => key).filter((key) => key.startsWith('link/'))).not.toEqual([]);
      expect(tidy(map)).toBe(0);
      expect(spans(map)).toEqual(drawn);
      expect(tidy(drawLiving(hostOf('figjam'), cyclic(journey())))).toBe(0);
    },
  );

  test('[M13] a link that a hand dragged goes back, and Undo takes it where the hand had put it', () => {
    const map = drawLiving(hostOf('figma'), cyclic(journey()));
    const drawn = spans(map);
    const link = nodeAt(map.host, drawn.find(({ key }) => key.startsWith('link/'))?.key ?? '');
    const { x, y } = absoluteBox(map.host.engine.store, link);
    new Person(map.host, 'Ann').drag(link.id, { x: x + 70, y: y - 30 });
    const dragged = spans(map);
    expect(tidy(map)).toBeGreaterThan(0);
    expect(spans(map)).toEqual(drawn);
    expect(map.call('undo', {}).ok).toBe(true);
    expect(spans(map)).toEqual(dragged);
  });
});

describe('where Tidy makes the columns narrower', () => {
  /** So long a map that its few notes stand two side by side; it was drawn with four. */
  const drawWide = (): LivingMap => {
    const wide = cyclic(sizedJourney('stress', { notes: 40 }));
    const map = drawLiving(hostOf('figma'), { ...wide, view: { ...wide.view, notesAcross: 4 } });
    map.update((journey) => ({ ...journey, view: { ...journey.view, notesAcross: 'auto' } }));
    return map;
  };

  test('[M13][E1] curves and links are drawn anew between their ends, once', () => {
    const map = drawWide();
    const [first = '', last = ''] = [0, 19].map((i) => map.read().journey.stages[i]?.id);
    const width = (): number => middleOf(map, `stage/${last}`) - middleOf(map, `stage/${first}`);
    const wide = width();
    expect(tidy(map)).toBeGreaterThan(0);
    expect(width()).toBeLessThan(wide);
    const [curves, links] = ['curve/', 'link/'].map((kind) =>
      spans(map).filter(({ key }) => key.startsWith(kind)),
    );
    expect(curves).toHaveLength(10);
    for (const { key, from, to } of curves ?? []) {
      const participant = key.slice('curve/'.length);
      expect(from).toBeCloseTo(middleOf(map, `dot/${first}/${participant}`), 0);
      expect(to).toBeCloseTo(middleOf(map, `dot/${last}/${participant}`), 0);
    }
    expect(links).not.toHaveLength(0);
    for (const { key, from, to } of links ?? []) {
      const [, one = '', other = ''] = key.split('/');
      const ends = [middleOf(map, `stage/${one}`), middleOf(map, `stage/${other}`)];
      expect(to).toBeCloseTo(Math.max(...ends), 0);
      expect(Math.min(...ends) - from).toBeLessThan(20); // the arrow's strokes
    }
    expect(tidy(map)).toBe(0);
  });

  test('[U6] Undo gives them their old course back', () => {
    const map = drawWide();
    const before = spans(map);
    expect(tidy(map)).toBeGreaterThan(0);
    expect(spans(map)).not.toEqual(before);
    expect(map.call('undo', {}).ok).toBe(true);
    expect(spans(map)).toEqual(before);
  });
});
