/**
 * A scene: everything that should stand on the board for one journey, before any host is asked.
 *
 * The layout makes it, the planner compares it with the board, drawers and the preview show it.
 * It knows boxes, colours and text runs, and nothing of stages or people: what an item means is in its key.
 *
 * Units are board px at 100 %. `x` and `y` count from the parent section's top left corner (the map
 * itself from wherever it is put). Children stand in z-order, the first one bottom-most.
 */
import type { Key } from './key.ts';

/** `#RRGGBB`, upper case, e.g. `#FFE299`. */
export type Hex = `#${string}`;

/** A place, px. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A place and a size, px. */
export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** The two styles of Inter that a map uses: two font loads in a run, no more. */
export type FontStyle = 'Medium' | 'Bold';

/** A stretch of text in one size and style. Runs follow each other without a break of their own: a new line is `\n`. */
export interface TextRun {
  readonly text: string;
  readonly size: number; // px, e.g. 40
  readonly style: FontStyle;
  readonly lineHeight: number; // a ratio of the size, e.g. 1.25
  readonly colour: Hex;
}

interface Item extends Point {
  readonly key: Key;
  /** Locked for the hand: furniture. People never need to edit it. */
  readonly isLocked: boolean;
  /**
   * The corner of the item's cell (or of its section), in the parent's coordinates; a lane's is its own. What is recorded
   * as last drawn is the place relative to it, so that a shifted column is no move by hand, and a shifted lane no write.
   */
  readonly anchor: Point;
}

/** The map, a lane or the parking lot: what holds other items. */
export interface SectionItem extends Item {
  readonly kind: 'section';
  readonly name: string; // '' shows no title tag
  readonly width: number;
  readonly height: number;
  readonly fill: Hex;
  readonly children: readonly SceneItem[];
}

/** A note. */
export interface StickyItem extends Item {
  readonly kind: 'sticky';
  readonly text: string; // with the urgent word as its first line
  readonly boldPrefix: number; // UTF-16 units at the start that are Bold: the urgent word, else 0
  readonly fontSize: number; // 24 or 16
  readonly isWide: boolean; // 416 instead of 240
  readonly width: number;
  readonly height: number; // measured where known, else estimated
  /** False where the text might make the note grow: its height must be read back. */
  readonly isHeightCertain: boolean;
  readonly fill: Hex;
}

/** A text that wraps at its width; one style for each of its runs. */
export interface TextItem extends Item {
  readonly kind: 'text';
  readonly runs: readonly TextRun[]; // at least one
  readonly width: number; // text wraps here
  readonly height: number;
  readonly align: 'left' | 'center' | 'right';
}

/** The outlines that both editors can draw. */
export type ShapeForm = 'chevron' | 'roundedRectangle' | 'ellipse' | 'square';

/** A stage header, pill, dot, tick box, or the frame of a chip or card. */
export interface ShapeItem extends Item {
  readonly kind: 'shape';
  readonly form: ShapeForm;
  readonly width: number;
  readonly height: number;
  readonly fill: Hex;
  readonly stroke: Hex;
  readonly strokeWeight: number;
  readonly dash: readonly number[]; // empty = solid
  readonly label: TextRun | null; // centred both ways
}

/** A level rule of `length` px. */
export interface LineItem extends Item {
  readonly kind: 'line';
  readonly length: number;
  readonly colour: Hex;
  readonly weight: number;
}

/** A plain filled box: a bar or a band. */
export interface RectangleItem extends Item {
  readonly kind: 'rectangle';
  readonly width: number;
  readonly height: number;
  readonly fill: Hex;
  readonly opacity: number; // 0…1
  readonly radius: number;
}

/** Where on its box a connector is glued to an item. */
export type Side = 'top' | 'right' | 'bottom' | 'left';

/** A native connector glued to two other items: it follows them. Its x and y are those of its box, for reference only. */
export interface ConnectorItem extends Item {
  readonly kind: 'connector';
  readonly line: 'curved' | 'elbowed';
  readonly from: { readonly key: Key; readonly side: Side };
  readonly to: { readonly key: Key; readonly side: Side };
  readonly colour: Hex;
  readonly weight: number;
  readonly dash: readonly number[];
  readonly endCap: 'none' | 'arrow';
  readonly label: TextRun | null;
}

/** Upright rules of one height side by side, drawn as one: the borders of columns (decision 013). */
export interface RulesItem extends Item {
  readonly kind: 'rules';
  readonly at: readonly number[]; // px from the item's corner, from left to right; the first is 0
  readonly width: number; // from the first rule to the last
  readonly height: number;
  readonly colour: Hex;
  readonly weight: number;
}

/** A drawn line of whatever course, curves and links in an editor without connectors: absolute M, L and C commands with `x`, `y` as origin. */
export interface PathItem extends Item {
  readonly kind: 'path';
  readonly shows: 'curve' | 'link';
  readonly data: string; // e.g. `M 0 0 C 10 0 20 30 40 30`
  readonly width: number;
  readonly height: number;
  readonly colour: Hex;
  readonly weight: number;
  readonly dash: readonly number[];
  readonly endCap: 'none' | 'arrow';
}

/** Anything that is drawn. */
export type SceneItem =
  | SectionItem
  | StickyItem
  | TextItem
  | ShapeItem
  | LineItem
  | RectangleItem
  | ConnectorItem
  | PathItem
  | RulesItem;

/** One map, laid out; what is stored with it so that the next layout keeps its columns and titles. */
export interface Scene {
  readonly map: SectionItem;
  /** Notes side by side in a cell, 1–4; stored with the map so that a new note never shifts columns (L3). */
  readonly across: number;
  /** Size of titles in px, `T` of the design; stored with the map. */
  readonly titleSize: number;
  /** Width of the text in the head column, px; stored with the map. */
  readonly headText: number;
}
