/**
 * What stands in the sandbox bundle where the sources import `zod/mini`; the build puts it there.
 *
 * Problem: zod is a third of the bundle's budget, most of it for what schemas here never ask. Approach: the
 * same functions with the same verdicts and values, for the few kinds of schema that the journey and the
 * contract are made of; a schema is a function from a value to a value, or to `bad` and no word more: why
 * something is refused is said by the panel, with zod. `tests/plugin/small-zod.test.ts` compares the two over
 * generated documents.
 * Limits: no issues, no promises, no transforms, no messages; what is missing here is an error of the build.
 */

/** What a schema gives for a value that does not fit. */
const bad: unknown = {};

/** Gives the parsed value, or `bad`. */
type Parse = (value: unknown) => unknown;
type Check = (value: unknown) => boolean;

type Result = { readonly success: true; readonly data: unknown } | { readonly success: false };

interface Schema {
  readonly parse: Parse;
  /** `optional`: may be absent; `defaulted`: absence gets a value. */
  readonly absence?: 'optional' | 'defaulted' | undefined;
  readonly check: (...checks: readonly Check[]) => Schema;
  readonly safeParse: (value: unknown) => Result;
}

type Shape = Readonly<Record<string, Schema>>;

const schema = (parse: Parse, absence?: Schema['absence']): Schema => ({
  parse,
  absence,
  check: (...checks) =>
    schema((value) => {
      const parsed = parse(value);
      return checks.every((isRight) => parsed !== bad && isRight(parsed)) ? parsed : bad;
    }, absence),
  safeParse(value) {
    const data = parse(value);
    return data === bad ? { success: false } : { success: true, data };
  },
});

/** A schema of the values that are right as they are. */
const where = (isRight: Check): Schema => schema((value) => (isRight(value) ? value : bad));

const oneOf = (values: readonly unknown[]): Schema => where((value) => values.includes(value));

const objectOf = (shape: Shape, isLoose: boolean): Schema =>
  schema((value) => {
    if (!isRecord(value)) return bad;
    const parsed: Record<string, unknown> = {};
    for (const [key, { parse, absence }] of Object.entries(shape)) {
      const isPresent = key in value;
      if (!isPresent && absence === 'optional') continue;
      const field = parse(value[key]);
      if (field === bad || !(isPresent || absence)) return bad;
      parsed[key] = field;
    }
    if (isLoose) {
      for (const key of Object.keys(value)) {
        if (!hasOwn(shape, key) && key !== '__proto__') parsed[key] = value[key];
      }
    }
    return parsed;
  });

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const hasOwn = (record: object, key: string): boolean => Object.prototype.hasOwnProperty.call(record, key);

/** Length of a list or, in code points, of a text. */
const lengthOf = (value: unknown): number =>
  typeof value === 'string' ? Array.from(value).length : Array.isArray(value) ? value.length : 0;

/** A default is used many times and must not be shared by those who use it. */
const fresh = (value: unknown): unknown =>
  Array.isArray(value) ? [...value] : isRecord(value) ? { ...value } : value;

export const config = (): void => undefined;
export const unknown = (): Schema => where(() => true);
export const string = (): Schema => where((value) => typeof value === 'string');
export const boolean = (): Schema => where((value) => typeof value === 'boolean');
export const number = (): Schema => where(Number.isFinite);
export const int = (): Schema => where(Number.isSafeInteger);
export const literal = (value: unknown): Schema => oneOf([value]);
const enumOf = (values: readonly string[]): Schema => oneOf(values);
export { enumOf as enum };

export const object = (shape: Shape): Schema => objectOf(shape, false);
export const looseObject = (shape: Shape): Schema => objectOf(shape, true);
export const array = ({ parse }: Schema): Schema =>
  schema((value) => {
    if (!Array.isArray(value)) return bad;
    const parsed = value.map((each: unknown) => parse(each));
    return parsed.includes(bad) ? bad : parsed;
  });
export const union = (options: readonly Schema[]): Schema =>
  schema((value) => options.reduce((found, { parse }) => (found === bad ? parse(value) : found), bad));
export const nullable = ({ parse, absence }: Schema): Schema =>
  schema((value) => (value === null ? value : parse(value)), absence);
export const optional = ({ parse }: Schema): Schema =>
  schema((value) => (value === undefined ? value : parse(value)), 'optional');
export const _default = ({ parse }: Schema, otherwise: unknown): Schema =>
  schema((value) => (value === undefined ? fresh(otherwise) : parse(value)), 'defaulted');
export const prefault = ({ parse }: Schema, otherwise: unknown): Schema =>
  schema((value) => parse(value === undefined ? otherwise : value), 'defaulted');

export const maxLength =
  (limit: number): Check =>
  (value) =>
    lengthOf(value) <= limit;
export const minLength =
  (limit: number): Check =>
  (value) =>
    lengthOf(value) >= limit;
export const maximum =
  (limit: number): Check =>
  (value) =>
    Number(value) <= limit;
export const minimum =
  (limit: number): Check =>
  (value) =>
    Number(value) >= limit;
export const regex =
  (pattern: RegExp): Check =>
  (value) =>
    pattern.test(String(value));
export const refine = (isRight: Check): Check => isRight;

export const safeParse = ({ safeParse: parse }: Schema, value: unknown): Result => parse(value);
