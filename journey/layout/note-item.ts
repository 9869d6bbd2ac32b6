import { key } from '../scene/key.ts';
import type { Hex, Point, StickyItem } from '../scene/scene.ts';
import { URGENT } from './colours.ts';
import { NOTE_GAP, STICKY } from './metrics.ts';
import type { NotePlace } from './note-grid.ts';

/** The sticky at its place in a grid whose first place is at `origin`. An urgent note is pink in any lane. */
export const noteItem = (
  { size, row, place }: NotePlace,
  starts: readonly number[],
  left: number,
  fill: Hex,
  anchor: Point,
): StickyItem => ({
  kind: 'sticky',
  key: key.note(size.note.id),
  x: left + place * (STICKY + NOTE_GAP),
  y: starts[row] ?? 0,
  width: size.width,
  height: size.height,
  text: size.text,
  boldPrefix: size.boldPrefix,
  fontSize: size.fontSize,
  isWide: size.isWide,
  isHeightCertain: size.isHeightCertain,
  fill: size.note.isUrgent ? URGENT : fill,
  anchor,
  isLocked: false,
});
