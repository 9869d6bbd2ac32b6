import type { BoardLanguage } from '../model/journey.ts';
import type { Failure } from '../protocol/failure.ts';

/** What the sandbox says by itself, where no panel speaks for it. The host cuts a notice at 100 characters. */
export interface Notices {
  readonly drawn: string;
  readonly drawnInOtherFont: (font: string) => string; // said after `drawn`, as the next is
  readonly drawnWithReplaced: (characters: number) => string;
  readonly undo: string; // on the notice's button
  readonly undone: string;
  readonly undoneButKept: (nodes: number) => string; // said after `undone`: what people made theirs stays
  readonly tidied: string;
  readonly isTidy: string; // nothing had to be moved
  readonly tidyUndone: string;
  readonly firstOfSeveral: string; // several maps were selected
  readonly noMap: string;
  readonly titleEmpty: string;
  readonly titleTooLong: (limit: number, length: number) => string;
  readonly languageUnknown: string;
  /** By code; a failure without a sentence of its own is one that the board refused. */
  readonly failures: Readonly<Partial<Record<Failure['code'], string>> & { hostRefused: string }>;
  readonly rightsLost: (left: number) => string;
}

const en: Notices = {
  drawn: 'Map drawn',
  drawnInOtherFont: (font) => `There is no ${font} here, so another font stands in`,
  drawnWithReplaced: (characters) => `Unreadable characters replaced with �: ${characters}`,
  undo: 'Undo',
  undone: 'Map removed',
  undoneButKept: (nodes) => `Left, because people changed them: ${nodes}`,
  tidied: 'Map tidied',
  isTidy: 'Everything is in its place already',
  tidyUndone: 'Everything is back where it was',
  firstOfSeveral: 'Several maps are selected: the first was tidied',
  noMap: 'Select a map, or anything on it, and try again',
  titleEmpty: 'The title is empty. Type one, or leave it out',
  titleTooLong: (limit, length) =>
    `The title has ${length} characters, the limit is ${limit}. Make it shorter`,
  languageUnknown: 'Choose the language: English or Русский',
  failures: {
    readOnly: 'This file cannot be edited here. Leave Dev Mode, or ask for edit access',
    mapGone: 'The map is no longer on the board',
    stale: 'Somebody else updated this map, so the run stopped. Check it and try again',
    newerMap: 'This map was saved by a newer Tropa. Update the plugin to change it',
    unsupportedEditor: 'Tropa draws in FigJam and in design files. Open one and try again',
    hostRefused: 'The board refused. Nothing was changed. Try again',
  },
  rightsLost: (left) => `The board refused changes. Objects left on it: ${left}. Ask for edit access`,
};

const ru: Notices = {
  drawn: 'Карта нарисована',
  drawnInOtherFont: (font) => `Шрифта ${font} здесь нет, вместо него другой`,
  drawnWithReplaced: (characters) => `Нечитаемых символов заменено на �: ${characters}`,
  undo: 'Отменить',
  undone: 'Карта убрана',
  undoneButKept: (nodes) => `Осталось то, что изменили люди: ${nodes}`,
  tidied: 'Карта разложена',
  isTidy: 'Всё уже на своих местах',
  tidyUndone: 'Всё снова там, где было',
  firstOfSeveral: 'Выделено несколько карт: разложена первая',
  noMap: 'Выделите карту или что-нибудь на ней и повторите',
  titleEmpty: 'Название пустое. Введите его или пропустите',
  titleTooLong: (limit, length) => `Символов в названии: ${length}, предел ${limit}. Сократите его`,
  languageUnknown: 'Выберите язык: English или Русский',
  failures: {
    readOnly: 'Здесь файл нельзя править. Выйдите из режима разработки или попросите доступ',
    mapGone: 'Этой карты больше нет на доске',
    stale: 'Карту обновил кто-то ещё, работа прервана. Проверьте карту и повторите',
    newerMap: 'Карта сохранена более новой версией. Обновите плагин, чтобы править',
    unsupportedEditor: 'Tropa рисует в FigJam и в файлах дизайна. Откройте такой файл',
    hostRefused: 'Доска отказала. Ничего не изменено. Повторите',
  },
  rightsLost: (left) => `Доска не принимает изменений. Осталось объектов: ${left}. Попросите доступ`,
};

/** What the sandbox says, in the language of the board. */
export const notices = (language: BoardLanguage): Notices => (language === 'ru' ? ru : en);
