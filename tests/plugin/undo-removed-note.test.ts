/** A note that the form removed is back after Undo, whoever made it. */
import { describe, expect, test } from 'vitest';
import { removeLane } from '../../journey/model/edit/lanes.ts';
import { absoluteBox } from '../../playground/host/geometry.ts';
import { Person } from '../../playground/host/people.ts';
import { done } from './done.ts';
import { EDITORS, hostOf, nodeAt, nodesOf } from './drawn-board.ts';
import { exampleJourney } from './example-journey.ts';
import { type LivingMap } from './living-map.ts';
import { standingMap } from './standing-map.ts';

const countOf = ({ host }: LivingMap, words: string): number =>
  nodesOf(host).filter(({ text }) => text?.characters === words).length;

describe.each(EDITORS)('[M8] in %s', (editor) => {
  test('a person’s own and one of ours stand in their cells again', () => {
    const map = standingMap(hostOf(editor), exampleJourney('b2c-clothes-shop', 'en'));
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

  test('[M11] a person’s own and one of ours that a hand had locked are locked again', () => {
    const map = standingMap(hostOf(editor), exampleJourney('b2c-clothes-shop', 'en'));
    const { journey } = map.read();
    const boxOf = (key: string) => absoluteBox(map.host.engine.store, nodeAt(map.host, key));
    const ann = new Person(map.host, 'Ann');
    const [stage, lane] = [journey.stages[0]?.id ?? '', journey.lanes[0]?.id ?? ''];
    const mine = ann.addText('mine', { x: 0, y: 0 }).id;
    ann.drag(mine, { x: boxOf(`stage/${stage}`).x + 40, y: boxOf(`lane/${lane}`).y + 60 });
    const [one, other] = journey.notes;
    for (const id of [mine, nodeAt(map.host, `note/${one?.id ?? ''}`).id]) ann.lock(id);

    const gone = new Set(['mine', one?.text, other?.text]);
    map.update((form) => ({ ...form, notes: form.notes.filter(({ text }) => !gone.has(text)) }));
    expect(map.call('undo', {})).toMatchObject({ ok: true });
    const locked = (key: string) => nodeAt(map.host, key).locked;
    expect(nodesOf(map.host).find(({ text }) => text?.characters === 'mine')?.locked).toBe(true);
    expect([one, other].map((note) => locked(`note/${note?.id ?? ''}`))).toEqual([true, false]);
  });

  test('[M8] a lane that a hand had hidden is hidden again, where the host exports', () => {
    const host = hostOf(editor, { switches: { jsonExport: 'complete' } });
    const map = standingMap(host, exampleJourney('b2c-clothes-shop', 'en'));
    const lane = map.read().journey.lanes[1]?.id ?? '';
    new Person(map.host, 'Ann').hide(nodeAt(map.host, `lane/${lane}`).id);
    map.update((form) => done(removeLane(form, lane)));
    expect(map.call('undo', {})).toMatchObject({ ok: true });
    expect(nodeAt(map.host, `lane/${lane}`).visible).toBe(false);
  });

  test.each(['in its lane', 'beside the map'])(
    '[M2] a person’s text %s is a text again, as it was set',
    (where) => {
      const map = standingMap(hostOf(editor), exampleJourney('b2c-clothes-shop', 'en'));
      const { store } = map.host.engine;
      const boxOf = (key: string) => absoluteBox(store, nodeAt(map.host, key));
      const ann = new Person(map.host, 'Ann');
      const [stage, lane] = [
        ...map.read().journey.stages.slice(0, 1),
        ...map.read().journey.lanes.slice(0, 1),
      ];
      const at = { x: boxOf(`stage/${stage?.id ?? ''}`).x + 40, y: boxOf(`lane/${lane?.id ?? ''}`).y + 60 };
      const { id } = ann.addText('mine, in large letters', { x: 0, y: 0 });
      ann.drag(id, at);
      ann.setIn(id, { fontSize: 40 }, 0, 4);
      map.update();
      if (where === 'beside the map') {
        const { x, y, width } = boxOf('map');
        ann.drag(id, { x: x + width + 90, y: y + 700 });
      }
      const shown = () =>
        nodesOf(map.host)
          .filter(({ text }) => text?.characters.startsWith('mine'))
          .map((node) => {
            const { x, y, width } = absoluteBox(store, node);
            const set = node.text?.segments.map(({ start, end, fontName, fontSize, fills, lineHeight }) => [
              start,
              end,
              fontName,
              fontSize,
              fills,
              lineHeight,
            ]);
            return [node.type, node.parentId, x, y, Math.round(width), set];
          });
      const before = shown();
      const cells = () =>
        map
          .read()
          .journey.notes.map(({ id, laneId, stageId }) => `${id} ${laneId} ${stageId}`)
          .sort();
      const read = cells();
      map.update((form) => ({ ...form, notes: form.notes.filter(({ text }) => !text.startsWith('mine')) }));
      expect(shown()).toEqual([]);
      expect(map.call('undo', {})).toMatchObject({ ok: true });
      expect(shown()).toEqual(before);
      expect(cells()).toEqual(read);
    },
  );
});
