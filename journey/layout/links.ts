import { MAP_PADDING } from '../scene/air.ts';
import { key } from '../scene/key.ts';
import type { Box, SceneItem } from '../scene/scene.ts';
import { INK, STRONG_RULE, WHITE } from './colours.ts';
import type { Grid } from './columns.ts';
import type { CurveKind } from './curve.ts';
import { lineWidth, wrapText } from './measure-text.ts';
import {
  BRANCH_LEVEL,
  LINK_CORNER,
  LINK_DASH,
  LINK_LABEL_SIZE,
  LINK_PLATE_AIR,
  LINK_PLATE_HEIGHT,
  LINK_WEIGHT,
  RETURN_LEVEL,
  TEXT_LINE,
} from './metrics.ts';
import { shape } from './shape-item.ts';
import { run } from './text-item.ts';

const ANCHOR = { x: 0, y: 0 } as const;

/** A way from one stage to another that is not the next step. */
interface LinkPlan {
  readonly from: number; // index of the stage
  readonly to: number;
  readonly n: number; // 0 = the return link, else counted within its pair of stages
  readonly label: string;
}

const plans = ({ journey }: Grid): LinkPlan[] => {
  const { stages } = journey;
  const index = new Map(stages.map(({ id }, i) => [id, i]));
  const counts = new Map<string, number>();
  const found: LinkPlan[] = [];
  if (journey.flow === 'cyclic' && stages.length > 1) {
    found.push({ from: stages.length - 1, to: 0, n: 0, label: journey.repeatLabel });
  }
  for (const { fromStageId, toStageId, label } of journey.links) {
    const from = index.get(fromStageId);
    const to = index.get(toStageId);
    if (from === undefined || to === undefined) continue;
    const pair = `${fromStageId}/${toStageId}`;
    const n = (counts.get(pair) ?? 0) + 1;
    counts.set(pair, n);
    if (from !== to) found.push({ from, to, n, label }); // a way back to the same header cannot be drawn
  }
  return found;
};

/**
 * How high each drawn link runs. The return link has the upper level to itself; of branches that lie over
 * one another the longer one runs above, so that they nest and do not cross.
 */
const rises = (found: readonly LinkPlan[]): number[] => {
  const hasReturn = found.some(({ n }) => n === 0);
  const levels = hasReturn ? [BRANCH_LEVEL] : [BRANCH_LEVEL, RETURN_LEVEL];
  const taken: LinkPlan[][] = levels.map(() => []);
  const span = ({ from, to }: LinkPlan): number => Math.abs(from - to);
  const start = ({ from, to }: LinkPlan): number => Math.min(from, to);
  const rise = new Map<LinkPlan, number>();
  const branches = found.filter(({ n }) => n > 0).sort((a, b) => span(a) - span(b) || start(a) - start(b));
  for (const link of branches) {
    const isFree = (others: readonly LinkPlan[]): boolean =>
      others.every(
        (other) => start(link) >= start(other) + span(other) || start(other) >= start(link) + span(link),
      );
    const free = taken.findIndex(isFree);
    const level = free < 0 ? levels.length - 1 : free;
    taken[level]?.push(link);
    rise.set(link, levels[level] ?? BRANCH_LEVEL);
  }
  return found.map((link) => rise.get(link) ?? RETURN_LEVEL);
};

/** Up from one header, across with round corners, down to just above the other. */
const drawnPath = (fromX: number, toX: number, height: number): string => {
  const turn = Math.sign(toX - fromX) * Math.min(LINK_CORNER, Math.abs(toX - fromX) / 2);
  const left = Math.min(fromX, toX);
  const [start, end] = [fromX - left, toX - left];
  return [
    `M ${start} ${height}`,
    `L ${start} ${LINK_CORNER}`,
    `C ${start} 0 ${start} 0 ${start + turn} 0`,
    `L ${end - turn} 0`,
    `C ${end} 0 ${end} 0 ${end} ${LINK_CORNER}`,
    `L ${end} ${height - LINK_WEIGHT / 2}`,
  ].join(' ');
};

/** The return link of a cyclic map and all branches, from header to header, each with its label. */
export const links = (grid: Grid, headers: readonly Box[], kind: CurveKind): SceneItem[] => {
  const { stages } = grid.journey;
  const found = plans(grid);
  const heights = rises(found);
  return found.flatMap(({ from, to, n, label }, i): SceneItem[] => {
    const [fromStage, toStage] = [stages[from], stages[to]];
    const [fromBox, toBox] = [headers[from], headers[to]];
    if (!fromStage || !toStage || !fromBox || !toBox) return [];
    const isReturn = n === 0;
    const rise = heights[i] ?? BRANCH_LEVEL;
    const fromX = fromBox.x + fromBox.width / 2;
    const toX = toBox.x + toBox.width / 2;
    const labelRun = label.trim() === '' ? null : run(label, LINK_LABEL_SIZE, 'Bold', undefined, INK);
    const line = {
      key: key.link(fromStage.id, toStage.id, n),
      x: Math.min(fromX, toX),
      y: fromBox.y - rise,
      colour: STRONG_RULE,
      weight: LINK_WEIGHT,
      dash: isReturn ? [] : LINK_DASH,
      endCap: 'arrow',
      anchor: ANCHOR,
      isLocked: false,
    } as const;
    if (kind === 'connectors') {
      return [
        {
          ...line,
          kind: 'connector',
          line: 'elbowed',
          from: { key: key.stage(fromStage.id), side: 'top' },
          to: { key: key.stage(toStage.id), side: 'top' },
          label: labelRun,
        },
      ];
    }
    const items: SceneItem[] = [
      {
        ...line,
        kind: 'path',
        shows: 'link',
        data: drawnPath(fromX, toX, rise),
        width: Math.abs(toX - fromX),
        height: rise - LINK_WEIGHT / 2,
      },
    ];
    if (labelRun !== null) {
      const width = Math.min(
        grid.laneWidth,
        Math.ceil(lineWidth(label, 'Bold', LINK_LABEL_SIZE)) + LINK_PLATE_AIR,
      );
      const lines = wrapText(label, 'Bold', LINK_LABEL_SIZE, width - LINK_PLATE_AIR).length;
      const height = LINK_PLATE_HEIGHT + (lines - 1) * LINK_LABEL_SIZE * TEXT_LINE;
      const middle = Math.round((fromX + toX - width) / 2);
      const box = {
        x: Math.max(MAP_PADDING, Math.min(MAP_PADDING + grid.laneWidth - width, middle)),
        y: Math.round(line.y - height / 2),
        width,
        height,
      };
      const look = { fill: WHITE, stroke: WHITE, strokeWeight: 0 };
      items.push(
        shape(key.linkLabel(fromStage.id, toStage.id, n), 'roundedRectangle', box, look, {
          anchor: ANCHOR,
          isLocked: false,
          label: labelRun,
        }),
      );
    }
    return items;
  });
};
