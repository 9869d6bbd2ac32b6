import type { BoardLanguage, PresetName } from '../journey.ts';
import { en } from './en.ts';
import { ru } from './ru.ts';

/** What a preset says in one language; what it consists of is the same in all (`preset-journey.ts`). */
export interface PresetWords {
  readonly title: string;
  readonly repeatLabel?: string;
  readonly stages: readonly string[];
  /** In the order of the preset's participants. */
  readonly participants: readonly {
    readonly name: string;
    readonly short: string;
    readonly priorities: readonly string[];
  }[];
  /** None: no chips in the header. */
  readonly summary?: {
    readonly problem: string;
    readonly decisionMaker: string;
    readonly motivation: readonly string[];
    readonly process: string;
    readonly ownershipCost: string;
    readonly feedback: string;
  };
  readonly goals?: { readonly customer: string; readonly ours: string };
}

/** The words of a preset in a language. */
export const presetWords = (preset: PresetName, language: BoardLanguage): PresetWords =>
  (language === 'ru' ? ru : en)[preset];
