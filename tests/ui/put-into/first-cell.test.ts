import { expect, test } from 'vitest';
import { countingIds } from '../../../journey/model/id-source.ts';
import { presetJourney } from '../../../journey/model/presets/preset-journey.ts';
import type { Finding } from '../../../journey/readback/finding.ts';
import { noteLanes } from '../../../ui/notes/note-cells.ts';
import { firstCell } from '../../../ui/put-into/first-cell.ts';

const journey = presetJourney('b2b', 'en', countingIds());
const { lanes, stages } = journey;
const rows = noteLanes(journey);
const laneOf = (kind: string) => lanes.find((lane) => lane.kind === kind)?.id ?? '';
const rowOf = (kind: string) => rows.findIndex((lane) => lane.kind === kind);
const finding: Finding = { kind: 'betweenCells', node: '9:9', text: 'Note', places: [], value: null };
const at = (...near: string[]) => firstCell(journey, { ...finding, near });

test('[B2] the picker begins next to where the note lies', () => {
  expect(at(laneOf('barriers'), stages[2]?.id ?? '')).toEqual({ row: rowOf('barriers'), column: 2 });
});

test('beside a lane that takes no notes it begins in a neighbour, under all lanes in the last', () => {
  expect(rows[at(laneOf('emotions')).row]?.kind).toMatch(/role|barriers/);
  expect(rows[at(laneOf('crm')).row]?.kind).toBe('recommendations');
  expect(at('', stages[3]?.id ?? '')).toEqual({ row: rows.length - 1, column: 3 });
});

test('without a place it begins in the cell that the form has it in, else at a name that is told, else at the first', () => {
  const kept = { id: 'n-9:9', laneId: laneOf('touchpoints'), stageId: stages[1]?.id ?? null };
  const note = { ...kept, text: 'Note', isUrgent: false, source: null, author: '', votes: 0 };
  expect(firstCell({ ...journey, notes: [note] }, finding)).toEqual({ row: rowOf('touchpoints'), column: 1 });
  expect(firstCell(journey, { ...finding, places: ['Barriers'] })).toEqual({
    row: rowOf('barriers'),
    column: 0,
  });
  expect(firstCell(journey, finding)).toEqual({ row: 0, column: 0 });
});
