import { describe, expect, it } from 'vitest';
import {
  boxToScreen,
  centred,
  centreOf,
  fit,
  LEAST_ZOOM,
  MOST_ZOOM,
  panBy,
  toPage,
  toScreen,
  wheelFactor,
  zoomAt,
  freeScreen,
} from '../../../playground/page/viewport.ts';

const screen = { x: 0, y: 60, width: 1280, height: 640 };
const view = { x: 100, y: -50, zoom: 0.5 };

describe('what is seen of the page', () => {
  it('maps between page and screen and back', () => {
    expect(toScreen(view, { x: 300, y: 50 })).toEqual({ x: 100, y: 50 });
    expect(toPage(view, toScreen(view, { x: 17, y: 29 }))).toEqual({ x: 17, y: 29 });
  });

  it('follows the hand, whatever the zoom', () => {
    const before = toPage(view, { x: 10, y: 10 });
    expect(toPage(panBy(view, 40, -30), { x: 50, y: -20 })).toEqual(before);
  });

  it('zooms about the pointer and stops at both ends', () => {
    const at = { x: 640, y: 400 };
    const fixed = toPage(view, at);
    const closer = zoomAt(view, at, 3);
    expect(closer.zoom).toBeCloseTo(1.5);
    expect(toPage(closer, at).x).toBeCloseTo(fixed.x);
    expect(toPage(closer, at).y).toBeCloseTo(fixed.y);
    expect(zoomAt(view, at, 1e6).zoom).toBe(MOST_ZOOM);
    expect(zoomAt(view, at, 1e-6).zoom).toBe(LEAST_ZOOM);
  });

  it('turns a wheel forth and back to the same zoom', () => {
    expect(wheelFactor(40) * wheelFactor(-40)).toBeCloseTo(1);
    expect(wheelFactor(100_000)).toBe(wheelFactor(60));
  });

  it('shows a box whole between the bars, never above its full size', () => {
    const box = { x: -400, y: 900, width: 5000, height: 3000 };
    const seen = boxToScreen(fit(box, screen), box);
    expect(seen.x).toBeGreaterThanOrEqual(screen.x);
    expect(seen.y).toBeGreaterThanOrEqual(screen.y);
    expect(seen.x + seen.width).toBeLessThanOrEqual(screen.x + screen.width);
    expect(seen.y + seen.height).toBeLessThanOrEqual(screen.y + screen.height);
    expect(fit({ x: 0, y: 0, width: 10, height: 0 }, screen).zoom).toBe(1);
  });

  it('tells the plugin the middle of what is seen', () => {
    expect(centreOf(centred({ x: 7, y: 8 }, 0.25, screen), screen)).toEqual({ x: 7, y: 8 });
  });
});

describe('what windows leave free', () => {
  const screen = { x: 0, y: 100, width: 1280, height: 600 };
  const panel = { x: 12, y: 68, width: 360, height: 600 };
  const log = { x: 968, y: 68, width: 300, height: 600 };

  it('is what lies between those at the sides', () => {
    expect(freeScreen(screen, [panel, log])).toEqual({ ...screen, x: 372, width: 596 });
  });

  it('is all of it where a window stands in the middle, is hidden, or where too little is left', () => {
    const hidden = { x: 0, y: 0, width: 0, height: 0 };
    expect(freeScreen(screen, [{ ...panel, x: 400 }, hidden])).toEqual(screen);
    expect(freeScreen({ ...screen, width: 800 }, [panel, { ...log, x: 488 }])).toEqual({
      ...screen,
      width: 800,
    });
  });
});
