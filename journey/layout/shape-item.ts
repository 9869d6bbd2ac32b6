import type { Key } from '../scene/key.ts';
import type { Box, Hex, Point, ShapeItem, TextRun } from '../scene/scene.ts';

/** How a shape looks. */
export interface ShapeLook {
  readonly fill: Hex;
  readonly stroke: Hex;
  readonly strokeWeight: number;
  readonly dash?: readonly number[];
}

/** A shape with its look; locked unless a person needs to move or tick it. */
export const shape = (
  key: Key,
  form: ShapeItem['form'],
  box: Box,
  look: ShapeLook,
  rest: { readonly anchor: Point; readonly isLocked: boolean; readonly label?: TextRun | null },
): ShapeItem => ({
  kind: 'shape',
  key,
  form,
  x: box.x,
  y: box.y,
  width: box.width,
  height: box.height,
  fill: look.fill,
  stroke: look.stroke,
  strokeWeight: look.strokeWeight,
  dash: look.dash ?? [],
  label: rest.label ?? null,
  anchor: rest.anchor,
  isLocked: rest.isLocked,
});
