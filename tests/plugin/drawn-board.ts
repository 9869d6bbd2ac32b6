/**
 * The built sandbox bundle on the emulated host, driven as a person or the panel drives it, and the drawn
 * document as tests want to look at it.
 */
import { readFileSync } from 'node:fs';
import type { Journey } from '../../journey/model/journey.ts';
import { createHost, type EmulatedHost } from '../../playground/host/host.ts';
import type { HostOptions, Manifest } from '../../playground/host/options.ts';
import type { NodeRecord } from '../../playground/host/node-record.ts';
import { createVmRealm } from '../../playground/realms/vm-realm.ts';
import { bundleSandbox } from '../../scripts/build.ts';

export const EDITORS = ['figjam', 'figma'] as const;
export type Editor = (typeof EDITORS)[number];

/** An editor, and how its host exports sections: all ways in which a map is read. */
export const READ_IN = [
  ['figjam', 'complete'],
  ['figjam', 'refused'],
  ['figma', 'complete'],
] as const;

// The manifest is a file of ours; its shape is what the host declares.
const manifest = JSON.parse(
  readFileSync(new URL('../../manifest.json', import.meta.url), 'utf8'),
) as Manifest;

/** The sandbox code as `npm run build` makes it; made once for a test file. */
export const code: string = await bundleSandbox();

/** A host in the given editor, with our manifest. */
export const hostOf = (editor: Editor, options: Partial<HostOptions> = {}): EmulatedHost =>
  createHost({ realm: createVmRealm, editor, manifest, html: '<p>panel</p>', ...options });

/** A node on the board with what a test asks of it. */
export interface Drawn {
  readonly node: NodeRecord;
  readonly key: string; // '' where the node carries none
}

/** The key that the plugin wrote on a node, or ''. */
export const keyOf = (node: NodeRecord): string => {
  const data = node.pluginData['tropa'];
  if (data === undefined) return '';
  // Written by the plugin under test; a test that reads nonsense here fails on it.
  return (JSON.parse(data) as { k: string }).k;
};

export const nodesOf = (host: EmulatedHost): NodeRecord[] =>
  [...host.document.nodes.values()].filter(({ type }) => type !== 'DOCUMENT' && type !== 'PAGE');

/** The nodes that carry a key, by key. Fails where two nodes have the same one. */
export const byKey = (host: EmulatedHost): Map<string, NodeRecord> => {
  const found = new Map<string, NodeRecord>();
  for (const node of nodesOf(host)) {
    const key = keyOf(node);
    if (key === '') continue;
    if (found.has(key)) throw new Error(`Two nodes have the key ${key}`);
    found.set(key, node);
  }
  return found;
};

/** The node of a key; fails where there is none. */
export const nodeAt = (host: EmulatedHost, key: string): NodeRecord => {
  const node = byKey(host).get(key);
  if (node === undefined) throw new Error(`Nothing stands for ${key}`);
  return node;
};

/** Runs the plugin until its next notification, or until it rests. */
export const runToNotice = (host: EmulatedHost): void => {
  const before = host.notifications.length;
  while (host.notifications.length === before && host.step());
};

/** An insert command, up to its notice. */
export const insert = (
  host: EmulatedHost,
  command: string,
  parameters?: Readonly<Record<string, unknown>>,
): void => {
  host.start(parameters === undefined ? { code, command } : { code, command, parameters });
  runToNotice(host);
};

export interface Answer {
  readonly ok: boolean;
  readonly result?: unknown;
  readonly failure?: { readonly code: string; readonly drawn?: number; readonly problems?: unknown };
}

/** The panel's side of the wall: opens the plugin and posts calls by number. */
export const openPanel = (host: EmulatedHost) => {
  host.start({ code, command: 'open' });
  let last = 0;
  const answerOf = (id: number): Answer | undefined =>
    // The contract's messages; `ok` and what hangs on it is all that is looked at.
    (host.ui.messages as (Answer & { id?: number; tropa?: string })[]).find(
      (message) => message.tropa === 'answer' && message.id === id,
    );
  const post = (call: string, args: unknown): number => {
    last += 1;
    host.ui.post({ tropa: 'call', id: last, call, args });
    return last;
  };
  return {
    post,
    answerOf,
    /** Posts a call and runs the host until it is answered. */
    call: (call: string, args: unknown): Answer => {
      const id = post(call, args);
      while (answerOf(id) === undefined && host.step());
      const answer = answerOf(id);
      if (answer === undefined) throw new Error(`The call ${call} was never answered`);
      return answer;
    },
  };
};

/** Draws a journey as the panel does; fails where it is refused. */
export const draw = (host: EmulatedHost, journey: Journey): void => {
  const answer = openPanel(host).call('draw', { journey });
  if (!answer.ok) throw new Error(`Refused: ${JSON.stringify(answer.failure)}`);
};
