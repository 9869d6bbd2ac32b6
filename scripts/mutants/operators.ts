/**
 * The mutants of one source: what it becomes when one small thing in it is wrong.
 *
 * Problem: tests that pass say nothing about what they would miss.
 * Approach: the source is parsed, and every place that an operator knows gives a mutant: a piece of text that is
 * put in the place of another one. Types, imports and names of fields are left alone: they do nothing when run.
 * Limits: a mutant need not fit the types, for tests run without them; and it may mean the same as the original
 * (see `equivalents/`).
 */
import ts from 'typescript';

/** One piece of a source put in the place of another. Offsets count UTF-16 units. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly operator: string; // e.g. `boundary`
}

/** What becomes of an operator between two operands. */
const OPERATORS: Readonly<Record<string, readonly (readonly [to: string, operator: string])[]>> = {
  '<': [
    ['<=', 'boundary'],
    ['>=', 'comparison'],
  ],
  '<=': [
    ['<', 'boundary'],
    ['>', 'comparison'],
  ],
  '>': [
    ['>=', 'boundary'],
    ['<=', 'comparison'],
  ],
  '>=': [
    ['>', 'boundary'],
    ['<', 'comparison'],
  ],
  '===': [['!==', 'comparison']],
  '!==': [['===', 'comparison']],
  '+': [['-', 'arithmetic']],
  '-': [['+', 'arithmetic']],
  '*': [['/', 'arithmetic']],
  '/': [['*', 'arithmetic']],
  '+=': [['-=', 'arithmetic']],
  '-=': [['+=', 'arithmetic']],
  '&&': [['||', 'logic']],
  '||': [['&&', 'logic']],
};

/** Calls after which a list or a text would still be one: they can be left out. */
const DROPPED_CALLS = ['filter', 'sort', 'slice', 'reverse', 'concat', 'trim', 'toLowerCase'];

const SWAPPED_NAMES: Readonly<Record<string, string>> = {
  min: 'max',
  max: 'min',
  floor: 'ceil',
  ceil: 'floor',
  some: 'every',
  every: 'some',
};

const isComparison = (node: ts.Node): boolean =>
  ts.isBinaryExpression(node) && ['<', '<=', '>', '>=', '===', '!=='].includes(node.operatorToken.getText());

/** A text that says what something is called, and not what something is worth. */
const isName = ({ parent }: ts.Node): boolean =>
  ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent) || ts.isModuleDeclaration(parent);

/** Every mutant of a TypeScript source, in the order of its places. */
export function mutantsOf(source: string): Edit[] {
  const file = ts.createSourceFile('source.ts', source, ts.ScriptTarget.ES2022, true);
  const edits: Edit[] = [];
  const put = (node: ts.Node, text: string, operator: string): void => {
    edits.push({ start: node.getStart(), end: node.getEnd(), text, operator });
  };

  const negate = (condition: ts.Expression): void => {
    // A comparison is turned round by its own operator, and `!x` by its sign.
    if (isComparison(condition) || ts.isPrefixUnaryExpression(condition)) return;
    put(condition, `!(${condition.getText()})`, 'condition');
  };

  const visitExpression = (node: ts.Node): void => {
    if (ts.isBinaryExpression(node)) {
      const sign = node.operatorToken.getText();
      for (const [to, operator] of OPERATORS[sign] ?? []) put(node.operatorToken, to, operator);
      if (sign === '??') put(node, node.left.getText(), 'default');
    } else if (ts.isPrefixUnaryExpression(node)) {
      if (node.operator === ts.SyntaxKind.ExclamationToken) put(node, node.operand.getText(), 'condition');
      if (node.operator === ts.SyntaxKind.MinusToken) put(node, node.operand.getText(), 'arithmetic');
    } else if (ts.isConditionalExpression(node)) negate(node.condition);
    else if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const { expression, name } = node.expression;
      if (DROPPED_CALLS.includes(name.text)) put(node, expression.getText(), 'call');
      const other = Object.hasOwn(SWAPPED_NAMES, name.text) ? SWAPPED_NAMES[name.text] : undefined;
      if (other !== undefined) put(name, other, 'call');
    } else if (ts.isSpreadElement(node)) put(node, '...[]', 'spread');
    else if (ts.isSpreadAssignment(node)) put(node, '...{}', 'spread');
    else visitLiteral(node);
  };

  const visitLiteral = (node: ts.Node): void => {
    if (ts.isNumericLiteral(node) && !(isName(node) && node.parent.getChildAt(0) === node)) {
      put(node, String(Number(node.text) + 1), 'number');
      put(node, `(${String(Number(node.text) - 1)})`, 'number');
    } else if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) {
      if (node.text !== '' && !(isName(node) && node.parent.getChildAt(0) === node)) put(node, "''", 'text');
    } else if (ts.isTemplateExpression(node)) put(node, "''", 'text');
    else if (ts.isArrayLiteralExpression(node) && node.elements.length > 0 && !isTarget(node)) {
      put(node, '[]', 'list');
    } else if (node.kind === ts.SyntaxKind.TrueKeyword) put(node, 'false', 'truth');
    else if (node.kind === ts.SyntaxKind.FalseKeyword) put(node, 'true', 'truth');
  };

  const visitStatement = (node: ts.Node): void => {
    if (ts.isIfStatement(node) || ts.isWhileStatement(node)) negate(node.expression);
    const says =
      ts.isExpressionStatement(node) ||
      ts.isContinueStatement(node) ||
      ts.isBreakStatement(node) ||
      (ts.isReturnStatement(node) && node.expression === undefined);
    if (says) put(node, ';', 'statement');
  };

  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return;
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
    visitStatement(node);
    visitExpression(node);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return edits.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Whether a list stands for what is assigned to, as in `[a, b] = pair`. */
const isTarget = (node: ts.Node): boolean =>
  ts.isBinaryExpression(node.parent) &&
  node.parent.left === node &&
  node.parent.operatorToken.kind === ts.SyntaxKind.EqualsToken;

/** The source with one mutant in it. */
export const mutated = (source: string, { start, end, text }: Edit): string =>
  source.slice(0, start) + text + source.slice(end);
