import { describe, expect, test } from 'vitest';
import { countingIds, randomIds } from '../../../../journey/model/id-source.ts';
import { takesNotes } from '../../../../journey/model/lane.ts';
import { parseJourney } from '../../../../journey/model/parse-journey.ts';
import { presetJourney } from '../../../../journey/model/presets/preset-journey.ts';

const presets = ['b2c', 'b2b', 'blank'] as const;
const languages = ['en', 'ru'] as const;

describe.each(presets)('[4] the preset %s', (preset) => {
  test.each(languages)('in %s is a complete, valid journey without notes', (language) => {
    const journey = presetJourney(preset, language, countingIds());
    expect(parseJourney(journey)).toEqual({ ok: true, journey, replacedCharacters: 0 });
    expect(journey.boardLanguage).toBe(language);
    expect(journey.notes).toEqual([]);
    for (const lane of journey.lanes) expect(lane.prompt).not.toBe('');
  });

  test('says the same in both languages: same ids, kinds and order', () => {
    const structure = (language: 'en' | 'ru') => {
      const journey = presetJourney(preset, language, countingIds());
      return {
        participants: journey.participants.map(({ id, kind, priorities }) => [id, kind, priorities.length]),
        stages: journey.stages.map(({ id }) => id),
        lanes: journey.lanes.map(({ id, kind, participantId }) => [id, kind, participantId]),
        feelings: journey.feelings,
        motivation: journey.summary.motivation.length,
      };
    };
    expect(structure('ru')).toEqual(structure('en'));
  });

  test('gets every id from the source it is given', () => {
    let n = 0;
    const journey = presetJourney(
      preset,
      'en',
      randomIds(() => (n = (n * 16807 + 12345) % 2147483647) / 2147483647),
    );
    const ids = [journey, ...journey.participants, ...journey.stages, ...journey.lanes].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^(map|participant|stage|lane)-[0-9a-z]{8}$/);
  });
});

test('[4] B2C is cyclic: four stages, one buyer, a return link', () => {
  const journey = presetJourney('b2c', 'ru', countingIds());
  expect(journey.flow).toBe('cyclic');
  expect(journey.repeatLabel).toBe('Повтор');
  expect(journey.stages.map(({ title }) => title)).toEqual(['Осмысление', 'Оценка', 'Сделка', 'Опыт']);
  expect(journey.lanes.map(({ kind }) => kind)).toEqual([
    ...['actions', 'touchpoints', 'customerGoals', 'thoughts', 'emotions', 'pains', 'recommendations'],
  ]);
  expect(journey.participants).toHaveLength(1);
});

test('[4] B2B is linear: three roles, a lane and a curve for each', () => {
  const journey = presetJourney('b2b', 'ru', countingIds());
  expect(journey.flow).toBe('linear');
  expect(journey.stages.map(({ title }) => title)).toEqual([
    ...['Понимание задачи', 'Обзор решений', 'Формирование требований', 'Выбор'],
  ]);
  expect(journey.participants.map(({ short }) => short)).toEqual(['ЭП', 'ТП', 'КЭ']);
  expect(
    journey.lanes.filter(({ kind }) => kind === 'role').map(({ participantId }) => participantId),
  ).toEqual(journey.participants.map(({ id }) => id));
});

test.each(['b2c', 'b2b'] as const)(
  '[4] in %s every participant has a dot to be placed at every stage',
  (preset) => {
    const { feelings, participants, stages } = presetJourney(preset, 'en', countingIds());
    expect(feelings).toHaveLength(participants.length * stages.length);
    expect(feelings.every(({ valence }) => valence === null)).toBe(true);
  },
);

test('[4] blank: three stages, actions and emotions, one participant, no dots', () => {
  const journey = presetJourney('blank', 'en', countingIds());
  expect(journey.stages).toHaveLength(3);
  expect(journey.lanes.map(({ kind }) => kind)).toEqual(['actions', 'emotions']);
  expect(journey.participants).toHaveLength(1);
  expect(journey.feelings).toEqual([]);
});

test('every lane of B2B that holds notes has a hue of its own', () => {
  // Role lanes have the hues of their people: violet, orange, blue; goals would be blue as well.
  const hues = { actions: 'yellow', touchpoints: 'teal', barriers: 'red', recommendations: 'green' };
  const people = ['violet', 'orange', 'blue'];
  const { lanes } = presetJourney('b2b', 'en', countingIds());
  const seen = lanes
    .filter(({ kind }) => takesNotes(kind))
    .map(({ colour, kind }) => colour ?? (kind === 'role' ? people.shift() : Reflect.get(hues, kind)));
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen).not.toContain(undefined);
});
