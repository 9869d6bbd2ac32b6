import { describe, expect, it } from 'vitest';
import { laidOut } from './placed.ts';
import { referenceBoard } from './reference-board.ts';
import { journeyOf, times } from './sample-journey.ts';

describe('the reference board', () => {
  const { scene, find, get } = laidOut(referenceBoard());

  it('[L3][L5] has four across and titles of 120, as the design has it', () => {
    expect([scene.across, scene.titleSize]).toEqual([4, 120]);
  });

  it('is as wide as the design’s, and about as high', () => {
    // The design's picture is 5596 × 6854; it sets labels of chips and names of cards 8 px apart from their text.
    expect(Math.abs(scene.map.width - 5596)).toBeLessThanOrEqual(4);
    expect(Math.abs(scene.map.height - 6854)).toBeLessThanOrEqual(24);
  });

  it('has columns of 1096 from x = 1132, lanes as high as the design’s', () => {
    expect(Math.abs(find('rules', 'rules').x - 1132)).toBeLessThanOrEqual(4);
    expect(find('rules', 'rules').at.slice(0, 3)).toEqual([0, 1096, 2192]);
    const heights = referenceBoard().lanes.map(({ id }) => find('section', `lane/${id}`).height);
    expect(heights).toEqual([320, 320, 392, 392, 392, 1056, 584, 392, 264, 584]);
    expect(find('section', 'parking').height).toBe(320);
  });

  it('has stage headers of 1080 × 320 with white text of 120, and 184 above them for the link', () => {
    const chevron = find('shape', 'stage/s1');
    expect([chevron.width, chevron.height, chevron.label?.size]).toEqual([1080, 320, 120]);
    const card = find('shape', 'person/p1/box');
    expect(chevron.y - card.y - card.height).toBe(184);
  });

  it('puts dots where the design puts them', () => {
    const left = find('rules', 'rules').x;
    const top = get('lane/emotions').box.y;
    const centres = ['s1/p1', 's1/p2', 's2/p3', 's4/p2'].map((pair) => {
      const { box } = get(`dot/${pair}`);
      return [box.x + 48 - left, box.y + 48 - top];
    });
    // 1416, 4031.8 · 1680, 3961.4 · 3040, 4031.8 · 4968, 3785.4 on the picture, whose lane is at 3414.2.
    expect(centres).toEqual([
      [284, 618],
      [548, 547],
      [1908, 618],
      [3836, 371],
    ]);
  });
});

describe('z-order', () => {
  it('of the map: lanes, rules, header and stage row, links, emotion lane, parking lot', () => {
    const { scene } = laidOut(referenceBoard());
    const groups = scene.map.children.map(({ key }) => {
      if (key === 'lane/emotions') return 'emotions';
      const [group = ''] = key.split('/');
      return ['lane', 'rules', 'link', 'parking'].includes(group) ? group : 'top';
    });
    const order = groups.filter((group, i) => group !== groups[i - 1]);
    expect(order).toEqual(['lane', 'rules', 'top', 'link', 'emotions', 'parking']);
  });

  it('of the emotion lane: band, rules, levels, zero line, labels, curves (the first person on top), words, dots', () => {
    const { find } = laidOut(referenceBoard());
    const keys = find('section', 'lane/emotions').children.map(({ key }) => key);
    const at = (key: string): number => {
      expect(keys).toContain(key);
      return keys.indexOf(key);
    };
    const order = [
      'band/s2',
      'rules/emotion',
      'level/2',
      'level/0',
      'level/2/label',
      'curve/s2/s3/p3',
      'curve/s1/s2/p2',
      'curve/s1/s2/p1',
      'words/s1/p1',
      'dot/s1/p1',
    ].map(at);
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });
});

