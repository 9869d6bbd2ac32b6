import { describe, expect, it } from 'vitest';
import { readInsertParameters } from '../../plugin/insert-parameters.ts';

describe('[10] parameters of the insert commands', () => {
  it('are both optional: the remembered language, the title of the preset', () => {
    expect(readInsertParameters(undefined, 'ru')).toEqual({ ok: true, language: 'ru', title: '' });
    expect(readInsertParameters({}, 'en')).toEqual({ ok: true, language: 'en', title: '' });
  });

  it.each([
    ['ru', 'ru'],
    ['EN', 'en'],
    ['English', 'en'],
    ['русский', 'ru'],
  ])('takes the language %s', (given, language) => {
    expect(readInsertParameters({ language: given }, 'en')).toMatchObject({ ok: true, language });
  });

  it.each(['de', 7, { data: 'ru' }])('refuses the language %j', (language) => {
    const read = readInsertParameters({ language }, 'en');
    expect(read).toEqual({ ok: false, sentence: expect.stringContaining('English') as string });
  });

  it('takes a title of 120 characters and refuses one of 121, a blank one and one that is no text', () => {
    for (const title of ['x'.repeat(120), '😀'.repeat(120)]) {
      expect(readInsertParameters({ title }, 'en')).toMatchObject({ ok: true });
    }
    for (const title of ['x'.repeat(121), '😀'.repeat(121), '   ', '', 5]) {
      expect(readInsertParameters({ title }, 'en').ok).toBe(false);
    }
  });

  it('[12] says in at most 100 characters what is wrong and what to do', () => {
    for (const language of ['en', 'ru']) {
      for (const title of ['x'.repeat(10_000), ' ']) {
        const read = readInsertParameters({ language, title }, 'en');
        expect(read.ok ? '' : read.sentence).not.toBe('');
        expect(read.ok ? 0 : read.sentence.length).toBeLessThanOrEqual(100);
      }
    }
  });
});
