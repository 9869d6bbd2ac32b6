/**
 * The hand on the board: pan, select, marquee, drag, draw a section, place what the tool holds.
 *
 * A gesture is one object with `move` and `end`, chosen at pointer-down; Escape and a lost pointer end it
 * without effect. While nodes are dragged only the picture moves; the deed is one step at the drop.
 */
import type { Point } from '../../journey/scene/scene.ts';
import { dropTarget } from '../host/drop-target.ts';
import type { NodeRecord } from '../host/node-record.ts';
import { boxOnPage } from '../paint/affine.ts';
import { addWithTool, type AddingTool } from './add-with-tool.ts';
import type { App } from './app.ts';
import { byId } from './by-id.ts';
import { between, isTremble, type Gesture } from './gesture.ts';
import { cursorOf } from './handles.ts';
import { hitTest, nodesIn } from './hit-test.ts';
import { gripAt, resizeGesture } from './resize.ts';
import { uppermost } from './selection.ts';
import { panBy, toPage, wheelFactor, zoomAt } from './viewport.ts';

/** How far beside a line a click still meets it, screen px. */
const REACH = 6;
/** Height of one line of a wheel that counts in lines, px. */
const WHEEL_LINE = 20;

export class Pointer {
  private readonly board = byId('board', HTMLElement);
  private gesture: Gesture | null = null;
  private readonly fingers = new Map<number, Point>();
  private isSpaceDown = false;

  constructor(
    private readonly app: App,
    private readonly type: (id: string) => void,
  ) {
    const { board } = this;
    board.addEventListener('pointerdown', (event) => this.down(event));
    board.addEventListener('pointermove', (event) => this.moved(event));
    board.addEventListener('pointerup', (event) => this.up(event));
    board.addEventListener('pointercancel', (event) => {
      this.fingers.delete(event.pointerId);
      this.cancel();
    });
    board.addEventListener('pointerleave', () => {
      app.pointerAt = null;
    });
    board.addEventListener('dblclick', (event) => this.doubleClick(event));
    board.addEventListener('wheel', (event) => this.wheel(event), { passive: false });
    app.part(() => {
      board.dataset['tool'] = this.isSpaceDown ? 'hand' : app.tool;
    });
  }

  /** Space held: the next drag pans, whatever the tool. */
  holdSpace(isDown: boolean): void {
    if (this.isSpaceDown === isDown) return;
    this.isSpaceDown = isDown;
    this.app.changed();
  }

  /** Ends what is under way without effect. False when nothing was. */
  cancel(): boolean {
    const { gesture } = this;
    if (gesture === null) return false;
    this.hold(null);
    gesture.cancel();
    this.app.changed();
    return true;
  }

  /** What the hand does from now on. Over the panel, too, all of it is the board's: its iframe would swallow the pointer. */
  private hold(gesture: Gesture | null): void {
    this.gesture = gesture;
    this.board.classList.toggle('held', gesture !== null);
  }

  /** Where an event lies on the board, screen px from its corner. */
  private at(event: MouseEvent): Point {
    const { left, top } = this.board.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  }

  private isOnBoard(event: Event): boolean {
    return event.target === this.board;
  }

  private down(event: PointerEvent): void {
    if (!this.isOnBoard(event)) return;
    this.board.classList.add('by-hand'); // a ring around the whole board helps the keyboard alone
    this.board.focus({ preventScroll: true });
    this.board.setPointerCapture(event.pointerId);
    const at = this.at(event);
    this.fingers.set(event.pointerId, at);
    if (this.fingers.size === 2) {
      this.cancel();
      return;
    }
    this.cancel(); // should its end have gone elsewhere
    this.hold(this.gestureAt(at, event));
  }

