import { cleanText } from '../model/clean-input.ts';
import { LIMITS } from '../model/limits.ts';
import type { BoardNode } from '../snapshot/snapshot.ts';
import { type BoardWords, boardWords } from '../words/board-words.ts';
import type { Finding } from './finding.ts';

/** The words of boards in both languages: a map may have been drawn in either. */
export const BOTH: readonly BoardWords[] = [boardWords('en'), boardWords('ru')];

/** Takes a finding down. */
export type Report = (
  kind: Finding['kind'],
  node: BoardNode | null,
  text?: string,
  places?: string[],
  value?: number | null,
  near?: string[],
) => void;

const cut = (text: string, limit: number): string =>
  text.length > limit ? Array.from(text).slice(0, limit).join('') : text;

/** Takes findings down in a list. Quotes are as long as a title at most. */
export const reporter =
  (findings: Finding[]): Report =>
  (kind, node, text = '', places = [], value = null, near = []) => {
    findings.push({
      kind,
      node: node && node.id,
      key: node && node.record && node.record.k,
      text: cut(text, LIMITS.titleLength),
      places,
      value,
      near,
    });
  };

/** What people left it saying: a run that never ended may have written over that (W2b). */
const leftBy = ({ text, record }: BoardNode): string =>
  (record && record.t === text && record.b) || text || '';

/** What the node says, as a field may hold it; a line break within a paragraph is a line break. */
export const textOf = (node: BoardNode): string =>
  cleanText(leftBy(node)).text.replace(/\r\n?|\u2028/g, '\n');

/** Whether a hand has typed over what was written there last. */
export const isTypedOver = (node: BoardNode): boolean =>
  node.record !== null && leftBy(node) !== (node.record.t || '');

/** The text within the limit of its field, in characters; what is beyond it is told. */
export const within = (text: string, limit: number, node: BoardNode, report: Report): string => {
  const begin = cut(text, limit);
  if (begin !== text) report('tooLong', node, text, [], limit);
  return begin;
};

/** The text without the plugin's own words at its beginning, in either language; they end with `end`. */
export const withoutLabel = (text: string, label: (words: BoardWords) => string, end = '\n'): string => {
  for (const words of BOTH) {
    const start = label(words) + end;
    if ((text + end).startsWith(start)) return text.slice(start.length);
  }
  return text;
};

/** What a note that says this has in its fields; what is beyond the limit is told. */
export const saidAsNote = (
  said: string,
  node: BoardNode,
  report: Report,
): { readonly text: string; readonly isUrgent: boolean } => {
  const text = withoutLabel(said, ({ urgent }) => urgent);
  return { text: within(text, LIMITS.noteLength, node, report), isUrgent: text !== said };
};

/** Values without the blank ones. */
export const filled = (values: readonly string[]): string[] =>
  values.map((value) => value.trim()).filter((value) => value !== '');
