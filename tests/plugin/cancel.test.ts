import { describe, expect, it } from 'vitest';
import { insertStage } from '../../journey/model/edit/stages.ts';
import { countingIds } from '../../journey/model/id-source.ts';
import { parseJourney } from '../../journey/model/parse-journey.ts';
import type { ReadMap, RunResult } from '../../journey/protocol/contract.ts';
import type { EmulatedHost } from '../../playground/host/host.ts';
import type { NodeRecord } from '../../playground/host/node-record.ts';
import { Person } from '../../playground/host/people.ts';
import { sizedJourney } from '../../scripts/sized-journey.ts';
import { byKey, EDITORS, hostOf, keyOf, nodesOf, openPanel } from './drawn-board.ts';
import { livingMap } from './living-map.ts';
import { storedJourney } from './stored-map.ts';

const journey = sizedJourney('typical');

/** Starts a drawing and asks for it to stop after so many of the plugin's turns; gives what it answered. */
const stopAfter = (host: EmulatedHost, turns: number) => {
  const panel = openPanel(host);
  const run = panel.post('draw', { journey });
  let seen = 0;
  let cancel = 0;
  host.everyTurn(() => {
    seen += 1;
    if (seen === turns) cancel = panel.post('cancel', {});
  });
  while (panel.answerOf(run) === undefined && host.step());
  return { panel, answer: panel.answerOf(run), cancelled: panel.answerOf(cancel) };
};

/** All that is ours as it stands and says, and the map's entries. */
const shownOn = (host: EmulatedHost) =>
  [...byKey(host)]
    .map(([key, { x, y, width, height, text, pluginData }]) => {
      const { tropa: _, ...entries } = pluginData;
      return [key, x, y, width, height, text?.characters, Object.keys(entries).sort()];
    })
    .sort();

