/**
 * `npm run draw -- examples/b2b-sales-automation.en.json --out map.svg`
 *
 * Draws a journey as the plugin would: the real bundle, freshly built, in QuickJS, on the emulated host,
 * driven by the panel's messages. Whatever is wrong with the input ends in one sentence on stderr and exit
 * code 2, and leaves no file behind.
 */
import variant from '@jitl/quickjs-wasmfile-release-sync';
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { EmulatedHost } from '../playground/host/host.ts';
import { paintPage } from '../playground/paint/paint.ts';
import { guestCode } from '../playground/realms/guest-code.ts';
import { loadSandbox } from '../playground/sandbox.ts';
import { readArguments, USAGE, type DrawArguments, type PictureFormat } from './draw/arguments.ts';
import { builtPlugin } from './draw/built-plugin.ts';
import { countersText } from './draw/counters-text.ts';
import { pageRecords } from './draw/page-records.ts';
import { PlainError } from './draw/plain-error.ts';
import { readJourney } from './draw/read-journey.ts';
import { hostFor, runPlugin, type Request } from './draw/run-plugin.ts';
import { rasterise } from './rasterise.ts';

/** Where the command's words go; a test brings its own. */
export interface Printer {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
}

/** Runs the command and gives its exit code: 0, or 2 for input that cannot be drawn. Our own faults are thrown. */
export async function draw(argv: readonly string[], printer: Printer): Promise<number> {
  try {
    const args = readArguments(argv);
    if (args === 'help') printer.out(USAGE);
    else await drawOnce(args, printer);
    return 0;
  } catch (error) {
    if (!(error instanceof PlainError)) throw error;
    printer.error(error.message);
    return 2;
  }
}

async function drawOnce(args: DrawArguments, printer: Printer): Promise<void> {
  const { request, replaced } = await requestOf(args);
  const plugin = await builtPlugin();
  const realm = await loadSandbox(variant, guestCode());
  const host = hostFor(plugin, { realm, editor: args.editor });
  const result = await runPlugin(host, plugin, request);
  host.dispose();
  if (args.out !== null) {
    await writeFile(args.out.path, await picture(host, args.out.format, printer)).catch((error: unknown) => {
      throw new PlainError(`The file ${args.out?.path ?? ''} cannot be written: ${reason(error)}.`);
    });
    printer.out(`Wrote ${args.out.path}.`);
  }
  if (result !== null)
    printer.out(
      `Drew "${result.title}": ${String(result.counts.nodes)} nodes, ${String(result.counts.notes)} notes.`,
    );
  const characters = replaced + (result?.replacedCharacters ?? 0);
  if (characters > 0) printer.out(`Characters that no board can hold were replaced: ${String(characters)}.`);
  if (args.stats) printer.out(countersText(host.counters));
}

async function requestOf({
  source,
}: DrawArguments): Promise<{ readonly request: Request; readonly replaced: number }> {
  if (source.kind === 'command') return { request: source, replaced: 0 };
  const { journey, replacedCharacters } = await readJourney(source.path);
  return { request: { kind: 'journey', journey }, replaced: replacedCharacters };
}

async function picture(
  host: EmulatedHost,
  format: PictureFormat,
  printer: Printer,
): Promise<string | Uint8Array> {
  const { document, currentPageId } = host;
  if (format === 'json') return pageRecords(document, currentPageId);
  const svg = paintPage(document, currentPageId);
  if (format === 'svg') return svg;
  const { png, hasInter } = await rasterise(svg).catch((error: unknown) => {
    throw new PlainError(reason(error));
  });
  if (!hasInter)
    printer.out('The font Inter is not installed here: the picture shows another one in its place.');
  return png;
}

function reason(error: unknown): string {
  return error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.exitCode = await draw(process.argv.slice(2), {
    out: (text) => console.log(text),
    error: (text) => console.error(text),
  });
}
