import assert from 'node:assert/strict';
import { play } from './rule-check.ts';
import type { RuleCheck } from './rule-check.ts';

const UNLOADED = (where: string, style: string) =>
  `Error: in ${where}: Cannot write to node with unloaded font "Inter ${style}". Please call figma.loadFontAsync({ family: "Inter", style: "${style}" }) and await the returned promise first.`;

/** Rules 31–34: fonts and text. */
export const textChecks: readonly RuleCheck[] = [
  {
    rule: 31,
    says: 'text that would lie anew needs its fonts loaded, again at every start of the plugin',
    check: async (make) => {
      const host = make();
      const write = `const s = figma.createSticky(); out(fails(() => { s.text.characters = 'x'; })); await figma.loadFontAsync(medium); out(fails(() => { s.text.characters = 'x'; }));`;
      assert.deepEqual(await play(host, write), [UNLOADED('set_characters', 'Medium'), 'no error']);
      assert.deepEqual(await play(host, write), [UNLOADED('set_characters', 'Medium'), 'no error']);
    },
  },
  {
    rule: 32,
    says: 'stickies, shapes and cells are Inter Medium, a design file’s texts Regular; mixed fonts read as figma.mixed, which no font is',
    check: async (make) => {
      const heard = await play(
        make(),
        `out([figma.createSticky(), figma.createShapeWithText(), figma.createTable().cellAt(0, 0)].map((node) => node.text.fontName.style));
         const bold = { family: 'Inter', style: 'Bold' }; await Promise.all([medium, bold].map((font) => figma.loadFontAsync(font)));
         const s = figma.createSticky(); s.text.fontName = medium; s.text.characters = 'ab'; s.text.setRangeFontName(0, 1, bold);
         out(s.text.fontName === figma.mixed); out(await rejects(() => figma.loadFontAsync(s.text.fontName)));`,
      );
      assert.deepEqual(heard, [
        ['Medium', 'Medium', 'Medium'],
        true,
        'Error: in loadFontAsync: Cannot unwrap symbol',
      ]);
      assert.deepEqual(await play(make({ editor: 'figma' }), `out(figma.createText().fontName.style);`), [
        'Regular',
      ]);
    },
  },
  {
    rule: 33,
    says: 'an unknown font does not load, and a text with a missing font refuses to be written',
    check: async (make) => {
      const host = make();
      host.edit((engine) => {
        const sticky = engine.make('STICKY');
        engine.store.add(sticky);
        engine.store.attach(sticky, engine.currentPage(), 0);
        if (sticky.text !== null)
          engine.store.write(sticky, 'text', { ...sticky.text, hasMissingFont: true });
      });
      const heard = await play(
        host,
        `out((await rejects(() => figma.loadFontAsync({ family: 'Inter', style: 'SemiBold' }))).startsWith('Error: in loadFontAsync'));
         await figma.loadFontAsync(medium); const s = figma.currentPage.children[0];
         out([s.text.hasMissingFont, figma.hasMissingFont]); out(fails(() => { s.text.characters = 'x'; }));`,
      );
      assert.deepEqual(heard, [true, [true, true], UNLOADED('set_characters', 'Medium')]);
    },
  },
  {
    rule: 34,
    says: 'colour alone needs no font',
    check: async (make) => {
      const heard = await play(
        make(),
        `const s = figma.createSticky(); const red = [{ type: 'SOLID', color: { r: 1, g: 0, b: 0 } }]; out(fails(() => { s.text.fills = red; })); out(s.text.fills[0].color.r);`,
      );
      assert.deepEqual(heard, ['no error', 1]);
    },
  },
];
