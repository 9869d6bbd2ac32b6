import { describe, expect, it } from 'vitest';
import { laidOut } from './placed.ts';
import { journeyOf, times } from './sample-journey.ts';

const stages = [{ title: 'One' }, { title: 'Two' }, { title: 'Three' }];
const cyclic = journeyOf({
  stages,
  flow: 'cyclic',
  repeatLabel: 'Repeat',
  links: [
    { fromStageId: 's2', toStageId: 's1', label: 'Nothing fits' },
    { fromStageId: 's2', toStageId: 's1' },
    { fromStageId: 's3', toStageId: 's3', label: 'again' },
  ],
});

describe('links as connectors', () => {
  const { find, keys } = laidOut(cyclic);

  it('the return link runs solid from the last header’s top to the first one’s, with its label', () => {
    expect(find('connector', 'link/s3/s1/0')).toMatchObject({
      line: 'elbowed',
      from: { key: 'stage/s3', side: 'top' },
      to: { key: 'stage/s1', side: 'top' },
      colour: '#757575',
      weight: 8,
      dash: [],
      endCap: 'arrow',
      label: { text: 'Repeat', size: 36, style: 'Bold' },
    });
  });

  it('branches are dashed, counted within their pair of stages', () => {
    expect(find('connector', 'link/s2/s1/1')).toMatchObject({
      dash: [24, 16],
      label: { text: 'Nothing fits' },
    });
    expect(find('connector', 'link/s2/s1/2').label).toBeNull();
  });

  it('a link from a stage to itself is not drawn', () => {
    expect(keys).not.toContain('link/s3/s3/1');
  });

  it('a cyclic map of one stage has no return link, and no room for one', () => {
    const [round, straight] = (['cyclic', 'linear'] as const).map((flow) =>
      laidOut(journeyOf({ stages: [{ title: 'One' }], flow })),
    );
    expect(round?.keys.join()).not.toContain('link/');
    expect(round?.get('stage/s1').box).toEqual(straight?.get('stage/s1').box);
  });

  it('a blank label is none', () => {
    const blank = { ...cyclic, repeatLabel: '  ', links: [] };
    expect(laidOut(blank).find('connector', 'link/s3/s1/0').label).toBeNull();
    expect(laidOut(blank, { curves: 'paths' }).has('link/s3/s1/0/label')).toBe(false);
  });

  it('a link from or to a stage that is not there is not drawn, and takes no level', () => {
    const links = [
      { fromStageId: 's1', toStageId: 'gone', label: '' },
      { fromStageId: 'gone', toStageId: 's3', label: '' },
      { fromStageId: 's1', toStageId: 's3', label: '' },
    ];
    const lost = laidOut(journeyOf({ stages, links }), { curves: 'paths' });
    expect(lost.keys.filter((key) => key.startsWith('link/'))).toEqual(['link/s1/s3/1']);
    expect(lost.find('path', 'link/s1/s3/1').y).toBe(lost.find('shape', 'stage/s1').y - 56);
  });
});

describe('links as paths', () => {
  const { find, get } = laidOut(cyclic, { curves: 'paths' });

  it('the return link runs 112 above the headers, branches 56', () => {
    const { y } = find('shape', 'stage/s1');
    expect(find('path', 'link/s3/s1/0').y).toBe(y - 112);
    expect(find('path', 'link/s2/s1/1').y).toBe(y - 56);
  });

  it('starts at the middle of one header’s top and ends over the other’s', () => {
    const { box } = get('link/s3/s1/0');
    const last = get('stage/s3').box;
    const first = get('stage/s1').box;
    expect(box.x).toBe(first.x + first.width / 2);
    expect(box.x + box.width).toBe(last.x + last.width / 2);
    expect(find('path', 'link/s3/s1/0').data.startsWith(`M ${box.width} 112 L`)).toBe(true);
    expect(find('path', 'link/s3/s1/0').data.endsWith('L 0 108')).toBe(true);
  });

  it('the label stands on a white plate in the middle of the line', () => {
    const line = get('link/s3/s1/0').box;
    const plate = get('link/s3/s1/0/label').box;
    expect(find('shape', 'link/s3/s1/0/label')).toMatchObject({ fill: '#FFFFFF', strokeWeight: 0 });
    expect(Math.abs(plate.x + plate.width / 2 - line.x - line.width / 2)).toBeLessThanOrEqual(1);
    expect(plate.y + plate.height / 2).toBe(line.y);
  });

  it('a label that is wider than the map wraps, and its plate grows with it', () => {
    const long = {
      ...cyclic,
      view: { notesAcross: 1 as const },
      stages: cyclic.stages.slice(0, 2),
      links: [],
    };
    const drawn = (repeatLabel: string) => laidOut({ ...long, repeatLabel }, { curves: 'paths' });
    expect(drawn('Once more').get('link/s2/s1/0/label').box.height).toBe(64);
    const { get } = drawn('WOW MOM '.repeat(7));
    const [plate, title] = [get('link/s2/s1/0/label').box, get('title').box];
    expect([plate.x, plate.width]).toEqual([title.x, title.width]);
    expect(plate.height).toBe(64 + 36 * 1.25);
  });

  it('branches that lie over one another nest: the longer one runs above', () => {
    const links = [
      { fromStageId: 's3', toStageId: 's1', label: 'a' },
      { fromStageId: 's2', toStageId: 's3', label: 'b' },
      { fromStageId: 's1', toStageId: 's2', label: 'c' },
    ];
    const linear = laidOut(journeyOf({ stages, links }), { curves: 'paths' });
    const { y } = linear.find('shape', 'stage/s1');
    const rise = (pair: string): number => y - linear.find('path', `link/${pair}/1`).y;
    expect([rise('s3/s1'), rise('s2/s3'), rise('s1/s2')]).toEqual([112, 56, 56]);
  });

  it('branches with no level left run on the upper one; ends that only meet do not lie over one another', () => {
    const four = times(4, (i) => ({ title: `Stage ${i + 1}` }));
    const rises = (pairs: readonly string[], flow: 'linear' | 'cyclic') => {
      const links = pairs.map((pair) => ({
        fromStageId: `s${pair.charAt(0)}`,
        toStageId: `s${pair.charAt(1)}`,
        label: '',
      }));
      const drawn = laidOut(journeyOf({ stages: four, links, flow }), { curves: 'paths' });
      const { y } = drawn.find('shape', 'stage/s1');
      return pairs.map((pair) => y - drawn.find('path', `link/s${pair.charAt(0)}/s${pair.charAt(1)}/1`).y);
    };
    expect(rises(['13', '24', '14'], 'linear')).toEqual([56, 112, 112]);
    expect(rises(['13', '24', '14'], 'cyclic')).toEqual([56, 56, 56]);
    expect(rises(['21', '23', '34'], 'linear')).toEqual([56, 56, 56]);
    expect(rises(['41', '32', '12', '34'], 'linear')).toEqual([112, 56, 56, 56]);
  });
});
