import type { Box } from '../../journey/scene/scene.ts';
import type { Page } from '../figjam.ts';
import type { Pace } from './pace.ts';

/** Boxes of everything that stands loose on the page, in page px. One host call for each object. */
export const obstaclesOn = async (page: Page, pace: Pace): Promise<Box[]> => {
  const boxes: Box[] = [];
  for (const node of page.children) {
    await pace.before(1);
    try {
      const box = node.absoluteBoundingBox;
      if (box !== null) boxes.push(box);
    } catch {
      // Deleted while we were looking: no obstacle any more.
    }
  }
  return boxes;
};
