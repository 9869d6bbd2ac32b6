import { describe, expect, it } from 'vitest';
import { presetJourney } from '../../journey/model/presets/preset-journey.ts';
import { countingIds } from '../../journey/model/id-source.ts';
import { code, EDITORS, hostOf, insert, keyOf, nodeAt, nodesOf } from './drawn-board.ts';

const LATIN_ALLOWED = /\b(CRM|B2B|B2C|ROI|TCO|API|Tropa)\b/g;

const textsOf = (host: Parameters<typeof nodesOf>[0]): string[] =>
  nodesOf(host).flatMap(({ name, text }) => [name, text?.characters ?? '']);

describe.each(EDITORS)('[10] insert without the panel in %s', (editor) => {
  it.each([
    ['insert-b2c', 'en', 'Map drawn'],
    ['insert-b2c', 'ru', 'Карта нарисована'],
    ['insert-b2b', 'en', 'Map drawn'],
    ['insert-b2b', 'ru', 'Карта нарисована'],
  ])(
    '%s in %s draws, says so with Undo, and closes when the notice is gone',
    async (command, language, said) => {
      const host = hostOf(editor);
      insert(host, command, { language });
      const preset = presetJourney(
        command === 'insert-b2c' ? 'b2c' : 'b2b',
        language as 'en' | 'ru',
        countingIds(),
      );
      expect(nodeAt(host, 'title').text?.characters).toBe(preset.title);
      expect(host.notifications).toMatchObject([
        { text: said, error: false, button: expect.any(String) as string },
      ]);
      expect(host.ui.isOpen).toBe(false);
      expect(host.closed).toBe(false);
      host.advance(10_000);
      await host.settle();
      expect(host.closed).toBe(true);
    },
  );

  it('selects the map and brings it into view', () => {
    const host = hostOf(editor);
    insert(host, 'insert-b2c');
    const map = nodeAt(host, 'map');
    expect(host.engine.selection).toEqual([map.id]);
    expect(host.log.some(({ member }) => member === 'scrollAndZoomIntoView')).toBe(true);
  });

  it('takes a title, and the remembered language where none is given', () => {
    const host = hostOf(editor, { clientStorage: { settings: { language: 'ru', later: 1 } } });
    insert(host, 'insert-b2c', { title: 'Путь покупателя' });
    expect(nodeAt(host, 'map').name).toBe('Путь покупателя');
    expect(host.notifications[0]?.text).toBe('Карта нарисована');
  });

  it.each([
    [{ title: 'x'.repeat(121) }, '121'],
    [{ title: '   ' }, 'empty'],
    [{ language: 'de' }, 'English'],
  ])('[12] refuses %j with one sentence and draws nothing', async (parameters, word) => {
    const host = hostOf(editor);
    insert(host, 'insert-b2b', parameters);
    expect(host.notifications).toMatchObject([
      { text: expect.stringContaining(word) as string, error: true },
    ]);
    await host.settle();
    expect(nodesOf(host)).toEqual([]);
    expect(host.closed).toBe(true);
  });

  it('[4] leaves no Latin word on a Russian board, names of layers included', () => {
    for (const command of ['insert-b2c', 'insert-b2b']) {
      const host = hostOf(editor);
      insert(host, command, { language: 'ru' });
      const latin = textsOf(host).filter((text) => /[A-Za-z]/.test(text.replace(LATIN_ALLOWED, '')));
      expect(latin).toEqual([]);
    }
  });

  it('[4] leaves no Cyrillic on an English board', () => {
    for (const command of ['insert-b2c', 'insert-b2b']) {
      const host = hostOf(editor);
      insert(host, command, { language: 'en' });
      expect(textsOf(host).filter((text) => /[А-Яа-яЁё]/.test(text))).toEqual([]);
    }
  });

  it('[M8] is one undo step of the host', () => {
    const host = hostOf(editor);
    insert(host, 'insert-b2b');
    expect(nodesOf(host).length).toBeGreaterThan(0);
    expect(host.undo()).toBe(true);
    expect(nodesOf(host)).toEqual([]);
  });

  it('[L6] draws a second map beside the first, never on top of it', async () => {
    const host = hostOf(editor);
    insert(host, 'insert-b2c');
    await host.settle();
    insert(host, 'insert-b2b');
    const [first, second] = nodesOf(host).filter((node) => keyOf(node) === 'map');
    expect(second).toBeDefined();
    if (first === undefined || second === undefined) return;
    const isApart =
      second.x >= first.x + first.width ||
      second.x + second.width <= first.x ||
      second.y >= first.y + first.height ||
      second.y + second.height <= first.y;
    expect(isApart).toBe(true);
  });
});

describe('[10] parameters in the quick actions', () => {
  const offers = (query: string, key = 'language') => {
    const host = hostOf('figjam');
    host.start({ code, command: 'insert-b2c', query: { key, query } });
    while (host.step());
    return host.suggested;
  };

  it('offer both languages, and those that fit what is typed', () => {
    expect(offers('').items).toMatchObject([
      { name: 'English', data: 'en' },
      { name: 'Русский', data: 'ru' },
    ]);
    expect(offers('рус').items).toMatchObject([{ name: 'Русский' }]);
    expect(offers('deutsch')).toMatchObject({ items: [], error: 'Choose the language: English or Русский' });
  });
});
