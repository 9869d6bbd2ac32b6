import { readFileSync } from 'node:fs';
import type { BoardLanguage, Journey } from '../../journey/model/journey.ts';
import { parseJourney } from '../../journey/model/parse-journey.ts';

/** One of the worked examples, e.g. `b2b-sales-automation`; fails where it is not a journey. */
export const exampleJourney = (name: string, language: BoardLanguage): Journey => {
  const text = readFileSync(new URL(`../../examples/${name}.${language}.json`, import.meta.url), 'utf8');
  const parsed = parseJourney(JSON.parse(text));
  if (!parsed.ok) throw new Error(`${name} is not a journey`);
  return parsed.journey;
};
