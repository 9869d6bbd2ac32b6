import type { ShapeItem, TextRun } from '../../../journey/scene/scene.ts';
import { solid, type Pen } from '../pen.ts';
import { lineHeight, wrapAt } from '../text.ts';

/** How deep a chevron's point and notch are, px. */
const NOTCH = 48;

/** Corner radius of pills, chips and cards, px: near to that of FigJam's rounded rectangle. */
const RADIUS = 16;

const chevron = (width: number, height: number): string => {
  const shoulder = width - NOTCH;
  const middle = height / 2;
  return `M 0 0 L ${shoulder} 0 L ${width} ${middle} L ${shoulder} ${height} L 0 ${height} L ${NOTCH} ${middle} Z`;
};

const outline = (node: FrameNode | VectorNode, item: ShapeItem): void => {
  node.fills = solid(item.fill);
  node.strokes = solid(item.stroke);
  node.strokeWeight = item.strokeWeight;
  if (item.dash.length > 0) node.dashPattern = item.dash;
};

/** A centred label; its width leaves a chevron's notch and point free. */
const writeLabel = ({ host, fonts, keep }: Pen, frame: FrameNode, item: ShapeItem, run: TextRun): void => {
  const text = keep(host.createText());
  text.fontName = fonts.of(run.style);
  text.characters = run.text;
  text.fontSize = run.size;
  text.lineHeight = lineHeight(run);
  text.fills = solid(run.colour);
  text.textAlignHorizontal = 'CENTER';
  const inset = item.form === 'chevron' ? 1.5 * NOTCH : 0;
  wrapAt(text, item.width - 2 * inset, run.size);
  frame.appendChild(text);
  text.x = inset;
  text.y = (item.height - text.height) / 2;
};

/** A FRAME in place of a shape with text: round for a dot, with a VECTOR inside for a chevron, with a TEXT for its label. */
export const drawFrameShape = (pen: Pen, item: ShapeItem): FrameNode => {
  const { host, names, keep } = pen;
  const node = keep(host.createFrame());
  node.name = item.label?.text ?? (item.form === 'ellipse' ? names.dot : names.box);
  node.clipsContent = false;
  node.resizeWithoutConstraints(item.width, item.height);
  if (item.form === 'chevron') {
    node.fills = [];
    const vector = keep(host.createVector());
    vector.name = names.box;
    vector.vectorPaths = [{ windingRule: 'NONZERO', data: chevron(item.width, item.height) }];
    outline(vector, item);
    node.appendChild(vector);
    vector.x = 0;
    vector.y = 0;
  } else {
    outline(node, item);
    if (item.form !== 'square') node.cornerRadius = item.form === 'ellipse' ? item.width / 2 : RADIUS;
  }
  if (item.label !== null && item.label.text !== '') writeLabel(pen, node, item, item.label);
  return node;
};
