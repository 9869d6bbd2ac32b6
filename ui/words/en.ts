import type { Problem } from '../../journey/model/problem.ts';
import { problemSentence } from '../../journey/words/problem-sentence.ts';
import { countEn } from './plural.ts';

const objects = (count: number) => countEn(count, ['object', 'objects']);
const notes = (count: number) => countEn(count, ['note', 'notes']);

/** English words of the panel: the source that every other language must match (`PanelWords`). */
export const en = {
  newMap: 'New map',
  panelLanguage: 'Language of the panel',
  startFrom: 'Start from',
  startingPoints: {
    b2c: { title: 'B2C, cyclic', line: 'One buyer, four stages, then again.' },
    b2b: { title: 'B2B, linear', line: 'A buying group: three roles, three curves.' },
    blank: { title: 'Blank map', line: 'Three stages and an emotion curve.' },
  },
  exampleTitle: (title: string) => `Example: ${title}`,
  exampleLine: 'A worked map, filled in to the last field.',
  boardLanguage: 'Words on the board',
  mapTitle: 'Map title',
  titleNeeded: 'Give the map a title: 1 to 120 characters.',
  boardActions: 'Board actions',
  createMap: 'Create map',
  creatingMap: 'Creating map',
  placingNotes: 'Placing notes',
  amount: (part: number, whole: number) => `${part} of ${whole}`,
  percent: (phase: string, percent: number) => `${phase}, ${percent} percent`,
  teamCanWork: 'The team can keep working on the board.',
  cancel: 'Cancel',
  stopped: 'Stopped',
  stoppedAt: (count: number) => `${objects(count)} of the map ${count === 1 ? 'is' : 'are'} on the board`,
  keepOrRemove: 'Keep what is drawn, or take this run back. The team’s notes are safe either way.',
  keep: 'Keep what is drawn',
  remove: 'Remove it',
  created: (title: string, nodes: number, noteCount: number) =>
    `Map created: “${title}”, ${objects(nodes)}, ${notes(noteCount)} among them.`,
  skipped: (count: number) =>
    `${objects(count)} ${count === 1 ? 'was' : 'were'} left out: somebody removed or locked ${count === 1 ? 'it' : 'them'} meanwhile.`,
  replacedCharacters: (count: number) =>
    `${countEn(count, ['unreadable character', 'unreadable characters'])} replaced by �.`,
  missingFonts: (fonts: string) => `Not found here: ${fonts}. The map is drawn in another font.`,
  undo: 'Undo',
  kept: (nodes: number) => `Kept: ${objects(nodes)} on the board.`,
  removed: (nodes: number) => `Removed: ${objects(nodes)}. The board is as it was.`,
  undone: (nodes: number) => `Taken back: ${objects(nodes)}. The board is as it was.`,
  tryAgain: 'Try again',
  notCreated: (reason: string) =>
    `The map was not created: ${reason}. Nothing was left on the board. Your form is kept.`,
  partlyCreated: (reason: string, nodes: number) =>
    `The map was not finished: ${reason}. ${objects(nodes)} stayed on the board. Your form is kept.`,
  badJourney: (problem: Problem) =>
    `The map was not created. ${problemSentence(problem, 'en')} Nothing was left on the board. Your form is kept.`,
  notReady: (reason: string) => `Tropa cannot draw here: ${reason}.`,
  notTakenBack: (reason: string) => `Nothing was taken back: ${reason}.`,
  reasons: {
    misunderstanding: 'the panel and the plugin do not understand each other, close Tropa and open it again',
    busy: 'another run is under way, wait until it has ended',
    noRun: 'there is no run to take back',
    readOnly: 'this file is open for viewing only, ask its owner for the right to edit',
    rightsLost: 'the right to edit this file was lost meanwhile, ask its owner for it',
    mapGone: 'the map is no longer on the board',
    unsupportedEditor: 'Tropa draws in FigJam boards and Figma design files only',
    hostRefused: 'Figma refused one of the steps, try once more or reload the file',
  },
};
