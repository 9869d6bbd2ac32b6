/** Words that a hand took out of a text of ours: the empty text stands, and what the form or that hand's undo says comes to stand in it. */
import { describe, expect, test } from 'vitest';
import type { Journey } from '../../journey/model/journey.ts';
import type { Crm, Stage } from '../../journey/model/stage.ts';
import { absoluteBox } from '../../playground/host/geometry.ts';
import type { NodeRecord } from '../../playground/host/node-record.ts';
import { Person } from '../../playground/host/people.ts';
import { byKey, EDITORS, hostOf, nodeAt, nodesOf } from './drawn-board.ts';
import { exampleJourney } from './example-journey.ts';
import type { LivingMap } from './living-map.ts';
import { standingMap } from './standing-map.ts';

const first = (journey: Journey, change: Partial<Stage>): Journey => ({
  ...journey,
  stages: journey.stages.map((stage, i) => (i === 0 ? { ...stage, ...change } : stage)),
});
const CRM: Crm = { stage: 'Lead', exitCondition: 'Met', probability: 20 };
const DRAWN = first(exampleJourney('b2b-sales-automation', 'en'), {
  weight: 4,
  duration: '2 weeks',
  influence: 'yes',
  crm: CRM,
});
const withCrm =
  (change: Partial<Crm>) =>
  (journey: Journey): Journey =>
    first(journey, { crm: { ...CRM, ...journey.stages[0]?.crm, ...change } });
const stage = DRAWN.stages[0]?.id ?? '';
const lane = DRAWN.lanes[1]?.id ?? '';
const LONG = 'It takes much longer than anybody here would have thought at the beginning. '.repeat(2).trim();

/** The field, its key, and what the form says there. */
const FIELDS: readonly (readonly [string, string, (journey: Journey) => Journey])[] = [
  ['a chip', 'chip/problem', (one) => ({ ...one, summary: { ...one.summary, problem: LONG } })],
  ['a goal', 'goal/customer', (one) => ({ ...one, goals: { ...one.goals, customer: LONG } })],
  ['a weight', `stage/${stage}/weight`, (one) => first(one, { weight: 2 })],
  ['a duration', `stage/${stage}/duration`, (one) => first(one, { duration: 'some 3 months' })],
  ['a funnel stage', `crm/${stage}/stage`, withCrm({ stage: 'Opportunity' })],
  ['an exit condition', `crm/${stage}/exit`, withCrm({ exitCondition: LONG })],
  ['a probability', `crm/${stage}/probability`, withCrm({ probability: 65 })],
  ['an influence', `crm/${stage}/influence`, (one) => first(one, { influence: 'disputed' })],
  [
    'a prompt',
    `lane/${lane}/prompt`,
    (one) => ({
      ...one,
      lanes: one.lanes.map((each) => (each.id === lane ? { ...each, prompt: 'Who, where and when?' } : each)),
    }),
  ],
];

describe.each(EDITORS)('in %s', (editor) => {
  const draw = (): LivingMap => standingMap(hostOf(editor), DRAWN);
  /** The node that holds the words of a node of ours: itself, or the text in its frame. */
  const wordsOf = ({ host }: LivingMap, key: string): NodeRecord => {
    const node = nodeAt(host, key);
    const inside = nodesOf(host).find(({ type, parentId }) => type === 'TEXT' && parentId === node.id);
    return node.text === null && inside !== undefined ? inside : node;
  };
  /** A hand unlocks it, should it be locked, and types there. Gives that hand. */
  const type = (map: LivingMap, key: string, text: string): Person => {
    const ann = new Person(map.host, 'Ann');
    const { id } = nodeAt(map.host, key);
    if (!ann.canTouch(id)) ann.lock(id, false);
    ann.type(wordsOf(map, key).id, text);
    return ann;
  };
  const said = (map: LivingMap, key: string): string => wordsOf(map, key).text?.characters ?? '';
  const texts = (map: LivingMap) => [...byKey(map.host).keys()].sort().map((key) => [key, said(map, key)]);
  const boxes = (map: LivingMap) =>
    [...byKey(map.host)]
      .filter(([, { type }]) => type !== 'CONNECTOR')
      .map(([key, node]) => [key, absoluteBox(map.host.engine.store, node)])
      .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
  const secondWrites = (map: LivingMap): number => {
    const { writes } = map.host.counters;
    map.update();
    return map.host.counters.writes - writes;
  };

  describe.each(['', '  '])('left as "%s"', (left) => {
    test.each(FIELDS)(
      '[M1][M5][W6] the words of %s that a hand took out are filled by the form, at once or later',
      (_, key, change) => {
        const asDrawn = draw();
        asDrawn.update(change);
        for (const isLearntBetween of [false, true]) {
          const map = draw();
          const { id } = nodeAt(map.host, key);
          type(map, key, left);
          if (isLearntBetween) map.update();
          expect(said(map, key)).toBe(left);
          const before = texts(map);
          map.update(change);
          expect(nodeAt(map.host, key).id).toBe(id);
          // As if no hand had been there.
          expect(texts(map)).toEqual(texts(asDrawn));
          expect(boxes(map)).toEqual(boxes(asDrawn));
          const { journey, findings, drift } = map.read();
          expect(journey).toEqual({ ...asDrawn.read().journey, id: journey.id });
          expect([findings, drift]).toEqual([[], 0]);
          expect(map.call('undo', {}).ok).toBe(true);
          expect(texts(map)).toEqual(before);
          map.update(change);
          expect(said(map, key)).toBe(said(asDrawn, key));
          expect(secondWrites(map)).toBe(0);
        }
      },
    );
  });

  test('[M1] of a chip nothing is left but its label: that is filled too, with the very words of before', () => {
    const map = draw();
    const before = said(map, 'chip/problem');
    const { journey } = map.read();
    type(map, 'chip/problem', before.split('\n')[0] ?? '');
    map.update();
    expect(map.read().journey.summary.problem).toBe('');
    map.update((one) => ({ ...one, summary: journey.summary }));
    expect(said(map, 'chip/problem')).toBe(before);
    expect(map.read()).toMatchObject({ journey, findings: [], drift: 0 });
  });

  test.each(FIELDS)(
    '[M1][B3][B3e] the words of %s that a hand took out, and its undo put back later, are there again',
    (_, key) => {
      const map = draw();
      const { journey } = map.read();
      const [before, places] = [texts(map), boxes(map)];
      const ann = type(map, key, '');
      map.update();
      expect(map.read().journey).not.toEqual(journey);
      expect(ann.undo()).toBe(true);
      expect(map.read()).toMatchObject({ journey, findings: [] });
      map.update();
      expect(texts(map)).toEqual(before);
      expect(boxes(map)).toEqual(places);
      expect(map.read()).toMatchObject({ journey, findings: [], drift: 0 });
      expect(secondWrites(map)).toBe(0);
    },
  );

  test('[M11] where the font of the empty text is missing it stays empty, and is counted', () => {
    const map = draw();
    const key = `crm/${stage}/stage`;
    const ann = type(map, key, '');
    ann.useMissingFont(wordsOf(map, key).id);
    const { counts } = map.update(withCrm({ stage: 'Opportunity' }));
    expect(counts.skipped).toBe(1);
    expect(said(map, key)).toBe('');
    expect(map.read().journey.stages[0]?.crm?.stage).toBe('');
  });
});
