/**
 * Lets a node that stands say or look otherwise, in the fonts that it has.
 *
 * People may have set words in fonts of their own, and the host refuses text to a node with a font that is
 * not loaded. So the words are written first and fonts are asked for only when that is refused; where one
 * is missing on this machine, the node keeps its words (M11).
 */
import type { Rewrite } from '../../journey/reconcile/patch.ts';
import { textOf } from '../../journey/scene/item-text.ts';
import { key } from '../../journey/scene/key.ts';
import type { ConnectorItem, PathItem, StickyItem, TextRun } from '../../journey/scene/scene.ts';
import { labelOfFrame } from '../draw/design/shape.ts';
import type { Easel } from '../draw/easel.ts';
import { redrawPath } from '../draw/path.ts';
import { stroke } from '../draw/look.ts';
import { layRules } from '../draw/rules.ts';
import { fillOf, solid, type Pen } from '../draw/pen.ts';
import { writeText } from '../draw/text.ts';
import type { Tools } from './apply.ts';
import { missesFont } from './fonts.ts';
import { type Letters, lettersOf, loadLetters, setAs, wordsIn } from './letters.ts';

/** Where a node's words are written; null where it has none, or somebody took them away. */
export const wordsOf = (node: SceneNode, type: string = node.type): TextNode | TextSublayerNode | null => {
  switch (type) {
    case 'TEXT':
      return node as TextNode; // by its type, here and below: each asking for it is a host call
    case 'STICKY':
    case 'SHAPE_WITH_TEXT':
    case 'CONNECTOR':
      return (node as StickyNode).text;
    case 'FRAME':
      return labelOfFrame(node as FrameNode) ?? null;
    default:
      return null;
  }
};

/** Does what needs the node's fonts; when the host misses one, again with all that the words are set in. False: one cannot be had, or somebody wrote meanwhile. */
export const inItsFonts = async (
  { fonts }: Pen,
  words: TextNode | TextSublayerNode,
  write: () => void,
): Promise<boolean> => {
  try {
    write();
    return true;
  } catch (thrown) {
    if (!missesFont(thrown)) throw thrown;
  }
  const said = words.characters;
  const used = words.getRangeAllFontNames(0, said.length);
  const loaded = await Promise.all(used.map((font) => fonts.load(font)));
  if (loaded.indexOf(false) >= 0 || words.characters !== said) return false;
  write();
  return true;
};

const lookOfLine = ({ colour, weight, dash }: ConnectorItem | PathItem): string =>
  [colour, weight, ...dash].join();

/** Words in one look keep the colour and the font that a hand gave them. */
const keepHands = (pen: Pen, words: TextNode, [was]: Letters, from: TextRun, to: TextRun): void => {
  if (was === undefined) return;
  const { fills, fontName } = was;
  const ours = [from.style, to.style].map((style) => JSON.stringify(pen.fonts.of(style)));
  const colour = fillOf(fills);
  if (colour !== null && colour !== from.colour && colour !== to.colour && fills) words.fills = fills;
  if (fontName && ours.indexOf(JSON.stringify(fontName)) < 0) words.fontName = fontName;
};

/** Gives a node the look of an item, its words left alone. */
const restyle = (easel: Easel, node: SceneNode, type: string, { from, to, keepsFill }: Rewrite): void => {
  if (to.kind === 'shape') {
    easel.styleShape(node, to, keepsFill);
    const label = from.kind === 'shape' && from.label?.colour !== to.label?.colour ? to.label : null;
    const words = label === null ? null : wordsOf(node, type);
    if (words !== null && label !== null) words.fills = solid(label.colour);
  } else if ((to.kind === 'path' || to.kind === 'connector') && from.kind === to.kind) {
    const line = node as VectorNode | ConnectorNode; // by what it was drawn from
    if (to.kind === 'path' && type === 'VECTOR') redrawPath(node as VectorNode, to);
    // In the colour of its person, unless a hand has given it another.
    if (lookOfLine(from) !== lookOfLine(to) && fillOf(line.strokes) === from.colour) {
      stroke(line, to.colour, to.weight);
      line.dashPattern = to.dash;
    }
  } else if (to.kind === 'rules' && type === 'VECTOR') layRules(node as VectorNode, to);
  else if ((to.kind === 'section' || to.kind === 'sticky') && 'fills' in node) {
    if (to.key === key.map && to.kind === 'section') node.name = to.name;
    if (!keepsFill && from.kind === to.kind && from.fill !== to.fill) node.fills = solid(to.fill);
  }
};

