import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layout } from '../../../journey/layout/layout.ts';
import { runsHeight } from '../../../journey/layout/text-item.ts';
import { type Journey, journeySchema } from '../../../journey/model/journey.ts';
import type { Box, SceneItem } from '../../../journey/scene/scene.ts';
import { arbitraryJourney } from '../arbitrary-journey.ts';
import { isInside, laidOut, linesOf, overlap, type Placed } from './placed.ts';

const RUNS = { seed: 20, numRuns: 60 };
const curves = fc.constantFrom('connectors' as const, 'paths' as const);
const BACKDROP = /^(rules|level|band|curve|words|link|crm\/[^/]+\/track)(\/|$)/;
const FRAME = /\/box$/; // a card or chip holds its text: only frames must keep clear of each other

const forJourneys = (check: (journey: Journey, kind: 'connectors' | 'paths') => void): void => {
  fc.assert(fc.property(arbitraryJourney(), curves, check), RUNS);
};

const isContent = ({ item }: Placed): boolean =>
  item.kind !== 'section' && item.kind !== 'line' && item.kind !== 'connector' && !BACKDROP.test(item.key);

/** Frames of cards and chips; a checkpoint's box is content by itself. */
const isFrame = ({ item }: Placed): boolean => FRAME.test(item.key) && !item.key.startsWith('check/');

describe('layout', () => {
  it('[L2] titles, notes, cards, pills, checkpoints, CRM text and dots never overlap', () => {
    forJourneys((journey, kind) => {
      const { items } = laidOut(journey, { curves: kind });
      const frames = items.filter(isFrame);
      const content = items.filter((placed) => isContent(placed) && !isFrame(placed));
      const clash = (group: readonly Placed[]): string[] =>
        group.flatMap((a, i) =>
          group.slice(i + 1).flatMap((b) => {
            return overlap(a.box, b.box) ? [`${a.item.key} × ${b.item.key}`] : [];
          }),
        );
      expect(clash(frames)).toEqual([]);
      expect(clash(content)).toEqual([]);
      for (const { item, box } of frames) {
        const owner = item.key.replace(FRAME, '');
        for (const inner of content.filter((c) => c.item.key === owner || c.item.key === `${owner}/dot`)) {
          expect(isInside(inner.box, box), inner.item.key).toBe(true);
        }
      }
    });
  });

  it('[L2] everything lies inside its section, content with padding', () => {
    forJourneys((journey, kind) => {
      const { scene, items } = laidOut(journey, { curves: kind });
      const padded = (box: Box, by: number): Box => ({
        x: box.x + by,
        y: box.y + by,
        width: box.width - 2 * by,
        height: box.height - 2 * by,
      });
      for (const placed of items) {
        const own: Box =
          placed.section.key === 'map'
            ? { x: 0, y: 0, width: scene.map.width, height: scene.map.height }
            : placed.section;
        const padding = placed.section.key === 'map' ? 80 : isContent(placed) ? 32 : 0;
        if (placed.item.kind === 'connector') continue; // its box is the host's
        expect(isInside(placed.box, padded(own, padding)), placed.item.key).toBe(true);
      }
    });
  });

  it('[L8] text is never wider than its box, and its box is as high as its lines', () => {
    forJourneys((journey, kind) => {
      for (const { item } of laidOut(journey, { curves: kind }).items) {
        if (item.kind !== 'text') continue;
        expect(item.height).toBe(runsHeight(item.runs, item.width));
        for (const line of linesOf(item.runs, item.width)) {
          const isOneCharacter = [...new Intl.Segmenter().segment(line.text)].length <= 1;
          expect(isOneCharacter || line.width <= item.width + 1e-6, `${item.key}: ${line.text}`).toBe(true);
        }
      }
    });
  });

  it('every item has a key of its own', () => {
    forJourneys((journey, kind) => {
      const { keys } = laidOut(journey, { curves: kind });
      expect(new Set(keys).size).toBe(keys.length);
      expect(keys).not.toContain('map');
    });
  });

  it('every note is drawn exactly once, with all its text', () => {
    forJourneys((journey) => {
      const { find, items } = laidOut(journey);
      expect(items.filter(({ item }) => item.kind === 'sticky')).toHaveLength(journey.notes.length);
      for (const note of journey.notes)
        expect(find('sticky', `note/${note.id}`).text.endsWith(note.text)).toBe(true);
    });
  });

  it('[L1] the same journey gives the same scene', () => {
    forJourneys((journey, kind) => {
      const copy: unknown = JSON.parse(JSON.stringify(journey));
      expect(laidOut(journeySchema.parse(copy), { curves: kind }).scene).toEqual(
        laidOut(journey, { curves: kind }).scene,
      );
    });
  });

  it('[L1] places are whole px: what the host stores is what was wanted', () => {
    forJourneys((journey) => {
      for (const { item } of laidOut(journey).items) {
        if (item.kind === 'connector') continue;
        expect([item.key, Number.isInteger(item.x), Number.isInteger(item.y)]).toEqual([
          item.key,
          true,
          true,
        ]);
      }
    });
  });

  it('[L1] measured heights move things down and nothing else', () => {
    forJourneys((journey) => {
      const noteHeights = new Map(journey.notes.map(({ id }, i) => [id, 240 + 37 * (i % 9)]));
      const estimated = laidOut(journey);
      const measured = laidOut(journey, { noteHeights });
      const across = ({ item }: { item: SceneItem }): unknown => [item.key, item.x];
      expect(measured.scene.across).toBe(estimated.scene.across);
      expect(measured.scene.titleSize).toBe(estimated.scene.titleSize);
      expect(measured.items.map(across)).toEqual(estimated.items.map(across));
    });
  });

  it('[L3] a new note shifts no column and re-sizes no title', () => {
    fc.assert(
      fc.property(arbitraryJourney(), fc.nat(), fc.nat(), (journey, laneAt, stageAt) => {
        const options = { curves: 'connectors', noteHeights: new Map<string, number>() } as const;
        const before = layout(journey, { ...options, stored: null });
        const lane = journey.lanes[laneAt % journey.lanes.length];
        const stage = journey.stages[stageAt % journey.stages.length];
        const added = {
          ...journey,
          notes: [
            ...journey.notes,
            {
              id: 'new',
              laneId: lane?.id ?? null,
              stageId: stage?.id ?? null,
              text: 'one more',
              isUrgent: false,
              source: null,
              author: '',
              votes: 0,
            },
          ],
        };
        const stored = { across: before.across, titleSize: before.titleSize };
        const after = layout(added, { ...options, stored });
        expect(after.map.width).toBe(before.map.width);
        const xs = (scene: typeof before): unknown =>
          scene.map.children
            .filter(({ kind }) => kind !== 'section')
            .map((item) => [item.key, item.x, item.kind === 'shape' ? item.label?.size : 0]);
        expect(xs(after)).toEqual(xs(before));
      }),
      RUNS,
    );
  });
});
