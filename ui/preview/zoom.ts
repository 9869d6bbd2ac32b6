/** Scales of the preview: 1 is the board's 100 %. */
export const ZOOM_STEP = 1.4;
const LARGEST = 1.5;
const SMALLEST = 0.004;

/** The scale at which a map of that size lies in a box with air around it. */
export function fitScale(
  map: { readonly width: number; readonly height: number },
  box: { readonly width: number; readonly height: number },
  air: number,
): number {
  const room = (side: number): number => Math.max(1, side - 2 * air);
  return within(Math.min(room(box.width) / map.width, room(box.height) / map.height));
}

/** A scale that is neither too small nor too large to be of use. */
export const within = (scale: number): number => Math.max(SMALLEST, Math.min(LARGEST, scale));

/** Where to scroll after a zoom, on one axis, so that what was in the middle of the view stays there. */
export const scrollAfterZoom = (scroll: number, view: number, from: number, to: number): number =>
  ((scroll + view / 2) * to) / from - view / 2;
