import type { BoardLanguage } from '../../journey/model/journey.ts';
import { valenceText } from '../feelings/valence-text.ts';
import type { PanelWords } from '../words/panel-words.ts';
import type {
  FeelingNews,
  NoteNews,
  NoteNewsKind,
  PartNews,
  ReadingNews,
  TitleNews,
} from './reading-news.ts';

const KINDS: readonly NoteNewsKind[] = ['added', 'changed', 'moved', 'removed'];

/** Under the count of notes: `18 new, 5 changed`. */
export function noteNewsLine({ living }: PanelWords, notes: readonly NoteNews[]): string {
  const counted = KINDS.map((kind) => ({ kind, count: notes.filter((note) => note.kind === kind).length }));
  const named = counted.filter(({ count }) => count > 0);
  return named.length === 0
    ? living.noNews
    : named.map(({ kind, count }) => living.newsOf[kind](count)).join(', ');
}

/** A line for each note that is not as it was. */
export const noteNewsLines = ({ living }: PanelWords, notes: readonly NoteNews[]): string[] =>
  notes.map(({ text, kind }) => `${text} (${living.newsOfNote[kind]})`);

/** Whose dots were moved, e.g. `Technical buyer, End user`. */
export const feelingNewsLine = (feelings: ReadingNews['feelings']): string =>
  [...new Set(feelings.map(({ participant }) => participant))].join(', ');

/** A line for each dot: where it was and where it is. */
export const feelingNewsLines = (
  words: PanelWords,
  language: BoardLanguage,
  feelings: ReadingNews['feelings'],
): string[] =>
  feelings.map(({ participant, stage, before, now }) =>
    words.living.feelingAt(
      participant,
      stage,
      words.living.from(dot(words, language, before), dot(words, language, now)),
    ),
  );

function dot({ living }: PanelWords, language: BoardLanguage, value: FeelingNews['now']): string {
  if (value === undefined) return living.gap;
  return value === null ? living.waiting : valenceText(value, language);
}

/** A line for each title: what it was and what it is. */
export const titleNewsLines = (
  { living }: PanelWords,
  titles: readonly Pick<TitleNews, 'before' | 'now'>[],
): string[] => titles.map(({ before, now }) => living.from(before, now));

/** A line for each stage, lane or person that is new or gone. */
export const partNewsLines = ({ living }: PanelWords, parts: readonly PartNews[]): string[] =>
  parts.map(({ of, title, kind }) => living.newsOfParts[kind](living.thing[of](title)));
