/**
 * Generated journeys for property tests: every one of them is valid, none is polite.
 *
 * Texts mix Latin, Cyrillic, right-to-left, CJK, emoji and unbroken 500-letter words; cells are empty or
 * crowded; feelings are placed, waiting or missing; notes stand in the parking lot; links loop.
 */
import fc from 'fast-check';
import { type Journey, journeySchema } from '../../journey/model/journey.ts';
import { type LaneKind, laneKindSchema } from '../../journey/model/lane.ts';
import { paletteNameSchema } from '../../journey/model/palette-name.ts';
import { participantKindSchema } from '../../journey/model/participant.ts';
import { influenceSchema } from '../../journey/model/stage.ts';
import { noteSourceSchema } from '../../journey/model/note.ts';

export interface ArbitraryJourneyOptions {
  readonly stages?: number; // at most; 6 unless told
  readonly lanes?: number; // at most; 8 unless told
  readonly participants?: number; // at most; 4 unless told
  readonly notes?: number; // at most; 30 unless told
}

const WORDS = [
  'price', 'a', 'checkout', 'цена', 'и', 'согласование', 'Внедрение', 'demo', '«счёт»', '14', '—', 'ROI',
  '🙂', '👩‍💻', '🏳️‍🌈', 'שלום', 'عربي', '客户旅程', '価格', 'e\u0301', 'don’t', 'https://example.com/a?b=c#d',
]; // prettier-ignore
const word = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 1, arbitrary: fc.constantFrom('W'.repeat(40), 'ж'.repeat(60)) },
);
const separator = fc.oneof(
  { weight: 9, arbitrary: fc.constant(' ') },
  { weight: 1, arbitrary: fc.constantFrom('\n', '\n\n', '  ', '\t') },
);

/** Text of at most `limit` UTF-16 units that never ends within a surrogate pair. */
function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const last = text.charCodeAt(limit - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? limit - 1 : limit);
}

/** Text that may be empty. */
const textUpTo = (limit: number, words = 12): fc.Arbitrary<string> =>
  fc
    .array(fc.tuple(word, separator), { maxLength: words })
    .map((parts) => cut(parts.map(([w, s]) => w + s).join(''), limit));

/** Text that is more than blanks. */
export const arbitraryTitle = (limit = 120, words = 5): fc.Arbitrary<string> =>
  textUpTo(limit, words).map((text) => (text.trim() === '' ? 'x' : text));

const noteText = fc.oneof(
  { weight: 10, arbitrary: textUpTo(90) },
  { weight: 2, arbitrary: textUpTo(600, 60) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('', ' ', 'д'.repeat(500), 'x'.repeat(301), 'три слова '.repeat(500)),
  },
);

const valence = fc.option(
  fc.integer({ min: -20, max: 20 }).map((tenths) => tenths / 10),
  { nil: null },
);
const optional = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.option(arbitrary, { nil: null });
const colour = optional(fc.constantFrom(...paletteNameSchema.options));
const upTo = (most: number) => ({ minLength: 1, maxLength: Math.max(1, most) });

const participant = fc.record({
  kind: fc.constantFrom(...participantKindSchema.options),
  name: arbitraryTitle(80),
  short: fc.constantFrom('', 'A', 'EB', 'ЭП', 'КЭ2', 'W'),
  portrait: textUpTo(300),
  priorities: fc.array(arbitraryTitle(80), { maxLength: 5 }),
  benefits: fc.array(
    fc.record({ feature: textUpTo(200, 4), advantage: textUpTo(200, 4), benefit: textUpTo(200, 4) }),
    { maxLength: 3 },
  ),
  colour,
});

const stage = fc.record({
  title: arbitraryTitle(),
  duration: textUpTo(40, 3),
  weight: optional(fc.integer({ min: 1, max: 5 })),
  isMomentOfTruth: fc.boolean(),
  influence: optional(fc.constantFrom(...influenceSchema.options)),
  startedBy: optional(fc.constantFrom('customer' as const, 'us' as const)),
  crm: optional(
    fc.record({
      stage: textUpTo(80, 4),
      exitCondition: textUpTo(200),
      probability: optional(fc.double({ min: 0, max: 100, noNaN: true })),
    }),
  ),
  checkpoints: fc.array(fc.record({ title: arbitraryTitle(), isDone: fc.boolean() }), { maxLength: 4 }),
});

const otherKinds = laneKindSchema.options.filter((kind): kind is LaneKind => kind !== 'emotions');
const lane = fc.record({
  kind: fc.constantFrom(...otherKinds),
  title: arbitraryTitle(),
  prompt: textUpTo(300),
  participant: optional(fc.nat()),
  colour,
});

const note = fc.record({
  lane: optional(fc.nat()),
  stage: optional(fc.nat()),
  text: noteText,
  isUrgent: fc.boolean(),
  source: optional(fc.constantFrom(...noteSourceSchema.options)),
  author: textUpTo(80, 2),
  votes: fc.nat({ max: 40 }),
});

/** Ids in the order of the records; `n-12:3` stands for a note that people made on the board. */
const idAt = (kind: string, i: number): string =>
  kind === 'note' && i % 3 === 2 ? `n-12:${i}` : `${kind}-${i + 1}`;

