import type { LivingWords } from './living-words-en.ts';
import { groupedCount } from './notes-words-count.ts';
import { countRu, type RussianForms } from './plural.ts';

const notes = (count: number) => countRu(count, ['стикер', 'стикера', 'стикеров']);
const grouped = (count: number) => groupedCount(count, 'ru');
/** The word alone, in the form that its number asks for. */
const form = (count: number, forms: RussianForms) => countRu(count, forms).slice(String(count).length + 1);
/** A value of the scale with its sign: `+2`, `−1,4`. */
const signed = (value: number) => `${value > 0 ? '+' : ''}${value}`.replace('-', '−').replace('.', ',');

/** Russian words about a map that stands on the board. */
export const livingRu: LivingWords = {
  tidy: 'Разложить',
  zoomToMap: 'Показать на доске',
  findings: 'Замечания',
  boardChanged: 'Доска изменилась.',
  findingsOnBoard: (count) =>
    countRu(count, ['замечание на доске', 'замечания на доске', 'замечаний на доске']),
  authors: 'Читать авторов стикеров',
  authorsOff: 'Выключено: имена не читаются и не хранятся.',

  planRows: {
    added: (count) => form(count, ['новый', 'новых', 'новых']),
    changed: (count) => form(count, ['изменён', 'изменены', 'изменено']),
    removed: (count) => form(count, ['удалён', 'удалены', 'удалено']),
    untouched: (count) =>
      form(count, ['стикер команды не тронут', 'стикера команды не тронуты', 'стикеров команды не тронуто']),
  },
  showRow: { added: 'Показать новые', changed: 'Показать изменённые', removed: 'Показать удалённые' },
  counted: {
    note: notes,
    stage: (count) => countRu(count, ['этап', 'этапа', 'этапов']),
    lane: (count) => countRu(count, ['дорожка', 'дорожки', 'дорожек']),
    participant: (count) => countRu(count, ['участник', 'участника', 'участников']),
    feeling: (count) => countRu(count, ['эмоция', 'эмоции', 'эмоций']),
    link: (count) => countRu(count, ['связь', 'связи', 'связей']),
    checkpoint: (count) => countRu(count, ['точка', 'точки', 'точек']),
    map: (count) => countRu(count, ['поле карты', 'поля карты', 'полей карты']),
  },
  thing: {
    map: () => 'Карта',
    summary: () => 'Шапка',
    goals: () => 'Цели',
    view: () => 'Карта',
    participant: (title) => `Участник «${title}»`,
    stage: (title) => `Этап «${title}»`,
    lane: (title) => `Дорожка «${title}»`,
    note: (title) => `Стикер «${title}»`,
    checkpoint: (title) => `Точка «${title}»`,
    feeling: (title) => `Эмоция: ${title}`,
    link: (title) => `Связь: ${title}`,
  },
  place: 'место',
  order: 'порядок',
  named: (thing, rest) => `${thing}: ${rest}`,
  at: (lane, stage) => `${lane} · ${stage}`,
  drift: 'Кривые, связи и незаконченная работа приводятся в порядок.',
  acrossWaits: 'Сколько стикеров будет в ряд, выберет следующее «Разложить».',
  teamIsSafe: 'Тексты команды не изменены и не удалены.',
  keptByHand: (count) =>
    `${countRu(count, ['название', 'названия', 'названий'])}: правка вручную, оставляем как на доске.`,
  bothKept: (count) => `Изменено и здесь, и на доске: ${count}. Оставлено то, что на доске.`,
  show: 'Показать',
  oneUndo: 'Одна отмена вернёт всё.',
  apply: 'Применить',
  upToDate: 'Доска совпадает с картой',
  nothingToChange: 'Менять нечего.',
  backToMap: 'К карте',
  newPlan: 'Доска изменилась. Вот новый план.',
  more: (count) => `и ещё ${count}`,

  moving: 'Перемещаем стикер',
  updateStopped: 'Обновление остановлено',
  tidyStopped: 'Раскладка остановлена',
  stoppedAt: (part, whole) => `На доске ${part} из ${whole}`,
  keepOrRemove:
    'Оставьте и закончите позже кнопкой «Обновить карту» или уберите сделанное. Стикеры команды целы в любом случае.',
  updated: (counts) => `Карта обновлена: ${counts}.`,
  planCounts: (added, changed, removed) =>
    `${countRu(added, ['новый', 'новых', 'новых'])}, ${countRu(changed, ['изменён', 'изменены', 'изменено'])}, ${countRu(removed, ['удалён', 'удалены', 'удалено'])}`,
  tidied: 'Карта разложена заново. Тексты и цвета прежние.',
  isTidy: 'Всё уже на своих местах.',
  runKept: 'Сделанное осталось. Закончит кнопка «Обновить карту».',
  runRemoved: 'Сделанное убрано. Стикеры команды целы.',
  runTakenBack: 'Последняя работа отменена. Что люди сделали за это время, осталось.',
  notePut: (lane, stage) => `Стикер теперь в «${lane}», «${stage}».`,
  noteParked: 'Стикер теперь на парковке.',
  notUpdated: (reason) => `Карта не обновлена: ${reason}. Стикеры команды целы, форма сохранена.`,
  partlyUpdated: (reason) =>
    `Обновление не закончено: ${reason}. Закончит кнопка «Обновить карту». Стикеры команды целы.`,
  notTidied: (reason) => `Карта не разложена: ${reason}. Стикеры целы.`,
  notRead: (reason) => `Доска не считана: ${reason}. Форма сохранена.`,
  notMoved: (reason) => `Стикер не перемещён: ${reason}. Он там же, где был.`,
  notShown: (reason) => `Показать на доске не получилось: ${reason}.`,

  boardRead: 'Доска считана',
  readLine: (time) => `${time}, на доске ничего не изменено`,
  readRows: {
    notes: (count) => form(count, ['стикер', 'стикера', 'стикеров']),
    feelings: (count) => form(count, ['эмоция сдвинута', 'эмоции сдвинуты', 'эмоций сдвинуто']),
    titles: (count) => form(count, ['название изменено', 'названия изменены', 'названий изменено']),
  },
  showRead: { notes: 'Показать стикеры', feelings: 'Показать эмоции', titles: 'Показать названия' },
  newsOf: {
    added: (count) => countRu(count, ['новый', 'новых', 'новых']),
    changed: (count) => countRu(count, ['изменён', 'изменены', 'изменено']),
    moved: (count) => countRu(count, ['перемещён', 'перемещены', 'перемещено']),
    removed: (count) => countRu(count, ['удалён', 'удалены', 'удалено']),
  },
  newsOfNote: { added: 'новый', changed: 'изменён', moved: 'перемещён', removed: 'удалён' },
  newsOfParts: {
    name: (count) =>
      form(count, [
        'часть появилась или исчезла',
        'части появились или исчезли',
        'частей появилось или исчезло',
      ]),
    show: 'Показать, что появилось или исчезло',
    added: (thing) => `Появилось: ${thing}`,
    removed: (thing) => `Исчезло: ${thing}`,
  },
  noNews: 'новых, изменённых и перемещённых нет',
  feelingAt: (person, stage, value) => `${person}, ${stage}: ${value}`,
  gap: 'пропуск',
  waiting: 'не поставлена',
  from: (before, now) => `${before} → ${now}`,
  undoReading: 'Вернуть как было',
  readingUndone: 'Форма такая, как до считывания.',
  done: 'Готово',
  readSay: (noteCount, findingCount) =>
    `Доска считана: ${notes(noteCount)}, ${countRu(findingCount, ['замечание', 'замечания', 'замечаний'])}`,

  findingsLine: (count) => countRu(count, ['замечание', 'замечания', 'замечаний']),
  noFindings: 'Замечаний нет. Всё на своих местах.',
  handled: (count) => `Разобрано: ${count}`,
  needsYou: 'Нужно ваше решение:',
  told: 'Для сведения:',
  zoomTo: 'Показать',
  putInto: 'Поместить в…',
  leaveIt: 'Оставить',
  useMine: 'Взять моё',
  putHint: 'Выберите ячейку. Стикер переедет туда на доске.',
  parkingLot: 'На парковку',
  move: 'Переместить',
  bothChanged: (what) => `${what}: изменено и здесь, и на доске. Оставлен текст доски.`,
  mineAndTheirs: (mine, theirs) => `Здесь: «${mine}». На доске: «${theirs}».`,
  noRoom: (what) => `${what}: здесь это новое, но карта полна тем, что появилось на доске.`,
  quote: (text) => `«${text}»`,
  removedHere: (what) => `${what}: удалено здесь, но изменено на доске. Оставлено.`,
  noteRemovedHere: (what) => `${what}: удалён здесь, но изменён на доске. Отправится на парковку.`,
  removedThere: (what) => `${what}: изменено здесь, но удалено на доске. В форме этого больше нет.`,
  mergeNews: {
    laneStays: (lane) =>
      `Дорожку «${lane}» удалили на доске вместе с тем, что в ней стояло. Здесь её изменили, поэтому она остаётся: «Обновить карту» нарисует её снова.`,
    noteParked: (text) => `Стикер «${text}»: его дорожки или этапа больше нет. Отправится на парковку.`,
  },
  mineIsUsed: 'Ваш вариант в форме. На доску его перенесёт «Обновить карту».',
  sentences: {
    betweenCells: (a, b) =>
      b === '' ? 'Стикер лежит между двумя ячейками.' : `Стикер лежит между «${a}» и «${b}».`,
    outsideMap: () => 'Стикер вне карты.',
    inFixedLane: (lane) => `Стикер лежит в дорожке «${lane}», где стикеров не бывает.`,
    dotBeyondScale: (_a, _b, value) =>
      `Точка ${value > 0 ? 'выше' : 'ниже'} дорожки. Считаем её за ${signed(value)}.`,
    copyOfFurniture: () => 'На доске лежит копия части карты. Её не трогаем и не читаем.',
    unfinished: () =>
      'Работа над этой картой ещё идёт или прервалась. Если прервалась, её закончит «Обновить карту».',
    damagedData: () => 'Данные карты повреждены. Стикеры целы. Карта прочитана по тому, что стоит на доске.',
    stageWithoutHeader: (stage) =>
      `Заголовок этапа «${stage}» удалили на доске. Этап остаётся, «Обновить карту» нарисует заголовок снова.`,
    laneGone: (lane) => `Дорожку «${lane}» удалили на доске. В форме её тоже больше нет.`,
    notUnderstood: () => 'Для этого текста нет поля в форме. На доске он остаётся как есть.',
    tooMany: (_a, _b, value) =>
      `В форме помещается не больше ${grouped(value)}. Остальное остаётся на доске и не читается.`,
    tooLong: (_a, _b, value) =>
      `В этом тексте больше ${grouped(value)} знаков. В форме его начало, на доске он весь.`,
  },
};
