/** A run ends early while a note that has a cell lies beside the map: whoever reads next still knows it and what the form holds of it. */
import { expect, test } from 'vitest';
import { changeNote } from '../../journey/model/edit/notes.ts';
import { removeLane } from '../../journey/model/edit/lanes.ts';
import { insertStage, removeStage } from '../../journey/model/edit/stages.ts';
import { countingIds } from '../../journey/model/id-source.ts';
import type { Journey } from '../../journey/model/journey.ts';
import { absoluteBox } from '../../playground/host/geometry.ts';
import { Person } from '../../playground/host/people.ts';
import { done } from './done.ts';
import { type Editor, EDITORS, hostOf, nodeAt } from './drawn-board.ts';
import { exampleJourney } from './example-journey.ts';
import { livingMap } from './living-map.ts';
import { mortalHost } from './mortal-host.ts';
import { standingMap } from './standing-map.ts';
import { writeNote } from './together/board.ts';

const journey = exampleJourney('b2c-clothes-shop', 'en');
const NOTE = 'note-1';

/** A map with a note of its own that a hand put 390 px beside it, and a panel that can be told to end. */
const withNoteBeside = (editor: Editor) => {
  const { host, endAfter } = mortalHost(editor);
  const map = standingMap(host, journey);
  map.update((now) => done(changeNote(now, NOTE, { source: 'customer' })));
  const { x, y, width } = absoluteBox(host.engine.store, nodeAt(host, 'map'));
  const ann = new Person(host, 'Ann');
  ann.drag(nodeAt(host, `note/${NOTE}`).id, { x: x + width + 390, y: y + 900 });
  return { host, map, endAfter };
};

const known = ({ notes }: Journey) => notes.find(({ id }) => id === NOTE);

const WISHES: Readonly<Record<string, (journey: Journey) => Journey>> = {
  wider: (now) => done(insertStage(now, 2, 'A new stage', countingIds())),
  narrower: (now) => done(removeStage(now, now.stages[now.stages.length - 1]?.id ?? '')),
};

test.each(EDITORS.flatMap((editor) => Object.keys(WISHES).map((wish) => [editor, wish] as const)))(
  '[M7][B2d] in %s, by a map that was to become %s',
  (editor, wish) => {
    for (const at of [13, 43]) {
      const { host, map, endAfter } = withNoteBeside(editor);
      const { mark, journey: read } = map.read();
      const before = known(read);
      expect(before).toMatchObject({ source: 'customer', stageId: expect.any(String) });
      const wanted = (WISHES[wish] ?? ((same: Journey) => same))(read);
      endAfter(at);
      expect(() => map.call('update', { node: map.node, mark, journey: wanted, removed: [] })).toThrow();
      endAfter(Infinity);
      const other = livingMap(hostOf(editor, { beside: host }), map.node);
      expect(known(other.read().journey), `after ${at} writes`).toEqual(before);
      other.update();
      expect(known(other.read().journey), `after ${at} writes and an update`).toEqual(before);
    }
  },
);

test.each(EDITORS)(
  '[M7][M2] in %s, by a run that takes it from there to the parking lot: its stage is not forgotten',
  (editor) => {
    let parked = 0;
    for (const at of [5, 41, 50, 59, 77]) {
      const { host, map, endAfter } = withNoteBeside(editor);
      const { mark, journey: read } = map.read();
      const before = known(read);
      const wanted = done(removeLane(read, before?.laneId ?? ''));
      const goal = known(wanted);
      expect(goal).toMatchObject({ laneId: null, stageId: before?.stageId });
      endAfter(at);
      try {
        map.call('update', { node: map.node, mark, journey: wanted, removed: [] });
      } catch {
        // it was ended
      }
      endAfter(Infinity);
      if (nodeAt(host, `note/${NOTE}`).parentId !== host.currentPageId) parked += 1;
      const other = livingMap(hostOf(editor, { beside: host }), map.node);
      expect([before, goal], `after ${at} writes`).toContainEqual(known(other.read().journey));
      other.update();
      expect([before, goal], `after ${at} writes and an update`).toContainEqual(known(other.read().journey));
    }
    expect(parked).toBeGreaterThan(0);
  },
);

test.each(EDITORS)(
  '[M7][U1a] in %s, by a map that was to become wider: a note that never had a cell has given way once and no more',
  (editor) => {
    for (const at of [40, 90, 140]) {
      const { host, map, endAfter } = withNoteBeside(editor);
      const { x, y, width } = absoluteBox(host.engine.store, nodeAt(host, 'map'));
      const { id } = writeNote(new Person(host, 'Ben'), editor, 'Loose', { x: x + width + 100, y: y + 900 });
      const { mark, journey: read } = map.read();
      const wanted = (WISHES['wider'] ?? ((same: Journey) => same))(read);
      const told = () => map.read().findings.filter(({ node }) => node === id);
      const [before] = told();
      endAfter(at);
      expect(() => map.call('update', { node: map.node, mark, journey: wanted, removed: [] })).toThrow();
      endAfter(Infinity);
      const other = livingMap(hostOf(editor, { beside: host }), map.node);
      other.update(() => wanted);
      const edge = absoluteBox(host.engine.store, nodeAt(host, 'map'));
      expect(edge.width, `after ${at} writes`).toBeGreaterThan(width);
      const note = absoluteBox(host.engine.store, host.engine.store.get(id));
      expect(note.x - edge.x - edge.width, `after ${at} writes`).toBe(100);
      const { findings, drift } = other.read();
      expect(findings.filter(({ node }) => node === id)).toEqual([before]);
      expect(drift).toBe(0);
    }
  },
);
