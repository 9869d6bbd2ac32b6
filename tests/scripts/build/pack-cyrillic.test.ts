import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packCyrillic } from '../../../scripts/build/pack-cyrillic.ts';

const inFunction = (body: string): string => `(() => {\n${body}\n})()`;
const valueOf = (code: string): unknown => new Function(`return ${code}`)();

test('Russian words take one byte a letter, and read the same', () => {
  const code = inFunction(
    'return { title: "Точки контакта", prompt: `Важность ${2 + 1}/5, не настроение` };',
  );
  const packed = packCyrillic(code);
  expect(packed).not.toContain('контакт');
  expect(valueOf(packed)).toEqual({ title: 'Точки контакта', prompt: 'Важность 3/5, не настроение' });
});

test('what would not become shorter, and names of fields, are left alone', () => {
  const code = inFunction('return { "важность": "Weight", yes: "да", all: `English или ${1}` };');
  expect(packCyrillic(code)).toBe(code);
});

test('a word that follows a keyword at once is still a word', () => {
  expect(valueOf(packCyrillic('(() => {\nreturn"контрольные точки"})()'))).toBe('контрольные точки');
});

test('any text comes back, whatever is in it', () => {
  const text = fc.string({
    unit: fc.constantFrom(...'абвюяЁё БЯ`\\$"\'\n\r{}~_az09—«»😀'),
    maxLength: 40,
  });
  fc.assert(
    fc.property(text, text, fc.integer(), (before, after, value) => {
      const template = (part: string): string => part.replace(/[\\`$]/g, '\\$&').replace(/\r/g, '\\r');
      const code = inFunction(
        `return [${JSON.stringify(before)}, \`${template(before)}\${${value}}${template(after)}\`];`,
      );
      expect(valueOf(packCyrillic(code))).toEqual([before, `${before}${value}${after}`]);
    }),
  );
});
