import { describe, expect, it } from 'vitest';
import { laidOut } from './placed.ts';
import { journeyOf, times } from './sample-journey.ts';

const lanes = [
  { id: 'a', kind: 'actions', title: 'Actions' },
  { id: 'crm', kind: 'crm', title: 'CRM' },
];

describe('the parking lot', () => {
  it('is there only when a note needs it', () => {
    const cell = { laneId: 'a', stageId: 's1', text: 'x' };
    expect(laidOut(journeyOf({ lanes, notes: [cell] })).has('parking')).toBe(false);
    expect(laidOut(journeyOf({ lanes, notes: [{ ...cell, stageId: null }] })).has('parking')).toBe(true);
  });

  it('takes notes without a stage, without a lane, and of lanes that take none; each keeps its colour', () => {
    const { find } = laidOut(
      journeyOf({
        lanes,
        notes: [
          { laneId: 'a', stageId: null, text: 'x' },
          { laneId: null, stageId: 's1', text: 'x' },
          { laneId: 'crm', stageId: 's1', text: 'x' },
          { laneId: 'a', stageId: null, text: 'x', isUrgent: true },
        ],
      }),
    );
    const keys = find('section', 'parking').children.map(({ key }) => key);
    expect(keys).toEqual(['parking/title', 'parking/prompt', 'note/n1', 'note/n2', 'note/n3', 'note/n4']);
    const fills = times(4, (i) => find('sticky', `note/n${i + 1}`).fill);
    expect(fills).toEqual(['#FFE299', '#FFFFFF', '#E6E6E6', '#FFA8DB']);
  });

  it('is the last section, 64 under the lanes, as wide as they are, and pushes the map’s foot down', () => {
    const { scene, find } = laidOut(journeyOf({ lanes, notes: [{ laneId: 'a', stageId: null, text: 'x' }] }));
    const lot = find('section', 'parking');
    const above = find('section', 'lane/le');
    expect(scene.map.children[scene.map.children.length - 1]).toBe(lot);
    expect(lot).toMatchObject({
      y: above.y + above.height + 64,
      width: above.width,
      height: 320,
      fill: '#F9F9F9',
      name: '',
    });
    expect(scene.map.height).toBe(lot.y + lot.height + 80);
  });

  it('[L2] holds its title and its prompt where those are higher than a row of notes', () => {
    const { get } = laidOut(journeyOf({ lanes, notes: [{ laneId: 'a', stageId: null, text: 'x' }] }), {
      stored: { across: 4, titleSize: 128, headText: 640 },
    });
    const [lot, prompt] = [get('parking').box, get('parking/prompt').box];
    expect(lot.height).toBeGreaterThan(320);
    expect(lot.y + lot.height).toBeGreaterThanOrEqual(prompt.y + prompt.height + 32);
  });

  it('fills the whole width, then a further row', () => {
    const notes = times(30, () => ({ laneId: 'a', stageId: null, text: 'x' }));
    const { find } = laidOut(journeyOf({ lanes, notes }), { stored: { across: 4, titleSize: 64 } });
    // Two columns of 1096 less the padding: 8 notes of 264 in a row.
    const rows = new Set(times(30, (i) => find('sticky', `note/n${i + 1}`).y));
    expect(rows.size).toBe(4);
    expect(find('section', 'parking').height).toBe(40 + 4 * 240 + 3 * 24 + 40);
  });
});
