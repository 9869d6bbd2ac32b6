import type { BoardLanguage } from '../journey/model/journey.ts';
import { LIMITS } from '../journey/model/limits.ts';
import { countCharacters } from '../journey/model/text.ts';
import { notices } from '../journey/words/notices.ts';

/** What the quick-action input offers for the parameter `language`. */
export const LANGUAGES = [
  { name: 'English', data: 'en' },
  { name: 'Русский', data: 'ru' },
] as const;

/** What was asked for, or one sentence on what is wrong with it. */
export type InsertParameters =
  | { readonly ok: true; readonly language: BoardLanguage; readonly title: string } // '' = the preset's own
  | { readonly ok: false; readonly sentence: string };

/** The language that a value of the parameter means: its code or its name, however written. */
const languageOf = (value: unknown): BoardLanguage | null => {
  const wanted = String(value).trim().toLowerCase();
  const found = LANGUAGES.find(({ data, name }) => data === wanted || name.toLowerCase() === wanted);
  return found?.data ?? null;
};

/**
 * Reads the parameters of an insert command as the host hands them over. Both are optional: without a
 * language the `fallback` serves, without a title the preset's own.
 */
export const readInsertParameters = (
  parameters: Readonly<Record<string, unknown>> | undefined,
  fallback: BoardLanguage,
): InsertParameters => {
  const given = parameters?.['language'];
  const hasLanguage = given !== undefined && given !== null && given !== '';
  const language = hasLanguage ? languageOf(given) : fallback;
  if (language === null) return { ok: false, sentence: notices(fallback).languageUnknown };

  const title = parameters?.['title'];
  if (title === undefined || title === null) return { ok: true, language, title: '' };
  const words = notices(language);
  if (typeof title !== 'string' || title.trim() === '') return { ok: false, sentence: words.titleEmpty };
  const length = countCharacters(title);
  if (length > LIMITS.titleLength) {
    return { ok: false, sentence: words.titleTooLong(LIMITS.titleLength, length) };
  }
  return { ok: true, language, title };
};
