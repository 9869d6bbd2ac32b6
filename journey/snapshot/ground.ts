import type { BoardNode } from './snapshot.ts';

/**
 * What the x and y of what stands in this node count from: never a group, for the host counts past it to what the group
 * stands in; `undefined`: the page.
 */
export const groundOf = (
  id: string | null,
  at: (id: string | null) => BoardNode | undefined,
): BoardNode | undefined => {
  const node = at(id);
  return node && node.type === 'GROUP' ? groundOf(node.parent, at) : node;
};
