import type { Engine } from './engine.ts';
import { boxAround } from './geometry.ts';
import type { Box, Point } from './geometry.ts';
import { refusal } from './host-error.ts';

/** How many numbers each command takes. */
const ARITY: Readonly<Record<string, number>> = { M: 2, L: 2, Q: 4, C: 6, Z: 0 };

function invalid(token: string): Error {
  return refusal('set_vectorPaths', `Failed to convert path. Invalid command at ${token}`);
}

/** A cubic's largest reach on one axis: its ends and where its slope is zero. */
function cubicExtent(p0: number, p1: number, p2: number, p3: number): number[] {
  const at = (t: number) => {
    const s = 1 - t;
    return s * s * s * p0 + 3 * s * s * t * p1 + 3 * s * t * t * p2 + t * t * t * p3;
  };
  const a = -p0 + 3 * p1 - 3 * p2 + p3;
  const b = 2 * (p0 - 2 * p1 + p2);
  const c = p1 - p0;
  const roots: number[] = [];
  if (Math.abs(a) < 1e-12) {
    if (Math.abs(b) > 1e-12) roots.push(-c / b);
  } else {
    const d = b * b - 4 * a * c;
    if (d >= 0) roots.push((-b + Math.sqrt(d)) / (2 * a), (-b - Math.sqrt(d)) / (2 * a));
  }
  return [p0, p3, ...roots.filter((t) => t > 0 && t < 1).map(at)];
}

function spread(xs: readonly number[], ys: readonly number[]): Point[] {
  return [
    { x: Math.min(...xs), y: Math.min(...ys) },
    { x: Math.max(...xs), y: Math.max(...ys) },
  ];
}

/**
 * Reads a path of absolute M, L, Q, C and Z with single spaces between (rule 49) and gives its box.
 * Anything else is refused with the token at which Figma gives up.
 */
export function readVectorPath(engine: Engine, data: string): Box {
  return pathBox(data, engine.rules.on(49));
}

/** The box of a path; not `strict` reads commas and passes over commands it does not know. */
export function pathBox(data: string, strict: boolean): Box {
  const tokens = (strict ? data.trim() : data.trim().replace(/,/g, ' ')).split(strict ? ' ' : /\s+/);
  const points: Point[] = [];
  let at: Point = { x: 0, y: 0 };
  let i = 0;
  while (i < tokens.length) {
    const command = tokens[i] ?? '';
    const arity = ARITY[command];
    if (arity === undefined) {
      if (strict) throw invalid(command);
      i += 1;
      continue;
    }
    const numbers: number[] = [];
    for (let n = 1; n <= arity; n += 1) {
      const token = tokens[i + n] ?? '';
      if (token === '' || Number.isNaN(Number(token))) throw invalid(token);
      numbers.push(Number(token));
    }
    i += 1 + arity;
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = numbers;
    if (command === 'M' || command === 'L') {
      at = { x: a, y: b };
      points.push(at);
    } else if (command === 'Q') {
      const x = [at.x, at.x + (2 / 3) * (a - at.x), c + (2 / 3) * (a - c), c] as const;
      const y = [at.y, at.y + (2 / 3) * (b - at.y), d + (2 / 3) * (b - d), d] as const;
      points.push(...spread(cubicExtent(...x), cubicExtent(...y)));
      at = { x: c, y: d };
    } else if (command === 'C') {
      points.push(...spread(cubicExtent(at.x, a, c, e), cubicExtent(at.y, b, d, f)));
      at = { x: e, y: f };
    }
  }
  return points.length === 0 ? { x: 0, y: 0, width: 0, height: 0 } : boxAround(points);
}
