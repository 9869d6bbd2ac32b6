import { describe, expect, it } from 'vitest';
import { DEFAULT_FONTS } from '../../playground/host/fonts.ts';
import { byKey, EDITORS, hostOf, insert, nodesOf, openPanel } from './drawn-board.ts';

const without = (...styles: string[]) =>
  DEFAULT_FONTS.filter(({ family, style }) => family !== 'Inter' || !styles.includes(style));

const fontsOn = (host: Parameters<typeof nodesOf>[0]): Set<string> =>
  new Set(
    nodesOf(host).flatMap(({ text }) =>
      (text?.characters ?? '') === ''
        ? []
        : (text?.segments ?? []).map(({ fontName }) => `${fontName.family} ${fontName.style}`),
    ),
  );

describe.each(EDITORS)('[L8] fonts in %s', (editor) => {
  it('are Inter Bold and Inter Medium and no other', () => {
    const host = hostOf(editor);
    insert(host, 'insert-b2b');
    expect(fontsOn(host)).toEqual(new Set(['Inter Bold', 'Inter Medium']));
  });

  it('[12] a missing Bold is replaced by the nearest Inter, and said', () => {
    const host = hostOf(editor, { fonts: without('Bold') });
    insert(host, 'insert-b2c');
    expect(byKey(host).size).toBeGreaterThan(50);
    expect(fontsOn(host)).toEqual(new Set(['Inter Semi Bold', 'Inter Medium']));
    expect(host.notifications.map(({ text }) => text)).toEqual([
      'Map drawn. There is no Inter Bold here, so another font stands in',
    ]);
  });

  it('[12] the panel is told which font is missing', () => {
    const host = hostOf(editor, { fonts: without('Bold', 'Semi Bold', 'Extra Bold') });
    const answer = openPanel(host).call('insert', { preset: 'b2b', language: 'ru', title: '' });
    expect(answer.result).toMatchObject({ outcome: 'drawn', missingFonts: ['Inter Bold'] });
  });

  it('[13] each is asked for once, the missing one too', () => {
    const host = hostOf(editor, { fonts: without('Bold') });
    insert(host, 'insert-b2c');
    const loads = host.log.filter(({ member }) => member === 'loadFontAsync').length;
    expect(loads).toBe(editor === 'figjam' ? 3 : 4); // Medium, Bold, Semi Bold; a design file's text is born in Regular
  });
});

describe('a FigJam without Inter Medium', () => {
  it('is drawn in Regular where the host lets an unwritten text change its font', () => {
    const host = hostOf('figjam', {
      fonts: without('Medium'),
      switches: { emptyTextNeedsOldFont: 'no', figjamTextFont: 'Inter Regular' },
    });
    insert(host, 'insert-b2b');
    expect(host.notifications[0]?.text).toContain('Inter Medium');
    expect(fontsOn(host)).toEqual(new Set(['Inter Bold', 'Inter Regular']));
  });

  it('is refused truthfully where the host does not, and nothing half-drawn stays', () => {
    const host = hostOf('figjam', { fonts: without('Medium') });
    insert(host, 'insert-b2b');
    expect(host.notifications.map(({ text }) => text)).toEqual([
      'The board refused. Nothing was changed. Try again',
    ]);
    expect(nodesOf(host)).toEqual([]);
  });
});
