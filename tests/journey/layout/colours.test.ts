import { describe, expect, it } from 'vitest';
import { curvePattern } from '../../../journey/layout/colours.ts';
import { laneKindSchema } from '../../../journey/model/lane.ts';
import { laidOut } from './placed.ts';
import { journeyOf, times } from './sample-journey.ts';

describe('the lines of participants', () => {
  it('patterns are solid, dashes, dots in turn: nobody is told by hue alone', () => {
    expect(times(4, curvePattern)).toEqual([[], [36, 16], [10, 14], []]);
  });
});

describe('urgent notes', () => {
  it('are pink in any lane, and no other note is', () => {
    const lanes = laneKindSchema.options
      .filter((kind) => !['emotions', 'crm', 'checkpoints'].includes(kind))
      .map((kind, i) => ({ id: `l${i}`, kind, title: kind, colour: kind === 'custom' ? 'pink' : null }));
    const notes = lanes.flatMap(({ id }, i) => [
      { id: `u${i}`, laneId: id, stageId: 's1', text: 'now', isUrgent: true },
      { id: `c${i}`, laneId: id, stageId: 's1', text: 'later' },
    ]);
    const { items } = laidOut(journeyOf({ lanes, notes }));
    for (const { item } of items) {
      if (item.kind === 'sticky') expect(item.fill === '#FFA8DB').toBe(item.text.startsWith('URGENT\n'));
    }
  });
});
