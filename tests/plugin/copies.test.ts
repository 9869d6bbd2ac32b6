import { describe, expect, it } from 'vitest';
import type { Journey } from '../../journey/model/journey.ts';
import { Person } from '../../playground/host/people.ts';
import { sizedJourney } from '../../scripts/sized-journey.ts';
import { EDITORS, hostOf } from './drawn-board.ts';
import { exampleJourney } from './example-journey.ts';
import { drawLiving, livingMap } from './living-map.ts';
import { drawnTwice, markOf, nodeIn } from './together/board.ts';
import { ledgerOf } from './workshop/note-ledger.ts';

const small = (): Journey => sizedJourney('small', { notes: 8 });
const textsOf = ({ notes }: Journey): string[] => notes.map(({ text }) => text).sort();

describe.each(EDITORS)('[M9] copies in %s', (editor) => {
  it('the copy of a copy, its original deleted: each is a map of its own and keeps every note', () => {
    const host = hostOf(editor, { switches: { jsonExport: 'complete' } });
    const first = drawLiving(host, small());
    const ann = new Person(host, 'Ann');
    const ids = [first.read().map];
    let above = first;
    for (let i = 0; i < 2; i++) {
      const copy = livingMap(host, ann.duplicate(above.node).id, {
        call: first.call,
        post: () => 0,
        answerOf: () => undefined,
      });
      if (i === 1) ann.remove(above.node); // before the copy was ever read
      copy.update();
      const read = copy.read();
      ids.push(read.map);
      expect(read).toMatchObject({ drift: 0, findings: [] });
      expect(textsOf(read.journey)).toEqual(textsOf(small()));
      above = copy;
    }
    expect(new Set(ids).size).toBe(3);
    expect(first.read().map).toBe(ids[0]);
    expect(drawnTwice(host)).toEqual([]);
  });

  it('what two runs drew at once stands once after the next update: the lowest stays', () => {
    const host = hostOf(editor, { switches: { jsonExport: 'complete' } });
    const map = drawLiving(host, small());
    const ann = new Person(host, 'Ann');
    const { store } = host.engine;
    for (const key of ['stage/stage-2', 'note/note-3']) {
      const twin = ann.duplicate(nodeIn(host, map.node, key).id);
      // As if another run had drawn it: it names itself.
      const mark = JSON.stringify({ ...markOf(twin), n: twin.id });
      host.edit(() => store.write(twin, 'pluginData', { ...twin.pluginData, tropa: mark }));
    }
    expect(drawnTwice(host)).toHaveLength(2);
    const standing = ['stage/stage-2', 'note/note-3'].map((key) => nodeIn(host, map.node, key).id);
    map.update();
    expect(drawnTwice(host)).toEqual([]);
    expect(['stage/stage-2', 'note/note-3'].map((key) => nodeIn(host, map.node, key).id)).toEqual(standing);
    expect(map.read()).toMatchObject({ drift: 0, findings: [] });
    expect(ledgerOf(host).size).toBe(8);
  });

  it.each(['dot', 'check', 'chip'])(
    'a hand’s copy of a %s stays when the form removes what it was copied of',
    (kind) => {
      const map = drawLiving(hostOf(editor), exampleJourney('b2b-sales-automation', 'en'));
      const { journey } = map.read();
      const [feeling] = journey.feelings;
      const checkpoint = journey.stages.flatMap(({ checkpoints }) => checkpoints)[0];
      const keys: Readonly<Record<string, string>> = {
        dot: `dot/${feeling?.stageId ?? ''}/${feeling?.participantId ?? ''}`,
        check: `check/${checkpoint?.id ?? ''}`,
        chip: 'chip/process',
      };
      const { id } = new Person(map.host, 'Ann').duplicate(nodeIn(map.host, map.node, keys[kind] ?? '').id);
      map.update((now) => ({
        ...now,
        feelings: kind === 'dot' ? now.feelings.slice(1) : now.feelings,
        summary: kind === 'chip' ? { ...now.summary, process: '' } : now.summary,
        stages: now.stages.map((stage) => ({
          ...stage,
          checkpoints: stage.checkpoints.filter((one) => kind !== 'check' || one.id !== checkpoint?.id),
        })),
      }));
      const { writes } = map.host.counters;
      map.update();
      expect([map.host.counters.writes, map.host.document.nodes.has(id)]).toEqual([writes, true]);
    },
  );
});
