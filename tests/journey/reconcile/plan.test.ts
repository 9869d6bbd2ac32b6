import { describe, expect, it } from 'vitest';
import { layout } from '../../../journey/layout/layout.ts';
import { countingIds } from '../../../journey/model/id-source.ts';
import type { Journey } from '../../../journey/model/journey.ts';
import { presetJourney } from '../../../journey/model/presets/preset-journey.ts';
import { boxOf, reverse, type Change } from '../../../journey/reconcile/change.ts';
import { countItems, emptyBoard, plan } from '../../../journey/reconcile/plan.ts';
import type { Key } from '../../../journey/scene/key.ts';
import type { Box, Scene } from '../../../journey/scene/scene.ts';
import { journeyOf, times } from '../layout/sample-journey.ts';

/** A B2B map with a few notes in every lane that takes them. */
const journey = (): Journey => {
  const preset = presetJourney('b2b', 'en', countingIds());
  const lanes = preset.lanes.filter(({ kind }) => ['actions', 'touchpoints', 'barriers'].includes(kind));
  return {
    ...preset,
    notes: lanes.flatMap((lane) =>
      preset.stages.flatMap((stage) =>
        [1, 2, 3].map((n) => ({
          id: `${lane.id}-${stage.id}-${n}`,
          laneId: lane.id,
          stageId: stage.id,
          text: n === 3 ? 'A longer note that may well grow past its square. '.repeat(9) : `Note ${n}`,
          isUrgent: n === 2,
          source: null,
          author: '',
          votes: 0,
        })),
      ),
    ),
  };
};

const sceneOf = (heights: ReadonlyMap<string, number> = new Map()): Scene =>
  layout(journey(), { curves: 'connectors', stored: null, noteHeights: heights });

const keysOf = (changes: readonly Change[]): Key[] => changes.map(({ item }) => item.key);

/** The board as it is after these changes, when nobody interfered. */
const standingAfter = (changes: readonly Change[], gone: readonly Key[] = []) => {
  const standing = new Map<Key, Box | null>();
  for (const change of changes) {
    const { item } = change;
    if (change.kind === 'remove') standing.delete(item.key);
    else if (change.kind === 'place') standing.set(item.key, change.to);
    else {
      const isUnplaced = item.kind === 'section' || item.kind === 'sticky';
      standing.set(item.key, isUnplaced ? null : boxOf(item));
    }
  }
  gone.forEach((key) => standing.delete(key));
  return { standing, gone: new Set(gone) };
};

describe('the first plan creates what has to be measured', () => {
  const changes = plan(sceneOf(), emptyBoard, 'measure');

  it('makes sections before their notes, the map before its lanes', () => {
    const kinds = changes.map(({ item }) => item.kind);
    expect(kinds.lastIndexOf('section')).toBeLessThan(kinds.indexOf('sticky'));
    expect(changes[0]?.item.key).toBe('map');
    for (const { item } of changes) expect(item, item.key).not.toHaveProperty('children');
    expect(new Set(kinds)).toEqual(new Set(['section', 'sticky']));
  });

  it('has each look of notes in one stretch', () => {
    const looks = changes.flatMap(({ item }) =>
      item.kind === 'sticky' ? [`${item.fill} ${item.fontSize} ${item.width}`] : [],
    );
    const stretches = looks.filter((look, i) => look !== looks[i - 1]);
    expect(stretches.length).toBeGreaterThan(2);
    expect(stretches).toHaveLength(new Set(looks).size);
  });

  it('has wide notes in one stretch and narrow ones in another, however they are mixed in the cells', () => {
    const mixed = journeyOf({
      notes: times(12, (i) => ({
        laneId: 'l1',
        stageId: 's1',
        text: 'word '.repeat([30, 70, 5][i % 3] ?? 0),
      })),
      view: { notesAcross: 2 },
    });
    const scene = layout(mixed, { curves: 'connectors', stored: null, noteHeights: new Map() });
    const looks = plan(scene, emptyBoard, 'measure').flatMap(({ item }) =>
      item.kind === 'sticky' ? [`${item.fontSize} ${item.width}`] : [],
    );
    const stretches = looks.filter((look, i) => look !== looks[i - 1]);
    expect([...stretches].sort()).toEqual(['16 240', '16 416', '24 240']);
  });

  it('groups notes by look and column place, so that one prototype serves a group', () => {
    const groups = changes.flatMap(({ item }) =>
      item.kind === 'sticky' ? [`${item.fill} ${item.fontSize} ${item.isWide} ${item.x}`] : [],
    );
    const changesOfGroup = groups.filter((group, i) => group !== groups[i - 1]).length;
    expect(groups.length).toBe(36);
    expect(changesOfGroup).toBe(new Set(groups).size);
  });
});

