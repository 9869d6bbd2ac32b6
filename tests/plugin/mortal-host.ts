/** A host whose sandbox ends when a test says so. */
import type { EmulatedHost } from '../../playground/host/host.ts';
import { type Editor, hostOf } from './drawn-board.ts';

/** The host; `endAfter` lets so many more writes pass, and `Infinity` any number again. */
export const mortalHost = (
  editor: Editor,
): { readonly host: EmulatedHost; readonly endAfter: (writes: number) => void } => {
  let left = Infinity;
  const host = hostOf(editor, {
    beforeCall: ({ write }) => {
      if (write) left -= 1;
      return left < 0 ? { act: 'kill' } : undefined;
    },
  });
  return {
    host,
    endAfter: (writes) => {
      left = writes;
    },
  };
};
