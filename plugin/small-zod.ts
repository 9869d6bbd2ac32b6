/**
 * What stands in the sandbox bundle where the sources import `zod/mini`; the build puts it there.
 *
 * Problem: zod is a third of the bundle's budget, most of it for what schemas here never ask. Approach: the
 * same functions with the same verdicts, values and issues (code, path and details), for the few kinds of
 * schema that the journey and the contract are made of; a schema is a function from a value to a value that
 * notes issues on its way. `tests/plugin/small-zod.test.ts` compares it with zod over generated documents.
 * Limits: no promises, no transforms, no messages; an object that only has a field `length` is not measured;
 * what is missing here is an error of the build.
 */

interface Issue {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  /** Whether checks that come after may still look at the value. */
  readonly continue?: boolean;
  readonly [detail: string]: unknown;
}

/** Gives the parsed value and notes what is wrong. */
type Parse = (value: unknown, issues: Issue[]) => unknown;

interface Check {
  /** A list longer than this is not read at all: a hostile one cannot buy a million issues. */
  readonly cap?: number;
  /** Also looks at values that are wrong already, as long as they have a length. */
  readonly measures?: boolean;
  readonly look: (value: unknown, issues: Issue[]) => void;
}

type Result =
  | { readonly success: true; readonly data: unknown }
  | { readonly success: false; readonly error: { readonly issues: readonly Issue[] } };

interface Schema {
  readonly parse: Parse;
  /** `optional`: may be absent; `defaulted`: absence gets a value. */
  readonly absence?: 'optional' | 'defaulted' | undefined;
  readonly check: (...checks: readonly Check[]) => Schema;
  readonly safeParse: (value: unknown) => Result;
}

type Shape = Readonly<Record<string, Schema>>;

const schema = (parse: Parse, absence?: Schema['absence'], isList = false): Schema => ({
  parse,
  absence,
  check: (...checks) =>
    schema((value, issues) => {
      const overlong =
        isList && Array.isArray(value) && checks.find(({ cap }) => value.length > (cap ?? Infinity));
      if (!overlong) return checked(parse, checks, value, issues);
      overlong.look(value, issues);
      return value;
    }, absence),
  safeParse(value) {
    const issues: Issue[] = [];
    const data = parse(value, issues);
    return issues.length > 0 ? { success: false, error: { issues } } : { success: true, data };
  },
});

function checked(parse: Parse, checks: readonly Check[], value: unknown, issues: Issue[]): unknown {
  const own: Issue[] = [];
  const parsed = parse(value, own);
  for (const { measures, look } of checks) {
    if (measures ? lengthOf(parsed) !== undefined : own.every((issue) => issue.continue)) look(parsed, own);
  }
  issues.push(...own);
  return parsed;
}

const wrongType = (expected: string, path: readonly PropertyKey[] = []): Issue => ({
  code: 'invalid_type',
  expected,
  path,
});

/** The issues of a part as issues of the whole. */
const parsePart = ({ parse }: Schema, key: PropertyKey, value: unknown, issues: Issue[]): unknown => {
  const own: Issue[] = [];
  const parsed = parse(value, own);
  for (const issue of own) issues.push({ ...issue, path: [key, ...issue.path] });
  return parsed;
};

const ofType = (expected: string, isIt: (value: unknown) => boolean): Schema =>
  schema((value, issues) => {
    if (!isIt(value)) issues.push(wrongType(expected));
    return value;
  });

const oneOf = (values: readonly unknown[]): Schema =>
  schema((value, issues) => {
    if (values.indexOf(value) < 0) issues.push({ code: 'invalid_value', values, path: [] });
    return value;
  });

const objectOf = (shape: Shape, isLoose: boolean): Schema =>
  schema((value, issues) => {
    if (!isRecord(value)) {
      issues.push(wrongType('object'));
      return value;
    }
    const parsed: Record<string, unknown> = {};
    for (const key of Object.keys(shape)) {
      const part = shape[key];
      if (part !== undefined) parseField(part, key, value, parsed, issues);
    }
    if (isLoose) {
      for (const key of Object.keys(value)) {
        if (!hasOwn(shape, key) && key !== '__proto__') parsed[key] = value[key];
      }
    }
    return parsed;
  });

