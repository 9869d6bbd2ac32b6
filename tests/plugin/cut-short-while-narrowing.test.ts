/** A run that makes the map narrower ends early; who goes on does not want that: everything has its old size again. */
import { describe, expect, test } from 'vitest';
import { setNotesAcross } from '../../journey/model/edit/header.ts';
import type { Journey } from '../../journey/model/journey.ts';
import { absoluteBox } from '../../playground/host/geometry.ts';
import type { EmulatedHost } from '../../playground/host/host.ts';
import { byKey, EDITORS, hostOf } from './drawn-board.ts';
import { exampleJourney } from './example-journey.ts';
import { drawLiving, livingMap, type LivingMap } from './living-map.ts';

const narrow = (journey: Journey): Journey => {
  const edit = setNotesAcross(journey, 1);
  if (!edit.ok) throw new Error(edit.problem.code);
  return edit.journey;
};

/** Boxes of all that is ours, from the map's corner, in whole px; connectors follow what they join. */
const boxes = (host: EmulatedHost): Record<string, readonly number[]> => {
  const all = [...byKey(host)].filter(([, { type }]) => type !== 'CONNECTOR');
  const { store } = host.engine;
  const map = all.find(([key]) => key === 'map')?.[1];
  const corner = map === undefined ? { x: 0, y: 0 } : absoluteBox(store, map);
  return Object.fromEntries(
    all.map(([key, node]) => {
      const { x, y, width, height } = absoluteBox(store, node);
      return [key, [x - corner.x, y - corner.y, width, height].map(Math.round)];
    }),
  );
};

describe.each(EDITORS)('in %s', (editor) => {
  /** A map on whose board a run to narrower columns ended at the so-manieth write; and somebody else's panel there. */
  const cutShort = (at: number): { other: LivingMap; drawn: ReturnType<typeof boxes>; isCut: boolean } => {
    let left = Infinity;
    const host = hostOf(editor, {
      beforeCall: ({ write }) => {
        if (write) left -= 1;
        return left < 0 ? { act: 'kill' } : undefined;
      },
    });
    const map = drawLiving(host, exampleJourney('b2c-clothes-shop', 'en'));
    const drawn = boxes(host);
    const { mark, journey } = map.read();
    left = at;
    let isCut = false;
    try {
      map.call('update', { node: map.node, mark, journey: narrow(journey), removed: [] });
    } catch {
      isCut = true;
    }
    left = Infinity;
    return { other: livingMap(hostOf(editor, { beside: host }), map.node), drawn, isCut };
  };
  /** The form of somebody who knows nothing of narrower columns, and says how many notes stand side by side. */
  const asBefore = (journey: Journey): Journey => ({
    ...journey,
    title: 'Another title',
    view: { ...journey.view, notesAcross: 4 },
  });

  test.each([12, 31, 60, 90, 110])('[M7][W2] after %i writes', (at) => {
    const { other, drawn, isCut } = cutShort(at);
    expect(isCut).toBe(true);
    other.update(asBefore);
    expect(boxes(other.host)).toEqual(drawn);
    const { writes } = other.host.counters;
    other.update();
    expect(other.host.counters.writes).toBe(writes);

    other.update(narrow);
    const narrowed = boxes(other.host);
    const whole = drawLiving(hostOf(editor), exampleJourney('b2c-clothes-shop', 'en'));
    whole.update(asBefore);
    whole.update(narrow);
    expect(narrowed).toEqual(boxes(whole.host));
  });
});
