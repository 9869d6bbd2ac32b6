/**
 * From the syntax of the sources to ES2017, in fewer bytes than esbuild alone takes.
 *
 * - `{ ...a, b }`: esbuild's helpers also copy symbols and accessors. Ours are plain data, for which one
 *   `Object.assign` does the same, however many spreads stand in a row.
 * - `a ?? b`: esbuild writes `(t = a) != null ? t : b`, and a declaration of `t`. Where nothing happens when `b`
 *   is read, a function of two values does the same. The other ones are left to esbuild.
 */
import { transform } from 'esbuild';
import type { AnyNode, CallExpression } from 'acorn';
import { type Edit, edited, nodesOf } from './source-edits.ts';

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
    if (!isSpread(node)) return [];
    const [first] = node.arguments;
    if (first === undefined || !isSpread(first)) return [];
    // `outer(inner(a, b), c)` becomes `outer(a, b, c)`
    const inner = first.arguments[0]?.start ?? first.end;
    return [
      { start: first.start, end: inner, text: '' },
      { start: first.end - 1, end: first.end, text: '' },
    ];
  });
  return edited(script, edits)
    .replace(/__spreadValues = \(a, b\) => \{.*?return a;\s*\}/s, '__spreadValues = Object.assign')
    .replace(/__spreadProps = \(a, b\) => .*?\)\)/, '__spreadProps = __spreadValues');
}

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
  const orElse = 'var __orElse = (value, otherwise) => (value != null ? value : otherwise);\n';
  return edits.length === 0 ? script : orElse + edited(script, edits);
}

/** Whether reading the expression does nothing and costs next to nothing. */
const isQuiet = (node: AnyNode): boolean =>
  node.type === 'Literal' ||
  node.type === 'Identifier' ||
  (node.type === 'MemberExpression' && !node.computed && isQuiet(node.object)) ||
  (node.type === 'UnaryExpression' && node.operator !== 'delete' && isQuiet(node.argument)) ||
  (node.type === 'ArrayExpression' && node.elements.length === 0) ||
  (node.type === 'ObjectExpression' && node.properties.length === 0);
