import { describe, expect, test } from 'vitest';
import type { BoardNode } from '../../../journey/snapshot/snapshot.ts';
import { foldDoubles } from '../../../plugin/board/doubles.ts';

/** A node of ours at a height; what says `t` was drawn with those words. */
const node = (id: string, k: string, y: number, parent: string | null, t?: string): BoardNode => ({
  id,
  type: k.startsWith('lane') ? 'SECTION' : 'SHAPE_WITH_TEXT',
  parent,
  box: { x: 0, y, width: 100, height: 50 },
  text: t ?? null,
  name: '',
  fill: null,
  isLocked: false,
  isHidden: false,
  record: { m: 'map-1', k, n: id, x: 0, y: 0, ...(t !== undefined && { t }) },
  stuckTo: null,
  votes: {},
  author: null,
});
const map = node('map', 'map', 0, null);
const fold = (nodes: readonly BoardNode[], ...known: string[]) =>
  new Map(foldDoubles([map, ...nodes], (id) => known.includes(id)).map((one) => [one.id, one]));
const keyOf = (one: BoardNode | undefined) => one?.record?.k;

describe('[B1a] of what stands twice', () => {
  const header = (id: string, t = 'Survey') => node(id, 'stage/s1', 0, 'map', t);

  test('the one that the index knows stays, the other one is scaffold and says whose double it is', () => {
    const found = fold([header('old'), header('new')], 'map', 'new');
    expect(keyOf(found.get('new'))).toBe('stage/s1');
    expect(found.get('old')).toMatchObject({ record: { k: 'prototype' }, twin: 'new' });
    expect(found.get('new')?.twin).toBeUndefined();
  });

  test('where the index knows none, the lowest stays', () => {
    const found = fold([header('one'), header('two')], 'map');
    expect(keyOf(found.get('one'))).toBe('stage/s1');
    expect(found.get('two')?.twin).toBe('one');
  });

  test('on which a hand wrote is nobody’s double, nor is a copy', () => {
    const written = { ...header('old'), text: 'Survey of rivals' };
    const copy: BoardNode = { ...header('copy'), record: header('new').record };
    const nodes = [written, header('new'), copy];
    expect([...fold(nodes, 'map', 'new').values()]).toEqual([map, ...nodes]);
  });
});

describe('[B3e] what stands in a lane that was drawn again', () => {
  const lanes = [node('old', 'lane/feel', 100, 'map'), node('new', 'lane/feel', 400, 'map')];

  test('stands at the same place in the other one, also in a group', () => {
    const group: BoardNode = { ...node('group', '', 110, 'old'), type: 'GROUP', record: null };
    const dots = [node('dot', 'dot/s1/p1', 120, 'old'), node('more', 'dot/s2/p1', 130, 'group')];
    const found = fold([...lanes, ...dots, group], 'map', 'new');
    expect(found.get('dot')).toMatchObject({ parent: 'new', box: { y: 420 }, record: { k: 'dot/s1/p1' } });
    expect(found.get('group')).toMatchObject({ parent: 'new', box: { y: 410 } });
    expect(found.get('more')).toMatchObject({ parent: 'group', box: { y: 430 } });
    expect(found.get('old')).toMatchObject({ record: { k: 'prototype' }, twin: 'new', box: { y: 100 } });
  });

  test('[M13a] stays in it, where that holds a note which the other one holds by now: it is a copy', () => {
    const notes = [node('its', 'note/n1', 120, 'old', 'Asks'), node('now', 'note/n1', 420, 'new', 'Asks')];
    const nodes = [...lanes, ...notes];
    expect([...fold(nodes, 'map', 'new', 'now').values()]).toEqual([map, ...nodes]);
  });

  test('[M13a] stays in it, where the other one was a copy that lies loose on the page', () => {
    const nodes = [node('old', 'lane/feel', 100, 'map'), node('new', 'lane/feel', 900, null)];
    expect([...fold(nodes, 'map', 'new').values()]).toEqual([map, ...nodes]);
  });
});
