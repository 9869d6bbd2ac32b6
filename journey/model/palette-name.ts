import * as z from 'zod/mini';

/** The hues a participant or a lane can be given by hand, in the order in which participants take them; what each looks like is said by `scene/hues.ts`. */
export const PALETTE = [
  'violet',
  'orange',
  'blue',
  'green',
  'red',
  'teal',
  'yellow',
  'gray',
  'darkGray',
  'pink',
  'white',
] as const;
/** One of `PALETTE`. */
export const paletteNameSchema = z.enum(PALETTE);
export type PaletteName = z.infer<typeof paletteNameSchema>;
