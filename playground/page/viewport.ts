import type { Box, Point } from '../../journey/scene/scene.ts';

/** What part of the page is seen: the point of the page at the board's top left corner, and the scale. */
export interface Viewport {
  readonly x: number; // page px
  readonly y: number;
  readonly zoom: number; // screen px for one page px
}

/** The part of the board on screen that no bar covers, px from the board's corner. */
export type Screen = Box;

/** FigJam stops at a few percent and at a few hundred; a map of 60 stages needs the lower end. */
export const LEAST_ZOOM = 0.02;
export const MOST_ZOOM = 4;

/** Share of the screen that is filled by what is zoomed to; the rest is air. */
const FIT = 0.94;

export const toPage = (view: Viewport, at: Point): Point => ({
  x: view.x + at.x / view.zoom,
  y: view.y + at.y / view.zoom,
});

export const toScreen = (view: Viewport, at: Point): Point => ({
  x: (at.x - view.x) * view.zoom,
  y: (at.y - view.y) * view.zoom,
});

export const boxToScreen = (view: Viewport, box: Box): Box => ({
  ...toScreen(view, box),
  width: box.width * view.zoom,
  height: box.height * view.zoom,
});

/** Moves what is seen by screen px: the page follows the hand. */
export const panBy = (view: Viewport, dx: number, dy: number): Viewport => ({
  ...view,
  x: view.x - dx / view.zoom,
  y: view.y - dy / view.zoom,
});

/** Zooms by a factor about a point of the screen, which stays over the same point of the page. */
export function zoomAt(view: Viewport, at: Point, factor: number): Viewport {
  const zoom = clampZoom(view.zoom * factor);
  const fixed = toPage(view, at);
  return { x: fixed.x - at.x / zoom, y: fixed.y - at.y / zoom, zoom };
}

/** Shows a box whole, in the middle, with air around it and never above its full size. */
export function fit(box: Box, screen: Screen): Viewport {
  const share = Math.min(
    (screen.width * FIT) / Math.max(1, box.width),
    (screen.height * FIT) / Math.max(1, box.height),
  );
  return centred(
    { x: box.x + box.width / 2, y: box.y + box.height / 2 },
    clampZoom(Math.min(1, share)),
    screen,
  );
}

/** The view with a point of the page in the middle of the screen. */
export const centred = (centre: Point, zoom: number, screen: Screen): Viewport => ({
  x: centre.x - middleOf(screen).x / zoom,
  y: centre.y - middleOf(screen).y / zoom,
  zoom,
});

/** The page's point in the middle of the screen. */
export const centreOf = (view: Viewport, screen: Screen): Point => toPage(view, middleOf(screen));

/** The middle of the screen, screen px. */
export const middleOf = (screen: Screen): Point => ({
  x: screen.x + screen.width / 2,
  y: screen.y + screen.height / 2,
});

/** How much one turn of the wheel zooms: evenly for a mouse's notches and a pad's many small steps. */
export const wheelFactor = (deltaY: number): number => Math.exp(-Math.max(-60, Math.min(60, deltaY)) * 0.008);

function clampZoom(zoom: number): number {
  return Math.min(MOST_ZOOM, Math.max(LEAST_ZOOM, zoom));
}

/** What lies nearer to a side of the screen than this covers that side, px. */
const SIDE = 120;
/** Narrower than this, what is left free is of no use, px. */
const LEAST_FREE = 320;

/** What of the screen is left beside windows that stand at its left or right side; all of it where too little is. */
export function freeScreen(screen: Screen, covering: readonly Box[]): Screen {
  let left = screen.x;
  let right = screen.x + screen.width;
  for (const { x, width } of covering) {
    if (width === 0) continue;
    if (x - screen.x < SIDE) left = Math.max(left, x + width);
    else if (screen.x + screen.width - x - width < SIDE) right = Math.min(right, x);
  }
  return right - left < LEAST_FREE ? screen : { ...screen, x: left, width: right - left };
}
