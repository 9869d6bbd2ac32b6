import { describe, expect, it } from 'vitest';
import { longestWordWidth } from '../../../journey/layout/measure-text.ts';
import { presetJourney } from '../../../journey/model/presets/preset-journey.ts';
import { laidOut } from './placed.ts';
import { journeyOf } from './sample-journey.ts';

const prompt = 'What goes through their head? '.repeat(10).trim();

describe('a lane’s head', () => {
  it('has its title at 40, 32 and the prompt 12 under it, both as wide as the head’s text', () => {
    const { find } = laidOut(journeyOf({ lanes: [{ kind: 'actions', title: 'Actions', prompt: 'What?' }] }));
    const title = find('text', 'lane/l1/title');
    expect([title.x, title.y, title.width]).toEqual([40, 32, 640]);
    expect(find('text', 'lane/l1/prompt')).toMatchObject({ x: 40, y: 32 + title.height + 12, width: 640 });
  });

  it('has no prompt where none was written', () => {
    expect(laidOut(journeyOf()).has('lane/l1/prompt')).toBe(false);
  });

  it.each(['actions', 'emotions', 'crm', 'checkpoints'])('a long one makes a lane of %s grow', (kind) => {
    const long = { id: 'long', kind, title: 'Очень длинный заголовок дорожки '.repeat(3), prompt };
    const { find } = laidOut(journeyOf({ lanes: [long] }), { stored: { across: 4, titleSize: 128 } });
    const text = find('text', 'lane/long/prompt');
    const { height } = find('section', 'lane/long');
    expect(height).toBeGreaterThanOrEqual(text.y + text.height + 32);
    expect(height % 8).toBe(0);
  });

  it('[L8] a title with a word too long for the head steps down, and breaks only at 32', () => {
    const titleOf = (title: string) =>
      laidOut(journeyOf({ lanes: [{ kind: 'actions', title }] }), {
        stored: { across: 4, titleSize: 128 },
      }).find('text', 'lane/l1/title');
    expect(titleOf('Достопримечательностями').runs[0]?.size).toBeLessThan(128);
    expect(titleOf('Достопримечательностями').height).toBeLessThan(2 * 128);
    expect(titleOf('ж'.repeat(120)).runs[0]?.size).toBe(32);
  });
});

describe('titles of the presets', () => {
  it.each(['b2c', 'b2b', 'blank'] as const)('[L3] of %s never break inside a word, at any size', (preset) => {
    for (const language of ['en', 'ru'] as const) {
      let count = 0;
      const journey = presetJourney(preset, language, (kind) => `${kind}-${(count += 1)}`);
      for (const titleSize of [64, 96, 128]) {
        for (const { item } of laidOut(journey, { stored: { across: 4, titleSize } }).items) {
          if (item.kind !== 'text' || !/(^|\/)title$/.test(item.key)) continue;
          for (const { text, style, size } of item.runs) {
            expect(longestWordWidth(text, style, size), text).toBeLessThanOrEqual(item.width);
            expect(size, text).toBe(item.key === 'title' ? titleSize * 1.5 : titleSize);
          }
        }
      }
    }
  });
});

describe('lanes', () => {
  it('[L7] stand 24 apart, so that an inserted lane shifts what lies below as whole sections', () => {
    const lanes = ['actions', 'pains', 'metrics'].map((kind) => ({ id: kind, kind, title: kind }));
    const stored = { across: 4, titleSize: 64 };
    const before = laidOut(journeyOf({ lanes: lanes.filter(({ id }) => id !== 'pains') }), { stored });
    const after = laidOut(journeyOf({ lanes }), { stored });
    const shift = after.find('section', 'lane/pains').height + 24;
    expect(after.find('section', 'lane/metrics').y).toBe(before.find('section', 'lane/metrics').y + shift);
    expect(after.find('section', 'lane/metrics').children).toEqual(
      before.find('section', 'lane/metrics').children,
    );
    expect(after.find('section', 'lane/actions')).toEqual(before.find('section', 'lane/actions'));
  });

  it('[L7] an inserted stage shifts columns by their width and changes no lane’s y', () => {
    const stored = { across: 4, titleSize: 64 };
    const stages = [
      { id: 'a', title: 'One' },
      { id: 'b', title: 'Two' },
    ];
    const before = laidOut(journeyOf({ stages }), { stored });
    const after = laidOut(
      journeyOf({ stages: [stages[0] ?? {}, { id: 'new', title: 'New' }, stages[1] ?? {}] }),
      { stored },
    );
    expect(after.find('shape', 'stage/a').x).toBe(before.find('shape', 'stage/a').x);
    expect(after.find('shape', 'stage/b').x).toBe(before.find('shape', 'stage/b').x + 1096);
    expect(after.find('section', 'lane/l1').y).toBe(before.find('section', 'lane/l1').y);
  });

  it('[U2b] one that a hand made lower stays so under a title that a hand made shorter, and grows for a higher one', () => {
    const titled = (title: string) =>
      journeyOf({ lanes: [{ id: 'a', kind: 'actions', title, prompt: 'What?' }] });
    const drawn = titled('Технический покупатель и все остальные');
    const heightOf = (title: string): number =>
      laidOut(titled(title), {
        stored: { across: 4, titleSize: 96 },
        kept: {
          pins: new Map(),
          sizes: new Map(),
          laneHeights: new Map([['a', 200]]),
          heads: drawn,
          parkingHeight: null,
        },
      }).find('section', 'lane/a').height;
    expect(heightOf('Технический покупатель и все остальные')).toBe(200);
    expect(heightOf('Покупатель')).toBe(200);
    expect(heightOf('Технический покупатель и все остальные, кто только был')).toBeGreaterThan(200);
  });

  it('[U8] is not a step higher for what a host’s rounding adds to a note', () => {
    const notes = [{ laneId: 'l1', stageId: 's1', text: 'One' }];
    const heightOf = (height: number): number =>
      laidOut(journeyOf({ notes }), { noteHeights: new Map([['n1', height]]) }).find('section', 'lane/l1')
        .height;
    expect(heightOf(240.00000000000023)).toBe(heightOf(240));
  });

  it('one rule for each stage runs over all lanes at once, and all of them are one vector', () => {
    const { find } = laidOut(journeyOf({ stages: [{ title: 'a' }, { title: 'b' }, { title: 'c' }] }));
    const [first, last] = [find('section', 'lane/l1'), find('section', 'lane/le')];
    const height = last.y + last.height - 16 - first.y - 16;
    const rules = find('rules', 'rules');
    const column = rules.width / 2;
    expect(rules).toMatchObject({
      y: first.y + 16,
      height,
      at: [0, column, 2 * column],
      colour: '#D9D9D9',
      weight: 2,
      isLocked: true,
      anchor: { x: first.x, y: first.y },
    });
  });
});
