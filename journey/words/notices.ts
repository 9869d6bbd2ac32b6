import type { BoardLanguage } from '../model/journey.ts';
import type { Failure } from '../protocol/failure.ts';
import { pluralEn, pluralRu } from './plural.ts';

/** What the sandbox says by itself, where no panel speaks for it. The host cuts a notice at 100 characters. */
export interface Notices {
  readonly drawn: string;
  readonly drawnInOtherFont: (font: string) => string;
  readonly drawnWithReplaced: (characters: number) => string;
  readonly undo: string; // on the notice's button
  readonly undone: string;
  readonly undoneButKept: (nodes: number) => string; // what people made theirs stays
  readonly titleEmpty: string;
  readonly titleTooLong: (limit: number, length: number) => string;
  readonly languageUnknown: string;
  /** By code; a failure without a sentence of its own is one that the board refused. */
  readonly failures: Readonly<Partial<Record<Failure['code'], string>> & { hostRefused: string }>;
  readonly rightsLost: (left: number) => string;
}

const en: Notices = {
  drawn: 'Map drawn',
  drawnInOtherFont: (font) => `Map drawn. ${font} is not available here, so another font stands in`,
  drawnWithReplaced: (characters) =>
    `Map drawn. ${characters} unreadable ${pluralEn(characters, 'character', 'characters')} became �`,
  undo: 'Undo',
  undone: 'Map removed',
  undoneButKept: (nodes) =>
    `Map removed. ${nodes} ${pluralEn(nodes, 'object', 'objects')} that people changed stayed on the page`,
  titleEmpty: 'The title is empty. Type a title, or leave it out to get the usual one',
  titleTooLong: (limit, length) =>
    `The title has ${length} characters, the limit is ${limit}. Make it shorter`,
  languageUnknown: 'Choose the language of the map: English or Русский',
  failures: {
    readOnly: 'Nothing can be drawn in Dev Mode. Switch to the design editor and try again',
    mapGone: 'The map was deleted while it was being drawn. Run the command again',
    unsupportedEditor: 'Tropa draws in FigJam and in Figma design files. Open one and try again',
    hostRefused: 'The board refused to draw the map. Nothing was left on it. Try again',
  },
  rightsLost: (left) =>
    `The board refused changes. ${left} ${pluralEn(left, 'object', 'objects')} stayed. Ask for edit access`,
};

const objectsRu = (count: number): string => `${count} ${pluralRu(count, 'объект', 'объекта', 'объектов')}`;

const ru: Notices = {
  drawn: 'Карта нарисована',
  drawnInOtherFont: (font) => `Карта нарисована. Шрифта ${font} здесь нет, вместо него другой`,
  drawnWithReplaced: (characters) =>
    `Карта нарисована. ${characters} ${pluralRu(characters, 'нечитаемый символ заменён', 'нечитаемых символа заменены', 'нечитаемых символов заменено')} на �`,
  undo: 'Отменить',
  undone: 'Карта убрана',
  undoneButKept: (nodes) => `Карта убрана. Осталось то, что изменили люди: ${objectsRu(nodes)}`,
  titleEmpty: 'Название пустое. Введите его или пропустите, тогда будет обычное',
  titleTooLong: (limit, length) =>
    `В названии ${length} ${pluralRu(length, 'символ', 'символа', 'символов')}, предел ${limit}. Сократите его`,
  languageUnknown: 'Выберите язык карты: English или Русский',
  failures: {
    readOnly: 'В режиме разработки рисовать нельзя. Перейдите в редактор и повторите',
    mapGone: 'Карту удалили, пока она рисовалась. Запустите команду ещё раз',
    unsupportedEditor: 'Tropa рисует в FigJam и в файлах дизайна. Откройте такой файл и повторите',
    hostRefused: 'Доска не дала нарисовать карту. На ней ничего не осталось. Повторите',
  },
  rightsLost: (left) => `Доска не принимает изменений. Осталось: ${objectsRu(left)}. Попросите доступ`,
};

/** What the sandbox says, in the language of the board. */
export const notices = (language: BoardLanguage): Notices => (language === 'ru' ? ru : en);
