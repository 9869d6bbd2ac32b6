/** A dot that goes back into its lane: the connectors that hang on it come along, also where the host drops them. */
import { describe, expect, test } from 'vitest';
import { absoluteBox } from '../../playground/host/geometry.ts';
import { Person } from '../../playground/host/people.ts';
import { byKey, hostOf, nodeAt, nodesOf } from './drawn-board.ts';
import { exampleJourney } from './example-journey.ts';
import { type LivingMap } from './living-map.ts';
import { standingMap } from './standing-map.ts';

const drawnCurve = ({ host }: LivingMap) =>
  [...byKey(host)].flatMap(([key, { connector, name, locked }]) =>
    key.startsWith('curve/') ? [JSON.stringify({ key, connector, name, locked })] : [],
  );

const writes = (map: LivingMap, act: () => void): number => {
  const before = map.host.counters.writes;
  act();
  return map.host.counters.writes - before;
};

describe.each(['removed', 'kept'] as const)(
  'connectors of what gets another home are %s',
  (reparentedEndpoint) => {
    test.each(['tidy', 'update'] as const)(
      '[M12][M13] by %s: a curve is there once, as it was drawn',
      (verb) => {
        const map = standingMap(
          hostOf('figjam', { switches: { reparentedEndpoint } }),
          exampleJourney('b2b-sales-automation', 'en'),
        );
        const drawn = drawnCurve(map);
        const { journey } = map.read();
        const [participant] = journey.participants;
        const dot = nodeAt(map.host, `dot/${journey.stages[1]?.id ?? ''}/${participant?.id ?? ''}`);
        const { store } = map.host.engine;
        const home = dot.parentId;
        const { x } = absoluteBox(store, dot);
        const other = absoluteBox(store, nodeAt(map.host, `lane/${journey.lanes[0]?.id ?? ''}`));
        const ann = new Person(map.host, 'Ann');
        ann.drag(dot.id, { x, y: other.y + 20 });
        expect(dot.parentId).not.toBe(home);
        const connectors = nodesOf(map.host).filter(({ type }) => type === 'CONNECTOR').length;

        if (verb === 'tidy') expect(map.call('tidy', { node: map.node }).ok).toBe(true);
        else map.update((now) => ({ ...now, title: 'Another title' }));
        expect(nodesOf(map.host).filter(({ type }) => type === 'CONNECTOR')).toHaveLength(connectors);
        expect(drawnCurve(map)).toHaveLength(drawn.length);
        if (verb === 'update') expect(map.call('tidy', { node: map.node }).ok).toBe(true); // an update leaves it with its row
        expect(writes(map, () => map.call('tidy', { node: map.node }))).toBe(0);
        expect([...drawnCurve(map)].sort()).toEqual([...drawn].sort());
        map.update(); // the dot shows the feeling that it was dragged to
        expect(map.read().drift).toBe(0);
        expect(drawnCurve(map)).toHaveLength(drawn.length);
      },
    );
  },
);
