/**
 * Takes a map's snapshot (docs/specs/living-map.md, R1).
 *
 * Problem: a map has thousands of nodes, and each question to one is a host call.
 * Approach: one export gives the whole tree, and the index stored with the map tells whose each node is; only
 * nodes that the index does not know are asked. Where the host exports nothing, the tree is walked; where
 * it leaves the text of stickies out, only they are asked. Places are put back to what they were before a
 * run that never ended (W2).
 * Limits: any question that fails, except about a node that is gone, fails the whole reading, for what was
 * not read must never be taken for deleted (M6).
 */
import type { Beside } from '../../journey/reconcile/update-basis.ts';
import type { Box } from '../../journey/scene/scene.ts';
import { isContainerKey, type Key, key, noteOfKey } from '../../journey/scene/key.ts';
import { idPart } from '../../journey/model/id.ts';
import { copiedMapId, isNoteFrame } from '../../journey/readback/our-nodes.ts';
import type { NodeRecord } from '../../journey/snapshot/node-record.ts';
import type { BoardNode, Snapshot } from '../../journey/snapshot/snapshot.ts';
import { refusal } from '../../journey/protocol/refusal.ts';
import type { Host, Page } from '../figjam.ts';
import { allOn } from './board.ts';
import { beforeRuns, movesInCopy, type Places } from './before-runs.ts';
import { foldDoubles } from './doubles.ts';
import { isGone } from './gone.ts';
import { lookAround } from './look-around.ts';
import type { Pace } from './pace.ts';
import { noteTexts } from './note-texts.ts';
import { originsOf } from './origins.ts';
import { isPasted } from './pasted.ts';
import { isAsRecorded, isPlaced, RECORD_KEY } from './record.ts';
import { exportTree, saidBy, type SeenNode, walkTree } from './seen-node.ts';
import { firstWord } from './run-note.ts';
import {
  identityOf,
  readHeader,
  readRecord,
  readStored,
  type Stored,
  storedElsewhere,
} from './stored-map.ts';

/** A map as it was looked at. */
export interface Look {
  readonly snapshot: Snapshot;
  readonly stored: Stored;
  /** Where nodes really stand in their parents, by id: what the snapshot says but for the moves of a run that never ended. */
  readonly places: Places;
  readonly beside: readonly Beside[];
  /** What one host call tells again, should nothing in the map have changed: the export's text; '' where it takes more to tell. */
  readonly seal: string;
}

/** FNV-1a and the length: of two texts of one length, one pair in four thousand millions has the same. */
const hash = (text: string): string => {
  let sum = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193);
  return `${text.length} ${sum}`;
};

const EMPTY: Box = { x: 0, y: 0, width: 0, height: 0 };

const storedWith = (map: SceneNode): Stored => {
  try {
    return readStored(map);
  } catch (thrown) {
    throw isGone(map) ? refusal('mapGone') : thrown;
  }
};

const sealOf = (tree: SeenNode | null): string => (tree === null ? '' : JSON.stringify(tree));

/** Whether a map with a seal is as it was looked at; its header too where nothing else is going to look at that. Two host calls. */
export const isAsSeen = async (
  map: SceneNode,
  { seal, stored }: Look,
  asksHeader: boolean,
): Promise<boolean> =>
  seal === sealOf(await exportTree(map)) &&
  !(asksHeader && JSON.stringify(readHeader(map)) !== JSON.stringify(stored.header));

/**
 * Takes the look. `withAuthors` asks stickies that people made for their author, one call more for each; `withLocks`
 * asks for locks also where that costs a call for each node.
 */
