import { Later } from '../engine.ts';
import { MIXED, NodeRef } from '../crossing.ts';
import { HostError, refusal } from '../host-error.ts';
import { readFontName } from '../members/texts.ts';
import type { Session } from '../session.ts';
import type { ApiMember, ApiMembers } from './api-member.ts';

/** A call that `documentAccess: "dynamic-page"` refuses (rule 35). */
function needsAsync(name: string, instead: string, otherwise: () => unknown): ApiMember {
  return {
    call: ({ engine }) => {
      if (!engine.rules.on(35)) return otherwise();
      throw refusal(name, `Cannot call with documentAccess: dynamic-page. Use figma.${instead} instead.`);
    },
  };
}

function listen(session: Session, event: unknown): void {
  const { engine } = session;
  if (typeof event !== 'string') throw refusal('on', 'Expected an event name');
  if (event === 'documentchange' && !engine.allPagesLoaded && engine.rules.on(35)) {
    throw new HostError(
      'Cannot register documentchange handler in incremental mode without calling figma.loadAllPagesAsync first.',
    );
  }
  engine.listening.add(`figma ${event}`);
}

function permitted(session: Session, permission: string): void {
  const { engine } = session;
  if (engine.rules.on(7) && !(engine.settings.manifest.permissions ?? []).includes(permission)) {
    throw new HostError(`"${permission}" permission not specified in manifest.json`);
  }
}

function userOf(session: Session): Record<string, unknown> {
  const { user } = session.engine.settings;
  return { id: user.id, name: user.name, photoUrl: null, color: '#874FFF', sessionId: 1 };
}

const noLocalStyles = (): unknown => [];
const EMPTY_LATER: ApiMember = { call: () => new Later(noLocalStyles) };

/** Changes the page that the person looks at and tells the plugin. */
function showPage(session: Session, id: string): void {
  const { engine } = session;
  if (engine.currentPageId === id) return;
  engine.currentPageId = id;
  engine.selection = [];
  session.emit('figma', 'currentpagechange');
  session.emit('figma', 'selectionchange');
}

