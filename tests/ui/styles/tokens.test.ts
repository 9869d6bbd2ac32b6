import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ui = fileURLToPath(new URL('../../../ui', import.meta.url));
const sheets = readdirSync(ui, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.css'))
  .map((name) => name.split(path.sep).join('/'));
const without = (text: string) => text.replace(/\/\*[^]*?\*\//g, '');
const textOf = (name: string) => without(readFileSync(path.join(ui, name), 'utf8'));

test('[9] only the tokens name the host’s variables, and each has what stands in for it', () => {
  expect(sheets.filter((name) => textOf(name).includes('--figma-'))).toEqual(['styles/tokens.css']);
  const named = textOf('styles/tokens.css').match(/var\(\s*--figma-[\w-]+\s*[,)]/g) ?? [];
  expect(named.length).toBeGreaterThan(15);
  expect(named.filter((one) => !one.endsWith(','))).toEqual([]);
});

test('[9] no other style has a colour of its own: black is shade, and the preview is a picture of the board', () => {
  const shade = /#000 \d+%, transparent|rgb\(0 0 0 \/ \d+%\)/g;
  const colour =
    /#[0-9a-f]{3,8}\b|\b(?:rgb|rgba|hsl|hsla|oklch|lab)\(|:\s*(?:white|black|red|green|blue|gr[ae]y)\b/gi;
  const found = sheets
    .filter((name) => name !== 'styles/tokens.css')
    .flatMap((name) => (textOf(name).replace(shade, '').match(colour) ?? []).map((one) => `${name}: ${one}`));
  expect(found).toEqual([]);
});

test('[9] type is that of the tokens, but for the picture of the board, which is set as the board is', () => {
  const others = sheets.filter((name) => name !== 'styles/tokens.css');
  const found = others.flatMap((name) =>
    (textOf(name).match(/font(?:-family)?:[^;]+;/g) ?? [])
      .filter((one) => !/inherit|var\(--tp-font\)/.test(one))
      .map((one) => `${name}: ${one}`),
  );
  expect(found.map((one) => one.split(':')[0])).toEqual(['preview/preview.css']);
  const sizes = sheets.flatMap((name) => textOf(name).match(/font-size:[^;]+;/g) ?? []);
  expect(sizes.filter((one) => /px/.test(one))).toEqual([]); // a person's own size of type counts
});