  private gestureAt(at: Point, event: PointerEvent): Gesture | null {
    const { app } = this;
    if (event.button === 1 || this.isSpaceDown || app.tool === 'hand') return this.pan(at);
    if (event.button !== 0) return null;
    if (app.tool === 'section') return this.drawSection(at);
    if (app.tool !== 'select') return this.add(app.tool);
    const grip = gripAt(app, at);
    if (grip !== null) return resizeGesture(app, grip, at);
    const hit = this.hit(at, false);
    if (event.shiftKey && hit !== null) {
      const { selection } = app;
      app.select(selection.includes(hit) ? selection.filter((id) => id !== hit) : [...selection, hit]);
      return null;
    }
    if (hit === null) return this.marquee(at, event.shiftKey ? app.selection : []);
    const isChosen = app.selection.includes(hit);
    if (!isChosen) app.select([hit]);
    // What cannot be moved lets the hand through, as the canvas does.
    const canMove = app.touchable.some(({ type }) => type !== 'CONNECTOR');
    return canMove ? this.drag(at, hit, isChosen) : this.marquee(at, [], [hit]);
  }

  private hit(at: Point, deep: boolean): string | null {
    const { host } = this.app.session;
    const { viewport } = this.app;
    const tolerance = REACH / viewport.zoom;
    return hitTest(host.document, host.currentPageId, toPage(viewport, at), { tolerance, deep });
  }

  private moved(event: PointerEvent): void {
    const at = this.at(event);
    this.app.pointerAt = at;
    const before = this.fingers.get(event.pointerId);
    if (before === undefined) {
      this.hover(at, event);
      return;
    }
    if (this.fingers.size === 2) this.pinch(event.pointerId, before, at);
    this.fingers.set(event.pointerId, at);
    this.gesture?.move(at, event);
  }

  /** Tells by the pointer's look that a handle is under it. */
  private hover(at: Point, event: PointerEvent): void {
    const grip = this.isOnBoard(event) ? gripAt(this.app, at) : null;
    this.board.style.cursor = grip === null ? '' : cursorOf(grip.handle);
  }

  private up(event: PointerEvent): void {
    this.fingers.delete(event.pointerId);
    const { gesture } = this;
    this.hold(null);
    gesture?.end(this.at(event));
    this.app.changed();
  }

  /** Two fingers: the page follows both. */
  private pinch(id: number, before: Point, at: Point): void {
    const other = [...this.fingers].find(([key]) => key !== id)?.[1];
    if (other === undefined) return;
    const apart = (a: Point): number => Math.hypot(a.x - other.x, a.y - other.y);
    const middle = { x: (at.x + other.x) / 2, y: (at.y + other.y) / 2 };
    const panned = panBy(this.app.viewport, (at.x - before.x) / 2, (at.y - before.y) / 2);
    this.app.see(zoomAt(panned, middle, apart(at) / Math.max(1, apart(before))));
  }

  private wheel(event: WheelEvent): void {
    event.preventDefault();
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? WHEEL_LINE : 1;
    const [dx, dy] = [event.deltaX * unit, event.deltaY * unit];
    const { viewport } = this.app;
    // A pinch on a pad comes as a wheel with Ctrl.
    if (event.ctrlKey || event.metaKey) this.app.see(zoomAt(viewport, this.at(event), wheelFactor(dy)));
    else if (event.shiftKey && dx === 0) this.app.see(panBy(viewport, -dy, 0));
    else this.app.see(panBy(viewport, -dx, -dy));
  }

  private doubleClick(event: MouseEvent): void {
    if (!this.isOnBoard(event) || this.app.tool !== 'select') return;
    const id = this.hit(this.at(event), true);
    if (id !== null) this.type(id);
  }

  // Gestures

  private pan(from: Point): Gesture {
    let last = from;
    this.board.classList.add('panning');
    const end = (): void => this.board.classList.remove('panning');
    return {
      move: (at) => {
        this.app.see(panBy(this.app.viewport, at.x - last.x, at.y - last.y));
        last = at;
      },
      end,
      cancel: end,
    };
  }

