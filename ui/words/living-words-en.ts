import { groupedCount } from './notes-words-count.ts';
import { countEn, type EnglishForms } from './plural.ts';

const notes = (count: number) => countEn(count, ['note', 'notes']);
const titles = (count: number) => countEn(count, ['title', 'titles']);
/** The word alone, in the form that its number asks for. */
const form = (count: number, forms: EnglishForms): string =>
  countEn(count, forms).slice(String(count).length + 1);
const grouped = (count: number) => groupedCount(count, 'en');
/** A thing that has no name of its own. */
const always =
  (name: string): ((title: string) => string) =>
  () =>
    name;
/** A value of the scale with its sign: `+2`, `−1.4`. */
const signed = (value: number) => `${value > 0 ? '+' : ''}${value}`.replace('-', '−');

/** What the panel says about a map that stands on the board: updating, reading, findings. */
export const livingEn = {
  // the map's own screen
  tidy: 'Tidy',
  zoomToMap: 'Zoom to map',
  findings: 'Findings',
  boardChanged: 'The board has changed.',
  findingsOnBoard: (count: number) => countEn(count, ['finding on the board', 'findings on the board']),
  authors: 'Read authors of notes',
  authorsOff: 'Off: names are neither read nor stored.',

  // plan
  planRows: {
    added: (count: number) => form(count, ['new', 'new']),
    changed: (count: number) => form(count, ['changed', 'changed']),
    removed: (count: number) => form(count, ['removed', 'removed']),
    untouched: (count: number) =>
      form(count, ['of the team’s notes untouched', 'of the team’s notes untouched']),
  },
  showRow: { added: 'Show new', changed: 'Show changed', removed: 'Show removed' },
  /** Counted things of a plan; the header and the goals count as the map. */
  counted: {
    note: notes,
    stage: (count: number) => countEn(count, ['stage', 'stages']),
    lane: (count: number) => countEn(count, ['lane', 'lanes']),
    participant: (count: number) => countEn(count, ['participant', 'participants']),
    feeling: (count: number) => countEn(count, ['feeling', 'feelings']),
    link: (count: number) => countEn(count, ['link', 'links']),
    checkpoint: (count: number) => countEn(count, ['checkpoint', 'checkpoints']),
    map: (count: number) => countEn(count, ['field of the map', 'fields of the map']),
  },
  /** What a conflict or a step of a plan is about, by name. */
  thing: {
    map: always('The map'),
    summary: always('The header'),
    goals: always('Goals'),
    view: always('The map'),
    participant: (title: string) => `Participant “${title}”`,
    stage: (title: string) => `Stage “${title}”`,
    lane: (title: string) => `Lane “${title}”`,
    note: (title: string) => `Note “${title}”`,
    checkpoint: (title: string) => `Checkpoint “${title}”`,
    feeling: (title: string) => `Feeling: ${title}`,
    link: (title: string) => `Link: ${title}`,
  },
  place: 'place',
  order: 'order',
  named: (thing: string, rest: string) => `${thing}: ${rest}`,
  at: (lane: string, stage: string) => `${lane} · ${stage}`,
  drift: 'What hands moved apart is put together again: curves, links, an unfinished run.',
  acrossWaits: 'How many notes stand side by side is chosen by the next Tidy.',
  teamIsSafe: 'No text of the team is changed or deleted.',
  keptByHand: (count: number) => `${titles(count)} edited by hand, kept as on the board.`,
  bothKept: (count: number) =>
    `${countEn(count, ['thing was', 'things were'])} changed here and on the board. The board’s is kept.`,
  show: 'Show',
  oneUndo: 'One undo takes it all back.',
  apply: 'Apply',
  upToDate: 'The board is up to date',
  nothingToChange: 'Nothing to change.',
  backToMap: 'Back to the map',
  newPlan: 'The board changed meanwhile. Here is the new plan.',
  more: (count: number) => `and ${count} more`,

  // runs
  moving: 'Moving the note',
  updateStopped: 'Update stopped',
  tidyStopped: 'Tidying stopped',
  stoppedAt: (part: number, whole: number) => `${part} of ${whole} are on the board`,
  keepOrRemove:
    'Keep them and finish later with Update map, or take this run back. The team’s notes are safe either way.',
  updated: (counts: string) => `Map updated: ${counts}.`,
  planCounts: (added: number, changed: number, removed: number) =>
    `${added} new, ${changed} changed, ${removed} removed`,
  tidied: 'The map is laid out again. Texts and colours are as they were.',
  isTidy: 'Everything is in its place already.',
  runKept: 'What was done so far is kept. Update map finishes it.',
  runRemoved: 'This run was taken back. The team’s notes are as they were.',
  runTakenBack: 'The last run was taken back. What people did meanwhile is kept.',
  notePut: (lane: string, stage: string) => `The note is in “${lane}”, “${stage}” now.`,
  noteParked: 'The note is in the parking lot now.',
  notUpdated: (reason: string) =>
    `The map was not updated: ${reason}. The team’s notes are safe. Your form is kept.`,
  partlyUpdated: (reason: string) =>
    `The update was not finished: ${reason}. Update map finishes it later. The team’s notes are safe.`,
  notTidied: (reason: string) => `The map was not tidied: ${reason}. The notes are safe.`,
  notRead: (reason: string) => `The board was not read: ${reason}. Your form is kept.`,
  notMoved: (reason: string) => `The note was not moved: ${reason}. It is where it was.`,
  notShown: (reason: string) => `This cannot be shown on the board: ${reason}.`,

  // board read
  boardRead: 'Board read',
  readLine: (time: string) => `${time}, nothing on the board was changed`,
  readRows: {
    notes: (count: number) => form(count, ['note', 'notes']),
    feelings: (count: number) => form(count, ['feeling moved', 'feelings moved']),
    titles: (count: number) => form(count, ['title changed', 'titles changed']),
  },
  showRead: { notes: 'Show notes', feelings: 'Show feelings', titles: 'Show titles' },
  newsOf: {
    added: (count: number) => `${count} new`,
    changed: (count: number) => `${count} changed`,
    moved: (count: number) => `${count} moved`,
    removed: (count: number) => `${count} removed`,
  },
  newsOfNote: { added: 'new', changed: 'changed', moved: 'moved', removed: 'removed' },
  /** Stages, lanes and participants. */
  newsOfParts: {
    name: (count: number) => form(count, ['part is new or gone', 'parts are new or gone']),
    show: 'Show what is new or gone',
    added: (thing: string) => `${thing} is new`,
    removed: (thing: string) => `${thing} is gone`,
  },
  noNews: 'none is new, changed or moved',
  feelingAt: (person: string, stage: string, value: string) => `${person}, ${stage}: ${value}`,
  gap: 'gap',
  waiting: 'not placed',
  from: (before: string, now: string) => `${before} → ${now}`,
  undoReading: 'Undo reading',
  readingUndone: 'The form is as it was before reading.',
  done: 'Done',
  readSay: (noteCount: number, findingCount: number) =>
    `Board read: ${notes(noteCount)}, ${countEn(findingCount, ['finding', 'findings'])}`,

  // findings
  findingsLine: (count: number) => countEn(count, ['finding', 'findings']),
  noFindings: 'No findings. Everything has its place.',
  handled: (count: number) => `${count} handled`,
  needsYou: 'Needs you:',
  told: 'For your information:',
  zoomTo: 'Zoom to',
  putInto: 'Put into…',
  leaveIt: 'Leave it',
  useMine: 'Use mine',
  putHint: 'Choose a cell. The note moves there on the board.',
  parkingLot: 'Parking lot',
  move: 'Move',
  bothChanged: (what: string) => `${what} was changed here and on the board. The board’s text is kept.`,
  mineAndTheirs: (mine: string, theirs: string) => `Here: “${mine}”. On the board: “${theirs}”.`,
  noRoom: (what: string) => `${what} is new here, but the map is full with what is new on the board.`,
  quote: (text: string) => `“${text}”`,
  removedHere: (what: string) => `${what} was removed here and changed on the board. It is kept.`,
  noteRemovedHere: (what: string) =>
    `${what} was removed here and changed on the board. It goes to the parking lot.`,
  removedThere: (what: string) =>
    `${what} was changed here and removed on the board. It is gone from the form.`,
  mergeNews: {
    laneStays: (lane: string) =>
      `Lane “${lane}” was deleted on the board with what stood in it. It was changed here, so it stays; Update map draws it again.`,
    noteParked: (text: string) => `Note “${text}”: its lane or stage is gone. It goes to the parking lot.`,
  },
  mineIsUsed: 'Yours is in the form. Update map puts it on the board.',
  sentences: {
    betweenCells: (a: string, b: string) =>
      b === '' ? 'This note lies between two cells.' : `This note lies between “${a}” and “${b}”.`,
    outsideMap: () => 'This note is outside the map.',
    inFixedLane: (lane: string) => `This note lies in “${lane}”, a lane that takes no notes.`,
    dotBeyondScale: (_a: string, _b: string, value: number) =>
      `A dot is ${value > 0 ? 'above' : 'below'} the lane. It counts as ${signed(value)}.`,
    copyOfFurniture: () => 'A copy of a part of the map lies on the board. It is left alone and not read.',
    unfinished: () =>
      'A run on this map is still going, or was cut short. If nobody is at it, Update map finishes it.',
    damagedData: () =>
      'This map’s saved data is damaged. The notes are safe. The map was read from what stands on the board.',
    stageWithoutHeader: (stage: string) =>
      `The header of stage “${stage}” was deleted on the board. The stage is kept; Update map draws its header again.`,
    laneGone: (lane: string) => `Lane “${lane}” was deleted on the board and is gone from the form as well.`,
    notUnderstood: () => 'No field of the form can hold this text. It stays on the board as it is.',
    tooMany: (_a: string, _b: string, value: number) =>
      `The form takes ${grouped(value)} of these at most. What is beyond stays on the board and is not read.`,
    tooLong: (_a: string, _b: string, value: number) =>
      `This text is longer than ${grouped(value)} characters. The form has its beginning, the board keeps all of it.`,
  },
};
export type LivingWords = typeof livingEn;
