/**
 * The scale of the emotion lane: which height means which valence. One place for all who need it: the
 * layout puts dots by it, reading back takes their valence from it (E2).
 */

/** The five named levels, from the top. */
export const LEVELS = [2, 1, 0, -1, -2] as const;
export type Level = (typeof LEVELS)[number];

/** px from the lane's top to level +2: room for two words above a top dot. */
export const TOP_LEVEL_Y = 160;
/** px from one level to the next. */
export const LEVEL_STEP = 176;

/** Height of a dot's centre, px below the lane's top, e.g. 512 for 0. */
export const yOfValence = (valence: number): number => TOP_LEVEL_Y + (2 - valence) * LEVEL_STEP;

/** Valence of a dot whose centre is `y` px below the lane's top: −2…2, clamped, in steps of 0.1. */
export const valenceOfY = (y: number): number => {
  const tenths = Math.round((2 - (y - TOP_LEVEL_Y) / LEVEL_STEP) * 10);
  return Math.max(-20, Math.min(20, tenths)) / 10 + 0; // no −0
};
