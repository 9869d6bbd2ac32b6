import type { Channel } from '../journey/protocol/channel.ts';

/**
 * The panel's end of the wall: Figma wraps what passes in `pluginMessage`, both ways. What comes before anybody listens
 * is kept, in order.
 *
 * The iframe has a null origin and Figma does not say which window relays its messages, so the sender is
 * not checked here: whoever listens parses every message against the contract instead.
 */
export function windowChannel(panel: Window): Channel {
  const early: unknown[] = [];
  let hear = (message: unknown): void => {
    early.push(message);
  };
  panel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (typeof data === 'object' && data !== null && 'pluginMessage' in data) {
      hear(data.pluginMessage);
    }
  });
  return {
    post(message) {
      panel.parent.postMessage({ pluginMessage: message }, '*');
    },
    listen(listener) {
      hear = listener;
      early.splice(0).forEach(listener);
    },
  };
}
