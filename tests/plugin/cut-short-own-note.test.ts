/** A run writes on a sticky which people made, and ends early or well: whose words and colour those are then. */
import { describe, expect, test } from 'vitest';
import type { Journey } from '../../journey/model/journey.ts';
import { absoluteBox } from '../../playground/host/geometry.ts';
import { Person } from '../../playground/host/people.ts';
import { EDITORS, hostOf, nodeAt } from './drawn-board.ts';
import { exampleJourney } from './example-journey.ts';
import { livingMap } from './living-map.ts';
import { standingMap } from './standing-map.ts';

const journey = exampleJourney('b2c-clothes-shop', 'en');

describe.each(EDITORS)('in %s', (editor) => {
  /** A map with Ann's sticky, which it knows of or not, on a board where the run ends at the write after `last` while it `isOn`. */
  const withAnns = (last: string, isKnown = true) => {
    const end = { isOn: false, isNext: false };
    const host = hostOf(editor, {
      beforeCall: ({ write, member }) => {
        if (!end.isOn || !write) return undefined;
        if (end.isNext) return { act: 'kill' };
        end.isNext = member === last;
        return undefined;
      },
    });
    const map = standingMap(host, journey);
    const { x, y } = absoluteBox(host.engine.store, nodeAt(host, `note/${journey.notes[0]?.id ?? ''}`));
    const ann = new Person(host, 'Ann');
    const { id } = ann.addSticky('Rings a friend', { x, y: y + 20 });
    if (isKnown) map.update();
    /** Wishes other words for Ann's sticky, columns of another width, and a note less. */
    const wish = (now: Journey): Journey => ({
      ...now,
      notes: now.notes
        .map((note) => (note.text === 'Rings a friend' ? { ...note, text: 'Asks a friend' } : note))
        .filter((note) => note.id !== journey.notes[1]?.id),
      view: { ...now.view, notesAcross: 1 },
    });
    const cut = (run: () => unknown): void => {
      end.isOn = true;
      expect(run).toThrow();
      end.isOn = false;
      expect(end.isNext).toBe(true);
    };
    const other = () => livingMap(hostOf(editor, { beside: host }), map.node);
    const node = () => host.engine.store.get(id);
    return { ann, id, map, wish, cut, other, node, text: () => node()?.text?.characters };
  };

  test.each([
    ['the map knows of', true],
    ['was added since', false],
  ])(
    '[M7][W2b] on one that %s its words are no hand’s: who goes on finds all as before the run',
    (_, isKnown) => {
      const { map, wish, cut, other: others, text } = withAnns('characters', isKnown);
      const before = map.read().journey;
      cut(() => map.update(wish));
      expect(text()).toBe('Asks a friend');

      const other = others();
      expect(other.read().journey).toEqual(before);
      other.update();
      expect(text()).toBe('Rings a friend');
      expect(other.read().journey).toEqual(before);
      other.update(wish);
      expect(text()).toBe('Asks a friend');
      const { writes } = other.host.counters;
      other.update();
      expect(other.host.counters.writes).toBe(writes);
    },
  );

  test.each(['update', 'tidy'] as const)(
    '[M2][W2b] what Ann typed there before a run of %s that ended early is hers',
    (verb) => {
      const { ann, id, map, wish, cut, other: others, text } = withAnns('x');
      ann.type(id, 'Rings a friend and her mother');
      ann.drag(nodeAt(map.host, `note/${journey.notes[2]?.id ?? ''}`).id, { x: 0, y: 0 });
      const { journey: read, mark } = map.read();
      cut(() =>
        verb === 'tidy'
          ? map.call('tidy', { node: map.node })
          : map.call('update', { node: map.node, mark, journey: wish(read), removed: [] }),
      );
      const other = others();
      other.update();
      expect(text()).toBe('Rings a friend and her mother');
      expect(other.read().journey.notes.map((note) => note.text)).toContain('Rings a friend and her mother');
    },
  );

  test('[B6] of a run that ended well nothing is told from the mark, even where nothing else is known', () => {
    const { map, wish } = withAnns('none');
    map.update(wish);
    const stands = map.host.engine.store.get(map.node);
    stands.pluginData = { tropa: stands.pluginData['tropa'] ?? '' };
    expect(map.read().journey.notes.map((note) => note.text)).toContain('Asks a friend');
  });

  test('[U5] its colour stays hers, whatever becomes of its lane', () => {
    const { map, wish, node } = withAnns('none');
    map.update(wish);
    const before = JSON.stringify(node()?.fills);
    map.update((now) => ({
      ...now,
      lanes: now.lanes.map((lane) => ({ ...lane, colour: lane.colour === 'pink' ? 'green' : 'pink' })),
    }));
    expect(JSON.stringify(node()?.fills)).toBe(before);
  });

  test('[B5] its author is still Ann, where authors are asked for', () => {
    const { map, wish } = withAnns('none');
    map.update(wish);
    const { journey: read } = map.read(true);
    expect(read.notes.find(({ text }) => text === 'Asks a friend')?.author).toBe('Ann');
  });

  test('[M8] Undo takes the mark off it again', () => {
    const { map, wish, node, text } = withAnns('none');
    map.update(wish);
    expect([text(), node()?.pluginData['tropa']]).toEqual(['Asks a friend', expect.stringContaining('Asks')]);
    expect(map.call('undo', {}).failure).toBeUndefined();
    expect([text(), node()?.pluginData['tropa'] ?? '']).toEqual(['Rings a friend', '']);
  });
});