export const takeLook = async (
  host: Host,
  page: Page,
  map: SceneNode,
  pace: Pace,
  withAuthors: boolean,
  withLocks = false,
): Promise<Look> => {
  await pace.makeRoom(12);
  const found = storedWith(map);
  const ask = async (id: string): Promise<BaseNode | null> => {
    await pace.makeRoom(6);
    return host.getNodeByIdAsync(id);
  };
  const exported = await exportTree(map);
  let seal = sealOf(exported);
  const tree = exported ?? {
    ...(await walkTree(map, pace, (id) => found.index.has(id), withLocks)),
    name: map.name, // of a frame that stands for a section it counts as well
  };
  // What is stored with a copy names the nodes of its original, whose ids may be somebody else's here (M9).
  const copyId = (await isPasted(tree, found.index, ask)) ? copiedMapId(tree.id) : null;
  const stored = copyId === null ? found : storedElsewhere(found, copyId);
  const { header, index, run } = stored;
  /** Whether a run on the original never ended: its word names nodes there, as the records here do. */
  const isElsewhere = copyId !== null && run !== null && !run.note.isFirst && run.note.map !== copyId;
  const isKnown = (id: string): boolean => index.has(id);
  const { near, beside } = await lookAround(
    host,
    page,
    map,
    tree.id,
    tree.box ?? EMPTY,
    pace,
    withLocks,
    stored,
  );
  const nodes: BoardNode[] = [];
  const places = new Map<string, { readonly parent: string | null; readonly box: Box }>();

  /** The record of a node; `undefined` when the node is gone. */
  const recordOf = async (seen: SeenNode): Promise<NodeRecord | null | undefined> => {
    const { id, data } = seen;
    const known = index.get(id);
    // What a run that never ended wrote anew bears a record of its own.
    if (known !== undefined && (run === null || isAsRecorded(seen, known))) return known;
    const node = data === undefined ? await ask(id) : null;
    if (data === undefined && node === null) return undefined;
    const found = readRecord(data ?? node?.getPluginData(RECORD_KEY) ?? '');
    // It stands where it stood before that run (W2), and so does its record.
    // What the index knows was written by a run that did end.
    return found && known
      ? { ...found, x: known.x, y: known.y, ...(known.t === found.t && { b: '' }) }
      : found;
  };

  const begun = run && firstWord(run.note);
  const { isBroughtBack, isHalfDrawn, isOfOriginal } = originsOf(stored, tree.id, [tree, ...near]);

  /** What a run that never ended had recorded and is going to draw anew, by key. */
  const recorded = new Set<Key>();
  /** By the ids of what records in a copy name, those of the nodes that bear them. */
  const copies = new Map<string, string>();
  /** Ids of what that run had drawn when the map was copied: nothing that its index knew. */
  const leftOver = new Set<string>();
  /** Of each note that a hand copied the node that it is a copy of, by id. */
  const copied = new Map<string, string>();

  const add = async (seen: SeenNode, parent: BoardNode | null, above: Box | null): Promise<void> => {
    let record = await recordOf(seen);
    if (record === undefined) return;
    // A run that ended before it placed its map had not marked it.
    if (parent === null && run !== null && seen.id === map.id) {
      record = record ?? { m: run.note.map, k: key.map, n: begun?.node ?? seen.id, x: 0, y: 0 };
    }
    if (record !== null && copyId !== null && record.m !== copyId) {
      const { m, k, n } = record;
      const isNamed = isElsewhere && m === header?.map;
      const known = isNamed ? found.index.get(n) : undefined;
      if (isNamed && !copies.has(n)) copies.set(n, seen.id);
      // A note of people's on which the run wrote bears a record of it, too.
      if (isNamed && known === undefined && k.indexOf(idPart(n)) < 0) leftOver.add(seen.id);
      record = { ...record, n: '', ...(known && { x: known.x, y: known.y }) };
    } else if (record !== null && above !== null && isOfOriginal(record)) {
      record = { ...record, m: header?.map ?? '', n: seen.id };
    }
    if (record !== null && record.n !== seen.id && noteOfKey(record.k) !== undefined) {
      copied.set(seen.id, record.n);
    }
    const isClone = record !== null && record.k === key.prototype;
    if (run === null && record?.b) record = { ...record, b: '' }; // that run did end
    // What a label stands in is one thing with it, half drawn or not.
    const isLeafOfOurs = record !== null && !isContainerKey(record.k);
    // A record without a place is that of a node whose drawing never ended: scaffold, and drawn anew.
    if (record !== null && !isPlaced(record) && record.t === undefined && !isContainerKey(record.k)) {
      record = { ...record, k: key.prototype };
    }
    const real = seen.box ?? EMPTY;
    const local = above === null ? real : { ...real, x: real.x - above.x, y: real.y - above.y };
    places.set(seen.id, { parent: parent?.id ?? null, box: local });

    // A frame that is drawn as one thing, or is one note with its text, is one node with that text.
    const isOneNote = (record === null || isClone) && isNoteFrame(real, seen.children, stored.journey);
    // What was drawn without words has none; but the box of a checkpoint is ticked by writing into it.
    const isMute = record !== null && isPlaced(record) && record.t === undefined && !/^check/.test(record.k);
    const own =
      seen.type === 'FRAME' && (isOneNote || (isLeafOfOurs && !isMute))
        ? seen.children.find(({ type }) => type === 'TEXT')
        : undefined;
    let { text } = own ?? seen;
    if (seen.type === 'FRAME' && isLeafOfOurs && own === undefined) text = '';
    let author: string | null = null;
    const isPeoples = record === null || record.c === ''; // one that a run wrote on bears a mark
    const wantsAuthor = withAuthors && isPeoples && seen.type === 'STICKY';
    if (text === undefined) seal = '';
    if (text === undefined || wantsAuthor) {
      const node = await ask(seen.id);
      if (node === null) return;
      if (text === undefined) text = saidBy(node as SceneNode, seen.type); // what stands on a page is a scene node
      if (wantsAuthor && node.type === 'STICKY') author = node.authorName || null;
    }

    const { name, type, fill, isLocked, isHidden, id } = seen;
    // A printed note is drawn anew as well, unless a hand wrote on it: then it is that hand's.
    if (record !== null && !isPlaced(record) && record.t !== undefined) {
      record = text === '' || text === record.t ? { ...record, k: key.prototype } : null;
    }
    // Nobody but a first drawing writes on a clone before its mark is its own: words on any other are a hand's (M2).
    if (isClone && text && !(record?.n !== id && run?.note.isFirst && run.journey)) record = null;
    const isLeftOver = leftOver.has(id) && (record?.t ?? '') === (text ?? '');
    if (record !== null && (isLeftOver || isHalfDrawn(record, id, text))) {
      recorded.add(record.k);
      record = { ...record, k: key.prototype, n: isLeftOver ? id : record.n };
    }
    const isUnknown = record !== null && isBroughtBack(record, id);
    const node: BoardNode = {
      id,
      parent: parent?.id ?? null,
      box: real,
      type,
      text,
      name,
      fill,
      isLocked,
      isHidden,
      record,
      ...(isUnknown && { isUnknown }),
      stuckTo: null,
      votes: {},
      author,
    };
    nodes.push(node);
    for (const child of seen.children) {
      // The outline of a frame of ours is part of it, a path that a hand dropped there is not.
      if (child !== own && !(isLeafOfOurs && child.type === 'VECTOR' && !isKnown(child.id)))
        await add(child, node, seen.type === 'GROUP' ? above : real);
    }
  };

  await add(tree, null, null);
  for (const one of near) await add(one, null, null);
  const moves = isElsewhere ? movesInCopy(found.run?.moves ?? [], copies, nodes, places) : run?.moves;
  const folded = foldDoubles(beforeRuns(nodes, places, moves ?? []), isKnown);
  const scaffold = new Set(folded.flatMap(({ id, record }) => (record?.k === key.prototype ? [id] : [])));
  // Its original is drawn anew; a copy is somebody's own, whatever it says (B1a).
  const isCopy = ({ id }: BoardNode): boolean => scaffold.has(copied.get(id) ?? '');
  const adopted = adopt(folded, stored, recorded, isCopy);
  const voted = await withVotes(page, adopted, pace);

  return {
    stored,
    places,
    beside,
    seal: run === null && stored.trouble === 'none' ? seal : '',
    snapshot: {
      node: tree.id,
      ...identityOf(tree.id, voted[0]?.record ?? null, stored),
      rev: header?.rev ?? '',
      journey: stored.journey,
      trouble: stored.trouble,
      grid: stored.grid,
      nodes: voted,
      // Who wrote a note is not asked by whoever compares.
      mark: hash(JSON.stringify([header, stored.run?.note, voted.map((node) => ({ ...node, author: '' }))])),
    },
  };
};

