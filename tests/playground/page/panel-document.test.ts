import { describe, expect, it } from 'vitest';
import { panelPolicy } from '../../../playground/host/ui-realm.ts';
import { panelDocument, panelTheme } from '../../../playground/page/panel-document.ts';
import { suggestionsOf } from '../../../playground/page/suggestions.ts';
import { emptyBoard } from './board.ts';

const { host } = emptyBoard();
const setting = {
  editor: 'figma',
  theme: 'light',
  manifest: { networkAccess: { allowedDomains: ['none'] } },
  rules: host.engine.rules,
} as const;
const html = '<!doctype html><html lang="en"><head data-x="1"><script>own()</script></head></html>';

describe('[rule 48] the panel’s document', () => {
  it('has Figma’s policy and prelude before the plugin’s first byte', () => {
    const made = panelDocument(html, setting);
    const order = [
      '<head data-x="1">',
      panelPolicy(setting.manifest),
      'SecurityError',
      '<style id="figma-style">',
      'own()',
    ];
    const places = order.map((text) => made.indexOf(text));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  it('has them also where the plugin’s html has no head', () => {
    expect(panelDocument('<p>hello</p>', setting)).toMatch(/^<meta http-equiv="Content-Security-Policy"/);
  });

  it('has every colour in both light themes that it has in the dark one, and an accent of its own in each', () => {
    const colours = (editor: 'figjam' | 'figma', theme: 'light' | 'dark') =>
      new Map(
        [...panelTheme(editor, theme).matchAll(/(--figma-color-[\w-]+): (\S+);/g)].map(([, name, is]) => [
          name,
          is,
        ]),
      );
    const [figjam, figma, dark] = [
      colours('figjam', 'light'),
      colours('figma', 'light'),
      colours('figma', 'dark'),
    ];
    expect([...dark.keys()].filter((name) => !figjam.has(name) || !figma.has(name))).toEqual([]);
    const accents = [...figma.keys()].filter(
      (name) => /brand|selected/.test(name ?? '') && !name?.includes('onbrand'),
    );
    expect(accents.filter((name) => figma.get(name) === figjam.get(name))).toEqual([]);
  });

  it('is dark in Figma alone', () => {
    expect(panelDocument(html, { ...setting, theme: 'dark' })).toContain(':root.figma-dark {');
    expect(panelDocument(html, { ...setting, editor: 'figjam', theme: 'dark' })).not.toContain(
      ':root.figma-dark {',
    );
  });
});

it('a suggestion gives its data, or its words where it has none', () => {
  expect(suggestionsOf(['English', { name: 'Русский', data: 'ru' }, { name: 'plain' }, 7])).toEqual([
    { name: 'English', value: 'English' },
    { name: 'Русский', value: 'ru' },
    { name: 'plain', value: 'plain' },
  ]);
});
