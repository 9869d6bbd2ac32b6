/** A dot that a hand dragged beyond the scale counts as its end (E2); what the form says then is a height like any other. */
import { expect, test } from 'vitest';
import type { Journey } from '../../journey/model/journey.ts';
import { yOfValence } from '../../journey/scene/emotion-scale.ts';
import { absoluteBox } from '../../playground/host/geometry.ts';
import { Person } from '../../playground/host/people.ts';
import { EDITORS, hostOf, nodeAt } from './drawn-board.ts';
import { exampleJourney } from './example-journey.ts';
import { drawLiving } from './living-map.ts';

test.each(EDITORS.flatMap((editor) => ([-400, 400] as const).map((by) => [editor, by] as const)))(
  '[E2][M1] in %s, %i px beyond it: the dot comes to stand at the height of what the form says, and not so far from it',
  (editor, by) => {
    const map = drawLiving(hostOf(editor), exampleJourney('b2b-sales-automation', 'en'));
    const { store } = map.host.engine;
    const { feelings, lanes } = map.read().journey;
    const { stageId = '', participantId = '' } = feelings[1] ?? {};
    const lane = nodeAt(map.host, `lane/${lanes.find(({ kind }) => kind === 'emotions')?.id ?? ''}`);
    const dot = nodeAt(map.host, `dot/${stageId}/${participantId}`);
    const heightOf = (): number => {
      const { y, height } = absoluteBox(store, dot);
      return y + height / 2 - absoluteBox(store, lane).y;
    };
    const { x, y } = absoluteBox(store, dot);
    const end = by > 0 ? -2 : 2;
    new Person(map.host, 'Ann').drag(dot.id, { x, y: y + yOfValence(end) - heightOf() + by });
    const felt = ({ feelings: all }: Journey) =>
      all.find((one) => one.stageId === stageId && one.participantId === participantId)?.valence;
    expect(felt(map.read().journey)).toBe(end);
    const setTo = (valence: number) => (now: Journey) => ({
      ...now,
      feelings: now.feelings.map((one) =>
        one.stageId === stageId && one.participantId === participantId ? { ...one, valence } : one,
      ),
    });
    map.update((now) => ({ ...now, title: 'Another title' }));
    expect(heightOf()).toBeCloseTo(yOfValence(end) + by); // not moved without being asked
    map.update(setTo(0.6));
    expect(heightOf()).toBe(Math.round(yOfValence(0.6)));
    expect(felt(map.read().journey)).toBe(0.6);
    expect(map.read().drift).toBe(0);
  },
);
