import { answerCalls, type Answers, createTell } from '../journey/protocol/answerer.ts';
import { callArgs } from '../journey/protocol/calls.ts';
import type { Channel } from '../journey/protocol/channel.ts';
import type { RunResult } from '../journey/protocol/contract.ts';
import { refusal } from '../journey/protocol/refusal.ts';
import { mapsOn, openMap, rowOf, selectedMap } from './board/find-maps.ts';
import { findContainer, findNode } from './board/patch-board.ts';
import { watchMap } from './board/watch-map.ts';
import type { Host } from './figjam.ts';
import { createSession, lookAt, type Surroundings } from './session.ts';
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
  const watch = watchMap(host, surroundings, session.isBusy, (node) => tell('changed', { node }));
  /** The map that the panel has open, told when somebody changes it. */
  const watched = async (run: Promise<RunResult>): Promise<RunResult> => {
    const result = await run;
    if (result.node !== null) watch(result.node);
    return result;
  };
  answerCalls(channel, {
    hello: async () => {
      const { language = null, window, authors = false } = await readSettings(host);
      const size = callArgs.resize.safeParse(window);
      if (size.success) ui.resize(size.data.width, size.data.height);
      return { editor, command, language, authors, draft: await readDraft(host, 'new') };
    },
    maps: () => {
      const { node, isFirstOfSeveral } = selectedMap(host.currentPage);
      return {
        maps: mapsOn(host.currentPage).map(rowOf),
        selected: node === null ? null : node.id,
        isFirstOfSeveral,
      };
    },
    open: async ({ node }) => {
      const map = await findContainer(host, node);
      if (map === null) throw refusal('mapGone');
      watch(node);
      await session.meet(node, map);
      const opened = openMap(map);
      return { ...opened, draft: opened.map === '' ? null : await readDraft(host, opened.map) };
    },
    read: ({ node, withAuthors }) => session.read(node, withAuthors),
    update: (args) => watched(session.change(args.node, args)),
    tidy: ({ node }) => watched(session.change(node, { kind: 'tidy' })),
    put: (args) => watched(session.change(args.node, { kind: 'put', ...args })),
    zoom: async ({ node }) => {
      const found = await findNode(host, node);
      if (found === null) throw refusal('stale');
      lookAt(host, host.currentPage, found);
      return {};
    },
    draw: ({ journey }) => watched(session.draw(journey)),
    insert: ({ preset, language, title }) => watched(session.insert(preset, language, title)),
    cancel: () => ({ wasRunning: session.cancel() }),
    settle: ({ keep }) => session.settle(keep),
    undo: () => session.undo(),
    setAuthors: async ({ isOn }) => {
      await remember(host, { authors: isOn });
      return {};
    },
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
  } satisfies Answers);
};
