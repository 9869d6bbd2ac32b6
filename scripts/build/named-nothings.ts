import type { AnyNode } from 'acorn';
import { edited, nodesOf, type Edit } from './source-edits.ts';

const NULL = 'N';
const UNDEFINED = 'V';

/** The names that the minifier is to leave free. */
export const NOTHINGS: readonly string[] = [NULL, UNDEFINED];

const START = '(()=>{';

/**
 * The minified bundle, one function called at once, with names of one letter for `null` and `void 0`, which stand in it
 * hundreds of times. The minifier would write the values back, so this comes after it. Throws where a name is taken.
 */
export function withNamedNothings(code: string): string {
  const start = code.indexOf(START) + START.length;
  if (start < START.length) throw new Error('The code is not one function called at once.');
  const nodes = nodesOf(code);
  if (nodes.some((node) => node.type === 'Identifier' && NOTHINGS.includes(node.name))) {
    throw new Error(`The code has something of its own that is called ${NOTHINGS.join(' or ')}.`);
  }
  const edits = nodes.flatMap((node): Edit[] => {
    const text = nameFor(node);
    return text === null ? [] : [{ start: node.start, end: node.end, text }];
  });
  return edited(code, [{ start, end: start, text: `var ${NULL}=null,${UNDEFINED};` }, ...edits]);
}

const nameFor = (node: AnyNode): string | null => {
  if (node.type === 'Literal') return node.raw === 'null' ? NULL : null;
  const isVoid =
    node.type === 'UnaryExpression' && node.operator === 'void' && node.argument.type === 'Literal';
  return isVoid ? UNDEFINED : null;
};
