/**
 * Two facilitators at one map: what the one does is cut in two at its k-th turn, and there the other does the whole
 * of what he does. Then both read and update until all is on the board, and everything is accounted for.
 */
import { countingIds } from '../../../journey/model/id-source.ts';
import type { IdSource } from '../../../journey/model/id.ts';
import type { Edited } from '../../../journey/model/edit/edited.ts';
import { changeHeader } from '../../../journey/model/edit/header.ts';
import { changeLane, insertLane, removeLane } from '../../../journey/model/edit/lanes.ts';
import { addNote, changeNote, removeNote } from '../../../journey/model/edit/notes.ts';
import { changeStage, insertStage } from '../../../journey/model/edit/stages.ts';
import type { Journey } from '../../../journey/model/journey.ts';
import type { EmulatedHost } from '../../../playground/host/host.ts';
import { sizedJourney } from '../../../scripts/sized-journey.ts';
import type { Answer } from '../drawn-board.ts';
import { ledgerOf, surplus } from '../workshop/note-ledger.ts';
import { contentOf, drawnTwice, openTwice, type SharedBoard } from './board.ts';
import { Facilitator } from './facilitator.ts';

export const DEEDS = ['update', 'tidy', 'put', 'undo', 'read', 'draw'] as const;
export type Deed = (typeof DEEDS)[number];

const done = (edited: Edited): Journey => {
  if (!edited.ok) throw new Error(`The edit was refused: ${edited.problem.code}.`);
  return edited.journey;
};

/** What a form changes, and by whose name it is told on the board. */
interface Edits {
  readonly name: string;
  /** Changes a form; `read` is what both began from. */
  readonly to: (journey: Journey, read?: Journey) => Journey;
  /** Texts that go, and that come, with the edits. */
  readonly gone: (journey: Journey) => readonly string[];
  readonly fresh: readonly string[];
}

/** Ids that no other panel gives. */
const idsOf = (name: string): IdSource => {
  const count = countingIds();
  return (kind) => `${count(kind)}-${name}`;
};

/** Notes that nobody has touched by hand, for the form to change. */
const quiet = ({ notes, lanes }: Journey, i: number) => {
  const found = notes.filter(
    ({ laneId, isUrgent, id }) => laneId === lanes[4]?.id && !isUrgent && !id.startsWith('n-'),
  )[i];
  if (found === undefined) throw new Error('No such note');
  return found;
};

const change = (steps: readonly ((journey: Journey) => Edited)[], journey: Journey): Journey =>
  steps.reduce((now, step) => done(step(now)), journey);

export const MINE: Edits = {
  name: 'mine',
  to: (form, read = form) => {
    const ids = idsOf('mine');
    const [lane] = read.lanes;
    return change(
      [
        (journey) => insertStage(journey, 1, 'My stage', ids),
        (journey) => changeLane(journey, lane?.id ?? '', { title: 'My lane' }),
        (journey) => removeLane(journey, read.lanes[3]?.id ?? ''),
        (journey) =>
          addNote(journey, { laneId: lane?.id ?? '', stageId: read.stages[0]?.id ?? '' }, 'My note', ids),
        (journey) => removeNote(journey, quiet(read, 0).id),
        (journey) => changeNote(journey, quiet(read, 1).id, { text: 'My words' }),
      ],
      form,
    );
  },
  gone: (read) => [quiet(read, 0).text, quiet(read, 1).text],
  fresh: ['My note', 'My words'],
};

export const THEIRS: Edits = {
  name: 'theirs',
  to: (form, read = form) => {
    const ids = idsOf('theirs');
    return change(
      [
        (journey) => changeHeader(journey, { title: 'Their title' }),
        (journey) => changeStage(journey, read.stages[2]?.id ?? '', { title: 'Their stage' }),
        (journey) =>
          insertLane(journey, 1, { kind: 'custom', title: 'Their lane', prompt: 'What else?' }, ids),
        (journey) =>
          addNote(
            journey,
            { laneId: read.lanes[1]?.id ?? '', stageId: read.stages[1]?.id ?? '' },
            'Their note',
            ids,
          ),
        (journey) => changeNote(journey, quiet(read, 2).id, { text: 'Their words' }),
      ],
      form,
    );
  },
  gone: (read) => [quiet(read, 2).text],
  fresh: ['Their note', 'Their words'],
};

/** A map that is drawn meanwhile. */
const another = (): Journey => {
  const journey = sizedJourney('small', { notes: 5 });
  return { ...journey, title: 'Drawn meanwhile' };
};