  /** @param onClick what is selected when the hand lets go where it began. */
  private marquee(from: Point, kept: readonly string[], onClick: readonly string[] = kept): Gesture {
    const { app } = this;
    const start = toPage(app.viewport, from);
    return {
      move: (at) => {
        if (app.marquee === null && isTremble(from, at)) return;
        app.marquee = between(start, toPage(app.viewport, at));
        const { host } = app.session;
        app.select([...new Set([...kept, ...nodesIn(host.document, host.currentPageId, app.marquee)])]);
      },
      end: () => {
        if (app.marquee === null) app.select(onClick);
        app.marquee = null;
      },
      cancel: () => {
        app.marquee = null;
      },
    };
  }

  /** Adds where the hand lets go: the press itself would take the focus away from the new text. */
  private add(tool: AddingTool): Gesture {
    const { app } = this;
    return {
      move: () => undefined,
      end: (at) => {
        const added = addWithTool(app, tool, toPage(app.viewport, at));
        if (added !== null) this.type(added);
      },
      cancel: () => undefined,
    };
  }

  private drawSection(from: Point): Gesture {
    const { app } = this;
    const start = toPage(app.viewport, from);
    return {
      move: (at) => {
        app.marquee = between(start, toPage(app.viewport, at));
        app.changed();
      },
      end: (at) => {
        app.marquee = null;
        const box = isTremble(from, at) ? null : between(start, toPage(app.viewport, at));
        addWithTool(app, 'section', start, box);
      },
      cancel: () => {
        app.marquee = null;
      },
    };
  }

  private drag(from: Point, hit: string, wasChosen: boolean): Gesture {
    const { app } = this;
    const nodes = app.touchable.filter(({ type }) => type !== 'CONNECTOR');
    const { store } = app.session.host.engine;
    const ids = nodes.map(({ id }) => id);
    const stuck = [...store.nodes.values()].filter(
      ({ id, stuckToId }) => stuckToId !== null && ids.includes(stuckToId) && !ids.includes(id),
    );
    const lifted = uppermost(store, [...ids, ...stuck.map(({ id }) => id)]);
    let by: Point | null = null;
    const put = (): void => {
      if (by !== null) app.view.drop();
      app.lift = null;
      app.dropTargetId = null;
    };
    return {
      move: (at, event) => {
        if (by === null && isTremble(from, at)) return;
        if (by === null) app.view.lift(lifted);
        by = shiftOf(from, at, app.viewport.zoom, event.shiftKey);
        app.lift = by;
        app.view.moveLifted(by);
        const [leader] = nodes;
        app.dropTargetId = leader === undefined ? null : targetOf(app, leader, by);
        app.changed();
      },
      end: () => {
        const shift = by;
        put();
        if (shift !== null) dropNodes(app, nodes, shift);
        else if (wasChosen && app.selection.length > 1) app.select([hit]);
      },
      cancel: put,
    };
  }
}

/** Lets the acting person drop nodes that moved by page px; one that is gone meanwhile is left out. */
export function dropNodes(app: App, nodes: readonly NodeRecord[], by: Point): void {
  const { store } = app.session.host.engine;
  app.act((person) => {
    for (const { id } of nodes) {
      const node = store.find(id);
      if (node === undefined || !person.canTouch(id)) continue;
      // A stamp comes along with what it is stuck to.
      if (nodes.some((one) => one.id === node.stuckToId)) continue;
      const box = boxOnPage(store, node);
      person.drag(id, { x: Math.round(box.x + by.x), y: Math.round(box.y + by.y) });
    }
  });
}

function targetOf(app: App, node: NodeRecord, by: Point): string | null {
  const { host, editor } = app.session;
  const box = boxOnPage(host.engine.store, node);
  const centre = { x: box.x + by.x + node.width / 2, y: box.y + by.y + node.height / 2 };
  return dropTarget(host.engine.store, host.engine.currentPage(), node, centre, editor)?.id ?? null;
}

/** Page px between two points of the screen; with Shift along the longer way only. */
function shiftOf(from: Point, to: Point, zoom: number, isStraight: boolean): Point {
  const by = { x: (to.x - from.x) / zoom, y: (to.y - from.y) / zoom };
  if (!isStraight) return by;
  return Math.abs(by.x) > Math.abs(by.y) ? { x: by.x, y: 0 } : { x: 0, y: by.y };
}
