import type { SectionNodeItem } from '../easel.ts';
import { hairline, solid, type Pen } from '../pen.ts';

/** A FRAME in place of a section: without auto layout, for people move what is in it, and without clipping. */
export const drawContainer = ({ host, keep }: Pen, item: SectionNodeItem): FrameNode => {
  const node = keep(host.createFrame());
  if (item.name !== '') node.name = item.name; // else it is named after its title, once that is drawn
  node.fills = solid(item.fill);
  node.strokes = hairline;
  node.clipsContent = false;
  return node;
};

/** A small FRAME that nobody sees and, for the hand, locked. What is copied out of it is seen. */
export const drawHiddenContainer = ({ host, names, keep }: Pen): FrameNode => {
  const node = keep(host.createFrame());
  node.name = names.prototypes;
  node.resizeWithoutConstraints(1, 1);
  node.visible = false;
  node.locked = true;
  return node;
};
