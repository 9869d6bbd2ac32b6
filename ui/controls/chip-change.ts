import type { PanelWords } from '../words/panel-words.ts';

/** What screen readers hear of a list of chips that became another one; by one edit chips are either added or taken. */
export function chipsSaid(words: PanelWords, before: readonly string[], after: readonly string[]): string {
  if (after.length > before.length) return words.added(after.slice(before.length).join(', '));
  const at = before.findIndex((chip, i) => chip !== after[i]);
  return words.removedSay(before[at] ?? '');
}
