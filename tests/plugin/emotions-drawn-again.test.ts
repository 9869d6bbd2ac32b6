/** The emotions lane, drawn again by an update, beside the one that a hand's undo brings back: its feelings are on one curve at once. */
import { expect, test } from 'vitest';
import type { Journey } from '../../journey/model/journey.ts';
import { Person } from '../../playground/host/people.ts';
import { byKey, EDITORS, hostOf, nodeAt } from './drawn-board.ts';
import { exampleJourney } from './example-journey.ts';
import { standingMap } from './standing-map.ts';

test.each(EDITORS)(
  '[M5][B3e] in %s a feeling placed in between leaves the next update nothing to do',
  (editor) => {
    const drawn = exampleJourney('b2b-sales-automation', 'en');
    const map = standingMap(hostOf(editor), drawn);
    const ann = new Person(map.host, 'Ann');
    const [, second = expect.fail()] = drawn.stages;
    const [person = expect.fail()] = drawn.participants;
    const lane = drawn.lanes.find(({ kind }) => kind === 'emotions')?.id ?? '';
    const before = map.read().journey.feelings;
    ann.remove(nodeAt(map.host, `lane/${lane}`).id);
    map.update();
    expect(map.read().journey.feelings).toEqual([]);
    const placed = { stageId: second.id, participantId: person.id, valence: 0.5, words: [] };
    map.update((journey): Journey => ({ ...journey, feelings: [placed] }));
    expect(ann.undo()).toBe(true);
    const { feelings } = map.read().journey;
    expect(feelings).toHaveLength(before.length);
    map.update();
    const { writes } = map.host.counters;
    map.update();
    expect(map.host.counters.writes).toBe(writes);
    expect(map.read()).toMatchObject({ journey: { feelings }, drift: 0 });
    expect([...byKey(map.host).keys()].filter((one) => one.startsWith('curve/')).length).toBeGreaterThan(0);
  },
);
