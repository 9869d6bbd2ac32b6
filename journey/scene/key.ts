/**
 * The key grammar: what an item of the scene, and so a node on the board, stands for.
 *
 * Keys are stored in people's files (the record `tropa` of each node), so this grammar is a format:
 * a key may be added, none may change its meaning. Ids cannot hold a slash, so a key splits safely.
 */
export type SummaryField =
  'problem' | 'decisionMaker' | 'motivation' | 'process' | 'ownershipCost' | 'cycleLength' | 'feedback';

/** E.g. `note/n-12:3`, `dot/stage-1/eb`, `stage/stage-2/weight`. */
export type Key = string;

/** The keys that there are. */
export const key = {
  map: 'map',
  title: 'title',
  subtitle: 'subtitle',
  stagesTitle: 'stages/title',
  stagesPrompt: 'stages/prompt',
  chip: (field: SummaryField): Key => `chip/${field}`,
  chipBox: (field: SummaryField): Key => `chip/${field}/box`,
  goal: (whose: 'customer' | 'ours'): Key => `goal/${whose}`,
  goalBox: (whose: 'customer' | 'ours'): Key => `goal/${whose}/box`,
  person: (participantId: string): Key => `person/${participantId}`,
  personBox: (participantId: string): Key => `person/${participantId}/box`,
  personDot: (participantId: string): Key => `person/${participantId}/dot`,
  stage: (stageId: string): Key => `stage/${stageId}`,
  weight: (stageId: string): Key => `stage/${stageId}/weight`,
  duration: (stageId: string): Key => `stage/${stageId}/duration`,
  moment: (stageId: string): Key => `stage/${stageId}/moment`,
  /** The return link of a cyclic map has `n` 0; the entries of `links` count from 1 within their pair of stages. */
  link: (fromStageId: string, toStageId: string, n: number): Key => `link/${fromStageId}/${toStageId}/${n}`,
  /** The plate with a link's label, where the editor has no connectors that carry one. */
  linkLabel: (fromStageId: string, toStageId: string, n: number): Key =>
    `link/${fromStageId}/${toStageId}/${n}/label`,
  lane: (laneId: string): Key => `lane/${laneId}`,
  laneTitle: (laneId: string): Key => `lane/${laneId}/title`,
  lanePrompt: (laneId: string): Key => `lane/${laneId}/prompt`,
  note: (noteId: string): Key => `note/${noteId}`,
  dot: (stageId: string, participantId: string): Key => `dot/${stageId}/${participantId}`,
  /** One piece of the curve, from dot to dot. */
  curve: (fromStageId: string, toStageId: string, participantId: string): Key =>
    `curve/${fromStageId}/${toStageId}/${participantId}`,
  /** The whole curve of a participant, where it is drawn as one vector. */
  wholeCurve: (participantId: string): Key => `curve/${participantId}`,
  words: (stageId: string, participantId: string): Key => `words/${stageId}/${participantId}`,
  /** The words of everybody at a stage in one line, where dots stand too close for words beside them. */
  wordsOfAll: (stageId: string): Key => `words/${stageId}`,
  checkpoint: (checkpointId: string): Key => `check/${checkpointId}`,
  checkpointBox: (checkpointId: string): Key => `check/${checkpointId}/box`,
  crmStage: (stageId: string): Key => `crm/${stageId}/stage`,
  crmExit: (stageId: string): Key => `crm/${stageId}/exit`,
  crmProbability: (stageId: string): Key => `crm/${stageId}/probability`,
  crmInfluence: (stageId: string): Key => `crm/${stageId}/influence`,
  crmTrack: (stageId: string): Key => `crm/${stageId}/track`,
  crmBar: (stageId: string): Key => `crm/${stageId}/bar`,
  /** The rules of all columns, one vector. The emotion lane draws its own. */
  rules: 'rules',
  emotionRules: 'rules/emotion',
  level: (level: number): Key => `level/${level}`, // −2…2
  levelLabel: (level: number): Key => `level/${level}/label`,
  band: (stageId: string): Key => `band/${stageId}`,
  bandLabel: (stageId: string): Key => `band/${stageId}/label`,
  /** What notes are cloned from while a map is being drawn; gone when the run ends. */
  prototype: 'prototype',
  parking: 'parking',
  parkingTitle: 'parking/title',
  parkingPrompt: 'parking/prompt',
} as const;

/** A stage's header. */
export const IS_STAGE = /^stage\/[^/]+$/;
/** What lies across the map and holds notes: a lane or the parking lot. */
export const IS_ROW = /^(parking|lane\/[^/]+)$/;
/** A feeling's dot. */
export const IS_DOT = /^dot\//;
/** What follows from dots: no hand draws it (E1, E6). */
export const FOLLOWS_DOTS = /^(curve|band|words)\//;

/** Whether what stands under this key holds other things of the map. */
export const isContainerKey = (one: Key): boolean =>
  one === key.map || one === key.prototype || IS_ROW.test(one);

const NOTE = key.note('');

/** The id of the note that a key stands for; undefined for every other key. */
export const noteOfKey = (one: Key): string | undefined =>
  one.startsWith(NOTE) ? one.slice(NOTE.length) : undefined;
