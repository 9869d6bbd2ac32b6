import type { ShapeItem, TextRun } from '../../../journey/scene/scene.ts';
import { TICK } from '../../../journey/layout/checkpoints-lane.ts';
import { outline, shapeName } from '../look.ts';
import { solid, type Pen } from '../pen.ts';
import { lineHeight, wrapAt } from '../text.ts';

/** What stands in a box that is not ticked. */
const UNTICKED: TextRun = { ...TICK, text: '' };

/** How deep a chevron's point and notch are, px. */
const NOTCH = 48;

/** Corner radius of pills, chips and cards, px: near to that of FigJam's rounded rectangle. */
const RADIUS = 16;

const chevron = (width: number, height: number): string => {
  const shoulder = width - NOTCH;
  const middle = height / 2;
  return `M 0 0 L ${shoulder} 0 L ${width} ${middle} L ${shoulder} ${height} L 0 ${height} L ${NOTCH} ${middle} Z`;
};

const paths = ({ width, height }: ShapeItem): VectorPaths => [
  { windingRule: 'NONZERO', data: chevron(width, height) },
];

/** Where a label stands: its width leaves a chevron's notch and point free. */
const placeLabel = (text: TextNode, item: ShapeItem, size: number): void => {
  const inset = item.form === 'chevron' ? 1.5 * NOTCH : 0;
  wrapAt(text, item.width - 2 * inset, size);
  text.x = inset;
  text.y = (item.height - text.height) / 2;
};

// A part of a frame of ours is told by what it has, which costs no host call; undefined when somebody took it away.

/** The words of a frame that was drawn as one thing. */
export const labelOfFrame = (node: FrameNode): TextNode | undefined =>
  node.children.find((child): child is TextNode => 'characters' in child);

const outlineOf = (node: FrameNode): VectorNode | undefined =>
  node.children.find((child): child is VectorNode => 'vectorPaths' in child);

/** Gives a frame the look of an item; its label is left alone. */
export const styleFrameShape = (node: FrameNode, item: ShapeItem, keepsFill: boolean): void => {
  const outlined = item.form === 'chevron' ? outlineOf(node) : node;
  if (outlined === undefined) return;
  outline(outlined, item, keepsFill);
  outlined.dashPattern = item.dash;
};

/** Gives a frame, its outline and its label the size of an item. */
export const resizeFrameShape = (node: FrameNode, item: ShapeItem): void => {
  node.resizeWithoutConstraints(item.width, item.height);
  const vector = item.form === 'chevron' ? outlineOf(node) : undefined;
  if (vector !== undefined) vector.vectorPaths = paths(item);
  if (item.form === 'ellipse') node.cornerRadius = item.width / 2;
  const text = labelOfFrame(node);
  if (text !== undefined) placeLabel(text, item, item.label?.size ?? 1);
};

/** A centred label. */
const writeLabel = ({ host, fonts, keep }: Pen, frame: FrameNode, item: ShapeItem, run: TextRun): void => {
  const text = keep(host.createText());
  frame.appendChild(text); // at once: nothing of ours lies about should the run end here
  text.fontName = fonts.of(run.style);
  text.characters = run.text;
  text.fontSize = run.size;
  text.lineHeight = lineHeight(run);
  text.fills = solid(run.colour);
  text.textAlignHorizontal = 'CENTER';
  placeLabel(text, item, run.size);
};

/** A FRAME in place of a shape with text: round for a dot, with a VECTOR inside for a chevron, with a TEXT for its label. */
export const drawFrameShape = (pen: Pen, item: ShapeItem): FrameNode => {
  const { host, names, keep } = pen;
  const node = keep(host.createFrame());
  node.name = shapeName(pen, item);
  node.clipsContent = false;
  node.resizeWithoutConstraints(item.width, item.height);
  if (item.form === 'chevron') {
    node.fills = [];
    const vector = keep(host.createVector());
    node.appendChild(vector);
    vector.name = names.box;
    vector.vectorPaths = paths(item);
    outline(vector, item, false);
    vector.x = 0;
    vector.y = 0;
  } else {
    outline(node, item, false);
    if (item.dash.length > 0) node.dashPattern = item.dash;
    if (item.form !== 'square') node.cornerRadius = item.form === 'ellipse' ? item.width / 2 : RADIUS;
  }
  // A box that is to be ticked later needs the words to do it in.
  const label = item.label?.text === '' ? null : (item.label ?? (item.form === 'square' ? UNTICKED : null));
  if (label !== null) writeLabel(pen, node, item, label);
  return node;
};
