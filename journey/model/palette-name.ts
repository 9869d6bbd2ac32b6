import * as z from 'zod/mini';

/** The hues a participant or a lane can be given by hand; what each looks like is the layout's business. */
export const paletteNameSchema = z.enum([
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
]);
export type PaletteName = z.infer<typeof paletteNameSchema>;
