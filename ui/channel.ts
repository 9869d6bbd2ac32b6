import type { Channel } from '../journey/protocol/channel.ts';

/**
 * The panel's end of the wall: Figma wraps what passes in `pluginMessage`, both ways.
 *
 * The iframe has a null origin and Figma does not say which window relays its messages, so the sender is
 * not checked here: whoever listens parses every message against the contract instead.
 */
export function windowChannel(panel: Window): Channel {
  return {
    post(message) {
      panel.parent.postMessage({ pluginMessage: message }, '*');
    },
    listen(hear) {
      panel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        if (typeof data === 'object' && data !== null && 'pluginMessage' in data) {
          hear(data.pluginMessage);
        }
      });
    },
  };
}
