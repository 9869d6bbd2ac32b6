import type { Channel } from '../../journey/protocol/channel.ts';
import { callMessageSchema } from '../../journey/protocol/calls.ts';
import { createHost, type EmulatedHost } from '../../playground/host/host.ts';
import { createVmRealm } from '../../playground/realms/vm-realm.ts';
import type { BuiltPlugin } from '../../scripts/draw/run-plugin.ts';

/** The emulated host with the real sandbox bundle, ready to be wired to a panel in a browser. */
export interface EmulatedFigma {
  readonly host: EmulatedHost;
  readonly connect: (channel: Channel) => void;
  /** Lets the plugin work only until it has made this many host calls more; then it waits for `goOn`. */
  readonly pauseAfter: (calls: number) => void;
  readonly goOn: () => void;
  /** True when this call of the panel has come: on its way between two processes it may take a while. */
  readonly hasHeard: (call: string) => boolean;
}

/**
 * Starts the plugin by its command `open`; the plugin works in turns between the browser's messages.
 * `clientStorage` is what the plugin has stored on this machine before; `beside` is another person's Figma, on whose
 * document this one is.
 */
export function emulatedFigma(
  plugin: BuiltPlugin,
  editor: 'figjam' | 'figma',
  clientStorage: Readonly<Record<string, unknown>> = {},
  beside?: EmulatedHost,
): EmulatedFigma {
  const host = createHost({
    realm: createVmRealm,
    editor,
    manifest: plugin.manifest,
    html: plugin.html,
    clientStorage,
    ...(beside !== undefined && { beside }),
  });
  let pausesAt = Infinity;
  let isWorking = false;
  const heard = new Set<string>();

  const work = () => {
    if (isWorking) {
      return;
    }
    isWorking = true;
    while (host.counters.calls < pausesAt && host.step());
    isWorking = false;
  };

  return {
    host,
    connect(channel) {
      host.start({ code: plugin.code, command: 'open' });
      work();
      host.ui.onMessage((message) => channel.post(message));
      channel.listen((message) => {
        heard.add(callMessageSchema.parse(message).call);
        host.ui.post(message);
        work();
      });
    },
    pauseAfter(calls) {
      pausesAt = host.counters.calls + calls;
    },
    goOn() {
      pausesAt = Infinity;
      work();
    },
    hasHeard: (call) => heard.has(call),
  };
}
