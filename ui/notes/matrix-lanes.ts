import { laneColours } from '../../journey/scene/hues.ts';
import type { Journey } from '../../journey/model/journey.ts';
import { noteLanes } from './note-cells.ts';
import type { MatrixLane } from './note-matrix.tsx';

/** The rows of the matrix: lanes that take notes, each with the colour of its notes. */
export const matrixLanes = (journey: Journey): MatrixLane[] =>
  noteLanes(journey).map((lane) => ({
    id: lane.id,
    title: lane.title,
    colour: laneColours(lane, journey).sticky,
  }));

/** Whether two lists of rows look the same. */
export const isSameLanes = (a: readonly MatrixLane[], b: readonly MatrixLane[]): boolean =>
  a.length === b.length &&
  a.every((lane, i) => {
    const other = b[i];
    return lane.id === other?.id && lane.title === other.title && lane.colour === other.colour;
  });
