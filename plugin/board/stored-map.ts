/** Reads what `plugin-data.ts` wrote. Broken, cut or foreign data is told as trouble and never thrown. */
import type { Journey } from '../../journey/model/journey.ts';
import { judgeJourney } from '../../journey/model/judge-journey.ts';
import type { NodeRecord } from '../../journey/snapshot/node-record.ts';
import type { StorageTrouble, StoredGrid } from '../../journey/snapshot/snapshot.ts';
import { HEADER_KEY, type MapHeader } from './plugin-data.ts';
import { firstWord, type NotedMove, RUN_KEY, type RunNote } from './run-note.ts';

/** A run that never ended: what it was going to. */
export interface BrokenRun {
  readonly note: RunNote;
  readonly journey: Journey | null;
  /** That, and those to which runs before it went that never ended either, as far as they are stored. */
  readonly journeys: readonly Journey[];
  /** By node id; those of the last run first, then those of one before it that never ended either. */
  readonly moves: readonly ReadonlyMap<string, NotedMove>[];
}

/** A map's own entries, as they were found. */
export interface Stored {
  readonly trouble: StorageTrouble;
  readonly header: MapHeader | null;
  readonly journey: Journey | null;
  readonly grid: StoredGrid | null;
  /** Node id → what was drawn there, as far as the index says. */
  readonly index: ReadonlyMap<string, NodeRecord>;
  readonly run: BrokenRun | null;
  /** The texts of the journey's and the index's parts, as they are stored. */
  readonly parts: readonly (readonly string[])[];
  /** The last word on the map, as it is stored (see `still-ours.ts`). */
  readonly word: string;
  /** What could not be read, as it is stored; '' = nothing, or all is well. */
  readonly bad: string;
}

type Fields = Readonly<Record<string, unknown>>;

/** An object of JSON; null where the text is none. */
export const parseObject = (text: string): Fields | null => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null;
  } catch {
    return null;
  }
};

const has = (fields: Fields, type: string, ...names: readonly string[]): boolean =>
  names.every((name) => typeof fields[name] === type);

/** A node's record, or null where the text is not one of ours. One without a place is that of a half-drawn node. */
export const readRecord = (text: string): NodeRecord | null => {
  const fields = parseObject(text);
  // Our own format, written whole: who has these has the rest.
  return fields !== null && has(fields, 'string', 'm', 'k', 'n') ? (fields as unknown as NodeRecord) : null;
};

const partsAt = (map: SceneNode, prefix: string, count: number): string[] => {
  const parts: string[] = [];
  for (let i = 0; i < Math.min(count, 200); i++) parts.push(map.getPluginData(`${prefix}.${i}`));
  return parts;
};

const joined = (map: SceneNode, prefix: string, count: number): string =>
  partsAt(map, prefix, count).join('');

const readIndex = (text: string, map: string): Map<string, NodeRecord> => {
  const index = new Map<string, NodeRecord>();
  const entries = parseObject(text);
  if (entries === null) return index; // a cache and no more
  for (const n of Object.keys(entries)) {
    // Written by `plugin-data.ts`; an entry that is not a record's rest is left out.
    const entry = entries[n] as Omit<NodeRecord, 'm' | 'n'> | null;
    if (typeof entry?.k !== 'string') continue;
    index.set(n, { ...entry, m: map, n });
  }
  return index;
};

const readRun = (map: SceneNode, text: string): BrokenRun | null => {
  const note = parseObject(text);
  if (note === null || !has(note, 'string', 'map', 'rev') || !has(note, 'number', 'parts', 'moves'))
    return null;
  const run = note as unknown as RunNote; // the fields were just looked at
  const journeys: Journey[] = [];
  const moves: Map<string, NotedMove>[] = [];
  let journey: Journey | null = null;
  for (let at: RunNote | undefined = run; at !== undefined; at = at.before) {
    const parsed = judgeJourney(parseObject(joined(map, `tropa.j.${at.rev}`, at.parts)));
    if (parsed.ok) journeys.push(parsed.journey);
    if (at === run && parsed.ok) ({ journey } = parsed);
    const noted = at.few ?? parseObject(joined(map, `tropa.r.${at.rev}`, at.moves)) ?? {};
    moves.push(new Map(Object.keys(noted).map((id) => [id, noted[id] as NotedMove]))); // our own format, as above
  }
  return {
    note: run,
    journey,
    journeys,
    moves,
  };
};

/** The header alone, for one host call; null where there is none that says which map this is. */
export const readHeader = (map: SceneNode): MapHeader | null => {
  const fields = parseObject(map.getPluginData(HEADER_KEY));
  return fields !== null && has(fields, 'string', 'map', 'rev') ? (fields as unknown as MapHeader) : null; // just looked at
};

/**
 * Which map is stored with a node, and whether that is another one of which this is a copy (M9). Where the first update
 * of a copy never ended, the node's own record names the copy by then, and what is stored still names its original.
 */
export const identityOf = (
  node: string,
  own: NodeRecord | null,
  { header, run }: Stored,
): { readonly map: string; readonly isCopy: boolean } => {
  const begun = run && firstWord(run.note);
  const { m, n } = own ?? { m: '', n: begun?.node ?? node };
  const { map } = header ?? begun ?? { map: m };
  return { map, isCopy: n !== node || (own !== null && m !== map) };
};

/** Reads a map's entries: one host call for the header, one for a run's note, and one for each part. */
export const readStored = (map: SceneNode): Stored => {
  const text = map.getPluginData(HEADER_KEY);
  const said = map.getPluginData(RUN_KEY);
  const run = readRun(map, said);
  const none = {
    header: null,
    journey: null,
    grid: null,
    index: new Map<string, NodeRecord>(),
    run,
    parts: [],
    word: said || text,
    bad: text,
  };
  if (text === '') return { ...none, trouble: 'missing' };
  const fields = parseObject(text);
  if (fields === null) return { ...none, trouble: 'damaged' };
  if (has(fields, 'number', 'v') && Number(fields['v']) > 1) return { ...none, trouble: 'newer' };
  if (
    !has(fields, 'string', 'map', 'rev') ||
    !has(fields, 'number', 'parts', 'index', 'across', 'titleSize')
  ) {
    return { ...none, trouble: 'damaged' };
  }
  const header = fields as unknown as MapHeader; // the fields were just looked at
  const { across, titleSize, headText } = header;
  const found = {
    ...none,
    // It did end: only its word was not taken away, or something still has to go.
    run: run?.note.rev !== header.rev ? run : run.note.removes ? { ...run, moves: [] } : null,
    header,
    grid: { across, titleSize, ...(headText === undefined ? {} : { headText }) },
  };
  const journeyParts = partsAt(map, `tropa.j.${header.rev}`, header.parts);
  const bad = journeyParts.join('');
  const parsed = judgeJourney(parseObject(bad));
  if (!parsed.ok) return { ...found, bad: text + bad, trouble: parsed.isNewer ? 'newer' : 'damaged' };
  const { journey } = parsed;
  const indexParts = partsAt(map, `tropa.i.${header.rev}`, header.index);
  const index = readIndex(indexParts.join(''), header.map);
  return { ...found, journey, index, parts: [journeyParts, indexParts], bad: '', trouble: 'none' };
};

/** What a copy whose own id is `copyId` has of it: no ids but those of its own first run, should that never have ended. */
export const storedElsewhere = (stored: Stored, copyId: string): Stored => {
  const { run } = stored;
  const moves = run?.note.map === copyId ? run.moves : [];
  return { ...stored, index: new Map(), parts: [], run: run && { ...run, moves } };
};
