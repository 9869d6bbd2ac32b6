/** What shapes and lines of both editors have alike. */
import type { Hex, ShapeItem } from '../../journey/scene/scene.ts';
import { solid, type Pen } from './pen.ts';

/** A line's colour, weight and dashes. */
export const stroke = (
  node: Pick<VectorNode, 'strokes' | 'strokeWeight' | 'dashPattern'>,
  colour: Hex,
  weight: number,
  dash: readonly number[] = [],
): void => {
  node.strokes = solid(colour);
  node.strokeWeight = weight;
  if (dash.length > 0) node.dashPattern = dash;
};

/** Gives what shows a shape its colours; `keepsFill`: all but its fill. */
export const outline = (
  node: ShapeWithTextNode | FrameNode | VectorNode,
  item: ShapeItem,
  keepsFill: boolean,
): void => {
  if (!keepsFill) node.fills = solid(item.fill);
  stroke(node, item.stroke, item.strokeWeight);
};

/** The layer name of a shape. */
export const shapeName = ({ names }: Pen, { label, form }: ShapeItem): string =>
  label?.text ?? (form === 'ellipse' ? names.dot : names.box);
