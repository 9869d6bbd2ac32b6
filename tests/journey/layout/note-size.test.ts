import { describe, expect, it } from 'vitest';
import { noteSize } from '../../../journey/layout/note-size.ts';
import { noteSchema } from '../../../journey/model/note.ts';
import { boardWords } from '../../../journey/words/board-words.ts';

const size = (text: string, across = 4, measured?: number, isUrgent = false) =>
  noteSize(
    noteSchema.parse({ id: 'n', laneId: null, stageId: null, text, isUrgent }),
    boardWords('ru'),
    across,
    measured,
  );

describe('the type of a note', () => {
  it('is 24 up to 90 characters, then 16', () => {
    expect(size('слово '.repeat(15)).fontSize).toBe(24);
    expect(size(`${'слово '.repeat(15)}!`).fontSize).toBe(16);
  });
  it('is 16 when a word is wider than 200 px', () => {
    expect(size('короткие слова').fontSize).toBe(24);
    expect(size('достопримечательность').fontSize).toBe(16);
  });
  it('is on a wide sticky above 300 characters, but never where only one stands in a column', () => {
    expect(size('ж '.repeat(150))).toMatchObject({ isWide: false, width: 240 });
    expect(size(`${'ж '.repeat(150)}!`)).toMatchObject({ isWide: true, width: 416 });
    expect(size('ж '.repeat(151))).toMatchObject({ isWide: true, width: 416, fontSize: 16 });
    expect(size('ж '.repeat(151), 1)).toMatchObject({ isWide: false, width: 240, fontSize: 16 });
  });
});

describe('an urgent note', () => {
  it('carries its word in Bold inside its text', () => {
    expect(size('цена', 4, undefined, true)).toMatchObject({ text: 'СРОЧНО\nцена', boldPrefix: 6 });
    expect(size('цена')).toMatchObject({ text: 'цена', boldPrefix: 0 });
  });
});

describe('the height of a note', () => {
  it('is certain only where no plausible host would let the note grow', () => {
    expect(size('Уточнить цену')).toMatchObject({ height: 240, isHeightCertain: true });
    expect(size('слово '.repeat(15)).isHeightCertain).toBe(false);
    expect(size('цена 👍').isHeightCertain).toBe(false);
    expect(size('a\nb\nc\nd\ne\nf').isHeightCertain).toBe(false);
  });
  it('[L1] is the measured one where that is known, and never under 240 where it is not', () => {
    expect(size('цена', 4, 301).height).toBe(301);
    expect(size('').height).toBe(240);
    expect(size('слово '.repeat(200)).height).toBeGreaterThan(400);
  });
  it('[L8] grows with a 500-character word that has no break', () => {
    const { height, isHeightCertain } = size('д'.repeat(500));
    expect(height).toBeGreaterThan(240);
    expect(isHeightCertain).toBe(false);
  });
});
