import type { Channel } from '../../journey/protocol/channel.ts';
import { initialState, reducePanel } from '../../ui/panel-state.ts';
import { startSession } from '../../ui/session.ts';
import { createStore } from '../../ui/store.ts';
import type { ContractSandbox } from '../browser/contract-sandbox.ts';

/** Both ends of a wall: what one posts the other hears a moment later, as plain data. */
function wall(): readonly [Channel, Channel] {
  const hear: ((message: unknown) => void)[] = [() => undefined, () => undefined];
  const end = (own: 0 | 1): Channel => ({
    post(message) {
      const data: unknown = JSON.parse(JSON.stringify(message));
      queueMicrotask(() => hear[1 - own]?.(data));
    },
    listen(listener) {
      hear[own] = listener;
    },
  });
  return [end(0), end(1)];
}

/** The panel without its screens, over a sandbox of the contract. */
export function panelOver({ connect }: Pick<ContractSandbox, 'connect'>) {
  const [inside, outside] = wall();
  connect(inside);
  const store = createStore(reducePanel, initialState('en'));
  return { store, session: startSession(store, outside) };
}
