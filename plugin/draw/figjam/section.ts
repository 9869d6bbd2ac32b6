import type { SectionNodeItem } from '../easel.ts';
import { solid, type Pen } from '../pen.ts';

/** A SECTION, still to be placed and sized: it does not grow with what is put into it. An empty name hides its title tag. */
export const drawSection = ({ host, keep }: Pen, item: SectionNodeItem): SectionNode => {
  const node = keep(host.createSection());
  node.name = item.name;
  node.fills = solid(item.fill);
  return node;
};

/** A small SECTION whose contents are hidden and, for the hand, locked. */
export const drawHiddenSection = ({ host, names, keep }: Pen): SectionNode => {
  const node = keep(host.createSection());
  node.name = names.prototypes;
  node.resizeWithoutConstraints(1, 1);
  node.locked = true;
  try {
    node.sectionContentsHidden = true;
  } catch {
    // Then the prototypes are seen for as long as notes are being made.
  }
  return node;
};