describe('the second plan places everything and creates the rest', () => {
  const first = plan(sceneOf(), emptyBoard, 'measure');
  const second = plan(sceneOf(), standingAfter(first), 'place');

  it('places every section and note that the first one made', () => {
    const placed = second.filter(({ kind }) => kind === 'place');
    expect(new Set(keysOf(placed))).toEqual(new Set(keysOf(first)));
  });

  it('creates connectors last, when both of their ends stand', () => {
    const created = second.filter(({ kind }) => kind === 'create');
    const firstConnector = created.findIndex(({ item }) => item.kind === 'connector');
    expect(firstConnector).toBeGreaterThan(0);
    expect(created.slice(firstConnector).every(({ item }) => item.kind === 'connector')).toBe(true);
  });

  it('makes every item of the scene exactly once', () => {
    const created = keysOf([...first, ...second.filter(({ kind }) => kind === 'create')]);
    expect(created.length).toBe(countItems(sceneOf()));
    expect(new Set(created).size).toBe(created.length);
  });

  it('makes no section and no note: those are measured before, or a hand has deleted them', () => {
    const kinds = plan(sceneOf(), emptyBoard, 'place').map(({ item }) => item.kind);
    expect(kinds).toContain('text');
    expect(kinds).not.toContain('section');
    expect(kinds).not.toContain('sticky');
  });

  it('[M5] has nothing to do on a board that stands as the scene wants it', () => {
    expect(plan(sceneOf(), standingAfter([...first, ...second]), 'place')).toEqual([]);
    expect(plan(sceneOf(), standingAfter([...first, ...second]), 'measure')).toEqual([]);
  });

  it('places no connector, wherever it stands: it follows its ends', () => {
    const { standing, gone } = standingAfter([...first, ...second]);
    const link = second.find(({ item }) => item.kind === 'connector')?.item.key ?? '';
    expect(standing.has(link)).toBe(true);
    const elsewhere = new Map(standing).set(link, { x: 1, y: 2, width: 3, height: 4 });
    expect(plan(sceneOf(), { standing: elsewhere, gone }, 'place')).toEqual([]);
    const title = new Map(standing).set('title', { x: 1, y: 2, width: 3, height: 4 });
    expect(keysOf(plan(sceneOf(), { standing: title, gone }, 'place'))).toEqual(['title']);
  });

  it('moves only what a taller note pushes away', () => {
    const standing = standingAfter([...first, ...second]);
    const tall = journey().notes.find(({ text }) => text.length > 300)?.id ?? '';
    const changed = plan(sceneOf(new Map([[tall, 900]])), standing, 'place');
    expect(changed.length).toBeGreaterThan(0);
    expect(changed.every(({ kind }) => kind === 'place')).toBe(true);
    expect(changed.length).toBeLessThan(countItems(sceneOf()));
  });

  it('[M3] never makes again what somebody deleted', () => {
    const deleted = first.find(({ item }) => item.kind === 'sticky')?.item.key ?? '';
    const changes = plan(sceneOf(), standingAfter(first, [deleted]), 'place');
    expect(keysOf(changes)).not.toContain(deleted);
    expect(keysOf(plan(sceneOf(), standingAfter(first, [deleted]), 'measure'))).toEqual([]);
  });
});

describe('[M8] a plan is a value that can be reversed', () => {
  const first = plan(sceneOf(), emptyBoard, 'measure');
  const all = [...first, ...plan(sceneOf(), standingAfter(first), 'place')];

  it('removes children before the sections they stand in', () => {
    const removals = reverse(all);
    const at = new Map(removals.map(({ item }, i) => [item.key, i]));
    expect(removals.every(({ kind }) => kind === 'remove')).toBe(true);
    for (const change of all) {
      if (change.kind !== 'create' || change.parent === null) continue;
      expect(at.get(change.item.key)).toBeLessThan(at.get(change.parent) ?? -1);
    }
  });

  it('leaves nothing of a drawing, and gives a move back', () => {
    expect(standingAfter([...all, ...reverse(all)]).standing.size).toBe(0);
    const standing = standingAfter(all);
    const tall = journey().notes.find(({ text }) => text.length > 300)?.id ?? '';
    const moves = plan(sceneOf(new Map([[tall, 900]])), standing, 'place');
    const board = new Map(standing.standing);
    for (const change of [...moves, ...reverse(moves)]) {
      if (change.kind === 'place') board.set(change.item.key, change.to);
    }
    expect(board).toEqual(standing.standing);
    expect(reverse(reverse(moves))).toEqual(moves);
  });
});
