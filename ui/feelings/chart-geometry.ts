/**
 * Where everything stands in the panel's chart, in px from the plot's top left corner (the axis is outside).
 *
 * Participants stand side by side in a stage's column, in the order of the board; with many of them the
 * columns grow, so that no two dots cover each other.
 */
import { pathData } from '../../journey/layout/cubic.ts';
import { monotoneCurve } from '../../journey/layout/monotone-curve.ts';
import { nearestValence, type Feeling } from '../../journey/model/feeling.ts';
import type { Point } from '../../journey/scene/scene.ts';

export const CHART_HEIGHT = 208;
const TOP = 14; // px above +2: half a dot and its ring
const STEP = 45; // px a level
const COLUMN_MIN = 56;
const PITCH = 14; // px between neighbours of a stage
const PITCH_MIN = 10; // a small dot
const COLUMN_AIR = 28;
/** A press further than this from every dot means the column, not a dot. */
const REACH = 12;

export const yOfChart = (valence: number): number => TOP + (2 - valence) * STEP;

/** The legal valence nearest to a height. */
export const valenceAt = (y: number): number => nearestValence(2 - (y - TOP) / STEP);

/** Width of a stage's column in a plot that has `room` px. */
export function columnWidth(room: number, stages: number, people: number): number {
  const needed = Math.max(COLUMN_MIN, COLUMN_AIR + (people - 1) * PITCH_MIN);
  return Math.max(needed, Math.floor((room / Math.max(1, stages)) * 100) / 100);
}

/** Where a participant stands in a column. */
export function dotX(stage: number, person: number, people: number, column: number): number {
  const pitch = people < 2 ? 0 : Math.min(PITCH, (column - COLUMN_AIR) / (people - 1));
  return (stage + 0.5) * column + (person - (people - 1) / 2) * pitch;
}

/** One participant's feelings by stage; undefined is a gap. */
export type Row = readonly (Feeling | undefined)[];

/** Feelings sorted into rows of participants and columns of stages. */
export function chartRows(
  feelings: readonly Feeling[],
  participants: readonly { readonly id: string }[],
  stages: readonly { readonly id: string }[],
): Row[] {
  const at = new Map(feelings.map((feeling) => [`${feeling.stageId}/${feeling.participantId}`, feeling]));
  return participants.map((participant) => stages.map((stage) => at.get(`${stage.id}/${participant.id}`)));
}

/** The centre of a dot; one that waits, or a gap, is on the zero line. */
export const dotCentre = (
  feeling: Feeling | undefined,
  stage: number,
  person: number,
  people: number,
  column: number,
): Point => ({ x: dotX(stage, person, people, column), y: yOfChart(feeling?.valence ?? 0) });

/** Path data of a participant's curve: monotone (E1), broken at gaps (E3); '' where no two dots are neighbours. */
export function curvePath(row: Row, person: number, people: number, column: number): string {
  const runs: Point[][] = [[]];
  row.forEach((feeling, stage) => {
    if (feeling === undefined) runs.push([]);
    else runs[runs.length - 1]?.push(dotCentre(feeling, stage, person, people, column));
  });
  return pathData(
    runs.flatMap((run) => monotoneCurve(run)),
    { x: 0, y: 0 },
  );
}

/** Whose dot at which stage a press at `point` means: the chosen participant's where it is in reach, else the nearest. */
export function pressedDot(
  point: Point,
  rows: readonly Row[],
  chosen: number,
  column: number,
): { readonly stage: number; readonly person: number } {
  const stages = rows[0]?.length ?? 1;
  const stage = Math.max(0, Math.min(stages - 1, Math.floor(point.x / column)));
  const distances = rows.map((row, person) => {
    const feeling = row[stage];
    if (feeling === undefined && person !== chosen) return Infinity;
    const centre = dotCentre(feeling, stage, person, rows.length, column);
    return Math.hypot(centre.x - point.x, centre.y - point.y);
  });
  const nearest = distances.indexOf(Math.min(...distances));
  const isOther = (distances[chosen] ?? Infinity) > REACH && (distances[nearest] ?? Infinity) <= REACH;
  return { stage, person: isOther ? nearest : chosen };
}
