/** What a reading brought: the board as it was last known beside the board as it was read. */
import type { Journey } from '../../journey/model/journey.ts';
import type { Note } from '../../journey/model/note.ts';

export type NoteNewsKind = 'added' | 'changed' | 'moved' | 'removed';

export interface NoteNews {
  readonly id: string;
  readonly text: string;
  readonly kind: NoteNewsKind;
}

/** A dot before and now: null = not placed, undefined = a gap in the curve. */
export interface FeelingNews {
  readonly participant: string; // names
  readonly stage: string;
  readonly before: number | null | undefined;
  readonly now: number | null | undefined;
}

export interface TitleNews {
  readonly of: 'map' | 'stage' | 'lane' | 'participant';
  readonly id: string;
  readonly before: string;
  readonly now: string;
}

/** A part of the map that was not there before, or is there no more, with all that belongs to it. */
export interface PartNews {
  readonly of: 'stage' | 'lane' | 'participant';
  readonly title: string;
  readonly kind: 'added' | 'removed';
}

export interface ReadingNews {
  readonly noteCount: number; // on the board now
  readonly notes: readonly NoteNews[];
  readonly feelings: readonly FeelingNews[];
  readonly titles: readonly TitleNews[];
  readonly parts: readonly PartNews[];
}

/** Compares record by record, by id; a note that moved and was rewritten counts as changed. */
export const readingNews = (before: Journey, now: Journey): ReadingNews => ({
  noteCount: now.notes.length,
  notes: noteNews(before.notes, now.notes),
  feelings: feelingNews(before, now),
  titles: titleNews(before, now),
  parts: partNews(before, now),
});

const byId = <Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> =>
  new Map(items.map((item) => [item.id, item]));

function noteNews(before: readonly Note[], now: readonly Note[]): NoteNews[] {
  const known = byId(before);
  const standing = byId(now);
  const here = now.flatMap((note): NoteNews[] => {
    const { id, text } = note;
    const old = known.get(id);
    if (old === undefined) return [{ id, text, kind: 'added' }];
    if (old.text !== text) return [{ id, text, kind: 'changed' }];
    return old.laneId !== note.laneId || old.stageId !== note.stageId ? [{ id, text, kind: 'moved' }] : [];
  });
  const gone = before.filter(({ id }) => !standing.has(id));
  return [...here, ...gone.map(({ id, text }): NoteNews => ({ id, text, kind: 'removed' }))];
}

function feelingNews(before: Journey, now: Journey): FeelingNews[] {
  const valence = ({ feelings }: Journey, stageId: string, participantId: string) =>
    feelings.find((feeling) => feeling.stageId === stageId && feeling.participantId === participantId)
      ?.valence;
  const [people, stages] = [byId(before.participants), byId(before.stages)];
  const known = now.participants.filter(({ id }) => people.has(id)); // what a new one brings along has not moved
  return known.flatMap((participant) =>
    now.stages.flatMap((stage): FeelingNews[] => {
      const was = valence(before, stage.id, participant.id);
      const is = valence(now, stage.id, participant.id);
      return was === is || !stages.has(stage.id)
        ? []
        : [{ participant: participant.name, stage: stage.title, before: was, now: is }];
    }),
  );
}

function partNews(before: Journey, now: Journey): PartNews[] {
  const lists = ({ stages, lanes, participants }: Journey) => ({
    stage: stages,
    lane: lanes,
    participant: participants.map(({ id, name }) => ({ id, title: name })),
  });
  const [olds, news] = [lists(before), lists(now)];
  return (['stage', 'lane', 'participant'] as const).flatMap((of) => {
    const [known, standing] = [byId(olds[of]), byId(news[of])];
    return [
      ...news[of]
        .filter(({ id }) => !known.has(id))
        .map(({ title }): PartNews => ({ of, title, kind: 'added' })),
      ...olds[of]
        .filter(({ id }) => !standing.has(id))
        .map(({ title }): PartNews => ({ of, title, kind: 'removed' })),
    ];
  });
}

function titleNews(before: Journey, now: Journey): TitleNews[] {
  const changed = (
    of: TitleNews['of'],
    olds: ReadonlyMap<string, string>,
    titles: ReadonlyMap<string, string>,
  ): TitleNews[] =>
    [...titles].flatMap(([id, title]) => {
      const old = olds.get(id);
      return old === undefined || old === title ? [] : [{ of, id, before: old, now: title }];
    });
  const titled = (records: readonly { readonly id: string; readonly title: string }[]) =>
    new Map(records.map(({ id, title }) => [id, title]));
  const named = ({ participants }: Journey) => new Map(participants.map(({ id, name }) => [id, name]));
  return [
    ...changed('map', new Map([['', before.title]]), new Map([['', now.title]])),
    ...changed('stage', titled(before.stages), titled(now.stages)),
    ...changed('lane', titled(before.lanes), titled(now.lanes)),
    ...changed('participant', named(before), named(now)),
  ];
}
