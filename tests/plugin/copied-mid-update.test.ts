/** A map that is copied, or pasted into another file, while a run on it has never ended: the copy reads as its original (M9, W2). */
import { describe, expect, test } from 'vitest';
import { insertStage } from '../../journey/model/edit/stages.ts';
import { countingIds } from '../../journey/model/id-source.ts';
import type { Journey } from '../../journey/model/journey.ts';
import { Person } from '../../playground/host/people.ts';
import { done } from './done.ts';
import { EDITORS, hostOf, nodesOf, openPanel } from './drawn-board.ts';
import { exampleJourney } from './example-journey.ts';
import { livingMap, type LivingMap } from './living-map.ts';
import { standingMap } from './standing-map.ts';
import { mortalHost } from './mortal-host.ts';
import { cellAt, writeNote } from './together/board.ts';

/** Where the words of each note stand. */
const placed = ({ notes }: Journey) =>
  new Map(notes.map(({ text, laneId, stageId }) => [text, `${String(laneId)}/${String(stageId)}`]));

describe.each(EDITORS)('in %s', (editor) => {
  const example = exampleJourney('b2b-sales-automation', 'en');
  /** A map with notes of people's in every cell, on which an update that puts a stage in front has ended after so many writes. */
  const brokenAfter = (writes: number) => {
    const { host, endAfter } = mortalHost(editor);
    const map = standingMap(host, example);
    const ann = new Person(host, 'Ann');
    for (const { id: lane } of map.read().journey.lanes.slice(0, 3)) {
      for (const { id: stage } of example.stages) {
        writeNote(ann, editor, `Ann on ${lane}, ${stage}`, cellAt(host, map.node, lane, stage));
      }
    }
    map.update();
    // Words that nothing but the board knows, until the run writes over them.
    const [first = expect.fail()] = nodesOf(host).filter(({ text }) => text?.characters.startsWith('Ann'));
    ann.type(first.id, 'Ann, on second thoughts');
    const { mark, journey } = map.read();
    const inserted = done(insertStage(journey, 0, 'Before all', countingIds()));
    const wanted = {
      ...inserted,
      notes: inserted.notes.map((note) => ({ ...note, text: `${note.text}, as the form has it` })),
    };
    const before = host.counters.writes;
    endAfter(writes);
    const run = () => map.call('update', { node: map.node, mark, journey: wanted, removed: [] });
    if (writes < Infinity) expect(run).toThrow();
    else run();
    endAfter(Infinity);
    return { host, ann, node: map.node, journey, written: host.counters.writes - before };
  };
  /** What a copy reads as, what it is updated to, and that it is done then. */
  const expectAsBefore = (copy: LivingMap, journey: Journey, told: string) => {
    const read = copy.read();
    expect(placed(read.journey), told).toEqual(placed(journey));
    expect(read.journey.stages, told).toEqual(journey.stages);
    expect(read.journey.feelings, told).toEqual(journey.feelings);
    expect(
      read.findings.map(({ kind }) => kind),
      told,
    ).toEqual(['unfinished']);
    copy.update();
    const after = copy.read();
    expect(placed(after.journey), told).toEqual(placed(journey));
    expect({ findings: after.findings, drift: after.drift }, told).toEqual({ findings: [], drift: 0 });
  };

  test('[M9][W2] whether it is copied or pasted elsewhere, and wherever the run has ended', () => {
    const { written } = brokenAfter(Infinity);
    const isOfForm = ({ characters }: { readonly characters: string }) =>
      characters.endsWith('as the form has it');
    const texts: number[] = [];
    for (const share of [0.25, 0.5, 0.7, 0.85]) {
      const writes = Math.round(written * share);
      const { ann, host, node, journey } = brokenAfter(writes);
      const told = `${String(writes)} of ${String(written)} writes`;
      texts.push(
        nodesOf(host).filter(({ text }) => text?.characters.startsWith('Ann') && isOfForm(text)).length,
      );
      const clipping = ann.copy([node]) ?? expect.fail();
      const there = hostOf(editor);
      const bob = new Person(there, 'Bob');
      for (let i = 0; i < 7; i++) bob.addSticky(`stood ${String(i)}`, { x: 90_000 + i * 300, y: 90_000 });
      const [root] = bob.paste(clipping, { x: 0, y: 0 });
      expectAsBefore(livingMap(there, root?.id ?? '', openPanel(there)), journey, `pasted after ${told}`);
      const copy = ann.duplicate(node);
      ann.drag(copy.id, { x: 0, y: 9000 });
      const beside = hostOf(editor, { beside: host });
      expectAsBefore(livingMap(beside, copy.id, openPanel(beside)), journey, `copied after ${told}`);
    }
    expect(texts[0]).toBe(0);
    expect(Math.max(...texts)).toBeGreaterThan(2);
  });
});
