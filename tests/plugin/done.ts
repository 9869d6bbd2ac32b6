import type { Edited } from '../../journey/model/edit/edited.ts';
import type { Journey } from '../../journey/model/journey.ts';

/** The journey that an edit gives; throws where the edit was refused. */
export const done = (edited: Edited): Journey => {
  if (!edited.ok) throw new Error(edited.problem.code);
  return edited.journey;
};
