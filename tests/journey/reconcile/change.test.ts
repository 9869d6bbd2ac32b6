import { expect, test } from 'vitest';
import { boxOf, type Change, colourOf, reverse } from '../../../journey/reconcile/change.ts';
import type {
  ConnectorItem,
  LineItem,
  RectangleItem,
  ShapeItem,
  TextItem,
} from '../../../journey/scene/scene.ts';

const plain = { x: 8, y: 16, anchor: { x: 0, y: 0 }, isLocked: true } as const;
const band: RectangleItem = {
  ...plain,
  kind: 'rectangle',
  key: 'band/s1',
  width: 1080,
  height: 600,
  fill: '#FFECBD',
  opacity: 0.2,
  radius: 8,
};
const rule: LineItem = {
  ...plain,
  kind: 'line',
  key: 'level/0',
  length: 900,
  colour: '#D9D9D9',
  weight: 2,
};
const link: ConnectorItem = {
  ...plain,
  kind: 'connector',
  key: 'link/s1/s2/1',
  line: 'elbowed',
  from: { key: 'stage/s1', side: 'top' },
  to: { key: 'stage/s2', side: 'top' },
  colour: '#1E1E1E',
  weight: 4,
  dash: [],
  endCap: 'arrow',
  label: null,
};

test('an item’s box is its place and size; a rule has only a length, a connector no size of its own', () => {
  expect(boxOf(band)).toEqual({ x: 8, y: 16, width: 1080, height: 600 });
  expect(boxOf(rule)).toEqual({ x: 8, y: 16, width: 900, height: 0 });
  expect(boxOf(link)).toEqual({ x: 8, y: 16, width: 0, height: 0 });
});

test('an item’s colour is its fill, a line’s its own; words, which may have several, have none', () => {
  const dot: ShapeItem = {
    ...plain,
    kind: 'shape',
    key: 'dot/s1/p1',
    form: 'ellipse',
    width: 96,
    height: 96,
    fill: '#FF9E42',
    stroke: '#EB7500',
    strokeWeight: 6,
    dash: [],
    label: null,
  };
  const words: TextItem = {
    ...plain,
    kind: 'text',
    key: 'title',
    runs: [{ text: 'A map', size: 64, style: 'Bold', lineHeight: 1.25, colour: '#1E1E1E' }],
    width: 640,
    height: 80,
    align: 'left',
  };
  expect([band, dot, rule, link, words].map(colourOf)).toEqual([
    '#FFECBD',
    '#FF9E42',
    '#D9D9D9',
    '#1E1E1E',
    null,
  ]);
});

test('[M8] what was made goes, what was taken off comes back, the last first; what had no place before has none to go to', () => {
  const made: Change = { kind: 'create', item: band, parent: 'lane/le', index: 3 };
  const gone: Change = { kind: 'remove', item: rule, parent: 'map', index: null };
  const from = { x: 0, y: 0, width: 10, height: 10 };
  const moved: Change = { kind: 'place', item: band, from, to: boxOf(band) };
  expect(reverse([made, gone, moved, { ...moved, from: null }])).toEqual([
    { ...moved, from: boxOf(band), to: from },
    { ...gone, kind: 'create' },
    { ...made, kind: 'remove' },
  ]);
});
