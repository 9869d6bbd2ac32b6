import type { Easel } from '../easel.ts';
import { drawContainer, drawHiddenContainer } from './container.ts';
import { drawNote } from './note.ts';
import { drawFrameShape } from './shape.ts';

/** The set of a design file: frames, texts and vectors. */
export const designEasel: Easel = {
  curves: 'paths',
  drawContainer,
  drawHidden: drawHiddenContainer,
  nameContainer: (container, title) => {
    container.name = title;
  },
  drawShape: drawFrameShape,
  drawPrototype: drawNote,
  connectors: null,
};
