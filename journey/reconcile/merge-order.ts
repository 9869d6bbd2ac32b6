/** What stands in both lists, in the order of the first. */
const shared = (list: readonly string[], other: readonly string[]): string[] => {
  const there = new Set(other);
  return list.filter((id) => there.has(id));
};

/**
 * [P4] The order of the ids in `kept`: the form's where the form changed it, else the board's. What only the
 * other side has follows the neighbour that it follows there.
 */
export const mergeOrder = (
  base: readonly string[],
  board: readonly string[],
  form: readonly string[],
  kept: { has(id: string): boolean },
): string[] => {
  const asBefore = shared(base, form);
  const isFormOrder = shared(form, base).some((id, i) => id !== asBefore[i]);
  const [leading, other] = isFormOrder ? [form, board] : [board, form];
  const main = leading.filter((id) => kept.has(id));
  const isMain = new Set(main);

  const followers = new Map<string | null, string[]>();
  let neighbour: string | null = null;
  for (const id of other) {
    if (isMain.has(id)) {
      neighbour = id;
    } else if (kept.has(id)) {
      const row = followers.get(neighbour) ?? [];
      row.push(id);
      followers.set(neighbour, row);
    }
  }
  const withFollowers = (id: string): string[] => [id, ...(followers.get(id) ?? [])];
  return [...(followers.get(null) ?? []), ...main.flatMap(withFollowers)];
};