describe('names, locks and anchors', () => {
  const { scene, items, find } = laidOut(referenceBoard());

  it('only the map’s section keeps a name: no lane has two titles', () => {
    expect(scene.map.name).toBe('Внедрение системы автоматизации продаж');
    for (const { item } of items) if (item.kind === 'section') expect(item.name).toBe('');
  });

  it.each([
    ['map', false],
    ['title', false],
    ['lane/actions', false],
    ['lane/actions/title', false],
    ['lane/actions/prompt', true],
    ['stages/prompt', true],
    ['chip/problem', false],
    ['chip/problem/box', true],
    ['goal/ours', false],
    ['goal/ours/box', true],
    ['person/p1', false],
    ['person/p1/box', true],
    ['person/p1/dot', true],
    ['stage/s1', false],
    ['stage/s1/weight', true],
    ['stage/s1/duration', true],
    ['stage/s2/moment', true],
    ['link/s4/s3/1', false],
    ['note/n1', false],
    ['level/1', true],
    ['level/1/label', true],
    ['rules', true],
    ['rules/emotion', true],
    ['dot/s1/p1', false],
    ['curve/s1/s2/p1', false],
    ['words/s1/p1', false],
    ['band/s2', true],
    ['band/s2/label', true],
    ['check/c10', false],
    ['check/c10/box', false],
    ['crm/s1/stage', false],
    ['crm/s1/exit', false],
    ['crm/s1/probability', false],
    ['crm/s1/track', true],
    ['crm/s1/bar', true],
    ['parking', false],
    ['parking/title', false],
  ])('%s is locked: %s', (key, isLocked) => {
    const item = key === 'map' ? scene.map : items.find((placed) => placed.item.key === key)?.item;
    expect(item?.isLocked).toBe(isLocked);
  });

  it('a note, a dot and a header are anchored to their cell: a shifted column is no move by hand', () => {
    const wider = laidOut(referenceBoard(), { stored: { across: 3, titleSize: 64 } });
    for (const [kind, key] of [
      ['sticky', 'note/n3'],
      ['text', 'check/c20'],
      ['shape', 'stage/s3'],
    ] as const) {
      const before = find(kind, key);
      const after = wider.find(kind, key);
      expect(after.x).not.toBe(before.x);
      expect(after.x - after.anchor.x).toBe(before.x - before.anchor.x);
    }
  });
});

describe('when a map grows or shrinks', () => {
  it('one stage: 1976 wide, four across, titles stay 64, three chips and two cards a row, dots without connectors', () => {
    const { scene, find, keys } = laidOut(
      journeyOf({
        stages: [{ title: 'Only' }],
        flow: 'cyclic',
        view: { notesAcross: 4 },
        lanes: times(8, (i) => ({ id: `l${i}`, kind: i === 4 ? 'emotions' : 'custom', title: `Lane ${i}` })),
        summary: { problem: 'a', decisionMaker: 'b', process: 'c', feedback: 'd' },
        goals: { customer: 'x', ours: 'y' },
        feelings: [{ stageId: 's1', participantId: 'p1', valence: 1 }],
      }),
    );
    expect([scene.map.width, scene.across, scene.titleSize]).toEqual([1976, 4, 64]);
    // Four chips with three a row at most: two and two.
    expect(find('shape', 'chip/process/box').y).toBeGreaterThan(find('shape', 'chip/problem/box').y);
    expect(find('shape', 'goal/ours/box').y).toBe(find('shape', 'goal/customer/box').y);
    expect(find('shape', 'person/p1/box').y).toBeGreaterThan(find('shape', 'goal/ours/box').y);
    expect(keys.filter((key) => key.startsWith('curve/') || key.startsWith('link/'))).toEqual([]);
  });

  it('[L5] a typical map reads at zoom-to-fit: 6 stages, 8 lanes, 3 roles, 120 notes', () => {
    const kinds = [
      'actions',
      'touchpoints',
      'thoughts',
      'emotions',
      'pains',
      'barriers',
      'metrics',
      'recommendations',
    ];
    const cells = kinds
      .filter((kind) => kind !== 'emotions')
      .flatMap((laneId) => times(6, (i) => ({ laneId, stageId: `s${i + 1}` })));
    const { scene } = laidOut(
      journeyOf({
        participants: times(3, (i) => ({
          kind: 'custom',
          name: `Role ${i}`,
          priorities: ['price', 'safety'],
        })),
        stages: times(6, (i) => ({ title: `Stage number ${i}`, weight: 3, duration: 'a month' })),
        lanes: kinds.map((kind) => ({ id: kind, kind, title: kind, prompt: 'What do they do here?' })),
        notes: times(120, (i) => ({ ...cells[i % cells.length], text: 'A note of some five words' })),
        summary: { problem: 'too little', decisionMaker: 'a group', process: 'long' },
        goals: { customer: 'more', ours: 'less' },
      }),
    );
    expect(scene.titleSize * 60).toBeGreaterThanOrEqual(scene.map.height);
    expect(scene.across).toBe(4);
  });

  it('a title of 120 characters wraps to the map’s width', () => {
    const { find } = laidOut(journeyOf({ title: 'Очень длинное название '.repeat(5) }));
    const title = find('text', 'title');
    expect(title.height).toBeGreaterThan(title.runs[0]?.size ?? 0);
  });
});
