import type { NodeRecord } from '../host/node-record.ts';
import { hex, topPaint } from '../paint/colour.ts';
import type { App } from './app.ts';
import { byId } from './by-id.ts';
import { button } from './button.ts';
import { deleteChosen, duplicateChosen, lockChosen, recolourChosen } from './deeds.ts';
import { seenBoxes } from './selection.ts';
import { stampMenu } from './stamp-menu.ts';
import { boxToScreen } from './viewport.ts';

/** FigJam's sticky colours that the plugin's valences and lanes do not need a name for. */
const STICKY_COLOURS = [
  { name: 'Yellow', code: 'FFE299' },
  { name: 'Pink', code: 'FFA8DB' },
  { name: 'Blue', code: 'A8DAFF' },
  { name: 'Green', code: 'B3EFBD' },
] as const;
/** From the selection's edge to the bar, px; the bar never leaves the board. */
const AIR = 14;
const HEIGHT = 46;
const CEILING = 68;
const EDGE = 12;

/**
 * The bar over the selection: what can be done with it, and the plugin's relaunch buttons.
 *
 * @param rename begins typing a section's name.
 */
export function startContextBar(app: App, rename: (id: string) => void): void {
  const bar = byId('context-bar', HTMLElement);
  const stamps = stampMenu(app);
  let shown = '';

  app.part(() => {
    const nodes = app.chosen;
    const isBusy = app.lift !== null || app.sized !== null || app.marquee !== null || app.typingId !== null;
    const box = seenBoxes(app.session.host.document, app.selection);
    bar.hidden = nodes.length === 0 || isBusy || box === null;
    if (box === null || bar.hidden) return;

    const what = describe(app, nodes);
    if (what !== shown) {
      shown = what;
      const hadFocus = bar.contains(document.activeElement);
      bar.replaceChildren(...buttonsFor(app, nodes, { stamps, rename }));
      if (hadFocus) byId('board', HTMLElement).focus({ preventScroll: true });
    }
    const seen = boxToScreen(app.viewport, box);
    const { x, y, width, height } = app.freeScreen;
    const places = [seen.y - AIR - HEIGHT, seen.y + seen.height + AIR];
    const free = places.find((place) => place >= CEILING && place + HEIGHT <= y + height);
    const half = bar.offsetWidth / 2 + EDGE;
    const middle = Math.max(x + half, Math.min(x + width - half, seen.x + seen.width / 2));
    bar.style.inset = `${String(free ?? CEILING)}px auto auto ${String(middle)}px`;
  });
}

/** All that the bar's buttons depend on. */
function describe(app: App, nodes: readonly NodeRecord[]): string {
  return JSON.stringify([
    app.session.editor,
    nodes.map(({ id, locked }) => [id, locked, app.session.acting.canTouch(id)]),
    relaunchButtons(app, nodes),
  ]);
}

function relaunchButtons(app: App, nodes: readonly NodeRecord[]): { command: string; name: string }[] {
  const [only, ...more] = nodes;
  return only === undefined || more.length > 0 ? [] : app.session.host.relaunchButtons(only.id);
}

interface Parts {
  readonly stamps: HTMLElement;
  readonly rename: (id: string) => void;
}

function buttonsFor(app: App, nodes: readonly NodeRecord[], { stamps, rename }: Parts): HTMLElement[] {
  const canTouch = app.touchable.length > 0;
  const isLocked = nodes.every(({ locked }) => locked);
  const made: HTMLElement[] = [];
  if (canTouch && nodes.every(({ type }) => type === 'STICKY')) {
    for (const { name, code } of STICKY_COLOURS) made.push(colourButton(app, nodes, name, code));
    made.push(rule());
  }
  if (canTouch) made.push(button('Duplicate', () => duplicateChosen(app), { title: 'Ctrl+D' }));
  const [only, ...more] = nodes;
  if (canTouch && only?.type === 'SECTION' && more.length === 0)
    made.push(button('Rename', () => rename(only.id), { title: 'F2' }));
  if (app.session.editor === 'figjam' && nodes.some(isStampable)) made.push(stamps);
  made.push(button(isLocked ? 'Unlock' : 'Lock', () => lockChosen(app), { title: 'Ctrl+Shift+L' }));
  if (canTouch) made.push(button('Delete', () => deleteChosen(app), { title: 'Delete' }));
  const relaunch = relaunchButtons(app, nodes);
  if (relaunch.length > 0) made.push(rule());
  for (const { command, name } of relaunch)
    made.push(button(name, () => app.run(command), { className: 'relaunch' }));
  return made;
}

function colourButton(app: App, nodes: readonly NodeRecord[], name: string, code: string): HTMLElement {
  const paint = topPaint(nodes[0]?.fills ?? []);
  const made = button('', () => recolourChosen(app, code), { title: name, className: 'colour' });
  made.setAttribute('aria-label', name);
  made.setAttribute('aria-pressed', String(paint !== null && hex(paint.color) === `#${code}`));
  made.style.background = `#${code}`;
  return made;
}

const isStampable = ({ type }: NodeRecord): boolean => type !== 'CONNECTOR' && type !== 'STAMP';

function rule(): HTMLElement {
  const made = document.createElement('span');
  made.className = 'rule';
  made.setAttribute('aria-hidden', 'true');
  return made;
}
