import type { Box, Point } from '../../journey/scene/scene.ts';
import { decimal } from '../paint/svg.ts';
import type { App } from './app.ts';
import { byId } from './by-id.ts';
import { seenBox } from './selection.ts';
import { boxToScreen } from './viewport.ts';

/** More outlines than anybody could tell apart. */
const OUTLINE_LIMIT = 300;

/** What is drawn over the board in screen px: outlines of the selection, the marquee, the section that takes in. */
export function startOverlay(app: App): void {
  const overlay = byId('overlay', SVGSVGElement);
  const board = byId('board', HTMLElement);
  const hint = byId('board-hint', HTMLElement);

  const rectangle = (box: Box, kind: string): string => {
    const { x, y, width, height } = boxToScreen(app.viewport, box);
    const size = `width="${decimal(width)}" height="${decimal(height)}"`;
    return `<rect class="${kind}" x="${decimal(x)}" y="${decimal(y)}" ${size} />`;
  };

  app.part(() => {
    const { host, acting } = app.session;
    const shift: Point = app.lift ?? { x: 0, y: 0 };
    const parts = app.selection.slice(0, OUTLINE_LIMIT).flatMap((id) => {
      const box = seenBox(host.document, id);
      if (box === null) return [];
      const isFree = acting.canTouch(id);
      const seen = isFree ? { ...box, x: box.x + shift.x, y: box.y + shift.y } : box;
      return [rectangle(seen, isFree ? 'chosen' : 'chosen locked')];
    });
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
  });
}
