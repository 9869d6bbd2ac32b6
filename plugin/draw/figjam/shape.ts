import type { ShapeItem, TextRun } from '../../../journey/scene/scene.ts';
import { outline, shapeName } from '../look.ts';
import { solid, type Pen } from '../pen.ts';

const TYPE = {
  chevron: 'CHEVRON',
  roundedRectangle: 'ROUNDED_RECTANGLE',
  ellipse: 'ELLIPSE',
  square: 'SQUARE',
} as const;

/**
 * Writes a label of one look. In this order: a connector's text has no valid font before `fontName`, and
 * `characters` sets the size back to 16 there; without `fills` its text exists but is not seen.
 */
export const writeLabel = ({ fonts }: Pen, text: TextSublayerNode, run: TextRun): void => {
  text.fontName = fonts.of(run.style);
  text.characters = run.text;
  text.fontSize = run.size;
  text.fills = solid(run.colour);
};

/** A SHAPE_WITH_TEXT: stage header, pill, box, dot or checkbox. */
export const drawShape = (pen: Pen, item: ShapeItem): ShapeWithTextNode => {
  const node = pen.keep(pen.host.createShapeWithText());
  node.name = shapeName(pen, item);
  node.shapeType = TYPE[item.form];
  node.resize(item.width, item.height);
  outline(node, item, false);
  if (item.dash.length > 0) node.dashPattern = item.dash;
  if (item.label !== null) writeLabel(pen, node.text, item.label);
  return node;
};
