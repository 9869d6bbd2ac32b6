import { key } from '../scene/key.ts';
import type { ConnectorItem, PathItem, SceneItem } from '../scene/scene.ts';
import { curvePattern } from './colours.ts';
import { type Cubic, pathData } from './cubic.ts';
import type { Dot } from './dots.ts';
import { flatCurve } from './flat-curve.ts';
import { CURVE_WEIGHT } from './metrics.ts';
import { monotoneCurve } from './monotone-curve.ts';

/** How the target editor draws a curve. */
export type CurveKind = 'connectors' | 'paths';

/** One piece of a participant's curve, from the dot of one stage to that of the next. */
export interface CurvePiece {
  readonly from: Dot;
  readonly to: Dot;
  readonly cubic: Cubic;
}

/** Runs of dots without a gap between them. */
const unbroken = (row: readonly (Dot | undefined)[]): Dot[][] => {
  const runs: Dot[][] = [];
  let current: Dot[] = [];
  for (const dot of [...row, undefined]) {
    if (dot !== undefined) current.push(dot);
    else if (current.length > 0) {
      runs.push(current);
      current = [];
    }
  }
  return runs;
};

/** The pieces of one participant's curve. There is none over a gap: the next piece starts anew (E3). */
export const curvePieces = (row: readonly (Dot | undefined)[], kind: CurveKind): CurvePiece[] =>
  unbroken(row).flatMap((run) => {
    const smooth = kind === 'paths' ? monotoneCurve(run.map(({ centre }) => centre)) : [];
    return run.slice(1).map((to, i) => {
      const from = run[i] ?? to;
      const flat = flatCurve(
        { x: from.centre.x + from.size / 2, y: from.centre.y },
        { x: to.centre.x - to.size / 2, y: to.centre.y },
      );
      return { from, to, cubic: smooth[i] ?? flat };
    });
  });

const ANCHOR = { x: 0, y: 0 } as const;

const connector = ({ from, to, cubic }: CurvePiece, person: number): ConnectorItem => {
  const { id } = from.participant;
  return {
    kind: 'connector',
    key: key.curve(from.stage.id, to.stage.id, id),
    x: cubic.from.x,
    y: Math.min(cubic.from.y, cubic.to.y),
    line: 'curved',
    from: { key: key.dot(from.stage.id, id), side: 'right' },
    to: { key: key.dot(to.stage.id, id), side: 'left' },
    colour: from.hue.stroke,
    weight: CURVE_WEIGHT,
    dash: curvePattern(person),
    endCap: 'none',
    label: null,
    anchor: ANCHOR,
    isLocked: false,
  };
};

const path = (pieces: readonly CurvePiece[], person: number): PathItem[] => {
  const [first] = pieces;
  if (first === undefined) return [];
  const cubics = pieces.map(({ cubic }) => cubic);
  // A monotone curve stays between its points: they give its box.
  const points = cubics.flatMap(({ from, to }) => [from, to]);
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const origin = { x: Math.min(...xs), y: Math.min(...ys) };
  return [
    {
      kind: 'path',
      shows: 'curve',
      key: key.wholeCurve(first.from.participant.id),
      ...origin,
      width: Math.max(...xs) - origin.x,
      height: Math.max(...ys) - origin.y,
      data: pathData(cubics, origin),
      colour: first.from.hue.stroke,
      weight: CURVE_WEIGHT,
      dash: curvePattern(person),
      endCap: 'none',
      anchor: ANCHOR,
      isLocked: false,
    },
  ];
};

/** The curves of all participants, the last one's first, so that the first one's lies on top. */
export const curveItems = (pieces: readonly (readonly CurvePiece[])[], kind: CurveKind): SceneItem[] =>
  pieces
    .map((own, person) =>
      kind === 'paths' ? path(own, person) : own.map((piece) => connector(piece, person)),
    )
    .reverse()
    .flat();
