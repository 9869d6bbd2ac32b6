/** A run ends while it draws a person’s line again that the host let go of: whoever updates the map next draws it (W7). */
import { expect, test } from 'vitest';
import { moveNote } from '../../journey/model/edit/notes.ts';
import type { Note } from '../../journey/model/note.ts';
import type { CallAttempt, Fault } from '../../playground/host/options.ts';
import { Person } from '../../playground/host/people.ts';
import { sizedJourney } from '../../scripts/sized-journey.ts';
import { done } from './done.ts';
import { byKey, hostOf, nodeAt, nodesOf } from './drawn-board.ts';
import { drawLiving, type LivingMap, livingMap } from './living-map.ts';

const switches = { reparentedEndpoint: 'removed' } as const;

/** A map on which Ann has joined two notes, with words and without, and whose facilitator is about to move one of them into another lane. */
const joinedNotes = (beforeCall?: (attempt: CallAttempt) => Fault | undefined) => {
  const host = hostOf('figjam', { switches, ...(beforeCall && { beforeCall }) });
  const map = drawLiving(host, sizedJourney('small', { notes: 6 }));
  const [note = expect.fail(), other = expect.fail()] = map.read().journey.notes;
  const lane = map.read().journey.lanes.find(({ id }) => id !== note.laneId)?.id ?? '';
  const idOf = ({ id }: Note) => nodeAt(host, `note/${id}`).id;
  const ann = new Person(host, 'Ann');
  ann.join(idOf(note), idOf(other), 'because');
  ann.join(idOf(other), idOf(note), '');
  const connectors = () => nodesOf(host).filter(({ type }) => type === 'CONNECTOR');
  const linesNow = () =>
    connectors()
      .filter(({ pluginData }) => pluginData['tropa'] === undefined)
      .map(({ text, connector }) => {
        const ends = [connector?.start.endpointNodeId, connector?.end.endpointNodeId];
        return `${ends.join('→')} ${text?.characters ?? ''}`;
      })
      .sort();
  const lines = linesNow();
  const drawn = connectors().length;
  expect(lines).toHaveLength(2);
  return {
    map,
    host,
    linesNow,
    toNextLane: (by: LivingMap) =>
      by.update((journey) => done(moveNote(journey, note.id, { laneId: lane, stageId: note.stageId }))),
    /** Both lines and no other one stand, and there is nothing left to do; `blank` connectors that nobody marked are let pass. */
    expectRight: (by: LivingMap, blank = 0) => {
      expect(linesNow().filter((line) => line !== '→ ')).toEqual(lines);
      expect(connectors()).toHaveLength(drawn + blank);
      byKey(host); // nothing twice
      const { writes } = by.host.counters;
      by.update();
      expect(by.host.counters.writes).toBe(writes);
    },
  };
};

type Joined = ReturnType<typeof joinedNotes>;

const moveIt = ({ toNextLane, map }: Joined): void => {
  toNextLane(map);
};
const takeItBack = ({ map }: Joined): void => {
  expect(map.call('undo', {}).failure).toBeUndefined();
};
const nothing = (): void => undefined;

/** A host call, by its number in what is done, and what it does. */
type Call = readonly [at: number, what: string];

/** The host calls of `act` from where it writes the lines down to where both surely stand. */
const callsOf = (act: (joined: Joined) => void, prepare: (joined: Joined) => void): Call[] => {
  let calls: string[] | null = null;
  const joined = joinedNotes(({ op, member }) => {
    calls?.push(`${op} ${member}`);
    return undefined;
  });
  prepare(joined);
  const told: string[] = [];
  calls = told;
  act(joined);
  const first = told.indexOf('call createConnector') - 7;
  const last = told.lastIndexOf('call createConnector') + 26;
  return told.slice(first, last).map((what, i) => [first + i + 1, what]);
};

/** A line's look is set piece by piece: an end at one of them leaves what an end at another one does. */
const LOOKS = /set (name|locked|stroke|dash|fontSize|fills)|Cap$/;

const OF_UPDATE = callsOf(moveIt, nothing).filter(([, what]) => !LOOKS.test(what));
const OF_UNDO = callsOf(takeItBack, moveIt);
const some = (calls: readonly Call[], first: number): Call[] => calls.filter((_, i) => i % 5 === first);

/** A map on which what is done last met a fault at this call. */
const faultAt = (
  at: number,
  fault: 'kill' | 'once' | 'from then on',
  prepare: (joined: Joined) => void,
  act: (joined: Joined) => void,
): Joined => {
  let calls = -Infinity;
  let hit = false;
  const joined = joinedNotes(({ member }) => {
    calls += 1;
    if (fault === 'from then on' ? calls < at : calls !== at) return undefined;
    hit = true;
    return fault === 'kill' ? { act: fault } : { act: 'throw', message: `in ${member}: not now` };
  });
  prepare(joined);
  calls = 0;
  try {
    act(joined);
  } catch {
    // Whatever is said of it: what stands in the end is looked at.
  }
  calls = -Infinity;
  expect(hit).toBe(true);
  return joined;
};

/** Connectors that no run could mark, for it ended between making one and its next write. */
const unmarked = (at: number, calls: readonly Call[]): number =>
  calls.filter(([made, what]) => what === 'call createConnector' && (made === at - 1 || made === at - 2))
    .length;

const colleagueOf = ({ host, map }: Joined): LivingMap =>
  livingMap(hostOf('figjam', { switches, beside: host }), map.node);

test.each(OF_UPDATE)('[W7][M12] a colleague updates after an end at call %i of an update, %s', (at) => {
  const joined = faultAt(at, 'kill', nothing, moveIt);
  const other = colleagueOf(joined);
  joined.toNextLane(other);
  joined.expectRight(other, unmarked(at, OF_UPDATE));
});

test.each(some(OF_UNDO, 1))('[W7][M12] a colleague updates after an end at call %i of an Undo, %s', (at) => {
  const joined = faultAt(at, 'kill', moveIt, takeItBack);
  const other = colleagueOf(joined);
  other.update();
  joined.expectRight(other, unmarked(at, OF_UNDO));
});

test.each(some(OF_UPDATE, 2))(
  '[W7] the same person updates after all is refused from call %i on, %s',
  (at) => {
    const joined = faultAt(at, 'from then on', nothing, moveIt);
    joined.toNextLane(joined.map);
    joined.expectRight(joined.map, unmarked(at, OF_UPDATE));
  },
);

test.each(OF_UPDATE.filter(([, what]) => /removed|PluginData|appendChild/.test(what)))(
  '[W7][M12] one refusal, of call %i of an update, %s, loses no line, whether the run is taken back or not',
  (at) => {
    const joined = faultAt(at, 'once', nothing, moveIt);
    joined.expectRight(joined.map);
  },
);

test('[W7][M9] a copy of a map whose run ended draws no lines between the notes of its original', () => {
  const made = OF_UPDATE.findIndex(([, what]) => what === 'call createConnector');
  const joined = faultAt(OF_UPDATE[made]?.[0] ?? 0, 'kill', nothing, moveIt);
  const ann = new Person(joined.host, 'Ann');
  const copy = ann.duplicate(joined.map.node);
  livingMap(hostOf('figjam', { switches, beside: joined.host }), copy.id).update();
  expect(joined.linesNow()).toEqual([]);
  const other = colleagueOf(joined);
  joined.toNextLane(other);
  expect(joined.linesNow()).toHaveLength(2);
});
