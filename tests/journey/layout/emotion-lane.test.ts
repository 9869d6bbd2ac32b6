import { describe, expect, it } from 'vitest';
import { laidOut, textOf } from './placed.ts';
import { journeyOf, times } from './sample-journey.ts';

const people = (count: number) =>
  times(count, (i) => ({ kind: 'custom', name: `Person ${i + 1}`, short: `P${i + 1}` }));
const stages = times(4, (i) => ({ title: `Stage ${i + 1}` }));
const feeling = (stage: number, person: number, valence: number | null, words: readonly string[] = []) => ({
  stageId: `s${stage}`,
  participantId: `p${person}`,
  valence,
  words,
});
const four = { across: 4, titleSize: 64 };

describe('the scale', () => {
  const { find } = laidOut(journeyOf({ stages, boardLanguage: 'ru' }), { stored: four });
  const left = find('rules', 'rules/emotion').x;

  it('[E7] names the five levels at their lines, the zero line stronger and its name Bold', () => {
    const levels = ([2, 1, 0, -1, -2] as const).map((level) => {
      const line = find('line', `level/${level}`);
      const label = find('text', `level/${level}/label`);
      expect(label.y + label.height / 2).toBe(line.y);
      expect(label.x + label.width).toBe(left - 24);
      expect(label.align).toBe('right');
      return [textOf(label.runs), label.runs[0]?.style, line.weight, line.colour];
    });
    expect(levels).toEqual([
      ['Восторг +2', 'Medium', 2, '#D9D9D9'],
      ['Хорошо +1', 'Medium', 2, '#D9D9D9'],
      ['Нейтрально 0', 'Bold', 4, '#757575'],
      ['Плохо −1', 'Medium', 2, '#D9D9D9'],
      ['Ужас −2', 'Medium', 2, '#D9D9D9'],
    ]);
  });

  it('lines run from the first column to 32 before the lane’s end', () => {
    const line = find('line', 'level/1');
    expect([line.x, line.x + line.length]).toEqual([left, find('section', 'lane/le').width - 32]);
  });

  it('the lane is 1056 high, and draws its own column rules 16 inside', () => {
    expect(find('section', 'lane/le').height).toBe(1056);
    const { y, height, weight, at } = find('rules', 'rules/emotion');
    expect([y, height, weight]).toEqual([16, 1024, 2]);
    expect(at).toHaveLength(stages.length);
  });
});

describe('dots', () => {
  it('[E4] stand side by side, 264 apart where the column is wide enough, in the order of people', () => {
    const { find } = laidOut(
      journeyOf({ stages, participants: people(3), feelings: times(3, (i) => feeling(2, i + 1, 0.5)) }),
      { stored: four },
    );
    const dots = times(3, (i) => find('shape', `dot/s2/p${i + 1}`));
    const middle = find('rules', 'rules/emotion').x + 1096 + 548;
    expect(dots.map(({ x, width }) => x + width / 2 - middle)).toEqual([-264, 0, 264]);
    expect(dots.map(({ y }) => y + 48)).toEqual([424, 424, 424]);
    expect(dots[0]).toMatchObject({ width: 96, height: 96, strokeWeight: 6, form: 'ellipse', dash: [] });
    expect(dots[0]?.label).toMatchObject({ text: 'P1', size: 32, style: 'Bold' });
  });

  it('[E4] of ten people shrink, never under 48, and never touch', () => {
    for (const across of [1, 2, 4] as const) {
      const { find } = laidOut(
        journeyOf({
          stages,
          participants: people(10),
          feelings: times(10, (i) => feeling(1, i + 1, 0)),
          view: { notesAcross: across },
        }),
      );
      const dots = times(10, (i) => find('shape', `dot/s1/p${i + 1}`));
      expect(dots[0]?.width).toBeGreaterThanOrEqual(48);
      expect(dots[0]?.label?.size).toBeGreaterThanOrEqual(16);
      dots.slice(1).forEach((dot, i) => expect(dot.x).toBeGreaterThan((dots[i]?.x ?? 0) + dot.width));
    }
  });

  it('a short name of three characters is 28 px; without one the name’s first character stands there', () => {
    const { find } = laidOut(
      journeyOf({
        participants: [
          { kind: 'custom', name: 'Legal', short: 'LGL' },
          { kind: 'custom', name: '👍 team' },
        ],
        feelings: [feeling(1, 1, 0), feeling(1, 2, 0)],
      }),
      { stored: four },
    );
    expect(find('shape', 'dot/s1/p1').label?.size).toBe(28);
    expect(find('shape', 'dot/s1/p2').label?.text).toBe('👍');
  });

  it('[E3] not placed yet is a hollow dashed dot on the zero line', () => {
    const { find } = laidOut(journeyOf({ feelings: [feeling(1, 1, null)] }), { stored: four });
    const dot = find('shape', 'dot/s1/p1');
    expect(dot.fill).toBe('#FFFFFF');
    expect(dot.dash.length).toBeGreaterThan(0);
    expect(dot.y + 48).toBe(512);
  });
});

