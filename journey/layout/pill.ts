import type { Key } from '../scene/key.ts';
import type { Point, ShapeItem } from '../scene/scene.ts';
import { BOX_STROKE_COLOUR, INK, WHITE } from './colours.ts';
import { lineWidth, wrapText } from './measure-text.ts';
import { BOX_STROKE, PILL_AIR, PILL_GAP, PILL_HEIGHT, TEXT_LINE, TEXT_SIZE } from './metrics.ts';
import { type ShapeLook, shape } from './shape-item.ts';
import { run } from './text-item.ts';

/** A short fact in a rounded frame: weight, duration, moment of truth, influence. */
export interface Pill {
  readonly key: Key;
  readonly text: string;
  readonly colours?: { readonly fill: ShapeLook['fill']; readonly stroke: ShapeLook['stroke'] };
}

/** A pill's size: as wide as its text, at most `most`; a text that is wider still wraps and the pill grows. */
export const pillSize = (text: string, most: number): { width: number; height: number } => {
  const width = Math.min(most, Math.ceil(lineWidth(text, 'Bold', TEXT_SIZE)) + PILL_AIR);
  const lines = wrapText(text, 'Bold', TEXT_SIZE, width - PILL_AIR).length;
  return { width, height: PILL_HEIGHT + Math.ceil((lines - 1) * TEXT_SIZE * TEXT_LINE) };
};

/** The pill with its corner at `at`. */
export const pill = (
  { key, text, colours = { fill: WHITE, stroke: BOX_STROKE_COLOUR } }: Pill,
  at: Point,
  most: number,
  anchor: Point,
): ShapeItem =>
  shape(
    key,
    'roundedRectangle',
    { ...at, ...pillSize(text, most) },
    { ...colours, strokeWeight: BOX_STROKE },
    { anchor, isLocked: true, label: run(text, TEXT_SIZE, 'Bold', TEXT_LINE, INK) },
  );

/** Pills side by side from `at`, in a further row where they do not fit into `width`; none is wider than that. */
export const pillRows = (
  pills: readonly Pill[],
  at: Point,
  width: number,
  anchor: Point,
): { readonly items: ShapeItem[]; readonly bottom: number } => {
  const items: ShapeItem[] = [];
  let { x, y } = at;
  let bottom = at.y;
  for (const each of pills) {
    const size = pillSize(each.text, width);
    if (x + size.width > at.x + width) {
      x = at.x;
      y = bottom + PILL_GAP;
    }
    items.push(pill(each, { x, y }, width, anchor));
    bottom = Math.max(bottom, y + size.height);
    x += size.width + PILL_GAP;
  }
  return { items, bottom };
};
