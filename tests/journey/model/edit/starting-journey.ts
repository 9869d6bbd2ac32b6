import { countingIds } from '../../../../journey/model/id-source.ts';
import type { Journey } from '../../../../journey/model/journey.ts';
import { presetJourney } from '../../../../journey/model/presets/preset-journey.ts';
import type { Edited } from '../../../../journey/model/edit/edited.ts';

/** Frozen at every level: an edit that changed it would throw. */
export function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}

/** The B2B preset with three notes, a link and a placed feeling; frozen. */
export function startingJourney(): Journey {
  const journey = presetJourney('b2b', 'en', countingIds());
  const note = (id: string, laneId: string, stageId: string) => ({
    ...{ id, laneId, stageId, text: id, isUrgent: false, source: null, author: '', votes: 0 },
  });
  return frozen({
    ...journey,
    notes: [note('a', 'lane-1', 'stage-1'), note('b', 'lane-1', 'stage-2'), note('c', 'lane-4', 'stage-2')],
    links: [{ fromStageId: 'stage-3', toStageId: 'stage-2', label: 'Again' }],
  });
}

/** The journey of an edit that must succeed. */
export function journeyOf(edit: Edited): Journey {
  if (!edit.ok) throw new Error(`refused: ${JSON.stringify(edit.problem)}`);
  return edit.journey;
}

/** The problem of an edit that must be refused. */
export function problemOf(edit: Edited) {
  if (edit.ok) throw new Error('the edit was made');
  return edit.problem;
}
