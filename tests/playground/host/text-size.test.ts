import { describe, expect, it } from 'vitest';
import { hostsWithout, play } from '../../../playground/rule-checks/rule-check.ts';

const make = hostsWithout([]);

describe('text finds its size', () => {
  it('TEXT is as wide as its longest line, until it is told to wrap', async () => {
    const heard = await play(
      make(),
      `await figma.loadFontAsync(medium); const t = figma.createText(); t.characters = 'one\\ntwo three'; const wide = t.width; const two = t.height;
       t.textAutoResize = 'HEIGHT'; t.resize(40, 10); out([wide > 40, t.width, t.height > two]);`,
    );
    expect(heard).toEqual([[true, 40, true]]);
  });

  it('a line height in pixels is kept to the pixel', async () => {
    const heard = await play(
      make(),
      `await figma.loadFontAsync(medium); const t = figma.createText(); t.characters = 'a\\nb\\nc'; t.lineHeight = { unit: 'PIXELS', value: 30 }; out(t.height);`,
    );
    expect(heard).toEqual([90]);
  });

  it('a shape keeps its size whatever its text', async () => {
    const heard = await play(
      make(),
      `await figma.loadFontAsync(medium); const s = figma.createShapeWithText(); s.text.characters = 'слово '.repeat(200); out([s.width, s.height]);`,
    );
    expect(heard).toEqual([[208, 208]]);
  });

  it('the name of a TEXT follows its characters until it is set by hand', async () => {
    const heard = await play(
      make(),
      `await figma.loadFontAsync(medium); const t = figma.createText(); t.characters = 'Этап'; const first = t.name; t.name = 'mine'; t.characters = 'x'; out([first, t.name]);`,
    );
    expect(heard).toEqual([['Этап', 'mine']]);
  });
});
