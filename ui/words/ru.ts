import { problemSentence } from '../../journey/words/problem-sentence.ts';
import type { PanelWords } from './panel-words.ts';
import { countRu } from './plural.ts';

const objects = (count: number) => countRu(count, ['объект', 'объекта', 'объектов']);
const notes = (count: number) => countRu(count, ['стикер', 'стикера', 'стикеров']);

/** Russian words of the panel. */
export const ru: PanelWords = {
  newMap: 'Новая карта',
  panelLanguage: 'Язык панели',
  startFrom: 'С чего начать',
  startingPoints: {
    b2c: { title: 'B2C, цикличная', line: 'Один покупатель, четыре этапа, и снова.' },
    b2b: { title: 'B2B, линейная', line: 'Группа решения: три роли, три кривые.' },
    blank: { title: 'Пустая карта', line: 'Три этапа и кривая эмоций.' },
  },
  exampleTitle: (title) => `Пример: ${title}`,
  exampleLine: 'Готовая карта, заполнена до последнего поля.',
  boardLanguage: 'Язык доски',
  mapTitle: 'Название карты',
  titleNeeded: 'Назовите карту: от 1 до 120 знаков.',
  boardActions: 'Действия с доской',
  createMap: 'Создать карту',
  creatingMap: 'Создаём карту',
  placingNotes: 'Раскладываем стикеры',
  amount: (part, whole) => `${part} из ${whole}`,
  percent: (phase, percent) => `${phase}, ${countRu(percent, ['процент', 'процента', 'процентов'])}`,
  teamCanWork: 'Команда может продолжать работать на доске.',
  cancel: 'Отмена',
  stopped: 'Остановлено',
  stoppedAt: (count) => `На доске ${objects(count)} карты`,
  keepOrRemove: 'Оставьте нарисованное или уберите сделанное. Стикеры команды целы в любом случае.',
  keep: 'Оставить нарисованное',
  remove: 'Убрать',
  created: (title, nodes, noteCount) =>
    `Карта создана: «${title}», ${objects(nodes)}, среди них ${notes(noteCount)}.`,
  skipped: (count) =>
    `Пропущено: ${objects(count)}. Кто-то удалил или закрепил ${count === 1 ? 'его' : 'их'}, пока карта рисовалась.`,
  replacedCharacters: (count) =>
    `Заменено на �: ${countRu(count, ['нечитаемый знак', 'нечитаемых знака', 'нечитаемых знаков'])}.`,
  missingFonts: (fonts) => `Здесь нет шрифтов: ${fonts}. Карта нарисована другим шрифтом.`,
  undo: 'Вернуть',
  kept: (nodes) => `Оставлено на доске: ${objects(nodes)}.`,
  removed: (nodes) => `Убрано: ${objects(nodes)}. Доска такая, как была.`,
  undone: (nodes) => `Отменено: ${objects(nodes)}. Доска такая, как была.`,
  tryAgain: 'Повторить',
  notCreated: (reason) => `Карта не создана: ${reason}. На доске ничего не осталось, форма сохранена.`,
  partlyCreated: (reason, nodes) =>
    `Карта не закончена: ${reason}. На доске осталось: ${objects(nodes)}. Форма сохранена.`,
  badJourney: (problem) =>
    `Карта не создана. ${problemSentence(problem, 'ru')} На доске ничего не осталось, форма сохранена.`,
  notReady: (reason) => `Здесь Tropa рисовать не может: ${reason}.`,
  notTakenBack: (reason) => `Ничего не отменено: ${reason}.`,
  reasons: {
    misunderstanding: 'панель и плагин не понимают друг друга, закройте Tropa и откройте снова',
    busy: 'ещё идёт другая работа, дождитесь её конца',
    noRun: 'отменять нечего',
    readOnly: 'файл открыт только для просмотра, попросите у владельца право на правку',
    rightsLost: 'право на правку файла пропало, попросите его у владельца',
    mapGone: 'этой карты больше нет на доске',
    unsupportedEditor: 'Tropa рисует только на досках FigJam и в файлах Figma Design',
    hostRefused: 'Figma отказала в одном из шагов, попробуйте ещё раз или перезагрузите файл',
  },
};
