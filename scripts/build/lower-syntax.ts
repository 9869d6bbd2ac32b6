/**
 * From the syntax of the sources to ES2017, in fewer bytes than esbuild alone takes.
 *
 * - `{ ...a, b }`: esbuild's helpers also copy symbols and accessors. Ours are plain data, for which one
 *   `Object.assign` does the same, however many spreads stand in a row.
 * - `a ?? b`: esbuild writes `(t = a) != null ? t : b`, and a declaration of `t`. Where nothing happens when `b`
 *   is read, a function of two values does the same. The other ones are left to esbuild.
 */
import { transform } from 'esbuild';
import type { AnyNode, CallExpression, VariableDeclarator } from 'acorn';
import { type Edit, edited, nodesOf, withHelper } from './source-edits.ts';

/** Gives ES2017 for what esbuild bundled with its helpers for object spread, and with `??` left as it was. */
export async function lowerSyntax(script: string): Promise<string> {
  const short = withShortNullish(withPlainSpread(script));
  const { code } = await transform(short, {
    target: 'es2017',
    minifySyntax: true,
    charset: 'utf8',
    tsconfigRaw: { compilerOptions: { alwaysStrict: true } },
  });
  return code;
}

/** Exported for its test. */
export function withPlainSpread(script: string): string {
  const edits = nodesOf(script).flatMap((node): Edit[] => {
    if (node.type === 'VariableDeclaration' && node.declarations.every(isHelper))
      return [cut(node.start, node.end)];
    if (!isSpread(node)) return [];
    const [first] = node.arguments;
    const name = { ...node.callee, text: '__assign' };
    // `outer(inner(a, b), c)` becomes `outer(a, b, c)`
    return first !== undefined && isSpread(first)
      ? [cut(node.start, first.start), cut(first.end - 1, first.end)]
      : [name];
  });
  return withHelper('var __assign = Object.assign;', edited(script, edits));
}

const cut = (start: number, end: number): Edit => ({ start, end, text: '' });

const isHelper = ({ id }: VariableDeclarator): boolean =>
  id.type === 'Identifier' && /^__(def|getOwn|hasOwn|propIs|spread)/.test(id.name);

const isSpread = (node: AnyNode): node is CallExpression =>
  node.type === 'CallExpression' &&
  node.callee.type === 'Identifier' &&
  /^__spread(Values|Props)$/.test(node.callee.name);

/** Exported for its test. */
export function withShortNullish(script: string): string {
  const edits = nodesOf(script).flatMap((node): Edit[] => {
    if (node.type !== 'LogicalExpression' || node.operator !== '??' || !isQuiet(node.right)) return [];
    const operator = script.indexOf('??', node.left.end);
    return [
      { start: node.start, end: node.start, text: '__orElse(' },
      { start: operator, end: operator + 2, text: ',' },
      { start: node.end, end: node.end, text: ')' },
    ];
  });
  const helper = 'var __orElse = (value, otherwise) => (value != null ? value : otherwise);';
  return withHelper(helper, edited(script, edits));
}

/** Whether reading the expression does nothing and costs next to nothing. */
const isQuiet = (node: AnyNode): boolean =>
  node.type === 'Literal' ||
  node.type === 'Identifier' ||
  (node.type === 'MemberExpression' && !node.computed && isQuiet(node.object)) ||
  (node.type === 'UnaryExpression' && node.operator !== 'delete' && isQuiet(node.argument)) ||
  (node.type === 'ArrayExpression' && node.elements.length === 0) ||
  (node.type === 'ObjectExpression' && node.properties.length === 0);
