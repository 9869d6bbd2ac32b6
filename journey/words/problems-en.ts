import type { Problem } from '../model/problem.ts';
import type { ProblemWords } from './problem-sentence.ts';

const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
};

const PLURALS: Readonly<Record<string, string>> = {
  motivation: 'reasons',
  words: 'words',
};

const found = ({ value }: Problem): string => (value === undefined ? '' : `, not “${value}”`);

const signed = (value: number): string => String(value).replace('-', '−');

function range({ expected, maximum, minimum }: Problem): string {
  const kind = expected === '1' ? 'a whole number' : 'a number';
  const steps = expected !== undefined && expected !== '1' ? ` in steps of ${expected}` : '';
  return `${kind} from ${signed(minimum ?? 0)} to ${signed(maximum ?? 0)}${steps}`;
}

function what(problem: Problem, list: string): string {
  const { expected = '', limit = 0, value = '' } = problem;
  switch (problem.code) {
    case 'missing':
      return 'this is missing, add it';
    case 'wrongType':
      return `must be ${TYPES[expected] ?? expected}${found(problem)}`;
    case 'tooLong':
      return `longer than ${limit} characters, shorten it`;
    case 'empty':
      return 'must not be empty, write something here';
    case 'tooMany':
      return `there may be at most ${limit} ${PLURALS[list] ?? list}, take some away`;
    case 'tooFew':
      return 'at least one is needed, add one';
    case 'outOfRange':
      return `must be ${range(problem)}, not ${signed(Number(value))}`;
    case 'badStep':
      return `must be ${range(problem)}, not ${signed(Number(value))}`;
    case 'badId':
      return `must be 1 to 64 Latin letters, digits or the signs _ : . - and no reserved word${found(problem)}`;
    case 'badKey':
      return 'no field may have this name, remove it';
    case 'tooDeep':
      return `nested deeper than ${limit} levels, make it flatter`;
    case 'unknownValue':
      return `must be one of ${expected}${found(problem)}`;
    case 'duplicateId':
      return `“${value}” is already taken, give each its own`;
    case 'duplicateFeeling':
      return 'this participant has a feeling at this stage already, keep one of them';
    case 'missingStage':
      return `there is no stage “${value}”, choose one that exists`;
    case 'missingLane':
      return `there is no lane “${value}”, choose one that exists`;
    case 'missingParticipant':
      return `there is no participant “${value}”, choose one that exists`;
    case 'missingRecord':
      return `“${value}” is not there any more, look at the present state`;
    case 'emotionsLanes':
      return `a map has exactly one lane of the kind emotions, and here it would be ${value}`;
    case 'newerVersion':
      return `${value} is newer than this Tropa can edit, update the plugin`;
    case 'notAJourney':
      return 'this is not a journey, choose another file';
  }
}

/** English words for what can be wrong with a journey. */
export const problemsEn: ProblemWords = {
  records: {
    participants: (n) => `Participant ${n}`,
    stages: (n) => `Stage ${n}`,
    lanes: (n) => `Lane ${n}`,
    notes: (n) => `Note ${n}`,
    feelings: (n) => `Feeling ${n}`,
    links: (n) => `Link ${n}`,
    checkpoints: (n) => `checkpoint ${n}`,
    priorities: (n) => `priority ${n}`,
    benefits: (n) => `benefit ${n}`,
    motivation: (n) => `motivation ${n}`,
    words: (n) => `word ${n}`,
  },
  fields: {
    schemaVersion: 'version',
    id: 'id',
    title: 'title',
    preset: 'preset',
    flow: 'flow',
    repeatLabel: 'label of the return link',
    boardLanguage: 'language of the board',
    view: 'view',
    notesAcross: 'notes side by side',
    summary: 'summary',
    problem: 'problem',
    decisionMaker: 'who decides',
    motivation: 'motivation',
    process: 'process',
    ownershipCost: 'ownership cost',
    cycleLength: 'cycle length',
    feedback: 'feedback',
    goals: 'goals',
    customer: 'customer’s goal',
    ours: 'our goal',
    priorities: 'priorities',
    benefits: 'benefits',
    words: 'words',
    kind: 'kind',
    name: 'name',
    short: 'short name',
    portrait: 'portrait',
    feature: 'feature',
    advantage: 'advantage',
    benefit: 'benefit',
    colour: 'colour',
    duration: 'duration',
    weight: 'weight',
    isMomentOfTruth: 'moment of truth',
    influence: 'influence',
    startedBy: 'started by',
    crm: 'CRM',
    stage: 'funnel stage',
    exitCondition: 'exit condition',
    probability: 'probability',
    isDone: 'tick',
    prompt: 'prompt',
    participantId: 'participant',
    laneId: 'lane',
    stageId: 'stage',
    text: 'text',
    isUrgent: 'urgent',
    source: 'source',
    author: 'author',
    votes: 'votes',
    valence: 'valence',
    fromStageId: 'from stage',
    toStageId: 'to stage',
    label: 'label',
  },
  what,
  whole: (problem) =>
    problem.code === 'tooDeep'
      ? `The document is nested deeper than ${problem.limit ?? 0} levels, make it flatter`
      : 'This is not a Tropa journey: choose a JSON file with a version, participants, stages and lanes',
};
