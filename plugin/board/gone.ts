/**
 * Whether a node is no longer on the board. Any pause may be followed by a vanished node: other people,
 * undo, and groups that dissolve. `removed` is one of the few members that stay readable then.
 */
export const isGone = (node: BaseNode): boolean => {
  try {
    return node.removed;
  } catch {
    return true;
  }
};
