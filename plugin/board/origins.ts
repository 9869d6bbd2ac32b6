/**
 * Who has put something of ours on the board that the index does not know: a run that never ended, or a hand by undo (B3e).
 *
 * Approach: what a run that never ended was going to draw is in the journey that it went to, or a run before it did; all else
 * that names itself a hand has brought back.
 * Limits: what a run had not yet taken off, having stored its index, is nowhere named: then all goes with that. What a hand
 * pastes from the original into its copy, which has none of that, is taken for brought back.
 */
import { idPart } from '../../journey/model/id.ts';
import type { Journey } from '../../journey/model/journey.ts';
import { key, type Key, noteOfKey } from '../../journey/scene/key.ts';
import type { NodeRecord } from '../../journey/snapshot/node-record.ts';
import { firstWord, type RunNote } from './run-note.ts';
import type { SeenNode } from './seen-node.ts';
import type { Stored } from './stored-map.ts';

/** Whether a run to this journey may have drawn what stands under a key. */
const mayDraw = ({ notes, lanes, stages, feelings, links, flow }: Journey, one: Key): boolean => {
  const [list, first, second, n] = one.split('/');
  const isNamed = ({ id }: { readonly id: string }): boolean => id === first;
  switch (list) {
    case 'note':
      return notes.some(isNamed);
    case 'lane':
      return lanes.some(isNamed);
    case 'check':
      return stages.some(({ checkpoints }) => checkpoints.some(isNamed));
    case 'dot':
    case 'words':
      return feelings.some(
        ({ stageId, participantId, words }) =>
          stageId === first &&
          participantId === (second ?? participantId) &&
          (list === 'dot' || words.length > 0),
      );
    case 'link':
      return n === '0'
        ? flow === 'cyclic'
        : links.some(({ fromStageId, toStageId }) => fromStageId === first && toStageId === second);
    default:
      return true;
  }
};

/** The questions to what is `seen` in a map, whose own node is `map`, or near it. */
export const originsOf = ({ index, header, run }: Stored, map: string, seen: readonly SeenNode[]) => {
  /** Of what the index knows and stands: no run draws it once more. */
  const standing = new Set<Key | undefined>();
  const note = ({ id, children }: SeenNode): void => {
    standing.add(index.get(id)?.k);
    children.forEach(note);
  };
  seen.forEach(note);
  const begun = run && firstWord(run.note);
  /** Whether the run ended but for what it was to take off the board, or went on from one that did. */
  const isRemoving = ({ rev, before }: RunNote): boolean =>
    rev === header?.rev || (before !== undefined && isRemoving(before));
  /** Whether hands brought it back: what no index knows, and no run that never ended was going to draw or to take away. */
  const isBroughtBack = ({ k, m, n }: NodeRecord, id: string): boolean => {
    if (index.size === 0 || index.has(id) || m !== header?.map || n !== id) return false;
    if (run === null || standing.has(k)) return true;
    const { isFirst } = run.note;
    return !isFirst && !isRemoving(run.note) && !run.journeys.some((journey) => mayDraw(journey, k));
  };
  /** Whether a run that never ended drew it and no hand wrote on it: it is drawn anew (W3). */
  const isHalfDrawn = (record: NodeRecord, id: string, text: string | null): boolean => {
    const { k, m, n, t = '' } = record;
    return (
      run !== null &&
      begun !== null &&
      k !== key.map &&
      (n === id
        ? run.note.map === m && k.indexOf(idPart(id)) < 0 && !isBroughtBack(record, id) // no note of people's, which the run gave a record
        : begun.map === m && (begun.node ?? map) !== map && noteOfKey(k) === undefined) && // a copy's
      (run.note.isFirst || (index.size > 0 && header?.map === m)) && // the index of a copy is its original's
      !index.has(id) &&
      t === (text ?? '')
    );
  };
  /**
   * Whether it came back into what was a copy: it names the original, as all did before, and nothing else stands for it. Asked
   * in order: of several, which hands have put there, the first is it.
   */
  const isOfOriginal = ({ m, k }: NodeRecord): boolean => {
    if (m !== header?.from || noteOfKey(k) !== undefined || k === key.map || standing.has(k)) return false;
    standing.add(k);
    return true;
  };
  return { isBroughtBack, isHalfDrawn, isOfOriginal };
};
