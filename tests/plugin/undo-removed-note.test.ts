/** A note that the form removed is back after Undo, whoever made it. */
import { describe, expect, test } from 'vitest';
import { absoluteBox } from '../../playground/host/geometry.ts';
import { Person } from '../../playground/host/people.ts';
import { EDITORS, hostOf, nodeAt, nodesOf } from './drawn-board.ts';
import { exampleJourney } from './example-journey.ts';
import { drawLiving, type LivingMap } from './living-map.ts';

const countOf = ({ host }: LivingMap, words: string): number =>
  nodesOf(host).filter(({ text }) => text?.characters === words).length;

describe.each(EDITORS)('[M8] in %s', (editor) => {
  test('a person’s own and one of ours stand in their cells again', () => {
    const map = drawLiving(hostOf(editor), exampleJourney('b2c-clothes-shop', 'en'));
    const { journey } = map.read();
    const boxOf = (key: string) => absoluteBox(map.host.engine.store, nodeAt(map.host, key));
    const ann = new Person(map.host, 'Ann');
    const [stage, lane] = [journey.stages[0]?.id ?? '', journey.lanes[0]?.id ?? ''];
    ann.drag(ann.addText('mine', { x: 0, y: 0 }).id, {
      x: boxOf(`stage/${stage}`).x + 40,
      y: boxOf(`lane/${lane}`).y + 60,
    });
    const before = map.read().journey;
    const ours = before.notes.find(({ id }) => !id.startsWith('n-'))?.text ?? '';
    const isGone = (text: string): boolean => text === 'mine' || text === ours;

    map.update((form) => ({ ...form, notes: form.notes.filter(({ text }) => !isGone(text)) }));
    expect([countOf(map, 'mine'), countOf(map, ours)]).toEqual([0, 0]);
    expect(map.call('undo', {})).toMatchObject({ ok: true });
    expect([countOf(map, 'mine'), countOf(map, ours)]).toEqual([1, 1]);
    const placed = ({ notes }: typeof before): string[] =>
      notes.map(({ laneId, stageId, text }) => `${laneId}/${stageId} ${text}`).sort();
    expect(placed(map.read().journey)).toEqual(placed(before));
  });
});
