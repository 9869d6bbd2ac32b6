import { describe, expect, it } from 'vitest';
import { readBoard, writeBoard } from '../../../playground/page/board-file.ts';
import { BoardSession } from '../../../playground/page/board-session.ts';
import { paintPage } from '../../../playground/paint/paint.ts';
import { createVmRealm } from '../../../playground/realms/vm-realm.ts';
import { emptyBoard } from './board.ts';

const plugin = {
  code: '',
  html: '',
  manifest: { name: 'Plugin', menu: [], commands: [], forHost: { id: '1', name: 'Plugin' } },
};

function savedBoard(): { text: string; picture: string; pageId: string } {
  const { host, ann } = emptyBoard();
  ann.addSection('Ideas', { x: 0, y: 0 }, { width: 1200, height: 1000 });
  const sticky = ann.addSticky('one "more"\n</script>', { x: 100, y: 100 });
  ann.stamp(sticky.id);
  ann.addText('beside', { x: 2000, y: 0 });
  host.edit((engine) => engine.store.write(sticky, 'pluginData', { 'tropa.key': 'note' }));
  const { document, currentPageId } = host;
  return {
    text: writeBoard(document, currentPageId, 'figjam'),
    picture: paintPage(document, currentPageId, { withIds: true }),
    pageId: currentPageId,
  };
}

/** The file with a part of its text replaced. */
const altered = (text: string, from: string | RegExp, to: string): string => {
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  return changed;
};

describe('a board in a file', () => {
  it('comes back the same, with plugin data, and new ids do not meet old ones', () => {
    const { text, picture } = savedBoard();
    const session = new BoardSession(plugin, createVmRealm, 'figjam', readBoard(text));
    const { host } = session;
    expect(paintPage(host.document, host.currentPageId, { withIds: true })).toBe(picture);
    expect(writeBoard(host.document, host.currentPageId, 'figjam').length).toBe(text.length);
    const before = new Set(host.document.nodes.keys());
    expect(before.has(session.ann.addSticky('new', { x: 0, y: 3000 }).id)).toBe(false);
  });

  it('finds what the plugin kept on this machine', async () => {
    const kept = { draft: 'half a form' };
    const session = new BoardSession(plugin, createVmRealm, 'figma', undefined, kept);
    expect(session.host.clientStorage).toEqual(kept);
    const code = `figma.clientStorage.setAsync('language', 'ru');`;
    session.host.start({ code });
    await session.host.settle();
    expect(session.host.clientStorage).toEqual({ ...kept, language: 'ru' });
  });

  it('cannot be undone away after it was opened', () => {
    const session = new BoardSession(plugin, createVmRealm, 'figjam', readBoard(savedBoard().text));
    expect(session.host.undo()).toBe(false);
    expect(session.isEmpty).toBe(false);
  });

  it.each([
    ['no JSON', 'hello', 'it is not JSON'],
    ['another file', '{"stages":[]}', 'choose a file that was saved here'],
    ['nothing', 'null', 'choose a file that was saved here'],
  ])('is refused in one sentence: %s', (_name, text, sentence) => {
    expect(() => readBoard(text)).toThrow(sentence);
  });

  it('is refused in one sentence where it was broken', () => {
    const { text, pageId } = savedBoard();
    const refused = (changed: string, sentence: string) => expect(() => readBoard(changed)).toThrow(sentence);
    refused(altered(text, '"version":1', '"version":99'), 'newer version');
    refused(altered(text, /"x":100/, '"x":null'), 'is not as it was saved');
    refused(altered(text, `"pageId":"${pageId}"`, '"pageId":"9:9"'), 'the page is missing');
    refused(altered(text, /"childIds":\["/, '"childIds":["7:7","'), 'object 7:7 is missing');
    refused(
      altered(text, `"childIds":["${pageId}"]`, `"childIds":["${pageId}","${pageId}"]`),
      'in two places',
    );
  });
});
