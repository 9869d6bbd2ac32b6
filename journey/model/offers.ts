import type { BoardLanguage } from './journey.ts';
import type { LaneKind } from './lane.ts';

/** Lanes that every preset offers to add; their titles and prompts are `laneWords`. */
export const OFFERED_LANES: readonly LaneKind[] = [
  'thoughts',
  'feedback',
  'ourGoals',
  'metrics',
  'backstage',
];

const OFFERED_STAGES: Readonly<Record<BoardLanguage, readonly string[]>> = {
  en: ['Implementation or pilot', 'Support', 'Loyalty'],
  ru: ['Внедрение или пилот', 'Поддержка', 'Лояльность'],
};

/** Titles of the stages that every preset offers to add after its own. */
export const offeredStages = (language: BoardLanguage): readonly string[] => OFFERED_STAGES[language];
