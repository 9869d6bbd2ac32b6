import type { Journey } from '../../../journey/model/journey.ts';
import { journeyOf, times } from './sample-journey.ts';

/** How many notes each cell of the reference board holds, by lane and stage. */
const COUNTS: Readonly<Record<string, readonly number[]>> = {
  actions: [2, 2, 1, 2],
  touchpoints: [2, 2, 1, 0],
  eb: [1, 2, 0, 1],
  tb: [1, 1, 2, 1],
  eu: [0, 1, 1, 1],
  barriers: [1, 3, 1, 1],
  recommendations: [1, 3, 1, 1],
};

const role = (id: string, title: string, participantId: string) => ({
  id,
  kind: 'role',
  title,
  prompt: 'Что важно и что тревожит?',
  participantId,
});

const checkpoints = (stage: number, count: number) =>
  times(count, (i) => ({ id: `c${stage}${i}`, title: 'Договор подписан', isDone: stage === 1 }));

const stage = (i: number, title: string, weight: number, checks: number, probability: number) => ({
  title,
  weight,
  duration: '1–2 месяца',
  isMomentOfTruth: i === 2,
  checkpoints: checkpoints(i, checks),
  crm: { stage: 'Квалификация', exitCondition: 'задача и бюджет', probability },
});

const VALENCES = [
  ['p1', [-0.6, -1.7, -0.2, 1.2]],
  ['p2', [-0.2, 1, -1.1, 0.8]],
  ['p3', [null, -0.6, 0.9, 1.8]],
] as const;

/**
 * The board that the design was drawn from: four stages, three roles, linear, Russian. Titles, counts of
 * notes and feelings are those of the design; its numbers can be held against it.
 */
export const referenceBoard = (): Journey =>
  journeyOf({
    title: 'Внедрение системы автоматизации продаж',
    boardLanguage: 'ru',
    summary: {
      problem: 'Возврат вложений слишком мал (ROI)',
      decisionMaker: 'Группа',
      motivation: ['ROI', 'надёжность'],
      process: 'Долгий',
      ownershipCost: 'Высокая',
      cycleLength: '4–9 месяцев',
      feedback: 'Формальная',
    },
    goals: {
      customer: 'Продавать больше теми же людьми и видеть прогноз без ручных отчётов',
      ours: 'Дойти до пилота с тремя отделами и закрепить годовой договор',
    },
    participants: [
      { kind: 'economicBuyer', name: 'Экономический покупатель', short: 'ЭП' },
      { kind: 'technicalBuyer', name: 'Технический покупатель', short: 'ТП' },
      { kind: 'endUser', name: 'Конечный эксплуатант', short: 'КЭ' },
    ],
    stages: [
      stage(1, 'Понимание задачи', 3, 2, 20),
      stage(2, 'Обзор решений', 5, 3, 40),
      stage(3, 'Формирование требований', 4, 2, 60),
      stage(4, 'Выбор', 5, 2, 85),
    ],
    lanes: [
      { id: 'actions', kind: 'actions', title: 'Действия', prompt: 'Что клиент делает на этом этапе?' },
      { id: 'touchpoints', kind: 'touchpoints', title: 'Точки контакта', prompt: 'Где мы встречаемся?' },
      role('eb', 'Экономический покупатель', 'p1'),
      role('tb', 'Технический покупатель', 'p2'),
      role('eu', 'Конечный эксплуатант', 'p3'),
      { id: 'emotions', kind: 'emotions', title: 'Эмоции', prompt: 'Перетащите точку: выше — лучше' },
      { id: 'barriers', kind: 'barriers', title: 'Барьеры', prompt: 'Что мешает перейти дальше?' },
      { id: 'checks', kind: 'checkpoints', title: 'Контрольные точки', prompt: 'Что должно быть готово?' },
      { id: 'crm', kind: 'crm', title: 'CRM', prompt: 'Этап воронки, условие выхода, вероятность' },
      { id: 'recommendations', kind: 'recommendations', title: 'Рекомендации', prompt: 'Что мы изменим?' },
    ],
    notes: [
      ...Object.entries(COUNTS).flatMap(([laneId, counts]) =>
        counts.flatMap((count, i) => times(count, () => ({ laneId, stageId: `s${i + 1}`, text: 'Коротко' }))),
      ),
      { laneId: 'actions', stageId: null, text: 'Кто обучит новых?' },
      { laneId: 'touchpoints', stageId: null, text: 'Спросить про телефонию' },
    ].map((note, i) => ({ id: `n${i + 1}`, ...note })),
    feelings: VALENCES.flatMap(([participantId, valences]) =>
      valences.flatMap((valence, i) =>
        valence === null ? [] : [{ participantId, stageId: `s${i + 1}`, valence, words: ['слово'] }],
      ),
    ),
    links: [{ fromStageId: 's4', toStageId: 's3', label: 'Новые требования' }],
  });
