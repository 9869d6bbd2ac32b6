import type { Problem } from '../model/problem.ts';
import type { ProblemWords } from './problem-sentence.ts';

const TYPES: Readonly<Record<string, string>> = {
  string: 'текст',
  number: 'число',
  int: 'целое число',
  boolean: 'true или false',
  array: 'список',
  object: 'объект',
};

/** «Не больше 20 …» */
const GENITIVES: Readonly<Record<string, string>> = {
  participants: 'участников',
  stages: 'этапов',
  lanes: 'дорожек',
  notes: 'стикеров',
  feelings: 'эмоций',
  links: 'связей',
  checkpoints: 'контрольных точек',
  priorities: 'приоритетов',
  benefits: 'выгод',
  motivation: 'мотивов',
  words: 'слов',
};

const found = ({ value }: Problem): string => (value === undefined ? '' : `, а здесь «${value}»`);

const signed = (value: string): string => value.replace('-', '−').replace('.', ',');

function range({ expected, maximum = 0, minimum = 0 }: Problem): string {
  const kind = expected === '1' ? 'целое число' : 'число';
  const steps = expected !== undefined && expected !== '1' ? ` с шагом ${signed(expected)}` : '';
  return `${kind} от ${signed(String(minimum))} до ${signed(String(maximum))}${steps}`;
}

function what(problem: Problem, list: string): string {
  const { expected = '', limit = 0, value = '' } = problem;
  switch (problem.code) {
    case 'missing':
      return 'этого поля нет, добавьте его';
    case 'wrongType':
      return `нужно значение вида «${TYPES[expected] ?? expected}»${found(problem)}`;
    case 'tooLong':
      return `длиннее ${limit} знаков, сократите текст`;
    case 'empty':
      return 'не может быть пустым, впишите текст';
    case 'tooMany':
      return `не больше ${limit} ${GENITIVES[list] ?? 'записей'}, уберите лишнее`;
    case 'tooFew':
      return 'нужна хотя бы одна запись, добавьте её';
    case 'outOfRange':
      return `нужно ${range(problem)}, а здесь ${signed(value)}`;
    case 'badStep':
      return `нужно ${range(problem)}, а здесь ${signed(value)}`;
    case 'badId':
      return `нужно от 1 до 64 латинских букв, цифр или знаков _ : . - и не служебное слово${found(problem)}`;
    case 'badKey':
      return 'такого имени у поля быть не может, уберите его';
    case 'tooDeep':
      return `вложенность больше ${limit} уровней, сделайте её меньше`;
    case 'unknownValue':
      return `нужно одно из значений: ${expected}${found(problem)}`;
    case 'duplicateId':
      return `«${value}» уже занят, дайте каждой записи свой`;
    case 'duplicateFeeling':
      return 'у этого участника уже есть эмоция на этом этапе, оставьте одну';
    case 'missingStage':
      return `этапа «${value}» нет, выберите существующий`;
    case 'missingLane':
      return `дорожки «${value}» нет, выберите существующую`;
    case 'missingParticipant':
      return `участника «${value}» нет, выберите существующего`;
    case 'missingRecord':
      return `записи «${value}» уже нет, сверьтесь с картой`;
    case 'emotionsLanes':
      return `на карте ровно одна дорожка эмоций, а здесь было бы ${value}`;
    case 'newerVersion':
      return `${value} новее, чем умеет править эта Tropa, обновите плагин`;
    case 'notAJourney':
      return 'это не карта пути, выберите другой файл';
  }
}

/** Russian words for what can be wrong with a journey. */
export const problemsRu: ProblemWords = {
  records: {
    participants: (n) => `участник ${n}`,
    stages: (n) => `этап ${n}`,
    lanes: (n) => `дорожка ${n}`,
    notes: (n) => `стикер ${n}`,
    feelings: (n) => `эмоция ${n}`,
    links: (n) => `связь ${n}`,
    checkpoints: (n) => `контрольная точка ${n}`,
    priorities: (n) => `приоритет ${n}`,
    benefits: (n) => `выгода ${n}`,
    motivation: (n) => `мотив ${n}`,
    words: (n) => `слово ${n}`,
  },
  fields: {
    schemaVersion: 'версия',
    id: 'идентификатор',
    title: 'название',
    preset: 'шаблон',
    flow: 'вид пути',
    repeatLabel: 'подпись возврата',
    boardLanguage: 'язык карты',
    view: 'вид',
    notesAcross: 'стикеров в ряд',
    summary: 'сводка',
    problem: 'проблема',
    decisionMaker: 'кто решает',
    motivation: 'мотивация',
    process: 'процесс',
    ownershipCost: 'стоимость владения',
    cycleLength: 'длина цикла',
    feedback: 'обратная связь',
    goals: 'цели',
    customer: 'цель клиента',
    ours: 'наша цель',
    participants: 'участники',
    stages: 'этапы',
    lanes: 'дорожки',
    notes: 'стикеры',
    feelings: 'эмоции',
    links: 'связи',
    checkpoints: 'контрольные точки',
    priorities: 'приоритеты',
    benefits: 'выгоды',
    words: 'слова',
    kind: 'вид',
    name: 'имя',
    short: 'краткое имя',
    portrait: 'портрет',
    feature: 'свойство',
    advantage: 'преимущество',
    benefit: 'выгода',
    colour: 'цвет',
    duration: 'длительность',
    weight: 'важность',
    isMomentOfTruth: 'момент истины',
    influence: 'влияние',
    startedBy: 'кто начинает',
    crm: 'CRM',
    stage: 'этап воронки',
    exitCondition: 'условие выхода',
    probability: 'вероятность',
    isDone: 'отметка',
    prompt: 'подсказка',
    participantId: 'участник',
    laneId: 'дорожка',
    stageId: 'этап',
    text: 'текст',
    isUrgent: 'срочность',
    source: 'источник',
    author: 'автор',
    votes: 'голоса',
    valence: 'знак эмоции',
    fromStageId: 'с этапа',
    toStageId: 'на этап',
    label: 'подпись',
  },
  what,
  whole: (problem) =>
    problem.code === 'tooDeep'
      ? `Вложенность документа больше ${problem.limit ?? 0} уровней, сделайте её меньше`
      : 'Это не карта пути Tropa: выберите файл JSON с версией, участниками, этапами и дорожками',
};
