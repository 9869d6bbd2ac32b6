/**
 * `npm run faults`: lets the emulated host fail the built plugin at every host call and turn of a draw, an update, a
 * tidy, a reading and a migration, and prints the share of cases after which the rules hold (M2, M6, M7).
 *
 *   --stride N      plays every N-th case; 1 plays all (many minutes)
 *   --only TASK     draw, update, tidy, read or migrate
 *   --editor NAME   figjam or figma
 *   --fault KIND    once, forGood, drop, font, full, rights, kill, twice or vanish
 *   --at K          only the cases at point K
 *   --show N        how many failing cases are told, 10 unless told
 *   --share N       the share of cases, in percent, that M7 has to hold in; 100 unless told
 *
 * M2 and M6 have to hold in every case; where a rule does not, the exit code is 1.
 */
import { parseArgs } from 'node:util';
import { builtPlugin } from './draw/built-plugin.ts';
import { type Choice, complaintsOf, count, emptyShare, playCases, type Share } from './faults/cases.ts';
import { FAULT_KINDS } from './faults/fault-kinds.ts';
import { RULES } from './faults/judge.ts';
import { TASK_NAMES } from './faults/tasks.ts';
import { EDITORS } from './faults/used-board.ts';
import { textTable } from './bench/text-table.ts';

const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(2)} %`;

/** One of the names that an option takes; throws a sentence where it is none of them. */
const oneOf = <Name extends string>(
  option: string,
  value: string | undefined,
  names: readonly Name[],
): readonly Name[] | undefined => {
  if (value === undefined) return undefined;
  const found = names.filter((name) => name === value);
  if (found.length === 0) throw new Error(`--${option} ${value}: give one of ${names.join(', ')}.`);
  return found;
};

const numberOf = (option: string, value: string | undefined, byDefault: number): number => {
  const number = value === undefined ? byDefault : Number(value);
  if (!Number.isFinite(number) || number < 0) throw new Error(`--${option} ${value ?? ''}: give a number.`);
  return number;
};

const text = { type: 'string' } as const;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { stride: text, only: text, editor: text, fault: text, at: text, show: text, share: text },
  });
  const tasks = oneOf('only', values.only, TASK_NAMES);
  const editors = oneOf('editor', values.editor, EDITORS);
  const kinds = oneOf('fault', values.fault, FAULT_KINDS);
  const choice: Choice = {
    stride: Math.max(1, numberOf('stride', values.stride, 1)),
    ...(tasks && { tasks }),
    ...(editors && { editors }),
    ...(kinds && { kinds }),
    ...(values.at === undefined ? {} : { at: numberOf('at', values.at, 0) }),
  };
  let show = numberOf('show', values.show, 10);
  const rows = new Map<string, Share>();
  const all = emptyShare();
  for (const outcome of playCases(await builtPlugin(), choice)) {
    const name = `${outcome.task}, ${outcome.kind}`;
    const row = rows.get(name) ?? emptyShare();
    rows.set(name, row);
    count(row, outcome);
    count(all, outcome);
    const complaints = complaintsOf(outcome);
    if (complaints.length > 0 && show > 0) {
      show -= 1;
      for (const line of complaints) console.log(line);
    }
  }
  if (all.cases === 0) throw new Error('No case was played: choose a smaller --stride, or another --at.');
  const line = (name: string, { cases, holds }: Share): string[] => [
    name,
    String(cases),
    ...RULES.map((rule) => percent(holds[rule], cases)),
  ];
  console.log(
    textTable(
      ['task, fault', 'cases', ...RULES],
      [...[...rows].map(([name, row]) => line(name, row)), line('all', all)],
    ),
  );
  const wanted = numberOf('share', values.share, 100);
  console.log(
    `${all.cases} cases, ${RULES.map((rule) => `${rule} ${percent(all.holds[rule], all.cases)}`).join(', ')}`,
  );
  const isLost = all.holds.M2 < all.cases || all.holds.M6 < all.cases;
  process.exitCode = isLost || 100 * all.holds.M7 < wanted * all.cases ? 1 : 0;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
