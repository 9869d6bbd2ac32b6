import { describe, expect, it } from 'vitest';
import type { RunCounts, RunResult } from '../../journey/protocol/contract.ts';
import type { EmulatedHost } from '../../playground/host/host.ts';
import type { CallAttempt, Fault, HostOptions } from '../../playground/host/options.ts';
import { Person } from '../../playground/host/people.ts';
import { sizedJourney } from '../../scripts/sized-journey.ts';
import { byKey, EDITORS, hostOf, nodeAt, nodesOf, openPanel, type Editor } from './drawn-board.ts';

const journey = sizedJourney('small');

/** A host that refuses its next write whenever it is told to. */
const moodyHost = (editor: Editor, options: Partial<HostOptions> = {}) => {
  let refusals = 0;
  const host = hostOf(editor, {
    ...options,
    beforeCall: ({ op }: CallAttempt): Fault | undefined => {
      if (refusals === 0 || op === 'get') return undefined;
      refusals -= 1;
      return { act: 'throw', message: 'in something: the network is away' };
    },
  });
  return {
    host,
    refuse: (times: number) => {
      refusals = times;
    },
  };
};

/** Draws and cancels after so many turns; gives the panel with the question open. */
const stopped = (host: EmulatedHost, turns: number) => {
  const panel = openPanel(host);
  const run = panel.post('draw', { journey });
  let seen = 0;
  host.everyTurn(() => {
    seen += 1;
    if (seen === turns) panel.post('cancel', {});
  });
  while (panel.answerOf(run) === undefined && host.step());
  expect(panel.answerOf(run)?.result).toMatchObject({ outcome: 'stopped' });
  return panel;
};

/** Enough refusals in a row that the commit, the writing and the tidying up after it are all hit. */
const SEVERAL = 4;

describe.each(EDITORS)('[M7][M8] what the host refuses can be asked for again, in %s', (editor) => {
  it('keep: the refusal says how much stands, and the second time it is kept', () => {
    const { host, refuse } = moodyHost(editor);
    const panel = stopped(host, 10);
    refuse(SEVERAL);
    const refused = panel.call('settle', { keep: true });
    expect(refused.ok).toBe(false);
    // Sections and notes stand by now; in a design file each note has a text in it, which is no object of its own.
    const drawn = nodesOf(host).filter(({ type }) => type !== 'TEXT').length;
    expect(refused.failure).toMatchObject({ code: 'rightsLost', drawn });
    refuse(0);
    expect(panel.call('settle', { keep: true }).ok).toBe(true);
    expect(panel.call('undo', {}).ok).toBe(true);
    expect(nodesOf(host)).toEqual([]);
  });

  it('remove: the second time nothing is left', () => {
    const { host, refuse } = moodyHost(editor);
    const panel = stopped(host, 10);
    refuse(SEVERAL);
    expect(panel.call('settle', { keep: false }).failure?.code).toBe('rightsLost');
    refuse(0);
    expect(panel.call('settle', { keep: false }).ok).toBe(true);
    expect(nodesOf(host)).toEqual([]);
  });

  it('undo: the refusal says how much stands, and the second time nothing is left', () => {
    const { host, refuse } = moodyHost(editor);
    const panel = openPanel(host);
    expect(panel.call('draw', { journey }).ok).toBe(true);
    refuse(SEVERAL);
    const refused = panel.call('undo', {});
    expect(refused.failure?.code).toBe('rightsLost');
    expect(refused.failure?.drawn).toBe(byKey(host).size);
    refuse(0);
    expect(panel.call('undo', {}).ok).toBe(true);
    expect(nodesOf(host)).toEqual([]);
  });

  it('a new map while a stopped one waits: the stopped one is kept, to be finished, and the new one is whole', () => {
    const host = hostOf(editor);
    const panel = stopped(host, 10);
    expect(panel.call('insert', { preset: 'b2c', language: 'en', title: '' }).ok).toBe(true);
    expect(panel.call('maps', {}).result).toMatchObject({
      maps: [{ state: 'unfinished' }, { state: 'ready', preset: 'b2c' }],
    });
    expect(panel.call('settle', { keep: false }).failure?.code).toBe('noRun');
  });

  it('undo and Remove say how many objects they took off the board, and how many are people’s now', () => {
    const host = hostOf(editor);
    const panel = openPanel(host);
    const drawn = panel.call('draw', { journey }).result as RunResult; // as the contract says
    new Person(host, 'Ann').type(nodeAt(host, 'title').id, 'Ours');
    const { nodes } = drawn.counts;
    expect(panel.call('undo', {}).result).toMatchObject({ nodes: nodes - 1, skipped: 1 });
    const again = hostOf(editor);
    const waiting = stopped(again, 10);
    const removed = waiting.call('settle', { keep: false }).result as RunCounts; // the same
    expect(removed.nodes).toBeGreaterThan(0);
    expect(nodesOf(again)).toEqual([]);
  });

  it('undo while a stopped map waits takes that one back', () => {
    const host = hostOf(editor);
    const panel = stopped(host, 10);
    expect(panel.call('undo', {}).ok).toBe(true);
    expect(nodesOf(host)).toEqual([]);
  });
});
