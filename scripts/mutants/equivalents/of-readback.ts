import type { Equivalent } from './equivalent.ts';

export const OF_READBACK: readonly Equivalent[] = [
  {
    file: 'journey/readback/board-text.ts',
    becomes: ["export const BOTH: readonly BoardWords[] = [boardWords(''), boardWords('ru')];"],
    why: 'every language but Russian has the English words',
  },
  {
    file: 'journey/readback/board-text.ts',
    becomes: ["text.length >= limit ? Array.from(text).slice(0, limit).join('') : text;"],
    why: 'what is just as long in UTF-16 units has no more characters than that: nothing is cut',
  },
  {
    file: 'journey/readback/read-journey.ts',
    becomes: [
      'const box = map ? map.box : { x: 0, y: 1, width: 0, height: 0 };',
      'const box = map ? map.box : { x: 0, y: (-1), width: 0, height: 0 };',
      'const box = map ? map.box : { x: 0, y: 0, width: 1, height: 0 };',
      'const box = map ? map.box : { x: 1, y: 0, width: 0, height: 0 };',
      'const box = map ? map.box : { x: (-1), y: 0, width: 0, height: 0 };',
      'const box = map ? map.box : { x: 0, y: 0, width: (-1), height: 0 };',
      'const box = map ? map.box : { x: 0, y: 0, width: 0, height: 1 };',
      'const box = map ? map.box : { x: 0, y: 0, width: 0, height: (-1) };',
    ],
    why: 'a snapshot always holds the map',
  },
  {
    file: 'journey/readback/read-notes.ts',
    becomes: ['if (stays.length === cell.length) ;'],
    why: 'where all notes of a cell stay, what follows puts none anywhere: the line only saves time',
  },
  {
    file: 'journey/readback/read-notes.ts',
    becomes: ['else if (note) ordered.splice(++at, (-1), note);'],
    why: 'splice takes a negative count for none',
  },
  {
    file: 'journey/readback/read-notes.ts',
    becomes: [
      'const rowOf = (note: ReadNote): number => rows.get(note) || 1;',
      'const rowOf = (note: ReadNote): number => rows.get(note) || (-1);',
    ],
    why: 'every note of the cell has a row',
  },
  {
    file: 'journey/readback/read-notes.ts',
    becomes: ["const blank = { id, ...cell, text: '', isUrgent: true, source: null, author: '', votes: 0 };"],
    why: 'of a note that was not known, text and urgency are always read',
  },
  {
    file: 'journey/readback/read-texts.ts',
    becomes: [
      'const pair = key.link(fromStageId, toStageId, 1);',
      'const pair = key.link(fromStageId, toStageId, (-1));',
    ],
    why: 'it only names the pair under which links are counted',
  },
  {
    file: 'journey/readback/skeleton.ts',
    becomes: ["const isKind = (name: string): name is PresetLaneKind => name in boardWords('').lanes;"],
    why: 'every language but Russian has the English words',
  },
  {
    file: 'journey/readback/skeleton.ts',
    becomes: ['const kinds = Object.keys(lanes);'],
    why: 'both languages name the same kinds; the filter is for the compiler',
  },
  {
    file: 'journey/readback/read-feelings.ts',
    becomes: ['if (Math.abs(yOfValence(valence) - y) >= LEVEL_STEP / 10) {'],
    why: 'no place is 17.6 px beyond the scale to the last binary digit',
  },
  {
    file: 'journey/readback/skeleton.ts',
    becomes: [
      'const columns = columnsOnBoard(own, stages, 1, 0);',
      'const columns = columnsOnBoard(own, stages, (-1), 0);',
      'const columns = columnsOnBoard(own, stages, 0, 1);',
      'const columns = columnsOnBoard(own, stages, 0, (-1));',
    ],
    why: 'without any header there is one stage, which has every checkpoint',
  },
  {
    file: 'journey/readback/read-notes.ts',
    becomes: ['let centre = 1;', 'let centre = (-1);'],
    why: 'the first note of a cell begins a row whatever was before',
  },
];
