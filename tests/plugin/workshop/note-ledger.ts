/**
 * Every note of a board by the node that shows its words, and what an account of it is compared with.
 */
import type { EmulatedHost } from '../../../playground/host/host.ts';
import type { NodeRecord } from '../../../playground/host/node-record.ts';
import { keyOf, nodesOf } from '../drawn-board.ts';

/** A note on the board. */
export interface StandingNote {
  readonly holder: NodeRecord; // what a hand takes hold of
  readonly words: NodeRecord; // where its text stands
  readonly text: string;
}

/** Kinds of notes; see B1. */
const WORDED = new Set(['STICKY', 'SHAPE_WITH_TEXT', 'TEXT']);

/** What a note may be: a person's own, or a note of ours. */
const isNoteKey = (key: string): boolean => key === '' || key.startsWith('note/');

/** All notes of the page, also blank ones, also copies; never furniture, nor a copy of it. */
export const notesOn = (host: EmulatedHost): StandingNote[] =>
  nodesOf(host).flatMap((words) => {
    if (words.text === null || !WORDED.has(words.type)) return [];
    const parent = host.engine.store.find(words.parentId);
    const isPart = words.type === 'TEXT' && keyOf(words) === '' && parent?.type === 'FRAME';
    const key = isPart && parent !== undefined ? keyOf(parent) : '';
    // A text that somebody dropped onto a frame of ours is a note of its own.
    const holder =
      isPart &&
      parent !== undefined &&
      firstText(host, parent) === words.id &&
      isLeaf(key) &&
      isWorded(parent)
        ? parent
        : words;
    return isNoteKey(keyOf(holder)) ? [{ holder, words, text: words.text.characters }] : [];
  });

const firstText = (host: EmulatedHost, { childIds }: NodeRecord): string | undefined =>
  childIds.find((id) => host.engine.store.get(id).type === 'TEXT');

/** Whether a frame with this key is drawn as one thing with its text. */
const isLeaf = (key: string): boolean =>
  key !== '' && key !== 'map' && key !== 'parking' && !/^lane\/[^/]+$/.test(key);

/** Whether it is drawn with words, or ticked by writing into it: a text in any other frame of ours is a person's note. */
const isWorded = ({ pluginData }: NodeRecord): boolean => {
  // Written by the plugin under test, and it has a key.
  const { k, t } = JSON.parse(pluginData['tropa'] ?? '{}') as { k: string; t?: string };
  return t !== undefined || k.startsWith('check');
};

/** Text by the id of the node that shows it; blank ones are no notes. */
export type Ledger = ReadonlyMap<string, string>;

export const ledgerOf = (host: EmulatedHost): Ledger =>
  new Map(notesOn(host).flatMap(({ words, text }) => (text.trim() === '' ? [] : [[words.id, text]])));

/** How often each text stands there. */
export const countTexts = (texts: Iterable<string>): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
};

/** What is there more often than in the other, each as often as it is. */
export const surplus = (texts: Iterable<string>, over: Iterable<string>): string[] => {
  const counts = countTexts(over);
  return [...texts].filter((text) => {
    const left = counts.get(text) ?? 0;
    counts.set(text, left - 1);
    return left <= 0;
  });
};
