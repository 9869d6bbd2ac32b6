/**
 * A map on the emulated board with people at work on it, read and updated as the panel does it.
 */
import { expect } from 'vitest';
import type { Journey } from '../../journey/model/journey.ts';
import type { ReadMap, RunResult } from '../../journey/protocol/contract.ts';
import type { EmulatedHost } from '../../playground/host/host.ts';
import { type Answer, openPanel } from './drawn-board.ts';

/** A panel with one map on its board. */
export interface LivingMap {
  readonly host: EmulatedHost;
  readonly node: string; // of the map
  readonly call: (call: string, args: unknown) => Answer;
  readonly read: (withAuthors?: boolean) => ReadMap & { readonly journey: Journey };
  /** Reads, lets `edit` change what was read, and updates the board to it; these nodes are written `over`. */
  readonly update: (edit?: (journey: Journey) => Journey, over?: readonly string[]) => RunResult;
}

/** The answer's result; fails where the call was refused. */
export const resultOf = <Result>(answer: Answer): Result => {
  expect(answer.failure).toBeUndefined();
  return answer.result as Result; // the call says what it is answered with
};

/** Draws a journey and gives the map. */
export const drawLiving = (host: EmulatedHost, journey: Journey): LivingMap => {
  const panel = openPanel(host);
  const drawn = resultOf<RunResult>(panel.call('draw', { journey }));
  return livingMap(host, drawn.node ?? '', panel);
};

export const livingMap = (host: EmulatedHost, node: string, panel = openPanel(host)): LivingMap => {
  const read: LivingMap['read'] = (withAuthors = false) =>
    resultOf(panel.call('read', { node, withAuthors }));
  return {
    host,
    node,
    call: panel.call,
    read,
    update: (edit = (journey) => journey, over) => {
      const { mark, journey } = read();
      const wanted = edit(journey);
      const kept = new Set(wanted.notes.map(({ id }) => id));
      const removed = journey.notes.filter(({ id }) => !kept.has(id));
      return resultOf(panel.call('update', { node, mark, journey: wanted, removed, over }));
    },
  };
};
