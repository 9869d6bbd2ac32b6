import type { BoardLanguage } from '../model/journey.ts';

/** Names of layers whose node shows no text of its own: what people see in the layers list and in links. */
export interface LayerNames {
  readonly line: string;
  readonly bar: string;
  readonly box: string;
  readonly dot: string;
  readonly curve: string;
  readonly link: string;
  readonly note: string;
  readonly prototypes: string; // what notes are copied from while a map is being drawn
}

const en: LayerNames = {
  line: 'Line',
  bar: 'Bar',
  box: 'Box',
  dot: 'Dot',
  curve: 'Curve',
  link: 'Link',
  note: 'Note',
  prototypes: 'Prototypes of notes',
};

const ru: LayerNames = {
  line: 'Линия',
  bar: 'Полоса',
  box: 'Рамка',
  dot: 'Точка',
  curve: 'Кривая',
  link: 'Связь',
  note: 'Стикер',
  prototypes: 'Образцы стикеров',
};

/** The names of layers in the board's language. */
export const layerNames = (language: BoardLanguage): LayerNames => (language === 'ru' ? ru : en);
