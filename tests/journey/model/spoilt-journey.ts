/** A sound B2B journey as it comes from a file, for a test to spoil one field of it. */
import { countingIds } from '../../../journey/model/id-source.ts';
import { parseJourney } from '../../../journey/model/parse-journey.ts';
import { presetJourney } from '../../../journey/model/presets/preset-journey.ts';
import { problemSentence } from '../../../journey/words/problem-sentence.ts';

export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
export type JsonObject = { [name: string]: Json };

// JSON.parse gives `any`; it is JSON by construction.
export const jsonOf = (value: unknown): JsonObject => JSON.parse(JSON.stringify(value)) as JsonObject;
/** The journey unspoilt, new each time. */
export const fresh = (): JsonObject => jsonOf(presetJourney('b2b', 'en', countingIds()));

/** The document with the value at a dotted path replaced; undefined takes the field away. */
export function spoilt(path: string, value: Json | undefined): JsonObject {
  const document = fresh();
  const steps = path.split('.');
  const last = steps.pop() ?? '';
  let at: Json = document;
  for (const step of steps) at = (at as JsonObject)[step] ?? {}; // lists are read by index alike
  if (value === undefined) Reflect.deleteProperty(at as JsonObject, last);
  else (at as JsonObject)[last] = value;
  return document;
}

/** What a person would be told; nothing where the journey is accepted. */
export const sentences = (input: unknown, language: 'en' | 'ru' = 'en'): string[] => {
  const parsed = parseJourney(input);
  return parsed.ok ? [] : parsed.problems.map((problem) => problemSentence(problem, language));
};
