import type { Journey } from '../model/journey.ts';
import type { Scene } from '../scene/scene.ts';

/** What the layout must know besides the journey. */
export interface LayoutOptions {
  /**
   * How the target editor shows curves and links: native connectors glued to dots and headers, or drawn
   * paths (one vector for each participant).
   */
  readonly curves: 'connectors' | 'paths';
  /** Notes side by side and title size as stored with an existing map; null chooses them anew (L3). */
  readonly stored: { readonly across: number; readonly titleSize: number } | null;
  /** Heights read back from the board, px by note id. A note that is not here is estimated. */
  readonly noteHeights: ReadonlyMap<string, number>;
}

/** Lays a journey out: same journey and options, same scene, to the last digit. Never throws for a parsed journey. */
export type Layout = (journey: Journey, options: LayoutOptions) => Scene;
