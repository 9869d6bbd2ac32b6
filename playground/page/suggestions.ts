/** What a plugin offers for a parameter: the words shown, and the value that it gets when they are chosen. */
export interface Suggestion {
  readonly name: string;
  readonly value: unknown;
}

/** Reads what a plugin gave to `setSuggestions`: strings, or objects with `name` and perhaps `data`. */
export function suggestionsOf(items: readonly unknown[]): Suggestion[] {
  return items.flatMap((item): Suggestion[] => {
    if (typeof item === 'string') return [{ name: item, value: item }];
    if (typeof item !== 'object' || item === null || !('name' in item)) return [];
    const name = String(item.name);
    return [{ name, value: 'data' in item ? item.data : name }];
  });
}