function parseField(
  part: Schema,
  key: string,
  from: Readonly<Record<string, unknown>>,
  into: Record<string, unknown>,
  issues: Issue[],
): void {
  const isPresent = key in from;
  if (!isPresent && part.absence === 'optional') return;
  const before = issues.length;
  const parsed = parsePart(part, key, from[key], issues);
  if (isPresent || part.absence === 'defaulted') into[key] = parsed;
  else if (issues.length === before) issues.push(wrongType('nonoptional', [key]));
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const hasOwn = (record: object, key: string): boolean => Object.prototype.hasOwnProperty.call(record, key);

/** Length of a list or, in code points, of a text. */
const lengthOf = (value: unknown): number | undefined =>
  typeof value === 'string' ? Array.from(value).length : Array.isArray(value) ? value.length : undefined;

const length = (code: string, bound: string, limit: number, isWrong: (length: number) => boolean): Check => ({
  measures: true,
  look(value, issues) {
    if (isWrong(lengthOf(value) ?? limit)) {
      const origin = typeof value === 'string' ? 'string' : 'array';
      issues.push({ code, origin, [bound]: limit, path: [], continue: true });
    }
  },
});

const range = (code: string, bound: string, limit: number, isWrong: (value: number) => boolean): Check => ({
  look(value, issues) {
    if (isWrong(Number(value)))
      issues.push({ code, origin: 'number', [bound]: limit, path: [], continue: true });
  },
});

/** A default is used many times and must not be shared by those who use it. */
const fresh = (value: unknown): unknown =>
  Array.isArray(value) ? [...value] : isRecord(value) ? { ...value } : value;

export const config = (): void => undefined;
export const unknown = (): Schema => schema((value) => value);
export const string = (): Schema => ofType('string', (value) => typeof value === 'string');
export const boolean = (): Schema => ofType('boolean', (value) => typeof value === 'boolean');
export const number = (): Schema => ofType('number', Number.isFinite);
export const int = (): Schema =>
  number().check({
    look(value, issues) {
      if (!Number.isInteger(value)) issues.push(wrongType('int'));
      else if (!Number.isSafeInteger(value)) {
        issues.push({
          code: Number(value) > 0 ? 'too_big' : 'too_small',
          origin: 'int',
          path: [],
          continue: true,
        });
      }
    },
  });
export const literal = (value: unknown): Schema => oneOf([value]);
const enumOf = (values: readonly string[]): Schema => oneOf(values);
export { enumOf as enum };

export const object = (shape: Shape): Schema => objectOf(shape, false);
export const looseObject = (shape: Shape): Schema => objectOf(shape, true);
export const array = (item: Schema): Schema =>
  schema(
    (value, issues) => {
      if (!Array.isArray(value)) {
        issues.push(wrongType('array'));
        return value;
      }
      return value.map((each: unknown, i) => parsePart(item, i, each, issues));
    },
    undefined,
    true,
  );
export const union = (options: readonly Schema[]): Schema =>
  schema((value, issues) => {
    for (const { parse } of options) {
      const own: Issue[] = [];
      const parsed = parse(value, own);
      if (own.length === 0) return parsed;
    }
    issues.push({ code: 'invalid_union', path: [] });
    return value;
  });
export const nullable = ({ parse, absence }: Schema): Schema =>
  schema((value, issues) => (value === null ? value : parse(value, issues)), absence);
export const optional = ({ parse }: Schema): Schema =>
  schema((value, issues) => (value === undefined ? value : parse(value, issues)), 'optional');
export const _default = ({ parse }: Schema, otherwise: unknown): Schema =>
  schema((value, issues) => (value === undefined ? fresh(otherwise) : parse(value, issues)), 'defaulted');
export const prefault = ({ parse }: Schema, otherwise: unknown): Schema =>
  schema((value, issues) => parse(value === undefined ? fresh(otherwise) : value, issues), 'defaulted');

export const maxLength = (limit: number): Check => ({
  ...length('too_big', 'maximum', limit, (found) => found > limit),
  cap: limit,
});
export const minLength = (limit: number): Check =>
  length('too_small', 'minimum', limit, (found) => found < limit);
export const maximum = (limit: number): Check => range('too_big', 'maximum', limit, (value) => value > limit);
export const minimum = (limit: number): Check =>
  range('too_small', 'minimum', limit, (value) => value < limit);
export const regex = (pattern: RegExp): Check => ({
  look(value, issues) {
    if (!pattern.test(String(value))) issues.push({ code: 'invalid_format', path: [], continue: true });
  },
});
export const refine = (
  isRight: (value: unknown) => boolean,
  { params }: { readonly params?: Readonly<Record<string, unknown>> } = {},
): Check => ({
  look(value, issues) {
    if (!isRight(value)) issues.push({ code: 'custom', params, path: [], continue: true });
  },
});

export const safeParse = ({ safeParse: parse }: Schema, value: unknown): Result => parse(value);
