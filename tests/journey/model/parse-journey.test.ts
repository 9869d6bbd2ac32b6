import { describe, expect, test } from 'vitest';
import { parseJourney } from '../../../journey/model/parse-journey.ts';
import { sizedJourney } from '../../../scripts/sized-journey.ts';
import { fresh, type Json, type JsonObject, jsonOf, sentences, spoilt } from './spoilt-journey.ts';

const note = (laneId: string | null, stageId: string | null, id = 'n-1:1'): JsonObject => ({
  id,
  laneId,
  stageId,
  text: 'x',
});
const stages = (count: number): Json =>
  Array.from({ length: count }, (_, i) => ({ id: `stage-${i}`, title: `Stage ${i}` }));

describe('what is refused, where, and in which words', () => {
  const refusals: readonly [path: string, value: Json | undefined, english: string, russian: string][] = [
    [
      'title',
      '',
      'Title (title): must not be empty, write something here.',
      'Название (title): не может быть пустым, впишите текст.',
    ],
    [
      'title',
      ' \n ',
      'Title (title): must not be empty, write something here.',
      'Название (title): не может быть пустым, впишите текст.',
    ],
    [
      'title',
      'x'.repeat(10_000),
      'Title (title): longer than 120 characters, shorten it.',
      'Название (title): длиннее 120 знаков, сократите текст.',
    ],
    [
      'title',
      '😀'.repeat(121),
      'Title (title): longer than 120 characters, shorten it.',
      'Название (title): длиннее 120 знаков, сократите текст.',
    ],
    [
      'title',
      undefined,
      'Title (title): this is missing, add it.',
      'Название (title): этого поля нет, добавьте его.',
    ],
    [
      'stages.2.weight',
      6,
      'Stage 3, weight (stages.2.weight): must be a whole number from 1 to 5, not 6.',
      'Этап 3, важность (stages.2.weight): нужно целое число от 1 до 5, а здесь 6.',
    ],
    [
      'stages.2.weight',
      2.5,
      'Stage 3, weight (stages.2.weight): must be a whole number from 1 to 5, not 2.5.',
      'Этап 3, важность (stages.2.weight): нужно целое число от 1 до 5, а здесь 2,5.',
    ],
    [
      'stages.2.weight',
      -1e300,
      'Stage 3, weight (stages.2.weight): must be a whole number from 1 to 5, not −1e+300.',
      'Этап 3, важность (stages.2.weight): нужно целое число от 1 до 5, а здесь −1e+300.',
    ],
    [
      'stages.0.weight',
      '5',
      'Stage 1, weight (stages.0.weight): must be a number, not “5”.',
      'Этап 1, важность (stages.0.weight): нужно значение вида «число», а здесь «5».',
    ],
    [
      'feelings.4.valence',
      3,
      'Feeling 5, valence (feelings.4.valence): must be a number from −2 to 2 in steps of 0.1, not 3.',
      'Эмоция 5, знак эмоции (feelings.4.valence): нужно число от −2 до 2 с шагом 0,1, а здесь 3.',
    ],
    [
      'feelings.4.valence',
      -0.55,
      'Feeling 5, valence (feelings.4.valence): must be a number from −2 to 2 in steps of 0.1, not −0.55.',
      'Эмоция 5, знак эмоции (feelings.4.valence): нужно число от −2 до 2 с шагом 0,1, а здесь −0,55.',
    ],
    [
      'stages.0.crm',
      { probability: 101 },
      'Stage 1, CRM, probability (stages.0.crm.probability): must be a number from 0 to 100, not 101.',
      'Этап 1, CRM, вероятность (stages.0.crm.probability): нужно число от 0 до 100, а здесь 101.',
    ],
    [
      'participants.1.short',
      'BOSS',
      'Participant 2, short name (participants.1.short): longer than 3 characters, shorten it.',
      'Участник 2, краткое имя (participants.1.short): длиннее 3 знаков, сократите текст.',
    ],
    [
      'lanes.1.id',
      'lane-1',
      'Lane 2, id (lanes.1.id): “lane-1” is already taken, give each its own.',
      'Дорожка 2, идентификатор (lanes.1.id): «lane-1» уже занят, дайте каждой записи свой.',
    ],
    [
      'lanes.0.id',
      '__proto__',
      'Lane 1, id (lanes.0.id): must be 1 to 64 Latin letters, digits or the signs _ : . - and no reserved word, not “__proto__”.',
      'Дорожка 1, идентификатор (lanes.0.id): нужно от 1 до 64 латинских букв, цифр или знаков _ : . - и не служебное слово, а здесь «__proto__».',
    ],
    [
      'id',
      'карта 1',
      'Id (id): must be 1 to 64 Latin letters, digits or the signs _ : . - and no reserved word, not “карта 1”.',
      'Идентификатор (id): нужно от 1 до 64 латинских букв, цифр или знаков _ : . - и не служебное слово, а здесь «карта 1».',
    ],
    [
      'notes',
      [note('lane-99', 'stage-1')],
      'Note 1, lane (notes.0.laneId): there is no lane “lane-99”, choose one that exists.',
      'Стикер 1, дорожка (notes.0.laneId): дорожки «lane-99» нет, выберите существующую.',
    ],
    [
      'notes',
      [note('lane-1', 'stage-9')],
      'Note 1, stage (notes.0.stageId): there is no stage “stage-9”, choose one that exists.',
      'Стикер 1, этап (notes.0.stageId): этапа «stage-9» нет, выберите существующий.',
    ],
    [
      'lanes.3.participantId',
      'nobody',
      'Lane 4, participant (lanes.3.participantId): there is no participant “nobody”, choose one that exists.',
      'Дорожка 4, участник (lanes.3.participantId): участника «nobody» нет, выберите существующего.',
    ],
    [
      'lanes.0.kind',
      'emotions',
      'Lanes (lanes): a map has exactly one lane of the kind emotions, and here it would be 2.',
      'Дорожки (lanes): на карте ровно одна дорожка эмоций, а здесь было бы 2.',
    ],
    [
      'links',
      [{ fromStageId: 'stage-1', toStageId: 'gone' }],
      'Link 1, to stage (links.0.toStageId): there is no stage “gone”, choose one that exists.',
      'Связь 1, на этап (links.0.toStageId): этапа «gone» нет, выберите существующий.',
    ],
    [
      'preset',
      'b2g',
      'Preset (preset): must be one of b2c, b2b, blank, not “b2g”.',
      'Шаблон (preset): нужно одно из значений: b2c, b2b, blank, а здесь «b2g».',
    ],
    [
      'view',
      { notesAcross: 7 },
      'View, notes side by side (view.notesAcross): must be one of auto, 1, 2, 3, 4, not “7”.',
      'Вид, стикеров в ряд (view.notesAcross): нужно одно из значений: auto, 1, 2, 3, 4, а здесь «7».',
    ],
    [
      'schemaVersion',
      2,
      'Version (schemaVersion): 2 is newer than this Tropa can edit, update the plugin.',
      'Версия (schemaVersion): 2 новее, чем умеет править эта Tropa, обновите плагин.',
    ],
    [
      'schemaVersion',
      undefined,
      'Version (schemaVersion): this is missing, add it.',
      'Версия (schemaVersion): этого поля нет, добавьте его.',
    ],
    [
      'schemaVersion',
      0,
      'Version (schemaVersion): must be one of 1, not “0”.',
      'Версия (schemaVersion): нужно одно из значений: 1, а здесь «0».',
    ],
  ];
  for (const [path, value, english, russian] of refusals) {
    test(`${path} = ${String(JSON.stringify(value)).slice(0, 30)}: ${english}`, () => {
      const document = spoilt(path, value);
      expect(sentences(document)).toEqual([english]);
      expect(sentences(document, 'ru')).toEqual([russian]);
    });
  }

  test('no stage at all, and one stage too many', () => {
    const of = (count: number): JsonObject => ({ ...fresh(), stages: stages(count), feelings: [] });
    expect(sentences(of(0))).toEqual(['Stages (stages): at least one is needed, add one.']);
    expect(sentences(of(1))).toEqual([]);
    expect(sentences(of(20))).toEqual([]);
    expect(sentences(of(21))).toEqual(['Stages (stages): there may be at most 20 stages, take some away.']);
    expect(sentences(of(21), 'ru')).toEqual(['Этапы (stages): не больше 20 этапов, уберите лишнее.']);
  });

  test('100 checkpoints are counted over all stages together', () => {
    const withCheckpoints = (counts: readonly number[]): JsonObject => ({
      ...fresh(),
      feelings: [],
      stages: counts.map((count, s) => ({
        id: `s${s}`,
        title: 'Stage',
        checkpoints: Array.from({ length: count }, (_, i) => ({ id: `c${s}-${i}`, title: 'Done?' })),
      })),
    });
    expect(sentences(withCheckpoints([60, 40]))).toEqual([]);
    expect(sentences(withCheckpoints([60, 40, 1]))).toEqual([
      'Stage 3, checkpoints (stages.2.checkpoints): there may be at most 100 checkpoints, take some away.',
    ]);
  });

  test('a participant who feels twice at one stage', () => {
    const twice = { stageId: 'stage-1', participantId: 'participant-1', valence: 1 };
    expect(sentences(spoilt('feelings', [twice, { ...twice, valence: -1 }]))).toEqual([
      'Feeling 2 (feelings.1): this participant has a feeling at this stage already, keep one of them.',
    ]);
  });

  test('a lane that lost its emotions', () => {
    expect(sentences(spoilt('lanes.6.kind', 'custom'))).toEqual([
      'Lanes (lanes): a map has exactly one lane of the kind emotions, and here it would be 0.',
    ]);
  });

  test('every duplicate, of notes and of checkpoints across stages', () => {
    const document = fresh();
    document['notes'] = [note(null, null, 'a'), note(null, null, 'b'), note(null, null, 'a')];
    document['feelings'] = [];
    document['stages'] = ['x', 'y'].map((id) => ({
      id,
      title: id,
      checkpoints: [{ id: 'same', title: 'x' }],
    }));
    expect(parseJourney(document)).toEqual({
      ok: false,
      problems: [
        { path: 'notes.2.id', code: 'duplicateId', value: 'a' },
        { path: 'stages.1.checkpoints.0.id', code: 'duplicateId', value: 'same' },
      ],
    });
  });

  test.each([[null], [undefined], [7], ['{}'], [[]], [{}], [{ nodes: [] }], [new Map()]])(
    'what is no journey at all: %j',
    (input) => {
      expect(sentences(input)).toEqual([
        'This is not a Tropa journey: choose a JSON file with a version, participants, stages and lanes.',
      ]);
    },
  );

  test('several problems are told at once, in the order of the document, at most 20', () => {
    const document = fresh();
    document['title'] = '';
    document['goals'] = { ours: 'x'.repeat(301) };
    document['notes'] = Array.from({ length: 30 }, () => ({ id: '' }));
    const parsed = parseJourney(document);
    if (parsed.ok) throw new Error('was accepted');
    expect(parsed.problems).toHaveLength(20);
    expect(parsed.problems.slice(0, 3).map(({ path }) => path)).toEqual([
      'title',
      'goals.ours',
      'notes.0.id',
    ]);
  });
});

