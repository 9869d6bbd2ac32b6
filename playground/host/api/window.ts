import { GuestFunction, NodeRef } from '../crossing.ts';
import { Later } from '../engine.ts';
import { absoluteBox } from '../geometry.ts';
import { HostError, refusal } from '../host-error.ts';
import { isRecord } from '../member.ts';
import type { Session } from '../session.ts';
import type { ApiMember, ApiMembers } from './api-member.ts';

function optional<T extends 'number' | 'string' | 'boolean'>(
  options: unknown,
  key: string,
  type: T,
): (T extends 'number' ? number : T extends 'string' ? string : boolean) | undefined;
function optional(options: unknown, key: string, type: string): unknown {
  return isRecord(options) && typeof options[key] === type ? options[key] : undefined;
}

function functionOf(value: unknown): number | null {
  return value instanceof GuestFunction ? value.number : null;
}

function notify(session: Session, [message, options]: readonly unknown[]): NodeRef {
  if (typeof message !== 'string') throw refusal('notify', 'Expected "message" to have type string');
  const button = isRecord(options) ? options['button'] : undefined;
  const id = session.notifications.show(message, {
    error: optional(options, 'error', 'boolean') ?? false,
    timeout: optional(options, 'timeout', 'number') ?? null,
    button: optional(button, 'text', 'string') ?? null,
    action: isRecord(button) ? functionOf(button['action']) : null,
    onDequeue: isRecord(options) ? functionOf(options['onDequeue']) : null,
    session,
  });
  return new NodeRef(`notification:${String(id)}`, 'NOTIFICATION');
}

function showUi(session: Session, [html, options]: readonly unknown[]): void {
  if (typeof html !== 'string') throw refusal('showUI', 'Expected "htmlString" to have type string');
  // A hidden window is allowed: plugins ask the network through one while suggestions are typed.
  if (session.querying && optional(options, 'visible', 'boolean') !== false) {
    throw refusal('showUI', 'Cannot show UI while the plugin is in query mode');
  }
  session.ui.show(html, {
    visible: optional(options, 'visible', 'boolean') ?? true,
    width: optional(options, 'width', 'number') ?? 300,
    height: optional(options, 'height', 'number') ?? 200,
    title: optional(options, 'title', 'string') ?? '',
    themeColors: optional(options, 'themeColors', 'boolean') ?? false,
  });
}

/** `notify`, `showUI`, `closePlugin`: what stands around the canvas. */
export const windowMembers: ApiMembers = {
  notify: { call: notify },
  showUI: { call: showUi },
  closePlugin: {
    call: (session, [message]) => session.close(typeof message === 'string' ? message : undefined),
  },
};

function requireOpen(session: Session, where: string): void {
  if (!session.ui.isOpen) throw new HostError(`in ${where}: No UI is open; call figma.showUI first`);
}

const listening: ApiMember = { call: () => undefined };

/** `figma.ui`. Messages are no host calls and are not counted. */
export const uiMembers: ApiMembers = {
  show: { call: (session) => void (session.ui.visible = true) },
  hide: { call: (session) => void (session.ui.visible = false) },
  close: { call: (session) => session.ui.close() },
  resize: {
    call: (session, [width, height]) => {
      if (typeof width !== 'number' || typeof height !== 'number')
        throw refusal('resize', 'Expected width and height to have type number');
      session.ui.resize(width, height);
    },
  },
  reposition: { call: (session, [x, y]) => void (session.ui.position = { x: Number(x), y: Number(y) }) },
  getPosition: {
    call: (session) => ({ windowSpace: session.ui.position, canvasSpace: session.ui.position }),
  },
  postMessage: {
    call: (session, [message]) => {
      requireOpen(session, 'postMessage');
      session.ui.receive(message);
    },
  },
  onmessage: {
    get: () => undefined,
    set: (session, value) => {
      session.ui.onmessage = functionOf(value);
    },
  },
  on: listening,
  once: listening,
  off: listening,
};

function readPoint(where: string, value: unknown): { x: number; y: number } {
  if (!isRecord(value) || typeof value['x'] !== 'number' || typeof value['y'] !== 'number')
    throw refusal(where, 'Expected a point');
  return { x: value['x'], y: value['y'] };
}

/** `figma.viewport`. */
export const viewportMembers: ApiMembers = {
  center: {
    get: ({ viewport }) => viewport.center,
    set: ({ viewport }, value) => {
      viewport.center = readPoint('set_center', value);
    },
  },
  zoom: {
    get: ({ viewport }) => viewport.zoom,
    set: ({ viewport }, value) => {
      if (typeof value !== 'number' || value <= 0) throw refusal('set_zoom', 'Expected "zoom" to be above 0');
      viewport.zoom = value;
    },
  },
  bounds: { get: ({ viewport }) => viewport.bounds },
  scrollAndZoomIntoView: {
    call: ({ engine, viewport }, [nodes]) => {
      if (!Array.isArray(nodes)) throw refusal('scrollAndZoomIntoView', 'Expected an array of nodes');
      const boxes = nodes.map((node) =>
        absoluteBox(engine.store, engine.node('scrollAndZoomIntoView', node)),
      );
      if (boxes.length === 0) return;
      const x = Math.min(...boxes.map((box) => box.x));
      const y = Math.min(...boxes.map((box) => box.y));
      const right = Math.max(...boxes.map((box) => box.x + box.width));
      const bottom = Math.max(...boxes.map((box) => box.y + box.height));
      viewport.show({ x, y, width: right - x, height: bottom - y });
    },
  },
};

function storageKey(where: string, key: unknown): string {
  if (typeof key !== 'string') throw refusal(where, 'Expected "key" to have type string');
  return key;
}

/** `figma.clientStorage`. */
export const storageMembers: ApiMembers = {
  getAsync: { call: ({ storage }, [key]) => new Later(() => storage.get(storageKey('getAsync', key))) },
  setAsync: {
    call: ({ storage }, [key, value]) => new Later(() => storage.set(storageKey('setAsync', key), value)),
  },
  deleteAsync: {
    call: ({ storage }, [key]) => new Later(() => storage.delete(storageKey('deleteAsync', key))),
  },
  keysAsync: { call: ({ storage }) => new Later(() => storage.keys()) },
};

/** A notification that stands: it can be taken away. */
export const notificationMembers: ApiMembers = {
  cancel: { call: (session, _args, id) => session.notifications.end(Number(id.split(':')[1]), 'dismiss') },
};

/** `figma.parameters`: its listeners are kept on the plugin's side. */
export const parameterMembers: ApiMembers = { on: listening, once: listening, off: listening };
