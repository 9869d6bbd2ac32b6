import { addWithTool } from './add-with-tool.ts';
import type { App, Tool } from './app.ts';
import { byId } from './by-id.ts';
import { copyChosen, cutChosen, deleteChosen, duplicateChosen, lockChosen, pasteHere } from './deeds.ts';
import { dropNodes, type Pointer } from './pointer.ts';
import { openStamps } from './stamp-menu.ts';
import type { TextEditor } from './text-editor.ts';
import { centreOf, middleOf, zoomAt } from './viewport.ts';

/** Steps of the arrow keys, page px; the larger one with Shift. */
const STEP = 1;
const LARGE_STEP = 10;

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Letters that take up a tool, as in FigJam. */
const TOOL_KEYS: Readonly<Record<string, Tool>> = {
  v: 'select',
  h: 'hand',
  s: 'sticky',
  t: 'text',
  r: 'shape',
};

/** The board's keys. Those of undo and zoom work wherever the focus is, unless something is being typed. */
export function startKeyboard(app: App, pointer: Pointer, editor: TextEditor): void {
  const board = byId('board', HTMLElement);

  window.addEventListener('keydown', (event) => {
    if (event.key === 'Tab') board.classList.remove('by-hand');
    if (isTyping(event.target) || document.querySelector('dialog[open]') !== null) return;
    const isFree = event.target === board || event.target === document.body;
    const isHandled = withControl(app, event) || (isFree && onBoard(app, pointer, editor, event));
    if (isHandled) event.preventDefault();
  });
  window.addEventListener('keyup', (event) => {
    if (event.key === ' ') pointer.holdSpace(false);
  });
  window.addEventListener('blur', () => pointer.holdSpace(false));
}

/** The key in small letters, as it is called on a Latin keyboard: Ctrl+Z is the same key when Russian is typed. */
function latinKey({ key, code }: KeyboardEvent): string {
  const isForeign = key.length === 1 && key > '~' && code.startsWith('Key');
  return (isForeign ? code.slice('Key'.length) : key).toLowerCase();
}

function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && target.type !== 'radio';
}

function withControl(app: App, event: KeyboardEvent): boolean {
  if (!event.ctrlKey && !event.metaKey) return false;
  switch (latinKey(event)) {
    case 'z':
      if (event.shiftKey) app.redo();
      else app.undo();
      return true;
    case 'y':
      app.redo();
      return true;
    case 'c':
      if (getSelection()?.isCollapsed === false) return false; // words of the log are copied by the browser
      copyChosen(app);
      return true;
    case 'x':
      cutChosen(app);
      return true;
    case 'v':
      pasteHere(app);
      return true;
    case 'd':
      duplicateChosen(app);
      return true;
    case 'l':
      if (!event.shiftKey) return false;
      lockChosen(app);
      return true;
    case 'a':
      app.select(app.session.host.engine.currentPage().childIds);
      return true;
    case '+':
    case '=':
      zoomBy(app, 1.25);
      return true;
    case '-':
      zoomBy(app, 0.8);
      return true;
    case '0':
      zoomBy(app, 1 / app.viewport.zoom);
      return true;
    default:
      return false;
  }
}

function onBoard(app: App, pointer: Pointer, editor: TextEditor, event: KeyboardEvent): boolean {
  const arrow = ARROWS[event.key];
  if (arrow !== undefined) {
    const nodes = app.touchable.filter(({ type }) => type !== 'CONNECTOR');
    const step = event.shiftKey ? LARGE_STEP : STEP;
    if (nodes.length > 0) dropNodes(app, nodes, { x: arrow[0] * step, y: arrow[1] * step });
    return nodes.length > 0;
  }
  if (event.shiftKey && event.code === 'Digit1') {
    app.zoomToFit();
    return true;
  }
  if (event.shiftKey && event.code === 'KeyS') return takeUp(app, 'section');
  const key = latinKey(event);
  const tool = TOOL_KEYS[key];
  if (tool !== undefined) return takeUp(app, tool);
  switch (key) {
    case ' ':
      pointer.holdSpace(true);
      return true;
    case 'escape':
      if (!pointer.cancel()) app.select([]);
      return takeUp(app, 'select');
    case 'delete':
    case 'backspace':
      deleteChosen(app);
      return true;
    case 'e':
      openStamps();
      return true;
    case 'f2':
      return typeInto(app, editor);
    case 'enter':
      return useTool(app, editor);
    default:
      return false;
  }
}

/** Enter adds what the tool holds in the middle of the board, or types into what is selected. */
function useTool(app: App, editor: TextEditor): boolean {
  const { tool } = app;
  if (tool === 'select' || tool === 'hand') return typeInto(app, editor);
  const added = addWithTool(app, tool, centreOf(app.viewport, app.screen));
  if (added !== null) editor.open(added);
  return true;
}

/** Types into the one thing that is selected; a section's name is what is typed there. */
function typeInto(app: App, editor: TextEditor): boolean {
  const [only, ...more] = app.selection;
  if (only !== undefined && more.length === 0) editor.open(only);
  return true;
}

function takeUp(app: App, tool: Tool): boolean {
  const isOffered = app.session.editor === 'figjam' || (tool !== 'sticky' && tool !== 'shape');
  if (isOffered) app.tool = tool;
  app.changed();
  return isOffered;
}

/** Zooms about the middle of the board. */
export function zoomBy(app: App, factor: number): void {
  app.see(zoomAt(app.viewport, middleOf(app.screen), factor));
}
