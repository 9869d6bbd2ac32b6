/**
 * `npm run mutants`: would the tests notice? Small wrong things are put into reconciling, reading back and layout, in a
 * copy of the checkout, and the tests of each room are run against every one of them.
 *
 * Nothing in the checkout is touched, but `docs/mutants.md` with `--report`. Ends with exit code 1 below 85 %.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readArguments, USAGE, type MutantArguments } from './mutants/arguments.ts';
import { copiedTree } from './mutants/copied-tree.ts';
import { judge, type Judgement } from './mutants/judges.ts';
import { mutantsOfRoom, type Room, sampleOf } from './mutants/mutant.ts';
import { reportText, scoreLine, scoreOf, survivorLine, type RoomResult } from './mutants/report.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const LEAST_SCORE = 0.85;

async function main(): Promise<void> {
  const asked = readArguments(process.argv.slice(2));
  if (asked === null) return console.log(USAGE);
  // Side by side, each in a copy of its own: the tests of one room must not meet the mutants of another.
  const results = await Promise.all(asked.rooms.map((room) => resultOf(room, asked)));
  console.log(`\n${results.map(scoreLine).join('\n')}`);
  if (asked.isReported) {
    writeFileSync(path.join(ROOT, 'docs/mutants.md'), reportText(results, asked.seed));
  }
  process.exitCode = results.every((result) => scoreOf(result).score >= LEAST_SCORE) ? 0 : 1;
}

async function resultOf(room: Room, { sample, seed, file }: MutantArguments): Promise<RoomResult> {
  const { copy, remove } = copiedTree(ROOT);
  try {
    const all = mutantsOfRoom(copy, room).filter((mutant) => mutant.file.includes(file));
    const judgements: Judgement[] = [];
    await judge(copy, room, sampleOf(all, sample, seed), (judgement) => {
      judgements.push(judgement);
      const { mutant, verdict, by } = judgement;
      if (verdict === 'survived') console.log(`survived  ${survivorLine(judgement)}`);
      else console.log(`${verdict.padEnd(9)} ${mutant.file}:${mutant.line} ${mutant.operator} ${by ?? ''}`);
    });
    return { room, all: all.length, judgements };
  } finally {
    remove();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
