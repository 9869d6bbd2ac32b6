import type { AnyNode } from 'acorn';
import { edited, nodesOf, type Edit } from './source-edits.ts';

/** What stands in the bundle most often: `null`, `void 0`, and long members of the host's nodes, by names of one letter. */
const VALUES: Readonly<Record<string, string>> = { N: 'null', V: 'void 0' };
const MEMBERS: Readonly<Record<string, string>> = {
  A: 'appendChild',
  C: 'characters',
  G: 'getPluginData',
  K: 'children',
  P: 'setPluginData',
  W: 'resizeWithoutConstraints',
};

/** The names that the minifier is to leave free. */
export const TAKEN: readonly string[] = [...Object.keys(VALUES), ...Object.keys(MEMBERS)];

const START = '(()=>{';

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
  const edits = nodes.flatMap((node) => editsOf(node, code));
  const values = Object.entries(VALUES).map(([letter, text]) => `${letter}=${text}`);
  const members = Object.entries(MEMBERS).map(([letter, text]) => `${letter}="${text}"`);
  const names = `var ${[...values, ...members].join(',')};`;
  return edited(code, [{ start, end: start, text: names }, ...edits]);
}

const editsOf = (node: AnyNode, code: string): Edit[] => {
  if (node.type === 'MemberExpression' && !node.computed && node.property.type === 'Identifier') {
    const letter = MEMBER_LETTERS.get(node.property.name);
    return letter === undefined ? [] : [{ start: node.object.end, end: node.end, text: `[${letter}]` }];
  }
  const isValue = node.type === 'Literal' || node.type === 'UnaryExpression';
  const letter = isValue ? VALUE_LETTERS.get(code.slice(node.start, node.end)) : undefined;
  return letter === undefined ? [] : [{ start: node.start, end: node.end, text: letter }];
};
