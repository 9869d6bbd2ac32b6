/** A reading of the board as the panel works with it: the answer, parsed, beside what the form began from. */
import type { Journey } from '../../journey/model/journey.ts';
import { parseJourney } from '../../journey/model/parse-journey.ts';
import type { ReadMap } from '../../journey/protocol/contract.ts';
import { Refusal } from '../../journey/protocol/refusal.ts';

export interface BoardRead {
  readonly answer: ReadMap;
  readonly journey: Journey; // as it stands on the board
  readonly stored: Journey; // as it was drawn last; what stands, where that is of no use
  readonly base: Journey; // what the form began from
}

/** The board as a journey. What the sandbox reads is one; anything else is a misunderstanding between the two. */
export function parsedBoard({ journey }: ReadMap): Journey {
  const parsed = parseJourney(journey);
  if (!parsed.ok) throw new Refusal({ code: 'badJourney', problems: [...parsed.problems] });
  return parsed.journey;
}

/** What was read for a form that began from `base`; null = it is not known, and what is stored counts. */
export function boardRead(answer: ReadMap, base: Journey | null): BoardRead {
  const journey = parsedBoard(answer);
  const parsed = parseJourney(answer.base);
  const stored = parsed.ok ? parsed.journey : journey;
  return { answer, journey, stored, base: base ?? stored };
}
