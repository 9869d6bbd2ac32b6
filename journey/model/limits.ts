/**
 * Every size limit of the journey document in one table.
 *
 * The schema enforces them, the panel counts against them, and a refusal quotes them; a limit that
 * is not here does not exist. Lengths are in characters (code points): an emoji of two UTF-16 units is one.
 */
export const LIMITS = {
  idLength: 64,
  titleLength: 120,
  repeatLabelLength: 60,
  summaryLength: 300,
  motivations: 10,
  goalLength: 300,
  participants: 10,
  participantNameLength: 80,
  shortNameLength: 3,
  portraitLength: 300,
  priorities: 10,
  priorityLength: 80,
  benefits: 10,
  benefitLength: 200,
  stages: 20,
  durationLength: 40,
  crmStageLength: 80,
  exitConditionLength: 200,
  checkpoints: 100, // in all stages together
  lanes: 20,
  promptLength: 300,
  notes: 5000,
  noteLength: 5000,
  authorLength: 80,
  feelingWords: 10,
  feelingWordLength: 40,
  linkLabelLength: 60,
  links: 100,
} as const;

/** Every range of a number, with the step it moves in; without a step any fraction is legal. */
export const RANGES = {
  weight: { minimum: 1, maximum: 5, step: 1 },
  valence: { minimum: -2, maximum: 2, step: 0.1 },
  probability: { minimum: 0, maximum: 100 }, // per cent
  votes: { minimum: 0, maximum: 1_000_000, step: 1 },
} as const;

/** How deep a document may be nested, the journey itself counting as 1. */
export const DEPTH_LIMIT = 64;
