/**
 * What a script takes from outside itself.
 *
 * Problem: a helper that esbuild calls and the build cut away, or a global that only browsers have, is noticed when that
 * line runs, at a person's board. Approach: every name that no function around it declares is free, and must be one that
 * the language (ES2019) or the sandbox gives. Limit: a `let` counts as declared in all of its function, not in its block
 * alone; the types of the sources are checked before, so that the build cannot meet such a name.
 */
import { parse, type AnyNode, type Node } from 'acorn';

const LANGUAGE =
  'Array ArrayBuffer Boolean DataView Date Error EvalError Float32Array Float64Array Infinity Int16Array Int32Array ' +
  'Int8Array JSON Map Math NaN Number Object Promise Proxy RangeError ReferenceError Reflect RegExp Set String Symbol ' +
  'SyntaxError TypeError URIError Uint16Array Uint32Array Uint8Array Uint8ClampedArray WeakMap WeakSet decodeURI ' +
  'decodeURIComponent encodeURI encodeURIComponent isFinite isNaN parseFloat parseInt undefined';
const SANDBOX = 'figma __html__ __uiFiles__ console setTimeout clearTimeout setInterval clearInterval';
const GIVEN: ReadonlySet<string> = new Set(`${LANGUAGE} ${SANDBOX}`.split(' '));

/** What has names of its own. */
type Scope = Extract<
  AnyNode,
  { type: 'Program' | 'FunctionDeclaration' | 'FunctionExpression' | 'ArrowFunctionExpression' }
>;

/** Free names of a script (ES2020 at most) that nobody gives in the sandbox, sorted. */
export function unknownNames(script: string): string[] {
  const free = new Set<string>();
  const visit = (node: AnyNode, scopes: readonly ReadonlySet<string>[]): void => {
    const inside = isScope(node) ? [...scopes, declaredIn(node)] : scopes;
    if (node.type === 'Identifier' && !inside.some((names) => names.has(node.name))) free.add(node.name);
    for (const child of readIn(node)) visit(child, inside);
  };
  visit(parse(script, { ecmaVersion: 2020 }), []);
  return [...free].filter((name) => !GIVEN.has(name)).sort();
}

const isNode = (value: unknown): value is AnyNode =>
  typeof value === 'object' && value !== null && typeof (value as Partial<Node>).type === 'string';

const isScope = (node: AnyNode): node is Scope => /^Program$|Function/.test(node.type);

const childrenOf = (node: AnyNode): AnyNode[] => Object.values(node).flat().filter(isNode);

/** The children of a node in which an identifier is a variable, and not the name of a member or a label. */
function readIn(node: AnyNode): AnyNode[] {
  switch (node.type) {
    case 'MemberExpression':
      return node.computed ? childrenOf(node) : [node.object];
    case 'Property':
    case 'MethodDefinition':
      return node.computed ? [node.key, node.value] : [node.value];
    case 'LabeledStatement':
      return [node.body];
    case 'BreakStatement':
    case 'ContinueStatement':
    case 'MetaProperty':
      return [];
    default:
      return childrenOf(node);
  }
}

/** What a function, or the script, declares itself: of the functions inside it their names alone. */
function declaredIn(scope: Scope): Set<string> {
  const names = new Set<string>(/^Function/.test(scope.type) ? ['arguments'] : []);
  const declare = (pattern: AnyNode): void => {
    if (pattern.type === 'Identifier') names.add(pattern.name);
    else if (pattern.type === 'AssignmentPattern') declare(pattern.left);
    else if (pattern.type === 'Property') declare(pattern.value);
    else childrenOf(pattern).forEach(declare); // of an array, an object, or a rest
  };
  const collect = (node: AnyNode): void => {
    if (node.type === 'VariableDeclarator') declare(node.id);
    else if (node.type === 'CatchClause' && node.param) declare(node.param);
    else if ('id' in node && node.id) declare(node.id); // a function, a class
    if (!isScope(node)) childrenOf(node).forEach(collect);
  };
  if ('params' in scope) scope.params.forEach(declare);
  if ('id' in scope && scope.id) declare(scope.id);
  childrenOf(scope).forEach(collect);
  return names;
}
