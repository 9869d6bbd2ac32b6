import type { EmulatedHost } from '../../playground/host/host.ts';
import type { NodeRecord } from '../../playground/host/node-record.ts';
import { nodesOf } from './drawn-board.ts';

/** The header that the plugin stored with a map. */
export interface Header {
  readonly v: number;
  readonly map: string;
  readonly rev: string;
  readonly parts: number;
  readonly index: number;
  readonly across: number;
  readonly titleSize: number;
}

/** The one node that holds a stored map; fails where there is none. */
export const storedMap = (host: EmulatedHost): NodeRecord => {
  const map = nodesOf(host).find(({ pluginData }) => 'tropa.map' in pluginData);
  if (map === undefined) throw new Error('No map is stored on this board');
  return map;
};

export const headerOf = ({ pluginData }: NodeRecord): Header =>
  // What the plugin under test wrote; a test that reads nonsense here fails on it.
  JSON.parse(pluginData['tropa.map'] ?? '') as Header;

const join = ({ pluginData }: NodeRecord, prefix: string, count: number): unknown =>
  JSON.parse(Array.from({ length: count }, (_, i) => pluginData[`${prefix}.${i}`] ?? '').join(''));

/** The journey as it is stored with the map, put together from its parts. */
export const storedJourney = (host: EmulatedHost): unknown => {
  const map = storedMap(host);
  const { rev, parts } = headerOf(map);
  return join(map, `tropa.j.${rev}`, parts);
};

/** The index as it is stored with the map: node id → what was drawn. */
export const storedIndex = (
  host: EmulatedHost,
): Record<string, { k: string; t?: string; x: number; y: number }> => {
  const map = storedMap(host);
  const { rev, index } = headerOf(map);
  return join(map, `tropa.i.${rev}`, index) as ReturnType<typeof storedIndex>;
};
