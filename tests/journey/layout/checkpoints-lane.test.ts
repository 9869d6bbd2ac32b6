import { describe, expect, it } from 'vitest';
import { laidOut } from './placed.ts';
import { journeyOf } from './sample-journey.ts';

describe('the checkpoints lane', () => {
  const long = 'Требования согласованы письменно со всеми участниками закупки и юристами';
  const { find } = laidOut(
    journeyOf({
      lanes: [{ kind: 'checkpoints', title: 'Checkpoints' }],
      stages: [
        {
          title: 'One',
          checkpoints: [
            { id: 'a', title: 'Pilot accepted', isDone: true },
            { id: 'b', title: long },
            { id: 'c', title: 'Signed' },
          ],
        },
      ],
    }),
    { stored: { across: 3, titleSize: 64 } },
  );

  it('a done one is ticked and green, an open one white and empty', () => {
    expect(find('shape', 'check/a/box')).toMatchObject({
      form: 'square',
      width: 48,
      height: 48,
      fill: '#CDF4D3',
      stroke: '#66D575',
      strokeWeight: 4,
    });
    expect(find('shape', 'check/a/box').label?.text).toBe('✓');
    expect(find('shape', 'check/b/box')).toMatchObject({ fill: '#FFFFFF', stroke: '#B3B3B3', label: null });
  });

  it('the text stands 68 right of its box, and a long one wraps and pushes the next down', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((id) => find('text', `check/${id}`));
    expect((a?.x ?? 0) - find('shape', 'check/a/box').x).toBe(68);
    expect(b?.height).toBe(150);
    expect([a?.y, b?.y, c?.y]).toEqual([40, 110, 280]);
  });

  it('the lane grows to its longest list', () => {
    expect(find('section', 'lane/l1').height).toBe(Math.ceil((280 + 50 + 40) / 8) * 8);
  });
});
