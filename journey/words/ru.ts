import type { BoardWords } from './board-words.ts';

const decimal = (value: number): string => String(Math.round(value * 10) / 10).replace('.', ',');

/** Russian words of the board. */
export const ru: BoardWords = {
  subtitle: 'Карта пути клиента',
  presetLabels: { b2c: 'B2C', b2b: 'B2B', blank: '' },
  flowLabels: { cyclic: 'цикличная', linear: 'линейная' },
  chips: {
    problem: 'Проблема',
    decisionMaker: 'Кто решает',
    motivation: 'Мотивация',
    process: 'Процесс',
    ownershipCost: 'Стоимость владения',
    cycleLength: 'Длина цикла',
    feedback: 'Обратная связь',
  },
  goals: { customer: 'Цель клиента', ours: 'Наша цель' },
  stagesTitle: 'Этапы',
  stagesPrompt: 'Важность этапа от 1 до 5. Это не настроение',
  weight: (weight) => `Важность ${weight}/5`,
  momentOfTruth: '★ Момент истины',
  levels: { 2: 'Восторг +2', 1: 'Хорошо +1', 0: 'Нейтрально 0', [-1]: 'Плохо −1', [-2]: 'Ужас −2' },
  viewsDiffer: (difference) => `Мнения расходятся: ${decimal(difference)}`,
  influence: (influence) =>
    `Можем влиять: ${{ yes: 'да', partly: 'частично', no: 'нет', disputed: 'спорно' }[influence]}`,
  exitCondition: (text) => `Выход: ${text}`,
  probability: (percent) => `${decimal(percent)} %`,
  urgent: 'СРОЧНО',
  parkingTitle: 'Парковка',
  parkingPrompt: 'Стикеры без ячейки. Перетащите их на карту',
  lanes: {
    actions: { title: 'Действия', prompt: 'Что клиент делает на этом этапе?' },
    touchpoints: { title: 'Точки контакта', prompt: 'Где клиент встречается с нами?' },
    customerGoals: { title: 'Цели клиента', prompt: 'Чего клиент хочет добиться?' },
    thoughts: {
      title: 'Мысли',
      prompt: 'Что у клиента в голове? Ищите радость, удобство, страх упустить',
    },
    emotions: { title: 'Эмоции', prompt: 'Перетащите точку: выше — лучше' },
    pains: { title: 'Боли', prompt: 'Что раздражает или тормозит?' },
    barriers: { title: 'Барьеры', prompt: 'Что мешает перейти дальше?' },
    recommendations: { title: 'Рекомендации', prompt: 'Что мы изменим на своей стороне?' },
    crm: { title: 'CRM', prompt: 'Этап воронки, условие выхода, вероятность' },
    checkpoints: { title: 'Контрольные точки', prompt: 'Что должно быть готово до перехода?' },
    role: { title: 'Роль', prompt: 'Что важно и что тревожит? На языке самой роли' },
  },
};
