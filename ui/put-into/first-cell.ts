import type { Journey } from '../../journey/model/journey.ts';
import type { Finding } from '../../journey/readback/finding.ts';
import type { MatrixPlace } from '../notes/matrix-keys.ts';
import { noteLanes } from '../notes/note-cells.ts';

/**
 * Where the note of a finding most likely belongs: next to where it lies, else in the cell that the form has it in,
 * else where one of the names is that the finding tells.
 */
export function firstCell(journey: Journey, { node, places, near = [] }: Finding): MatrixPlace {
  const note = journey.notes.find(({ id }) => id === `n-${node ?? ''}`);
  const [lane = note?.laneId, stage = note?.stageId] = near;
  const isIt =
    (id: string | null | undefined) => (record: { readonly id: string; readonly title: string }) =>
      typeof id === 'string' ? record.id === id : places.includes(record.title);
  const column = journey.stages.findIndex(isIt(stage));
  // A lane that takes no notes, and the parking lot under the last lane, have a neighbour that does.
  const at = lane === '' ? journey.lanes.length : journey.lanes.findIndex(isIt(lane));
  const rows = noteLanes(journey).map(({ id }) => journey.lanes.findIndex((each) => each.id === id));
  const away = (row: number) => Math.abs((rows[row] ?? 0) - at);
  const row = rows.reduce((best, _, each) => (away(each) < away(best) ? each : best), 0);
  return { row, column: Math.max(0, column) };
}
