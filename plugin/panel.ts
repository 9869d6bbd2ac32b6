import { answerCalls, type Answers, createTell } from '../journey/protocol/answerer.ts';
import { callArgs } from '../journey/protocol/calls.ts';
import type { Channel } from '../journey/protocol/channel.ts';
import type { RunResult } from '../journey/protocol/contract.ts';
import { refusal } from '../journey/protocol/refusal.ts';
import { mapsOn, openMap, rowOf, selectedMap } from './board/find-maps.ts';
import { findContainer, findNode } from './board/patch-board.ts';
import { watchMap } from './board/watch-map.ts';
import type { Host } from './figjam.ts';
import { createSession, lookAt, pageOf, type Surroundings } from './session.ts';
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
  let lastWrite: Promise<unknown> = Promise.resolve();
  /** What is remembered is read and written whole: of two calls the later one waits. */
  const inTurn = async (write: () => Promise<void>): Promise<Record<string, never>> => {
    const mine = lastWrite.then(write);
    lastWrite = mine.catch(() => undefined); // it is told to whoever asked for it
    await mine;
    return {};
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
      const page = await pageOf(host, found);
      if (page.id !== host.currentPage.id) await host.setCurrentPageAsync(page);
      lookAt(host, page, found);
      return {};
    },
    draw: ({ journey }) => watched(session.draw(journey)),
    insert: ({ preset, language, title }) => watched(session.insert(preset, language, title)),
    cancel: () => ({ wasRunning: session.cancel() }),
    settle: ({ keep }) => session.settle(keep),
    undo: () => session.undo(),
    setAuthors: ({ isOn }) => inTurn(() => remember(host, { authors: isOn })),
    setLanguage: (settings) => inTurn(() => remember(host, settings)),
    resize: (window) => {
      ui.resize(window.width, window.height);
      return inTurn(() => remember(host, { window }));
    },
    saveDraft: ({ of, draft }) => inTurn(() => saveDraft(host, of, draft)),
  } satisfies Answers);
};
