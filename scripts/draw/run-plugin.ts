/**
 * Drives the built plugin on the emulated host the way its users do: the panel's messages, or a command of
 * the manifest. There is no side door: what stands on the page afterwards was put there by the bundle.
 */
import * as z from 'zod/mini';
import type { BoardLanguage, Journey } from '../../journey/model/journey.ts';
import { createCaller } from '../../journey/protocol/caller.ts';
import type { RunResult } from '../../journey/protocol/contract.ts';
import type { Failure } from '../../journey/protocol/failure.ts';
import { Refusal } from '../../journey/protocol/refusal.ts';
import { problemSentence } from '../../journey/words/problem-sentence.ts';
import type { HostOptions } from '../../playground/host/options.ts';
import { createHost, type EmulatedHost } from '../../playground/host/host.ts';
import { PlainError } from './plain-error.ts';

/** What Figma would load. */
export interface BuiltPlugin {
  readonly code: string;
  readonly html: string;
  readonly manifest: NonNullable<HostOptions['manifest']>;
}

/** What is asked of the plugin. */
export type Request =
  | { readonly kind: 'journey'; readonly journey: Journey }
  | {
      readonly kind: 'command';
      readonly command: string;
      readonly language: BoardLanguage | null;
      readonly title: string | null;
    };

const menuItemSchema = z.object({ name: z.optional(z.string()), command: z.optional(z.string()) });
const manifestSchema = z.object({
  id: z.string(),
  name: z.string(),
  permissions: z.optional(z.array(z.string())),
  networkAccess: z.optional(z.object({ allowedDomains: z.array(z.string()) })),
  menu: z.optional(z.array(menuItemSchema)),
  relaunchButtons: z.optional(z.array(z.object({ command: z.string(), name: z.string() }))),
});

/** Reads the text of `manifest.json`. */
export function readManifest(text: string): BuiltPlugin['manifest'] {
  const { permissions, networkAccess, menu, relaunchButtons, ...named } = manifestSchema.parse(
    JSON.parse(text),
  );
  return {
    ...named,
    ...(permissions === undefined ? {} : { permissions }),
    ...(networkAccess === undefined ? {} : { networkAccess }),
    ...(relaunchButtons === undefined ? {} : { relaunchButtons }),
    menu: (menu ?? []).map(({ name, command }) => ({
      ...(name === undefined ? {} : { name }),
      ...(command === undefined ? {} : { command }),
    })),
  };
}

/** A host with the plugin's own manifest and panel. */
export function hostFor(plugin: BuiltPlugin, options: HostOptions): EmulatedHost {
  return createHost({ manifest: plugin.manifest, html: plugin.html, ...options });
}

/**
 * Runs the plugin once and waits until it rests. Gives the panel's answer, or null for a command, which
 * answers with a notice. Throws `PlainError` with the plugin's own refusal as one sentence.
 */
export async function runPlugin(
  host: EmulatedHost,
  plugin: BuiltPlugin,
  request: Request,
): Promise<RunResult | null> {
  return request.kind === 'journey'
    ? drawFromPanel(host, plugin, request.journey)
    : runCommand(host, plugin, request);
}

async function drawFromPanel(host: EmulatedHost, plugin: BuiltPlugin, journey: Journey): Promise<RunResult> {
  host.start({ code: plugin.code, command: 'open' });
  await host.settle();
  if (!host.ui.isOpen) throw new PlainError(`The plugin did not open its panel: ${lastWords(host)}`);
  const call = createCaller({
    post: (message) => host.ui.post(message),
    listen: (hear) => host.ui.onMessage(hear),
  });
  await answered(host, call('hello', {}));
  return answered(host, call('draw', { journey }));
}

async function runCommand(
  host: EmulatedHost,
  plugin: BuiltPlugin,
  { command, language, title }: Extract<Request, { kind: 'command' }>,
): Promise<null> {
  const parameters = {
    ...(language === null ? {} : { language }),
    ...(title === null ? {} : { title }),
  };
  host.start({ code: plugin.code, command, parameters });
  await host.settle();
  if (host.notifications.some((one) => one.error) || !host.closed) throw new PlainError(lastWords(host));
  return null;
}

/** Waits for an answer while the host works. A host that rests without having answered never will. */
async function answered<Result>(host: EmulatedHost, answer: Promise<Result>): Promise<Result> {
  const silence = Symbol('silence');
  // The answer must not count as unhandled while the host is still at work.
  answer.catch(() => undefined);
  await host.settle();
  // An answer that came is settled by now and stands first in the race.
  const got = await Promise.race([answer, Promise.resolve(silence)]).catch(refused);
  if (got === silence) throw new PlainError(`The plugin gave no answer: ${lastWords(host)}`);
  // Only `silence` is of another type, and it has just been ruled out.
  return got as Result;
}

function refused(thrown: unknown): never {
  if (thrown instanceof Refusal) throw new PlainError(refusalSentence(thrown.failure));
  throw thrown;
}

function refusalSentence({ code, problems, detail }: Failure): string {
  const [problem] = problems ?? [];
  if (problem !== undefined) return problemSentence(problem, 'en');
  return `The plugin refused (${code})${detail === undefined ? '.' : `: ${detail}`}`;
}

/** What the plugin said last, in a notice or on its console. */
function lastWords(host: EmulatedHost): string {
  const errors = host.console.filter((line) => line.level === 'error').map((line) => line.text);
  const notices = host.notifications.map((one) => one.text);
  return [...notices, ...errors].pop() ?? 'it said nothing.';
}
