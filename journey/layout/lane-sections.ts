import type { Lane } from '../model/lane.ts';
import { LANE_GAP, MAP_PADDING } from '../scene/air.ts';
import { laneColours } from '../scene/hues.ts';
import { key } from '../scene/key.ts';
import type { SectionItem } from '../scene/scene.ts';
import type { Cells } from './cells.ts';
import { checkpointsLane } from './checkpoints-lane.ts';
import { type Grid, headTextWidth } from './columns.ts';
import { crmLane } from './crm-lane.ts';
import type { CurveKind } from './curve.ts';
import { emotionLane } from './emotion-lane.ts';
import type { Kept } from './kept.ts';
import { type LaneContent, NOTHING } from './lane-content.ts';
import { head, type Head, HEAD_CORNER, laneHeadWords } from './lane-head.ts';
import { HEAD_PADDING_Y, LANE_STEP } from './metrics.ts';
import { notesLane } from './notes-lane.ts';

/** A height rounded up to the step of 8; a host's own rounding makes no step. */
const roundUp = (height: number): number => Math.ceil(height / LANE_STEP - 1e-6) * LANE_STEP;

/** What a lane holds. Checkpoints and CRM belong to stages: a second lane of such a kind stays empty. */
const contentOf = (grid: Grid, lane: Lane, cells: Cells, kind: CurveKind): LaneContent => {
  const isFirst = grid.journey.lanes.find((other) => other.kind === lane.kind) === lane;
  switch (lane.kind) {
    case 'emotions':
      return isFirst ? emotionLane(grid, kind) : NOTHING;
    case 'checkpoints':
      return isFirst ? checkpointsLane(grid) : NOTHING;
    case 'crm':
      return isFirst ? crmLane(grid) : NOTHING;
    default:
      return notesLane(grid, lane, cells);
  }
};

/** A lane whose height is known and whose items are not made yet. */
export interface LanePlan {
  readonly lane: Lane;
  readonly height: number;
  readonly section: (y: number) => SectionItem;
}

/** What each lane holds. Heights hang on the width of columns, never on the size of titles. */
export const laneContents = (grid: Grid, cells: Cells, kind: CurveKind): LaneContent[] =>
  grid.journey.lanes.map((lane) => contentOf(grid, lane, cells, kind));

/**
 * The height of a section: what it holds, at least `head`, rounded up to 8. One that stands on the board with
 * the height `kept` stays as it is while that suffices, though its steady `head` does not fit; then it grows to its
 * full room (U2, L4).
 */
export const sectionHeight = (
  { height, least = height }: Pick<LaneContent, 'height' | 'least'>,
  head: number,
  kept = 0,
  isSteady = false,
): number =>
  kept > 0 && (isSteady ? least : Math.max(least, head)) <= kept ? kept : roundUp(Math.max(height, head));

/** Every lane with its height. */
export const lanePlans = (grid: Grid, contents: readonly LaneContent[], kept?: Kept): LanePlan[] =>
  grid.journey.lanes.map((lane, i) => {
    const headOf = (one: Lane): Head =>
      head(laneHeadWords(one), HEAD_CORNER, headTextWidth(grid, lane), grid.titleSize);
    const title = headOf(lane);
    const content = contents[i] ?? NOTHING;
    const was = kept?.heads?.lanes.find(({ id }) => id === lane.id);
    const height = sectionHeight(
      content,
      title.height + 2 * HEAD_PADDING_Y,
      kept?.laneHeights.get(lane.id),
      was !== undefined && headOf(was).height >= title.height,
    );
    return {
      lane,
      height,
      section: (y) => ({
        kind: 'section',
        key: key.lane(lane.id),
        name: '', // the text is the title: never two
        x: MAP_PADDING,
        y,
        width: grid.laneWidth,
        height,
        fill: laneColours(lane, grid.journey).section,
        anchor: { x: MAP_PADDING, y },
        isLocked: false,
        children: [...title.items, ...content.items(height)],
      }),
    };
  });

/** The height of all lanes with the gaps between them. */
export const lanesHeight = (plans: readonly LanePlan[]): number =>
  plans.reduce((sum, { height }) => sum + height, LANE_GAP * (plans.length - 1));

/** The lanes one under the other from `top`. */
export const laneSections = (plans: readonly LanePlan[], top: number): SectionItem[] => {
  let y = top;
  return plans.map((plan) => {
    const section = plan.section(y);
    y += plan.height + LANE_GAP;
    return section;
  });
};
