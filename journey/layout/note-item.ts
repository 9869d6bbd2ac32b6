import { key } from '../scene/key.ts';
import type { Hex, Point, StickyItem } from '../scene/scene.ts';
import { URGENT } from './colours.ts';
import type { PlacedNote } from './place-notes.ts';

/** The sticky at its place. An urgent note is pink in any lane. */
export const noteItem = ({ size, x, y }: PlacedNote, fill: Hex, anchor: Point): StickyItem => ({
  kind: 'sticky',
  key: key.note(size.note.id),
  x,
  y,
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
