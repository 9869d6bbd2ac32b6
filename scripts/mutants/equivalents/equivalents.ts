import type { Equivalent } from './equivalent.ts';
import { OF_LAYOUT } from './of-layout.ts';
import { OF_READBACK } from './of-readback.ts';
import { OF_RECONCILE } from './of-reconcile.ts';

/**
 * Found by reading survivors; each says why the difference cannot be seen. What the code promises counts (a snapshot always
 * holds the map), what callers merely do not do does not.
 */
export const EQUIVALENTS: readonly Equivalent[] = [...OF_RECONCILE, ...OF_READBACK, ...OF_LAYOUT];
