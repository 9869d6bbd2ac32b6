import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Journey } from '../../journey/model/journey.ts';
import { takesNotes } from '../../journey/model/lane.ts';
import { parseJourney } from '../../journey/model/parse-journey.ts';
import { cyrillicWords, latinWords, wordsOf } from '../journey/words/own-words.ts';

const folder = new URL('../../examples/', import.meta.url);
const read = (file: string): unknown => JSON.parse(readFileSync(new URL(file, folder), 'utf8'));

function example(file: string): Journey {
  const parsed = parseJourney(read(file));
  if (!parsed.ok) throw new Error(`${file}: ${JSON.stringify(parsed.problems)}`);
  return parsed.journey;
}

const valence = (journey: Journey, stageId: string): number[] =>
  journey.feelings.flatMap((feeling) =>
    feeling.stageId === stageId && feeling.valence !== null ? [feeling.valence] : [],
  );

describe.each(readdirSync(folder).filter((file) => file.endsWith('.json')))('%s', (file) => {
  test('is a valid journey that says everything itself: nothing is added or replaced on the way in', () => {
    expect(parseJourney(read(file))).toEqual({ ok: true, journey: read(file), replacedCharacters: 0 });
  });

  test('keeps to the letters of its language', () => {
    const journey = example(file);
    const text = wordsOf(journey).join('\n');
    expect(file).toContain(`.${journey.boardLanguage}.`);
    expect(journey.boardLanguage === 'ru' ? latinWords(text) : cyrillicWords(text)).toEqual([]);
  });
});

describe.each(['b2b-sales-automation', 'b2c-clothes-shop'])('%s', (name) => {
  const en = example(`${name}.en.json`);
  const ru = example(`${name}.ru.json`);

  test('is the same map in both languages', () => {
    const structure = (journey: Journey): unknown =>
      JSON.parse(
        JSON.stringify(journey, (key, value: unknown) =>
          typeof value === 'string' && !/(^id|Id|kind|preset|flow|influence|startedBy|source|colour)$/.test(key)
            ? value === ''
            : value,
        ),
      );
    expect(structure(ru)).toEqual(structure(en));
  });

  test('has one to three notes in every cell that has any, and something in nearly every cell', () => {
    const lanes = en.lanes.filter(({ kind }) => takesNotes(kind));
    const counts = lanes.flatMap((lane) =>
      en.stages.map(({ id }) => en.notes.filter((n) => n.laneId === lane.id && n.stageId === id).length),
    );
    expect(Math.max(...counts)).toBeLessThanOrEqual(3);
    expect(counts.filter((count) => count === 0).length).toBeLessThanOrEqual(1);
  });

  test('a stage that matters most is not the one that feels best: weight is no mood', () => {
    const heaviest = en.stages.filter(({ weight }) => weight === 5);
    expect(heaviest.some(({ id }) => Math.min(...valence(en, id)) <= -1.5)).toBe(true);
  });

  test('has a moment of truth, a way back, opposite feelings and an urgent recommendation', () => {
    expect(en.stages.filter(({ isMomentOfTruth }) => isMomentOfTruth)).toHaveLength(1);
    expect(en.links.length).toBeGreaterThan(0);
    expect(en.feelings.some(({ words }) => words.length > 1)).toBe(true);
    const urgent = en.notes.filter(({ isUrgent }) => isUrgent);
    expect(urgent.length).toBeGreaterThan(0);
    for (const note of urgent) expect(note.laneId).toBe('recommendations');
  });
});

test('[4] the B2B example fills every field, its views differ by 2 or more, and the curve has a gap', () => {
  const journey = example('b2b-sales-automation.en.json');
  expect(journey.stages.map(({ title, weight }) => [title, weight])).toEqual([
    ['Understanding the task', 3],
    ['Survey of solutions', 5],
    ['Choice', 4],
    ['Launch', 5],
  ]);
  const differences = journey.stages.map(({ id }) => {
    const all = valence(journey, id);
    return Math.max(...all) - Math.min(...all);
  });
  expect(differences.some((difference) => difference >= 2)).toBe(true);
  expect(journey.feelings.length).toBeLessThan(journey.stages.length * journey.participants.length);

  const used = new Set<string>();
  const empty = new Set<string>();
  const visit = (value: unknown, path: string): void => {
    if (Array.isArray(value)) {
      if (value.length === 0) empty.add(path);
      value.forEach((item) => visit(item, path));
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, item] of Object.entries(value)) visit(item, `${path}.${key}`);
    } else if (value === '' || value === null) empty.add(path);
    else used.add(path);
  };
  visit(journey, '');
  expect([...empty].filter((path) => !used.has(path))).toEqual([]);
});
