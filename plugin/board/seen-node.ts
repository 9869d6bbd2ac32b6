import { RECORD_KEY } from './record.ts';
import type { Box, Hex } from '../../journey/scene/scene.ts';
import { fillOf } from '../draw/pen.ts';
import { isGone } from './gone.ts';
import type { Pace } from './pace.ts';
import { wordsOf } from './rewrite.ts';

/** A node as one look at the board shows it, whatever the look was made with. */
export interface SeenNode {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly box: Box | null; // on the page; null for what has none
  /** What it says; undefined where it might say something and the look did not show what. */
  readonly text: string | null | undefined;
  readonly fill: Hex | null;
  readonly isLocked: boolean;
  readonly isHidden: boolean;
  readonly children: readonly SeenNode[];
  /** What the plugin wrote on it, where that was asked already. */
  readonly data?: string;
}

/** A node of Figma's REST answer, as far as it is looked at. What the host calls its response is not ours to trust. */
interface RestNode {
  readonly id: string;
  readonly type: string;
  readonly name?: string;
  readonly visible?: boolean;
  readonly locked?: boolean;
  readonly absoluteBoundingBox?: Box | null;
  readonly characters?: string;
  readonly fills?: readonly Paint[];
  readonly children?: readonly RestNode[];
}

/** The types that hold text of their own. */
const SAYING = ['STICKY', 'SHAPE_WITH_TEXT', 'TEXT', 'CONNECTOR'];

const fromRest = (node: RestNode): SeenNode => ({
  id: node.id,
  type: node.type,
  name: node.name ?? '',
  box: node.absoluteBoundingBox ?? null,
  text: node.characters ?? (SAYING.indexOf(node.type) < 0 ? null : undefined),
  fill: fillOf(node.fills),
  isLocked: node.locked === true,
  isHidden: node.visible === false,
  children: (node.children ?? []).map(fromRest),
});

/** The whole of a map in one host call; null where this host exports no such thing. */
export const exportTree = async (map: SceneNode): Promise<SeenNode | null> => {
  try {
    // The host's answer is an untyped object in the shape of its REST API.
    const { document } = (await map.exportAsync({ format: 'JSON_REST_V1' })) as { document?: RestNode };
    return document === undefined ? null : fromRest(document);
  } catch {
    return null;
  }
};

/** What this node says, by asking it; two host calls at most. Its type was asked for already, so no more is spent on it. */
export const saidBy = (node: SceneNode, type: string): string | null =>
  type === 'FRAME' ? null : (wordsOf(node, type)?.characters ?? null);

const HOLDING = ['SECTION', 'FRAME', 'GROUP'];
/** What is asked for its fill: many a thing that people paste has none, and refuses the question. */
const FILLED = ['STICKY', 'SHAPE_WITH_TEXT', 'TEXT', 'SECTION', 'FRAME', 'RECTANGLE', 'VECTOR'];

/**
 * The same, node by node: six host calls for a note, and one more to see whose it is where `isKnown` does not
 * tell, and one for its lock where that matters. Throws what the host refused; a node that vanished meanwhile is left out.
 */
export const walkTree = async (
  node: SceneNode,
  pace: Pace,
  isKnown: (id: string) => boolean,
  withLocks = false,
): Promise<SeenNode> => {
  await pace.makeRoom(8);
  const { type, id } = node;
  const children: SeenNode[] = [];
  const seen = {
    id,
    type,
    name: type === 'SECTION' ? node.name : '',
    box: node.absoluteBoundingBox,
    text: saidBy(node, type),
    fill: FILLED.indexOf(type) >= 0 ? fillOf((node as StickyNode).fills) : null, // by its type, as above
    isLocked: withLocks && node.locked,
    isHidden: false,
    children,
    ...(isKnown(id) ? {} : { data: node.getPluginData(RECORD_KEY) }),
  };
  if (HOLDING.indexOf(type) >= 0) {
    for (const child of (node as SectionNode).children) {
      try {
        children.push(await walkTree(child, pace, isKnown, withLocks));
      } catch (thrown) {
        if (!isGone(child)) throw thrown;
      }
    }
  }
  return seen;
};
