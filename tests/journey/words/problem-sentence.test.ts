import { describe, expect, test } from 'vitest';
import { journeySchema } from '../../../journey/model/journey.ts';
import { type Problem, problemSchema } from '../../../journey/model/problem.ts';
import { problemSentence } from '../../../journey/words/problem-sentence.ts';
import { problemsEn } from '../../../journey/words/problems-en.ts';
import { problemsRu } from '../../../journey/words/problems-ru.ts';
import { sizedJourney } from '../../../scripts/sized-journey.ts';
import { cyrillicWords } from './own-words.ts';

const filled = {
  ...{ path: 'stages.2.title', value: '6', expected: '1', limit: 20, minimum: 1, maximum: 5 },
};

describe.each(problemSchema.shape.code.options)('%s', (code) => {
  const problem: Problem = { ...filled, code };

  test('is one plain sentence with place and path, in both languages', () => {
    for (const language of ['en', 'ru'] as const) {
      const sentence = problemSentence(problem, language);
      expect(sentence).toMatch(/^(Stage 3, title|Этап 3, название) \(stages\.2\.title\): [^.].*[^.]\.$/);
      expect(sentence).not.toMatch(/undefined|NaN|null|\[object/);
      expect(sentence.replace('stages.2.title', '')).not.toMatch(/[a-z][A-Z]/); // no codes
    }
    expect(cyrillicWords(problemSentence(problem, 'en'))).toEqual([]);
    expect(cyrillicWords(problemSentence(problem, 'ru')).length).toBeGreaterThan(3);
  });
});

test('both languages name the same records, and every field of the format has a name', () => {
  expect(Object.keys(problemsRu.records)).toEqual(Object.keys(problemsEn.records));
  const named = [...Object.keys(problemsRu.fields), ...Object.keys(problemsRu.records)];
  const fields = new Set<string>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (typeof value === 'object' && value !== null) {
      for (const [name, inside] of Object.entries(value)) {
        fields.add(name);
        visit(inside);
      }
    }
  };
  const journey = sizedJourney('large');
  visit(journeySchema.parse({ ...journey, participants: [{ ...journey.participants[0], benefits: [{}] }] }));
  expect([...fields].filter((field) => !named.includes(field))).toEqual([]);
});

test('the words for a path come from the path, whatever names it holds', () => {
  const at = (path: string) => problemSentence({ path, code: 'missing' }, 'en').replace(/ \(.*/, '');
  expect(at('stages.2.crm.exitCondition')).toBe('Stage 3, CRM, exit condition');
  expect(at('stages.0.checkpoints.1.title')).toBe('Stage 1, checkpoint 2, title');
  expect(at('participants.0.benefits.1.feature')).toBe('Participant 1, benefit 2, feature');
  expect(at('feelings.0.words.2')).toBe('Feeling 1, word 3');
  expect(at('constructor.toString')).toBe('Constructor, toString');
  expect(at('notes')).toBe('Notes');
});

test('a document nested too deep says so even where the path is empty', () => {
  expect(problemSentence({ path: '', code: 'tooDeep', limit: 64 }, 'en')).toContain('64 levels');
});
