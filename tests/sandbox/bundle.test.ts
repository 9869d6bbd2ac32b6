/** The text of the built sandbox bundle, as Figma judges it before it runs. */
import { parse } from 'acorn';
import { Linter } from 'eslint';
import { beforeAll, expect, test } from 'vitest';
import { bundlePanel, bundleSandbox, forbiddenTexts } from '../../scripts/build.ts';
import { budgets } from '../../scripts/size.ts';

let code = '';
beforeAll(async () => {
  code = await bundleSandbox();
});

test('[rule 47] the sandbox bundle parses as ES2017, as one classic script', () => {
  expect(() => parse(code, { ecmaVersion: 2017, sourceType: 'script' })).not.toThrow();
});

test('[rule 46] it contains none of the texts that Figma refuses', () => {
  expect(forbiddenTexts(code)).toEqual([]);
});

test('[rule 45] it names no global but the language’s own and what the sandbox gives', () => {
  const given = {
    figma: 'readonly',
    __html__: 'readonly',
    console: 'readonly',
    setTimeout: 'readonly',
  } as const;
  const found = new Linter().verify(code, [
    {
      languageOptions: { ecmaVersion: 2017, sourceType: 'script', globals: given },
      rules: { 'no-undef': ['error', { typeof: true }] },
    },
  ]);
  expect(found.map(({ message }) => message)).toEqual([]);
});

test('[13] both bundles keep to their budgets', async () => {
  expect(Buffer.byteLength(code)).toBeLessThanOrEqual(budgets.code);
  expect(Buffer.byteLength(await bundlePanel())).toBeLessThanOrEqual(budgets.panel);
});

test('the panel is not inlined into the sandbox code: it comes as `__html__`', () => {
  expect(code).toContain('__html__');
  expect(code).not.toContain('<!doctype');
});
