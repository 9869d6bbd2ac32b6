import { describe, expect, test } from 'vitest';
import { parseJourney } from '../../../journey/model/parse-journey.ts';
import { fresh, sentences, spoilt } from './spoilt-journey.ts';

describe('hostile documents', () => {
  test('a field named __proto__ is refused wherever it hides, and reaches no prototype', () => {
    const hostile: unknown = JSON.parse(
      JSON.stringify(fresh()).replace(
        '"title":"Understanding',
        '"__proto__":{"weight":5},"title":"Understanding',
      ),
    );
    expect(sentences(hostile)).toEqual([
      'Stage 1, __proto__ (stages.0.__proto__): no field may have this name, remove it.',
    ]);
    expect(Reflect.get({}, 'weight')).toBeUndefined();
  });

  test('fields named constructor and prototype are data like any other', () => {
    const parsed = parseJourney({ ...fresh(), constructor: 1, prototype: { a: 1 }, toString: 'x' });
    expect(parsed.ok && parsed.journey['constructor']).toBe(1);
  });

  test('depth: 64 levels are read, 65 are refused, 100,000 end no stack', () => {
    const nested = (levels: number): unknown => {
      let value: unknown = 'x';
      for (let i = 0; i < levels; i++) value = [value];
      return value;
    };
    expect(sentences({ ...fresh(), more: nested(63) })).toEqual([]);
    expect(sentences({ ...fresh(), more: nested(64) })).toEqual([
      'More, 0, 0 (more.0.0): nested deeper than 64 levels, make it flatter.',
    ]);
    expect(sentences({ ...fresh(), more: nested(100_000) })).toHaveLength(1);
  });

  test('a circular value is refused like a deep one', () => {
    const document: Record<string, unknown> = fresh();
    document['self'] = document;
    expect(sentences(document)[0]).toContain('nested deeper than 64 levels');
  });

  test('a million bad notes cost one complaint', () => {
    const notes = new Array<number>(1_000_000).fill(0);
    expect(parseJourney({ ...fresh(), notes })).toEqual({
      ok: false,
      problems: [{ path: 'notes', code: 'tooMany', limit: 5000 }],
    });
  });

  test.each([
    ['stages.0.checkpoints', 100],
    ['feelings.0.words', 10],
    ['participants.2.priorities', 10],
    ['participants.2.benefits', 10],
    ['summary.motivation', 10],
  ])('a million bad records in %s cost one complaint, and nothing is thrown', (path, limit) => {
    const document = spoilt(path, new Array<number>(1_000_000).fill(0));
    expect(parseJourney(document)).toEqual({ ok: false, problems: [{ path, code: 'tooMany', limit }] });
  });

  test('an endless field name is quoted in short, and clean', () => {
    const hostile = { ...fresh(), ['\0😀'.repeat(100_000)]: JSON.parse('{"__proto__":1}') as unknown };
    const [sentence = ''] = sentences(hostile);
    expect(sentence.length).toBeLessThan(200);
    expect(sentence).toContain('\uFFFD😀…');
    expect(() => encodeURIComponent(sentence)).not.toThrow(); // it throws for a lone surrogate
  });

  test('a long value is never quoted to the middle of an emoji', () => {
    for (const before of ['', 'x']) {
      const [sentence = ''] = sentences(spoilt('preset', before + '😀'.repeat(30)));
      expect(sentence).toMatch(/not “x?😀+…”/u);
    }
  });
});

describe('[12] NUL and lone surrogates', () => {
  test('become U+FFFD in texts, in unknown fields and in their names, and are counted', () => {
    const document = { ...fresh(), title: 'A\0B\uD83D', 'x\uDC00': ['\0\0', '😀'] };
    const parsed = parseJourney(document);
    if (!parsed.ok) throw new Error('was refused');
    expect(parsed.replacedCharacters).toBe(5);
    expect(parsed.journey.title).toBe('A\uFFFDB\uFFFD');
    expect(parsed.journey['x\uFFFD']).toEqual(['\uFFFD\uFFFD', '😀']);
  });
});
