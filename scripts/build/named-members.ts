import type { AnyNode } from 'acorn';
import { edited, nodesOf, type Edit } from './source-edits.ts';

/** What stands in the bundle most often, by names of one letter or two: values, and long members, but for those that inner loops ask for most. */
const VALUES: Readonly<Record<string, string>> = {
  N: 'null',
  V: 'void 0',
  $a: '"section"',
  $b: '"emotions"',
  $c: '"sticky"',
  $d: '"Medium"',
  $e: '"connector"',
  $f: '"Bold"',
  $g: '"SECTION"',
  $h: '"FRAME"',
  $i: '"CONNECTOR"',
  $j: '"SHAPE_WITH_TEXT"',
  $k: '"checkpoints"',
  $l: '"rewrite"',
  $m: '"create"',
  $n: '"GROUP"',
};
const MEMBERS: Readonly<Record<string, string>> = {
  A: 'appendChild',
  B: 'flatMap',
  C: 'characters',
  E: 'forEach',
  F: 'filter',
  G: 'getPluginData',
  J: 'journey',
  K: 'children',
  P: 'setPluginData',
  Q: 'parent',
  I: 'includes',
  S: 'slice',
  T: 'strokeWeight',
  U: 'fontSize',
  W: 'resizeWithoutConstraints',
  $o: 'participants',
  $p: 'entries',
  $q: 'stages',
  $r: 'currentPage',
  $s: 'colour',
  $t: 'absoluteBoundingBox',
  $u: 'checkpoints',
  $v: 'lanes',
  $w: 'notes',
  D: 'height',
  H: 'kind',
};

/** The names that the minifier is to leave free. */
export const TAKEN: readonly string[] = [...Object.keys(VALUES), ...Object.keys(MEMBERS)];

const START = '(()=>{';
const PART_OF_NAME = /[\w$]/;

const letters = (names: Readonly<Record<string, string>>): Map<string, string> =>
  new Map(Object.entries(names).map(([letter, text]) => [text, letter]));
const VALUE_LETTERS = letters(VALUES);
const MEMBER_LETTERS = letters(MEMBERS);

/**
 * The minified bundle, one function called at once, with names of one letter for values and members that stand in it
 * often. The minifier would write them back, so this comes after it. Throws where a name is taken.
 */
export function withNamedMembers(code: string): string {
  const start = code.indexOf(START) + START.length;
  if (start < START.length) throw new Error('The code is not one function called at once.');
  const nodes = nodesOf(code);
  const taken = nodes.find((node) => node.type === 'Identifier' && TAKEN.includes(node.name));
  if (taken?.type === 'Identifier') throw new Error(`The code has a ${taken.name} of its own.`);
  const keys = new Set<AnyNode>(nodes.flatMap((node) => (node.type === 'Property' ? [node.key] : [])));
  const edits = nodes.flatMap((node) => (keys.has(node) ? [] : editsOf(node, code)));
  const values = Object.entries(VALUES).map(([letter, text]) => `${letter}=${text}`);
  const members = Object.entries(MEMBERS).map(([letter, text]) => `${letter}="${text}"`);
  const names = `var ${[...values, ...members].join(',')};`;
  return edited(code, [{ start, end: start, text: names }, ...edits]);
}

const editsOf = (node: AnyNode, code: string): Edit[] => {
  if (node.type === 'MemberExpression' && !node.computed && node.property.type === 'Identifier') {
    const letter = MEMBER_LETTERS.get(node.property.name);
    return letter === undefined
      ? []
      : [{ start: node.property.start - 1, end: node.end, text: `[${letter}]` }];
  }
  const isValue = node.type === 'Literal' || node.type === 'UnaryExpression';
  const letter = isValue ? VALUE_LETTERS.get(code.slice(node.start, node.end)) : undefined;
  if (letter === undefined) return [];
  // A text needs no space after `case` or before `in`; a name does.
  const [before, after] = [code[node.start - 1] ?? '', code[node.end] ?? ''];
  const text = `${PART_OF_NAME.test(before) ? ' ' : ''}${letter}${PART_OF_NAME.test(after) ? ' ' : ''}`;
  return [{ start: node.start, end: node.end, text }];
};
