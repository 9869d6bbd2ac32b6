/** One facilitator updates and the other tidies or puts a note into a cell: the host gives them turns, one after the other. */
import { describe, expect, it } from 'vitest';
import { insertStage } from '../../journey/model/edit/stages.ts';
import { countingIds } from '../../journey/model/id-source.ts';
import type { Journey } from '../../journey/model/journey.ts';
import { mergeJourneys } from '../../journey/reconcile/merge-journeys.ts';
import { done } from './done.ts';
import { EDITORS } from './drawn-board.ts';
import { openTwice, sharedBoard } from './together/board.ts';
import { Facilitator } from './together/facilitator.ts';

const cellsOf = ({ notes }: Journey, known: Journey): string[] =>
  notes
    .filter(({ id }) => known.notes.some((note) => note.id === id))
    .map(({ id, laneId, stageId }) => `${id} in ${laneId ?? 'no lane'}, ${stageId ?? 'no stage'}`)
    .sort();

describe.each(EDITORS)('in %s', (editor) => {
  const setting = editor === 'figjam' ? 'exporting' : 'mild';

  it.each(['tidy', 'put'] as const)('[M10][T1] during an update with a stage more: %s', (deed) => {
    let most = 0;
    for (let ahead = 4; ; ahead += 18) {
      const hosts = openTwice(sharedBoard(editor, setting));
      const [me, you] = hosts.map((host) => new Facilitator(host, sharedBoard(editor, setting).map));
      if (me === undefined || you === undefined) throw new Error('There are two');
      const start = me.form;
      me.form = done(insertStage(start, 1, 'My stage', countingIds()));
      const { mark, findings } = me.read();
      const loose = findings.find(({ text }) => text === 'Ann, beside the map');
      const [lane, stage] = [start.lanes[0]?.id, start.stages[2]?.id];
      const { journey, removed } = mergeJourneys(me.base, start, me.form);
      const update = me.panel.post('update', { node: me.node, mark, journey, removed });
      let turn = 0;
      for (; turn < ahead && me.host.step();) turn += 1;
      most = Math.max(most, turn);
      const isOver = me.panel.answerOf(update) !== undefined;
      const other = you.panel.post(
        deed,
        deed === 'tidy'
          ? { node: you.node }
          : { node: you.node, note: loose?.node, laneId: lane, stageId: stage },
      );
      while (you.panel.answerOf(other) === undefined || me.panel.answerOf(update) === undefined) {
        if (![you.host.step(), me.host.step()].includes(true)) break;
      }
      const theirs = you.panel.answerOf(other);
      expect(theirs?.ok ? 'ok' : theirs?.failure?.code, `after ${turn} turns`).toMatch(/^(ok|stale)$/);
      me.base = start;
      for (const who of [me, you]) who.update();
      const read = me.read();
      expect(cellsOf(read.journey, start), `after ${turn} turns`).toEqual(cellsOf(start, start));
      expect(read.journey.stages, `after ${turn} turns`).toHaveLength(start.stages.length + 1);
      expect(read.drift).toBe(0);
      for (const host of hosts) host.dispose();
      if (isOver) break;
    }
    expect(most).toBeGreaterThan(20);
  });
});
