import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Journey } from '../../journey/model/journey.ts';
import type { EmulatedHost } from '../../playground/host/host.ts';
import { arbitraryJourney } from '../journey/arbitrary-journey.ts';
import { standing, withColouredDots } from '../journey/readback/standing.ts';
import { byKey, EDITORS, hostOf, nodesOf } from './drawn-board.ts';
import { exampleJourney } from './example-journey.ts';
import { drawLiving, type LivingMap, resultOf } from './living-map.ts';

const EXAMPLES = ['b2b-sales-automation', 'b2c-clothes-shop'] as const;
const LANGUAGES = ['en', 'ru'] as const;

const size = { stages: 3, lanes: 4, participants: 2, notes: 8 };
/** Ten by ten for each editor: two hundred in all. */
const SEEDS = Array.from({ length: 10 }, (_, i) => i + 1);
const generated = (seed: number): Journey[] =>
  fc.sample(arbitraryJourney(size).map(withColouredDots), { seed, numRuns: 10 });

const seen = (host: EmulatedHost): string => JSON.stringify(nodesOf(host));
const fillsOf = (host: EmulatedHost) =>
  [...byKey(host)].map(([key, { fills }]) => [key, JSON.stringify(fills)]).sort();

/** Deletes the stored journey and index, but not the records of the nodes. */
const forget = ({ host, node }: LivingMap): void => {
  const record = host.engine.store.get(node);
  const { tropa = '' } = record.pluginData;
  record.pluginData = { tropa };
};

/** Draws, reads, updates, forgets, reads. */
const proveRoundTrip = (host: EmulatedHost, journey: Journey): void => {
  const map = drawLiving(host, journey);
  const before = seen(host);
  const first = map.read();
  expect({ ...first.journey, id: journey.id }).toEqual(journey);
  expect(first.findings).toEqual([]);
  expect(first.drift).toBe(0);
  const { node } = map;
  resultOf(map.call('update', { node, mark: first.mark, journey: first.journey, removed: [] }));
  expect(seen(host)).toBe(before);

  forget(map);
  const bare = map.read();
  expect({ ...standing(bare.journey), id: '' }).toEqual({ ...standing(journey), id: '' });
  expect(bare.base).toBeNull();
};

describe.each(EDITORS)('[B6] draw → read → draw in %s', (editor) => {
  describe.each(EXAMPLES)('%s', (name) => {
    it.each(LANGUAGES)('gives the same journey and writes nothing, in %s', (language) => {
      const host = hostOf(editor, { switches: { jsonExport: 'complete' } });
      proveRoundTrip(host, exampleJourney(name, language));
      host.dispose();
    });

    it.each(LANGUAGES)('[B6a] is redrawn in its colours where it was forgotten, in %s', (language) => {
      const host = hostOf(editor, { switches: { jsonExport: 'complete' } });
      const map = drawLiving(host, exampleJourney(name, language));
      const fills = fillsOf(host);
      forget(map);
      map.update();
      expect(fillsOf(host)).toEqual(fills);
      host.dispose();
    });
  });

  it.each(SEEDS)('holds for ten generated journeys, seed %i', (seed) => {
    for (const [i, journey] of generated(editor === 'figjam' ? seed : seed + 1000).entries()) {
      const host = hostOf(editor, {
        switches: { jsonExport: (['complete', 'without text', 'refused'] as const)[i % 3] ?? 'complete' },
      });
      try {
        proveRoundTrip(host, journey);
      } catch (thrown) {
        throw new Error(`Journey ${i}: ${JSON.stringify(journey)}`, { cause: thrown });
      } finally {
        host.dispose();
      }
    }
  });
});
