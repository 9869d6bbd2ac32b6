import { BAND_DIFFERENCE } from '../../journey/layout/metrics.ts';
import type { Row } from './chart-geometry.ts';

/** The two who differ most at a stage. */
export interface Disagreement {
  readonly difference: number;
  readonly high: { readonly person: number; readonly valence: number };
  readonly low: { readonly person: number; readonly valence: number };
}

/** Who differs by 2 or more at a stage (E6); only placed dots count. */
export function disagreementAt(rows: readonly Row[], stage: number): Disagreement | null {
  const placed = rows.flatMap((row, person) => {
    const valence = row[stage]?.valence ?? null;
    return valence === null ? [] : [{ person, valence }];
  });
  placed.sort((a, b) => b.valence - a.valence);
  const [high] = placed;
  const low = placed[placed.length - 1];
  if (high === undefined || low === undefined) return null;
  const difference = Math.round((high.valence - low.valence) * 10) / 10;
  return difference >= BAND_DIFFERENCE ? { difference, high, low } : null;
}
