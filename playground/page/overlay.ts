import type { Box, Point } from '../../journey/scene/scene.ts';
import { decimal } from '../paint/svg.ts';
import type { App } from './app.ts';
import { byId } from './by-id.ts';
import { CORNERS, hasRoom } from './handles.ts';
import { resizableOf } from './resize.ts';
import { seenBox } from './selection.ts';
import { boxToScreen } from './viewport.ts';

/** More outlines than anybody could tell apart. */
const OUTLINE_LIMIT = 300;

/** Side of a corner's handle, screen px. */
const HANDLE = 10;

/** What is drawn over the board in screen px: outlines and handles of the selection, the marquee, the section that takes in. */
export function startOverlay(app: App): void {
  const overlay = byId('overlay', SVGSVGElement);
  const board = byId('board', HTMLElement);
  const hint = byId('board-hint', HTMLElement);
  const hintThing = byId('hint-thing', HTMLElement);

  const rectangle = (box: Box, kind: string): string => {
    const { x, y, width, height } = boxToScreen(app.viewport, box);
    const size = `width="${decimal(width)}" height="${decimal(height)}"`;
    return `<rect class="${kind}" x="${decimal(x)}" y="${decimal(y)}" ${size} />`;
  };

  const handles = (box: Box): string[] => {
    const { x, y, width, height } = boxToScreen(app.viewport, box);
    if (!hasRoom({ x, y, width, height })) return [];
    return CORNERS.map((corner) => {
      const at = { x: corner.x < 0 ? x : x + width, y: corner.y < 0 ? y : y + height };
      const size = `width="${String(HANDLE)}" height="${String(HANDLE)}" rx="2"`;
      return `<rect class="handle" x="${decimal(at.x - HANDLE / 2)}" y="${decimal(at.y - HANDLE / 2)}" ${size} />`;
    });
  };

  app.part(() => {
    const { host, acting } = app.session;
    const shift: Point = app.lift ?? { x: 0, y: 0 };
    const parts = app.selection.slice(0, OUTLINE_LIMIT).flatMap((id) => {
      const box = app.sized?.id === id ? app.sized.box : seenBox(host.document, id);
      if (box === null) return [];
      const isFree = acting.canTouch(id);
      const seen = isFree ? { ...box, x: box.x + shift.x, y: box.y + shift.y } : box;
      return [rectangle(seen, isFree ? 'chosen' : 'chosen locked')];
    });
    const resizable = app.lift === null ? resizableOf(app) : null;
    const box = resizable === null ? null : (app.sized?.box ?? seenBox(host.document, resizable.id));
    if (box !== null) parts.push(...handles(box));
    const target = app.dropTargetId === null ? null : seenBox(host.document, app.dropTargetId);
    if (target !== null) parts.push(rectangle(target, 'target'));
    if (app.marquee !== null) parts.push(rectangle(app.marquee, 'marquee'));
    overlay.innerHTML = parts.join('');

    // The canvas's dots move with the page; they are as far apart on screen as they can be told apart.
    const { viewport } = app;
    let grid = 24 * viewport.zoom;
    while (grid < 16) grid *= 2;
    board.style.backgroundSize = `${decimal(grid)}px ${decimal(grid)}px`;
    board.style.backgroundPosition = `${decimal((-viewport.x * viewport.zoom) % grid)}px ${decimal((-viewport.y * viewport.zoom) % grid)}px`;
    hint.hidden = !app.session.isEmpty;
    hintThing.textContent = app.session.editor === 'figjam' ? 'sticky' : 'text';
  });
}
