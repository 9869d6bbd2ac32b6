import { describe, expect, it } from 'vitest';
import { hostsWithout, play } from '../../../../playground/rule-checks/rule-check.ts';

const make = hostsWithout([]);
const BOLD_WORD = `const bold = { family: 'Inter', style: 'Bold' }; await Promise.all([medium, bold].map((font) => figma.loadFontAsync(font)));
  const { text } = figma.createSticky(); text.characters = 'СРОЧНО\\nпозвонить'; text.setRangeFontName(0, 6, bold);`;

describe('text by ranges', () => {
  it('tells the fonts of a range and its parts', async () => {
    const heard = await play(
      make(),
      `${BOLD_WORD} out(text.getRangeAllFontNames(0, 16).map((font) => font.style)); out(text.getRangeFontName(0, 6).style);
       out(text.getRangeFontName(0, 8) === figma.mixed); out(text.getStyledTextSegments(['fontName']).map((one) => [one.characters, one.fontName.style]));
       out(text.getRangeFontWeight(0, 2));`,
    );
    expect(heard).toEqual([
      ['Bold', 'Medium'],
      'Bold',
      true,
      [
        ['СРОЧНО', 'Bold'],
        ['\nпозвонить', 'Medium'],
      ],
      700,
    ]);
  });

  it('types and deletes in the middle, in the look around', async () => {
    const heard = await play(
      make(),
      `${BOLD_WORD} text.insertCharacters(6, '!'); out(text.characters.slice(0, 7)); out(text.getRangeFontName(0, 7).style); text.deleteCharacters(0, 8); out(text.characters);`,
    );
    expect(heard).toEqual(['СРОЧНО!', 'Bold', 'позвонить']);
  });

  it('refuses a range outside the text', async () => {
    const heard = await play(make(), `${BOLD_WORD} out(fails(() => text.setRangeFontSize(0, 99, 20)));`);
    expect(heard).toEqual(['Error: in setRangeFontSize: Range outside of available characters']);
  });

  it('[rule 35] sets styles by id asynchronously only', async () => {
    const heard = await play(
      make(),
      `${BOLD_WORD} out(fails(() => text.setRangeTextStyleId(0, 2, 'S:1')).includes('setRangeTextStyleIdAsync'));`,
    );
    expect(heard).toEqual([true]);
  });
});
