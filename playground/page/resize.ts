import type { Box, Point } from '../../journey/scene/scene.ts';
import type { NodeRecord } from '../host/node-record.ts';
import { boxOnPage } from '../paint/affine.ts';
import type { App } from './app.ts';
import { isTremble, type Gesture } from './gesture.ts';
import { handleAt, isResizable, pulled, type Handle } from './handles.ts';
import { boxToScreen } from './viewport.ts';

/** What the pointer would pull: the one selected node that the acting person may change, by its handle. */
export interface Grip {
  readonly node: NodeRecord;
  readonly handle: Handle;
}

/** The grip under a point of the screen; null where there is none. */
export function gripAt(app: App, at: Point): Grip | null {
  const node = resizableOf(app);
  if (node === null || app.tool !== 'select') return null;
  const handle = handleAt(boxToScreen(app.viewport, boxOnPage(app.session.host.document, node)), at);
  return handle === null ? null : { node, handle };
}

/** The node whose handles are shown. */
export function resizableOf(app: App): NodeRecord | null {
  const [only, ...more] = app.touchable;
  if (only === undefined || more.length > 0 || app.chosen.length > 1) return null;
  return isResizable(only) ? only : null;
}

/** Pulls a handle: the node shows its new size at once, and the deed is one step when the hand lets go. */
export function resizeGesture(app: App, { node, handle }: Grip, from: Point): Gesture {
  const { store } = app.session.host.engine;
  const start = boxOnPage(store, node);
  const { zoom } = app.viewport;
  let box: Box | null = null;
  const put = (): void => {
    app.view.showSized(node.id, null);
    app.sized = null;
    app.changed();
  };
  return {
    move: (at, event) => {
      if (box === null && isTremble(from, at)) return;
      if (!store.nodes.has(node.id)) return; // somebody deleted it meanwhile
      const by = { x: (at.x - from.x) / zoom, y: (at.y - from.y) / zoom };
      box = pulled(node, start, handle, by, event.shiftKey);
      app.view.showSized(node.id, box);
      app.sized = { id: node.id, box };
      app.changed();
    },
    end: () => {
      const wanted = box;
      if (wanted === null) return;
      put();
      if (store.nodes.has(node.id)) app.act((person) => person.resize(node.id, wanted));
    },
    cancel: put,
  };
}
