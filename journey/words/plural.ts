/**
 * Plurals without `Intl`, which the sandbox does not have. Whole numbers from 0 on.
 */

/** E.g. `pluralEn(1, 'note', 'notes')` → `note`. */
export const pluralEn = (count: number, one: string, many: string): string => (count === 1 ? one : many);

/** E.g. 1 стикер, 2 стикера, 5 стикеров, 11 стикеров, 21 стикер. */
export function pluralRu(count: number, one: string, few: string, many: string): string {
  const tens = count % 100;
  const units = count % 10;
  if (units === 1 && tens !== 11) return one;
  return units >= 2 && units <= 4 && (tens < 12 || tens > 14) ? few : many;
}