describe('what is accepted', () => {
  test('unknown fields survive at every level', () => {
    const document = fresh();
    const extra = { by: 'another tool', list: [1, { deep: null }] };
    const more = (value: Json | undefined): Json => ({ ...(value as JsonObject), extra });
    const mark = (list: string): void => {
      document[list] = (document[list] as Json[]).map(more);
    };
    document['notes'] = [note('lane-1', 'stage-1')];
    document['links'] = [{ fromStageId: 'stage-1', toStageId: 'stage-2', label: '' }];
    for (const list of ['participants', 'stages', 'lanes', 'notes', 'feelings', 'links']) mark(list);
    for (const record of ['summary', 'goals', 'view']) document[record] = more(document[record]);
    const [first, ...rest] = document['stages'] as JsonObject[];
    document['stages'] = [
      { ...first, crm: { extra }, checkpoints: [{ id: 'c', title: 'x', extra }] },
      ...rest,
    ];
    document['extra'] = extra;

    const parsed = parseJourney(document);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    expect(JSON.parse(JSON.stringify(parsed.journey))).toMatchObject(document);
  });

  test('120 emoji are a title of 120 characters', () => {
    expect(sentences(spoilt('title', '😀'.repeat(120)))).toEqual([]);
  });

  test('absent optional fields get their defaults', () => {
    const parsed = parseJourney({
      schemaVersion: 1,
      id: 'm',
      title: 'Smallest',
      preset: 'blank',
      flow: 'linear',
      boardLanguage: 'en',
      participants: [{ id: 'p', kind: 'persona', name: 'P' }],
      stages: [{ id: 's', title: 'S' }],
      lanes: [{ id: 'e', kind: 'emotions', title: 'E' }],
    });
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    expect(parsed.journey).toMatchObject({
      repeatLabel: '',
      view: { notesAcross: 'auto' },
      summary: { problem: '', motivation: [] },
      goals: { customer: '', ours: '' },
      notes: [],
      feelings: [],
      links: [],
      stages: [{ weight: null, crm: null, checkpoints: [], isMomentOfTruth: false }],
    });
  });

  test('notes may stand in the parking lot, or in a lane that takes none', () => {
    const notes = [note(null, null, 'a'), note('lane-1', null, 'b'), note('lane-7', 'stage-1', 'c')];
    expect(sentences(spoilt('notes', notes))).toEqual([]);
  });

  test('the input is never changed and never shared', () => {
    const document = fresh();
    const before = JSON.stringify(document);
    const parsed = parseJourney(document);
    expect(JSON.stringify(document)).toBe(before);
    expect(parsed.ok && parsed.journey.stages[0]).not.toBe(Reflect.get(document['stages'] as object, 0));
  });
});

test('the cost of parsing grows with the notes, not with their square', () => {
  const time = (notes: number): number => {
    const document = jsonOf(sizedJourney('stress', { notes }));
    const runs = Array.from({ length: 7 }, () => {
      const before = process.cpuUsage(); // the processor's time and not the clock's: others may be at work here
      parseJourney(document);
      const { user, system } = process.cpuUsage(before);
      return user + system;
    });
    return Math.min(...runs);
  };
  time(5000); // warm up
  // Ten times the notes: about ten times the time, a hundred times if it were quadratic.
  expect(time(5000) / time(500)).toBeLessThan(40);
});
