import type { PresetName } from '../journey.ts';
import type { PresetWords } from './preset-words.ts';

/** Russian words of the presets. */
export const ru: Readonly<Record<PresetName, PresetWords>> = {
  b2c: {
    title: 'Путь покупателя',
    repeatLabel: 'Повтор',
    stages: ['Осмысление', 'Оценка', 'Сделка', 'Опыт'],
    participants: [
      { name: 'Покупатель', short: 'П', priorities: ['Легко выбрать', 'Честная цена', 'Быстро получить'] },
    ],
    summary: {
      problem: 'Личная, эмоциональная потребность',
      decisionMaker: 'Один человек',
      motivation: ['Скорость', 'удобство', 'цена', 'эмоции'],
      process: 'Быстрый',
      ownershipCost: 'Низкая',
      feedback: 'Мгновенная, из многих каналов',
    },
    goals: {
      customer: 'Закрыть потребность без лишних усилий и радоваться выбору',
      ours: 'Первая покупка, за которой последует вторая',
    },
  },
  b2b: {
    title: 'Путь корпоративного клиента',
    stages: ['Понимание задачи', 'Обзор решений', 'Формирование требований', 'Выбор'],
    participants: [
      {
        name: 'Экономический покупатель',
        short: 'ЭП',
        priorities: ['ROI', 'Деньги за деньги', 'Совокупная стоимость владения', 'Долгосрочная выгода'],
      },
      {
        name: 'Технический покупатель',
        short: 'ТП',
        priorities: ['Стабильность', 'Безопасность', 'Соответствие стандартам', 'Надёжность'],
      },
      {
        name: 'Конечный эксплуатант',
        short: 'КЭ',
        priorities: ['Удобство', 'Настройка под себя', 'Простота', 'Функции'],
      },
    ],
    summary: {
      problem: 'Вложения окупаются слишком слабо (ROI)',
      decisionMaker: 'Группа',
      motivation: ['ROI', 'надёжность', 'меньше риска', 'стабильность'],
      process: 'Долгий: занимает месяцы',
      ownershipCost: 'Высокая',
      feedback: 'Формальная, на контрольных точках',
    },
    goals: {
      customer: 'Больше выручки, ниже затраты',
      ours: 'Договор, с которым согласна каждая роль',
    },
  },
  blank: {
    title: 'Новая карта пути',
    stages: ['Этап 1', 'Этап 2', 'Этап 3'],
    participants: [{ name: 'Клиент', short: 'К', priorities: [] }],
  },
};
