/**
 * Which hue a lane or a participant is drawn in. One place for all who need it: the layout draws in them, reading back
 * tells by them what was chosen (B6a).
 *
 * All hues are FigJam's own: ten sticky colours, the section fills, the fill and stroke of its shapes.
 */
import type { Journey } from '../model/journey.ts';
import type { Lane, LaneKind } from '../model/lane.ts';
import { PALETTE, type PaletteName } from '../model/palette-name.ts';
import type { Participant } from '../model/participant.ts';
import type { Hex } from './scene.ts';

/** Sticky and section of a lane. */
export interface LaneColours {
  readonly sticky: Hex;
  readonly section: Hex;
}

/** All that shows a hue: fill and stroke of dot and card (the stroke is the curve's colour too), sticky, section. */
export interface Hue extends LaneColours {
  readonly fill: Hex;
  readonly stroke: Hex;
}

const hue = (fill: Hex, stroke: Hex, sticky: Hex, section: Hex): Hue => ({ fill, stroke, sticky, section });

export const HUES: Readonly<Record<PaletteName, Hue>> = {
  violet: hue('#DCCCFF', '#874FFF', '#D3BDFF', '#F8F5FF'),
  orange: hue('#FFE0C2', '#FF9E42', '#FFD3A8', '#FFF7F0'),
  blue: hue('#C2E5FF', '#3DADFF', '#A8DAFF', '#F5FBFF'),
  green: hue('#CDF4D3', '#66D575', '#B3EFBD', '#EBFFEE'),
  red: hue('#FFCDC2', '#FF7556', '#FFB8A8', '#FFF5F5'),
  teal: hue('#C6FAF6', '#5AD8CC', '#B3F4EF', '#F1FEFD'),
  yellow: hue('#FFECBD', '#FFC943', '#FFE299', '#FFFBF0'),
  gray: hue('#D9D9D9', '#B3B3B3', '#E6E6E6', '#F9F9F9'),
  darkGray: hue('#FFFFFF', '#757575', '#FFFFFF', '#FFFFFF'),
  pink: hue('#FFC2EC', '#F849C1', '#E6E6E6', '#FFF0FA'), // its notes are gray: pink notes are urgent ones
  white: hue('#FFFFFF', '#B3B3B3', '#FFFFFF', '#F9F9F9'), // white notes show on a section that is not
};

/** The hues of participants in their order, as far as none was chosen by hand; the panel's lines follow it too. White is nobody's. */
export const PARTICIPANT_ORDER: readonly PaletteName[] = PALETTE.slice(0, -1);

/** The hue of a participant: the one chosen by hand, else that of its place in the order. */
export const participantHue = (participant: Participant, index: number): Hue =>
  HUES[participant.colour ?? PARTICIPANT_ORDER[index % PARTICIPANT_ORDER.length] ?? 'violet'];

const PLAIN: LaneColours = { sticky: '#FFFFFF', section: '#FFFFFF' };
const OWN_HOUSE: LaneColours = HUES.gray;

const KIND_COLOURS: Readonly<Record<LaneKind, LaneColours>> = {
  actions: HUES.yellow,
  touchpoints: HUES.teal,
  feedback: HUES.teal,
  customerGoals: HUES.blue,
  thoughts: HUES.white,
  pains: HUES.red,
  barriers: HUES.red,
  recommendations: HUES.green,
  opportunities: HUES.green,
  ourGoals: OWN_HOUSE,
  metrics: OWN_HOUSE,
  backstage: OWN_HOUSE,
  crm: OWN_HOUSE,
  checkpoints: OWN_HOUSE,
  custom: PLAIN,
  emotions: PLAIN,
  role: PLAIN, // of a participant that is not there any more
};

/** Sticky and section of a lane: its own colour, else its participant's for a role lane, else its kind's. */
export const laneColours = (lane: Lane, journey: Journey): LaneColours => {
  if (lane.colour !== null) return HUES[lane.colour];
  if (lane.kind === 'role') {
    const index = journey.participants.findIndex(({ id }) => id === lane.participantId);
    const participant = journey.participants[index];
    if (participant !== undefined) return participantHue(participant, index);
  }
  return KIND_COLOURS[lane.kind];
};
