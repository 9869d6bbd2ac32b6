import { MAP_PADDING, PARKING_GAP } from '../scene/air.ts';
import type { SectionItem } from '../scene/scene.ts';
import type { Grid } from './columns.ts';
import type { Kept } from './kept.ts';
import type { LaneContent } from './lane-content.ts';
import type { NoteSize } from './note-size.ts';
import { type Header, header } from './header.ts';
import { type LanePlan, lanePlans, lanesHeight } from './lane-sections.ts';
import { parkingLot } from './parking-lot.ts';
import { type StageRow, stageRow } from './stage-row.ts';

/** The rows of a map from the top: header, stages, lanes, parking lot. */
export interface MapParts {
  readonly header: Header;
  readonly stages: StageRow;
  readonly lanes: readonly LanePlan[];
  readonly lanesBottom: number;
  readonly parking: readonly SectionItem[];
  readonly height: number;
}

/** Stacks the parts of the map and so finds its height; the lanes' items are not made yet. */
export const mapParts = (
  grid: Grid,
  contents: readonly LaneContent[],
  parked: readonly NoteSize[],
  kept?: Kept,
): MapParts => {
  const top = header(grid);
  const stages = stageRow(grid, top.bottom);
  const lanes = lanePlans(grid, contents, kept);
  const lanesBottom = stages.bottom + lanesHeight(lanes);
  const parking = parkingLot(grid, parked, lanesBottom + PARKING_GAP, kept);
  const bottom = parking.reduce((_, lot) => lot.y + lot.height, lanesBottom);
  return { header: top, stages, lanes, lanesBottom, parking, height: bottom + MAP_PADDING };
};
