import type { Box } from '../../../journey/scene/scene.ts';

/** Values of one axis at the ends of a cubic piece and wherever it turns back in between. */
const turns = (a: number, b: number, c: number, d: number): number[] => {
  const at = (t: number): number => {
    const u = 1 - t;
    return u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
  };
  // The derivative is 3 (p t² + q t + r); its roots within the piece are where the curve turns back.
  const p = d - a + 3 * (b - c);
  const q = 2 * (a - 2 * b + c);
  const r = b - a;
  const root = Math.sqrt(q * q - 4 * p * r);
  const roots = Math.abs(p) < 1e-9 ? [-r / q] : [(-q - root) / (2 * p), (-q + root) / (2 * p)];
  return [a, d, ...roots.filter((t) => t > 0 && t < 1).map(at)];
};

/**
 * The exact extent of a path of absolute M, L, C and Z commands, in its own coordinates. A host makes it
 * the box of the vector, so a path that does not begin at its box's corner has to be put there by hand.
 */
export const pathExtent = (data: string): Box => {
  const xs: number[] = [];
  const ys: number[] = [];
  let x = 0;
  let y = 0;
  const tokens = data.split(' ');
  for (let i = 0; i < tokens.length;) {
    const count = tokens[i] === 'C' ? 6 : tokens[i] === 'Z' ? 0 : 2;
    const n = tokens.slice(i + 1, i + 1 + count).map(Number);
    i += 1 + count;
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0] = n;
    if (count === 6) {
      xs.push(...turns(x, x1, x2, x3));
      ys.push(...turns(y, y1, y2, y3));
      x = x3;
      y = y3;
    } else if (count === 2) {
      xs.push(x1);
      ys.push(y1);
      x = x1;
      y = y1;
    }
  }
  const left = Math.min(...xs);
  const top = Math.min(...ys);
  return { x: left, y: top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
};