describe('curves', () => {
  const journey = journeyOf({
    stages,
    participants: people(2),
    feelings: [
      feeling(1, 1, 1),
      feeling(2, 1, null),
      feeling(4, 1, 2),
      feeling(1, 2, -1),
      feeling(2, 2, 1),
      feeling(3, 2, 0),
    ],
  });

  it('[E3] connectors join neighbours, placed or not, and leave a gap where there is no entry', () => {
    const { keys } = laidOut(journey);
    expect(keys.filter((key) => key.startsWith('curve/'))).toEqual([
      'curve/s1/s2/p2',
      'curve/s2/s3/p2',
      'curve/s1/s2/p1',
    ]);
  });

  it('are glued from a dot’s right side to the next one’s left, 14 px in the person’s stroke and pattern', () => {
    const { find } = laidOut(journey);
    expect(find('connector', 'curve/s1/s2/p2')).toMatchObject({
      line: 'curved',
      from: { key: 'dot/s1/p2', side: 'right' },
      to: { key: 'dot/s2/p2', side: 'left' },
      colour: '#FF9E42',
      weight: 14,
      dash: [36, 16],
      endCap: 'none',
      label: null,
    });
    expect(find('connector', 'curve/s1/s2/p1')).toMatchObject({ colour: '#874FFF', dash: [] });
  });

  it('[E1] as paths there is one for each person, through the dots’ centres', () => {
    const { find, get, keys } = laidOut(journey, { curves: 'paths' });
    expect(keys.filter((key) => key.startsWith('curve/'))).toEqual(['curve/p2', 'curve/p1']);
    const path = find('path', 'curve/p2');
    const [first, last] = ['dot/s1/p2', 'dot/s3/p2'].map((key) => get(key).box);
    const { box } = get('curve/p2');
    expect(box.x).toBe((first?.x ?? 0) + (first?.width ?? 0) / 2);
    expect(box.x + box.width).toBe((last?.x ?? 0) + (last?.width ?? 0) / 2);
    expect(path.data).toMatch(/^M 0 \d+ C [^M]+$/);
    expect(path).toMatchObject({ weight: 14, dash: [36, 16], colour: '#FF9E42' });
  });

  it('[E3] a path starts anew after a gap, and a single dot has none', () => {
    const gap = journeyOf({
      stages,
      participants: people(2),
      feelings: [feeling(1, 1, 1), feeling(2, 1, 0), feeling(1, 2, 1)],
    });
    const { keys } = laidOut(gap, { curves: 'paths' });
    expect(keys.filter((key) => key.startsWith('curve/'))).toEqual(['curve/p1']);
    const two = journeyOf({
      stages: times(5, (i) => ({ title: `s${i}` })),
      feelings: [1, 2, 4, 5].map((stage) => feeling(stage, 1, stage / 5)),
    });
    expect(laidOut(two, { curves: 'paths' }).find('path', 'curve/p1').data.match(/M/g)).toHaveLength(2);
  });
});

describe('bands', () => {
  const at = (valences: readonly (number | null)[][]) =>
    laidOut(
      journeyOf({
        stages,
        participants: people(2),
        feelings: valences.flatMap((pair, i) => pair.map((valence, n) => feeling(i + 1, n + 1, valence))),
      }),
      { stored: four },
    );

  it('[E6] show where placed feelings differ by 2 or more, and by how much', () => {
    const { find, has } = at([
      [1.2, -0.8],
      [1.1, -0.8],
      [2, null],
      [1, -1.7],
    ]);
    expect(['s1', 's2', 's3', 's4'].map((id) => has(`band/${id}`))).toEqual([true, false, false, true]);
    expect(textOf(find('text', 'band/s4/label').runs)).toBe('Views differ by 2.7');
  });

  it('cover the column 8 inside, their label 72 above the lane’s foot', () => {
    const { find } = at([[2, -2]]);
    const left = find('rules', 'rules/emotion').x;
    expect(find('rectangle', 'band/s1')).toMatchObject({
      x: left + 8,
      y: 8,
      width: 1080,
      height: 1040,
      fill: '#FFECBD',
      opacity: 0.4,
      radius: 8,
    });
    expect(find('text', 'band/s1/label')).toMatchObject({ y: 1056 - 72, align: 'center' });
  });

  it('are paler when more than half of the stages have one', () => {
    const pair = [2, -2];
    expect(at([pair, pair]).find('rectangle', 'band/s1').opacity).toBe(0.4);
    expect(at([pair, pair, pair]).find('rectangle', 'band/s1').opacity).toBe(0.2);
  });
});
