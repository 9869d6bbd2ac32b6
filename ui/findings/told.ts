/** What a reading or an update tells and does not settle by itself, until a person has handled it. */
import type { Conflict } from '../../journey/reconcile/merge-conflict.ts';
import type { Finding } from '../../journey/readback/finding.ts';
import { isOfLaneThatStays, type MergeNews } from './merge-news.ts';

export type Told = {
  /** The same for the same finding in every reading. */
  readonly key: string;
  readonly isHandled: boolean;
  /** Handled, and the last reading showed it no longer: should it come back, it is as new. */
  readonly isPast: boolean;
} & (
  | { readonly about: 'board'; readonly finding: Finding }
  | { readonly about: 'conflict'; readonly conflict: Conflict }
  | { readonly about: 'merge'; readonly news: MergeNews }
);

/** Notes that wait for a place, and texts that the form could not take. The rest is told only. */
const NEEDS_YOU: readonly Finding['kind'][] = [
  'betweenCells',
  'outsideMap',
  'inFixedLane',
  'notUnderstood',
  'tooMany',
  'tooLong',
];

/** Whether a person has to decide something. */
export const needsYou = (told: Told): boolean =>
  told.about === 'board' && NEEDS_YOU.includes(told.finding.kind);

/** Notes that can be put into a cell. */
export const canBePut = (told: Told): told is Extract<Told, { about: 'board' }> =>
  told.about === 'board' &&
  told.finding.node !== null &&
  ['betweenCells', 'outsideMap', 'inFixedLane'].includes(told.finding.kind);

/** How many wait. */
export const openCount = (told: readonly Told[]): number => told.filter(({ isHandled }) => !isHandled).length;

/** The list with one of it handled, or open again. */
export const withHandled = (told: readonly Told[], key: string, isHandled = true): Told[] =>
  told.map((one) => (one.key === key ? { ...one, isHandled } : one));

/**
 * The list after another reading. What the board shows no longer is gone, unless a person handled it: that stays
 * told as handled. A conflict stays until it is handled, and so does a note that merging sent to the parking lot: no later
 * reading can find them again.
 */
export function toldAfter(
  before: readonly Told[],
  findings: readonly Finding[],
  conflicts: readonly Conflict[],
  news: readonly MergeNews[] = [],
): Told[] {
  const wereHandled = new Set(
    before.filter(({ isHandled, isPast }) => isHandled && !isPast).map(({ key }) => key),
  );
  const now: Told[] = [
    ...findings
      .filter((finding) => !isOfLaneThatStays(finding, news))
      .map((finding): Told => {
        const key = findingKey(finding);
        return { key, isHandled: wereHandled.has(key), isPast: false, about: 'board', finding };
      }),
    ...conflicts.map((conflict): Told => ({
      key: conflictKey(conflict),
      isHandled: false,
      isPast: false,
      about: 'conflict',
      conflict,
    })),
    ...news.map((one): Told => {
      const key = `${one.kind}/${one.id}`;
      return { key, isHandled: wereHandled.has(key), isPast: false, about: 'merge', news: one };
    }),
  ];
  const unique = [...new Map(now.map((one) => [one.key, one])).values()];
  const keys = new Set(unique.map(({ key }) => key));
  const kept = before
    .filter((one) => !keys.has(one.key) && (one.isHandled || isToldOnce(one)))
    .map((one) => ({ ...one, isPast: one.isHandled }));
  return [...unique.filter(needsYou), ...unique.filter((one) => !needsYou(one)), ...kept];
}

const isToldOnce = (told: Told): boolean =>
  told.about === 'conflict' || (told.about === 'merge' && told.news.kind === 'noteParked');

/** What any run that comes to its end settles: it finishes what another one began, and draws what is missing. */
const SETTLED: readonly Finding['kind'][] = ['unfinished', 'damagedData', 'stageWithoutHeader'];

/** The list after such a run. */
export const toldAfterRun = (told: readonly Told[]): Told[] =>
  told.filter((one) => one.about !== 'board' || !SETTLED.includes(one.finding.kind));

const conflictKey = ({ path }: Conflict): string => `conflict/${path}`;

const findingKey = ({ kind, node, text, places }: Finding): string =>
  [kind, node ?? '', node === null ? text : '', ...places].join('/');
