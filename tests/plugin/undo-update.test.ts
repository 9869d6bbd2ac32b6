/** Undo of an update that changes more than where things stand. */
import { describe, expect, test } from 'vitest';
import { setNotesAcross } from '../../journey/model/edit/header.ts';
import { removeLane } from '../../journey/model/edit/lanes.ts';
import { removeParticipant } from '../../journey/model/edit/participants.ts';
import { insertStage } from '../../journey/model/edit/stages.ts';
import { countingIds } from '../../journey/model/id-source.ts';
import { absoluteBox } from '../../playground/host/geometry.ts';
import { Person } from '../../playground/host/people.ts';
import { done } from './done.ts';
import { byKey, EDITORS, hostOf, keyOf, nodeAt } from './drawn-board.ts';
import { exampleJourney } from './example-journey.ts';
import { type LivingMap } from './living-map.ts';
import { standingMap } from './standing-map.ts';

/** Where everything of a map stands, by its key. */
const places = ({ host }: LivingMap): Record<string, string> =>
  Object.fromEntries(
    [...byKey(host)].map(([key, node]) => {
      const { x, y, width, height } = absoluteBox(host.engine.store, node);
      return [key, [x, y, width, height].map((side) => String(Math.round(side * 10) / 10 + 0)).join(' ')];
    }),
  );

describe.each(EDITORS)('[M8] in %s', (editor) => {
  const draw = (): LivingMap => standingMap(hostOf(editor), exampleJourney('b2c-clothes-shop', 'en'));

  test('a map that became wider gets its old width back, cards and lines too', () => {
    const map = draw();
    const before = places(map);
    map.update((journey) => done(insertStage(journey, 1, 'New', countingIds())));
    expect(map.call('undo', {}).ok).toBe(true);
    expect(places(map)).toEqual(before);
  });

  test('a note that was dragged to another lane and made urgent has the colour of its old lane again', () => {
    const map = draw();
    const { journey } = map.read();
    const [, , third, fourth] = journey.lanes;
    const note = journey.notes.find(({ laneId, isUrgent }) => laneId === third?.id && !isUrgent);
    const node = nodeAt(map.host, `note/${note?.id ?? ''}`);
    const fills = () => JSON.stringify(map.host.engine.store.get(node.id).fills);
    const before = fills();
    const { y } = absoluteBox(map.host.engine.store, nodeAt(map.host, `lane/${fourth?.id ?? ''}`));
    const { x } = absoluteBox(map.host.engine.store, node);
    new Person(map.host, 'Ann').drag(node.id, { x, y: y + 40 });
    map.update((read) => ({
      ...read,
      notes: read.notes.map((one) => (one.id === note?.id ? { ...one, isUrgent: true } : one)),
    }));
    expect(fills()).not.toBe(before);
    expect(map.call('undo', {}).ok).toBe(true);
    expect(fills()).toBe(before);
  });

  test('[W6] the curve of a participant whose first dot a hand had deleted stands as it was drawn', () => {
    const map = standingMap(hostOf(editor), exampleJourney('b2b-sales-automation', 'en'));
    const { stages, participants } = map.read().journey;
    const [who = ''] = participants.map(({ id }) => id);
    new Person(map.host, 'Ann').remove(nodeAt(map.host, `dot/${stages[0]?.id ?? ''}/${who}`).id);
    const before = places(map);
    map.update((journey) => done(removeParticipant(journey, who)));
    expect(map.call('undo', {}).ok).toBe(true);
    expect(places(map)).toEqual(before);
  });

  test('the map has the name again that it bore before its title was typed over', () => {
    const map = draw();
    const { name } = nodeAt(map.host, 'map');
    const title = nodeAt(map.host, 'title');
    new Person(map.host, 'Ann').type(title.id, 'What Ann calls it');
    map.update();
    expect(nodeAt(map.host, 'map').name).toBe('What Ann calls it');
    expect(map.call('undo', {}).ok).toBe(true);
    expect(nodeAt(map.host, 'map').name).toBe(name);
  });

  test('what marks where minds differ lies under dots and curves again', () => {
    const map = standingMap(hostOf(editor), exampleJourney('b2b-sales-automation', 'en'));
    const emotions = map.read().journey.lanes.find(({ kind }) => kind === 'emotions')?.id ?? '';
    const order = () => {
      const { childIds } = nodeAt(map.host, `lane/${emotions}`);
      const nodes = childIds.flatMap((id) => map.host.document.nodes.get(id) ?? []);
      return nodes.filter(({ type }) => type !== 'CONNECTOR').map(keyOf);
    };
    const before = order();
    map.update((journey) => done(removeParticipant(journey, journey.participants[1]?.id ?? '')));
    expect(order()).not.toEqual(before);
    expect(map.call('undo', {}).ok).toBe(true);
    const isFeeling = (key: string) => /^(dot|words)\//.test(key);
    const below = (keys: readonly string[]) => keys.slice(0, keys.findIndex(isFeeling));
    expect(below(order())).toEqual(below(before));
    expect(order().sort()).toEqual(before.sort());
  });

  test('words that found no room stand again where they stood, though their dot was dragged', () => {
    const map = standingMap(hostOf(editor), exampleJourney('b2b-sales-automation', 'ru'));
    const { stages, participants } = map.read().journey;
    const dot = nodeAt(map.host, `dot/${stages[0]?.id ?? ''}/${participants[0]?.id ?? ''}`);
    const { x, y } = absoluteBox(map.host.engine.store, dot);
    new Person(map.host, 'Ann').drag(dot.id, { x, y: y - 250 });
    const words = () => Object.entries(places(map)).filter(([key]) => /^(dot|words)\//.test(key));
    const before = words().sort();
    map.update((journey) => done(setNotesAcross(journey, 1)));
    expect(map.call('undo', {}).ok).toBe(true);
    expect(words().sort()).toEqual(before);
  });

  test('the notes of a lane that was removed stand in it again', () => {
    const map = draw();
    const before = places(map);
    const lane = map.read().journey.lanes.find(({ kind }) => kind === 'touchpoints')?.id ?? '';
    map.update((journey) => done(removeLane(journey, lane)));
    expect(map.call('undo', {}).ok).toBe(true);
    expect(places(map)).toEqual(before);
  });
});
