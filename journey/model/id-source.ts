import type { IdSource } from './id.ts';

/** Ids that count up within each kind: `stage-1`, `stage-2`, `note-1`. For documents made whole, and for tests. */
export function countingIds(): IdSource {
  const counts = new Map<string, number>();
  return (kind) => {
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    return `${kind}-${count}`;
  };
}

/**
 * Ids such as `note-k3f9x0ab`, for edits that several people may make at once: two of them meet by chance
 * once in about 10¹² pairs. `random` gives numbers from 0 up to, not including, 1.
 */
export function randomIds(random: () => number): IdSource {
  return (kind) => {
    let tail = '';
    while (tail.length < 8) tail += Math.floor(random() * 36).toString(36);
    return `${kind}-${tail}`;
  };
}

/** A new id that none of the records has: documents from elsewhere may already hold the source's next one. */
export function freshId(
  newId: IdSource,
  kind: Parameters<IdSource>[0],
  records: readonly { readonly id: string }[],
): string {
  const taken = new Set(records.map((record) => record.id));
  let id = newId(kind);
  while (taken.has(id)) id = newId(kind);
  return id;
}
