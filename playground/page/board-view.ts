/**
 * The page of the document as a living SVG: one group a node, kept in step with the records.
 *
 * Problem: painting the whole page for every moved sticky is too slow from a few hundred nodes on.
 * Approach: each node has a group of its own (place), with a surface (what it shows itself) and a box for its
 * children; what the ops made stale is renewed once a frame and nothing else is touched. While something is dragged
 * it lies in a layer on top and only groups' places change; connectors glued to it are painted anew.
 * Limits: a sticky's shadow is a few faint rectangles and no filter, which would cost ten times the frame; it is
 * left out below a third of the size, and texts of stickies below a tenth: nobody sees them there.
 */
import type { Box, Point } from '../../journey/scene/scene.ts';
import { connectorsOf } from '../host/connector-index.ts';
import type { DocumentStore, Op } from '../host/document-store.ts';
import type { DocumentRecord, NodeRecord } from '../host/node-record.ts';
import { apply, childrenOnPage, holdsCoordinates, invert } from '../paint/affine.ts';
import { clipOutline, paintSurface, showsChildren } from '../paint/paint.ts';
import { decimal } from '../paint/svg.ts';
import { FONT_FAMILIES } from '../paint/text.ts';
import { documentWith, groupContent, shiftedDocument } from './shifted-document.ts';
import { connectorsAround, StaleNodes, type Staleness } from './stale-nodes.ts';
import type { Viewport } from './viewport.ts';

const SVG = 'http://www.w3.org/2000/svg';
const LEAST_ZOOM_WITH_SHADOWS = 0.3;
const LEAST_ZOOM_WITH_NOTE_TEXT = 0.1;

/** Nodes from which on a change of zoom is shown coarsely, and how long it then has to rest, ms. */
const LARGE_BOARD = 800;
const ZOOM_REST = 150;

interface NodeView {
  readonly group: SVGGElement;
  readonly surface: SVGGElement;
  readonly children: SVGGElement;
  readonly clip: SVGClipPathElement;
}

export class BoardView {
  private readonly views = new Map<string, NodeView>();
  private readonly stale: StaleNodes;
  private readonly world = svgElement('g');
  private readonly lifted = svgElement('g');
  private liftedIds: readonly string[] = [];
  private linkedIds: ReadonlySet<string> = new Set();
  private zoom = 1;
  private zoomRest: ReturnType<typeof setTimeout> | undefined;

  /** @param svg an empty element that the view fills; it is the view's alone. */
  constructor(
    private readonly svg: SVGSVGElement,
    private readonly store: DocumentStore,
    private readonly pageId: string,
  ) {
    this.stale = new StaleNodes(store);
    svg.setAttribute('font-family', FONT_FAMILIES);
    svg.replaceChildren(this.world);
    const page = this.viewOf(store.get(pageId));
    this.world.append(page.group, this.lifted);
  }

  /** Takes note of an op; the picture follows with the next `renew`. */
  readonly take = (op: Op): void => {
    this.stale.take(op);
    if (op.op === 'erase') {
      this.views.get(op.record.id)?.group.remove();
      this.views.delete(op.record.id);
    }
  };

  /** Brings the picture up to date. */
  renew(): void {
    for (const [id, staleness] of this.stale.takeAll()) this.renewNode(this.store, id, staleness);
  }

  show(view: Viewport): void {
    this.world.setAttribute(
      'transform',
      `scale(${String(view.zoom)}) translate(${decimal(-view.x)} ${decimal(-view.y)})`,
    );
    this.svg.classList.toggle('far', view.zoom < LEAST_ZOOM_WITH_SHADOWS);
    this.svg.classList.toggle('tiny', view.zoom < LEAST_ZOOM_WITH_NOTE_TEXT);
    if (view.zoom !== this.zoom && this.views.size > LARGE_BOARD) this.zoomCoarsely();
    this.zoom = view.zoom;
  }

  /** While the zoom of a large board changes, every frame paints all of it: without small things until it rests. */
  private zoomCoarsely(): void {
    this.svg.classList.add('zooming');
    clearTimeout(this.zoomRest);
    this.zoomRest = setTimeout(() => this.svg.classList.remove('zooming'), ZOOM_REST);
  }

  /** Takes nodes off the board into the hand: they lie on top until `drop`. */
  lift(ids: readonly string[]): void {
    this.liftedIds = ids;
    this.linkedIds = connectorsAround(this.store, new Set(ids));
    for (const id of ids) {
      const view = this.views.get(id);
      const record = this.store.find(id);
      if (view === undefined || record === undefined) continue;
      const { a, b, c, d, e, f } = childrenOnPage(this.store, this.store.find(record.parentId));
      const holder = svgElement('g');
      holder.setAttribute('transform', `matrix(${[a, b, c, d, e, f].map(String).join(' ')})`);
      holder.append(view.group);
      this.lifted.append(holder);
    }
  }

  /** Shows what is lifted moved by page px from where it was, and the connectors that follow it. */
  moveLifted(by: Point): void {
    const { document, moved } = shiftedDocument(this.store, this.liftedIds, by);
    for (const [id, record] of moved) {
      const view = this.views.get(id);
      if (view !== undefined) place(view.group, record);
    }
    for (const id of this.linkedIds) this.renewNode(document, id, SURFACE);
  }

  /** Puts back what was lifted; the records say where. */
  drop(): void {
    const parents = new Set<string>();
    for (const id of this.liftedIds) {
      const record = this.store.find(id);
      if (record === undefined) continue;
      for (const moved of [id, ...groupContent(this.store, [id])]) this.renewNode(this.store, moved, PLACE);
      if (record.parentId !== null) parents.add(record.parentId);
    }
    for (const id of parents) this.renewNode(this.store, id, CHILDREN);
    for (const id of this.linkedIds) this.renewNode(this.store, id, SURFACE);
    this.lifted.replaceChildren();
    this.liftedIds = [];
    this.linkedIds = new Set();
  }

