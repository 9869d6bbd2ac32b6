/**
 * A board as a journey: what stands on it now, with what was drawn last as the ground (B1–B7, M3, M9).
 *
 * Problem: people change a map by hand in every way there is, and what they did must be told from what they
 * left alone, without losing a note or a field that the board does not show.
 * Approach: begin with the journey as stored, or where there is none with a skeleton of what stands on the board;
 * take out what was drawn and is gone; read texts, dots and ticks that hands changed; sort notes by place.
 * Limits: what is not deleted by hand on purpose (a header, title, card or chip that is gone) is kept and drawn again.
 */
import type { Journey } from '../model/journey.ts';
import { LIMITS } from '../model/limits.ts';
import { judgeJourney } from '../model/judge-journey.ts';
import { key } from '../scene/key.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { columnsOnBoard } from './columns-on-board.ts';
import type { Finding } from './finding.ts';
import { reporter, within } from './hand-text.ts';
import { isId } from './is-id.ts';
import { nodesByKey } from './our-nodes.ts';
import { readCheckpoints } from './read-checkpoints.ts';
import { readFeelings, readWordsOfAll } from './read-feelings.ts';
import { readLinks } from './read-links.ts';
import { type ReadNote, readNotes } from './read-notes.ts';
import { readTexts, type Said, textReader } from './read-texts.ts';
import { fillSkeleton, skeleton } from './skeleton.ts';

/** What was read from a board. */
export interface ReadResult {
  readonly journey: Journey;
  readonly findings: Finding[];
  readonly base: Journey | null; // as drawn last; null where nothing useful is stored
  readonly untouched: number; // notes that people made
  readonly notes: readonly ReadNote[]; // those of the journey that stand on the board
}

const copies = <T extends object>(records: readonly T[]): T[] => records.map((record) => ({ ...record }));

/** A copy whose records may be written to. */
const draftOf = (journey: Journey): Journey => ({
  ...journey,
  summary: { ...journey.summary },
  goals: { ...journey.goals },
  participants: journey.participants.map((person) => ({ ...person, benefits: [...person.benefits] })),
  stages: journey.stages.map((stage) => ({ ...stage, checkpoints: copies(stage.checkpoints) })),
  lanes: copies(journey.lanes),
  feelings: copies(journey.feelings),
  links: copies(journey.links),
});

/** Width of the head column without its text, and of the map's padding left of it, px: for a map without headers. */
const HEAD_AIR = 160;
const HEAD_TEXT = 640;

/** Reads a board. Pure; never throws; the journey always passes `parseJourney`. */
export const readJourney = (snapshot: Snapshot): ReadResult => {
  const findings: Finding[] = [];
  const report = reporter(findings);
  const own = nodesByKey(snapshot);
  const parsed = snapshot.journey === null ? null : judgeJourney(snapshot.journey);
  const base = parsed && parsed.ok ? parsed.journey : null;
  if (!base && snapshot.trouble !== 'newer') report('damagedData', null);

  const said: Said = (itemKey) => {
    const node = own.get(itemKey);
    if (!node || !node.record) return undefined;
    return base && (node.text || '') === (node.record.t || '') ? undefined : node;
  };
  const reader = textReader(said, report);
  const map = snapshot.nodes.find(({ id }) => id === snapshot.node);
  const box = map ? map.box : { x: 0, y: 0, width: 1, height: 1 };

  const newId = copyId(snapshot.node);
  const journey = base ? draftOf(base) : skeleton(own, isId(snapshot.map) ? snapshot.map : newId, report);
  if (snapshot.isCopy) journey.id = newId;
  if (base) {
    journey.lanes = journey.lanes.filter(({ id, kind, title }) => {
      const isThere = own.has(key.lane(id)) || own.has(key.laneTitle(id)) || kind === 'emotions';
      if (!isThere) report('laneGone', null, '', [title]);
      return isThere;
    });
    for (const { id, title } of journey.stages) {
      if (!own.has(key.stage(id))) report('stageWithoutHeader', null, '', [title]);
    }
  }
  readTexts(journey, said, reader);
  if (
    map &&
    map.name.trim() !== '' &&
    (base ? map.name !== base.title && !said(key.title) : !own.has(key.title))
  ) {
    journey.title = within(map.name, LIMITS.titleLength, map, report);
  }

  const headText = snapshot.grid && snapshot.grid.headText;
  const columns = columnsOnBoard(
    own,
    journey.stages.map(({ id }) => id),
    box,
    HEAD_AIR + (headText || HEAD_TEXT),
  );
  if (!base) fillSkeleton(journey, own, columns);
  readCheckpoints(
    journey,
    own,
    base !== null && base.lanes.some(({ kind }) => kind === 'checkpoints'),
    said,
    reader,
  );
  readFeelings(journey, own, base !== null, said, reader, report);
  readWordsOfAll(journey, said, reader, report);
  readLinks(journey, own, reader);
  const notes = readNotes(snapshot, own, journey, columns, box, report);
  return {
    journey,
    findings,
    base,
    untouched: journey.notes.filter(({ id }) => id.startsWith('n-')).length,
    notes,
  };
};

/** [M9a] The id of a copied map: the same for everybody who reads it. */
const copyId = (node: string): string => `map-${node.replace(/[^\w:.-]/g, '_').slice(-50)}`;
