import { parseArgs } from 'node:util';
import type { BoardLanguage } from '../../journey/model/journey.ts';
import { PlainError } from './plain-error.ts';

export const USAGE = `Usage:
  npm run draw -- <journey.json> --out map.svg      a journey file, drawn by the built plugin
  npm run draw -- --command insert-b2b --out map.png  a preset, by the plugin's own command

Options:
  --out <file>       .svg (picture), .png (picture, by Chrome, Chromium or Edge) or .json (the page's nodes)
  --editor <name>    figjam (default) or figma
  --command <name>   insert-b2b or insert-b2c, instead of a file
  --language <code>  en or ru, with --command
  --title <text>     the map's title, with --command
  --stats            print what the drawing cost in host calls
  --help             this text`;

/** What is drawn: a file through the panel's messages, or a preset through a command of the manifest. */
export type Source =
  | { readonly kind: 'file'; readonly path: string }
  | {
      readonly kind: 'command';
      readonly command: 'insert-b2b' | 'insert-b2c';
      readonly language: BoardLanguage | null;
      readonly title: string | null;
    };

export type PictureFormat = 'svg' | 'png' | 'json';

export interface DrawArguments {
  readonly source: Source;
  readonly editor: 'figjam' | 'figma';
  readonly out: { readonly path: string; readonly format: PictureFormat } | null;
  readonly stats: boolean;
}

const OPTIONS = {
  out: { type: 'string' },
  editor: { type: 'string' },
  command: { type: 'string' },
  language: { type: 'string' },
  title: { type: 'string' },
  stats: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

const OPTION_NAMES = Object.keys(OPTIONS)
  .map((name) => `--${name}`)
  .join(', ');

/** Reads the command line; `help` asks for the usage text. Throws `PlainError` with one sentence. */
export function readArguments(argv: readonly string[]): DrawArguments | 'help' {
  const { values, positionals } = parsed(argv);
  if (values.help === true) return 'help';
  const out = values.out === undefined ? null : { path: values.out, format: formatOf(values.out) };
  if (out === null && values.stats !== true) {
    throw new PlainError(
      'Nothing to do: name a file to write with --out, or ask for the counters with --stats.',
    );
  }
  return {
    source: sourceOf(positionals, values),
    editor: oneOf('--editor', values.editor ?? 'figjam', ['figjam', 'figma'] as const),
    out,
    stats: values.stats === true,
  };
}

function parsed(argv: readonly string[]): {
  values: Partial<Record<'out' | 'editor' | 'command' | 'language' | 'title', string>> & {
    stats?: boolean | undefined;
    help?: boolean | undefined;
  };
  positionals: string[];
} {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true, strict: true });
  } catch (error) {
    const option = /'(--?[^' ]+)/.exec(error instanceof Error ? error.message : '')?.[1] ?? argv.join(' ');
    const known = option.replace(/^--/, '') in OPTIONS;
    throw new PlainError(
      known
        ? `The option ${option} was not used as it is meant: see --help.`
        : `There is no option ${option}: the options are ${OPTION_NAMES}.`,
    );
  }
}

function sourceOf(
  files: readonly string[],
  values: Partial<Record<'command' | 'language' | 'title', string>>,
): Source {
  const [path, another] = files;
  if (values.command !== undefined) {
    if (path !== undefined) {
      throw new PlainError(`Give either the file ${path} or --command ${values.command}, not both.`);
    }
    return {
      kind: 'command',
      command: oneOf('--command', values.command, ['insert-b2b', 'insert-b2c'] as const),
      language:
        values.language === undefined ? null : oneOf('--language', values.language, ['en', 'ru'] as const),
      title: values.title ?? null,
    };
  }
  const stray = values.language !== undefined ? '--language' : values.title !== undefined ? '--title' : null;
  if (stray !== null) {
    throw new PlainError(`The option ${stray} goes with --command: a journey file brings its own.`);
  }
  if (path === undefined) {
    throw new PlainError(
      'No journey file was named, e.g. npm run draw -- examples/b2b-sales-automation.en.json --out map.svg.',
    );
  }
  if (another !== undefined)
    throw new PlainError(`One journey file at a time: ${path} and ${another} were named.`);
  return { kind: 'file', path };
}

function formatOf(path: string): PictureFormat {
  const ending = /\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase();
  if (ending === 'svg' || ending === 'png' || ending === 'json') return ending;
  throw new PlainError(`The file ${path} must end in .svg, .png or .json.`);
}

function oneOf<Value extends string>(option: string, value: string, allowed: readonly Value[]): Value {
  const found = allowed.find((one) => one === value);
  if (found === undefined) throw new PlainError(`${option} must be ${allowed.join(' or ')}, not "${value}".`);
  return found;
}
