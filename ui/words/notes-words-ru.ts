import type { NotesWords } from './notes-words.ts';
import { groupedCount } from './notes-words-count.ts';
import { countRu } from './plural.ts';

const notes = (count: number) => countRu(count, ['стикер', 'стикера', 'стикеров']);
const grouped = (count: number) => groupedCount(count, 'ru');
/** The number with the noun it counts, thousands parted. */
const characters = (count: number) =>
  `${grouped(count)}${countRu(count, ['знак', 'знака', 'знаков']).slice(String(count).length)}`;

/** Russian words of the Notes tab. */
export const notesRu: NotesWords = {
  cells: 'Ячейки: дорожки и этапы',
  cell: (lane, stage, count) => `${lane}, ${stage}: ${notes(count)}`,
  parking: 'Парковка',
  parkingCell: (count) => `Парковка: ${notes(count)}`,
  cellTitle: (lane, stage) => `${lane} · ${stage}`,
  addNotes: 'Добавить стикеры',
  placeholder: 'Текст стикера или несколько строк сразу',
  addSeveral: (count) => `Добавить ${notes(count)}`,
  addAsOne: 'Одним стикером',
  added: (count, lane, stage) =>
    `В «${lane}», «${stage}»: ${countRu(count, ['добавлен', 'добавлено', 'добавлено']).slice(String(count).length + 1)} ${notes(count)}`,
  inCell: 'Стикеры в ячейке',
  none: 'Здесь пока пусто',
  urgent: 'Срочно',
  notUrgent: 'Не срочно',
  source: 'Источник',
  noSource: 'Без источника',
  sources: { customer: 'Клиент', sales: 'Продажи', data: 'Данные', guess: 'Догадка' },
  votes: (count) => countRu(count, ['голос', 'голоса', 'голосов']),
  actions: 'Действия со стикером',
  edit: 'Изменить',
  noteText: 'Текст стикера',
  moveTo: 'Переместить в…',
  moveHint: 'Выберите ячейку для стикера.',
  move: 'Переместить',
  cancel: 'Отмена',
  moved: (lane, stage) => `Стикер теперь в «${lane}», «${stage}»`,
  movedToParking: 'Стикер теперь на парковке',
  nowAt: (text, place, count) => `${text}: место ${place} из ${count}`,
  remove: 'Удалить',
  removedBar: (text) => `Стикер удалён: ${text}`,
  removed: (text) => `${text}: удалено, можно вернуть`,
  isBack: (text) => `${text}: снова на месте`,
  addStageAndLane: 'Сначала добавьте этап и дорожку.',
  tooLong: (length, limit) =>
    `В стикере ${characters(length)}, можно ${grouped(limit)}. Сократите его или разбейте на строки.`,
  lineTooLong: (line, length, limit) =>
    `В строке ${grouped(line)} ${characters(length)}, можно ${grouped(limit)}. Сократите её.`,
  tooMany: (added, free, limit) =>
    `На карте может быть не больше ${grouped(limit)} стикеров. Осталось места: ${grouped(free)}, а здесь строк: ${grouped(added)}. Уберите лишние.`,
};
