/**
 * What a facilitator does with a map after hands did something odd: reads, updates with something new, takes it back,
 * updates again, tidies. Every note of the page is accounted for by the node that shows its words.
 */
import type { Journey } from '../../journey/model/journey.ts';
import { takesNotes } from '../../journey/model/lane.ts';
import type { EmulatedHost } from '../../playground/host/host.ts';
import type { LivingMap } from './living-map.ts';
import { livingMap } from './living-map.ts';
import { drawnTwice } from './together/board.ts';
import { type Ledger, ledgerOf } from './workshop/note-ledger.ts';

/** How often it was played: what is new in the form is new each time. */
let played = 0;

/** The journey with a note more, in its first cell, and another title. */
const withNews = (journey: Journey, fresh: string): Journey => {
  const [stage] = journey.stages;
  const lane = journey.lanes.find(({ kind }) => takesNotes(kind));
  const note = {
    id: `note-new-${played}`,
    laneId: lane?.id ?? null,
    stageId: stage?.id ?? null,
    text: fresh,
    isUrgent: false,
    source: null,
    author: '',
    votes: 0,
  };
  return { ...journey, title: `${journey.title}!`, notes: [...journey.notes, note] };
};

/** Where each note stands, whatever their order. */
export const cellsOf = ({ notes }: Journey): string[] =>
  notes.map(({ id, laneId, stageId, text }) => `${id} in ${laneId}/${stageId}: ${text}`).sort();

/** The texts of a journey's notes, in no order. */
export const textsOf = ({ notes }: Journey): string[] => notes.map(({ text }) => text).sort();

/** How many writes it takes. */
export const writesOf = ({ counters }: EmulatedHost, act: () => void): number => {
  const before = counters.writes;
  act();
  return counters.writes - before;
};

/** Another map of the page in the panel of this one. */
export const mapAt = ({ host, call }: Pick<LivingMap, 'host' | 'call'>, node: string): LivingMap =>
  livingMap(host, node, { call, post: () => 0, answerOf: () => undefined });

/** What differs between two accounts, note by note; `fresh` may be new. */
const misaccounted = (when: string, before: Ledger, after: Ledger, fresh: string): string[] => [
  ...[...before].flatMap(([id, text]) =>
    after.get(id) === text ? [] : [`[M2] ${when}: ${id} “${text}” is now “${after.get(id) ?? 'gone'}”`],
  ),
  ...[...after].flatMap(([id, text]) =>
    before.has(id) || text === fresh ? [] : [`[M3] ${when}: ${id} “${text}” is nobody's`],
  ),
];

/** Plays it through; gives what is not as it should be. */
export const facilitate = (map: LivingMap): string[] => {
  const { host } = map;
  played += 1;
  const fresh = `New in the form, time ${played}`;
  const edit = (journey: Journey): Journey => withNews(journey, fresh);
  const complaints: string[] = [];
  const start = ledgerOf(host);
  const account = (when: string): void => {
    complaints.push(...misaccounted(when, start, ledgerOf(host), fresh));
  };
  const writesNothing = (what: string, act: () => void): void => {
    const writes = writesOf(host, act);
    if (writes > 0) complaints.push(`${what}: ${writes} writes`);
  };
  const same = (when: string, was: readonly string[], is: readonly string[]): void => {
    const gone = was.filter((one) => !is.includes(one));
    const more = is.filter((one) => !was.includes(one));
    if (gone.length + more.length > 0)
      complaints.push(`${when}: lacks ${gone.join('; ')}, has ${more.join('; ')}`);
  };

  let first = map.read();
  writesNothing('[B6] a reading', () => {
    first = map.read();
  });
  const was = cellsOf(first.journey);

  map.update(edit);
  account('an update');
  const updated = cellsOf(map.read().journey);
  same(
    '[M1] after an update',
    was,
    updated.filter((one) => !one.endsWith(fresh)),
  );
  writesNothing('[M5] a second update', () => map.update());

  const undone = map.call('undo', {});
  if (!undone.ok) complaints.push(`[M8] Undo is refused: ${undone.failure?.code ?? ''}`);
  account('[M8] Undo');
  if ([...ledgerOf(host).values()].includes(fresh)) complaints.push('[M8] Undo leaves the new note');
  const again = map.read();
  same('[M8] after Undo', was, cellsOf(again.journey));
  if (again.journey.title !== first.journey.title)
    complaints.push(`[M8] the title is ${again.journey.title}`);

  map.update(edit);
  account('a third update');
  writesNothing('[M5] a fourth update', () => map.update());
  same('[M1] after a third update', updated, cellsOf(map.read().journey));

  const tidied = map.call('tidy', { node: map.node });
  if (!tidied.ok) complaints.push(`[M13] Tidy is refused: ${tidied.failure?.code ?? ''}`);
  account('[M13] Tidy');
  writesNothing('[M13] a second Tidy', () => map.call('tidy', { node: map.node }));
  writesNothing('[M5] an update after Tidy', () => map.update());
  const end = map.read();
  if (end.drift > 0) complaints.push(`[M5] drift ${end.drift}`);
  const twice = drawnTwice(host);
  if (twice.length > 0) complaints.push(`[M9] ${twice.length} drawn twice, ${twice[0] ?? ''} for one`);
  return complaints;
};
