/** Journeys that make the layout do everything it can, each in a corner of its own. */
import type { Kept } from '../../../journey/layout/kept.ts';
import type { LayoutOptions } from '../../../journey/layout/layout.ts';
import type { Journey } from '../../../journey/model/journey.ts';
import { journeyOf, times } from './sample-journey.ts';

export interface GoldenCase {
  readonly journey: Journey;
  readonly options: LayoutOptions;
}

const LONG =
  'Compares three offers with a colleague, and asks for a price that nobody wants to name in writing.';

/** Valences that go up and down and cross, in tenths from −2 to 2, the same on every machine. */
const wave = (i: number, n: number): number => (((i * 13 + n * 17 + i * n * 7) % 41) - 20) / 10;

const WORDS = ['worry', 'doubt', 'a feeling of being alone', 'hope', 'anger at the price', 'relief'];

const feelingsOf = (stages: number, people: number, speaks: (i: number, n: number) => number) =>
  times(stages * people, (k) => {
    const [i, n] = [Math.floor(k / people), k % people];
    return {
      stageId: `s${i + 1}`,
      participantId: `p${n + 1}`,
      valence: (i + 2 * n) % 7 === 6 ? null : wave(i, n),
      words: times(speaks(i, n), (w) => WORDS[(i + n + w) % WORDS.length] ?? ''),
    };
  }).filter((_, k) => k % 11 !== 10); // and some dots are missing

/** A deal with every field filled, some of them with blanks, and notes of all lengths. */
const everything = journeyOf({
  title: 'Automation of a sales department, from the first call to the second year',
  flow: 'cyclic',
  repeatLabel: 'Next order',
  summary: {
    problem: LONG,
    decisionMaker: 'Head of sales',
    motivation: ['speed', 'fewer mistakes', 'reports that are ready on Monday morning'],
    process: `${LONG} ${LONG}`,
    ownershipCost: ' ',
    cycleLength: '3 months',
    feedback: 'NPS',
  },
  goals: { customer: LONG, ours: 'A second order within a year' },
  participants: [
    {
      kind: 'economicBuyer',
      name: 'Owner of the company',
      short: 'EB',
      portrait: LONG,
      priorities: ['price', 'terms', 'a calm life'],
      benefits: [
        { feature: 'One base', advantage: 'no copies', benefit: 'nothing is lost' },
        { feature: 'Reports', advantage: '', benefit: 'seen at once' },
        { feature: 'Not shown', advantage: '', benefit: '' },
      ],
    },
    { kind: 'technicalBuyer', name: 'Chief of IT', short: '', colour: 'red', priorities: ['safety'] },
    { kind: 'endUser', name: ' Users', short: 'EU', portrait: 'Sell by phone' },
  ],
  stages: [
    {
      title: 'Awareness',
      duration: '2 weeks',
      weight: 5,
      isMomentOfTruth: true,
      influence: 'yes',
      crm: { stage: 'Lead', exitCondition: LONG, probability: 10 },
      checkpoints: [
        { id: 'c1', title: 'Budget is known', isDone: true },
        { id: 'c2', title: LONG },
      ],
    },
    {
      title: 'Comparison of offers with the whole purchasing committee',
      weight: 1,
      influence: 'disputed',
      crm: { stage: ' ', exitCondition: '', probability: 0 },
      checkpoints: [{ id: 'c3', title: 'Date' }],
    },
    {
      title: 'Choice',
      duration: 'a month',
      isMomentOfTruth: true,
      crm: { stage: 'Contract is being agreed', exitCondition: ' ', probability: 100 },
    },
    { title: 'Use', influence: 'partly', crm: { stage: '', exitCondition: 'signed', probability: null } },
    { title: 'Repeat', duration: 'for years', influence: 'no', weight: 3 },
  ],
  lanes: [
    { kind: 'actions', title: 'Actions', prompt: 'What does the customer do?' },
    { kind: 'touchpoints', title: 'Points of contact between us and them', prompt: LONG },
    { kind: 'crm', title: 'CRM' },
    { kind: 'checkpoints', title: 'Checkpoints' },
    { kind: 'emotions', title: 'Emotions' },
    { kind: 'role', title: 'What the owner does', participantId: 'p1' },
    { kind: 'role', title: 'What IT does', participantId: 'p2', prompt: 'Sees risks' },
    { kind: 'barriers', title: 'Barriers', colour: 'violet' },
    { kind: 'custom', title: 'Ideas' },
  ],
  notes: [
    ...times(40, (i) => ({
      laneId: ['l1', 'l2', 'l6', 'l7', 'l8'][i % 5],
      stageId: `s${((i * i) % 5) + 1}`,
      text: i % 9 === 4 ? LONG.repeat(1 + (i % 4)) : `Note ${i}`,
      isUrgent: i % 6 === 0,
      source: i % 8 === 3 ? 'guess' : null,
    })),
    ...times(7, (i) => ({
      laneId: i % 2 ? 'l1' : null,
      stageId: null,
      text: i === 3 ? LONG : `Parked ${i}`,
    })),
  ],
  feelings: feelingsOf(5, 3, (i, n) => (i + n) % 3),
  links: [
    { fromStageId: 's3', toStageId: 's2', label: 'Back to the offers' },
    { fromStageId: 's3', toStageId: 's2', label: '' },
    { fromStageId: 's1', toStageId: 's4', label: 'Straight away' },
    { fromStageId: 's5', toStageId: 's1', label: 'Asks again' },
    { fromStageId: 's2', toStageId: 's2', label: 'Waits' },
    { fromStageId: 's2', toStageId: 's3', label: 'Goes on' },
  ],
});