/** What `figma` says about the file, its people and its fonts. */
export const fileMembers: ApiMembers = {
  apiVersion: { get: () => '1.0.0' },
  command: { get: (session) => session.options.command ?? '' },
  editorType: { get: ({ engine }) => engine.settings.editor },
  mode: { get: () => 'default' },
  pluginId: { get: ({ engine }) => engine.settings.manifest.id },
  widgetId: { get: () => undefined },
  mixed: { get: () => MIXED },
  skipInvisibleInstanceChildren: { get: () => false, set: () => undefined },
  root: { get: ({ engine }) => engine.ref(engine.store.get(engine.store.rootId)) },
  hasMissingFont: {
    get: ({ engine }) => [...engine.store.nodes.values()].some((one) => one.text?.hasMissingFont === true),
  },
  currentPage: {
    get: ({ engine }) => engine.ref(engine.currentPage()),
    set: (session, value) => {
      if (session.engine.rules.on(36)) {
        throw refusal(
          'set_currentPage',
          'Cannot call with documentAccess: dynamic-page. Use figma.setCurrentPageAsync instead.',
        );
      }
      showPage(session, session.engine.node('set_currentPage', value).id);
    },
  },
  setCurrentPageAsync: {
    call: (session, [page]) =>
      new Later(() => {
        const record = session.engine.node('setCurrentPageAsync', page);
        session.engine.loadedPages.add(record.id);
        showPage(session, record.id);
      }),
  },
  loadAllPagesAsync: {
    call: ({ engine }) =>
      new Later(() => {
        engine.allPagesLoaded = true;
      }),
  },
  getNodeByIdAsync: {
    call: ({ engine }, [id]) =>
      new Later(() => {
        const record = typeof id === 'string' ? engine.store.find(id) : undefined;
        return record === undefined ? null : engine.ref(record);
      }),
  },
  getNodeById: needsAsync('getNodeById', 'getNodeByIdAsync', () => null),
  getStyleById: needsAsync('getStyleById', 'getStyleByIdAsync', () => null),
  getStyleByIdAsync: { call: () => new Later(() => null) },
  getFileThumbnailNode: needsAsync('getFileThumbnailNode', 'getFileThumbnailNodeAsync', () => null),
  getFileThumbnailNodeAsync: { call: () => new Later(() => null) },
  getLocalPaintStyles: needsAsync('getLocalPaintStyles', 'getLocalPaintStylesAsync', noLocalStyles),
  getLocalTextStyles: needsAsync('getLocalTextStyles', 'getLocalTextStylesAsync', noLocalStyles),
  getLocalEffectStyles: needsAsync('getLocalEffectStyles', 'getLocalEffectStylesAsync', noLocalStyles),
  getLocalGridStyles: needsAsync('getLocalGridStyles', 'getLocalGridStylesAsync', noLocalStyles),
  getLocalPaintStylesAsync: EMPTY_LATER,
  getLocalTextStylesAsync: EMPTY_LATER,
  getLocalEffectStylesAsync: EMPTY_LATER,
  getLocalGridStylesAsync: EMPTY_LATER,
  loadFontAsync: {
    call: ({ engine }, [font]) =>
      new Later(() => {
        if (font === MIXED && !engine.rules.on(32)) return;
        const name = readFontName('loadFontAsync', font);
        if (name.family === '' && !engine.rules.on(27)) return;
        engine.fonts.load(name);
      }),
  },
  listAvailableFontsAsync: { call: ({ engine }) => new Later(() => engine.fonts.list()) },
  currentUser: {
    get: (session) => {
      permitted(session, 'currentuser');
      return userOf(session);
    },
  },
  activeUsers: {
    get: (session) => {
      permitted(session, 'activeusers');
      return [userOf(session)];
    },
  },
  on: { call: (session, [event]) => listen(session, event) },
  once: { call: (session, [event]) => listen(session, event) },
  off: { call: () => undefined },
  commitUndo: { call: ({ engine }) => (engine.rules.on(50) ? engine.history.commit() : undefined) },
  triggerUndo: { call: ({ engine }) => void engine.history.undo() },
  saveVersionHistoryAsync: { call: () => new Later(() => ({ id: '1' })) },
  openExternal: { call: () => undefined },
  base64Encode: { call: (_session, [bytes]) => encodeBase64(bytes) },
  base64Decode: { call: (_session, [text]) => decodeBase64(text) },
  ...Object.fromEntries(
    [
      'ui',
      'viewport',
      'clientStorage',
      'timer',
      'parameters',
      'util',
      'constants',
      'variables',
      'teamLibrary',
    ].map((name): [string, ApiMember] => [
      name,
      { get: () => new NodeRef(`figma.${name}`, `figma.${name}`) },
    ]),
  ),
};

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function encodeBase64(bytes: unknown): string {
  if (!(bytes instanceof Uint8Array)) throw refusal('base64Encode', 'Expected a Uint8Array');
  let text = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b, c] = [bytes[i], bytes[i + 1], bytes[i + 2]];
    const sum = (a << 16) | ((b ?? 0) << 8) | (c ?? 0);
    text += DIGITS.charAt(sum >> 18) + DIGITS.charAt((sum >> 12) & 63);
    text += b === undefined ? '=' : DIGITS.charAt((sum >> 6) & 63);
    text += c === undefined ? '=' : DIGITS.charAt(sum & 63);
  }
  return text;
}

function decodeBase64(text: unknown): Uint8Array {
  if (typeof text !== 'string') throw refusal('base64Decode', 'Expected a string');
  const bytes: number[] = [];
  let sum = 0;
  let bits = 0;
  for (const digit of text.replace(/=+$/, '')) {
    sum = ((sum << 6) | DIGITS.indexOf(digit)) & 0xffffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((sum >> bits) & 255);
    }
  }
  return Uint8Array.from(bytes);
}
