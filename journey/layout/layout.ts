/**
 * A journey as a scene: everything that should stand on the board, with its place, size and colour.
 *
 * Problem: lay out stages × lanes with notes, curves and furniture so that nothing overlaps, columns stay
 * where they are when a note is added, and a map reads at a glance; the same on every machine.
 * Approach: arithmetic in passes. The grid is chosen or taken as stored; notes are sorted into cells; header,
 * stage row and lanes find their heights from the table of text widths and are stacked; then each draws
 * its items. Every size is in `metrics.ts`, every colour in `colours.ts`.
 * Limits: heights of notes are estimates until read from the board. What the host draws itself, connectors
 * above all, is only told where to dock.
 */
import type { Journey } from '../model/journey.ts';
import { MAP_PADDING } from '../scene/air.ts';
import { key } from '../scene/key.ts';
import type { Scene } from '../scene/scene.ts';
import { boardWords } from '../words/board-words.ts';
import { cells } from './cells.ts';
import { chooseGrid } from './choose-grid.ts';
import { MAP_FILL } from './colours.ts';
import { columns } from './columns.ts';
import type { Kept } from './kept.ts';
import { laneContents, laneSections } from './lane-sections.ts';
import { links } from './links.ts';
import { mapParts } from './map-parts.ts';
import { columnRules } from './rules.ts';

/** What the layout must know besides the journey. */
export interface LayoutOptions {
  /**
   * How the target editor shows curves and links: native connectors glued to dots and headers, or drawn
   * paths (one vector for each participant).
   */
  readonly curves: 'connectors' | 'paths';
  /**
   * Notes side by side, title size and width of the head column's text as stored with an existing map; null
   * chooses them anew (L3). Without `headText` the titles decide; with it a longer one steps down or wraps.
   */
  readonly stored: {
    readonly across: number;
    readonly titleSize: number;
    readonly headText?: number;
  } | null;
  /** Heights read back from the board, px by note id. A note that is not here is estimated. */
  readonly noteHeights: ReadonlyMap<string, number>;
  /** What stands on the board and stays where it is; absent for a new or tidied map. */
  readonly kept?: Kept;
}

/** Lays a journey out: same journey and options, same scene, to the last digit. Never throws for a parsed journey. */
export type Layout = (journey: Journey, options: LayoutOptions) => Scene;

/** The layout: see `Layout`. */
export const layout: Layout = (journey, { curves, stored, noteHeights, kept }) => {
  const { notesAcross } = journey.view;
  const grid =
    stored === null
      ? chooseGrid(journey)
      : columns(
          journey,
          notesAcross === 'auto' ? stored.across : notesAcross,
          stored.titleSize,
          stored.headText,
        );
  const sorted = cells(journey, boardWords(journey.boardLanguage), grid.across, noteHeights, kept);
  const parts = mapParts(grid, laneContents(grid, sorted, curves), sorted.parked, kept);

  const lanes = laneSections(parts.lanes, parts.stages.bottom);
  const isCurve = (_: unknown, i: number): boolean => parts.lanes[i]?.lane.kind === 'emotions';
  return {
    map: {
      kind: 'section',
      key: key.map,
      name: journey.title,
      x: 0,
      y: 0,
      width: grid.mapWidth,
      height: parts.height,
      fill: MAP_FILL,
      anchor: { x: 0, y: 0 },
      isLocked: false,
      children: [
        ...lanes.filter((lane, i) => !isCurve(lane, i)),
        columnRules(grid, MAP_PADDING, parts.stages.bottom, parts.lanesBottom, key.rules),
        ...parts.header.items,
        ...parts.stages.items,
        ...links(grid, parts.stages.headers, curves),
        ...lanes.filter(isCurve), // above the column rules: it draws its own under its dots
        ...parts.parking,
      ],
    },
    across: grid.across,
    titleSize: grid.titleSize,
    headText: grid.headText,
  };
};
