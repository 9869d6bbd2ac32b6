import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseJourney } from '../../../journey/model/parse-journey.ts';
import { keyOf, nodesHere } from '../../../journey/readback/our-nodes.ts';
import { readJourney } from '../../../journey/readback/read-journey.ts';
import type { BoardNode, Snapshot } from '../../../journey/snapshot/snapshot.ts';
import { arbitraryJourney } from '../arbitrary-journey.ts';
import { drawn, withoutStored } from './snapshot-of-scene.ts';
import { standing, withColouredDots } from './standing.ts';

describe.each(['connectors', 'paths'] as const)('a board with %s', (curves) => {
  test('[B6] draw → read gives the same journey and finds nothing', () => {
    fc.assert(
      fc.property(arbitraryJourney(), (journey) => {
        const { journey: read, findings, base, notes } = readJourney(drawn(journey, curves));
        expect(read).toEqual(journey);
        expect(base).toEqual(journey);
        expect(findings).toEqual([]);
        expect(notes.map(({ id }) => id).sort()).toEqual(journey.notes.map(({ id }) => id).sort());
      }),
      { numRuns: 200 },
    );
  });

  test('[B6a] without the stored journey, all that stands on the board is read', () => {
    fc.assert(
      fc.property(arbitraryJourney().map(withColouredDots), (journey) => {
        const { journey: read, findings, base } = readJourney(withoutStored(drawn(journey, curves)));
        expect(standing(read)).toEqual(standing(journey));
        expect(base).toBeNull();
        // The lines of a card without what is stored: a portrait of two lines, say, reads as a long priority.
        const kinds = findings.map(({ kind }) => kind).filter((kind) => kind !== 'tooLong');
        expect(kinds).toEqual(['damagedData']);
        expect(parseJourney(read)).toMatchObject({ ok: true });
      }),
      { numRuns: 60 },
    );
  });
});

const strangeText = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    'URGENT',
    'СРОЧНО\nтекст',
    'a · b · c',
    'x → y → z',
    '\0\uD800',
    'Weight 9/5',
    '🙂'.repeat(400),
  ),
  fc.string(),
  fc.string({ minLength: 5001, maxLength: 5200 }),
);
const strangeNumber = fc.oneof(
  fc.integer({ min: -9000, max: 9000 }),
  fc.double({ min: -1e9, max: 1e9, noNaN: true }),
);

/** What can happen to a node, or to the record on it. */
const deed = fc.oneof(
  fc.record({ kind: fc.constant('remove' as const) }),
  fc.record({ kind: fc.constant('copy' as const) }),
  fc.record({ kind: fc.constant('type' as const), text: fc.option(strangeText, { nil: null }) }),
  fc.record({ kind: fc.constant('name' as const), name: strangeText }),
  fc.record({ kind: fc.constant('move' as const), x: strangeNumber, y: strangeNumber }),
  fc.record({ kind: fc.constant('size' as const), width: fc.nat(5000), height: fc.nat(5000) }),
  fc.record({ kind: fc.constant('strip' as const) }),
  fc.record({
    kind: fc.constant('key' as const),
    key: fc.oneof(
      fc.constantFrom(
        'map',
        'title',
        'stage/stage-1',
        'stage/new',
        'lane/new',
        'note/note-1',
        'note/__proto__',
      ),
      fc.constantFrom(
        'dot/stage-1/new',
        'link/stage-1/stage-2/999999',
        'check/new',
        'person/new',
        'crm/x/stage',
        '',
      ),
      fc.string(),
    ),
  }),
  fc.record({ kind: fc.constant('foreign' as const) }),
);
type Deed = typeof deed extends fc.Arbitrary<infer D> ? D : never;

const vandalised = (snapshot: Snapshot, deeds: readonly (readonly [number, Deed])[]): Snapshot => {
  let nodes: BoardNode[] = [...snapshot.nodes];
  let next = 0;
  for (const [at, what] of deeds) {
    const node = nodes[at % nodes.length];
    if (node === undefined) break;
    const { record, box } = node;
    const put = (changed: Partial<BoardNode>): void => {
      nodes = nodes.map((each) => (each === node ? { ...each, ...changed } : each));
    };
    if (what.kind === 'remove') nodes = nodes.filter((each) => each !== node);
    else if (what.kind === 'copy') nodes = [...nodes, { ...node, id: `I9:${(next += 1)};3:4` }];
    else if (what.kind === 'type') put({ text: what.text });
    else if (what.kind === 'name') put({ name: what.name });
    else if (what.kind === 'move') put({ box: { ...box, x: what.x, y: what.y } });
    else if (what.kind === 'size') put({ box: { ...box, width: what.width, height: what.height } });
    else if (what.kind === 'strip') put({ record: null });
    else if (what.kind === 'foreign') put({ record: record && { ...record, m: 'another' } });
    else put({ record: record && { ...record, k: what.key } });
  }
  return { ...snapshot, nodes };
};

const strangeBoard = fc
  .tuple(
    arbitraryJourney({ notes: 12 }),
    fc.constantFrom('connectors' as const, 'paths' as const),
    fc.array(fc.tuple(fc.nat(), deed), { maxLength: 40 }),
    fc.record({ isStored: fc.boolean(), isCopy: fc.boolean(), map: fc.constantFrom('map-1', '', 'other') }),
  )
  .map(([journey, curves, deeds, { isStored, isCopy, map }]) => {
    const snapshot = vandalised(drawn(journey, curves), deeds);
    return { ...(isStored ? snapshot : withoutStored(snapshot)), isCopy, map };
  });

test('a board can be in any state: reading never throws, and what it gives is a journey', () => {
  fc.assert(
    fc.property(strangeBoard, (snapshot) => {
      const { journey, notes } = readJourney(snapshot);
      expect(parseJourney(journey)).toMatchObject({ ok: true });
      const ids = new Set(journey.notes.map(({ id }) => id));
      for (const { id } of notes) expect(ids).toContain(id);
    }),
    { numRuns: 150 },
  );
});

test('[M2] nobody’s sticky is dropped: it is a note, or it is found', () => {
  fc.assert(
    fc.property(strangeBoard, (snapshot) => {
      const { findings, notes } = readJourney(snapshot);
      const accounted = new Set([...notes.map(({ node }) => node.id), ...findings.map(({ node }) => node)]);
      // Whatever is named as furniture of this map, by its own name or by that of the map which it was copied from.
      const isFurniture = (node: BoardNode): boolean => !/^(note\/|$)/.test(keyOf(snapshot, node));
      // What stands in another map, or in what says that it is one, is that map's (M10).
      for (const node of nodesHere(snapshot)) {
        if (node.type !== 'STICKY' || (node.text ?? '').trim() === '' || isFurniture(node)) continue;
        expect(accounted).toContain(node.id);
      }
    }),
    { numRuns: 100 },
  );
});

test('[R2] two readers of one board read the same, and reading changes nothing', () => {
  fc.assert(
    fc.property(strangeBoard, (snapshot) => {
      const before = JSON.stringify(snapshot);
      expect(readJourney(snapshot)).toEqual(readJourney(snapshot));
      expect(JSON.stringify(snapshot)).toBe(before);
    }),
    { numRuns: 50 },
  );
});
