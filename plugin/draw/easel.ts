import type { NodeItem } from '../../journey/reconcile/change.ts';
import type { ConnectorItem, ShapeItem, StickyItem, TextRun } from '../../journey/scene/scene.ts';
import type { Container, NoteNode } from '../figjam.ts';
import type { Pen } from './pen.ts';

/** A map, a lane or the parking lot, without what stands in it. */
export type SectionNodeItem = Extract<NodeItem, { kind: 'section' }>;

/** A note that was cloned from a prototype, with what differs between the editors. */
export interface Print {
  readonly node: NoteNode;
  /** Where its words are written. */
  readonly text: TextSublayerNode | TextNode;
  /** Its height as its words make it, px; the note is that high afterwards. */
  readonly measure: () => number;
  /** Whether somebody has taken it, or what its words are in, away. */
  readonly isGone: () => boolean;
  readonly showsAuthor: () => boolean;
  readonly hideAuthor: () => void;
}

/** An empty note of one look, for others to be cloned from. */
export interface Prototype {
  readonly node: NoteNode;
  /** Clones it. The host puts a clone on the current page, whatever the original stands in. */
  readonly print: () => Print;
}

/**
 * One face for both editors: the FigJam set and the design set draw the same items, each from what its
 * editor has. Texts, lines, rectangles and paths are drawn alike in both and are not here.
 */
export interface Easel {
  /** How the layout is to show curves and links here. */
  readonly curves: 'connectors' | 'paths';
  /** The style of Inter that the editor most likely bears texts in. */
  readonly birthStyle: string;
  /** Without its place and size: both are given to it in its parent. */
  readonly drawContainer: (pen: Pen, item: SectionNodeItem) => Container;
  /** A container whose contents nobody sees or touches, while copies taken out of it are as usual. */
  readonly drawHidden: (pen: Pen) => Container;
  /** Names a container after its title, where that does not show a second title on the canvas. */
  readonly nameContainer: (container: Container, title: string) => void;
  readonly drawShape: (pen: Pen, item: ShapeItem) => SceneNode;
  /** Gives a shape that stands the look of an item, its label left alone; `keepsFill`: all but its colour. */
  readonly styleShape: (node: SceneNode, item: ShapeItem, keepsFill: boolean) => void;
  /** Gives a shape that stands the size of an item. */
  readonly resizeShape: (node: SceneNode, item: ShapeItem) => void;
  /** Drawn into `home` from the first: an end of the sandbox leaves nothing outside it but what was just made. */
  readonly drawPrototype: (pen: Pen, look: StickyItem, home: Container) => Prototype;
  /** Null where the editor has no connectors; the layout draws paths there. */
  readonly connectors: {
    readonly draw: (pen: Pen, item: ConnectorItem) => ConnectorNode;
    readonly glue: (
      pen: Pen,
      node: ConnectorNode,
      item: ConnectorItem,
      ends: { readonly from: string; readonly to: string },
    ) => void;
    /** For one that was drawn without a label. */
    readonly label: (pen: Pen, node: ConnectorNode, label: TextRun) => void;
  } | null;
}