/** Writes the words of a note, which were set as `was`: a hand's size stays, and the word of an urgent one alone is bold. */
const writeNote = (
  { fonts }: Pen,
  words: TextNode | TextSublayerNode,
  was: Letters,
  from: StickyItem,
  to: StickyItem,
): void => {
  words.characters = to.text;
  // All of it is set as the word that says how urgent it was.
  if (from.boldPrefix > 0) words.fontName = was[was.length - 1]?.fontName ?? fonts.of('Medium');
  if (to.boldPrefix > 0) words.setRangeFontName(0, to.boldPrefix, fonts.of('Bold'));
  const isOurs = was.every(({ fontSize: size }) => !size || size === from.fontSize || size === to.fontSize);
  if (from.fontSize !== to.fontSize && isOurs) words.fontSize = to.fontSize;
};

/** Carries a rewriting out; false when it was skipped: the words changed since, or a font is missing. `isBack`: it is taken back. */
export const rewrite = async (
  { pen, easel, board: { letters } }: Tools,
  node: SceneNode,
  type: string,
  patch: Rewrite,
  expected: string | null,
  isBack: boolean,
): Promise<boolean> => {
  const { node: id, from, to, text, look, hold } = patch;
  const [old, label] = from.kind === 'shape' && to.kind === 'shape' ? [from.label, to.label] : [null, null];
  const isResized = old !== null && label !== null && old.size !== label.size;
  const words = text || isResized || to.kind === 'text' ? wordsOf(node, type) : null;
  const before = isBack ? letters.get(id) : undefined;
  const canSet = before !== undefined && (await loadLetters(pen.fonts, before));
  if (look) restyle(easel, node, type, patch);
  if (words === null) return !text;
  // A text whose words are a person's now keeps its look as well: where its runs begin is not known any more.
  const was = lettersOf(words);
  if (wordsIn(was) !== expected) return false;
  if (!isBack && !letters.has(id)) letters.set(id, was);
  const own = type === 'TEXT' ? (words as TextNode) : null; // by its type
  // The text of a person's own note may become as wide as its words, and is read by its middle; a note without a cell is
  // held at its border. Whatever is drawn as a note has a size.
  const held = to.kind === 'sticky' && (own !== null || hold > 0) ? (node as StickyNode) : null;
  const { width, height } = held ?? { width: 0, height: 0 };
  return inItsFonts(pen, words, () => {
    if (to.kind === 'text' && own !== null) {
      writeText(pen, own, to);
      const [run, more] = to.runs;
      if (run && !more && from.kind === 'text' && from.runs[0]) keepHands(pen, own, was, from.runs[0], run);
    } else if (to.kind === 'sticky' && from.kind === 'sticky') writeNote(pen, words, was, from, to);
    else if (to.kind === 'connector' && to.label && text && !expected) {
      easel.connectors?.label(pen, node as ConnectorNode, to.label); // by what it was drawn from
    } else if (text) {
      words.characters = textOf(to) ?? '';
      // The host sets a connector's words back to its own size.
      const [first] = was;
      if (to.kind === 'connector' && first?.fontSize) words.fontSize = first.fontSize;
    }
    if (isResized) words.fontSize = label.size;
    if (before !== undefined && canSet && wordsIn(before) === textOf(to)) setAs(words, before);
    if (held !== null) {
      if (held.width !== width) held.x += (width - held.width) / 2;
      if (held.height !== height) held.y += (height - held.height) * hold;
    }
    // In a frame nothing centres them but we.
    if (to.kind === 'shape' && type === 'FRAME') {
      const inFrame = labelOfFrame(node as FrameNode);
      if (inFrame !== undefined) inFrame.y = (node.height - inFrame.height) / 2;
    }
  });
};
