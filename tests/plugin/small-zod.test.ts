import { isDeepStrictEqual } from 'node:util';
import { build } from 'esbuild';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { judgeJourney, type JudgedJourney } from '../../journey/model/judge-journey.ts';
import { parseJourney, type ParsedJourney } from '../../journey/model/parse-journey.ts';
import { callArgs, callMessageSchema } from '../../journey/protocol/calls.ts';
import { sizedJourney } from '../../scripts/sized-journey.ts';

/** What the sandbox's bundle makes of the same sources. */
interface InSandbox {
  readonly judgeJourney: typeof judgeJourney;
  readonly callMessageSchema: typeof callMessageSchema;
  readonly callArgs: typeof callArgs;
}

let sandbox: InSandbox;

beforeAll(async () => {
  const { outputFiles } = await build({
    stdin: {
      contents: `
        export { judgeJourney } from './journey/model/judge-journey.ts';
        export { callArgs, callMessageSchema } from './journey/protocol/calls.ts';`,
      resolveDir: process.cwd(),
    },
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2017',
    alias: { 'zod/mini': './plugin/small-zod.ts' },
  });
  const text = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64');
  // A module made a moment ago has no types of its own; it exports what its source above exports.
  sandbox = (await import(/* @vite-ignore */ `data:text/javascript;base64,${text}`)) as InSandbox;
});

/** `toEqual`, which takes its time, has to say only what differs. */
const expectSame = (judged: JudgedJourney, wanted: JudgedJourney): void => {
  if (!isDeepStrictEqual(judged, wanted)) expect(judged).toEqual(wanted);
};

/** What is left of a reading with reasons where only the verdict is asked for. */
const withoutReasons = (parsed: ParsedJourney): JudgedJourney =>
  parsed.ok ? parsed : { ok: false, isNewer: parsed.problems[0]?.code === 'newerVersion' };

/** A small journey with everything in it. */
const journey = sizedJourney('large', { notes: 8, urgentEvery: 2 });

/** Values that sit on the edges of the schemas. */
const oddValue = fc.oneof(
  fc.constantFrom(null, undefined, '', ' ', true, 0, -1, 1, 1.5, 2.05, 6, 101, NaN, Infinity, 2 ** 60),
  fc.constantFrom('auto', 'b2b', 'ru', 'us', 'a'.repeat(41), 'a'.repeat(121), '😀'.repeat(119), 'bad id!'),
  fc.constantFrom<unknown>([], {}, [null], [''], [{}], Array(300).fill('x'), 'constructor'),
  fc.anything({ maxDepth: 1 }),
);

/** Every place in a document, as the steps that lead to it. */
function places(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  return typeof value === 'object' && value !== null
    ? [path, ...Object.entries(value).flatMap(([key, inner]) => places(inner, [...path, key]))]
    : [path];
}

/** A copy with another value, or none, at a place. */
function changed(value: unknown, [step, ...rest]: readonly string[], other: unknown): unknown {
  if (step === undefined) {
    return other;
  }
  if (Array.isArray(value)) {
    return value.map((item: unknown, i) => (String(i) === step ? changed(item, rest, other) : item));
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  const fields = Object.entries(value).filter(
    ([key]) => other !== undefined || rest.length > 0 || key !== step,
  );
  return Object.fromEntries(
    fields.map(([key, inner]): [string, unknown] => [
      key,
      key === step ? changed(inner, rest, other) : inner,
    ]),
  );
}

describe('schemas in the sandbox bundle judge as zod does', () => {
  test('a sound journey comes out the same', () => {
    expect(sandbox.judgeJourney(journey)).toEqual(parseJourney(journey));
    expect(parseJourney(journey)).toMatchObject({ ok: true });
  });

  test('journeys with odd or missing values: the same verdict, and the same journey', () => {
    const everywhere = fc.constantFrom(...places(journey));
    fc.assert(
      fc.property(fc.array(fc.tuple(everywhere, oddValue), { minLength: 1, maxLength: 4 }), (changes) => {
        const document = changes.reduce<unknown>((at, [path, value]) => changed(at, path, value), journey);
        const wanted = withoutReasons(parseJourney(document));
        expectSame(sandbox.judgeJourney(document), wanted);
        expectSame(judgeJourney(document), wanted);
      }),
      { numRuns: 3000, seed: 20 },
    );
  });

  test('messages: the same verdict and the same data', () => {
    const message = fc.oneof(
      fc.record(
        { tropa: fc.constantFrom('call', 'answer'), id: oddValue, call: oddValue, args: oddValue },
        { requiredKeys: [] },
      ),
      fc.record({ tropa: fc.constant('call'), id: fc.integer(), call: fc.string() }),
      fc.anything(),
    );
    const verdict = (
      schema: { safeParse: (value: unknown) => { success: boolean; data?: unknown } },
      value: unknown,
    ) => {
      const { success, data } = schema.safeParse(value);
      return { success, data };
    };
    fc.assert(
      fc.property(message, (value) => {
        expect(verdict(sandbox.callMessageSchema, value)).toEqual(verdict(callMessageSchema, value));
        expect(verdict(sandbox.callArgs.resize, value)).toEqual(verdict(callArgs.resize, value));
      }),
      { numRuns: 2000, seed: 20 },
    );
    for (const args of [
      { preset: 'b2c', language: 'ru', title: '' },
      { preset: 'b2d', language: 'ru', title: '' },
      { preset: 'b2c', language: 'ru' },
      { preset: 'b2c', language: 'ru', title: 5, extra: 1 },
    ]) {
      expect(verdict(sandbox.callArgs.insert, args)).toEqual(verdict(callArgs.insert, args));
    }
  });

  test('a default is a new value each time', () => {
    const bare = { ...journey, notes: undefined, feelings: undefined, links: undefined };
    const [one, other] = [sandbox.judgeJourney(bare), sandbox.judgeJourney(bare)];
    expect(one).toMatchObject({ ok: true, journey: { notes: [] } });
    expect(one.ok && other.ok && one.journey.notes === other.journey.notes).toBe(false);
  });
});
