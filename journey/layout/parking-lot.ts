import { MAP_PADDING } from '../scene/air.ts';
import { laneColours } from '../scene/hues.ts';
import { key } from '../scene/key.ts';
import type { Hex, SectionItem } from '../scene/scene.ts';
import type { NoteSize } from './note-size.ts';
import { LOOSE_NOTE, PARKING_FILL } from './colours.ts';
import { cellWidth, type Grid } from './columns.ts';
import type { Kept } from './kept.ts';
import { head, HEAD_CORNER } from './lane-head.ts';
import { sectionHeight } from './lane-sections.ts';
import { CELL_PADDING, HEAD_PADDING_Y, NOTE_GAP, STICKY } from './metrics.ts';
import { noteItem } from './note-item.ts';
import { placeNotes } from './place-notes.ts';

/**
 * A section at the map's foot for notes without a cell, as wide as the lanes; none where no note needs it.
 * One that stands on the board stays.
 */
export const parkingLot = (
  grid: Grid,
  parked: readonly NoteSize[],
  y: number,
  kept?: Kept,
): SectionItem[] => {
  const stood = kept?.parkingHeight ?? 0;
  if (parked.length === 0 && stood === 0) return [];
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
  const placed = placeNotes([{ x: 0, sizes: parked, strangers: [] }], across, grid.head + CELL_PADDING);
  const colourOf = new Map<string | null, Hex>(
    journey.lanes.map((lane) => [lane.id, laneColours(lane, journey).sticky]),
  );
  return [
    {
      kind: 'section',
      key: key.parking,
      name: '',
      x: MAP_PADDING,
      y,
      width: grid.laneWidth,
      height: sectionHeight(placed, 2 * HEAD_PADDING_Y + title.height, stood, true),
      fill: PARKING_FILL,
      anchor: { x: MAP_PADDING, y },
      isLocked: false,
      children: [
        ...title.items,
        ...placed.cells
          .flat()
          .map((note) => noteItem(note, colourOf.get(note.size.note.laneId) ?? LOOSE_NOTE, anchor)),
      ],
    },
  ];
};
