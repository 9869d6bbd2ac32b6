import type { Box } from './scene.ts';

/** Whether two boxes have less than `air` px between them; without it, whether one lies over the other. */
export const overlap = (a: Box, b: Box, air = 0): boolean =>
  a.x < b.x + b.width + air &&
  b.x < a.x + a.width + air &&
  a.y < b.y + b.height + air &&
  b.y < a.y + a.height + air;
