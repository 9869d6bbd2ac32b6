import { describe, expect, it } from 'vitest';
import { panelPolicy } from '../../../playground/host/ui-realm.ts';
import { panelDocument } from '../../../playground/page/panel-document.ts';
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
