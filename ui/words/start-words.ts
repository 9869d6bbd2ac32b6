import type { BoardLanguage } from '../../journey/model/journey.ts';

/** English words of Start as it is shown first; the other words come with the rest of the panel. */
export const startEn = {
  newMap: 'New map',
  settings: 'Settings',
  presets: {
    b2c: { title: 'B2C, cyclic', line: 'One buyer, four stages, then again.' },
    b2b: { title: 'B2B, linear', line: 'A buying group: three roles, three curves.' },
  },
  insert: 'Insert',
  customise: 'Customise',
  example: 'Example',
  blankMap: 'Blank map',
  mapsHere: 'Maps on this page',
  loadingMaps: 'Looking for maps on this page',
  tooOld: 'Tropa needs a newer browser or Figma app: update it and open Tropa again.',
};

/** What Start says. */
export type StartWords = typeof startEn;

/** Russian words of Start. */
export const startRu: StartWords = {
  newMap: 'Новая карта',
  settings: 'Настройки',
  presets: {
    b2c: { title: 'B2C, цикличная', line: 'Один покупатель, четыре этапа, и снова.' },
    b2b: { title: 'B2B, линейная', line: 'Группа решения: три роли, три кривые.' },
  },
  insert: 'Вставить',
  customise: 'Настроить',
  example: 'Пример',
  blankMap: 'Пустая карта',
  mapsHere: 'Карты на странице',
  loadingMaps: 'Ищем карты на странице',
  tooOld: 'Для Tropa нужен более новый браузер или приложение Figma: обновите и откройте Tropa снова.',
};

const dictionaries: Readonly<Record<BoardLanguage, StartWords>> = { en: startEn, ru: startRu };

/** The words of Start in a language. */
export const startWords = (language: BoardLanguage): StartWords => dictionaries[language];