const narrow: Journey = { ...everything, id: 'narrow', boardLanguage: 'ru', view: { notesAcross: 1 } };

/** Words by dots where curves cross: five stages, three people who all speak. */
const crowdedFeelings = journeyOf({
  stages: times(9, (i) => ({ title: `Stage ${i + 1}` })),
  participants: times(3, (i) => ({ kind: 'custom', name: `Person ${i + 1}` })),
  feelings: feelingsOf(9, 3, (i, n) => 1 + ((i + 2 * n) % 3)),
  view: { notesAcross: 3 },
});

/** One stage after another with two people close by each other, in narrow columns. */
const closeFeelings = journeyOf({
  stages: times(8, (i) => ({ title: `Stage ${i + 1}` })),
  participants: times(2, (i) => ({ kind: 'custom', name: `Person ${i + 1}` })),
  feelings: times(16, (k) => ({
    stageId: `s${Math.floor(k / 2) + 1}`,
    participantId: `p${(k % 2) + 1}`,
    valence: [2, 1.9, -2, -1.8, 0, 0.1, 1, -1][(k * 3) % 8],
    words: times((k % 3) + 1, (w) => WORDS[(k + w) % WORDS.length] ?? ''),
  })),
  view: { notesAcross: 2 },
});

/** So many people that words stand in one line at the foot, some of them as far apart as can be. */
const manyPeople = journeyOf({
  stages: times(4, (i) => ({ title: `Stage ${i + 1}` })),
  participants: times(8, (i) => ({ kind: 'custom', name: `Person ${i + 1}`, short: i % 2 ? `P${i}` : '' })),
  feelings: feelingsOf(4, 8, (i, n) => (i + n) % 4),
  view: { notesAcross: 4 },
});

const sparse = journeyOf({
  title: 'A',
  stages: [{ title: 'Only one' }],
  lanes: [{ id: 'le', kind: 'emotions', title: 'Emotions' }],
  feelings: [{ stageId: 's1', participantId: 'p1', valence: 0, words: [] }],
});

const free = (journey: Journey, curves: LayoutOptions['curves'] = 'connectors'): GoldenCase => ({
  journey,
  options: { curves, stored: null, noteHeights: new Map() },
});

/** What people left on a board: notes beside their places, one made large, pictures in cells, lanes made higher. */
const worked: Kept = {
  pins: new Map(
    everything.notes
      .filter((note, i) => note.laneId !== null && note.stageId !== null && i % 3 !== 0)
      .map(({ id }, i) => [id, { x: 30 + ((i * 61) % 500), y: 45 + ((i * 97) % 420) }]),
  ),
  sizes: new Map(
    everything.notes.map(({ id }, i) => [
      id,
      i % 10 === 7 ? { width: 500, height: 310 } : { width: 240, height: 240 },
    ]),
  ),
  strangers: new Map([
    ['lane/l1/s1', [{ x: 20, y: 30, width: 400, height: 120 }]],
    ['lane/l8/s2', [{ x: 0, y: 300, width: 90, height: 90 }]],
  ]),
  laneHeights: new Map([
    ['l1', 1200],
    ['l5', 1300],
    ['l8', 200],
  ]),
  parkingHeight: 500,
};

/** By name; a picture of each is in `scenes/`. */
export const GOLDEN: Readonly<Record<string, GoldenCase>> = {
  everything: free(everything),
  'everything-paths': free(everything, 'paths'),
  narrow: free(narrow),
  'crowded-feelings': free(crowdedFeelings),
  'crowded-feelings-paths': free(crowdedFeelings, 'paths'),
  'close-feelings': free(closeFeelings),
  'many-people': free(manyPeople),
  sparse: free(sparse),
  measured: {
    journey: everything,
    options: {
      curves: 'connectors',
      stored: { across: 3, titleSize: 72 },
      noteHeights: new Map(everything.notes.map(({ id }, i) => [id, 240 + 37 * (i % 5)])),
    },
  },
  worked: {
    journey: everything,
    options: {
      curves: 'connectors',
      stored: { across: 2, titleSize: 64, headText: 500 },
      noteHeights: new Map(),
      kept: worked,
    },
  },
};
