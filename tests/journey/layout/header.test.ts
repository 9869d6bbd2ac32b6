import { describe, expect, it } from 'vitest';
import { laidOut, textOf } from './placed.ts';
import { journeyOf, times } from './sample-journey.ts';

const FULL = {
  summary: {
    problem: 'A need',
    decisionMaker: 'One person',
    motivation: ['speed', 'price'],
    process: 'fast',
    ownershipCost: 'low',
    cycleLength: 'days',
    feedback: 'at once',
  },
  goals: { customer: 'a coat', ours: 'no returns' },
};

describe('the header', () => {
  it('says what map it is: title at 1.5 T, subtitle 8 below', () => {
    const { find, scene } = laidOut(journeyOf({ flow: 'cyclic', preset: 'b2c' }));
    const title = find('text', 'title');
    const subtitle = find('text', 'subtitle');
    expect(title.runs[0]).toMatchObject({ size: scene.titleSize * 1.5, style: 'Bold', lineHeight: 1.15 });
    expect([title.x, title.y]).toEqual([80, 80]);
    expect(subtitle.y).toBe(title.y + title.height + 8);
    expect(textOf(subtitle.runs).split(/\s·\s/)).toEqual(['Customer journey map', 'B2C', 'cyclic']);
  });

  it('leaves out what a blank preset has not', () => {
    const { find } = laidOut(journeyOf({ preset: 'blank' }));
    expect(textOf(find('text', 'subtitle').runs).split(/\s·\s/)).toEqual(['Customer journey map', 'linear']);
  });

  it('has no chip and no card for an empty field', () => {
    const { keys } = laidOut(journeyOf({ summary: { problem: 'x', process: ' ' }, goals: { ours: 'y' } }));
    expect(keys.filter((key) => /^(chip|goal)\//.test(key))).toEqual([
      'chip/problem/box',
      'chip/problem',
      'goal/ours/box',
      'goal/ours',
    ]);
  });

  it('puts all seven chips in one row of equal widths where they fit, 24 apart', () => {
    const { find } = laidOut(
      journeyOf({ ...FULL, stages: times(6, (i) => ({ title: `s${i}` })), view: { notesAcross: 4 } }),
    );
    const boxes = [
      'problem',
      'decisionMaker',
      'motivation',
      'process',
      'ownershipCost',
      'cycleLength',
      'feedback',
    ].map((field) => find('shape', `chip/${field}/box`));
    expect(new Set(boxes.map(({ width, height, y }) => `${width} ${height} ${y}`)).size).toBe(1);
    boxes.slice(1).forEach((box, i) => {
      const before = boxes[i];
      expect(box.x).toBe((before?.x ?? 0) + (before?.width ?? 0) + 24);
    });
    expect(boxes[0]?.width).toBeGreaterThanOrEqual(640);
  });

  it('[L8] a 300-character chip makes its row grow; the chips of that row keep one height', () => {
    const { find } = laidOut(journeyOf({ summary: { ...FULL.summary, problem: 'слово '.repeat(50) } }));
    const long = find('shape', 'chip/problem/box');
    expect(long.height).toBe(find('text', 'chip/problem').height + 52);
    expect(find('shape', 'chip/decisionMaker/box').height).toBe(long.height);
  });

  it('a chip says its label in Bold 32, then its text in Medium 40', () => {
    const { find } = laidOut(journeyOf(FULL));
    const chip = find('text', 'chip/motivation');
    expect(chip.runs.map(({ size, style }) => [size, style])).toEqual([
      [32, 'Bold'],
      [40, 'Medium'],
    ]);
    expect(textOf(chip.runs)).toBe('Motivation\nspeed\u00a0· price');
    const box = find('shape', 'chip/motivation/box');
    expect([chip.x - box.x, chip.y - box.y]).toEqual([32, 26]);
  });

  it('a person’s card: name, portrait, priorities, two benefits, in the person’s colour', () => {
    const { find } = laidOut(
      journeyOf({
        participants: [
          {
            kind: 'persona',
            name: 'Anna',
            short: 'A',
            portrait: 'Lives in a big city',
            priorities: ['fit', 'price'],
            benefits: [
              { feature: 'two sizes', advantage: 'try both', benefit: 'no trip' },
              { feature: '', advantage: '', benefit: '' },
              { feature: 'photos', benefit: 'no surprise' },
              { feature: 'left out' },
            ],
          },
        ],
      }),
    );
    const card = find('text', 'person/p1');
    expect(textOf(card.runs)).toBe(
      'Anna\nLives in a big city\nfit\u00a0· price\ntwo sizes → try both → no trip\nphotos → no surprise',
    );
    expect(card.runs[0]).toMatchObject({ size: 48, style: 'Bold' });
    const box = find('shape', 'person/p1/box');
    expect(box).toMatchObject({ fill: '#DCCCFF', stroke: '#874FFF', strokeWeight: 4 });
    expect([card.x - box.x, card.y - box.y]).toEqual([152, 32]);
    expect(find('shape', 'person/p1/dot')).toMatchObject({
      width: 96,
      height: 96,
      x: box.x + 32,
      y: box.y + 32,
    });
  });

  it('cards stand in as few rows as it takes, at least 800 wide', () => {
    const { find, items } = laidOut(
      journeyOf({ ...FULL, participants: times(10, (i) => ({ kind: 'custom', name: `Role ${i}` })) }),
    );
    const boxes = items.flatMap(({ item }) =>
      item.kind === 'shape' && /^(goal|person)\/.*\/box$/.test(item.key) ? [item] : [],
    );
    expect(boxes).toHaveLength(12);
    for (const { width } of boxes) expect(width).toBeGreaterThanOrEqual(800);
    expect(find('shape', 'goal/customer/box').x).toBe(80);
  });

  it('has one chip or card more in a row as soon as each is 640 or 800 wide', () => {
    const widthOf = (box: string, mapWidth: number): number =>
      laidOut(
        journeyOf({
          ...FULL,
          goals: {},
          stages: times(6, (i) => ({ title: `S${i}` })),
          participants: times(3, (i) => ({ kind: 'custom', name: `P${i}` })),
          view: { notesAcross: 1 },
        }),
        { stored: { across: 1, titleSize: 64, headText: mapWidth - 80 - 6 * 304 } },
      ).find('shape', box).width;
    const [four, three] = [4 * 640 + 3 * 24, 3 * 800 + 2 * 24];
    expect(widthOf('chip/problem/box', four)).toBe(640);
    expect(widthOf('chip/problem/box', four - 1)).toBeGreaterThan(800);
    expect(widthOf('person/p1/box', three)).toBe(800);
    expect(widthOf('person/p1/box', three - 1)).toBeGreaterThan(1200);
  });

  it('[L2] on a map that is narrower than any chip each stands alone in its row', () => {
    const { find } = laidOut(journeyOf({ ...FULL, stages: [{ title: 'One' }], view: { notesAcross: 1 } }), {
      stored: { across: 1, titleSize: 64, headText: 100 },
    });
    const [first, second] = ['problem', 'decisionMaker'].map((field) => find('shape', `chip/${field}/box`));
    expect(first?.width).toBe(find('text', 'title').width);
    expect([second?.x, second?.y]).toEqual([first?.x, (first?.y ?? 0) + (first?.height ?? 0) + 24]);
  });

  it('[L8] right-to-left text aligns right within its own box', () => {
    const { find } = laidOut(
      journeyOf({ title: 'מסע הלקוח', summary: { problem: 'צורך', process: 'fast' } }),
    );
    expect(find('text', 'title').align).toBe('right');
    expect(find('text', 'chip/problem').align).toBe('right');
    expect(find('text', 'chip/process').align).toBe('left');
  });

  it('as many chips and cards stand side by side as leave each its least width, rows as full as each other', () => {
    /** The most boxes of at least `least` px with 24 between them. */
    const most = (width: number, least: number): number => {
      let count = 1;
      while ((count + 1) * least + count * 24 <= width) count += 1;
      return count;
    };
    const text = 'said';
    for (const across of [1, 2, 3, 4] as const) {
      for (let count = 1; count <= 9; count += 1) {
        const { get, items } = laidOut(
          journeyOf({
            stages: times(count, (i) => ({ title: `S${i}` })),
            participants: times(5, (i) => ({ kind: 'custom', name: `P${i}` })),
            summary: {
              problem: text,
              decisionMaker: text,
              motivation: [text],
              process: text,
              ownershipCost: text,
              cycleLength: text,
              feedback: text,
            },
            view: { notesAcross: across },
          }),
        );
        const { width } = get('title').box;
        const rowsOf = (pattern: RegExp): number =>
          new Set(items.filter(({ item }) => pattern.test(item.key)).map(({ box }) => box.y)).size;
        const chips = Math.max(most(width, 640), Math.min(3, most(width, 576)));
        expect(rowsOf(/^chip\/\w+\/box$/)).toBe(Math.ceil(7 / chips));
        expect(rowsOf(/^person\/\w+\/box$/)).toBe(Math.ceil(5 / most(width, 800)));
      }
    }
  });
});
