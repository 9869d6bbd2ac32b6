/**
 * Outlines of FigJam's shapes with text, as SVG path data in a box from (0,0) to (width,height).
 *
 * FigJam publishes no geometry: these are the usual proportions of such shapes. Unknown types fall back to a box.
 */
import { decimal } from './svg.ts';

type Corner = readonly [x: number, y: number];

/** Corners as shares of the box. */
const POLYGONS: Readonly<Record<string, string>> = {
  DIAMOND: '0.5,0 1,0.5 0.5,1 0,0.5',
  TRIANGLE_UP: '0.5,0 1,1 0,1',
  TRIANGLE_DOWN: '0,0 1,0 0.5,1',
  PARALLELOGRAM_RIGHT: '0.2,0 1,0 0.8,1 0,1',
  PARALLELOGRAM_LEFT: '0,0 0.8,0 1,1 0.2,1',
  TRAPEZOID: '0.2,0 0.8,0 1,1 0,1',
  MANUAL_INPUT: '0,0.25 1,0 1,1 0,1',
  HEXAGON: '0.25,0 0.75,0 1,0.5 0.75,1 0.25,1 0,0.5',
  PENTAGON: '0.5,0 1,0.38 0.81,1 0.19,1 0,0.38',
  OCTAGON: '0.29,0 0.71,0 1,0.29 1,0.71 0.71,1 0.29,1 0,0.71 0,0.29',
  STAR: '0.5,0 0.62,0.37 1,0.38 0.69,0.61 0.81,1 0.5,0.77 0.19,1 0.31,0.61 0,0.38 0.38,0.37',
  PLUS: '0.33,0 0.67,0 0.67,0.33 1,0.33 1,0.67 0.67,0.67 0.67,1 0.33,1 0.33,0.67 0,0.67 0,0.33 0.33,0.33',
  ARROW_LEFT: '0,0.5 0.4,0 0.4,0.25 1,0.25 1,0.75 0.4,0.75 0.4,1',
  ARROW_RIGHT: '1,0.5 0.6,0 0.6,0.25 0,0.25 0,0.75 0.6,0.75 0.6,1',
  SPEECH_BUBBLE: '0,0 1,0 1,0.8 0.4,0.8 0.25,1 0.25,0.8 0,0.8',
  SHIELD: '0,0 1,0 1,0.7 0.5,1 0,0.7',
  ENG_FILE: '0,0 0.8,0 1,0.2 1,1 0,1',
  ENG_FOLDER: '0,0 0.4,0 0.5,0.12 1,0.12 1,1 0,1',
};

/** Path data of a shape type; `cornerRadius` in px rounds the types that have round corners. */
export function shapeOutline(shapeType: string, width: number, height: number, cornerRadius: number): string {
  const polygon = POLYGONS[shapeType];
  if (polygon !== undefined) return polygonPath(cornersOf(polygon), width, height);
  if (shapeType === 'ELLIPSE' || shapeType === 'SUMMING_JUNCTION' || shapeType === 'OR') {
    return ellipsePath(width, height);
  }
  if (shapeType === 'CHEVRON') {
    const notch = chevronNotch(width, height);
    return polygonPath(
      [
        [0, 0],
        [1 - notch / width, 0],
        [1, 0.5],
        [1 - notch / width, 1],
        [0, 1],
        [notch / width, 0.5],
      ],
      width,
      height,
    );
  }
  if (shapeType === 'ENG_DATABASE') return databasePath(width, height);
  return roundedPath(width, height, shapeType === 'ROUNDED_RECTANGLE' ? cornerRadius : 0);
}

/**
 * Depth of a chevron's notch in px. Not published; 15 % of the height is the proportion the board design
 * was drawn with, and never more than a quarter of the width, so that a tall one stays a chevron.
 */
export function chevronNotch(width: number, height: number): number {
  return Math.min(height * 0.15, width / 4);
}

/** A box with round corners as a path; the radius is held to half of the shorter side. */
export function roundedPath(width: number, height: number, cornerRadius: number): string {
  const radius = Math.max(0, Math.min(cornerRadius, width / 2, height / 2));
  if (radius === 0)
    return polygonPath(
      [
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 1],
      ],
      width,
      height,
    );
  const [w, h, r] = [decimal(width), decimal(height), decimal(radius)];
  const [right, foot] = [decimal(width - radius), decimal(height - radius)];
  const arc = `A${r} ${r} 0 0 1`;
  return `M${r} 0H${right}${arc} ${w} ${r}V${foot}${arc} ${right} ${h}H${r}${arc} 0 ${foot}V${r}${arc} ${r} 0Z`;
}

function ellipsePath(width: number, height: number): string {
  const [rx, ry] = [decimal(width / 2), decimal(height / 2)];
  const arc = `A${rx} ${ry} 0 0 1`;
  return `M0 ${ry}${arc} ${decimal(width)} ${ry}${arc} 0 ${ry}Z`;
}

function databasePath(width: number, height: number): string {
  const [rx, ry] = [decimal(width / 2), decimal(height * 0.1)];
  const foot = decimal(height * 0.9);
  const w = decimal(width);
  return `M0 ${ry}A${rx} ${ry} 0 0 1 ${w} ${ry}V${foot}A${rx} ${ry} 0 0 1 0 ${foot}ZM0 ${ry}A${rx} ${ry} 0 0 0 ${w} ${ry}`;
}

function cornersOf(polygon: string): Corner[] {
  return polygon.split(' ').map((corner) => {
    const [x, y] = corner.split(',').map(Number);
    return [x ?? 0, y ?? 0];
  });
}

function polygonPath(corners: readonly Corner[], width: number, height: number): string {
  return `M${corners.map(([x, y]) => `${decimal(x * width)} ${decimal(y * height)}`).join('L')}Z`;
}
