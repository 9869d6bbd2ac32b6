/**
 * Whether a node is no longer on the board. Any pause may be followed by a vanished node: other people,
 * undo, and groups that dissolve. `removed` stays readable then; a host where it does not says that the
 * node does not exist. Any other failed read is no proof of a deletion, and is thrown on (M6).
 */
export const isGone = (node: BaseNode): boolean => {
  try {
    return node.removed;
  } catch (thrown) {
    if (String(thrown).includes('does not exist')) return true;
    throw thrown;
  }
};

/** Takes a node off the board, and tries once more where the host refused or dropped that (W5). Two host calls where it is done at once. */
export const takeOff = (node: SceneNode): void => {
  try {
    node.remove();
  } catch {
    // It may be gone; and if not, the next try says what is refused.
  }
  if (!isGone(node)) node.remove();
};
