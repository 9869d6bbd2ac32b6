import type { Edited } from '../../journey/model/edit/edited.ts';
import { edited } from '../../journey/model/edit/edited.ts';
import { waitingFeeling } from '../../journey/model/feeling.ts';
import type { Journey } from '../../journey/model/journey.ts';

/**
 * A dot of every participant at every stage, on the zero line, for the team to drag. They wait: nobody has
 * said yet that anybody feels neutral.
 */
export const placeDotsAtZero = (journey: Journey): Edited =>
  edited({
    ...journey,
    feelings: journey.stages.flatMap((stage) =>
      journey.participants.map((participant) => waitingFeeling(stage.id, participant.id)),
    ),
  });
