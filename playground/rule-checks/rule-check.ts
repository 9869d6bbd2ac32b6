import { createHost } from '../host/host.ts';
import type { EmulatedHost } from '../host/host.ts';
import type { HostOptions } from '../host/options.ts';
import { createVmRealm } from '../realms/vm-realm.ts';

/** Makes the host that a check is about; the proof makes it without the check's rule. */
export type MakeHost = (options?: Partial<HostOptions>) => EmulatedHost;

/** What shows that the host obeys a rule: it throws when the host does not. */
export interface RuleCheck {
  readonly rule: number;
  readonly says: string;
  readonly check: (make: MakeHost) => void | Promise<void>;
}

/** Hosts that obey every rule but those given. */
export function hostsWithout(rules: readonly number[]): MakeHost {
  return (options) => createHost({ realm: createVmRealm, ...options, without: rules });
}

const TOOLS = `
  const out = (value) => console.log('OUT ' + JSON.stringify(value === undefined ? null : value));
  const fails = (act) => { try { act(); return 'no error'; } catch (error) { return error.name + ': ' + error.message; } };
  const rejects = (act) => { try { return Promise.resolve(act()).then(() => 'no error', (error) => error.name + ': ' + error.message); } catch (error) { return Promise.resolve('thrown at once'); } };
  const medium = { family: 'Inter', style: 'Medium' };
  const regular = { family: 'Inter', style: 'Regular' };
`;

/** What a plugin with these tools says by \`out(…)\`, when nothing is left to wait for. */
export async function play(host: EmulatedHost, body: string): Promise<unknown[]> {
  host.start({ code: pluginCode(body) });
  await host.settle();
  return said(host);
}

export function pluginCode(body: string): string {
  return `(async () => { ${TOOLS} ${body} })().catch((error) => console.log('OUT ' + JSON.stringify('failed: ' + error.message)));`;
}

/** What the plugin of a host has said so far. */
export function said(host: EmulatedHost): unknown[] {
  return host.console
    .filter((line) => line.text.startsWith('OUT '))
    .map((line): unknown => JSON.parse(line.text.slice('OUT '.length)));
}
