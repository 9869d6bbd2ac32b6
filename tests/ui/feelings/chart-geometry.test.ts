import { curveMonotoneX, line } from 'd3-shape';
import { describe, expect, test } from 'vitest';
import type { Feeling } from '../../../journey/model/feeling.ts';
import {
  chartRows,
  columnWidth,
  curvePath,
  dotCentre,
  dotX,
  pressedDot,
  valenceAt,
  yOfChart,
  type Row,
} from '../../../ui/feelings/chart-geometry.ts';

const feeling = (stageId: string, participantId: string, valence: number | null): Feeling => ({
  stageId,
  participantId,
  valence,
  words: [],
});
const row = (...valences: (number | null | undefined)[]): Row =>
  valences.map((valence, i) => (valence === undefined ? undefined : feeling(`s${i}`, 'a', valence)));
const numbers = (data: string) => (data.match(/-?[\d.]+/g) ?? []).map(Number);

describe('the panel’s chart', () => {
  test('heights and valences lead to each other in steps of 0.1, and never beyond the scale', () => {
    for (let tenths = -20; tenths <= 20; tenths += 1) {
      expect(valenceAt(yOfChart(tenths / 10))).toBe(tenths / 10);
    }
    expect(valenceAt(-1000)).toBe(2);
    expect(valenceAt(1000)).toBe(-2);
    expect(Object.is(valenceAt(yOfChart(0) + 1), 0)).toBe(true);
  });

  test('columns share the room, and are never narrower than 56 px', () => {
    expect(columnWidth(288, 4, 3)).toBe(72);
    expect(columnWidth(288, 20, 1)).toBe(56);
  });

  test('[E4] dots of a stage stand side by side inside their column, for up to ten people', () => {
    for (let people = 1; people <= 10; people += 1) {
      const column = columnWidth(100, 4, people);
      const xs = Array.from({ length: people }, (_, person) => dotX(1, person, people, column));
      xs.slice(1).forEach((x, i) => expect(x - (xs[i] ?? 0)).toBeGreaterThanOrEqual(10));
      expect(Math.min(...xs)).toBeGreaterThanOrEqual(column + 12);
      expect(Math.max(...xs)).toBeLessThanOrEqual(2 * column - 12);
    }
  });

  test('[E1] the curve is the monotone one of d3-shape', () => {
    const valences = [-0.6, -1.7, -1.7, 1.5, 0.3];
    const oracle = line<readonly [number, number]>().curve(curveMonotoneX)(
      valences.map((valence, stage) => [dotX(stage, 0, 1, 60), yOfChart(valence)] as const),
    );
    const ours = numbers(curvePath(row(...valences), 0, 1, 60));
    const theirs = numbers(oracle ?? '');
    expect(ours).toHaveLength(theirs.length);
    ours.forEach((value, i) => expect(value).toBeCloseTo(theirs[i] ?? NaN, 1));
  });

  test('[E3] a gap breaks the line; a dot that waits is joined like any other', () => {
    expect(curvePath(row(1, undefined, 1, 0), 0, 1, 60).match(/M/g)).toHaveLength(1);
    expect(curvePath(row(1, 1, undefined, 1, 0), 0, 1, 60).match(/M/g)).toHaveLength(2);
    expect(curvePath(row(1, null, 1), 0, 1, 60).match(/C/g)).toHaveLength(2);
    expect(curvePath(row(undefined, undefined), 0, 1, 60)).toBe('');
    expect(dotCentre(undefined, 0, 0, 1, 60).y).toBe(yOfChart(0));
  });

  test('rows are people and columns are stages, whatever the order of the feelings', () => {
    const rows = chartRows(
      [feeling('s2', 'b', 1), feeling('s1', 'a', -1)],
      [{ id: 'a' }, { id: 'b' }],
      [{ id: 's1' }, { id: 's2' }],
    );
    expect(rows.map((each) => each.map((found) => found?.valence))).toEqual([
      [-1, undefined],
      [undefined, 1],
    ]);
  });

  test('a press takes the chosen participant’s dot where it is in reach, else the nearest, else the column', () => {
    const rows = [row(1, 1), row(1, -1)];
    const at = (stage: number, person: number, valence: number) => ({
      x: dotX(stage, person, 2, 60),
      y: yOfChart(valence),
    });
    expect(pressedDot(at(0, 0, 1), rows, 1, 60)).toEqual({ stage: 0, person: 0 });
    expect(pressedDot({ ...at(0, 0, 1), x: 31 }, rows, 1, 60)).toEqual({ stage: 0, person: 1 });
    expect(pressedDot(at(1, 1, -1), rows, 0, 60)).toEqual({ stage: 1, person: 1 });
    expect(pressedDot({ x: 90, y: 200 }, rows, 0, 60)).toEqual({ stage: 1, person: 0 });
    expect(pressedDot({ x: -5, y: 200 }, rows, 0, 60).stage).toBe(0);
    expect(pressedDot({ x: 999, y: 200 }, rows, 0, 60).stage).toBe(1);
  });
});
