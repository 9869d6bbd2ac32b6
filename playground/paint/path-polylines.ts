import type { Point } from '../../journey/scene/scene.ts';

/** Steps into which a curve is cut. */
const STEPS = 24;

/** How many numbers each command takes. */
const ARITY: Readonly<Record<string, number>> = { M: 2, L: 2, Q: 4, C: 6, Z: 0 };

/** A path of absolute M, L, Q, C and Z as runs of points, one for each stroke; curves are cut into straight pieces. */
export function pathPolylines(data: string): Point[][] {
  const lines: Point[][] = [];
  const tokens = data.trim().split(/[\s,]+/);
  for (let i = 0; i < tokens.length;) {
    const command = tokens[i] ?? '';
    const arity = ARITY[command] ?? 0;
    const numbers = tokens.slice(i + 1, i + 1 + arity).map(Number);
    i += 1 + arity;
    const line = lines.at(-1);
    const from = line?.at(-1);
    const points = Array.from({ length: arity / 2 }, (_, n) => ({
      x: numbers[2 * n] ?? 0,
      y: numbers[2 * n + 1] ?? 0,
    }));
    const [first] = line ?? [];
    if (command === 'M') lines.push(points);
    else if (line === undefined || from === undefined) continue;
    else if (command === 'Z') line.push(first ?? from);
    else line.push(...along([from, ...points]));
  }
  return lines;
}

/** Points on a Bézier curve of any degree, its beginning left out (de Casteljau); of a straight piece its end. */
function along(handles: readonly Point[]): Point[] {
  const steps = handles.length > 2 ? STEPS : 1;
  return Array.from({ length: steps }, (_, step) => {
    const t = (step + 1) / steps;
    let points = handles;
    while (points.length > 1) {
      points = points.slice(1).map((to, n) => {
        const from = points[n] ?? to;
        return { x: from.x + (to.x - from.x) * t, y: from.y + (to.y - from.y) * t };
      });
    }
    return points[0] ?? { x: 0, y: 0 };
  });
}
