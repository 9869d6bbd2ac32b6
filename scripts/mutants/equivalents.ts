/** Mutants of one file that no test can tell from the original, and why. */
export interface Equivalent {
  readonly file: string;
  readonly becomes: readonly string[]; // the mutated lines, as they are listed
  readonly why: string;
}

/**
 * Found by reading survivors; each says why the difference cannot be seen. What the code promises counts (a snapshot always
 * holds the map), what callers merely do not do does not.
 */
export const EQUIVALENTS: readonly Equivalent[] = [
  {
    file: 'journey/reconcile/as-standing.ts',
    becomes: ['const left = anchor.x + asideOf(key.stage(note.stageId)) - asideOf(row.key);'],
    why: 'a note in a lane has a stage',
  },
  {
    file: 'journey/reconcile/as-standing.ts',
    becomes: [
      'const most = pins.has(note.id) ? x : anchor.x + (width >= room ? (room - width) / 2 : room - width);',
    ],
    why: 'what is just as wide as the room begins at its left edge either way',
  },
  {
    file: 'journey/reconcile/change.ts',
    becomes: ['if (change === undefined) ;'],
    why: 'an index within the list always finds something; the line is for the compiler',
  },
  {
    file: 'journey/reconcile/change.ts',
    becomes: ['for (let i = changes.length + 1; i >= 0; i--) {'],
    why: 'nothing stands beyond the last, and what is not there is passed over',
  },
  {
    file: 'journey/reconcile/merge-notes.ts',
    becomes: ['if (cell === undefined) ;'],
    why: 'what is in no cell any more is gathered under a name that nobody asks for',
  },
  {
    file: 'journey/reconcile/merge-notes.ts',
    becomes: ['const order = [was, there, here].map((side) => side.get(cell));'],
    why: 'the next line has the same default',
  },
  {
    file: 'journey/reconcile/merge-notes.ts',
    becomes: [
      'rows.set(cell, mergeOrder(order[0], order[1] ?? [], order[2] ?? [], cells).reverse());',
      'rows.set(cell, mergeOrder(order[0] ?? [], order[1], order[2] ?? [], cells).reverse());',
      'rows.set(cell, mergeOrder(order[0] ?? [], order[1] ?? [], order[2], cells).reverse());',
    ],
    why: 'the line before has the same default',
  },
  {
    file: 'journey/reconcile/merge-records.ts',
    becomes: ['for (let i = order.length - 1; i >= (-1) && spare > 0; i -= 1) {'],
    why: 'nothing stands at −1, and what is not there is passed over',
  },
  {
    file: 'journey/reconcile/merge-records.ts',
    becomes: ['else if (sameValue(texts(was), texts(mine))) ;'],
    why: 'nothing follows that a return could leave out',
  },
  {
    file: 'journey/reconcile/merge-records.ts',
    becomes: [
      'for (let i = order.length - (0); i >= 0 && spare > 0; i -= 1) {',
      'for (let i = order.length + 1; i >= 0 && spare > 0; i -= 1) {',
    ],
    why: 'nothing stands beyond the last, and what is not there is passed over',
  },
  {
    file: 'journey/reconcile/merge-use-mine.ts',
    becomes: ['holds(journey.lanes, LIMITS.lanes, (0)) &&'],
    why: 'a journey with exactly one lane of the emotions has a lane',
  },
  {
    file: 'journey/reconcile/moved-ids.ts',
    becomes: ['let low = 1;'],
    why: 'the runs are the same, each one place further on',
  },
  {
    file: 'journey/reconcile/own-things.ts',
    becomes: ['if (row === undefined) ;'],
    why: 'an index within the list always finds something; the line is for the compiler',
  },
  {
    file: 'journey/reconcile/own-things.ts',
    becomes: ['return found.map(({ start, by }) => ({ start, by: by }));'],
    why: 'every row has one by then; the default is for the compiler',
  },
  {
    file: 'journey/reconcile/own-things.ts',
    becomes: [
      'for (let i = found.length + 1; i >= 0; i--) {',
      'for (let i = found.length - (0); i >= 0; i--) {',
    ],
    why: 'nothing stands beyond the last, and what is not there is passed over',
  },
  {
    file: 'journey/reconcile/plan-update.ts',
    becomes: [
      'const corner = snapshot.nodes[0]?.box ?? { x: 0, y: (-1) };',
      'const corner = snapshot.nodes[0]?.box ?? { x: 0, y: 1 };',
      'const corner = snapshot.nodes[0]?.box;',
    ],
    why: 'a snapshot always begins with the map',
  },
  {
    file: 'journey/reconcile/plan-update.ts',
    becomes: [
      "(isCut || base.x !== goal.x || base.y !== goal.y || base.kind !== 'path' && base.data !== goal.data));",
    ],
    why: 'another course is another look already',
  },
  {
    file: 'journey/reconcile/plan-update.ts',
    becomes: [
      "for (let at = nodes.get(wasIn ?? ''); at?.type === 'GROUP'; at = nodes.get(wasIn))",
      "for (let at = nodes.get(wasIn); at?.type === 'GROUP'; at = nodes.get(wasIn ?? ''))",
    ],
    why: 'no node has null for an id',
  },
  {
    file: 'journey/reconcile/plan-update.ts',
    becomes: [
      'const isApart = IS_DOT.test(one) && !isRehomed && homeNode !== undefined && parent !== undefined;',
    ],
    why: 'what has no key is no dot either way',
  },
  {
    file: 'journey/reconcile/plan.ts',
    becomes: [
      'if (look(a) !== look(b)) return look(a) < look(b) ? -2 : 1;',
      'if (look(a) !== look(b)) return look(a) < look(b) ? -1 : 2;',
    ],
    why: 'only the sign of a comparison counts',
  },
  {
    file: 'journey/readback/board-text.ts',
    becomes: ["export const BOTH: readonly BoardWords[] = [boardWords(''), boardWords('ru')];"],
    why: 'every language but Russian has the English words',
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
    file: 'journey/layout/bands.ts',
    becomes: ['{ x: anchor.x + CELL_PADDING, y: (-1), width: cellWidth(grid) },'],
    why: 'the label is put at the foot of the lane afterwards',
  },
  {
    file: 'journey/layout/colours.ts',
    becomes: [
      'export const curvePattern = (index: number): readonly number[] => PATTERNS[index % PATTERNS.length];',
    ],
    why: 'an index within the list always finds something',
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
      'return higher === lower || (higher > 1 && lower > 0) ? own >= 0 : lower > 0;',
      'return higher === lower || (higher > 0 && lower > 1) ? own >= 0 : lower > 0;',
    ],
    why: 'a dot has two neighbours at most: one higher and one lower are as many',
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
    becomes: ['if (boxes.length === (-1)) return { items, bottom: top };'],
    why: 'no row of boxes is asked for where there are none',
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
      'const measured = unit < TABLE_END ? (table[unit] ?? (-1)) : 0;',
      'const measured = unit < TABLE_END ? (table[unit]) : 0;',
      'const measured = unit < TABLE_END ? (table[unit] ?? 1) : 0;',
      'const isMeasured = (unit: number): boolean => unit < TABLE_END && (TABLES.Bold[unit]) > 0;',
      'const isMeasured = (unit: number): boolean => unit < TABLE_END && (TABLES.Bold[unit] ?? 1) > 0;',
      'const isMeasured = (unit: number): boolean => unit < TABLE_END && (TABLES.Bold[unit] ?? (-1)) > 0;',
    ],
    why: 'the table has a place for every unit below its end',
  },
  {
    file: 'journey/layout/measure-text.ts',
    becomes: ['let start = (-1);'],
    why: 'what is before a text has no width, and it is never cut there',
  },
  {
    file: 'journey/layout/measure-text.ts',
    becomes: ["const [first = 0, last = 1] = range.split('-').map((hex) => parseInt(hex, 16));"],
    why: 'every range has two ends; the defaults are for the compiler',
  },
  {
    file: 'journey/layout/measure-text.ts',
    becomes: ['if (code < 33 || isZeroWidth(code)) return 0;'],
    why: 'a space was measured, and never comes here',
  },
  {
    file: 'journey/layout/measure-text.ts',
    becomes: ['sum += classWidth(text.codePointAt(i)); // a cluster is as wide as its first character'],
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
    becomes: ['let longest = (-1);'],
    why: 'every paragraph has a piece, be it of no width',
  },
  {
    file: 'journey/layout/metrics.ts',
    becomes: ['export const DOT_MIN = (47);'],
    why: 'dots are 56 px apart at least, which makes them 48 px wide',
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
    becomes: ['? 1', '? (-1)'],
    why: 'the tangents of the two ends are reckoned from their pieces',
  },
  {
    file: 'journey/layout/place-notes.ts',
    becomes: ['near = near.filter((taken) => under(taken) >= y);'],
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
    file: 'journey/reconcile/change.ts',
    becomes: ['for (let i = changes.length - 1; i >= (-1); i--) {'],
    why: 'nothing stands at −1, and what is not there is passed over',
  },
  {
    file: 'journey/reconcile/draw-again.ts',
    becomes: ["item.kind === 'connector' ? 1e6 : (index ?? -2);"],
    why: 'an index is 0 at least: all that is less comes before it',
  },
  {
    file: 'journey/reconcile/moved-ids.ts',
    becomes: [
      'const placeOf = (id: string): number => places.get(id);',
      'const placeOf = (id: string): number => places.get(id) ?? (-1);',
      'const placeOf = (id: string): number => places.get(id) ?? 1;',
      'if (placeOf(tops[middle]) < placeOf(id)) low = middle + 1;',
    ],
    why: 'only ids that are in the list are asked for',
  },
  {
    file: 'journey/readback/skeleton.ts',
    becomes: ["const isKind = (name: string): name is PresetLaneKind => name in boardWords('').lanes;"],
    why: 'every language but Russian has the English words',
  },
  {
    file: 'journey/readback/skeleton.ts',
    becomes: ['for (const kind of Object.keys(words.lanes)) {'],
    why: 'both languages name the same kinds; the filter is for the compiler',
  },
];
