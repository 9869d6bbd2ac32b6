import { describe, expect, it } from 'vitest';
import { type LaneKind, laneKindSchema } from '../../../journey/model/lane.ts';
import { paletteNameSchema } from '../../../journey/model/palette-name.ts';
import { HUES, laneColours, participantHue } from '../../../journey/scene/hues.ts';
import { journeyOf, times } from '../layout/sample-journey.ts';

const KINDS: Readonly<Record<Exclude<LaneKind, 'role'>, readonly [string, string]>> = {
  actions: ['#FFE299', '#FFFBF0'],
  touchpoints: ['#B3F4EF', '#F1FEFD'],
  feedback: ['#B3F4EF', '#F1FEFD'],
  customerGoals: ['#A8DAFF', '#F5FBFF'],
  thoughts: ['#FFFFFF', '#F9F9F9'],
  pains: ['#FFB8A8', '#FFF5F5'],
  barriers: ['#FFB8A8', '#FFF5F5'],
  recommendations: ['#B3EFBD', '#EBFFEE'],
  opportunities: ['#B3EFBD', '#EBFFEE'],
  ourGoals: ['#E6E6E6', '#F9F9F9'],
  metrics: ['#E6E6E6', '#F9F9F9'],
  backstage: ['#E6E6E6', '#F9F9F9'],
  crm: ['#E6E6E6', '#F9F9F9'],
  checkpoints: ['#E6E6E6', '#F9F9F9'],
  custom: ['#FFFFFF', '#FFFFFF'],
  emotions: ['#FFFFFF', '#FFFFFF'],
};

/** In order: hue, fill, stroke, sticky, section. */
const PEOPLE: readonly (readonly [string, string, string, string, string])[] = [
  ['violet', '#DCCCFF', '#874FFF', '#D3BDFF', '#F8F5FF'],
  ['orange', '#FFE0C2', '#FF9E42', '#FFD3A8', '#FFF7F0'],
  ['blue', '#C2E5FF', '#3DADFF', '#A8DAFF', '#F5FBFF'],
  ['green', '#CDF4D3', '#66D575', '#B3EFBD', '#EBFFEE'],
  ['red', '#FFCDC2', '#FF7556', '#FFB8A8', '#FFF5F5'],
  ['teal', '#C6FAF6', '#5AD8CC', '#B3F4EF', '#F1FEFD'],
  ['yellow', '#FFECBD', '#FFC943', '#FFE299', '#FFFBF0'],
  ['gray', '#D9D9D9', '#B3B3B3', '#E6E6E6', '#F9F9F9'],
  ['darkGray', '#FFFFFF', '#757575', '#FFFFFF', '#FFFFFF'],
  ['pink', '#FFC2EC', '#F849C1', '#E6E6E6', '#FFF0FA'],
];

describe('colours by lane kind', () => {
  it.each(Object.entries(KINDS))(
    'a lane of kind %s has its sticky and section',
    (kind, [sticky, section]) => {
      const journey = journeyOf({ lanes: [{ kind, title: 'x' }] });
      const lane = journey.lanes.find((each) => each.kind === kind);
      expect(lane && laneColours(lane, journey)).toMatchObject({ sticky, section });
    },
  );

  it('the table leaves no kind out', () => {
    expect([...Object.keys(KINDS), 'role'].sort()).toEqual([...laneKindSchema.options].sort());
  });

  it('a role lane ties itself to its participant, by order and by own colour', () => {
    const journey = journeyOf({
      participants: [
        { kind: 'custom', name: 'a' },
        { kind: 'custom', name: 'b', colour: 'teal' },
      ],
      lanes: [
        { kind: 'role', title: 'a', participantId: 'p1' },
        { kind: 'role', title: 'b', participantId: 'p2' },
        { kind: 'role', title: 'nobody' },
      ],
    });
    const sections = journey.lanes.slice(0, 3).map((lane) => laneColours(lane, journey).section);
    expect(sections).toEqual(['#F8F5FF', '#F1FEFD', '#FFFFFF']);
  });

  it('a lane’s own colour overrides both', () => {
    const journey = journeyOf({ lanes: [{ kind: 'actions', title: 'x', colour: 'orange' }] });
    const [lane] = journey.lanes;
    expect(lane && laneColours(lane, journey)).toMatchObject({ sticky: '#FFD3A8', section: '#FFF7F0' });
  });
});

describe('colours of participants', () => {
  it('follow the order of participants', () => {
    const journey = journeyOf({ participants: times(10, (i) => ({ kind: 'custom', name: `p${i}` })) });
    journey.participants.forEach((participant, i) => {
      const [, fill, stroke, sticky, section] = PEOPLE[i] ?? [];
      expect(participantHue(participant, i)).toEqual({ fill, stroke, sticky, section });
    });
  });

  it('every hue that can be chosen is there', () => {
    expect(Object.keys(HUES).sort()).toEqual([...paletteNameSchema.options].sort());
    for (const [name, fill, stroke] of PEOPLE) {
      expect(HUES[paletteNameSchema.parse(name)]).toMatchObject({ fill, stroke });
    }
  });
});
