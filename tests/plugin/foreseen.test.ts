/** What a run brings under notes that it may not move is known before it: no other run has to follow it. */
import { describe, expect, test } from 'vitest';
import type { Journey } from '../../journey/model/journey.ts';
import { absoluteBox } from '../../playground/host/geometry.ts';
import { Person } from '../../playground/host/people.ts';
import { EDITORS, hostOf, nodeAt } from './drawn-board.ts';
import { exampleJourney } from './example-journey.ts';
import { type LivingMap } from './living-map.ts';
import { standingMap } from './standing-map.ts';

const boxOf = ({ host }: LivingMap, key: string) => absoluteBox(host.engine.store, nodeAt(host, key));

/** How many writes a call makes. */
const writesOf = (map: LivingMap, act: () => void): number => {
  const before = map.host.counters.writes;
  act();
  return map.host.counters.writes - before;
};

describe.each(EDITORS)('in %s', (editor) => {
  const draw = (): LivingMap =>
    standingMap(
      hostOf(editor, { switches: { jsonExport: 'complete' } }),
      exampleJourney('b2c-clothes-shop', 'en'),
    );

  test('[M5][U8a] a second Tidy writes nothing where the first brought a lane under a locked note', () => {
    const map = draw();
    const { journey } = map.read();
    const [, full, , below] = journey.lanes.map(({ id }) => `lane/${id}`);
    const ann = new Person(map.host, 'Ann');
    const { x } = boxOf(map, `stage/${journey.stages[0]?.id ?? ''}`);
    const { id } = ann.addText('between two lanes', { x: 0, y: 0 });
    const drop = (node: string, lane: string | undefined, dy: number): void => {
      ann.drag(node, { x: x + 40, y: boxOf(map, lane ?? '').y + dy });
    };
    drop(id, below, -12 - absoluteBox(map.host.engine.store, map.host.engine.store.get(id)).height / 2);
    ann.lock(id);
    expect(map.read().findings.map(({ node }) => node)).toContain(id);
    for (let i = 0; i < 10; i++) drop(ann.addShape(`More ${i}`, { x: 0, y: 0 }).id, full, 30 + i);

    expect(writesOf(map, () => map.call('tidy', { node: map.node }))).toBeGreaterThan(0);
    expect(writesOf(map, () => map.call('tidy', { node: map.node }))).toBe(0);
    const read = map.read();
    expect(read.findings.map(({ node }) => node)).not.toContain(id);
    expect(read.journey.notes).toHaveLength(journey.notes.length + 11);
  });

  test('[M5][L7] a note too far below the map to be read gives way to a map that Tidy makes higher', () => {
    const map = draw();
    const { journey } = map.read();
    const ann = new Person(map.host, 'Ann');
    const { x } = boxOf(map, `stage/${journey.stages[0]?.id ?? ''}`);
    const box = boxOf(map, 'map');
    const { id } = ann.addText('far below', { x: x + 40, y: box.y + box.height + 450 });
    const lane = `lane/${journey.lanes[0]?.id ?? ''}`;
    for (let i = 0; i < 20; i++) {
      ann.drag(ann.addShape(`More ${i}`, { x: 0, y: 0 }).id, { x: x + 40, y: boxOf(map, lane).y + 20 + i });
    }
    expect(map.call('tidy', { node: map.node }).ok).toBe(true);
    const grown = boxOf(map, 'map');
    expect(grown.height - box.height).toBeGreaterThan(500);
    expect(absoluteBox(map.host.engine.store, map.host.engine.store.get(id)).y).toBe(
      grown.y + grown.height + 450,
    );
    expect(writesOf(map, () => map.call('tidy', { node: map.node }))).toBe(0);
  });

  test('[M9][M2] a copied note keeps its own id and the words that the form gave it, when its original goes', () => {
    const map = draw();
    const [first] = map.read().journey.notes;
    const original = nodeAt(map.host, `note/${first?.id ?? ''}`);
    const { id } = new Person(map.host, 'Ann').duplicate(original.id);
    const change = (journey: Journey): Journey => ({
      ...journey,
      notes: journey.notes.flatMap((note) =>
        note.id === first?.id ? [] : [note.id === `n-${id}` ? { ...note, text: 'Said of the copy' } : note],
      ),
    });
    const wanted = change(map.read().journey);
    map.update(change);
    expect(map.read().journey).toEqual(wanted);
    expect(writesOf(map, () => map.update())).toBe(0);
  });
});