export const refusal = ({ failure }: Answer): string => failure?.code ?? 'ok';

/** Gets a facilitator ready for a deed, and gives what does it. */
export const prepare = (who: Facilitator, deed: Deed, edits: Edits, start: Journey): (() => Answer) => {
  const { node } = who;
  switch (deed) {
    case 'update':
      who.form = edits.to(who.form, start);
      return () => who.update();
    case 'undo': {
      const { form } = who;
      who.form = edits.to(form, start);
      const answer = who.update();
      if (!answer.ok) throw new Error(`The update to be undone is refused: ${refusal(answer)}`);
      return () => {
        const undone = who.call('undo', {});
        if (undone.ok) who.form = who.base = form;
        return undone;
      };
    }
    case 'tidy':
      return () => who.call('tidy', { node });
    case 'read':
      return () => {
        who.takeIn();
        return { ok: true };
      };
    case 'put': {
      const { findings } = who.read();
      const { lanes, stages } = who.form;
      const loose = findings.find(({ text }) => text === 'Ann, beside the map');
      const note = loose?.node ?? '';
      return () =>
        who.call('put', { node, note, laneId: lanes[0]?.id ?? null, stageId: stages[0]?.id ?? null });
    }
    case 'draw':
      return () => who.call('draw', { journey: another() });
  }
};

/** Calls back at one turn of a host, counted from when it is armed; `turns` ends the count and gives it. */
export const atTurn = (
  host: EmulatedHost,
  k: number,
  act: () => void,
): { arm: () => void; turns: () => number } => {
  let turn = -1;
  host.everyTurn(() => {
    if (turn < 0) return;
    turn += 1;
    if (turn === k) act();
  });
  return {
    arm: () => {
      turn = 0;
    },
    turns: () => {
      const count = turn;
      turn = -1;
      return count;
    },
  };
};

/** What came of a case. */
export interface Played {
  readonly complaints: readonly string[];
  readonly said: string; // to the one, and to the other
  readonly turns: number; // of the one’s deed
}

const writesOf = (hosts: readonly EmulatedHost[], act: () => void): number => {
  const count = (): number => hosts.reduce((sum, { counters }) => sum + counters.writes, 0);
  const before = count();
  act();
  return count() - before;
};

/** Plays one case; `k` 0: the other acts when the one is done. */
export const playCase = (board: SharedBoard, mine: Deed, theirs: Deed, k: number): Played => {
  const hosts = openTwice(board);
  const [host, otherHost] = hosts;
  try {
    const complaints: string[] = [];
    const me = new Facilitator(host, board.map);
    const start = me.form;
    const you = new Facilitator(otherHost, board.map);
    // What is to be undone is on the board before the other acts.
    const late = theirs === 'undo' ? prepare(you, theirs, THEIRS, start) : null;
    if (late !== null) me.takeIn();
    const act = prepare(me, mine, MINE, start);
    if (mine === 'undo') you.takeIn();
    const actOther = late ?? prepare(you, theirs, THEIRS, start);
    const before = [...ledgerOf(host).values()];
    const otherMap = contentOf(host, board.other);
    let yours: Answer = { ok: false };
    const { arm, turns } = atTurn(host, k, () => {
      yours = actOther();
    });
    arm();
    const answer = act();
    const count = turns();
    if (!yours.ok && yours.failure === undefined) yours = actOther();
    const said = `${refusal(answer)}/${refusal(yours)}`;

    // Nobody's words are lost in between.
    const mayGo = [...MINE.gone(start), ...THEIRS.gone(start), ...MINE.fresh, ...THEIRS.fresh];
    const lost = surplus(before, [...ledgerOf(host).values(), ...mayGo]);
    if (lost.length > 0) complaints.push(`[M2] lost at once: ${lost.join(' | ')}`);

    // Both put on the board what is not there yet, and take in what the other put there.
    for (const who of [me, you, me]) {
      const updated = who.update();
      if (!updated.ok) complaints.push(`[M10] an update afterwards is refused: ${refusal(updated)}`);
    }
    const writes = writesOf(hosts, () => {
      for (const who of [me, you]) who.update();
    });
    if (writes > 0) complaints.push(`[M5] ${writes} writes of further updates`);
    const [read, readToo] = [me.read(), you.read()];
    if (JSON.stringify(read) !== JSON.stringify(readToo)) complaints.push('[M10] two readings differ');
    if (read.drift > 0) complaints.push(`[M5] drift ${read.drift}`);
    const told = read.findings.map(({ kind }) => kind).filter((kind) => kind !== 'outsideMap');
    if (told.length > 0) complaints.push(`findings: ${told.join()}`);
    complaints.push(...drawnTwice(host).map((one) => `[M9] drawn twice: ${one}`));
    if (contentOf(host, board.other) !== otherMap) complaints.push('[M10] the other map was touched');
    complaints.push(...account(host, start, before, { mine, theirs, answer, yours }));
    complaints.push(...formOf(read.journey, start, { mine, theirs, answer, yours }));
    return { complaints, said, turns: count };
  } finally {
    for (const one of hosts) one.dispose();
  }
};

