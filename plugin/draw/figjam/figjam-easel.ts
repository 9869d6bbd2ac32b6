import type { Easel } from '../easel.ts';
import { outline } from '../look.ts';
import { drawConnector, glueConnector, labelConnector } from './connector.ts';
import { drawHiddenSection, drawSection } from './section.ts';
import { drawShape } from './shape.ts';
import { drawSticky } from './sticky.ts';

/** The FigJam set: sections, stickies, shapes with text and native connectors. */
export const figjamEasel: Easel = {
  curves: 'connectors',
  birthStyle: 'Medium',
  drawContainer: drawSection,
  drawHidden: drawHiddenSection,
  // The name of a section is a title on the canvas, and a lane has its title as a text.
  nameContainer: () => undefined,
  drawShape,
  styleShape: (node, item, keepsFill) => {
    if (node.type !== 'SHAPE_WITH_TEXT') return;
    outline(node, item, keepsFill);
    node.dashPattern = item.dash;
  },
  resizeShape: (node, { width, height }) => {
    if (node.type === 'SHAPE_WITH_TEXT') node.resize(width, height);
  },
  drawPrototype: drawSticky,
  connectors: { draw: drawConnector, glue: glueConnector, label: labelConnector },
};
