/**
 * Journeys of a known size for the bench, for stress tests and for pictures of crowded maps.
 *
 * Everything follows from the size by counting: no randomness, so that counts of host calls can be compared
 * from run to run. Notes go round the lanes first, then the stages, so that neighbours in the list differ in
 * colour; every tenth is long enough for a wide sticky.
 */
import { countingIds } from '../journey/model/id-source.ts';
import type { BoardLanguage, Journey } from '../journey/model/journey.ts';
import { type LaneKind, takesNotes } from '../journey/model/lane.ts';
import type { Participant, ParticipantKind } from '../journey/model/participant.ts';
import type { Influence } from '../journey/model/stage.ts';
import { laneWords } from '../journey/words/lane-words.ts';

export type JourneySize = 'small' | 'typical' | 'large' | 'stress';

export interface SizedJourneyOptions {
  readonly language?: BoardLanguage; // English unless told
  readonly notes?: number; // instead of the size's own count
  /** Every how many notes one is urgent: 20 unless told, 1 = all, 0 = none. */
  readonly urgentEvery?: number;
}

interface Size {
  readonly stages: number;
  readonly participants: number;
  readonly notes: number;
  readonly checkpointsPerStage: number;
  readonly lanes: readonly LaneKind[];
}

const SIZES: Readonly<Record<JourneySize, Size>> = {
  small: {
    stages: 4,
    participants: 1,
    notes: 30,
    checkpointsPerStage: 0,
    lanes: ['actions', 'touchpoints', 'emotions', 'pains', 'recommendations'],
  },
  typical: {
    stages: 6,
    participants: 3,
    notes: 120,
    checkpointsPerStage: 0,
    lanes: ['actions', 'touchpoints', 'role', 'role', 'role', 'emotions', 'barriers', 'recommendations'],
  },
  large: {
    stages: 10,
    participants: 6,
    notes: 500,
    checkpointsPerStage: 2,
    lanes: [
      ...([
        'actions',
        'touchpoints',
        'customerGoals',
        'thoughts',
        'role',
        'role',
        'role',
        'emotions',
      ] as const),
      ...(['barriers', 'checkpoints', 'crm', 'recommendations'] as const),
    ],
  },
  stress: {
    stages: 20,
    participants: 10,
    notes: 2000,
    checkpointsPerStage: 5,
    lanes: [
      ...(['actions', 'touchpoints', 'customerGoals', 'ourGoals', 'thoughts'] as const),
      ...(['role', 'role', 'role', 'role', 'role', 'emotions', 'pains', 'barriers'] as const),
      ...([
        'checkpoints',
        'crm',
        'recommendations',
        'opportunities',
        'metrics',
        'backstage',
        'feedback',
      ] as const),
    ],
  },
};

interface SizeWords {
  readonly title: string;
  readonly stages: readonly string[];
  readonly roles: readonly (readonly [short: string, name: string])[];
  readonly notes: readonly string[];
  readonly long: string;
  readonly feelings: readonly string[];
  readonly duration: string;
  readonly checkpoint: string;
  readonly funnel: string;
  readonly exitCondition: string;
}

const WORDS: Readonly<Record<BoardLanguage, SizeWords>> = {
  en: {
    title: 'A journey of many stages',
    stages: [
      'Understanding',
      'Survey',
      'Requirements',
      'Choice',
      'Contract',
      'Launch',
      'Training',
      'Support',
    ],
    roles: [
      ['EB', 'Economic buyer'],
      ['TB', 'Technical buyer'],
      ['EU', 'End user'],
      ['CH', 'Champion'],
      ['LW', 'Lawyer'],
      ['SC', 'Security officer'],
      ['PR', 'Procurement'],
      ['AD', 'Administrator'],
      ['FN', 'Finance'],
      ['TR', 'Trainer'],
    ],
    notes: [
      'Compares the prices',
      'Asks a colleague',
      'Waits for an answer',
      'Reads the terms twice',
      'Opens the demo',
    ],
    long: 'We spent the whole week asking five people for the same figures, and each of them sent a different file with different columns; in the end nobody could say which of the numbers the board had seen, so the meeting was moved to the next month, and the trial that everybody had been waiting for started without its budget.',
    feelings: ['hopeful', 'tired', 'curious', 'doubtful', 'calm'],
    duration: '2–3 weeks',
    checkpoint: 'Agreed with everybody',
    funnel: 'Negotiation',
    exitCondition: 'dates and price are agreed in writing',
  },
  ru: {
    title: 'Путь из многих этапов',
    stages: ['Понимание', 'Обзор', 'Требования', 'Выбор', 'Договор', 'Запуск', 'Обучение', 'Поддержка'],
    roles: [
      ['ЭП', 'Экономический покупатель'],
      ['ТП', 'Технический покупатель'],
      ['КЭ', 'Конечный эксплуатант'],
      ['СТ', 'Сторонник'],
      ['ЮР', 'Юрист'],
      ['БЗ', 'Служба безопасности'],
      ['ЗК', 'Закупки'],
      ['АД', 'Администратор'],
      ['ФН', 'Финансы'],
      ['УЧ', 'Учебный центр'],
    ],
    notes: [
      'Сравнивает цены',
      'Советуется с коллегой',
      'Ждёт ответа',
      'Дважды читает условия',
      'Смотрит демонстрацию',
    ],
    long: 'Целую неделю мы просили у пяти человек одни и те же цифры, и каждый прислал свой файл со своими столбцами; в итоге никто не мог сказать, какие из чисел видел совет, поэтому встречу перенесли на следующий месяц, а пилот, которого все так ждали, начался без своего бюджета и без тех людей, ради которых его затевали.',
    feelings: ['надежда', 'усталость', 'интерес', 'сомнение', 'спокойствие'],
    duration: '2–3 недели',
    checkpoint: 'Согласовано со всеми',
    funnel: 'Переговоры',
    exitCondition: 'сроки и цена согласованы письменно',
  },
};

