/** Lists of records with ids, changed without touching the list that came in. */
interface Identified {
  readonly id: string;
}

/** With `item` put before position `at`; positions beyond the ends mean the ends. */
export function insertedAt<T>(list: readonly T[], at: number, item: T): T[] {
  const place = Math.max(0, Math.min(list.length, at));
  return [...list.slice(0, place), item, ...list.slice(place)];
}

/** Without the record of that id; the same records where there is none. */
export const withoutId = <T extends Identified>(list: readonly T[], id: string): T[] =>
  list.filter((record) => record.id !== id);

/** Whether there is a record of that id. */
export const hasId = (list: readonly Identified[], id: string): boolean =>
  list.some((record) => record.id === id);

/** With the record changed; all others are the same objects as before. */
export const changedById = <T extends Identified>(
  list: readonly T[],
  id: string,
  change: (record: T) => T,
): T[] => list.map((record) => (record.id === id ? change(record) : record));

/** With the record moved so that it stands at position `to` of the result; null where there is no such record. */
export function movedTo<T extends Identified>(list: readonly T[], id: string, to: number): T[] | null {
  const record = list.find((candidate) => candidate.id === id);
  return record === undefined ? null : insertedAt(withoutId(list, id), to, record);
}
