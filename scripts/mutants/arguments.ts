import { parseArgs } from 'node:util';
import { ROOMS, type Room } from './mutant.ts';

export const USAGE = `Usage: npm run mutants -- [options]
  --sample <n>   mutants a room (default 60; 0 = all of them)
  --seed <n>     which ones are chosen (default 1)
  --room <name>  ${ROOMS.join(', ')}; may be given more than once (default all)
  --file <part>  only of files with this in their path
  --report       write docs/mutants.md
  --help         this text`;

export interface MutantArguments {
  readonly sample: number;
  readonly seed: number;
  readonly rooms: readonly Room[];
  readonly file: string;
  readonly isReported: boolean;
}

const OPTIONS = {
  sample: { type: 'string', default: '60' },
  seed: { type: 'string', default: '1' },
  room: { type: 'string', multiple: true },
  file: { type: 'string', default: '' },
  report: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

const wholeNumber = (name: string, text: string): number => {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new Error(`--${name} is "${text}": give a whole number, such as --${name} 60.`);
};

const roomNamed = (name: string): Room => {
  const room = ROOMS.find((each) => each === name);
  if (room !== undefined) return room;
  throw new Error(`--room is "${name}": give one of ${ROOMS.join(', ')}.`);
};

/** What is asked for; null = the usage. Throws one plain sentence. */
export function readArguments(words: readonly string[]): MutantArguments | null {
  const { values } = parseArgs({ args: [...words], options: OPTIONS });
  if (values.help) return null;
  const sample = wholeNumber('sample', values.sample);
  return {
    sample: sample === 0 ? Infinity : sample,
    seed: wholeNumber('seed', values.seed),
    rooms: values.room === undefined ? ROOMS : values.room.map(roomNamed),
    file: values.file,
    isReported: values.report,
  };
}
