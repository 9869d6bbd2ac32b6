/**
 * The record that every drawn node carries under `tropa`: whose it is, what it stands for, and what was
 * last drawn. A stable format: later versions read what this one wrote (product data format v1).
 *
 * One field is one letter: there are thousands of records in a file.
 */
export interface NodeRecord {
  readonly m: string; // the map's id
  readonly k: string; // key, e.g. `note/n-12:3`
  readonly n: string; // the node's own id: where it differs, the node is a copy
  readonly t?: string; // text as drawn; absent = none
  readonly x: number; // relative to the corner of the cell or section
  readonly y: number;
  readonly c?: string; // colour, `#RRGGBB`; '' = a hand's, which no run changes
  readonly b?: string; // what people had written there before a run wrote over it
}
