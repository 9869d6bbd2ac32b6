import type { Point } from '../scene/scene.ts';

/** One cubic Bézier segment. */
export interface Cubic {
  readonly from: Point;
  readonly control1: Point;
  readonly control2: Point;
  readonly to: Point;
}

/** The point of a segment at `t`, 0…1. */
export const pointOn = ({ from, control1, control2, to }: Cubic, t: number): Point => {
  const s = 1 - t;
  const at = (a: number, b: number, c: number, d: number): number =>
    s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;
  return {
    x: at(from.x, control1.x, control2.x, to.x),
    y: at(from.y, control1.y, control2.y, to.y),
  };
};

const round = (value: number): number => Math.round(value * 100) / 100;

/** Path commands of segments that follow each other, from `origin`; a jump starts anew with M. */
export const pathData = (segments: readonly Cubic[], origin: Point): string => {
  const at = ({ x, y }: Point): string => `${round(x - origin.x)} ${round(y - origin.y)}`;
  let last: Point | null = null;
  const commands: string[] = [];
  for (const { from, control1, control2, to } of segments) {
    if (last === null || last.x !== from.x || last.y !== from.y) commands.push(`M ${at(from)}`);
    commands.push(`C ${at(control1)} ${at(control2)} ${at(to)}`);
    last = to;
  }
  return commands.join(' ');
};
