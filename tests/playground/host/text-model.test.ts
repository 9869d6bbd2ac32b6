import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  deleteText,
  insertText,
  lookAt,
  plainText,
  replaceText,
  styleText,
} from '../../../playground/host/text-model.ts';
import type { TextLook } from '../../../playground/host/text-model.ts';
import type { TextRecord } from '../../../playground/host/node-record.ts';

const LOOK: TextLook = {
  fontName: { family: 'Inter', style: 'Medium' },
  fontSize: 16,
  fills: [],
  lineHeight: { unit: 'AUTO' },
};

const bold = (look: TextLook): TextLook => ({ ...look, fontName: { family: 'Inter', style: 'Bold' } });
const parts = (text: TextRecord) => text.segments.map((one) => [one.start, one.end, one.fontName.style]);

describe('a text of several looks', () => {
  const urgent = styleText(plainText('СРОЧНО\nПозвонить', LOOK), 0, 6, bold);

  it('is cut into stretches and joined again', () => {
    expect(parts(urgent)).toEqual([
      [0, 6, 'Bold'],
      [6, 16, 'Medium'],
    ]);
    expect(parts(styleText(urgent, 6, 16, bold))).toEqual([[0, 16, 'Bold']]);
  });

  it('takes the look of its first character when it is replaced', () => {
    expect(parts(replaceText(urgent, 'Да'))).toEqual([[0, 2, 'Bold']]);
  });

  it('keeps one look when it becomes empty, and has it again when written to', () => {
    const empty = deleteText(urgent, 0, 16);
    expect(parts(empty)).toEqual([[0, 0, 'Bold']]);
    expect(parts(insertText(empty, 0, 'ab', lookAt(empty, 0)))).toEqual([[0, 2, 'Bold']]);
  });

  it('is covered by its stretches without gap, whatever is done to it', () => {
    const deed = fc.record({
      kind: fc.constantFrom('style', 'insert', 'delete'),
      a: fc.nat(30),
      b: fc.nat(30),
    });
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 12 }), (deeds) => {
        let text = plainText('Путь клиента', LOOK);
        for (const { kind, a, b } of deeds) {
          const length = text.characters.length;
          const [start, end] = [Math.min(a, b, length), Math.min(Math.max(a, b), length)];
          if (kind === 'style') text = styleText(text, start, end, bold);
          if (kind === 'insert') text = insertText(text, start, 'шаг', lookAt(text, start));
          if (kind === 'delete') text = deleteText(text, start, end);
          let at = 0;
          for (const one of text.segments) {
            expect(one.start).toBe(at);
            at = one.end;
          }
          expect(at).toBe(text.characters.length);
        }
      }),
    );
  });
});
