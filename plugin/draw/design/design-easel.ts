import type { Easel } from '../easel.ts';
import { drawContainer, drawHiddenContainer } from './container.ts';
import { drawNote } from './note.ts';
import { drawFrameShape, resizeFrameShape, styleFrameShape } from './shape.ts';

/** The set of a design file: frames, texts and vectors. */
export const designEasel: Easel = {
  curves: 'paths',
  birthStyle: 'Regular',
  drawContainer,
  drawHidden: drawHiddenContainer,
  nameContainer: (container, title) => {
    container.name = title;
  },
  drawShape: drawFrameShape,
  styleShape: (node, item, keepsFill) => {
    if (node.type === 'FRAME') styleFrameShape(node, item, keepsFill);
  },
  resizeShape: (node, item) => {
    if (node.type === 'FRAME') resizeFrameShape(node, item);
  },
  drawPrototype: drawNote,
  connectors: null,
};
