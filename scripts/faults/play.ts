/**
 * Plays one case: the task on a fresh copy of its board while the host lets it down once, then, on a host that is
 * well again, a look, the same task again until it is answered, and once more.
 */
import { createHash } from 'node:crypto';
import type { Journey } from '../../journey/model/journey.ts';
import type { MapRow, ReadMap } from '../../journey/protocol/contract.ts';
import type { EmulatedHost } from '../../playground/host/host.ts';
import type { CallAttempt } from '../../playground/host/options.ts';
import { Person } from '../../playground/host/people.ts';
import { seeded } from '../../playground/host/seeded.ts';
import type { BuiltPlugin } from '../draw/run-plugin.ts';
import { differences, type Picture, pictureOf } from './board-picture.ts';
import { faultOf, type FaultKind } from './fault-kinds.ts';
import { openPanel, type Said } from './panel.ts';
import { askOf, type TaskName, withoutStored } from './tasks.ts';
import { emptyBoard, hostFor, type Editor, type UsedBoard, usedBoard } from './used-board.ts';

/** A board at one moment. */
export interface Moment {
  readonly picture: Picture;
  /** Every text on the board by node id. */
  readonly texts: ReadonlyMap<string, string>;
  /** The maps as Start lists them, and the first one as it is read; null where there is none, or it is refused. */
  readonly maps: readonly MapRow[];
  readonly read: ReadMap | null;
}

/** What came of a case. */
export interface Played {
  readonly said: Said<unknown>; // to the task that was let down
  readonly after: Moment;
  readonly again: Said<unknown>; // to the last try on a host that is well; null: none was needed
  readonly end: Moment;
  /** Ids of what somebody deleted meanwhile, with all that stood in it. */
  readonly deleted: ReadonlySet<string>;
}

/** What is done after the fault, on a host that is well again. */
type Aftermath = Pick<Played, 'after' | 'again' | 'end'>;

/** A task with all that its cases are compared with. */
export interface Stage {
  readonly task: TaskName;
  readonly board: UsedBoard;
  readonly before: Moment;
  /** After the task was done on a host without faults. */
  readonly whole: Moment;
  readonly answer: Said<unknown>;
  readonly base: Journey | null;
  readonly calls: readonly CallAttempt[]; // of the task on a host without faults
  readonly turns: number;
  /** What came after the fault, by the board that it left: what a healthy host does next follows from the board alone. */
  readonly seen: Map<string, Aftermath>;
}

/** The board's state as a person and a fresh start of the plugin see it. */
const momentOf = (host: EmulatedHost, plugin: BuiltPlugin, people: ReadonlySet<string>): Moment => {
  const picture = pictureOf(host, people);
  const texts = new Map<string, string>();
  for (const { id, text } of host.document.nodes.values()) if (text !== null) texts.set(id, text.characters);
  const panel = openPanel(host, plugin.code);
  const listed = panel.call('maps', {});
  const maps = listed?.ok === true ? listed.result.maps : [];
  const [first] = maps;
  const read = first === undefined ? null : panel.call('read', { node: first.node, withAuthors: false });
  return { picture, texts, maps, read: read?.ok === true ? read.result : null };
};

const boardFor = (plugin: BuiltPlugin, editor: Editor, task: TaskName): UsedBoard => {
  if (task === 'draw') return emptyBoard(plugin, editor);
  const board = usedBoard(plugin, editor);
  return task === 'migrate' ? withoutStored(board) : board;
};

/** Sets a task up, and does it once on a host without faults. */
export const stageOf = (plugin: BuiltPlugin, editor: Editor, task: TaskName): Stage => {
  const board = boardFor(plugin, editor, task);
  const calls: CallAttempt[] = [];
  let isCounting = false;
  let turns = 0;
  const host = hostFor(plugin, editor, {
    document: board.document,
    beforeCall: (call) => {
      if (isCounting) calls.push(call);
      return undefined;
    },
  });
  host.everyTurn(() => {
    if (isCounting) turns += 1;
  });
  const before = momentOf(host, plugin, board.people);
  const reading =
    board.map === ''
      ? null
      : openPanel(host, plugin.code).call('read', { node: board.map, withAuthors: false });
  // The contract calls it unknown, for the panel judges it; here it is what our own reader made.
  const base = reading?.ok === true ? (reading.result.journey as Journey) : null;
  isCounting = true;
  const answer = askOf(task, board, base)(openPanel(host, plugin.code));
  isCounting = false;
  if (answer?.ok !== true) throw new Error(`${task} is refused without any fault: ${JSON.stringify(answer)}`);
  const whole = momentOf(host, plugin, board.people);
  host.dispose();
  return { task, board, before, whole, answer, base, calls, turns, seen: new Map() };
};

