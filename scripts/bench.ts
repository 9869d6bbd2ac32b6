/**
 * `npm run bench`: what the built plugin costs on the emulated host, beside three usual ways to draw notes.
 *
 * Counts of host calls gate: they are the same on every machine, and a broken limit ends with exit code 1.
 * Times are printed as ratios of one run only, since a second here is not a second there.
 */
import { budgets } from './size.ts';
import { costsIn, gatesOf, holds, sizes, type EditorCosts, type Gate } from './bench/gates.ts';
import { costOfCode, type Cost, type Editor } from './bench/measure.ts';
import { patterns } from './bench/patterns.ts';
import { textTable } from './bench/text-table.ts';
import { builtPlugin } from './draw/built-plugin.ts';
import { sizedJourney } from './sized-journey.ts';

const editors: readonly Editor[] = ['figjam', 'figma'];

async function main(): Promise<void> {
  const plugin = await builtPlugin();
  const gates: Gate[] = [
    { what: 'dist/code.js, bytes', counted: Buffer.byteLength(plugin.code), limit: budgets.code },
    { what: 'dist/ui.html, bytes', counted: Buffer.byteLength(plugin.html), limit: budgets.panel },
  ];
  for (const editor of editors) {
    const costs = await costsIn(plugin, editor);
    console.log(`${await comparison(costs)}\n\n${sizesTable(costs)}\n`);
    gates.push(...gatesOf(costs).map((gate) => ({ ...gate, what: `${editor}: ${gate.what}` })));
  }
  console.log(gatesTable(gates));
  process.exitCode = gates.every(holds) ? 0 : 1;
}

/** Tropa beside the patterns, for 1,000 notes of the same texts. A map has more than notes; a pattern has not. */
async function comparison({ editor, plainNote, thousand }: EditorCosts): Promise<string> {
  const textsOf = (notes: number) =>
    sizedJourney('large', { notes, urgentEvery: 0 }).notes.map(({ text }) => text);
  const rows: (readonly [name: string, perNote: number, cost: Cost])[] = [
    ['Tropa: the whole map', plainNote, thousand],
  ];
  for (const { name, code } of patterns) {
    const cost = await costOfCode(code(editor, textsOf(1000)), editor);
    const more = await costOfCode(code(editor, textsOf(1100)), editor);
    rows.push([name, (more.calls - cost.calls) / 100, cost]);
  }
  const floor = rows[1]?.[2].milliseconds ?? 1;
  return textTable(
    [`${editor}, 1,000 notes`, 'calls a note', 'calls', 'longest run', 'font loads', 'time ÷ floor'],
    rows.map(([name, perNote, cost]) => [
      name,
      perNote.toFixed(2),
      String(cost.calls),
      String(cost.longestRun),
      String(cost.fontLoads),
      (cost.milliseconds / floor).toFixed(1),
    ]),
  );
}

function sizesTable({ editor, bySize, fiveThousand }: EditorCosts): string {
  const row = (name: string, cost: Cost | undefined) => [
    name,
    ...[cost?.nodes, cost?.calls, cost?.writes, cost?.longestRun, cost?.fontLoads, cost?.largestEntry].map(
      String,
    ),
  ];
  return textTable(
    [`${editor}, by size`, 'nodes', 'calls', 'writes', 'longest run', 'font loads', 'largest entry'],
    [...sizes.map((size) => row(size, bySize.get(size))), row('stress, 5,000 notes', fiveThousand)],
  );
}

const gatesTable = (gates: readonly Gate[]): string =>
  textTable(
    ['limits', 'counted', 'limit', ''],
    gates.map((gate) => [
      gate.what,
      String(Math.round(gate.counted * 1000) / 1000),
      `${gate.isBelow ? '<' : '≤'} ${gate.limit}`,
      holds(gate) ? 'ok' : 'BROKEN',
    ]),
  );

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
