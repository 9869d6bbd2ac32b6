import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readJourney } from '../../../scripts/draw/read-journey.ts';

const EXAMPLE = path.resolve('examples/b2b-sales-automation.en.json');

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'tropa-draw-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function file(name: string, text: string): Promise<string> {
  const written = path.join(folder, name);
  await writeFile(written, text);
  return written;
}

/** The example with one field set, by its path. */
async function damaged(field: string, value: unknown): Promise<string> {
  const journey: unknown = JSON.parse(await readFile(EXAMPLE, 'utf8'));
  const steps = field.split('.');
  let at: unknown = journey;
  for (const step of steps.slice(0, -1)) at = Reflect.get(Object(at), step);
  Reflect.set(Object(at), steps[steps.length - 1] ?? '', value);
  return file(`${field}.json`, JSON.stringify(journey));
}

describe('a journey file', () => {
  test('that is sound becomes a journey', async () => {
    const { journey, replacedCharacters } = await readJourney(EXAMPLE);
    expect(journey.stages).toHaveLength(4);
    expect(replacedCharacters).toBe(0);
  });

  test('may begin with a byte order mark', async () => {
    const text = await readFile(EXAMPLE, 'utf8');
    await expect(readJourney(await file('bom.json', `\uFEFF${text}`))).resolves.toHaveProperty('journey');
  });

  test('that is not there is named', async () => {
    await expect(readJourney('nowhere.json')).rejects.toThrow('There is no file nowhere.json.');
  });

  test('that is a folder is refused', async () => {
    await expect(readJourney(folder)).rejects.toThrow('is no file.');
  });

  test('that is empty is refused', async () => {
    await expect(readJourney(await file('empty.json', ' \n'))).rejects.toThrow('empty.json is empty.');
  });

  test('that is no JSON is refused, with what to look for', async () => {
    const text = '{\n "title": "Map"\n "stages": []\n}';
    await expect(readJourney(await file('comma.json', text))).rejects.toThrow(
      /comma\.json is no JSON: in line 3, look for a missing comma/,
    );
  });

  test('that is larger than 10 MB is refused unread', async () => {
    const large = await file('large.json', '');
    await truncate(large, 10 * 1024 * 1024 + 1);
    await expect(readJourney(large)).rejects.toThrow('larger than 10 MB');
  });

  test.each([
    ['stages.2.weight', 6, '(stages.2.weight)'],
    ['feelings.0.valence', 3, '(feelings.0.valence)'],
    ['title', '', '(title)'],
    ['stages', [], '(stages)'],
  ])('with a wrong %s is refused in one sentence that has the path', async (field, value, part) => {
    const sentence = await readJourney(await damaged(field, value)).then(
      () => '',
      (error: unknown) => (error instanceof Error ? error.message : ''),
    );
    expect(sentence).toContain(part);
    expect(sentence).not.toContain('\n');
  });
});
