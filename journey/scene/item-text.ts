import type { SceneItem, SectionItem } from './scene.ts';

/** The words an item shows, or null where it has none of its own. */
export const textOf = (
  item: Exclude<SceneItem, SectionItem> | { readonly kind: 'section' },
): string | null => {
  if (item.kind === 'sticky') return item.text;
  if (item.kind === 'text') return item.runs.map((run) => run.text).join('');
  if (item.kind === 'shape' || item.kind === 'connector') return item.label?.text ?? '';
  return null;
};
