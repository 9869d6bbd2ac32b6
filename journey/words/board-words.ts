import type { LaneKind } from '../model/lane.ts';
import type { BoardLanguage } from '../model/journey.ts';
import type { SummaryField } from '../scene/key.ts';
import type { Influence } from '../model/stage.ts';
import { en } from './en.ts';
import { ru } from './ru.ts';

/** Kinds of lanes that no preset has: only the panel offers them, so the sandbox does not carry their words. */
export type OfferedLaneKind = 'ourGoals' | 'opportunities' | 'metrics' | 'backstage' | 'feedback' | 'custom';
/** Kinds of lanes that presets draw, so that the sandbox needs their words. */
export type PresetLaneKind = Exclude<LaneKind, OfferedLaneKind>;

/** Title and prompt of a lane, as a preset or "add a lane" writes them. */
export interface LaneWords {
  readonly title: string;
  readonly prompt: string;
}

/** Every word that the plugin itself writes on a board. People's own words are in the journey. */
export interface BoardWords {
  readonly subtitle: string; // Customer journey map
  readonly presetLabels: { readonly b2c: string; readonly b2b: string; readonly blank: string };
  readonly flowLabels: { readonly cyclic: string; readonly linear: string };
  readonly chips: Readonly<Record<SummaryField, string>>;
  readonly goals: { readonly customer: string; readonly ours: string };
  readonly stagesTitle: string;
  readonly stagesPrompt: string;
  readonly weight: (weight: number) => string; // Weight 3/5
  readonly momentOfTruth: string;
  readonly levels: Readonly<Record<-2 | -1 | 0 | 1 | 2, string>>; // with the number: Delight +2
  readonly viewsDiffer: (difference: number) => string; // Views differ by 2.7
  readonly influence: (influence: Influence) => string; // Can we influence: yes
  readonly exitCondition: (text: string) => string; // Exit: budget confirmed
  readonly probability: (percent: number) => string; // 40%
  readonly urgent: string; // URGENT
  readonly parkingTitle: string;
  readonly parkingPrompt: string;
  readonly lanes: Readonly<Record<PresetLaneKind, LaneWords>>; // the other kinds: `laneWords`
}

/** The words of a board in its language. */
export const boardWords = (language: BoardLanguage): BoardWords => (language === 'ru' ? ru : en);
