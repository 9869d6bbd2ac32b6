import type { Journey } from '../../journey/model/journey.ts';
import type { Editing } from '../form/editing.ts';

/** The form without the stages and lanes that only it has: no note can be put where nothing stands yet. */
export function placesOnBoard(editing: Pick<Editing, 'journey' | 'base'>): Journey {
  const form = editing.journey();
  const board = editing.base() ?? form;
  const stands = (all: readonly { readonly id: string }[], id: string) => all.some((one) => one.id === id);
  return {
    ...form,
    stages: form.stages.filter(({ id }) => stands(board.stages, id)),
    lanes: form.lanes.filter(({ id }) => stands(board.lanes, id)),
    notes: form.notes.filter(
      ({ laneId, stageId }) =>
        laneId === null || stageId === null || (stands(board.lanes, laneId) && stands(board.stages, stageId)),
    ),
  };
}
