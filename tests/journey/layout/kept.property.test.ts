import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Kept } from '../../../journey/layout/kept.ts';
import type { LayoutOptions } from '../../../journey/layout/layout.ts';
import type { Journey } from '../../../journey/model/journey.ts';
import type { Note } from '../../../journey/model/note.ts';
import type { Scene } from '../../../journey/scene/scene.ts';
import { arbitraryJourney } from '../arbitrary-journey.ts';
import { laidOut, overlap, type Placed } from './placed.ts';

const RUNS = { seed: 21, numRuns: 60 };
const curves = fc.constantFrom('connectors' as const, 'paths' as const);

type LaidOut = ReturnType<typeof laidOut>;

const isNote = ({ item }: Placed): boolean => item.kind === 'sticky';
const idOf = ({ item }: Placed): string => item.key.slice('note/'.length);

/** What a board that shows this scene keeps; `jolt` is what a hand did to a note's place and size. */
const keptOf = (
  { items, find, has }: LaidOut,
  jolt: (note: Placed, i: number) => { x: number; y: number; width: number; height: number } = ({
    item,
    box,
  }) => ({
    x: item.x - item.anchor.x,
    y: item.y - item.anchor.y,
    width: box.width,
    height: box.height,
  }),
): Kept => {
  const pins = new Map<string, { x: number; y: number }>();
  const sizes = new Map<string, { width: number; height: number }>();
  items.filter(isNote).forEach((note, i) => {
    const { x, y, width, height } = jolt(note, i);
    pins.set(idOf(note), { x, y });
    sizes.set(idOf(note), { width, height });
  });
  const laneHeights = new Map<string, number>();
  for (const { item } of items) {
    if (item.kind === 'section' && item.key.startsWith('lane/'))
      laneHeights.set(item.key.slice(5), item.height);
  }
  return {
    pins,
    sizes,
    laneHeights,
    parkingHeight: has('parking') ? find('section', 'parking').height : null,
  };
};

const storedOf = ({ across, titleSize, headText }: Scene): NonNullable<LayoutOptions['stored']> => ({
  across,
  titleSize,
  headText,
});

const newNote = (id: string, laneId: string | null, stageId: string | null, text: string): Note => ({
  id,
  laneId,
  stageId,
  text,
  isUrgent: false,
  source: null,
  author: '',
  votes: 0,
});

/** New notes, each in some cell or none, some of them long enough to be wide. */
const withNewNotes = (journey: Journey, seeds: readonly number[]): Journey => ({
  ...journey,
  notes: [
    ...journey.notes,
    ...seeds.map((seed, i) =>
      newNote(
        `new-${i}`,
        seed % 7 === 0 ? null : (journey.lanes[seed % journey.lanes.length]?.id ?? null),
        journey.stages[seed % journey.stages.length]?.id ?? null,
        seed % 3 === 0 ? 'long '.repeat(80) : 'one more',
      ),
    ),
  ],
});

describe('a layout that keeps what stands on the board', () => {
  it('[U1][U2] gives the same scene again, to the last digit', () => {
    fc.assert(
      fc.property(arbitraryJourney(), curves, fc.boolean(), (journey, kind, isMeasured) => {
        const noteHeights = new Map(
          isMeasured ? journey.notes.map(({ id }, i) => [id, 240 + 37.5 * (i % 9)] as const) : [],
        );
        const before = laidOut(journey, { curves: kind, noteHeights });
        const after = laidOut(journey, {
          curves: kind,
          noteHeights: new Map(),
          stored: storedOf(before.scene),
          kept: keptOf(before),
        });
        expect(after.scene).toEqual(before.scene);
      }),
      RUNS,
    );
  });

  const hand = fc.record({
    dx: fc.integer({ min: -150, max: 500 }),
    dy: fc.integer({ min: -100, max: 400 }),
    width: fc.integer({ min: 20, max: 700 }),
    height: fc.integer({ min: 20, max: 700 }),
  });

  it('[U1] pins never move, and no other note touches them, whatever hands did and the form adds', () => {
    fc.assert(
      fc.property(
        arbitraryJourney(),
        curves,
        fc.array(hand, { minLength: 1, maxLength: 9 }),
        fc.array(fc.nat(), { maxLength: 12 }),
        (journey, kind, hands, added) => {
          const before = laidOut(journey, { curves: kind });
          const kept = keptOf(before, ({ item }, i) => {
            const { dx, dy, width, height } = hands[i % hands.length] ?? {
              dx: 0,
              dy: 0,
              width: 1,
              height: 1,
            };
            return { x: item.x - item.anchor.x + dx, y: item.y - item.anchor.y + dy, width, height };
          });
          const after = laidOut(withNewNotes(journey, added), {
            curves: kind,
            stored: storedOf(before.scene),
            kept,
          });
          const notes = after.items.filter(isNote);
          expect(notes).toHaveLength(journey.notes.length + added.length);
          const free = notes.filter((note) => !kept.pins.has(idOf(note)));
          for (const note of notes) {
            const pin = kept.pins.get(idOf(note));
            if (pin === undefined) continue;
            const { item, box } = note;
            expect({ x: item.x - item.anchor.x, y: item.y - item.anchor.y }).toEqual(pin);
            expect({ width: box.width, height: box.height }).toEqual(kept.sizes.get(idOf(note)));
          }
          for (const note of free) {
            // A lane's own notes: one that hangs over its lane's edge by hand may reach the next lane's.
            const others = notes.filter((other) => other !== note && other.section === note.section);
            expect(others.filter((other) => overlap(note.box, other.box)).map(idOf)).toEqual([]);
            const { section, item } = note;
            expect(item.y).toBeGreaterThanOrEqual(40);
            expect(item.y + note.box.height + 40).toBeLessThanOrEqual(section.height);
          }
        },
      ),
      RUNS,
    );
  });

  it('[U2] no lane becomes lower, and none grows for what people moved', () => {
    fc.assert(
      fc.property(arbitraryJourney(), fc.array(hand, { minLength: 1, maxLength: 9 }), (journey, hands) => {
        const before = laidOut(journey);
        const kept = keptOf(before, ({ item }, i) => {
          const { dx, dy, width, height } = hands[i % hands.length] ?? { dx: 0, dy: 0, width: 1, height: 1 };
          return { x: item.x - item.anchor.x + dx, y: item.y - item.anchor.y + dy, width, height };
        });
        const after = laidOut(journey, { stored: storedOf(before.scene), kept });
        const heights = (scene: LaidOut): unknown =>
          scene.items.flatMap(({ item }) =>
            item.kind === 'section' ? [[item.key, item.y, item.height]] : [],
          );
        expect(heights(after)).toEqual(heights(before));
        const fewer = laidOut({ ...journey, notes: [] }, { stored: storedOf(before.scene), kept });
        expect(heights(fewer)).toEqual(heights(before));
      }),
      RUNS,
    );
  });
});
