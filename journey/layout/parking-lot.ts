import { key } from '../scene/key.ts';
import type { Hex, SectionItem } from '../scene/scene.ts';
import type { NoteSize } from './note-size.ts';
import { laneColours, LOOSE_NOTE, PARKING_FILL } from './colours.ts';
import { cellWidth, type Grid } from './columns.ts';
import { head, HEAD_CORNER } from './lane-head.ts';
import { roundUp } from './lane-sections.ts';
import { CELL_PADDING, CELL_PADDING_Y, HEAD_PADDING_Y, MAP_PADDING, NOTE_GAP, STICKY } from './metrics.ts';
import { fillCell, rowHeights, rowStarts } from './note-grid.ts';
import { noteItem } from './note-item.ts';

/** A section at the map's foot for notes without a cell, as wide as the lanes; none where no note needs it. */
export const parkingLot = (grid: Grid, parked: readonly NoteSize[], y: number): SectionItem[] => {
  if (parked.length === 0) return [];
  const { journey, words } = grid;
  const anchor = { x: 0, y: 0 };
  const title = head(
    {
      title: words.parkingTitle,
      prompt: words.parkingPrompt,
      titleKey: key.parkingTitle,
      promptKey: key.parkingPrompt,
    },
    HEAD_CORNER,
    grid.headText,
    grid.titleSize,
  );
  const width = cellWidth({ ...grid, column: grid.laneWidth - grid.head });
  const across = Math.max(1, Math.floor((width + NOTE_GAP) / (STICKY + NOTE_GAP)));
  const { places, rows } = fillCell(parked, across);
  const starts = rowStarts(rowHeights(rows, [places]), CELL_PADDING_Y);
  const colourOf = new Map<string | null, Hex>(
    journey.lanes.map((lane) => [lane.id, laneColours(lane, journey).sticky]),
  );
  const contentHeight = (starts[rows] ?? 0) - NOTE_GAP + CELL_PADDING_Y;
  return [
    {
      kind: 'section',
      key: key.parking,
      name: '',
      x: MAP_PADDING,
      y,
      width: grid.laneWidth,
      height: roundUp(Math.max(contentHeight, 2 * HEAD_PADDING_Y + title.height)),
      fill: PARKING_FILL,
      anchor,
      isLocked: false,
      children: [
        ...title.items,
        ...places.map((place) =>
          noteItem(
            place,
            starts,
            grid.head + CELL_PADDING,
            colourOf.get(place.size.note.laneId) ?? LOOSE_NOTE,
            anchor,
          ),
        ),
      ],
    },
  ];
};