/** Somebody deletes a node of the map, whatever may be touched; the case's number says which. */
const deleteOne = (host: EmulatedHost, k: number): string[] => {
  const bob = new Person(host, 'Bob');
  const { store } = host.engine;
  const all = [...store.nodes.values()].filter(
    ({ id, type, parentId }) =>
      type !== 'PAGE' && type !== 'DOCUMENT' && parentId !== null && bob.canTouch(id),
  );
  const victim = all[seeded(k)(Math.max(1, all.length))];
  if (victim === undefined) return [];
  const ids = [victim.id, ...[...store.below(victim)].map(({ id }) => id)];
  for (const { id, stuckToId } of store.nodes.values()) if (ids.includes(stuckToId ?? '')) ids.push(id);
  bob.remove(victim.id);
  return ids;
};

/** What a board comes down to: the same text, the same board. */
const printOf = (host: EmulatedHost): string =>
  createHash('sha1')
    .update(JSON.stringify([...host.document.nodes.values()]))
    .digest('base64');

/** Whether a map stands as it is drawn without faults: an end after that takes nothing from it. */
const isWhole = ({ maps, picture }: Moment, whole: Moment): boolean =>
  maps.length === 1 && maps[0]?.state === 'ready' && differences(whole.picture, picture, 1).length === 0;

/** A look, the same task again until it is answered, and a last look, on a host that is well again. */
const goOn = (
  host: EmulatedHost,
  plugin: BuiltPlugin,
  { board, task, base, whole }: Stage,
  isDrawn: boolean,
): Aftermath => {
  const ask = askOf(task, board, base);
  const after = momentOf(host, plugin, board.people);
  let again: Said<unknown> = null;
  // A second drawing of what was drawn is a second map: nobody asks for it.
  if (isDrawn && after.picture.things.size !== whole.picture.things.size && after.maps[0] !== undefined) {
    const mend = { ...board, map: after.maps[0].node };
    // As above: our own reader made it.
    const form = (after.read?.journey ?? null) as Journey | null;
    if (form !== null) again = askOf('migrate', mend, form)(openPanel(host, plugin.code));
  } else if (!isDrawn && !(task === 'draw' && isWhole(after, whole))) {
    for (let tries = 0; tries < 2 && again?.ok !== true; tries += 1)
      again = ask(openPanel(host, plugin.code));
  }
  return { after, again, end: again === null ? after : momentOf(host, plugin, board.people) };
};

/** Plays the case of a fault at point `k`. */
export const play = (plugin: BuiltPlugin, stage: Stage, kind: FaultKind, k: number): Played => {
  const { board, task, base, seen, calls } = stage;
  let isArmed = true;
  let point = k;
  let at = 0;
  let turn = 0;
  const deleted = new Set<string>();
  const host = hostFor(plugin, board.editor, {
    document: board.document,
    beforeCall: (call) => {
      if (!isArmed) return undefined;
      at += 1;
      return faultOf(kind, point, at, call, { loseRights: () => host.loseRights() });
    },
  });
  host.everyTurn(() => {
    if (!isArmed || kind !== 'vanish') return;
    turn += 1;
    if (turn === k) deleteOne(host, k).forEach((id) => deleted.add(id));
  });
  const ask = (): Said<unknown> => {
    try {
      return askOf(task, board, base)(openPanel(host, plugin.code));
    } catch {
      return null; // the plugin did not come to its start: nothing is said
    }
  };
  let said = ask();
  isArmed = false;
  // A second drawing of what was drawn is a second map, as below.
  const isEnough =
    task === 'draw' && (said?.ok === true || isWhole(momentOf(host, plugin, board.people), stage.whole));
  if (kind === 'twice' && !isEnough) {
    isArmed = true;
    at = 0;
    point = 1 + Math.floor((seeded(k)(1000) * calls.length) / 1000);
    said = ask();
  }
  isArmed = false;
  host.engine.rightsLost = false;
  const isDrawn = task === 'draw' && said?.ok === true;
  const print = `${isDrawn ? 'drawn ' : ''}${printOf(host)}`;
  const known = seen.get(print) ?? goOn(host, plugin, stage, isDrawn);
  seen.set(print, known);
  host.dispose();
  return { said, deleted, ...known };
};
