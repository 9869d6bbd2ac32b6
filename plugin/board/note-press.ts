/**
 * Prints notes: clones of prototypes, one prototype for each look.
 *
 * Problem: a note made by `createSticky` costs a dozen host calls, and a map has thousands of notes.
 * Approach: whatever notes share is set once on a prototype and inherited by clones: colour, size of type,
 * width, the hidden author, and even `x`, which is set anew only when the notes of the next column place
 * begin (the plan sorts them so). A plain note then costs five calls here, and two when it is placed.
 * What the host may or may not let a clone inherit is looked at on the first clone of each run.
 * Prototypes stand in a hidden, locked container inside the map, carry a mark in their plugin data, and go
 * away with `close`.
 */
import { key } from '../../journey/scene/key.ts';
import type { StickyItem } from '../../journey/scene/scene.ts';
import type { Easel, Print, Prototype } from '../draw/easel.ts';
import type { Pen } from '../draw/pen.ts';
import type { Container } from '../figjam.ts';
import { mapOf, type Board } from './board.ts';
import { isGone, takeOff } from './gone.ts';
import { RECORD_KEY } from './record.ts';

/** What a run has learnt of its host's clones. */
interface Clones {
  readonly keepX: boolean;
  readonly keepAuthorHidden: boolean;
  readonly keepSize: boolean;
}

/** The press of one run. */
export interface NotePress {
  /**
   * Prints a note with its words into a section: five host calls, six for an urgent one, and about twenty
   * more for the first of its look.
   */
  readonly print: (item: StickyItem, parent: Container) => Print;
  /** Most host calls that printing this note takes. */
  readonly cost: (item: StickyItem) => number;
  /** To be called after each pause: somebody may have moved a prototype, hidden or not. */
  readonly distrust: () => void;
  /** Whether printed notes stand at their column place already; else `x` has to be written. */
  readonly placesColumns: () => boolean;
  /** The prototypes, and what they stand in. */
  readonly standing: () => readonly SceneNode[];
  /** Takes the prototypes away. */
  readonly close: () => void;
}

const lookOf = (item: StickyItem): string =>
  `${item.fill}/${item.fontSize}/${item.isWide ? 'wide' : 'square'}`;

/** A press for this board's map; prototypes stand in the map while the press is open. */
export const openNotePress = (pen: Pen, easel: Easel, board: Board): NotePress => {
  const prototypes = new Map<string, Prototype>();
  let hidden: Container | null = null;
  let clones: Clones | null = null;
  let current: { readonly look: string; readonly x: number } | null = null;

  const shelf = (): Container => {
    if (hidden !== null && !isGone(hidden)) return hidden;
    board.birth = { k: key.prototype };
    hidden = easel.drawHidden(pen);
    mapOf(board)?.appendChild(hidden);
    return hidden;
  };

  const prototypeOf = (item: StickyItem): Prototype => {
    const look = lookOf(item);
    const known = prototypes.get(look);
    if (known !== undefined) return known;
    const home = shelf();
    board.birth = { k: key.prototype };
    const made = easel.drawPrototype(pen, item, home);
    prototypes.set(look, made);
    return made;
  };

  const clone = (item: StickyItem): Print => {
    const prototype = prototypeOf(item);
    if (current?.x !== item.x || current.look !== lookOf(item)) {
      prototype.node.x = item.x;
      if (prototype.node.x !== item.x) prototype.node.x = item.x; // a dropped write would misplace a whole column (W5)
      current = { look: lookOf(item), x: item.x };
    }
    return prototype.print();
  };

  /** A clone; when somebody has taken the prototype away, of a new one. */
  const cloneAnyway = (item: StickyItem): Print => {
    try {
      return clone(item);
    } catch (thrown) {
      const prototype = prototypes.get(lookOf(item));
      if (prototype === undefined || !isGone(prototype.node)) throw thrown;
      prototypes.delete(lookOf(item));
      current = null;
      return clone(item);
    }
  };

  const learn = (print: Print, item: StickyItem): Clones => ({
    keepX: print.node.x === item.x,
    keepAuthorHidden: !print.showsAuthor(),
    keepSize: print.text.fontSize === item.fontSize,
  });

  return {
    print: (item, parent) => {
      const print = cloneAnyway(item);
      parent.appendChild(print.node);
      // On a map in use a note is told by its mark until it is placed; a first drawing tells its notes by their words.
      if (board.standing.size > 0) {
        const { id } = print.node;
        const mark = { m: board.mapId, k: item.key, n: id, t: item.text };
        print.node.setPluginData(RECORD_KEY, JSON.stringify(mark));
      }
      print.text.characters = item.text;
      clones = clones ?? learn(print, item);
      if (!clones.keepAuthorHidden) print.hideAuthor();
      if (!clones.keepSize) print.text.fontSize = item.fontSize;
      if (item.boldPrefix > 0) print.text.setRangeFontName(0, item.boldPrefix, pen.fonts.of('Bold'));
      return print;
    },
    cost: (item) => (prototypes.has(lookOf(item)) && clones !== null ? 9 : 60),
    distrust: () => {
      current = null;
    },
    placesColumns: () => clones?.keepX ?? false,
    standing: () => [
      ...Array.from(prototypes.values(), ({ node }) => node),
      ...(hidden === null ? [] : [hidden]),
    ],
    close: () => {
      for (const { node } of prototypes.values()) takeOff(node);
      prototypes.clear();
      if (hidden !== null) takeOff(hidden);
      hidden = null;
    },
  };
};
