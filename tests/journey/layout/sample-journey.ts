import { type Journey, journeySchema } from '../../../journey/model/journey.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What a test wants to say about a journey; all else is small and plain. */
export interface Sample extends Fields {
  readonly stages?: readonly Fields[];
  readonly participants?: readonly Fields[];
  readonly lanes?: readonly Fields[];
  readonly notes?: readonly Fields[];
}

const ids = (records: readonly Fields[], prefix: string): Fields[] =>
  records.map((record, i) => ({ id: `${prefix}${i + 1}`, ...record }));

/** A parsed journey: ids are `s1` `p1` `l1` `n1` … unless given; an emotions lane is added where none is. */
export const journeyOf = (sample: Sample = {}): Journey => {
  const lanes = sample.lanes ?? [{ kind: 'actions', title: 'Actions' }];
  const withEmotions = lanes.some(({ kind }) => kind === 'emotions')
    ? lanes
    : [...lanes, { id: 'le', kind: 'emotions', title: 'Emotions' }];
  return journeySchema.parse({
    schemaVersion: 1,
    id: 'm',
    title: 'A map',
    preset: 'b2b',
    flow: 'linear',
    boardLanguage: 'en',
    ...sample,
    stages: ids(sample.stages ?? [{ title: 'Awareness' }, { title: 'Choice' }], 's'),
    participants: ids(sample.participants ?? [{ kind: 'persona', name: 'Anna', short: 'A' }], 'p'),
    lanes: ids(withEmotions, 'l'),
    notes: ids(sample.notes ?? [], 'n'),
  });
};

/** `count` records made from their index. */
export const times = <T>(count: number, make: (i: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));
