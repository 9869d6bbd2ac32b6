/** Notes that go from one lane's section into another, on a map with many connectors. */
import { expect, test } from 'vitest';
import { sizedJourney } from '../../scripts/sized-journey.ts';
import { hostOf } from './drawn-board.ts';
import { drawLiving } from './living-map.ts';

test('[13] looking for the connectors at a note pauses as everything does', () => {
  const map = drawLiving(hostOf('figjam'), sizedJourney('stress', { notes: 40 }));
  const connectors = [...map.host.document.nodes.values()].filter(({ type }) => type === 'CONNECTOR');
  expect(connectors.length).toBeGreaterThan(150);
  const { mark, journey } = map.read();
  const [first, second] = [
    journey.notes[0]?.laneId,
    journey.notes.find((note, _, [one]) => note.laneId !== one?.laneId)?.laneId,
  ];
  const wanted = {
    ...journey,
    notes: journey.notes.map((note) => (note.laneId === first ? { ...note, laneId: second } : note)),
  };
  map.host.resetCounters();
  expect(map.call('update', { node: map.node, mark, journey: wanted, removed: [] }).failure).toBeUndefined();
  expect(map.host.counters.longestRun).toBeLessThanOrEqual(300);
  expect(map.read().drift).toBe(0);
});
