/** English and Russian forms of a counted noun, for whole numbers from 0 on. */

/** `note`, `notes`. */
export type EnglishForms = readonly [one: string, other: string];
/** `стикер`, `стикера`, `стикеров`. */
export type RussianForms = readonly [one: string, few: string, many: string];

/** e.g. `1 note`, `12 notes`. */
export function countEn(count: number, [one, other]: EnglishForms): string {
  return `${count} ${count === 1 ? one : other}`;
}

/** e.g. `21 стикер`, `3 стикера`, `12 стикеров`: one ends in 1 but 11, few in 2–4 but 12–14, the rest is many. */
export function countRu(count: number, [one, few, many]: RussianForms): string {
  const tens = count % 100;
  const ones = count % 10;
  if (ones === 1 && tens !== 11) {
    return `${count} ${one}`;
  }
  return `${count} ${ones >= 2 && ones <= 4 && (tens < 12 || tens > 14) ? few : many}`;
}
