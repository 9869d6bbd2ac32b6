/** A preset is inserted again after a drawing of it was cancelled and kept. */
import { describe, expect, it } from 'vitest';
import type { MapRow, RunResult } from '../../journey/protocol/contract.ts';
import { Person } from '../../playground/host/people.ts';
import type { EmulatedHost } from '../../playground/host/host.ts';
import { absoluteBox } from '../../playground/host/geometry.ts';
import { overlap } from '../../journey/scene/overlap.ts';
import { sizedJourney } from '../../scripts/sized-journey.ts';
import { facilitate, mapAt, writesOf } from './facilitate.ts';
import { EDITORS, hostOf, nodesOf, openPanel } from './drawn-board.ts';
import { resultOf } from './living-map.ts';
import { drawnTwice, nodeIn, writeNote } from './together/board.ts';
import { ledgerOf } from './workshop/note-ledger.ts';

const PRESET = { preset: 'b2b', language: 'en', title: '' } as const;

describe.each(EDITORS)('[W4] a preset inserted again in %s', (editor) => {
  /** Begins to insert and cancels at a turn. */
  const stopped = (host: EmulatedHost, turns: number, call = 'insert', args: unknown = PRESET) => {
    const panel = openPanel(host);
    const run = panel.post(call, args);
    let seen = 0;
    host.everyTurn(() => {
      seen += 1;
      if (seen === turns) panel.post('cancel', {});
    });
    while (panel.answerOf(run) === undefined && host.step());
    const result = panel.answerOf(run)?.result as RunResult; // the call says what it is answered with
    expect(result.outcome).toBe('stopped');
    return { panel, half: result };
  };
  const maps = (panel: ReturnType<typeof openPanel>): readonly MapRow[] =>
    resultOf<{ maps: MapRow[] }>(panel.call('maps', {})).maps;

  it.each([4, 7, 10, 14])(
    'finishes the one that was cancelled and kept (turn %i), and no second one is drawn',
    (turn) => {
      const host = hostOf(editor, { switches: { jsonExport: 'complete' } });
      const { panel, half } = stopped(host, turn);
      resultOf(panel.call('settle', { keep: true }));
      const ann = new Person(host, 'Ann');
      const { x, y } = half.node === null ? { x: 0, y: 0 } : host.engine.store.get(half.node);
      const note = writeNote(ann, editor, 'Ann, meanwhile', { x: x + 900, y: y + 1200 });
      const result = resultOf<RunResult>(panel.call('insert', PRESET));
      expect(result.outcome).toBe('drawn');
      if (half.node !== null) expect(result.node).toBe(half.node);
      expect(maps(panel)).toMatchObject([{ state: 'ready' }]);
      expect(host.engine.store.get(note.id).text?.characters).toBe('Ann, meanwhile');
      expect(drawnTwice(host)).toEqual([]);
      const map = mapAt({ host, call: panel.call }, result.node ?? '');
      expect(facilitate(map)).toEqual([]);
    },
  );

  it('[M3] what a form says that was changed since is drawn, if it is only a feeling, and not what was begun', () => {
    const host = hostOf(editor, { switches: { jsonExport: 'complete' } });
    const journey = sizedJourney('small', { notes: 6 });
    const { panel, half } = stopped(host, 8, 'draw', { journey });
    resultOf(panel.call('settle', { keep: true }));
    const [first, ...others] = journey.feelings;
    if (first === undefined) throw new Error('The journey has feelings');
    const feelings = [{ ...first, valence: first.valence === 1 ? 2 : 1 }, ...others];
    const { node } = resultOf<RunResult>(panel.call('draw', { journey: { ...journey, feelings } }));
    expect(node).not.toBe(half.node);
    expect(mapAt({ host, call: panel.call }, node ?? '').read().journey.feelings).toEqual(feelings);
  });

  it('is drawn where somebody has deleted the half that stood, before it was said what is to become of that', () => {
    const host = hostOf(editor, { switches: { jsonExport: 'complete' } });
    const { panel, half } = stopped(host, 8);
    new Person(host, 'Ann').remove(half.node ?? '');
    const result = resultOf<RunResult>(panel.call('insert', PRESET));
    expect(result.outcome).toBe('drawn');
    expect(facilitate(mapAt({ host, call: panel.call }, result.node ?? ''))).toEqual([]);
  });

  it('[7.1] finds the half that stands also by what is selected in it', () => {
    const host = hostOf(editor, { switches: { jsonExport: 'complete' } });
    const { panel, half } = stopped(host, 8);
    resultOf(panel.call('settle', { keep: true }));
    const [inside = ''] = host.engine.store.get(half.node ?? '').childIds;
    for (const id of [half.node ?? '', inside]) {
      host.engine.selection = [id];
      expect(resultOf<{ selected: string | null }>(panel.call('maps', {})).selected).toBe(half.node);
    }
  });

  it('beside one of another title: both stand whole', () => {
    const host = hostOf(editor, { switches: { jsonExport: 'complete' } });
    const { panel, half } = stopped(host, 8);
    resultOf(panel.call('settle', { keep: true }));
    const result = resultOf<RunResult>(panel.call('insert', { ...PRESET, title: 'Another one' }));
    expect(result.node).not.toBe(half.node);
    expect(
      maps(panel)
        .map(({ state }) => state)
        .sort(),
    ).toEqual(['ready', 'unfinished']);
    const first = mapAt({ host, call: panel.call }, half.node ?? '');
    first.update();
    expect(maps(panel).map(({ state }) => state)).toEqual(['ready', 'ready']);
    const [one, other] = [half.node, result.node].map((id) =>
      absoluteBox(host.engine.store, host.engine.store.get(id ?? '')),
    );
    expect(one && other && overlap(one, other)).toBe(false);
    expect(facilitate(first)).toEqual([]);
    expect(facilitate(mapAt(first, result.node ?? ''))).toEqual([]);
  });

  it('after hands worked on the half that stands: what they did is not lost', () => {
    const host = hostOf(editor, { switches: { jsonExport: 'complete' } });
    const { panel, half } = stopped(host, 8);
    resultOf(panel.call('settle', { keep: true }));
    const ann = new Person(host, 'Ann');
    const lanes = nodesOf(host).filter(({ parentId }) => parentId === half.node);
    expect(lanes.length).toBeGreaterThan(0);
    const [lane] = lanes;
    const box = lane && absoluteBox(host.engine.store, lane);
    writeNote(ann, editor, 'Ann, in a half-drawn lane', { x: (box?.x ?? 0) + 60, y: (box?.y ?? 0) + 60 });
    ann.rename(half.node ?? '', 'Renamed meanwhile');
    const before = ledgerOf(host);
    const result = resultOf<RunResult>(panel.call('insert', PRESET));
    expect(result.node).toBe(half.node);
    for (const [id, text] of before) expect(ledgerOf(host).get(id)).toBe(text);
    expect(facilitate(mapAt({ host, call: panel.call }, half.node ?? ''))).toEqual([]);
  });

  it('beside a copy of the half that stands: each is finished once, and they are two maps', () => {
    const host = hostOf(editor, { switches: { jsonExport: 'complete' } });
    const { panel, half } = stopped(host, 8);
    resultOf(panel.call('settle', { keep: true }));
    const copy = new Person(host, 'Ann').duplicate(half.node ?? '');
    new Person(host, 'Ann').drag(copy.id, { x: copy.x, y: copy.y + 12_000 });
    const nodes = [0, 1].map(() => resultOf<RunResult>(panel.call('insert', PRESET)));
    expect(new Set(nodes.map(({ node }) => node))).toEqual(new Set([half.node, copy.id]));
    expect(new Set(nodes.map(({ map }) => map)).size).toBe(2);
    expect(maps(panel).map(({ state }) => state)).toEqual(['ready', 'ready']);
    for (const { node } of nodes) {
      const map = mapAt({ host, call: panel.call }, node ?? '');
      expect(writesOf(host, () => map.update())).toBe(0);
      expect(facilitate(map)).toEqual([]);
    }
    expect(nodeIn(host, copy.id, 'title').id).not.toBe(nodeIn(host, half.node ?? '', 'title').id);
  });
});
