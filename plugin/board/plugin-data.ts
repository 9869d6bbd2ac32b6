/**
 * What is stored with a map, on its own node (a stable format, v1: later versions read it).
 *
 * The journey and the index of drawn nodes are JSON in numbered parts, each under the host's limit of
 * 100 kB an entry, named after a revision. The header, written last, says which revision counts: when a
 * run ends in between, the header still points at parts that are whole.
 */
import type { Journey } from '../../journey/model/journey.ts';
import type { NodeRecord } from '../../journey/snapshot/node-record.ts';
import type { StoredGrid } from '../../journey/snapshot/snapshot.ts';
import type { Container } from '../figjam.ts';
import type { Pace } from './pace.ts';
import { type NotedMove, RUN_KEY, type RunNote } from './run-note.ts';
import { splitText } from './split-text.ts';

/** Bytes of a part. The host counts its ids and the key too, so the limit keeps 10 kB for them. */
const PART_LIMIT = 89_000;

export const HEADER_KEY = 'tropa.map';
/** The first part of what could not be read, kept when it is written over. */
export const BROKEN_KEY = 'tropa.broken';

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

/** Writes an entry, and once more where the host dropped it without a word (W5). */
const write = (map: Container, entry: string, text: string): void => {
  for (let tries = 0; tries < 2; tries++) {
    map.setPluginData(entry, text);
    try {
      if (map.getPluginData(entry) === text) return;
    } catch {
      return; // written, as far as anybody knows
    }
  }
};

/** Writes the entries of a text's parts and gives how many there are. */
const writeParts = async (map: Container, prefix: string, text: string, pace: Pace): Promise<number> => {
  const parts = splitText(text, PART_LIMIT);
  for (let i = 0; i < parts.length; i++) {
    await pace.before(4);
    write(map, `${prefix}.${i}`, parts[i] ?? '');
  }
  return parts.length;
};

const deleteParts = async (map: Container, prefix: string, parts: number, pace: Pace): Promise<void> => {
  for (let i = 0; i < parts; i++) {
    await pace.before(1);
    map.setPluginData(`${prefix}.${i}`, '');
  }
};

/** The index: node id → record without what every record of the map shares. */
const indexText = (records: ReadonlyMap<string, NodeRecord>): string => {
  const index: Record<string, unknown> = {};
  records.forEach(({ k, t, x, y, c }, id) => {
    index[id] = { k, t, x, y, c };
  });
  return JSON.stringify(index);
};

/** Leaves word of a run on its map, the journey it goes to first. Gives what was left. */
export const noteRun = async (
  map: Container,
  journey: Journey,
  rev: string,
  pace: Pace,
): Promise<RunNote> => {
  const parts = await writeParts(map, `tropa.j.${rev}`, JSON.stringify(journey), pace);
  const note: RunNote = { v: 1, map: journey.id, rev, parts, moves: 0 };
  await pace.before(4);
  write(map, RUN_KEY, JSON.stringify(note));
  return note;
};

/** Adds the moves that the run is about to make. */
export const noteMoves = async (
  map: Container,
  note: RunNote,
  moves: Readonly<Record<string, NotedMove>>,
  pace: Pace,
): Promise<RunNote> => {
  const noted = { ...note, moves: await writeParts(map, `tropa.r.${note.rev}`, JSON.stringify(moves), pace) };
  await pace.before(4);
  write(map, RUN_KEY, JSON.stringify(noted));
  return noted;
};

/**
 * Takes a run's word away, and all that belongs to a revision that no longer counts. The map is whole by then: what
 * the host refuses here is left, and a word whose revision is the header's is that of a run that did end.
 */
export const forgetRun = async (
  map: Container,
  note: RunNote,
  old: MapHeader | null,
  pace: Pace,
): Promise<void> => {
  try {
    await pace.before(1);
    map.setPluginData(RUN_KEY, '');
    await deleteParts(map, `tropa.r.${note.rev}`, note.moves, pace);
    if (old === null || old.rev === note.rev) return;
    await deleteParts(map, `tropa.j.${old.rev}`, old.parts, pace);
    await deleteParts(map, `tropa.i.${old.rev}`, old.index, pace);
  } catch {
    // Taken for what it is by whoever reads next.
  }
};

/** Takes away all that a run left that never came to its end. */
export const dropRun = async (map: Container, note: RunNote, pace: Pace): Promise<void> => {
  await pace.before(1);
  map.setPluginData(RUN_KEY, '');
  await deleteParts(map, `tropa.r.${note.rev}`, note.moves, pace);
  await deleteParts(map, `tropa.j.${note.rev}`, note.parts, pace);
};

/** Stores the index and then the header, which makes the run's revision the one that counts. */
export const storeMap = async (
  map: Container,
  journey: Journey,
  grid: StoredGrid,
  records: ReadonlyMap<string, NodeRecord>,
  { rev, parts }: RunNote,
  pace: Pace,
): Promise<MapHeader> => {
  const index = await writeParts(map, `tropa.i.${rev}`, indexText(records), pace);
  const { across, titleSize, headText } = grid;
  const header: MapHeader = {
    v: 1,
    map: journey.id,
    rev,
    parts,
    index,
    across,
    titleSize,
    ...(headText === undefined ? {} : { headText }),
  };
  await pace.before(4);
  write(map, HEADER_KEY, JSON.stringify(header));
  return header;
};
