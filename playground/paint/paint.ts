/**
 * A page of the emulated document as one SVG picture that looks like FigJam.
 *
 * Problem: a drawn map must be looked at, compared in a diff and shown in a browser, without Figma.
 * Approach: a walk over plain records in z-order; each kind of node is painted by a file of its own at its
 * own origin, inside a group that moves (and turns) it to its place in its parent. A change of one section's
 * place is therefore one changed line. Connectors alone are painted in their parent's coordinates, because
 * their way follows from other nodes.
 * Limits: stacked paints, gradients, masks and blend modes are not shown; text is wrapped by the
 * table of Inter's widths; a connector's route is our reading of FigJam's.
 * Same records, same picture, to the last character. Needs neither DOM nor Node.
 */
import type { Box } from '../../journey/scene/scene.ts';
import type { DocumentRecord, NodeRecord } from '../host/node-record.ts';
import { apply, boxAround, boxOnPage, childrenOnPage, holdsCoordinates } from './affine.ts';
import { fillAttributes, hex, strokeAttributes, topPaint } from './colour.ts';
import { connectorRoute } from './connector-route.ts';
import { paintConnector } from './connector.ts';
import { paintFigure, paintLine } from './figure.ts';
import { paintCard, paintCodeBlock, paintStamp, paintTape } from './people-things.ts';
import { nameTagBox, paintSection } from './section.ts';
import { paintShape } from './shape.ts';
import { roundedPath } from './shape-outline.ts';
import { paintSticky, stickyShadow } from './sticky.ts';
import { decimal, element } from './svg.ts';
import { paintTable } from './table.ts';
import { FONT_FAMILIES, paintText } from './text.ts';
import { paintVector } from './vector.ts';

export interface PaintOptions {
  /** Air around everything on the page, px; 80 by default. */
  readonly padding?: number;
  /** Writes each node's id as `data-node`, so that a page can tell what was clicked; off by default. */
  readonly withIds?: boolean;
}

/** What all parts of one picture share. */
interface Brush {
  readonly withIds: boolean;
  /** Clipping outlines by id; equal frames share one. */
  readonly clips: Map<string, string>;
}

/** FigJam's canvas. A page of the design editor brings its own colour as a fill. */
const CANVAS = '#F5F5F5';
const DUST = 1e-6; // px

const FRAMES = new Set(['FRAME', 'COMPONENT', 'INSTANCE']);
const CONTAINERS = new Set(['SECTION', 'GROUP', 'BOOLEAN_OPERATION', ...FRAMES]);

/** Paints a page. Throws where the document has no page of that id. */
export function paintPage(document: DocumentRecord, pageId: string, options: PaintOptions = {}): string {
  const page = document.nodes.get(pageId);
  if (page === undefined || page.type !== 'PAGE') throw new Error(`The document has no page "${pageId}".`);
  const padding = options.padding ?? 80;
  const content = contentBox(document, page);
  // A turn by 90° leaves dust of 1e-14 px, which must not widen the picture by a whole one.
  const [left, top] = [Math.floor(content.x + DUST), Math.floor(content.y + DUST)];
  const view = {
    x: left - padding,
    y: top - padding,
    width: Math.ceil(content.x + content.width - DUST) - left + 2 * padding,
    height: Math.ceil(content.y + content.height - DUST) - top + 2 * padding,
  };
  const canvas = topPaint(page.fills);
  const brush: Brush = { withIds: options.withIds === true, clips: new Map() };
  const children = paintChildren(document, page, brush);
  const picture = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: view.width,
      height: view.height,
      viewBox: [view.x, view.y, view.width, view.height].map(decimal).join(' '),
      'font-family': FONT_FAMILIES,
      style: 'white-space:pre',
    },
    [
      element('defs', {}, [stickyShadow(), ...brush.clips.values()]),
      element('rect', { ...view, fill: canvas === null ? CANVAS : hex(canvas.color) }),
      ...children,
    ],
  );
  return `${picture}\n`;
}

function paintChildren(document: DocumentRecord, parent: NodeRecord, brush: Brush): string[] {
  return parent.childIds.flatMap((id) => {
    const node = document.nodes.get(id);
    return node === undefined || !node.visible ? [] : [paintNode(document, node, brush)];
  });
}

