/** The panel's side of the wall, step by step: what it asks is asked in turns that faults can fall between. */
import type { CallResult } from '../../journey/protocol/contract.ts';
import type { Failure } from '../../journey/protocol/failure.ts';
import type { EmulatedHost } from '../../playground/host/host.ts';

/** What came back: a result, a failure, or null where nothing was said any more. */
export type Said<Result> =
  { readonly ok: true; readonly result: Result } | { readonly ok: false; readonly failure: Failure } | null;

/** The calls of the contract that are made here. */
export type Asked = 'draw' | 'read' | 'update' | 'tidy' | 'open' | 'maps';

export interface Panel {
  readonly call: <Name extends Asked>(name: Name, args: unknown) => Said<CallResult<Name>>;
}

/** Makes the ids of a start the same in every run: cases can be played again, and boards compared. */
const seededRandom = (seed: number): string =>
  `(() => { let at = ${seed}; Math.random = () => (at = (at * 16807 + 12345) % 2147483647) / 2147483647; })();`;

/** Opens the plugin's panel; a plugin that was open on this host is closed first. */
export const openPanel = (host: EmulatedHost, code: string): Panel => {
  const before = host.ui.messages.length;
  host.start({ code: seededRandom(before) + code, command: 'open' });
  let last = 0;
  return {
    call: (name, args) => {
      last += 1;
      const id = last;
      host.ui.post({ tropa: 'call', id, call: name, args });
      for (;;) {
        // The contract's messages; what stands in them is said by the contract's types.
        const answer = (
          host.ui.messages as readonly ({ tropa?: string; id?: number } & Exclude<Said<never>, null>)[]
        )
          .slice(before)
          .find((message) => message.tropa === 'answer' && message.id === id);
        if (answer !== undefined) return answer;
        if (!host.step()) return null;
      }
    },
  };
};
