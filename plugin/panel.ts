import { answerCalls, createTell } from '../journey/protocol/answerer.ts';
import { callArgs } from '../journey/protocol/calls.ts';
import type { Channel } from '../journey/protocol/channel.ts';
import type { Host } from './figjam.ts';
import { createSession, type Surroundings } from './session.ts';
import { readDraft, readSettings, remember, saveDraft } from './settings.ts';

const PANEL = { width: 360, height: 640, themeColors: true, title: 'Tropa' };

/** Opens the panel and answers its calls. The panel comes first: whatever else there is to ask can wait for it. */
export const openPanel = (
  host: Host,
  html: string,
  editor: 'figjam' | 'figma',
  command: string,
  surroundings: Surroundings,
): void => {
  host.showUI(html, PANEL);
  const { ui } = host;
  const channel: Channel = {
    post: (message) => ui.postMessage(message),
    listen: (hear) => {
      ui.onmessage = hear;
    },
  };
  const tell = createTell(channel);
  const session = createSession(host, surroundings, (phase, done, total) =>
    tell('progress', { phase, done, total }),
  );
  answerCalls(channel, {
    hello: async () => {
      const { language = null, window } = await readSettings(host);
      const size = callArgs.resize.safeParse(window);
      if (size.success) ui.resize(size.data.width, size.data.height);
      return { editor, command, language, draft: await readDraft(host, 'new') };
    },
    draw: ({ journey }) => session.draw(journey),
    insert: ({ preset, language, title }) => session.insert(preset, language, title),
    cancel: () => ({ wasRunning: session.cancel() }),
    settle: ({ keep }) => session.settle(keep),
    undo: () => session.undo(),
    setLanguage: async (settings) => {
      await remember(host, settings);
      return {};
    },
    resize: async (window) => {
      ui.resize(window.width, window.height);
      await remember(host, { window });
      return {};
    },
    saveDraft: async ({ of, draft }) => {
      await saveDraft(host, of, draft);
      return {};
    },
  });
};
