import { around } from '../../journey/scene/around.ts';
import type { Box } from '../../journey/scene/scene.ts';
import type { Page } from '../figjam.ts';
import { isGone } from './gone.ts';
import type { Pace } from './pace.ts';

/**
 * Where an object stands and is seen, in page px: sections and frames that do not clip show what sticks out of
 * them, so what is in them counts. Null for what has no box. Two host calls for a plain object.
 */
const extentOf = async (node: SceneNode, pace: Pace): Promise<Box | null> => {
  await pace.makeRoom(4);
  try {
    let extent: Box | null = node.absoluteBoundingBox;
    if (node.type !== 'SECTION' && (node.type !== 'FRAME' || node.clipsContent)) return extent;
    for (const child of node.children) {
      const inner = await extentOf(child, pace);
      if (inner !== null) extent = extent === null ? inner : around(extent, inner);
    }
    return extent;
  } catch (thrown) {
    if (!isGone(node)) throw thrown;
    return null; // deleted while we were looking: no obstacle any more
  }
};

/** Boxes of everything that stands loose on the page, in page px, each with what sticks out of it. */
export const obstaclesOn = async (page: Page, pace: Pace): Promise<Box[]> => {
  const boxes: Box[] = [];
  for (const node of page.children) {
    const extent = await extentOf(node, pace);
    if (extent !== null) boxes.push(extent);
  }
  return boxes;
};
