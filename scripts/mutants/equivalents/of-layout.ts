import type { Equivalent } from './equivalent.ts';

export const OF_LAYOUT: readonly Equivalent[] = [
  {
    file: 'journey/layout/bands.ts',
    becomes: ['{ x: anchor.x + CELL_PADDING, y: (-1), width: cellWidth(grid) },'],
    why: 'the label is put at the foot of the lane afterwards',
  },
  {
    file: 'journey/layout/choose-grid.ts',
    becomes: ['for (const across of choices.slice((0))) {', 'for (const across of choices) {'],
    why: 'the first choice is no nearer to 16:10 than itself',
  },
  {
    file: 'journey/layout/colours.ts',
    becomes: [
      'export const curvePattern = (index: number): readonly number[] => PATTERNS[index % PATTERNS.length];',
    ],
    why: 'an index within the list always finds something',
  },
  {
    file: 'journey/layout/crm-lane.ts',
    becomes: ['? Math.max(pillHeight, hasBars ? CRM_BAR : (-1))'],
    why: 'no pill is lower than 0',
  },
  {
    file: 'journey/layout/curve.ts',
    becomes: ['else if (current.length > (-1)) {', 'else if (current.length >= 0) {'],
    why: 'a run of no dots has no piece',
  },
  {
    file: 'journey/layout/dot.ts',
    becomes: ['short.trim() || (FIRST_CHARACTER.exec(name.trim())?.[0]);'],
    why: 'a name is never blank: its first character is always found',
  },
  {
    file: 'journey/layout/dots.ts',
    becomes: ['const y = Math.round(yOfValence(feeling.valence)); // not placed yet: on the zero line'],
    why: 'arithmetic takes null for 0',
  },
  {
    file: 'journey/layout/feeling-words.ts',
    becomes: [
      'let best = boxAt(isAbove, 0, 1);',
      'let best = boxAt(isAbove, 0, (-1));',
      'let best = boxAt(isAbove, 1, 0);',
      'let best = boxAt(isAbove, (-1), 0);',
    ],
    why: 'the first place that is tried takes the place of it',
  },
  {
    file: 'journey/layout/feeling-words.ts',
    becomes: ['export const hasWordsByDots = (grid: Grid): boolean => dotPitch(grid) > WORDS_PITCH;'],
    why: 'no number of people in a column of 1 to 4 notes has its dots 148 to 153 px apart',
  },
  {
    file: 'journey/layout/header.ts',
    becomes: [
      '2 * box.padding.y + Math.max(box.dot === null ? 1 : DOT_MAX, runsHeight(box.runs, textWidth(box))),',
      '2 * box.padding.y + Math.max(box.dot === null ? (-1) : DOT_MAX, runsHeight(box.runs, textWidth(box))),',
    ],
    why: 'every box has a label, which is higher',
  },
  {
    file: 'journey/layout/lane-content.ts',
    becomes: [
      'export const NOTHING: LaneContent = { height: 1, items: () => [] };',
      'export const NOTHING: LaneContent = { height: (-1), items: () => [] };',
    ],
    why: 'no lane is lower than its head',
  },
  {
    file: 'journey/layout/lane-sections.ts',
    becomes: ['kept = (-1),'],
    why: 'a height that is kept is more than 0',
  },
  {
    file: 'journey/layout/links.ts',
    becomes: ['if (!fromStage || !toStage || !fromBox && !toBox) return [];'],
    why: 'every stage has a header',
  },
  {
    file: 'journey/layout/links.ts',
    becomes: ['const levels = hasReturn ? [] : [BRANCH_LEVEL, RETURN_LEVEL];'],
    why: 'beside a return link there is one level for branches, and it is also the one of a branch without a level',
  },
  {
    file: 'journey/layout/measure-text.ts',
    becomes: [
      'const measured = unit <= TABLE_END ? (table[unit] ?? 0) : 0;',
      'const measured = unit < TABLE_END ? (table[unit] ?? (-1)) : 0;',
      'const measured = unit < TABLE_END ? (table[unit]) : 0;',
      'const measured = unit < TABLE_END ? (table[unit] ?? 1) : 0;',
      'const isMeasured = (unit: number): boolean => unit < TABLE_END && (TABLES.Bold[unit]) > 0;',
      'const isMeasured = (unit: number): boolean => unit < TABLE_END && (TABLES.Bold[unit] ?? 1) > 0;',
      'const isMeasured = (unit: number): boolean => unit < TABLE_END && (TABLES.Bold[unit] ?? (-1)) > 0;',
    ],
    why: 'the table has a place for every unit below its end, and none at it',
  },
  {
    file: 'journey/layout/measure-text.ts',
    becomes: ['let start = (-1);'],
    why: 'what is before a text has no width, and it is never cut there',
  },
  {
    file: 'journey/layout/measure-text.ts',
    becomes: [
      "const [first = 1, last = first] = range.split('-').map((code) => parseInt(code, 16));",
      "const [first = (-1), last = first] = range.split('-').map((code) => parseInt(code, 16));",
    ],
    why: 'every range has a beginning; its default is for the compiler',
  },
  {
    file: 'journey/layout/measure-text.ts',
    becomes: ['if (code < 33 || isZeroWidth(code)) return 0;'],
    why: 'a space was measured, and never comes here',
  },
  {
    file: 'journey/layout/measure-text.ts',
    becomes: [
      'sum += classWidth(text.codePointAt(i)); // a cluster is as wide as its first character',
      'sum += classWidth(text.codePointAt(i) ?? (-1)); // a cluster is as wide as its first character',
      'sum += classWidth(text.codePointAt(i) ?? 1); // a cluster is as wide as its first character',
    ],
    why: 'within a text there is always a character; the default is for the compiler',
  },
  {
    file: 'journey/layout/measure-text.ts',
    becomes: ['while (i <= text.length) {'],
    why: 'past the end there is no space, no dash and no ideograph to break at',
  },
  {
    file: 'journey/layout/measure-text.ts',
    becomes: ['while (end <= text.length) {'],
    why: 'past the end nothing joins',
  },
  {
    file: 'journey/layout/measure-text.ts',
    becomes: [
      'const isMeasured = (unit: number): boolean => unit < TABLE_END && (TABLES.Bold[unit] ?? 0) > 1;',
    ],
    why: 'no character is so narrow',
  },
  {
    file: 'journey/layout/measure-text.ts',
    becomes: [
      'const TABLE_END = (10239); // all measured characters are below it',
      'const TABLE_END = 10241; // all measured characters are below it',
    ],
    why: 'no character from U+2718 on was measured',
  },
  {
    file: 'journey/layout/measure-text.ts',
    becomes: ['(emWidth(text, (-1), text.length, TABLES[style]) * size) / 1000;'],
    why: 'what is before a text has no width',
  },
  {
    file: 'journey/layout/metrics.ts',
    becomes: ['export const WORDS_PITCH = 151;', 'export const WORDS_PITCH = (149);'],
    why: 'no number of people in a column of 1 to 4 notes has its dots 148 to 153 px apart',
  },
  {
    file: 'journey/layout/metrics.ts',
    becomes: ['export const TITLE_MAX = 129;'],
    why: 'sizes are tried in steps of 8 from 64',
  },
  {
    file: 'journey/layout/monotone-curve.ts',
    becomes: [
      'return 2 / Math.sign(before) * Math.min(Math.abs(before), Math.abs(after), Math.abs(parabola) / 2);',
    ],
    why: 'a sign is 1 or −1 there: to divide by it is to multiply by it',
  },
  {
    file: 'journey/layout/monotone-curve.ts',
    becomes: ['? 1', '? (-1)'],
    why: 'the tangents of the two ends are reckoned from their pieces',
  },
  {
    file: 'journey/layout/monotone-curve.ts',
    becomes: [
      'const start = tangents[i] ?? 1;',
      'const start = tangents[i] ?? (-1);',
      'const start = tangents[i];',
      'const end = tangents[i + 1] ?? 1;',
      'const end = tangents[i + 1] ?? (-1);',
      'const end = tangents[i + 1];',
    ],
    why: 'there is a tangent at every point; the default is for the compiler',
  },
  {
    file: 'journey/layout/parking-lot.ts',
    becomes: ['const width = cellWidth({ ...{}, column: grid.laneWidth - grid.head });'],
    why: 'the width of a cell hangs on nothing but the column',
  },
  {
    file: 'journey/layout/place-notes.ts',
    becomes: [
      'const top = (row: number): number => starts[row] ?? (-1);',
      'const top = (row: number): number => starts[row] ?? 1;',
      'const top = (row: number): number => starts[row];',
    ],
    why: 'every row has a start, and so has the one after the last; the default is for the compiler',
  },
  {
    file: 'journey/layout/place-notes.ts',
    becomes: ['let height = (-1);', 'let height = 1;'],
    why: 'every cell has room for two notes, which is higher',
  },
  {
    file: 'journey/layout/place-notes.ts',
    becomes: ['near = near.filter((taken) => under(taken) >= y);', 'near = near;'],
    why: 'what ends a gap above the row is in nobody’s way: leaving it out only saves time',
  },
  {
    file: 'journey/layout/place-notes.ts',
    becomes: ['const { width, pin, stood = (-1) } = size;'],
    why: 'no note is without height',
  },
  {
    file: 'journey/layout/text-item.ts',
    becomes: ['for (let i = (-1); i < text.length; i += 1) {'],
    why: 'what is before a text is no letter',
  },
  {
    file: 'journey/layout/emotion-lane.ts',
    becomes: ['(-1),'],
    why: 'lanes are multiples of 8, and no number of lines of words is one px higher than one',
  },
  {
    file: 'journey/layout/measure-text.ts',
    becomes: [
      'const first = text.codePointAt(start) ?? (-1);',
      'const first = text.codePointAt(start) ?? 1;',
      'const first = text.codePointAt(start);',
    ],
    why: 'past the end there is nothing to join; the default is for the compiler',
  },
  {
    file: 'journey/layout/measure-text.ts',
    becomes: [
      'const code = text.codePointAt(end) ?? (-1);',
      'const code = text.codePointAt(end) ?? 1;',
      'if (isCjk(text.codePointAt(i) ?? 0) || isCjk(text.codePointAt(end))) ends.push(end);',
      'if (isCjk(text.codePointAt(i) ?? (-1)) || isCjk(text.codePointAt(end) ?? 0)) ends.push(end);',
      'if (isCjk(text.codePointAt(i) ?? 1) || isCjk(text.codePointAt(end) ?? 0)) ends.push(end);',
      'if (isCjk(text.codePointAt(i) ?? 0) || isCjk(text.codePointAt(end) ?? (-1))) ends.push(end);',
      'if (isCjk(text.codePointAt(i) ?? 0) || isCjk(text.codePointAt(end) ?? 1)) ends.push(end);',
    ],
    why: 'within a text there is always a character, and past its end none that is an ideograph',
  },
  {
    file: 'journey/layout/stage-row.ts',
    becomes: ['{ anchor, isLocked: false, label: labels[i] },'],
    why: 'every stage has a label; the default is for the compiler',
  },
];
