/**
 * The fewest ids that were moved so that `before` became `after`: all that are not part of a longest run of ids in
 * both lists that kept their order. Ids in only one of the lists count for nothing.
 *
 * Longest increasing subsequence by patience sorting, n log n.
 */
export const movedIds = (before: readonly string[], after: readonly string[]): Set<string> => {
  const places = new Map(before.map((id, i) => [id, i]));
  const common = after.filter((id) => places.has(id));
  const placeOf = (id: string): number => places.get(id) ?? 0;

  /** The last id of the best run of each length so far, and for each id the one before it in its run. */
  const tops: string[] = [];
  const previous = new Map<string, string | undefined>();
  for (const id of common) {
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (placeOf(tops[middle] ?? '') < placeOf(id)) low = middle + 1;
      else high = middle;
    }
    previous.set(id, tops[low - 1]);
    tops[low] = id;
  }
  const moved = new Set(common);
  for (let id = tops[tops.length - 1]; id !== undefined; id = previous.get(id)) moved.delete(id);
  return moved;
};
