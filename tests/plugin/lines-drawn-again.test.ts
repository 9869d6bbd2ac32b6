/** A person’s line to a note that goes to another lane, on a host that lets go of lines: it is drawn again, come what may (M12). */
import { expect, test } from 'vitest';
import { moveNote } from '../../journey/model/edit/notes.ts';
import type { Note } from '../../journey/model/note.ts';
import type { CallAttempt, Fault } from '../../playground/host/options.ts';
import { Person } from '../../playground/host/people.ts';
import { done } from './done.ts';
import { hostOf, nodeAt, nodesOf } from './drawn-board.ts';
import { exampleJourney } from './example-journey.ts';
import { standingMap } from './standing-map.ts';

/** A map on which Ann has joined two notes with words; `toNextLane` moves one of them, and `hasLine` looks whether they are joined. */
const joinedNotes = (beforeCall: (attempt: CallAttempt) => Fault | undefined) => {
  const host = hostOf('figjam', { switches: { reparentedEndpoint: 'removed' }, beforeCall });
  const map = standingMap(host, exampleJourney('b2c-clothes-shop', 'en'));
  const [note = expect.fail(), other = expect.fail()] = map.read().journey.notes;
  const lane = map.read().journey.lanes[1]?.id ?? '';
  const idOf = ({ id }: Note) => nodeAt(host, `note/${id}`).id;
  new Person(host, 'Ann').join(idOf(note), idOf(other), 'because');
  return {
    map,
    toNextLane: () =>
      map.update((journey) => done(moveNote(journey, note.id, { laneId: lane, stageId: note.stageId }))),
    expectLine: () => {
      const lines = nodesOf(host).filter(({ text }) => text?.characters === 'because');
      expect(lines).toHaveLength(1);
      const [{ connector } = expect.fail()] = lines;
      const ends = [connector?.start.endpointNodeId, connector?.end.endpointNodeId];
      expect(ends).toEqual([note, other].map(idOf));
    },
  };
};

/** Refuses the call that `isIt` says it is, once. */
const refusing = (isIt: (member: string) => boolean) => {
  const refused: string[] = [];
  const beforeCall = ({ member }: CallAttempt): Fault | undefined => {
    if (!isIt(member) || refused.length > 0) return undefined;
    refused.push(member);
    return { act: 'throw', message: `in ${member}: the editor is busy` };
  };
  return { refused, beforeCall };
};

/** Host calls later than the new line. */
const CALLS = [1, 2, 3, 5, 8, 10, 12, 14, 15, 16, 17, 18];

test.each(CALLS)(
  '[M12][M7] a refusal of call %i of its drawing loses neither the line nor its words',
  (at) => {
    let since = -Infinity;
    const { refused, beforeCall } = refusing((member) => {
      since = member === 'createConnector' && since === 0 ? 1 : since + Number(since > 0);
      return since === at + 1;
    });
    const { toNextLane, expectLine } = joinedNotes(beforeCall);
    since = 0;
    toNextLane();
    expect(refused).toHaveLength(1);
    expectLine();
  },
);

test.each(['update', 'undo'])('[M12][M7] a refused look for lines at what an %s moves loses none', (run) => {
  let isOn = false;
  const { refused, beforeCall } = refusing((member) => isOn && member === 'findAllWithCriteria');
  const { map, toNextLane, expectLine } = joinedNotes(beforeCall);
  isOn = run === 'update';
  toNextLane();
  isOn = true;
  map.call('undo', {});
  expect(refused).toHaveLength(1);
  expectLine();
});
