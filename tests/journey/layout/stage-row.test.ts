import { describe, expect, it } from 'vitest';
import { laidOut } from './placed.ts';
import { journeyOf, times } from './sample-journey.ts';

const stored = { across: 4, titleSize: 96 };

describe('the stage row', () => {
  it('headers are 16 narrower than their column and equally high, 192 at least', () => {
    const { find } = laidOut(journeyOf({ stages: [{ title: 'One' }, { title: 'Two' }] }), {
      stored: { across: 4, titleSize: 64 },
    });
    expect(find('shape', 'stage/s1')).toMatchObject({ form: 'chevron', width: 1080, height: 192 });
    const two = laidOut(journeyOf({ stages: [{ title: 'Формирование требований' }, { title: 'Two' }] }), {
      stored,
    });
    expect(two.find('shape', 'stage/s1').height).toBe(Math.ceil(2 * 96 * 1.1) + 56);
    expect(two.find('shape', 'stage/s2').height).toBe(two.find('shape', 'stage/s1').height);
  });

  it('a title steps down by 4 only where its longest word does not fit, never under 32', () => {
    const titles = ['Short words only', 'Тетрагидропиранилциклопентан', 'ж'.repeat(120)];
    const { find } = laidOut(journeyOf({ stages: titles.map((title) => ({ title })) }), { stored });
    const sizes = ['s1', 's2', 's3'].map((id) => find('shape', `stage/${id}`).label?.size ?? 0);
    expect(sizes[0]).toBe(96);
    expect(sizes[1]).toBeLessThan(96);
    expect((96 - (sizes[1] ?? 0)) % 4).toBe(0);
    expect(sizes[2]).toBe(32);
  });

  it('a moment of truth is yellow, and says so in words with a star', () => {
    const { find } = laidOut(
      journeyOf({ stages: [{ title: 'One', isMomentOfTruth: true }, { title: 'Two' }] }),
    );
    expect(find('shape', 'stage/s1')).toMatchObject({ fill: '#FFC943', stroke: '#E8A302' });
    expect(find('shape', 'stage/s1').label?.colour).toBe('#1E1E1E');
    expect(find('shape', 'stage/s1/moment')).toMatchObject({
      fill: '#FFC943',
      stroke: '#E8A302',
      height: 72,
    });
    expect(find('shape', 'stage/s1/moment').label?.text).toBe('★ Moment of truth');
    expect(find('shape', 'stage/s2')).toMatchObject({ fill: '#1E1E1E', stroke: '#B3B3B3', strokeWeight: 4 });
    expect(find('shape', 'stage/s2').label?.colour).toBe('#FFFFFF');
  });

  it('pills stand 20 under the header, 16 apart: weight, duration, moment of truth', () => {
    const { find, has } = laidOut(
      journeyOf({
        stages: [
          { title: 'One', weight: 3, duration: 'a week', isMomentOfTruth: true },
          { title: 'Two', duration: ' ' },
        ],
      }),
      { stored },
    );
    const header = find('shape', 'stage/s1');
    const pills = ['weight', 'duration', 'moment'].map((fact) => find('shape', `stage/s1/${fact}`));
    expect(pills.map(({ y }) => y)).toEqual(times(3, () => header.y + header.height + 20));
    pills.slice(1).forEach((pill, i) => {
      const before = pills[i];
      expect(pill.x).toBe((before?.x ?? 0) + (before?.width ?? 0) + 16);
    });
    expect(pills[0]?.x).toBe(header.x - 8 + 32);
    expect(has('stage/s2/weight') || has('stage/s2/duration')).toBe(false);
  });

  it('pills go to a second row only where they do not fit, and wrap in the narrowest column', () => {
    const facts = { title: 'One', weight: 3, duration: 'several long months', isMomentOfTruth: true };
    const { find } = laidOut(journeyOf({ stages: [facts] }), { stored: { across: 2, titleSize: 64 } });
    expect(find('shape', 'stage/s1/moment').y).toBe(find('shape', 'stage/s1/weight').y + 72 + 16 + 72 + 16);
    const narrow = laidOut(journeyOf({ stages: [facts], view: { notesAcross: 1 } }));
    expect(narrow.find('shape', 'stage/s1/duration').height).toBeGreaterThan(72);
    expect(narrow.find('shape', 'stage/s1/duration').width).toBeLessThanOrEqual(304 - 32 - 8);
  });

  it('lanes begin 32 under the pills', () => {
    const { find } = laidOut(journeyOf({ stages: [{ title: 'One', weight: 2 }, { title: 'Two' }] }), {
      stored,
    });
    const pill = find('shape', 'stage/s1/weight');
    expect(find('section', 'lane/l1').y).toBe(pill.y + 72 + 32);
  });

  it('lanes begin 32 under the row’s own title and prompt where those reach lower than the headers', () => {
    const { find } = laidOut(journeyOf({ stages: [{ title: 'One' }] }), {
      stored: { across: 4, titleSize: 64 },
    });
    const header = find('shape', 'stage/s1');
    const prompt = find('text', 'stages/prompt');
    expect(prompt.y + prompt.height).toBeGreaterThan(header.y + header.height);
    expect(find('section', 'lane/l1').y).toBe(prompt.y + prompt.height + 32);
  });

  it('lanes begin 32 under headers of many lines where no stage has a pill', () => {
    const { find } = laidOut(journeyOf({ stages: [{ title: 'Формирование требований '.repeat(4) }] }), {
      stored: { across: 2, titleSize: 64 },
    });
    const [header, prompt] = [find('shape', 'stage/s1'), find('text', 'stages/prompt')];
    expect(header.y + header.height).toBeGreaterThan(prompt.y + prompt.height);
    expect(find('section', 'lane/l1').y).toBe(header.y + header.height + 32);
  });

  it('stands 64 under the header, or 184 where links need room', () => {
    const gap = (links: readonly object[], flow = 'linear'): number => {
      const { find } = laidOut(journeyOf({ links, flow }));
      const card = find('shape', 'person/p1/box');
      return find('shape', 'stage/s1').y - card.y - card.height;
    };
    expect(gap([])).toBe(64);
    expect(gap([], 'cyclic')).toBe(184);
    expect(gap([{ fromStageId: 's2', toStageId: 's1' }])).toBe(184);
  });
});
