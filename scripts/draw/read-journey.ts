import { readFile, stat } from 'node:fs/promises';
import type { Journey } from '../../journey/model/journey.ts';
import { parseJourney } from '../../journey/model/parse-journey.ts';
import { problemSentence } from '../../journey/words/problem-sentence.ts';
import { PlainError } from './plain-error.ts';

/** The panel's own cap on a file, bytes. */
const LARGEST_FILE = 10 * 1024 * 1024;

/**
 * Reads a journey file as the panel does: parsed, checked and cleaned before anything is sent to the plugin.
 * `replacedCharacters` counts what became U+FFFD. Throws `PlainError` with the first problem, its field's path included.
 */
export async function readJourney(
  path: string,
): Promise<{ readonly journey: Journey; readonly replacedCharacters: number }> {
  const parsed = parseJourney(parseJson(path, await readText(path)));
  if (parsed.ok) return parsed;
  const [first, ...more] = parsed.problems;
  if (first === undefined) throw new PlainError(`${path} is no journey.`);
  const rest = more.length === 0 ? '' : ` (and ${String(more.length)} more)`;
  throw new PlainError(`${path}: ${problemSentence(first, 'en')}${rest}`);
}

async function readText(path: string): Promise<string> {
  const found = await stat(path).catch(() => null);
  if (found === null) throw new PlainError(`There is no file ${path}.`);
  if (!found.isFile()) throw new PlainError(`${path} is no file.`);
  if (found.size > LARGEST_FILE) throw new PlainError(`${path} is larger than 10 MB: that is no journey.`);
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) throw new PlainError(`The file ${path} cannot be read: check its permissions.`);
  return text.replace(/^\uFEFF/, '');
}

function parseJson(path: string, text: string): unknown {
  if (text.trim() === '') throw new PlainError(`${path} is empty.`);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new PlainError(`${path} is no JSON: ${placeOfFault(text, error)}.`);
  }
}

/** The line where JSON stops making sense, where the engine tells the position at all. */
function placeOfFault(text: string, error: unknown): string {
  const position = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
  const look = 'look for a missing comma, quotation mark or bracket';
  if (position === undefined) return look;
  return `in line ${String(text.slice(0, Number(position)).split('\n').length)}, ${look}`;
}