const KINDS: readonly ParticipantKind[] = ['economicBuyer', 'technicalBuyer', 'endUser'];
const INFLUENCES: readonly Influence[] = ['yes', 'partly', 'no', 'disputed'];

function at<T>(list: readonly T[], i: number): T {
  const item = list[i % list.length];
  if (item === undefined) throw new Error('An empty list has nothing to go round');
  return item;
}

/** A valid journey of a size that is tested with, or of that grid with another number of notes. */
export function sizedJourney(name: JourneySize, options: SizedJourneyOptions = {}): Journey {
  const { language = 'en', urgentEvery = 20 } = options;
  const size = SIZES[name];
  const words = WORDS[language];
  const newId = countingIds();

  const participants = Array.from({ length: size.participants }, (_, i): Participant => {
    const [short, title] = at(words.roles, i);
    return {
      id: newId('participant'),
      kind: KINDS[i] ?? 'custom',
      name: title,
      short,
      portrait: '',
      priorities: words.feelings.slice(0, 3),
      benefits: [],
      colour: null,
    };
  });
  const stages = Array.from({ length: size.stages }, (_, i) => ({
    id: newId('stage'),
    title:
      at(words.stages, i) + (i < words.stages.length ? '' : ` ${1 + Math.floor(i / words.stages.length)}`),
    duration: words.duration,
    weight: 1 + (i % 5),
    isMomentOfTruth: i % 7 === 3,
    influence: at(INFLUENCES, i),
    startedBy: i % 2 === 0 ? ('customer' as const) : ('us' as const),
    crm: {
      stage: words.funnel,
      exitCondition: words.exitCondition,
      probability: Math.round((100 * (i + 1)) / size.stages),
    },
    checkpoints: Array.from({ length: size.checkpointsPerStage }, (__, n) => ({
      id: newId('checkpoint'),
      title: `${words.checkpoint} ${n + 1}`,
      isDone: n % 2 === 0,
    })),
  }));
  let roles = 0;
  const lanes = size.lanes.map((kind) => {
    const whose = kind === 'role' ? at(participants, roles++) : null;
    const { title, prompt } = laneWords(kind, language);
    return {
      id: newId('lane'),
      kind,
      title: whose?.name ?? title,
      prompt,
      participantId: whose?.id ?? null,
      colour: null,
    };
  });
  const cells = lanes.filter((lane) => takesNotes(lane.kind));

  return {
    schemaVersion: 1,
    id: `map-${name}`,
    title: words.title,
    preset: 'b2b',
    flow: 'linear',
    repeatLabel: '',
    boardLanguage: language,
    view: { notesAcross: 'auto' },
    summary: {
      problem: words.exitCondition,
      decisionMaker: words.checkpoint,
      motivation: words.feelings.slice(0, 3),
      process: words.duration,
      ownershipCost: words.duration,
      cycleLength: words.duration,
      feedback: words.checkpoint,
    },
    goals: { customer: words.exitCondition, ours: words.exitCondition },
    participants,
    stages,
    lanes,
    notes: Array.from({ length: options.notes ?? size.notes }, (_, i) => ({
      id: newId('note'),
      laneId: at(cells, i).id,
      stageId: at(stages, Math.floor(i / cells.length)).id,
      text: i % 10 === 9 ? words.long : `${at(words.notes, i)} ${i + 1}`,
      isUrgent: urgentEvery > 0 && i % urgentEvery === urgentEvery - 1,
      source: null,
      author: '',
      votes: 0,
    })),
    feelings: stages.flatMap((stage, s) =>
      participants.map((participant, p) => ({
        stageId: stage.id,
        participantId: participant.id,
        valence: (((s * 7 + p * 13) % 41) - 20) / 10,
        words: (s + p) % 3 === 0 ? [at(words.feelings, s + p)] : [],
      })),
    ),
    links: [{ fromStageId: at(stages, 3).id, toStageId: at(stages, 1).id, label: words.checkpoint }],
  };
}