function paintNode(document: DocumentRecord, node: NodeRecord, brush: Brush): string {
  const isPlaced = node.type !== 'CONNECTOR' && holdsCoordinates(node);
  const turn = node.rotation === 0 ? '' : ` rotate(${decimal(-node.rotation)})`;
  const inner = paintKind(document, node, brush);
  if (inner.every((part) => part === '')) return '';
  return element(
    'g',
    {
      transform: isPlaced ? `translate(${decimal(node.x)} ${decimal(node.y)})${turn}` : null,
      opacity: node.opacity < 1 ? node.opacity : null,
      'data-node': brush.withIds ? node.id : null,
    },
    inner,
  );
}

function paintKind(document: DocumentRecord, node: NodeRecord, brush: Brush): string[] {
  const surface = paintSurface(document, node);
  if (!showsChildren(node)) return surface;
  const children = paintChildren(document, node, brush);
  const outline = clipOutline(node);
  if (children.length === 0 || outline === null) return [...surface, ...children];
  // Named by its measures, not by the node: the same frame then paints the same wherever it stands.
  const clip = `clip-${[node.width, node.height, node.cornerRadius].map(decimal).join('-')}`;
  brush.clips.set(clip, element('clipPath', { id: clip }, [element('path', { d: outline })]));
  return [...surface, element('g', { 'clip-path': `url(#${clip})` }, children)];
}

/** Whether a node's children are painted as nodes of their own, over its surface. */
export function showsChildren(node: NodeRecord): boolean {
  return CONTAINERS.has(node.type) && !(node.type === 'SECTION' && node.sectionContentsHidden);
}

/** The outline that cuts off a node's children, in the node's own px; null where they may stick out. */
export function clipOutline(node: NodeRecord): string | null {
  const clips = FRAMES.has(node.type) && node.clipsContent;
  return clips ? roundedPath(node.width, node.height, node.cornerRadius) : null;
}

/**
 * What a node shows itself, at its own origin (a connector: in its parent's coordinates), without what is
 * in it: a page that repaints only what changed needs it alone.
 */
export function paintSurface(document: DocumentRecord, node: NodeRecord): string[] {
  switch (node.type) {
    case 'SECTION':
      return paintSection(node);
    case 'STICKY':
      return paintSticky(node);
    case 'SHAPE_WITH_TEXT':
      return paintShape(node);
    case 'CONNECTOR':
      return paintConnector(document, node);
    case 'TEXT':
      return node.text === null
        ? []
        : paintText(node.text, { x: 0, y: 0, width: node.width, height: node.height });
    case 'LINE':
      return paintLine(node);
    case 'VECTOR':
      return paintVector(node);
    case 'RECTANGLE':
    case 'ELLIPSE':
    case 'POLYGON':
    case 'STAR':
      return paintFigure(node);
    case 'FRAME':
    case 'COMPONENT':
    case 'INSTANCE':
      return paintFrame(node);
    case 'GROUP':
    case 'BOOLEAN_OPERATION':
      return [];
    case 'TABLE':
      return paintTable(document, node);
    case 'CODE_BLOCK':
      return paintCodeBlock(node);
    case 'STAMP':
      return paintStamp(node);
    case 'HIGHLIGHT':
    case 'WASHI_TAPE':
      return paintTape(node);
    case 'SLICE':
      return [];
    default:
      return paintCard(node);
  }
}

function paintFrame(node: NodeRecord): string[] {
  if (topPaint(node.fills) === null && topPaint(node.strokes) === null) return [''];
  const outline = roundedPath(node.width, node.height, node.cornerRadius);
  return [element('path', { d: outline, ...fillAttributes(node.fills), ...strokeAttributes(node) })];
}

/** The smallest box around all that is seen, name tags and connectors' ways included. */
function contentBox(document: DocumentRecord, page: NodeRecord): Box {
  const corners: { x: number; y: number }[] = [];
  const visit = (node: NodeRecord): void => {
    for (const id of node.childIds) {
      const child = document.nodes.get(id);
      if (child === undefined || !child.visible) continue;
      if (child.type === 'CONNECTOR') {
        const route = child.connector === null ? null : connectorRoute(document, child.connector);
        corners.push(...(route?.points ?? []));
        continue;
      }
      const box = boxOnPage(document, child);
      corners.push({ x: box.x, y: box.y }, { x: box.x + box.width, y: box.y + box.height });
      const tag = child.type === 'SECTION' ? nameTagBox(child) : null;
      if (tag !== null) corners.push(apply(childrenOnPage(document, child), tag));
      if (!child.clipsContent && !child.sectionContentsHidden) visit(child);
    }
  };
  visit(page);
  return boxAround(corners);
}
