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
export const PART_LIMIT = 89_000;

/** The entry of a map's plugin data that holds its header. */
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
  readonly from?: string | undefined; // id of the map that this one was copied from (M9); absent = of none
}

type Entries = ReadonlyMap<string, string>;

/** The entries that a text is stored in, in its order. */
const partsOf = (prefix: string, text: string): Entries =>
  new Map(splitText(text, PART_LIMIT).map((part, i) => [`${prefix}.${i}`, part]));

const write = async (map: Container, entries: Entries, pace: Pace): Promise<void> => {
  for (const [entry, text] of entries) {
    await pace.makeRoom(1);
    map.setPluginData(entry, text);
  }
};

/** A journey as it is stored. What a note does not say is left out: the schema puts it back. */
export const journeyText = (journey: Journey): string =>
  JSON.stringify({
    ...journey,
    notes: journey.notes.map((note) => ({
      ...note,
      isUrgent: note.isUrgent || undefined,
      source: note.source ?? undefined,
      author: note.author || undefined,
      votes: note.votes || undefined,
    })),
  });

const journeyParts = (journey: Journey, rev: string): Entries =>
  partsOf(`tropa.j.${rev}`, journeyText(journey));

/** The index: node id → record without what every record of the map shares. */
export const indexText = (records: ReadonlyMap<string, NodeRecord>): string => {
  const index: Record<string, unknown> = {};
  records.forEach(({ k, t, x, y, c }, id) => {
    index[id] = { k, t, x, y, c };
  });
  return JSON.stringify(index);
};

/** What a run is going to do to what stands: moves by node id, and whether it takes nodes away. */
export interface Goal {
  readonly moves: Readonly<Record<string, NotedMove>>;
  readonly removes: boolean;
}

/** Most characters of moves that stand in the word itself: a word may hold that of a run before it, and has to stay one entry. */
const FEW = 8000;

/** Stores the moves, in entries of their own where they are many; gives the fields of the word that tell of them. */
const writeGoal = async (
  map: Container,
  rev: string,
  { moves, removes }: Goal,
  pace: Pace,
): Promise<Pick<RunNote, 'moves' | 'few' | 'removes'>> => {
  const text = JSON.stringify(moves);
  if (text.length <= FEW) return { moves: 0, few: moves, removes };
  const parts = partsOf(`tropa.r.${rev}`, text);
  await write(map, parts, pace);
  return { moves: parts.size, removes };
};

/** How a run is told of; `goal`: what it is going to do, where that is known from the first. */
export interface RunWord {
  readonly rev: string;
  readonly isFirst?: boolean;
  readonly before?: RunNote | null;
  readonly goal?: Goal | null;
}

/** Leaves word of a run on its map, the journey it goes to first; `goesOn` may throw before the word. Gives what was left. */
export const noteRun = async (
  map: Container,
  journey: Journey,
  { rev, isFirst = false, before, goal }: RunWord,
  pace: Pace,
  goesOn: () => void = () => undefined,
): Promise<RunNote> => {
  const parts = journeyParts(journey, rev);
  await write(map, parts, pace);
  const moving = goal && (await writeGoal(map, rev, goal, pace));
  goesOn();
  const note: RunNote = {
    v: 1,
    map: journey.id,
    rev,
    parts: parts.size,
    moves: 0,
    isFirst,
    ...moving,
    // What is undefined is left out of the JSON.
    node: isFirst ? map.id : undefined,
    before: before ?? undefined,
  };
  map.setPluginData(RUN_KEY, JSON.stringify(note));
  return note;
};

/** Adds what the run is about to do, which was not known before its notes were measured. */
export const noteGoal = async (map: Container, note: RunNote, goal: Goal, pace: Pace): Promise<RunNote> => {
  const noted = { ...note, ...(await writeGoal(map, note.rev, goal, pace)) };
  map.setPluginData(RUN_KEY, JSON.stringify(noted));
  return noted;
};

/**
 * The entries of all revisions that the map's header and word name, as far as they stand: a host may drop a write without
 * a word (W5). Where the host does not name a node's entries, those of each revision are asked for, up to the first that is missing.
 */
const entriesOf = (map: Container): string[] => {
  try {
    return map.getPluginDataKeys();
  } catch {
    const names = map.getPluginData(HEADER_KEY) + map.getPluginData(RUN_KEY);
    const found: string[] = [];
    for (const named of names.split('"rev":"').slice(1)) {
      const [rev] = named.split('"');
      for (const kind of 'jir') {
        for (let i = 0; map.getPluginData(`tropa.${kind}.${rev}.${i}`) !== ''; i++) {
          found.push(`tropa.${kind}.${rev}.${i}`);
        }
      }
    }
    return found;
  }
};

/** Takes away what a run left that is taken back; the word that stood there before, of a run that never ended, counts again. */
export const dropRun = async (
  map: Container,
  { rev }: RunNote,
  before: RunNote | null,
  pace: Pace,
): Promise<void> => {
  await pace.makeRoom(2);
  const standing = entriesOf(map).filter((entry) => entry.indexOf(`.${rev}.`) >= 0);
  // In one stretch: without its word it is not this run's map any more, and after a wait that would be told as `stale`.
  await pace.makeRoom(1 + standing.length);
  map.setPluginData(RUN_KEY, before === null ? '' : JSON.stringify(before));
  for (const entry of standing) map.setPluginData(entry, '');
};

/**
 * Stores the index and then the header, which makes the run's revision the one that counts and names the map that this one was
 * copied `from`; then, after `last`, the run's word goes, and all that belongs to other revisions. The map is whole by then: what the host refuses of that is left, and a word
 * whose revision is the header's is that of a run that did end.
 */
export const storeMap = async (
  map: Container,
  journey: Journey,
  grid: StoredGrid,
  records: ReadonlyMap<string, NodeRecord>,
  { rev, parts }: RunNote,
  from: string | undefined,
  pace: Pace,
  last: (header: MapHeader) => Promise<void> = () => Promise.resolve(),
): Promise<void> => {
  const index = partsOf(`tropa.i.${rev}`, indexText(records));
  await write(map, index, pace);
  const all = Array.from(journeyParts(journey, rev)).concat(Array.from(index));
  await pace.makeRoom(4 + all.length);
  const standing = entriesOf(map);
  await write(map, new Map(all.filter(([entry]) => standing.indexOf(entry) < 0)), pace);
  const { across, titleSize, headText } = grid;
  const header: MapHeader = {
    v: 1,
    map: journey.id,
    rev,
    parts,
    index: index.size,
    across,
    titleSize,
    ...(headText === undefined ? {} : { headText }),
    from, // what is undefined is left out of the JSON
  };
  const text = JSON.stringify(header);
  map.setPluginData(HEADER_KEY, text);
  await last(header);
  try {
    if (map.getPluginData(HEADER_KEY) !== text) map.setPluginData(HEADER_KEY, text);
    map.setPluginData(RUN_KEY, '');
    for (const entry of standing) {
      if (!/^tropa\.[ijrl]\./.test(entry) || all.some(([own]) => own === entry)) continue;
      await pace.makeRoom(1);
      map.setPluginData(entry, '');
    }
  } catch {
    // Taken for what it is by whoever reads next.
  }
};
