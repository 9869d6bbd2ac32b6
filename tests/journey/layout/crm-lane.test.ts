import { describe, expect, it } from 'vitest';
import { laidOut, overlap, textOf } from './placed.ts';
import { journeyOf } from './sample-journey.ts';

const crm = { stage: 'Qualified', exitCondition: 'budget confirmed', probability: 25 };
const lanes = [{ kind: 'crm', title: 'CRM' }];
const four = { across: 4, titleSize: 64 };

describe('the CRM lane', () => {
  it('says funnel stage, exit condition and, at the right, the probability with its bar', () => {
    const { find } = laidOut(journeyOf({ lanes, stages: [{ title: 'One', crm }] }), { stored: four });
    const stage = find('text', 'crm/s1/stage');
    const exit = find('text', 'crm/s1/exit');
    const probability = find('text', 'crm/s1/probability');
    expect(
      [stage, exit, probability].map(({ runs }) => [textOf(runs), runs[0]?.size, runs[0]?.style]),
    ).toEqual([
      ['Qualified', 48, 'Bold'],
      ['Exit: budget confirmed', 40, 'Medium'],
      ['25%', 64, 'Bold'],
    ]);
    expect(exit.width).toBe(1096 - 256);
    expect(probability.align).toBe('right');
    expect(probability.x + probability.width).toBe(exit.x + 1032);
    const lane = find('section', 'lane/l1');
    expect(find('rectangle', 'crm/s1/track')).toMatchObject({
      width: 1032,
      height: 16,
      radius: 8,
      fill: '#D9D9D9',
    });
    expect(find('rectangle', 'crm/s1/bar')).toMatchObject({
      width: 258,
      fill: '#757575',
      y: lane.height - 48,
    });
  });

  it('puts influence in a pill left of the bar, and shortens the bar by it', () => {
    const { find } = laidOut(journeyOf({ lanes, stages: [{ title: 'One', crm, influence: 'partly' }] }), {
      stored: four,
    });
    const pill = find('shape', 'crm/s1/influence');
    const track = find('rectangle', 'crm/s1/track');
    expect(pill.label?.text).toBe('Can we influence: partly');
    expect(track.x).toBe(pill.x + pill.width + 24);
    expect(track.y + 8).toBe(pill.y + 36);
  });

  it('puts a pill above the bar where it leaves too little room beside it', () => {
    for (const across of [2, 3] as const) {
      const { find } = laidOut(
        journeyOf({
          lanes,
          stages: ['yes', 'disputed'].map((influence, i) => ({ title: `Stage ${i}`, crm, influence })),
          view: { notesAcross: across },
        }),
      );
      for (const id of ['s1', 's2']) {
        const pill = find('shape', `crm/${id}/influence`);
        const track = find('rectangle', `crm/${id}/track`);
        const above = { x: pill.x, y: pill.y + pill.height + 24 };
        const beside = { x: pill.x + pill.width + 24, y: pill.y + (pill.height - track.height) / 2 };
        expect([track.x, track.y], `${id}, ${across} across`).toEqual(
          across === 2 ? [above.x, above.y] : [beside.x, beside.y],
        );
      }
    }
  });

  it('is as high as its texts and what stands at its foot', () => {
    const heightOf = (stage: object): number =>
      laidOut(journeyOf({ lanes, stages: [{ title: 'One', ...stage }] }), { stored: four }).find(
        'section',
        'lane/l1',
      ).height;
    const texts = 40 + Math.ceil(48 * 1.25) + 8 + Math.ceil(40 * 1.25);
    const said = { stage: 'Qualified', exitCondition: 'budget confirmed' };
    const upToStep = (height: number): number => 8 * Math.ceil(height / 8);
    expect(heightOf({ crm: said })).toBe(upToStep(texts + 40));
    expect(heightOf({ crm: { ...said, probability: 25 } })).toBe(upToStep(texts + 24 + 16 + 40));
    expect(heightOf({ crm: said, influence: 'yes' })).toBe(upToStep(texts + 24 + 72 + 40));
  });

  it('has the thinnest bar for the least probability that shows, and none below', () => {
    const barOf = (probability: number) =>
      laidOut(journeyOf({ lanes, stages: [{ title: 'One', crm: { ...crm, probability } }] }), {
        stored: four,
      });
    expect(barOf(0.1).find('rectangle', 'crm/s1/bar').width).toBe(1);
    expect(barOf(0.04).has('crm/s1/bar')).toBe(false);
  });

  it('no value → no pill, no text, no bar', () => {
    const { keys } = laidOut(
      journeyOf({
        lanes,
        stages: [{ title: 'One' }, { title: 'Two', crm: {} }, { title: 'Three', crm: { probability: 0 } }],
      }),
    );
    expect(keys.filter((key) => key.startsWith('crm/'))).toEqual(['crm/s3/probability', 'crm/s3/track']);
  });

  it('[L2] in the narrowest column everything stands one under the other', () => {
    const { items, find } = laidOut(
      journeyOf({ lanes, stages: [{ title: 'One', crm, influence: 'disputed' }], view: { notesAcross: 1 } }),
    );
    const parts = items.filter(({ item }) => item.key.startsWith('crm/') && !item.key.endsWith('/bar'));
    parts.forEach((a, i) => {
      for (const b of parts.slice(i + 1))
        expect(overlap(a.box, b.box), `${a.item.key} ${b.item.key}`).toBe(false);
    });
    expect(find('shape', 'crm/s1/influence').width).toBeLessThanOrEqual(240);
  });

  it('a second CRM lane stays empty: what it would show belongs to stages and is shown above', () => {
    const { find } = laidOut(journeyOf({ lanes: [...lanes, ...lanes], stages: [{ title: 'One', crm }] }));
    expect(find('section', 'lane/l1').children.length).toBeGreaterThan(1);
    expect(find('section', 'lane/l2').children.map(({ key }) => key)).toEqual(['lane/l2/title']);
  });

  it('[M3a] such a lane whose section somebody deleted is drawn as high as its head again', () => {
    const twice = journeyOf({ lanes: [...lanes, ...lanes], stages: [{ title: 'One', crm }] });
    const kept = {
      pins: new Map(),
      sizes: new Map(),
      laneHeights: new Map([['l1', 400]]),
      heads: twice,
      parkingHeight: null,
    };
    const [fresh, again] = [laidOut(twice, { stored: four }), laidOut(twice, { stored: four, kept })];
    expect(again.find('section', 'lane/l2').height).toBe(fresh.find('section', 'lane/l2').height);
    expect(again.find('section', 'lane/l1').height).toBe(400);
  });

  it('[L2] has room for a bar where only one stage has a probability, and none where no stage has', () => {
    const heightOf = (...probabilities: (number | null)[]): number =>
      laidOut(
        journeyOf({
          stages: probabilities.map((probability, i) => ({
            title: `Stage ${i}`,
            crm: { stage: 'Lead', exitCondition: '', probability },
          })),
          lanes: [{ id: 'lc', kind: 'crm', title: 'CRM' }],
        }),
        { stored: { across: 3, titleSize: 64 } },
      ).find('section', 'lane/lc').height;
    expect(heightOf(30, null)).toBe(heightOf(30, 60));
    expect(heightOf(null, 0)).toBe(heightOf(30, 60));
    expect(heightOf(null, null)).toBeLessThanOrEqual(heightOf(30, null));
  });
});