describe.each(EDITORS)('[M8] Cancel in %s', (editor) => {
  it.each([6, 9, 14, 20])('stops within one batch (turn %i) and offers keep or remove', (turns) => {
    const host = hostOf(editor);
    const { answer, cancelled } = stopAfter(host, turns);
    expect(cancelled?.result).toEqual({ wasRunning: true });
    expect(answer?.result).toMatchObject({ outcome: 'stopped' });
    expect(nodesOf(host).filter((node) => keyOf(node) === 'prototype')).toEqual([]);
  });

  it('remove: nothing of the run is left, and what people added is', () => {
    const host = hostOf(editor);
    const sticky = new Person(host, 'Ann').addSticky('Mine', { x: -4000, y: 900 });
    const { panel } = stopAfter(host, 16);
    expect(nodesOf(host).length).toBeGreaterThan(20);
    expect(panel.call('settle', { keep: false }).ok).toBe(true);
    expect(nodesOf(host).map(({ id }) => id)).toEqual([sticky.id]);
  });

  it('keep: what stands is in its place, and may be taken away again', () => {
    const host = hostOf(editor);
    const { panel } = stopAfter(host, 16);
    const kept = panel.call('settle', { keep: true });
    const notes = [...byKey(host)].filter(([key]) => key.startsWith('note/'));
    expect(kept.result).toMatchObject({ notes: notes.length });
    const places = notes.map(([, { parentId, x, y }]) => `${parentId ?? ''} ${x} ${y}`);
    expect(new Set(places).size).toBe(places.length);
    expect(panel.call('undo', {}).ok).toBe(true);
    expect(nodesOf(host)).toEqual([]);
  });

  it.each([9, 16])(
    'keep (turn %i): what was not drawn is not taken for deleted, also after a second Cancel; Update completes it',
    (turns) => {
      const host = hostOf(editor);
      const { panel, answer } = stopAfter(host, turns);
      const { node, map } = answer?.result as RunResult; // the call says what it is answered with
      panel.call('settle', { keep: true });
      expect(panel.call('open', { node }).result).toMatchObject({ state: 'unfinished', map });
      const read = () => panel.call('read', { node, withAuthors: false }).result as ReadMap;
      expect(read().journey).toEqual({ ...journey, id: map });

      const update = () =>
        panel.post('update', { node, mark: read().mark, journey: read().journey, removed: [] });
      const second = update();
      let seen = 0;
      host.everyTurn(() => {
        seen += 1;
        if (seen === 9) panel.post('cancel', {});
      });
      while (panel.answerOf(second) === undefined && host.step());
      expect(panel.answerOf(second)?.result).toMatchObject({ outcome: 'stopped' });
      panel.call('settle', { keep: true });
      expect(read().journey).toEqual({ ...journey, id: map });

      const third = update();
      while (panel.answerOf(third) === undefined && host.step());
      expect(panel.answerOf(third)?.result).toMatchObject({ outcome: 'drawn', map });
      const notes = [...byKey(host).keys()].filter((key) => key.startsWith('note/'));
      expect(notes).toHaveLength(journey.notes.length);
      expect(parseJourney(storedJourney(host))).toMatchObject({
        ok: true,
        journey: { notes: journey.notes },
      });
    },
  );

  it('keep: a note that somebody dragged away while the question stood stays where it was put', () => {
    const host = hostOf(editor);
    const { panel } = stopAfter(host, 16);
    const written = new Set(journey.notes.map(({ text }) => text));
    const words = nodesOf(host).find(({ text }) => written.has(text?.characters ?? ''));
    const note = (editor === 'figjam' ? words?.id : words?.parentId) ?? '';
    const there = { x: -9000, y: -7000 };
    new Person(host, 'Ann').drag(note, there);
    expect(panel.call('settle', { keep: true }).ok).toBe(true);
    expect(host.document.nodes.get(note)).toMatchObject({ ...there, parentId: host.currentPageId });
  });

  it.each([true, false])(
    'leaves no prototype behind that could not be removed at once (keep: %s)',
    (keep) => {
      let removals = 0;
      const host = hostOf(editor, {
        beforeCall: ({ member }) => {
          if (member === 'remove') removals += 1;
          // What is refused is tried once more at once.
          return member === 'remove' && removals <= 2
            ? { act: 'throw', message: 'in remove: away' }
            : undefined;
        },
      });
      const isPrototype = (node: NodeRecord): boolean => keyOf(node) === 'prototype';
      const { panel } = stopAfter(host, 9);
      expect(nodesOf(host).filter(isPrototype)).not.toEqual([]);
      expect(panel.call('settle', { keep }).ok).toBe(true);
      expect(nodesOf(host).filter(isPrototype)).toEqual([]);
    },
  );

  it.each([25, 45, 120, 300])(
    'remove, %i writes after an update began: the map is as it was, and that is told, though it takes a pause to clear up',
    (writes) => {
      const host = hostOf(editor);
      const panel = openPanel(host);
      const { node } = panel.call('draw', { journey }).result as RunResult; // the call says what it is answered with
      const { mark, journey: read } = livingMap(host, node ?? '', panel).read();
      const before = shownOn(host);
      const edit = insertStage({ ...read, boardLanguage: 'ru' }, 1, 'New', countingIds());
      if (!edit.ok) throw new Error(edit.problem.code);
      const run = panel.post('update', { node, mark, journey: edit.journey, removed: [] });
      let written = host.counters.writes + writes;
      host.everyTurn(() => {
        if (host.counters.writes < written) return;
        written = Infinity;
        panel.post('cancel', {});
      });
      while (panel.answerOf(run) === undefined && host.step());
      expect(panel.answerOf(run)?.result).toMatchObject({ outcome: 'stopped' });
      expect(panel.call('settle', { keep: false }).failure).toBeUndefined();
      expect(shownOn(host)).toEqual(before);
    },
  );

  it('has nothing to settle twice, nothing to undo before a run, and nothing to stop after one', () => {
    const host = hostOf(editor);
    const { panel } = stopAfter(host, 16);
    panel.call('settle', { keep: false });
    expect(panel.call('settle', { keep: true }).failure).toEqual({ code: 'noRun' });
    expect(panel.call('undo', {}).failure).toEqual({ code: 'noRun' });
    expect(panel.call('cancel', {}).result).toEqual({ wasRunning: false });
  });
});

describe('one run at a time', () => {
  it('refuses a second drawing while one is under way', () => {
    const host = hostOf('figjam');
    const panel = openPanel(host);
    const first = panel.post('draw', { journey });
    const second = panel.post('insert', { preset: 'b2c', language: 'en', title: '' });
    while (panel.answerOf(first) === undefined && host.step());
    expect(panel.answerOf(second)?.failure).toEqual({ code: 'busy' });
    expect(panel.answerOf(first)?.ok).toBe(true);
  });
});
