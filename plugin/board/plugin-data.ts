/**
 * What is stored with a map, on its own node (a stable format, v1: later versions read it).
 *
 * The journey and the index of drawn nodes are JSON in numbered parts, each under the host's limit of
 * 100 kB an entry, named after a revision. The header, written last, says which revision counts: when a
 * run ends in between, the header still points at parts that are whole.
 */
import type { Journey } from '../../journey/model/journey.ts';
import type { Scene } from '../../journey/scene/scene.ts';
import type { Container } from '../figjam.ts';
import type { Board } from './board.ts';
import type { Pace } from './pace.ts';
import { splitText } from './split-text.ts';

/** Bytes of a part. The host counts its ids and the key too, so the limit keeps 10 kB for them. */
const PART_LIMIT = 89_000;

/** The entry `tropa.map`. */
export interface MapHeader {
  readonly v: 1;
  readonly map: string; // id of the map
  readonly rev: string; // counter and run id, e.g. `1-k3f9`
  readonly parts: number; // of the journey, `tropa.j.<rev>.<i>`
  readonly index: number; // parts of the index, `tropa.i.<rev>.<i>`
  readonly across: number; // notes side by side
  readonly titleSize: number;
  readonly headText?: number; // px, width of the text in the head column; absent = from before it was stored
}

/** Writes the entries of a text's parts and gives how many there are. */
const writeParts = async (map: Container, prefix: string, text: string, pace: Pace): Promise<number> => {
  const parts = splitText(text, PART_LIMIT);
  for (let i = 0; i < parts.length; i++) {
    await pace.before(1);
    map.setPluginData(`${prefix}.${i}`, parts[i] ?? '');
  }
  return parts.length;
};

/** The index: node id → record without what every record of the map shares. */
const indexOf = (board: Board): string => {
  const index: Record<string, unknown> = {};
  board.records.forEach(({ k, t, x, y, c }, id) => {
    index[id] = { k, t, x, y, c };
  });
  return JSON.stringify(index);
};

/** Stores a journey and its drawing with the map, under a revision that the map does not have yet. */
export const storeMap = async (
  map: Container,
  journey: Journey,
  scene: Scene,
  board: Board,
  rev: string,
  pace: Pace,
): Promise<void> => {
  const parts = await writeParts(map, `tropa.j.${rev}`, JSON.stringify(journey), pace);
  const index = await writeParts(map, `tropa.i.${rev}`, indexOf(board), pace);
  const header: MapHeader = {
    v: 1,
    map: board.mapId,
    rev,
    parts,
    index,
    across: scene.across,
    titleSize: scene.titleSize,
  };
  await pace.before(1);
  map.setPluginData('tropa.map', JSON.stringify(header));
};
