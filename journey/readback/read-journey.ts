/**
 * A board as a journey: what stands on it now, with what was drawn last as the ground (B1–B7, M3, M9).
 *
 * Problem: people change a map by hand in every way there is, and what they did must be told from what they
 * left alone, without losing a note or a field that the board does not show.
 * Approach: begin with the journey as stored, or where there is none with a skeleton of what stands on the board;
 * read texts, dots and ticks that hands changed; leave out what was drawn and is gone; sort notes by place.
 * What hands brought back of what the journey has no more is taken in again (B3e).
 * Limits: a header, title, card or chip that is gone is kept and drawn again, and so is the emotion lane.
 */
import type { Journey } from '../model/journey.ts';
import type { Lane } from '../model/lane.ts';
import { isTeamNote } from '../model/team-note.ts';
import { judgeJourney } from '../model/judge-journey.ts';
import { LIMITS } from '../model/limits.ts';
import { HEAD_PADDING, HEAD_TEXT_MIN, MAP_PADDING } from '../scene/air.ts';
import { type Key, key } from '../scene/key.ts';
import type { Strip } from '../scene/strip.ts';
import type { BoardNode, Snapshot } from '../snapshot/snapshot.ts';
import { isTypedOver, reporter, textOf, within } from './board-text.ts';
import { takeInBroughtBack } from './brought-back.ts';
import { colourLanes, colourPeople } from './colours-on-board.ts';
import { columnsOnBoard } from './columns-on-board.ts';
import type { Finding } from './finding.ts';
import { copiedMapId, nodesByKey } from './our-nodes.ts';
import { readFeelings } from './read-feelings.ts';
import { type ReadNote, readNotes } from './read-notes.ts';
import { readTexts, type Said } from './read-texts.ts';
import { kindsByWords, skeleton } from './skeleton.ts';

/** What was read from a board. */
export interface ReadResult {
  readonly journey: Journey;
  readonly findings: Finding[];
  readonly base: Journey | null; // as drawn last; null where nothing useful is stored
  readonly untouched: number; // notes that people made, with those that have no cell
  readonly notes: readonly ReadNote[]; // those of the journey that stand on the board
  readonly columns: readonly Strip[]; // of the stages, from left to right
  readonly own: ReadonlyMap<Key, BoardNode>; // what stands for each key
  readonly heard: ReadonlySet<string>; // ids of nodes whose words, typed by a hand, are all in the journey
  readonly strays: readonly BoardNode[]; // people's notes that have no cell: reported, and not in the journey
}

/** A copy whose records may be written to: a parsed journey is plain JSON. */
const copyOf = (journey: Journey): Journey => JSON.parse(JSON.stringify(journey));

/** Reads a board. Pure, never throws; the journey always passes `parseJourney`. */
export const readJourney = (snapshot: Snapshot): ReadResult => {
  const findings: Finding[] = [];
  const report = reporter(findings);
  const judged = judgeJourney(snapshot.journey);
  const base = judged.ok ? judged.journey : null;
  const own = nodesByKey(snapshot, base);
  if (!base && snapshot.trouble !== 'newer') report('damagedData', null);

  const heard = new Set<string>();
  let back: ReadonlySet<Key> = new Set();
  const said: Said = (itemKey) => {
    const node = own.get(itemKey);
    if (!node) return undefined;
    // What is stored says nothing of what a hand brought back.
    const isAsStored = node.record && base && !node.isUnknown && !isTypedOver(node);
    if (isAsStored && !back.has(itemKey)) return undefined;
    heard.add(node.id);
    return node;
  };
  const map = snapshot.nodes.find(({ id }) => id === snapshot.node);
  const box = map ? map.box : { x: 0, y: 0, width: 0, height: 0 };
  const mapId = snapshot.isCopy || !snapshot.map ? copiedMapId(snapshot.node) : snapshot.map;
  const journey = base ? copyOf(base) : skeleton(own, mapId);
  if (snapshot.isCopy) journey.id = mapId; // M9a
  if (base) {
    journey.lanes = journey.lanes.filter(({ id, kind, title }) => {
      const isThere = own.has(key.lane(id)) || own.has(key.laneTitle(id)) || kind === 'emotions';
      if (!isThere) report('laneGone', null, '', [title]);
      return isThere;
    });
    for (const { id, title } of journey.stages) {
      if (!own.has(key.stage(id))) report('stageWithoutHeader', null, '', [title]);
    }
    back = takeInBroughtBack(journey, own);
  }

  const hadCheckpoints = !base || base.lanes.some(({ kind }) => kind === 'checkpoints');
  readTexts(journey, own, said, hadCheckpoints, report);
  const isNew = ({ id }: Lane): boolean => !base || back.has(key.lane(id));
  kindsByWords(journey, isNew);
  if (!base) colourPeople(journey, own);
  colourLanes(journey, own, isNew);
  const isRenamed = base ? !said(key.title) : !own.has(key.title);
  if (map && isRenamed && map.name.trim() && !(base && base.title === map.name)) {
    journey.title = within(map.name, LIMITS.titleLength, map, report); // B3c
  }
  readFeelings(journey, own, said, (dot) => base !== null && !back.has(dot), report);
  // What a hand typed where no field shows it, such as words whose dot is gone (B3b).
  own.forEach((node, one) => {
    if (base && !/^note/.test(one) && isTypedOver(node) && !heard.has(node.id))
      report('notUnderstood', node, textOf(node));
  });
  const headText = (snapshot.grid && snapshot.grid.headText) || HEAD_TEXT_MIN;
  const columns = columnsOnBoard(
    own,
    journey.stages,
    box.x + MAP_PADDING + 2 * HEAD_PADDING + headText,
    box.x + box.width - MAP_PADDING,
  );
  const { notes, strays } = readNotes(snapshot, own, journey, columns, box, report);
  for (const { node } of notes) heard.add(node.id);
  for (const { kind, node } of findings) if (/^(not|too)/.test(kind)) heard.delete(node || '');
  return {
    journey,
    findings,
    base,
    untouched: journey.notes.filter(isTeamNote).length + strays.length,
    own,
    notes,
    columns,
    heard,
    strays,
  };
};
