/**
 * Which field names of the sandbox's sources nobody outside its bundle can see.
 *
 * Problem: a minifier cannot shorten the name of a field, since it may stand in a stored document, in a
 * message, or on an object of the host. Approach: all of the program's types are known, so we ask them. A
 * name stays as it is, everywhere, when a field of that name
 * - is declared by the language or by the host's typings;
 * - is in a schema, or in a type whose values go where their type is lost: into `JSON.stringify`, into a
 *   parameter that is `unknown` or `any`, or out of a cast;
 * - belongs to something that is read by a name made at run time: `table[name]`, `Object.keys(table)`, `in`,
 *   a record of any names, or a value given to a function for any type;
 * - or is also a text somewhere.
 * Limits: a name is judged for all its uses at once, so that most of the journey's own words stay. A value of
 * a declared type that is widened to `object` on its way out would escape; the plugin's tests run on the bundle
 * with the names shortened, and would fail.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** Where JSON is made to be compared or hashed and then forgotten: no name gets out by it. */
const COMPARERS = [
  'journey/reconcile/patch.ts',
  'journey/reconcile/change.ts',
  'plugin/board/take-snapshot.ts',
];

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Every field name of ours that may be shortened, sorted. Takes two seconds or so. */
export function innerNames(): string[] {
  const program = sandboxProgram();
  const sources = program
    .getSourceFiles()
    .filter(({ fileName }) => /^(journey|plugin)\//.test(path.relative(root, fileName)));
  const kept = new Set(foreignNames(program, sources));
  const declared = new Set<string>();
  for (const source of sources) {
    for (const name of lastingNames(source, program.getTypeChecker())) kept.add(name);
    for (const name of declaredNames(source)) declared.add(name);
  }
  return [...declared].filter((name) => name.length > 2 && !kept.has(name)).sort();
}

function sandboxProgram(): ts.Program {
  const config = path.join(root, 'plugin/tsconfig.json');
  const read = ts.readConfigFile(config, (file) => ts.sys.readFile(file));
  const { fileNames, options } = ts.parseJsonConfigFileContent(read.config, ts.sys, path.dirname(config));
  // The contract's other half names what the sandbox posts.
  const contract = ['answers.ts', 'events.ts'].map((file) => path.join(root, 'journey/protocol', file));
  return ts.createProgram([...fileNames, ...contract], options);
}

/** Every name that is declared outside our sources. */
function foreignNames(program: ts.Program, sources: readonly ts.SourceFile[]): string[] {
  return program
    .getSourceFiles()
    .filter((source) => !sources.includes(source) && !source.fileName.includes('/zod/'))
    .flatMap(declaredNames);
}

/** The names of the fields that types, objects and classes in a source declare. */
function declaredNames(source: ts.SourceFile): string[] {
  return nodesIn(source).flatMap((node) => {
    const isField =
      ts.isTypeElement(node) ||
      ts.isClassElement(node) ||
      ts.isObjectLiteralElement(node) ||
      ts.isEnumMember(node);
    return isField && node.name !== undefined && ts.isIdentifier(node.name) ? [node.name.text] : [];
  });
}

function nodesIn(node: ts.Node): ts.Node[] {
  const found: ts.Node[] = [];
  const visit = (each: ts.Node): void => {
    found.push(each);
    each.forEachChild(visit);
  };
  visit(node);
  return found;
}

/** The names that must stay because of how a source of ours uses them. */
function lastingNames(source: ts.SourceFile, checker: ts.TypeChecker): string[] {
  const isComparer = COMPARERS.includes(path.relative(root, source.fileName));
  const namesOf = (node: ts.Node): string[] => fieldNames(checker.getTypeAtLocation(node), checker);
  const deepNamesOf = (node: ts.Node): string[] => deepFieldNames(checker.getTypeAtLocation(node), checker);

  return nodesIn(source).flatMap((node): string[] => {
    if (ts.isStringLiteralLike(node)) return [node.text];
    if (ts.isAsExpression(node)) return ts.isConstTypeReference(node.type) ? [] : deepNamesOf(node.type);
    if (ts.isElementAccessExpression(node)) return namesOf(node.expression);
    if (ts.isForInStatement(node)) return namesOf(node.expression);
    if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.InKeyword) {
      return namesOf(node.right);
    }
    if (ts.isObjectLiteralExpression(node)) {
      const wanted = checker.getContextualType(node);
      const isRecord = wanted !== undefined && checker.getIndexInfosOfType(wanted).length > 0;
      return isRecord ? namesOf(node) : [];
    }
    if (!ts.isCallExpression(node)) return [];
    const callee = node.expression.getText();
    if (/^z\.\w*[oO]bject$/.test(callee)) return node.arguments.flatMap(deepNamesOf);
    if (callee === 'JSON.stringify') return isComparer ? [] : node.arguments.flatMap(deepNamesOf);
    if (/^Object\./.test(callee)) return node.arguments.flatMap(namesOf);
    const called = checker.getResolvedSignature(node)?.declaration;
    return node.arguments.flatMap((argument, i) => {
      const parameter = called?.parameters[i];
      if (parameter === undefined || !ts.isParameter(parameter) || parameter.type === undefined) return [];
      if (parameter.name.getText() === '_') return []; // it is not read
      const { flags } = checker.getTypeAtLocation(parameter.type);
      if (flags & (ts.TypeFlags.Unknown | ts.TypeFlags.Any)) return deepNamesOf(argument);
      // The language's own, such as `Map`, keep what they are given as it is.
      const isOurs = !parameter.getSourceFile().isDeclarationFile;
      return isOurs && flags & ts.TypeFlags.TypeParameter ? namesOf(argument) : [];
    });
  });
}

/** The names of a type's own fields, of each part where it has several. */
function fieldNames(type: ts.Type, checker: ts.TypeChecker): string[] {
  return ownFields(type, checker).map(({ name }) => name);
}

/** The same, and the names of the fields' fields. */
function deepFieldNames(type: ts.Type, checker: ts.TypeChecker, seen = new Set<ts.Type>()): string[] {
  if (seen.has(type)) return [];
  seen.add(type);
  const inner = [
    ...(type.isUnionOrIntersection() ? type.types : []),
    ...ownFields(type, checker).map((field) => checker.getTypeOfSymbol(field)),
    ...checker.getIndexInfosOfType(type).map((info) => info.type),
    ...(type.flags & ts.TypeFlags.Object ? checker.getTypeArguments(type as ts.TypeReference) : []),
  ];
  return [...fieldNames(type, checker), ...inner.flatMap((each) => deepFieldNames(each, checker, seen))];
}

/** The fields that our sources declare: those of the language and of the host are foreign anyway. */
function ownFields(type: ts.Type, checker: ts.TypeChecker): ts.Symbol[] {
  if (type.isUnion()) return type.types.flatMap((part) => ownFields(part, checker));
  return checker
    .getPropertiesOfType(type)
    .filter(
      ({ declarations }) => declarations?.some((each) => !each.getSourceFile().isDeclarationFile) ?? true,
    );
}
