import type { Equivalent } from './equivalent.ts';

export const OF_RECONCILE: readonly Equivalent[] = [
  {
    file: 'journey/reconcile/as-standing.ts',
    becomes: ['const stage = key.stage(note.stageId);'],
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
    file: 'journey/reconcile/change.ts',
    becomes: ['for (let i = changes.length - 1; i >= (-1); i--) {'],
    why: 'nothing stands at −1, and what is not there is passed over',
  },
  {
    file: 'journey/reconcile/columns-as-standing.ts',
    becomes: [
      'new Map(order.map((one, i) => [one, headers[i]?.anchor.x]));',
      'new Map(order.map((one, i) => [one, headers[i]?.anchor.x ?? 1]));',
      'new Map(order.map((one, i) => [one, headers[i]?.anchor.x ?? (-1)]));',
    ],
    why: 'no order has more columns than a scene has headers; the default is for the compiler',
  },
  {
    file: 'journey/reconcile/draw-again.ts',
    becomes: ["item.kind === 'connector' ? 1e6 : (index ?? -2);"],
    why: 'an index is 0 at least: all that is less comes before it',
  },
  {
    file: 'journey/reconcile/draw-again.ts',
    becomes: [
      "item.kind === 'connector' ? 1000001 : (index ?? -1);",
      "item.kind === 'connector' ? (999999) : (index ?? -1);",
    ],
    why: 'no journey within its limits has so many things: connectors come last either way',
  },
  {
    file: 'journey/reconcile/merge-notes.ts',
    becomes: ['if (cell === undefined) ;'],
    why: 'what is in no cell any more is gathered under a name that nobody asks for',
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
    becomes: ["if (placeOf(tops[middle] ?? '') <= placeOf(id)) low = middle + 1;"],
    why: 'no id stands twice in a list',
  },
  {
    file: 'journey/reconcile/moved-ids.ts',
    becomes: ['let low = 1;'],
    why: 'the runs are the same, each one place further on',
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
    becomes: ['const map: Box = snapshot.nodes[0]?.box;'],
    why: 'a snapshot always begins with the map',
  },
  {
    file: 'journey/reconcile/plan-update.ts',
    becomes: [
      'const x = box.x + width / 2 - row.box.x + (isThen ? to.x - shiftOf(row).x : 1);',
      "stuckTo === null ? Number(type === 'GROUP') - Number(type === 'CONNECTOR') : 3;",
    ],
    why: 'a pixel of a lane’s width is no place for a note; what sticks comes last either way',
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
    file: 'journey/reconcile/rows-as-standing.ts',
    becomes: [
      'y += (lanes.find((lane) => lane.key === one)?.height) + LANE_GAP;',
      'y += (lanes.find((lane) => lane.key === one)?.height ?? 1) + LANE_GAP;',
      'y += (lanes.find((lane) => lane.key === one)?.height ?? (-1)) + LANE_GAP;',
    ],
    why: 'only lanes of the scene are stacked; the default is for the compiler',
  },
  {
    file: 'journey/reconcile/own-things.ts',
    becomes: [
      'return found.map(({ start, by }) => ({ start, by: by ?? 1 }));',
      'return found.map(({ start, by }) => ({ start, by: by ?? (-1) }));',
    ],
    why: 'every row has one by then; the default is for the compiler',
  },
];
