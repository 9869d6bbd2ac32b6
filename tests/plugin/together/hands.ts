/**
 * One facilitator and a team: at the k-th turn of a run somebody does one deed by hand. Then the run ends, the
 * facilitator updates until all is on the board, and every note is accounted for.
 */
import { absoluteBox } from '../../../playground/host/geometry.ts';
import type { EmulatedHost } from '../../../playground/host/host.ts';
import { Person } from '../../../playground/host/people.ts';
import { ledgerOf, surplus } from '../workshop/note-ledger.ts';
import {
  cellAt,
  contentOf,
  drawnTwice,
  nodeIn,
  openTwice,
  type SharedBoard,
  wordsOf,
  writeNote,
} from './board.ts';
import { Facilitator } from './facilitator.ts';
import { atTurn, type Deed, MINE, type Played, prepare, refusal } from './play.ts';

/** What somebody does on the board, and whether the node that it is about may be another map's business afterwards. */
const HANDS = {
  moves: ({ person, host, board, start }) => {
    const note = nodeIn(host, board.map, `note/${start.notes[2]?.id ?? ''}`);
    person.drag(note.id, cellAt(host, board.map, start.lanes[0]?.id ?? '', start.stages[3]?.id ?? ''));
  },
  types: ({ person, host, board }) => {
    person.type(wordsOf(nodeIn(host, board.map, 'note/note-5')), 'Typed meanwhile');
  },
  deletes: ({ person, host, board }) => person.remove(nodeIn(host, board.map, 'note/note-6').id),
  adds: ({ person, host, board, start }) => {
    const [lane] = start.lanes;
    writeNote(
      person,
      board.editor,
      'Added meanwhile',
      cellAt(host, board.map, lane?.id ?? '', start.stages[3]?.id ?? ''),
    );
  },
  duplicates: ({ person, host, board }) => {
    person.duplicate(nodeIn(host, board.map, 'note/note-5').id);
  },
  'deletes a lane': ({ person, host, board, start }) => {
    person.remove(nodeIn(host, board.map, `lane/${start.lanes[1]?.id ?? ''}`).id);
  },
  'duplicates the map': ({ person, board }) => {
    person.duplicate(board.map);
  },
  'drags to the other map': ({ person, host, board }) => {
    const { store } = host.engine;
    const theirs = absoluteBox(store, nodeIn(host, board.other, 'note/note-1'));
    person.drag(nodeIn(host, board.map, 'note/note-5').id, { x: theirs.x, y: theirs.y + theirs.height + 24 });
  },
} satisfies Record<string, (at: At) => void>;
export type Hand = keyof typeof HANDS;
export const HAND_NAMES = Object.keys(HANDS) as readonly Hand[]; // the keys just written

interface At {
  readonly person: Person;
  readonly host: EmulatedHost;
  readonly board: SharedBoard;
  readonly start: Facilitator['form'];
}

/** The note that goes to the other map is that one's from then on. */
const isOther = (hand: Hand): boolean => hand === 'drags to the other map';

export const playHand = (board: SharedBoard, mine: Deed, hand: Hand, k: number): Played => {
  const { map, other } = board;
  const hosts = openTwice(board);
  const [host, second] = hosts;
  try {
    const complaints: string[] = [];
    const person = new Person(host, 'Bob');
    const me = new Facilitator(host, map);
    const start = me.form;
    const act = prepare(me, mine, MINE, start);
    const before = [...ledgerOf(host).values()];
    const otherMap = contentOf(host, other);
    let gone: string[] = [];
    let fresh: string[] = [];
    let isDone = false;
    const maps = new Set(host.document.nodes.get(host.currentPageId)?.childIds);
    const lend = (): void => {
      const then = [...ledgerOf(host).values()];
      HANDS[hand]({ person, host, board, start });
      isDone = true;
      const now = [...ledgerOf(host).values()];
      gone = surplus(then, now);
      fresh = surplus(now, then);
    };
    const { arm, turns } = atTurn(host, k, () => {
      try {
        lend();
      } catch (thrown) {
        // What a run is just drawing anew cannot be taken hold of.
        if (!String(thrown).includes('Nothing stands for')) throw thrown;
      }
    });
    arm();
    const answer = act();
    const count = turns();
    if (!isDone) lend();
    for (const id of host.document.nodes.get(host.currentPageId)?.childIds ?? []) {
      // A copy of the map is a map of its own, and loses nothing by becoming one (M9).
      if (
        hand !== 'duplicates the map' ||
        maps.has(id) ||
        host.engine.store.get(id).pluginData['tropa'] === undefined
      )
        continue;
      const copy = new Facilitator(second, id);
      const updated = copy.update();
      if (!updated.ok) complaints.push(`[M9] the copy’s update is refused: ${refusal(updated)}`);
      if (copy.read().map === me.read().map) complaints.push('[M9] the copy has the id of the original');
      if (copy.read().drift > 0) complaints.push(`[M5] drift ${copy.read().drift} of the copy`);
    }
    for (let i = 0; i < 2; i++) {
      const updated = me.update();
      if (!updated.ok) complaints.push(`an update afterwards is refused: ${refusal(updated)}`);
    }
    const { writes } = host.counters;
    me.update();
    if (host.counters.writes > writes)
      complaints.push(`[M5] ${host.counters.writes - writes} writes of a further update`);
    const read = me.read();
    if (read.drift > 0) complaints.push(`[M5] drift ${read.drift}`);
    complaints.push(...drawnTwice(host).map((one) => `[M9] drawn twice: ${one}`));
    if (!isOther(hand) && contentOf(host, other) !== otherMap)
      complaints.push('[M10] the other map was touched');
    if (isOther(hand)) {
      const there = new Facilitator(second, other);
      there.update();
      if (there.read().drift > 0) complaints.push(`[M5] drift ${there.read().drift} of the other map`);
    }

    const edits = mine === 'update' || (mine === 'undo' && !answer.ok) ? [MINE] : [];
    const ground = mine === 'undo' ? [...surplus(before, MINE.fresh), ...MINE.gone(start)] : before;
    const want = edits.reduce<string[]>(
      (list, one) => [...surplus(list, one.gone(start)), ...one.fresh],
      ground,
    );
    const now = [...ledgerOf(host).values()];
    // What both took away is gone once; what a run was about to change may stand in a copy as it was.
    const loose = [...MINE.gone(start), ...MINE.fresh];
    const lost = surplus([...surplus(want, gone), ...fresh], [...now, ...loose]);
    const more = surplus(now, [...surplus(want, gone), ...fresh, ...loose]);
    if (lost.length > 0) complaints.push(`[M2] lost: ${lost.join(' | ')}`);
    if (more.length > 0) complaints.push(`[M3] nobody wrote: ${more.join(' | ')}`);
    return { complaints, said: refusal(answer), turns: count };
  } finally {
    for (const one of hosts) one.dispose();
  }
};