  /**
   * Shows an upright node with another box on the page while its handle is pulled; what is in it stays in place, and
   * connectors glued to it follow. Null shows it as its record says.
   */
  showSized(id: string, box: Box | null): void {
    const record = this.store.find(id);
    const view = this.views.get(id);
    if (record === undefined || view === undefined) return;
    const parent = this.store.find(record.parentId);
    const corner = box === null ? record : apply(invert(childrenOnPage(this.store, parent)), box);
    const { width, height } = box ?? record;
    const sized = { ...record, x: corner.x, y: corner.y, width, height };
    const document = documentWith(this.store, new Map([[id, sized]]));
    this.renewNode(document, id, { place: true, surface: true, children: false });
    if (box === null) view.children.removeAttribute('transform');
    else {
      const back = `translate(${decimal(record.x - sized.x)} ${decimal(record.y - sized.y)})`;
      view.children.setAttribute('transform', back);
    }
    for (const { id: glued } of connectorsOf(this.store, id)) this.renewNode(document, glued, SURFACE);
  }

  private renewNode(document: DocumentRecord, id: string, staleness: Staleness): void {
    const view = this.views.get(id);
    const record = document.nodes.get(id);
    if (view === undefined || record === undefined) return;
    if (staleness.place) place(view.group, record);
    if (staleness.surface) {
      this.paint(view, document, record);
      this.clip(view, record);
    }
    if (staleness.children) this.arrange(view, record);
  }

  private viewOf(record: NodeRecord): NodeView {
    const known = this.views.get(record.id);
    if (known !== undefined) return known;
    const view: NodeView = {
      group: svgElement('g'),
      surface: svgElement('g'),
      children: svgElement('g'),
      clip: svgElement('clipPath'),
    };
    this.views.set(record.id, view);
    view.group.dataset['node'] = record.id;
    view.group.dataset['kind'] = record.type;
    view.group.append(view.surface);
    place(view.group, record);
    if (record.id !== this.pageId) {
      this.paint(view, this.store, record);
      this.clip(view, record);
    }
    this.arrange(view, record);
    return view;
  }

  private paint(view: NodeView, document: DocumentRecord, record: NodeRecord): void {
    // The painter escapes every text of the document.
    view.surface.innerHTML = shadowOf(record) + paintSurface(document, record).join('');
  }

  private clip(view: NodeView, record: NodeRecord): void {
    const outline = clipOutline(record);
    if (outline === null) {
      view.clip.remove();
      view.children.removeAttribute('clip-path');
      return;
    }
    const path = svgElement('path');
    path.setAttribute('d', outline);
    view.clip.id = `clip-${record.id}`;
    view.clip.replaceChildren(path);
    view.group.prepend(view.clip);
    view.children.setAttribute('clip-path', `url("#${view.clip.id}")`);
  }

  /** Puts the groups of a node's children into the order of the records, moving as few as it can. */
  private arrange(view: NodeView, record: NodeRecord): void {
    const shows = record.id === this.pageId || showsChildren(record);
    const children = shows ? record.childIds.flatMap((id) => this.store.find(id) ?? []) : [];
    const wanted = children.filter(({ visible }) => visible).map((child) => this.viewOf(child).group);
    if (wanted.length > 0 && view.children.parentNode === null) view.group.append(view.children);
    const isWanted = new Set<Element>(wanted);
    for (const group of [...view.children.children]) if (!isWanted.has(group)) group.remove();
    let next = view.children.firstChild;
    for (const group of wanted) {
      if (group === next) next = next.nextSibling;
      else view.children.insertBefore(group, next);
    }
  }
}

/** The shadow under a sticky: rectangles that grow and sink, px. The page's style takes the painter's filter away. */
const SHADOW = [
  { grow: 1, sink: 1 },
  { grow: 1, sink: 3 },
  { grow: 2, sink: 5 },
  { grow: 3, sink: 7 },
  { grow: 4, sink: 9 },
] as const;

function shadowOf({ type, width, height }: NodeRecord): string {
  if (type !== 'STICKY') return '';
  const rectangles = SHADOW.map(({ grow, sink }) => {
    const size = `width="${decimal(width + 2 * grow)}" height="${decimal(height + grow)}"`;
    return `<rect x="${decimal(-grow)}" y="${decimal(sink)}" rx="${decimal(4 + grow)}" ${size}/>`;
  });
  return `<g class="shadow">${rectangles.join('')}</g>`;
}

const PLACE: Staleness = { place: true, surface: false, children: false };
const SURFACE: Staleness = { place: false, surface: true, children: false };
const CHILDREN: Staleness = { place: false, surface: false, children: true };

function place(group: SVGGElement, record: NodeRecord): void {
  const isPlaced = record.type !== 'CONNECTOR' && record.type !== 'PAGE' && holdsCoordinates(record);
  if (isPlaced) {
    const turn = record.rotation === 0 ? '' : ` rotate(${decimal(-record.rotation)})`;
    group.setAttribute('transform', `translate(${decimal(record.x)} ${decimal(record.y)})${turn}`);
  }
  if (record.opacity < 1) group.setAttribute('opacity', decimal(record.opacity));
  else group.removeAttribute('opacity');
}

function svgElement<Name extends keyof SVGElementTagNameMap>(name: Name): SVGElementTagNameMap[Name] {
  return document.createElementNS(SVG, name);
}
