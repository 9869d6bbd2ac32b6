/** The commonest update by far: one note says something else. It leaves no word of itself and no new revision. */
import { describe, expect, test } from 'vitest';
import type { Journey } from '../../journey/model/journey.ts';
import { absoluteBox } from '../../playground/host/geometry.ts';
import { Person } from '../../playground/host/people.ts';
import { sizedJourney } from '../../scripts/sized-journey.ts';
import { EDITORS, hostOf, nodeAt, nodesOf } from './drawn-board.ts';
import { exampleJourney } from './example-journey.ts';
import { type LivingMap } from './living-map.ts';
import { standingMap } from './standing-map.ts';

const said = (text: string, id?: string) => (journey: Journey) => ({
  ...journey,
  notes: journey.notes.map((note, i) =>
    (id === undefined ? i === 3 : note.id === id) ? { ...note, text } : note,
  ),
});

/** Where the host leaves the words of stickies out, it takes more than one call to tell whether the map is as it was. */
const exporting = { switches: { jsonExport: 'complete' } } as const;

describe.each(EDITORS)('one note says something else, in %s', (editor) => {
  const draw = (): LivingMap =>
    standingMap(hostOf(editor, exporting), exampleJourney('b2c-clothes-shop', 'en'));
  /** In whatever order entries and their fields were written. */
  const parsed = (entries: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(entries).map(([key, text]) => [key, JSON.parse(text) as unknown]));
  const board = ({ host }: LivingMap) =>
    nodesOf(host).map((node) => ({ ...node, pluginData: parsed(node.pluginData) }));
  const entries = (map: LivingMap) => nodeAt(map.host, 'map').pluginData;

  /** Updates as the panel does, and gives the answer instead of failing with it. */
  const ask = (map: LivingMap, edit: (journey: Journey) => Journey) => {
    const { mark, journey } = map.read();
    return () => map.call('update', { node: map.node, mark, journey: edit(journey), removed: [] });
  };

  test('[7.1] what is stored says it under the revision that stands, and nothing else is stored', () => {
    const map = draw();
    const before = entries(map);
    expect(ask(map, said('Said anew'))().ok).toBe(true);
    const after = entries(map);
    expect(Object.keys(after).sort()).toEqual(Object.keys(before).sort());
    expect(after['tropa.map']).toBe(before['tropa.map']);
    expect(map.read().journey.notes[3]?.text).toBe('Said anew');
    expect(map.read().drift).toBe(0);
  });

  test('[7.1] a note that makes a part of the journey too long is stored anew, under another revision', () => {
    const map = standingMap(
      hostOf(editor, exporting),
      sizedJourney('large', { notes: 1000, urgentEvery: 20 }),
    );
    const before = entries(map)['tropa.map'] ?? '';
    const long = 'longer '.repeat(600).trim();
    expect(ask(map, said(long))().ok).toBe(true);
    expect(entries(map)['tropa.map']).not.toBe(before);
    expect(map.read().journey.notes[3]?.text).toBe(long);
    expect(map.call('undo', {}).ok).toBe(true);
    expect(map.read().journey.notes[3]?.text).not.toBe(long);
  });

  test('[M8] Undo brings back the words, and what is stored of them', () => {
    const map = draw();
    const before = board(map);
    expect(ask(map, said('Said anew'))().ok).toBe(true);
    expect(board(map)).not.toEqual(before);
    expect(map.call('undo', {}).ok).toBe(true);
    expect(board(map)).toEqual(before);
  });

  test('[M6] it is refused as stale when somebody moved anything in the map since it was read', () => {
    const map = draw();
    const update = ask(map, said('Said anew'));
    const note = nodeAt(map.host, `note/${map.read().journey.notes[7]?.id ?? ''}`);
    const { x, y } = absoluteBox(map.host.engine.store, note);
    new Person(map.host, 'Ann').drag(note.id, { x: x + 150, y: y + 120 });
    const before = board(map);
    expect(update().failure?.code).toBe('stale');
    expect(board(map)).toEqual(before);
  });

  test('[M7] whichever host call is refused, the board is as before or the next update ends it', () => {
    const edit = said('Said anew');
    let calls = 100; // until it is known how many there are
    for (let k = 1; k <= calls; k++) {
      let n = 0;
      let isArmed = false;
      const host = hostOf(editor, {
        ...exporting,
        beforeCall: () =>
          isArmed && ++n === k ? { act: 'reject', message: 'in call: the host refuses' } : undefined,
      });
      const map = standingMap(host, sizedJourney('small', { notes: 6 }));
      const before = board(map);
      const update = ask(map, edit);
      isArmed = true;
      const { ok } = update();
      isArmed = false;
      if (n < k) calls = n;
      if (!ok) expect(board(map), `refused at ${k}`).toEqual(before);
      map.update(edit);
      expect(map.read().journey.notes[3]?.text).toBe('Said anew');
      const after = board(map);
      map.update();
      expect(board(map)).toEqual(after);
    }
    expect(calls).toBeLessThan(30);
  });

  test('[B5] names of authors that were asked for make no plan old', () => {
    const map = draw();
    const lane = nodeAt(map.host, 'lane/actions');
    const box = absoluteBox(map.host.engine.store, lane);
    const { x } = absoluteBox(map.host.engine.store, nodeAt(map.host, 'stage/awareness'));
    new Person(map.host, 'Ann').addSticky('By Ann', { x: x + 200, y: box.y + box.height - 130 });
    const { mark, journey } = map.read(true);
    const args = { node: map.node, mark, journey: said('Said anew')(journey), removed: [] };
    expect(map.call('update', args).failure).toBeUndefined();
  });
});
