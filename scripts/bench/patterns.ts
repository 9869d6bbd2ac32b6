/**
 * Three usual ways to put notes on a board, as plugins of their own, to be measured on the same host.
 *
 * They are what a map is compared with: the first is the floor that nothing can go below, the other two are
 * what plugins commonly do. Each draws the same texts and nothing else.
 */
import type { Editor } from './measure.ts';

export interface Pattern {
  readonly name: string;
  /** The plugin's code for one editor and these texts. */
  readonly code: (editor: Editor, texts: readonly string[]) => string;
}

const fontOf: Readonly<Record<Editor, string>> = {
  figjam: '{ family: "Inter", style: "Medium" }',
  figma: '{ family: "Inter", style: "Regular" }',
};

/** Creates `note` with its text; the least that shows words on a board. */
const bareNote: Readonly<Record<Editor, string>> = {
  figjam: 'const note = figma.createSticky(); note.text.characters = text;',
  figma:
    'const note = figma.createFrame(); const words = figma.createText(); note.appendChild(words); words.characters = text;',
};

/** What is often set one by one, whether it differs from what is there or not. */
const everyProperty: Readonly<Record<Editor, string>> = {
  figjam: `
    section.appendChild(note);
    note.x = i % 40 * 260; note.y = Math.floor(i / 40) * 260;
    note.isWideWidth = text.length > 200;
    note.fills = [{ type: 'SOLID', color: { r: 1, g: 0.85, b: 0.4 } }];
    note.text.fontName = font; note.text.fontSize = 16;
    note.authorVisible = false; note.locked = false; note.opacity = 1; note.name = 'Note ' + i;
    note.setPluginData('note', String(i));`,
  figma: `
    section.appendChild(note);
    note.x = i % 40 * 260; note.y = Math.floor(i / 40) * 260;
    note.resize(240, 240); note.cornerRadius = 8;
    note.fills = [{ type: 'SOLID', color: { r: 1, g: 0.85, b: 0.4 } }];
    words.fontName = font; words.fontSize = 16; words.textAutoResize = 'HEIGHT'; words.resize(200, 20);
    words.x = 20; words.y = 20;
    note.clipsContent = false; note.locked = false; note.opacity = 1; note.name = 'Note ' + i;
    note.setPluginData('note', String(i));`,
};

const plugin = (editor: Editor, texts: readonly string[], body: string): string => `
  const texts = ${JSON.stringify(texts)};
  const font = ${fontOf[editor]};
  (async () => {
    ${body}
    figma.closePlugin();
  })().catch((error) => figma.closePlugin('failed: ' + error.message));`;

const bare: Pattern = {
  name: 'bare create and text (the floor)',
  code: (editor, texts) =>
    plugin(
      editor,
      texts,
      `await figma.loadFontAsync(font);
       for (const text of texts) { ${bareNote[editor]} }`,
    ),
};

const everythingEachTime: Pattern = {
  name: 'font awaited, every property set',
  code: (editor, texts) =>
    plugin(
      editor,
      texts,
      `const section = figma.createSection();
       let i = 0;
       for (const text of texts) {
         await figma.loadFontAsync(font);
         ${bareNote[editor]}
         ${everyProperty[editor]}
         i += 1;
       }`,
    ),
};

const deleteAndRedraw: Pattern = {
  name: 'delete all, draw again',
  code: (editor, texts) =>
    plugin(
      editor,
      texts,
      `await figma.loadFontAsync(font);
       const draw = () => { for (const text of texts) { ${bareNote[editor]} } };
       draw();
       for (const node of figma.currentPage.children) node.remove();
       draw();`,
    ),
};

/** From the cheapest on. */
export const patterns: readonly Pattern[] = [bare, deleteAndRedraw, everythingEachTime];
