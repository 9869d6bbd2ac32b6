import { boardWords, type PresetLaneKind } from '../../words/board-words.ts';
import { waitingFeeling } from '../feeling.ts';
import type { IdSource } from '../id.ts';
import { type BoardLanguage, type Journey, type PresetName, SCHEMA_VERSION } from '../journey.ts';
import type { PaletteName } from '../palette-name.ts';
import { newParticipant, type ParticipantKind } from '../participant.ts';
import { newStage } from '../stage.ts';
import { presetWords } from './preset-words.ts';

interface PresetStructure {
  readonly flow: Journey['flow'];
  readonly participants: readonly ParticipantKind[];
  /** From top to bottom; `role` stands for one lane for each participant. */
  readonly lanes: readonly PresetLaneKind[];
  /** Whether each participant gets a dot that waits to be placed at each stage. */
  readonly hasDots: boolean;
  /** Where the colour of a lane's kind is taken by a participant's role lane. */
  readonly laneColours?: Readonly<Partial<Record<PresetLaneKind, PaletteName>>>;
}

const STRUCTURES: Readonly<Record<PresetName, PresetStructure>> = {
  b2c: {
    flow: 'cyclic',
    participants: ['persona'],
    lanes: ['actions', 'touchpoints', 'customerGoals', 'thoughts', 'emotions', 'pains', 'recommendations'],
    hasDots: true,
  },
  b2b: {
    flow: 'linear',
    participants: ['economicBuyer', 'technicalBuyer', 'endUser'],
    lanes: [
      'actions',
      'touchpoints',
      'customerGoals',
      'role',
      'emotions',
      'barriers',
      'checkpoints',
      'crm',
      'recommendations',
    ],
    hasDots: true,
    laneColours: { customerGoals: 'white' }, // the third participant's lane is as blue as goals are
  },
  blank: { flow: 'linear', participants: ['persona'], lanes: ['actions', 'emotions'], hasDots: false },
};

const EMPTY_SUMMARY = {
  problem: '',
  decisionMaker: '',
  process: '',
  ownershipCost: '',
  cycleLength: '',
  feedback: '',
};

/**
 * A preset as a journey, ready to be drawn or edited: lanes with their prompts, no notes, and every
 * feeling still to be placed.
 */
export function presetJourney(preset: PresetName, language: BoardLanguage, newId: IdSource): Journey {
  const { flow, hasDots, lanes, laneColours, participants: kinds } = STRUCTURES[preset];
  const words = presetWords(preset, language);
  const laneWords = boardWords(language).lanes;

  const participants = kinds.map((kind, i) => {
    const { name = '', short = '', priorities = [] } = words.participants[i] ?? {};
    return { ...newParticipant(newId('participant'), kind, name), short, priorities: [...priorities] };
  });
  const stages = words.stages.map((title) => newStage(newId('stage'), title));
  const lane = (kind: PresetLaneKind, title: string, participantId: string | null) => ({
    id: newId('lane'),
    kind,
    title,
    prompt: laneWords[kind].prompt,
    participantId,
    colour: laneColours?.[kind] ?? null,
  });

  return {
    schemaVersion: SCHEMA_VERSION,
    id: newId('map'),
    title: words.title,
    preset,
    flow,
    repeatLabel: words.repeatLabel ?? '',
    boardLanguage: language,
    view: { notesAcross: 'auto' },
    summary: { ...EMPTY_SUMMARY, ...words.summary, motivation: [...(words.summary?.motivation ?? [])] },
    goals: { customer: '', ours: '', ...words.goals },
    participants,
    stages,
    lanes: lanes.flatMap((kind) =>
      kind === 'role'
        ? participants.map((participant) => lane(kind, participant.name, participant.id))
        : [lane(kind, laneWords[kind].title, null)],
    ),
    notes: [],
    feelings: hasDots
      ? stages.flatMap((stage) => participants.map((participant) => waitingFeeling(stage.id, participant.id)))
      : [],
    links: [],
  };
}