/**
 * Notes that a first drawing printed and did not come to record are told by their text: each is the first note of that
 * run with the same words and no node of its own (W3). Any other run marks what it prints: who has no mark there is nobody's.
 */
const adopt = (
  nodes: readonly BoardNode[],
  { run }: Stored,
  recorded: ReadonlySet<Key>,
  isCopy: (node: BoardNode) => boolean,
): BoardNode[] => {
  const journey = run?.journey ?? null;
  if (run === null || journey === null) return nodes.slice();
  const standing = new Set(nodes.map(({ record }) => record?.k));
  const waiting = Array.from(noteTexts(journey), ([k, t]) => ({ k, t })).filter(
    ({ k }) => !standing.has(k) && !recorded.has(k),
  );
  return nodes.map((node) => {
    if (isCopy(node)) return { ...node, record: null };
    if (node.type !== 'STICKY' && node.type !== 'FRAME') return node;
    const isClone = node.record !== null;
    if (
      node.record === null ? !run.note.isFirst : node.record.k !== key.prototype || node.record.n === node.id
    )
      return node;
    const i = waiting.findIndex(({ t }) => t === node.text);
    const [found] = i < 0 ? [] : waiting.splice(i, 1);
    if (found === undefined && !(isClone && !node.text)) return { ...node, record: null };
    // What was printed and not recorded is printed anew; where clones bear no mark, it is taken for the note.
    const k = isClone || found === undefined ? key.prototype : found.k;
    return { ...node, record: { m: run.note.map, n: node.id, x: 0, y: 0, k, t: node.text ?? '' } };
  });
};

/** Counts the stamps that are stuck to each node (B4): four host calls for a stamp. */
const withVotes = async (page: Page, nodes: BoardNode[], pace: Pace): Promise<BoardNode[]> => {
  const votes = new Map<string, Record<string, number>>();
  const stuck = new Map<string, string>();
  for (const stamp of allOn(page, 'STAMP')) {
    await pace.makeRoom(4);
    const id = stamp.stuckTo?.id;
    if (id === undefined) continue;
    stuck.set(stamp.id, id);
    const counts = votes.get(id) ?? {};
    const { name } = stamp;
    counts[name] = (counts[name] ?? 0) + 1;
    votes.set(id, counts);
  }
  return votes.size === 0
    ? nodes
    : nodes.map((node) => ({
        ...node,
        votes: votes.get(node.id) ?? {},
        stuckTo: stuck.get(node.id) ?? null,
      }));
};
