import type { BoardLanguage } from '../../journey/model/journey.ts';
import { en } from './en.ts';
import { ru } from './ru.ts';

/** Everything the panel says. */
export type PanelWords = typeof en;

const dictionaries: Readonly<Record<BoardLanguage, PanelWords>> = { en, ru };

/** The panel's words in a language. */
export const panelWords = (language: BoardLanguage): PanelWords => dictionaries[language];
