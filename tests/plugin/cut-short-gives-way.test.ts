/** A run ends early when what lies beside the map has given way to it: whoever goes on lets it give way once and no more. */
import { expect, test } from 'vitest';
import { insertStage } from '../../journey/model/edit/stages.ts';
import { countingIds } from '../../journey/model/id-source.ts';
import { absoluteBox } from '../../playground/host/geometry.ts';
import type { EmulatedHost } from '../../playground/host/host.ts';
import { Person } from '../../playground/host/people.ts';
import { done } from './done.ts';
import { type Editor, EDITORS, hostOf, nodeAt } from './drawn-board.ts';
import { exampleJourney } from './example-journey.ts';
import { livingMap } from './living-map.ts';
import { mortalHost } from './mortal-host.ts';
import { standingMap } from './standing-map.ts';
import { writeNote } from './together/board.ts';

/** How far beyond the map's right edge they lie. */
const AWAY = 100;

/** What hands laid beside the map: the node that lies there by itself, and a note in it. */
type Thing = (
  host: EmulatedHost,
  editor: Editor,
) => { readonly id: string; readonly note: string | undefined };

const besideMap = (host: EmulatedHost) => {
  const { x, y, width } = absoluteBox(host.engine.store, nodeAt(host, 'map'));
  return { x: x + width + AWAY, y: y + 900 };
};

const section =
  (says: string): Thing =>
  (host, editor) => {
    const ann = new Person(host, 'Ann');
    const at = besideMap(host);
    const { id } = ann.addSection('Ideas', at, { width: 600, height: 600 });
    const note = says === '' ? undefined : writeNote(ann, editor, says, { x: at.x + 40, y: at.y + 40 });
    return { id, note: note?.id };
  };

const THINGS: Readonly<Record<string, Thing>> = {
  'a section with a note': section('Loose'),
  'a section without any': section(''),
  'a shape without words': (host) => ({
    id: new Person(host, 'Ann').addShape('', besideMap(host)).id,
    note: undefined,
  }),
  'a copy of a lane with a note': (host, editor) => {
    const ann = new Person(host, 'Ann');
    const at = besideMap(host);
    const { notes } = exampleJourney('b2c-clothes-shop', 'en');
    const { id } = ann.duplicate(nodeAt(host, `lane/${notes[0]?.laneId ?? ''}`).id);
    ann.drag(id, at);
    return { id, note: writeNote(ann, editor, 'Loose', { x: at.x + 40, y: at.y + 40 }).id };
  },
};

test.each(EDITORS.flatMap((editor) => Object.keys(THINGS).map((what) => [editor, what] as const)))(
  '[M7][U1a] in %s %s stands as far from a map that became wider as before, and its note is told as before',
  (editor, what) => {
    const journey = exampleJourney('b2c-clothes-shop', 'en');
    let gaveWay = 0;
    for (const at of [13, 40, 90]) {
      const { host, endAfter } = mortalHost(editor);
      const map = standingMap(host, journey);
      const { id, note } = THINGS[what]?.(host, editor) ?? { id: '', note: undefined };
      const { store } = host.engine;
      const { mark, journey: read, findings } = map.read();
      const before = findings.filter(({ node }) => node === note);
      expect(before).toHaveLength(note === undefined ? 0 : 1);
      const wanted = done(insertStage(read, 2, 'A new stage', countingIds()));
      const { x } = absoluteBox(store, store.get(id));
      endAfter(at);
      expect(() => map.call('update', { node: map.node, mark, journey: wanted, removed: [] })).toThrow();
      endAfter(Infinity);
      if (absoluteBox(store, store.get(id)).x !== x) gaveWay += 1;

      const other = livingMap(hostOf(editor, { beside: host }), map.node);
      const told = () => other.read().findings.filter(({ node }) => node === note);
      expect(told(), `after ${at} writes`).toEqual(before);
      other.update(() => wanted);
      const edge = absoluteBox(store, store.get(map.node));
      expect(absoluteBox(store, store.get(id)).x - edge.x - edge.width, `after ${at} writes`).toBe(AWAY);
      expect(told(), `after ${at} writes and an update`).toEqual(before);
      expect(other.read().drift).toBe(0);
    }
    expect(gaveWay).toBeGreaterThan(0);
  },
);
