/** A run ends early when it has written over what a hand typed: what the hand typed is read until a run is done with it. */
import { expect, test } from 'vitest';
import { changeNote } from '../../journey/model/edit/notes.ts';
import { changeParticipant } from '../../journey/model/edit/participants.ts';
import { changeStage } from '../../journey/model/edit/stages.ts';
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
const [{ id: person = '' } = {}] = journey.participants;
const [{ id: stage = '' } = {}] = journey.stages;
const [{ id: note = '' } = {}] = journey.notes;

/** A map on which a hand has typed over a card, a header and a note, and a panel that can be told to end. */
const typedOver = (editor: Editor) => {
  const { host, endAfter } = mortalHost(editor);
  const map = standingMap(host, journey);
  const ann = new Person(host, 'Ann');
  for (const key of [`person/${person}`, `stage/${stage}`, `note/${note}`]) {
    const node = nodeAt(host, key);
    const { store } = host.engine;
    const words = [node, ...store.below(node)].find(({ text }) => text !== null);
    ann.type(words?.id ?? '', `By Ann: ${key}`);
  }
  return { host, map, endAfter };
};

const reworded = (now: Journey): Journey =>
  [
    (each: Journey) => changeParticipant(each, person, { name: 'Another name' }),
    (each: Journey) => changeStage(each, stage, { title: 'Another title' }),
    (each: Journey) => changeNote(each, note, { text: 'Another text' }),
  ].reduce((each, change) => done(change(each)), now);

test.each(EDITORS)(
  '[M7][W2b] in %s what the hand typed, or all that the form said, is there for whoever reads then, and after the next update',
  (editor) => {
    for (const at of [38, 44, 53, 60, 66]) {
      const { host, map, endAfter } = typedOver(editor);
      const { mark, journey: read } = map.read();
      expect(read.notes.find(({ id }) => id === note)?.text).toBe(`By Ann: note/${note}`);
      const wanted = reworded(read);
      endAfter(at);
      try {
        map.call('update', { node: map.node, mark, journey: wanted, removed: [] });
      } catch {
        // it was ended
      }
      endAfter(Infinity);
      const other = livingMap(hostOf(editor, { beside: host }), map.node);
      expect([read, wanted], `after ${at} writes`).toContainEqual(other.read().journey);
      const goal = at % 4 === 0 ? wanted : other.read().journey;
      other.update(() => goal);
      expect(other.read().journey, `after ${at} writes and an update`).toEqual(goal);
      expect(other.read().drift).toBe(0);
    }
  },
);

test.each(EDITORS)(
  '[M7][W2b] in %s what an update that did end wrote over is read by nobody any more',
  (editor) => {
    const { host, map, endAfter } = typedOver(editor);
    const at = absoluteBox(host.engine.store, nodeAt(host, `note/${note}`));
    const { id } = writeNote(new Person(host, 'Ben'), editor, 'By Ben', { x: at.x + 10, y: at.y + 10 });
    map.update((now) =>
      reworded(
        done(changeNote(now, now.notes.find(({ text }) => text === 'By Ben')?.id ?? '', { text: 'Ours' })),
      ),
    );
    new Person(host, 'Ann').recolour(nodeAt(host, `note/${note}`).id, '#FFC943');
    const { mark, journey: read } = map.read();
    expect(read.notes.find((one) => one.id === `n-${id}`)?.text).toBe('Ours');
    const wanted = done(changeStage(read, stage, { title: 'A third title' }));
    endAfter(6);
    expect(() =>
      map.call('update', {
        node: map.node,
        mark,
        journey: { ...wanted, boardLanguage: 'ru' },
        removed: [],
      }),
    ).toThrow();
    endAfter(Infinity);
    const other = livingMap(hostOf(editor, { beside: host }), map.node);
    expect(other.read().journey.notes).toEqual(read.notes);
  },
);
