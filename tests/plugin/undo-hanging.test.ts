/** Undo of an update that removed a note: what people had hung on it hangs on it again (W6). */
import { describe, expect, test } from 'vitest';
import { removeLane } from '../../journey/model/edit/lanes.ts';
import { removeStage } from '../../journey/model/edit/stages.ts';
import type { Journey } from '../../journey/model/journey.ts';
import { absoluteBox } from '../../playground/host/geometry.ts';
import { hex, solid } from '../../playground/host/node-defaults.ts';
import { Person } from '../../playground/host/people.ts';
import { SWITCHES } from '../../playground/host/switches.ts';
import { done } from './done.ts';
import { hostOf, nodeAt, nodesOf } from './drawn-board.ts';
import { exampleJourney } from './example-journey.ts';
import { type LivingMap } from './living-map.ts';
import { standingMap } from './standing-map.ts';

const LOOK = { strokes: [solid(hex('E03E1A'))], strokeWeight: 7, dashPattern: [3, 9], name: 'Ann’s line' };

/** The lines that people drew, with the words of what they join. */
const lines = ({ host }: LivingMap) => {
  const { nodes } = host.document;
  const wordsOf = (id: string | null) => nodes.get(id ?? '')?.text?.characters ?? null;
  return nodesOf(host)
    .filter(({ type, pluginData }) => type === 'CONNECTOR' && pluginData['tropa'] === undefined)
    .map(({ connector, text, strokes, strokeWeight, dashPattern, name }) => ({
      ends: [connector?.start.endpointNodeId, connector?.end.endpointNodeId].map((id) => wordsOf(id ?? null)),
      caps: [connector?.lineType, connector?.startCap, connector?.endCap],
      words: text?.characters,
      looks:
        text?.characters === '' ? [] : text?.segments.map(({ fills, fontSize }) => ({ fills, fontSize })),
      ...{ strokes, strokeWeight, dashPattern, name },
    }))
    .sort((one, other) => String(one.ends).localeCompare(String(other.ends)));
};

const without =
  (...gone: readonly string[]) =>
  (journey: Journey): Journey => ({
    ...journey,
    notes: journey.notes.filter(({ text }) => !gone.includes(text)),
  });

describe.each(SWITCHES.reparentedEndpoint)('[M8] where a line whose end is put elsewhere is %s', (value) => {
  const board = () => {
    const map = standingMap(
      hostOf('figjam', { switches: { reparentedEndpoint: value } }),
      exampleJourney('b2c-clothes-shop', 'en'),
    );
    const ann = new Person(map.host, 'Ann');
    const { journey } = map.read();
    const { store } = map.host.engine;
    const column = absoluteBox(store, nodeAt(map.host, `stage/${journey.stages[1]?.id ?? ''}`));
    const row = absoluteBox(store, nodeAt(map.host, `lane/${journey.lanes[0]?.id ?? ''}`));
    const mine = ['a', 'b'].map((text, i) =>
      ann.addSticky(text, { x: column.x + 20 + 300 * i, y: row.y + 150 }),
    );
    const [a = '', b = ''] = mine.map(({ id }) => id);
    ann.join(a, b, 'because', LOOK);
    const header = nodeAt(map.host, `stage/${journey.stages[1]?.id ?? ''}`);
    ann.join(b, header.id, '');
    return { map, ann, a, b, journey };
  };

  test.each([
    ['one of its notes', without('a')],
    ['both of its notes', without('a', 'b')],
    ['its stage', (journey: Journey) => done(removeStage(journey, journey.stages[1]?.id ?? ''))],
    ['its lane', (journey: Journey) => done(removeLane(journey, journey.lanes[0]?.id ?? ''))],
  ])('a line says and joins what it did after the removal of %s', (_, remove) => {
    const { map } = board();
    const before = lines(map);
    expect(before.map(({ ends }) => ends)).toEqual([
      ['a', 'b'],
      ['b', expect.any(String)],
    ]);
    map.update(remove);
    expect(map.call('undo', {}).ok).toBe(true);
    expect(lines(map)).toEqual(before);
    expect(map.read().findings).toEqual([]);
    expect(map.read().drift).toBe(0);
  });

  test('a line whose other end was deleted since does not come back', () => {
    const { map, ann, b } = board();
    map.update(without('a'));
    ann.remove(b);
    expect(map.call('undo', {}).ok).toBe(true);
    expect(lines(map)).toEqual([]);
    expect(map.read().journey.notes.map(({ text }) => text)).toContain('a');
  });

  test('[B4] the stamps on a note are its votes again', () => {
    const { map, ann, a } = board();
    ann.stamp(a);
    ann.stamp(a, 'heart');
    const votes = () =>
      map
        .read()
        .journey.notes.map(({ text, votes }) => `${text} ${String(votes)}`)
        .sort();
    const before = votes();
    expect(before).toContain('a 2');
    map.update(without('a'));
    expect(map.call('undo', {}).ok).toBe(true);
    expect(votes()).toEqual(before);
  });
});
