import type { ComponentChild } from 'preact';
import { useMemo } from 'preact/hooks';

/** What `draw` gives, drawn again only when one of the things it is drawn of is another one. */
export function Still({
  of,
  draw,
}: {
  readonly of: readonly unknown[];
  readonly draw: () => ComponentChild;
}) {
  return useMemo(draw, [...of]);
}
