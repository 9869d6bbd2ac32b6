import type { Feeling } from '../model/feeling.ts';
import type { Participant } from '../model/participant.ts';
import type { Stage } from '../model/stage.ts';
import { yOfValence } from '../scene/emotion-scale.ts';
import { type Hue, participantHue } from '../scene/hues.ts';
import { key } from '../scene/key.ts';
import type { Point, ShapeItem } from '../scene/scene.ts';
import { HOLLOW } from './colours.ts';
import { cellCorner, cellWidth, type Grid } from './columns.ts';
import { dotLabel } from './dot.ts';
import { DOT_AIR, DOT_MAX, DOT_PITCH_MAX, DOT_STROKE, HOLLOW_DASH } from './metrics.ts';
import { shape } from './shape-item.ts';

/** A feeling at its place in the emotion lane. */
export interface Dot {
  readonly feeling: Feeling;
  readonly stage: Stage;
  readonly stageIndex: number;
  readonly participant: Participant;
  readonly centre: Point; // whole px: what is stored and read back must not depend on rounding
  readonly size: number;
  readonly hue: Hue;
}

/** Distance from one participant's dot to the next one's at a stage. */
export const dotPitch = (grid: Grid): number =>
  Math.min(DOT_PITCH_MAX, cellWidth(grid) / grid.journey.participants.length);

/**
 * All dots: for each participant one place for each stage, undefined where there is a gap (E3). A
 * participant has the same place in every column, so that one glance finds the same person (E4).
 */
export const dots = (grid: Grid): (Dot | undefined)[][] => {
  const { participants, stages, feelings } = grid.journey;
  const feelingAt = new Map(
    feelings.map((feeling) => [`${feeling.stageId}/${feeling.participantId}`, feeling]),
  );
  const pitch = dotPitch(grid);
  const size = Math.min(DOT_MAX, 2 * Math.floor((pitch - DOT_AIR) / 2));
  return participants.map((participant, person) => {
    const aside = (person - (participants.length - 1) / 2) * pitch;
    const hue = participantHue(participant, person);
    return stages.map((stage, stageIndex) => {
      const feeling = feelingAt.get(`${stage.id}/${participant.id}`);
      if (feeling === undefined) return undefined;
      const x = Math.round(cellCorner(grid, stageIndex).x + grid.column / 2 + aside);
      const y = Math.round(yOfValence(feeling.valence ?? 0)); // not placed yet: on the zero line
      return { feeling, stage, stageIndex, participant, centre: { x, y }, size, hue };
    });
  });
};

/** The dot as an ellipse with the short name in it; hollow and dashed while nobody has placed it. */
export const dotItem = (
  grid: Grid,
  { feeling, stage, stageIndex, participant, centre, size, hue }: Dot,
): ShapeItem =>
  shape(
    key.dot(stage.id, participant.id),
    'ellipse',
    { x: centre.x - size / 2, y: centre.y - size / 2, width: size, height: size },
    {
      fill: feeling.valence === null ? HOLLOW : hue.fill,
      stroke: hue.stroke,
      strokeWeight: DOT_STROKE,
      dash: feeling.valence === null ? HOLLOW_DASH : [],
    },
    { anchor: cellCorner(grid, stageIndex), isLocked: false, label: dotLabel(participant, size) },
  );