/** The map that a drawing gave. */
const nodeOf = ({ result }: Answer): string => (result as { node?: string } | undefined)?.node ?? ''; // the call says so

interface Did {
  readonly mine: Deed;
  readonly theirs: Deed;
  readonly answer: Answer;
  readonly yours: Answer;
}

/** Whose edits are to be on the board in the end: an undo that was refused before it began leaves them. */
const standing = ({ mine, theirs, answer, yours }: Did): Edits[] => [
  ...(mine === 'update' || (mine === 'undo' && !answer.ok) ? [MINE] : []),
  ...(theirs === 'update' || (theirs === 'undo' && !yours.ok) ? [THEIRS] : []),
];

/** Whether my undo ended half way, for the other went on from there: each of its edits then is taken back, or stands. */
const isHalfUndone = ({ mine, answer }: Did): boolean => mine === 'undo' && !answer.ok;

/** Every note, one by one: neither lost nor doubled nor come back. */
const account = (host: EmulatedHost, start: Journey, before: readonly string[], did: Did): string[] => {
  const edits = standing(did);
  // Two who draw the same at once may come to draw one map.
  const drawn = new Set([
    ...(did.mine === 'draw' ? [nodeOf(did.answer)] : []),
    ...(did.theirs === 'draw' ? [nodeOf(did.yours)] : []),
  ]);
  const texts = another().notes.map(({ text }) => text);
  const undone = [...(did.mine === 'undo' ? [MINE] : []), ...(did.theirs === 'undo' ? [THEIRS] : [])];
  // What was undone was on the board before.
  const ground = undone.reduce<string[]>(
    (list, { gone, fresh }) => [...surplus(list, fresh), ...gone(start)],
    [...before],
  );
  const want = edits.reduce<string[]>(
    (list, { gone, fresh }) => [...surplus(list, gone(start)), ...fresh],
    ground,
  );
  want.push(...[...drawn].flatMap(() => texts));
  const now = [...ledgerOf(host).values()];
  const loose = isHalfUndone(did) ? [...MINE.gone(start), ...MINE.fresh] : [];
  const lost = surplus(want, [...now, ...loose]);
  const more = surplus(now, [...want, ...loose]);
  return [
    ...(lost.length > 0 ? [`[M2] lost: ${lost.join(' | ')}`] : []),
    ...(more.length > 0 ? [`[M3] nobody wrote: ${more.join(' | ')}`] : []),
  ];
};

/** What is read in the end: the edits of both, and every other note in its cell. */
const formOf = (read: Journey, start: Journey, did: Did): string[] => {
  const complaints: string[] = [];
  if (isHalfUndone(did)) return complaints;
  const edits = standing(did);
  const goal = edits.reduce((journey, { to }) => to(journey, start), start);
  const names = ({ title, stages, lanes }: Journey): string =>
    JSON.stringify([title, stages.map((one) => one.title).sort(), lanes.map((one) => one.title).sort()]);
  if (names(read) !== names(goal)) complaints.push(`[M10] read ${names(read)}, wanted ${names(goal)}`);
  const laneOf = (journey: Journey, id: string | null): string =>
    journey.lanes.find((lane) => lane.id === id)?.id ?? '';
  const stays = new Set([did.mine, did.theirs].includes('put') ? ['Ann, beside the map'] : []);
  for (const note of goal.notes) {
    const found = read.notes.find(({ id }) => id === note.id);
    const was = start.notes.find(({ id }) => id === note.id);
    if (found === undefined || was === undefined || stays.has(note.text)) continue;
    const cell = (one: typeof note, journey: Journey): string =>
      `${laneOf(journey, one.laneId)}/${one.stageId ?? ''}`;
    const [got, wanted] = [cell(found, read), cell(note, goal)];
    if (got !== wanted && laneOf(goal, note.laneId) !== '')
      complaints.push(`[U1] “${note.text}” is read in ${got}, wanted in ${wanted}`);
  }
  return complaints;
};
