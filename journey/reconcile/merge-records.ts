import type { Conflict, Records, ThingKind } from './merge-conflict.ts';
import type { TellField } from './merge-fields.ts';
import { mergeOrder } from './merge-order.ts';
import { sameValue } from './same-value.ts';

/** How records of one kind are merged. */
export interface RecordRules<T> {
  readonly kind: ThingKind;
  readonly list: string; // first step of their paths
  readonly limit: number; // most of them in a journey
  readonly key: (record: T) => string;
  readonly titles: (record: T) => readonly string[];
  /** What a person wrote or set there: who removes the record must have seen it (P3). */
  readonly texts: (record: T) => unknown;
  readonly merge: (base: T | undefined, board: T, form: T, tell: TellField) => T;
  /** Whether a side does not have the record only because it has not what the record belongs to. */
  readonly isOrphan?: (record: T, side: 'board' | 'form') => boolean;
  /** Whether what a hand deleted stays deleted though the form changed it (M3); else the form's stays. */
  readonly isDeletionFinal: boolean;
  /** What becomes of a record that the form removed and the board keeps. */
  readonly keptAgainstForm?: (record: T) => T;
  readonly asRecords: (record: T) => Records;
}

/** Merged records by key, and their order. */
export interface MergedRecords<T> {
  readonly byKey: ReadonlyMap<string, T>;
  readonly order: readonly string[];
}

/** [P1][P2][P3][P4] Merges one list of records; what it cannot settle alone goes to `conflicts`. */
export const mergeRecords = <T>(
  rules: RecordRules<T>,
  lists: { readonly base: readonly T[]; readonly board: readonly T[]; readonly form: readonly T[] },
  conflicts: Conflict[],
): MergedRecords<T> => {
  const { key, titles, texts, isOrphan = () => false } = rules;
  const indexed = (list: readonly T[]): Map<string, T> =>
    new Map(list.map((record) => [key(record), record]));
  const base = indexed(lists.base);
  const board = indexed(lists.board);
  const form = indexed(lists.form);
  const pathOf = (record: T): string => `${rules.list}/${key(record)}`;
  const tellWhole = (why: Conflict['why'], record: T, mine: T | null, theirs: T | null): void => {
    conflicts.push({
      path: pathOf(record),
      why,
      what: { kind: rules.kind, field: null, titles: titles(record) },
      mine,
      board: theirs,
      restore: mine === null ? {} : rules.asRecords(mine),
    });
  };

  const kept = new Map<string, T>();
  board.forEach((theirs, id) => {
    const was = base.get(id);
    const mine = form.get(id);
    if (mine !== undefined) {
      const tell: TellField = (field, value, other) => {
        conflicts.push({
          path: `${pathOf(theirs)}/${field}`,
          why: 'both',
          what: {
            kind: rules.kind,
            field: field.slice(field.lastIndexOf('/') + 1),
            titles: titles(theirs),
          },
          mine: value,
          board: other,
          restore: {},
        });
      };
      kept.set(id, rules.merge(was, theirs, mine, tell));
    } else if (was === undefined || isOrphan(theirs, 'form')) {
      kept.set(id, theirs);
    } else if (!sameValue(texts(was), texts(theirs))) {
      kept.set(id, rules.keptAgainstForm?.(theirs) ?? theirs);
      tellWhole('removed', theirs, null, theirs);
    }
  });
  form.forEach((mine, id) => {
    if (board.has(id)) return;
    const was = base.get(id);
    if (was === undefined || isOrphan(mine, 'board')) kept.set(id, mine);
    else if (sameValue(texts(was), texts(mine))) return;
    else if (rules.isDeletionFinal) tellWhole('deleted', mine, mine, null);
    else kept.set(id, mine);
  });

  const keys = (list: readonly T[]): string[] => list.map(key);
  const order = mergeOrder(keys(lists.base), keys(lists.board), keys(lists.form), kept);
  let spare = order.length - rules.limit;
  for (let i = order.length - 1; i >= 0 && spare > 0; i -= 1) {
    const id = order[i] ?? '';
    const mine = kept.get(id);
    if (mine === undefined || board.has(id)) continue;
    kept.delete(id);
    spare -= 1;
    tellWhole('full', mine, mine, null);
  }
  return { byKey: kept, order: order.filter((id) => kept.has(id)) };
};

/** The records in their order. */
export const inOrder = <T>({ byKey, order }: MergedRecords<T>): T[] =>
  order.flatMap((id) => {
    const record = byKey.get(id);
    return record === undefined ? [] : [record];
  });
