/**
 * What stands on a board, in words that two runs with other ids can be compared by: each node by what it is
 * (a key of the map, a thing of people's by its id), with its home, place, words and colour.
 */
import type { EmulatedHost } from '../../playground/host/host.ts';
import type { NodeRecord } from '../../playground/host/node-record.ts';

interface Mark {
  readonly k: string;
  readonly n: string;
}

/** The record that the plugin wrote on a node; null where it wrote none, or none that can be read. */
export const recordOf = (node: NodeRecord): Mark | null => {
  const data = node.pluginData['tropa'];
  if (data === undefined || data === '') return null;
  try {
    return JSON.parse(data) as Mark; // written by the plugin under test
  } catch {
    return null;
  }
};

/** What the index that is stored with a map says of its nodes, by id. */
const indexOf = ({ pluginData }: NodeRecord): Readonly<Record<string, { readonly k: string }>> => {
  try {
    // Written by the plugin under test.
    const { rev, index } = JSON.parse(pluginData['tropa.map'] ?? '') as { rev: string; index: number };
    const parts = Array.from({ length: index }, (_, i) => pluginData[`tropa.i.${rev}.${i}`] ?? '');
    return JSON.parse(parts.join('')) as Record<string, { readonly k: string }>;
  } catch {
    return {};
  }
};

export interface Picture {
  /** Name → what stands there, in one line. */
  readonly things: ReadonlyMap<string, string>;
  /** Names that several nodes have. */
  readonly doubled: readonly string[];
  /** What belongs to nobody: neither to the map nor to people. */
  readonly orphans: readonly string[];
  /** How many of them say nothing and were never marked: an end between two calls leaves one (M7). */
  readonly blanks: number;
}

const round = (value: number): string => String(Math.round(value * 2) / 2 + 0);

const colour = ({ fills }: NodeRecord): string =>
  fills
    .map(({ color: { r, g, b } }) => [r, g, b].map((one) => Math.round(one * 255).toString(16)).join('.'))
    .join();

/** Takes the picture. `people`: ids of the nodes that people brought, which stand for themselves. */
export const pictureOf = (host: EmulatedHost, people: ReadonlySet<string>): Picture => {
  const { nodes } = host.document;
  const names = new Map<string, string>();
  const things = new Map<string, string>();
  const doubled: string[] = [];
  const orphans: string[] = [];
  let blanks = 0;
  const indexed = new Map([...nodes.values()].flatMap((node) => Object.entries(indexOf(node))));
  const nameOf = (node: NodeRecord): string => {
    const known = names.get(node.id);
    if (known !== undefined) return known;
    // What carries no record of its own is still known by the index.
    const record = indexed.get(node.id) ?? recordOf(node);
    const parent = nodes.get(node.parentId ?? '');
    let name = `? ${node.type}`;
    if (node.type === 'PAGE') name = 'page';
    else if (people.has(node.id)) name = `people’s ${node.id}`;
    else if (record !== null && record.k !== 'prototype') name = record.k;
    else if (
      record === null &&
      parent?.type === 'FRAME' &&
      (node.type === 'TEXT' || node.type === 'VECTOR')
    ) {
      const above = nameOf(parent);
      if (!above.startsWith('?')) name = `${above} ${node.type}`;
    }
    names.set(node.id, name);
    return name;
  };
  /** Says nothing, and bears no mark of its own: a clone bears that of what it was cloned from. */
  const isBlank = (node: NodeRecord): boolean => {
    const record = recordOf(node);
    return (
      (record === null || record.n !== node.id) &&
      (node.text?.characters ?? '') === '' &&
      node.childIds.every((id) => isBlank(host.engine.store.get(id)))
    );
  };
  for (const node of nodes.values()) {
    if (node.type === 'PAGE' || node.type === 'DOCUMENT') continue;
    const name = nameOf(node);
    const home = nodes.get(node.parentId ?? '');
    const { connector } = node;
    const ends = [connector?.start, connector?.end].map((end) => {
      const at = nodes.get(end?.endpointNodeId ?? '');
      return at === undefined ? '-' : nameOf(at);
    });
    const place =
      connector === null
        ? [node.x, node.y, node.width, node.height].map(round).join(' ')
        : `from ${ends.join(' to ')}`;
    const line = [
      `in ${home === undefined ? 'nothing' : nameOf(home)}`,
      place,
      JSON.stringify(node.text?.characters ?? null),
      colour(node),
      node.locked ? 'locked' : '',
    ].join(' | ');
    const isPart = home !== undefined && nameOf(home).startsWith('?') && isBlank(home);
    if (name.startsWith('?') && isPart) continue;
    if (name.startsWith('?') && isBlank(node)) blanks += 1;
    if (name.startsWith('?')) orphans.push(`${name} ${node.id} ${line}`);
    else if (things.has(name)) doubled.push(name);
    else things.set(name, line);
  }
  return { things, doubled, orphans, blanks };
};

/**
 * The same picture without the blanks, one for each end between two calls, that such `ends` may leave (M7). A new map
 * makes way for them: its place on the page is taken as that of the other picture.
 */
export const withoutBlanks = (picture: Picture, other: Picture, ends: number): Picture => {
  const { orphans, blanks, things } = picture;
  if (blanks === 0 || blanks > ends || orphans.length !== blanks) return picture;
  const [map, placed] = [things.get('map'), other.things.get('map')];
  const moved = map === undefined || placed === undefined ? things : new Map(things).set('map', placed);
  return { ...picture, orphans: [], blanks: 0, things: moved };
};

/** How two pictures differ, in a few lines; empty where they do not. */
export const differences = (from: Picture, to: Picture, limit = 4): string[] => {
  const found: string[] = [];
  from.things.forEach((line, name) => {
    const now = to.things.get(name);
    if (now === undefined) found.push(`missing: ${name}`);
    else if (now !== line) found.push(`${name}: ${line} → ${now}`);
  });
  to.things.forEach((_, name) => {
    if (!from.things.has(name)) found.push(`too many: ${name}`);
  });
  found.push(...to.doubled.map((name) => `twice: ${name}`), ...to.orphans.map((one) => `nobody’s: ${one}`));
  return found.slice(0, limit);
};
