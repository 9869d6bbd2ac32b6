/** Somebody deletes what connectors are to join, or the whole map, while a run is on or before it is taken back. */
import { describe, expect, test } from 'vitest';
import { clearFeeling } from '../../journey/model/edit/feelings.ts';
import { insertStage } from '../../journey/model/edit/stages.ts';
import { countingIds } from '../../journey/model/id-source.ts';
import type { Journey } from '../../journey/model/journey.ts';
import { Person } from '../../playground/host/people.ts';
import { EDITORS, hostOf, nodeAt } from './drawn-board.ts';
import { exampleJourney } from './example-journey.ts';
import { textsOf } from './facilitate.ts';
import { livingMap } from './living-map.ts';
import { standingMap } from './standing-map.ts';

const journey = exampleJourney('b2c-clothes-shop', 'en');
const [first, second, third] = journey.stages.map(({ id }) => id);
const anna = journey.participants[0]?.id ?? '';
const dotOf = (stage = ''): string => `dot/${stage}/${anna}`;

const withStage = (read: Journey): Journey => {
  const added = insertStage(read, 1, 'Between', countingIds());
  if (!added.ok) throw new Error(added.problem.code);
  return added.journey;
};

describe.each(EDITORS)('in %s', (editor) => {
  test.each([
    ['the dot that a curve led to', dotOf(first)],
    ['the header of a stage', `stage/${third ?? ''}`],
    ['a lane', `lane/${journey.lanes.find(({ kind }) => kind === 'emotions')?.id ?? ''}`],
  ])('[M7][M8] Undo draws again what can be, where somebody has deleted %s since', (_, key) => {
    const map = standingMap(hostOf(editor), journey);
    map.update((read) => {
      const cleared = clearFeeling(read, second ?? '', anna);
      if (!cleared.ok) throw new Error(cleared.problem.code);
      return cleared.journey;
    });
    new Person(map.host, 'Bob').remove(nodeAt(map.host, key).id);
    expect(map.call('undo', {}).failure).toBeUndefined();
    expect(textsOf(map.read().journey)).toEqual(textsOf(journey));
    expect(map.read().findings.map(({ kind }) => kind)).not.toContain('unfinished');
  });

  test('[M7] an update goes on where somebody deletes a dot while it is on, at whatever turn', () => {
    let isOver = false;
    for (let at = 1; !isOver; at += 9) {
      const map = standingMap(hostOf(editor), journey);
      const { host, node } = map;
      const { mark, journey: read } = map.read();
      const { id } = nodeAt(host, dotOf(third));
      const bob = new Person(host, 'Bob');
      let turn = 0;
      host.everyTurn(() => {
        turn += 1;
        if (turn === at) bob.remove(id);
      });
      const answer = map.call('update', { node, mark, journey: withStage(read), removed: [] });
      // Before anything is written the plan is made anew.
      expect([undefined, 'stale'], `at turn ${at}`).toContain(answer.failure?.code);
      isOver = turn < at;
      expect(textsOf(livingMap(hostOf(editor, { beside: host }), node).read().journey)).toEqual(
        textsOf(journey),
      );
    }
  });

  test('[M7] a map that somebody deleted is told as gone, before Undo and in the middle of an update', () => {
    const map = standingMap(hostOf(editor), journey);
    map.update(withStage);
    new Person(map.host, 'Bob').remove(map.node);
    expect(map.call('undo', {}).failure?.code).toBe('mapGone');

    const other = standingMap(hostOf(editor), journey);
    const { mark, journey: read } = other.read();
    const bob = new Person(other.host, 'Bob');
    let turn = 0;
    other.host.everyTurn(() => {
      turn += 1;
      if (turn === 30) bob.remove(other.node);
    });
    const args = { node: other.node, mark, journey: withStage(read), removed: [] };
    expect(other.call('update', args).failure?.code).toBe('mapGone');
  });
});
