/** Runs a plugin on the emulated host and gives what it cost. Counts are exact; times are of this machine. */
import type { Journey } from '../../journey/model/journey.ts';
import type { Counters } from '../../playground/host/call-log.ts';
import { createHost } from '../../playground/host/host.ts';
import { createVmRealm } from '../../playground/realms/vm-realm.ts';
import { hostFor, runPlugin, type BuiltPlugin } from '../draw/run-plugin.ts';

export type Editor = 'figjam' | 'figma';

export interface Cost extends Readonly<Omit<Counters, 'byMember'>> {
  /** Host calls until the panel was shown. */
  readonly callsBeforePanel: number;
  readonly nodes: number; // on the page afterwards
  readonly fonts: number; // different ones in the texts drawn
  readonly milliseconds: number;
}

/** What drawing `journey` from the panel costs. Throws when it is not drawn to the end. */
export async function costOfMap(plugin: BuiltPlugin, editor: Editor, journey: Journey): Promise<Cost> {
  const host = hostFor(plugin, { realm: createVmRealm, editor });
  const started = performance.now();
  const result = await runPlugin(host, plugin, { kind: 'journey', journey });
  const milliseconds = performance.now() - started;
  if (result?.outcome !== 'drawn') {
    throw new Error('The map was not drawn to the end, so that there is nothing to measure.');
  }
  return { ...cost(host), milliseconds };
}

/** What a plugin costs that does all it does at its start and then closes. Throws when it failed. */
export async function costOfCode(code: string, editor: Editor): Promise<Cost> {
  const host = createHost({ realm: createVmRealm, editor });
  const started = performance.now();
  host.start({ code });
  await host.settle();
  const milliseconds = performance.now() - started;
  if (!host.closed || (host.closeMessage ?? '') !== '') {
    throw new Error(`A pattern to compare with did not work: ${host.closeMessage ?? 'it never closed'}`);
  }
  return { ...cost(host), milliseconds };
}

function cost(host: ReturnType<typeof createHost>): Omit<Cost, 'milliseconds'> {
  const { byMember, ...counters } = host.counters;
  const shown = host.log.findIndex(({ member }) => member === 'showUI');
  const drawn = [...host.document.nodes.values()].filter(
    ({ type }) => type !== 'DOCUMENT' && type !== 'PAGE',
  );
  const texts = drawn.flatMap(({ text }) => (text === null || text.characters === '' ? [] : [text]));
  const fonts = new Set(
    texts.flatMap(({ segments }) => segments.map(({ fontName }) => `${fontName.family} ${fontName.style}`)),
  );
  return { ...counters, callsBeforePanel: shown + 1, nodes: drawn.length, fonts: fonts.size };
}
