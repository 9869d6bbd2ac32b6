import type { BoardLanguage } from '../../journey/model/journey.ts';
import type { Conflict } from '../../journey/reconcile/merge-conflict.ts';
import { problemsEn } from '../../journey/words/problems-en.ts';
import { problemsRu } from '../../journey/words/problems-ru.ts';
import type { PanelWords } from '../words/panel-words.ts';
import type { Told } from './told.ts';

/** What is told, in one sentence or two; the quote from the board stands beside it. */
export function toldSentence(words: PanelWords, language: BoardLanguage, told: Told): string {
  if (told.about === 'conflict') return conflictSentence(words, language, told.conflict);
  if (told.about === 'merge') return words.living.mergeNews[told.news.kind](told.news.title);
  const { kind, places, value } = told.finding;
  return words.living.sentences[kind](places[0] ?? '', places[1] ?? '', value ?? 0);
}

/** The words from the board, or both sides of what was changed twice; '' = nothing to quote. */
export function toldQuote({ living }: PanelWords, told: Told): string {
  if (told.about === 'merge') return '';
  if (told.about === 'board') return told.finding.text === '' ? '' : living.quote(told.finding.text);
  const { mine, board, why } = told.conflict;
  return why === 'both' && isSayable(mine) && isSayable(board)
    ? living.mineAndTheirs(String(mine), String(board))
    : '';
}

/** What was changed on both sides, and what became of it. */
export function conflictSentence(words: PanelWords, language: BoardLanguage, conflict: Conflict): string {
  const sentences = {
    both: words.living.bothChanged,
    deleted: words.living.removedThere,
    removed: conflict.what.kind === 'note' ? words.living.noteRemovedHere : words.living.removedHere, // M2
    full: words.living.noRoom,
  };
  return sentences[conflict.why](conflictPlace(words, language, conflict));
}

/** E.g. `Stage “Survey”, duration`. */
function conflictPlace(words: PanelWords, language: BoardLanguage, { what }: Conflict): string {
  const thing = words.living.thing[what.kind](what.titles.join(', '));
  const field = what.field === null ? null : fieldName(words, language, what.field);
  return field === null ? thing : `${thing}, ${field}`;
}

/** A field of the form as people call it; null = it has no name of its own. */
export function fieldName({ living }: PanelWords, language: BoardLanguage, field: string): string | null {
  if (field === 'place' || field === 'order') return living[field];
  const { fields } = language === 'ru' ? problemsRu : problemsEn;
  return Object.hasOwn(fields, field) ? (fields[field] ?? null) : null;
}

const isSayable = (value: unknown): value is string | number =>
  (typeof value === 'string' && value !== '') || typeof value === 'number';