/** A valid journey, within the product's limits. */
export function arbitraryJourney(options: ArbitraryJourneyOptions = {}): fc.Arbitrary<Journey> {
  const most = { stages: 6, lanes: 8, participants: 4, notes: 30, ...options };
  return fc
    .record({
      title: arbitraryTitle(),
      preset: fc.constantFrom('b2c' as const, 'b2b' as const, 'blank' as const),
      flow: fc.constantFrom('cyclic' as const, 'linear' as const),
      repeatLabel: textUpTo(60, 3),
      boardLanguage: fc.constantFrom('en' as const, 'ru' as const),
      notesAcross: fc.constantFrom('auto' as const, 1 as const, 2 as const, 3 as const, 4 as const),
      summary: fc.record({
        problem: textUpTo(300),
        decisionMaker: textUpTo(300),
        motivation: fc.array(arbitraryTitle(300, 2), { maxLength: 4 }),
        process: textUpTo(300),
        ownershipCost: textUpTo(300),
        cycleLength: textUpTo(300),
        feedback: textUpTo(300),
      }),
      goals: fc.record({ customer: textUpTo(300), ours: textUpTo(300) }),
      participants: fc.array(participant, upTo(most.participants)),
      stages: fc.array(stage, upTo(most.stages)),
      lanes: fc.array(lane, { maxLength: most.lanes - 1 }),
      emotionsAt: fc.nat(),
      notes: fc.array(note, { maxLength: most.notes }),
      /** One for each pair of stage and participant, in that order; null = no entry, a gap. */
      feelings: fc.array(
        optional(fc.record({ valence, words: fc.array(arbitraryTitle(40, 2), { maxLength: 3 }) })),
        { minLength: most.stages * most.participants, maxLength: most.stages * most.participants },
      ),
      links: fc.array(fc.record({ from: fc.nat(), to: fc.nat(), label: textUpTo(60, 3) }), { maxLength: 4 }),
    })
    .map(({ emotionsAt, notesAcross, lanes: others, ...raw }) => {
      const participants = raw.participants.map((it, i) => ({ ...it, id: idAt('person', i) }));
      const stages = raw.stages.map((it, i) => ({
        ...it,
        id: idAt('stage', i),
        checkpoints: it.checkpoints.map((checkpoint, n) => ({
          ...checkpoint,
          id: `check-${i + 1}-${n + 1}`,
        })),
      }));
      const emotions = {
        kind: 'emotions' as const,
        title: 'Emotions',
        prompt: '',
        participant: null,
        colour: null,
      };
      const at = emotionsAt % (others.length + 1);
      const lanes = [...others.slice(0, at), emotions, ...others.slice(at)].map(
        ({ participant: whose, ...it }, i) => ({
          ...it,
          id: idAt('lane', i),
          participantId: whose === null ? null : pick(participants, whose).id,
        }),
      );
      return journeySchema.parse({
        schemaVersion: 1,
        id: 'map-1',
        ...raw,
        view: { notesAcross },
        participants,
        stages,
        lanes,
        notes: raw.notes.map(({ lane: laneAt, stage: stageAt, ...it }, i) => ({
          ...it,
          id: idAt('note', i),
          laneId: laneAt === null ? null : pick(lanes, laneAt).id,
          stageId: stageAt === null ? null : pick(stages, stageAt).id,
        })),
        feelings: stages.flatMap((s, i) =>
          participants.flatMap((p, n) => {
            const feeling = raw.feelings[i * participants.length + n] ?? null;
            return feeling === null ? [] : [{ ...feeling, stageId: s.id, participantId: p.id }];
          }),
        ),
        links: raw.links.map(({ from, to, label }) => ({
          fromStageId: pick(stages, from).id,
          toStageId: pick(stages, to).id,
          label,
        })),
      });
    });
}

function pick<T>(list: readonly T[], n: number): T {
  const item = list[n % list.length];
  if (item === undefined) throw new Error('pick needs a list that is not empty');
  return item;
}

/**
 * Raw JSON that is nearly a journey: one value, somewhere, is replaced by something else. Some of them
 * happen to be valid.
 */
export function nearlyJourney(options: ArbitraryJourneyOptions = {}): fc.Arbitrary<unknown> {
  const strange = fc.oneof(
    fc.constantFrom(
      null,
      true,
      '',
      '__proto__',
      'stage-1',
      '\0',
      '\uD83D',
      'x'.repeat(6000),
      -1,
      1.5,
      6,
      Infinity,
      [],
      {},
    ),
    fc.jsonValue({ maxDepth: 2 }),
  );
  return fc
    .tuple(arbitraryJourney(options), fc.array(fc.nat(), { minLength: 1, maxLength: 5 }), strange)
    .map(([journey, way, value]) => replaceAt(journey, way, value));
}

/** The value with what stands at the end of the way replaced; each number picks one of the entries there. */
function replaceAt(value: unknown, way: readonly number[], replacement: unknown): unknown {
  const [turn, ...rest] = way;
  if (turn === undefined || typeof value !== 'object' || value === null) return replacement;
  const entries = Object.entries(value);
  const picked = entries[turn % Math.max(1, entries.length)];
  if (picked === undefined) return replacement;
  const changed = replaceAt(picked[1], rest, replacement);
  if (Array.isArray(value))
    return value.map((item: unknown, i) => (String(i) === picked[0] ? changed : item));
  return { ...value, [picked[0]]: changed };
}
