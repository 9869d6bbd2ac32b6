/** What a hand typed over, where the form says something else later, where a font is missing, and where its dot is gone. */
import { describe, expect, test } from 'vitest';
import type { Journey } from '../../journey/model/journey.ts';
import type { NodeRecord } from '../../playground/host/node-record.ts';
import { Person } from '../../playground/host/people.ts';
import { byKey, EDITORS, hostOf, nodeAt, nodesOf } from './drawn-board.ts';
import { exampleJourney } from './example-journey.ts';
import { type LivingMap } from './living-map.ts';
import { standingMap } from './standing-map.ts';

describe.each(EDITORS)('in %s', (editor) => {
  const draw = (): LivingMap => standingMap(hostOf(editor), exampleJourney('b2b-sales-automation', 'en'));
  const ann = ({ host }: LivingMap): Person => new Person(host, 'Ann');
  /** The node that holds the words of a node of ours: itself, or the text in its frame. */
  const wordsOf = ({ host }: LivingMap, key: string): NodeRecord => {
    const node = nodeAt(host, key);
    const inside = nodesOf(host).find(({ type, parentId }) => type === 'TEXT' && parentId === node.id);
    return node.text === null && inside !== undefined ? inside : node;
  };
  const said = (map: LivingMap, key: string): string => wordsOf(map, key).text?.characters ?? '';
  const first = ({ stages }: Journey) => {
    const [stage] = stages;
    if (stage === undefined) throw new Error('the example has stages');
    return stage;
  };
  const CHANGED = 'Changed in the form';

  const withProbability = (journey: Journey): Journey => ({
    ...journey,
    stages: journey.stages.map((stage, i) =>
      i === 0 && stage.crm ? { ...stage, crm: { ...stage.crm, probability: 65 } } : stage,
    ),
  });
  const withExitCondition = (journey: Journey): Journey => ({
    ...journey,
    stages: journey.stages.map((stage, i) =>
      i === 0 && stage.crm ? { ...stage, crm: { ...stage.crm, exitCondition: CHANGED } } : stage,
    ),
  });
  const FIELDS: readonly (readonly [
    string,
    (journey: Journey) => string,
    string,
    (journey: Journey) => Journey,
  ])[] = [
    [
      'a goal',
      () => 'goal/customer',
      'Typed by Ann',
      (journey) => ({ ...journey, goals: { ...journey.goals, customer: CHANGED } }),
    ],
    [
      'a chip',
      () => 'chip/problem',
      'Typed by Ann',
      (journey) => ({ ...journey, summary: { ...journey.summary, problem: CHANGED } }),
    ],
    ['a probability', (journey) => `crm/${first(journey).id}/probability`, '20', withProbability],
    ['an exit condition', (journey) => `crm/${first(journey).id}/exit`, 'Typed by Ann', withExitCondition],
  ];
  test.each(FIELDS)(
    '[M1] %s that a hand typed over is what the form says later',
    (_, keyOf, typed, change) => {
      for (const isStoredBetween of [false, true]) {
        const map = draw();
        const key = keyOf(map.read().journey);
        ann(map).type(wordsOf(map, key).id, typed);
        const before = map.read().journey;
        if (isStoredBetween) map.update();
        expect(said(map, key)).toBe(typed);
        map.update(change);
        expect(said(map, key)).not.toBe(typed);
        const after = map.read();
        expect(after.journey).toEqual(change(before));
        expect(after.drift).toBe(0);
        expect(map.call('undo', {}).ok).toBe(true);
        expect(said(map, key)).toBe(typed);
      }
    },
  );

  test('[B3b] words beyond what a field can hold are nobody’s to write over', () => {
    const map = draw();
    const key = `crm/${first(map.read().journey).id}/probability`;
    ann(map).type(wordsOf(map, key).id, 'as likely as not');
    map.update(withProbability);
    expect(said(map, key)).toBe('as likely as not');
  });

  const LONG = 'a reason '.repeat(60).trim();
  test.each([
    [
      'a probability that is no number',
      (journey: Journey) => `crm/${first(journey).id}/probability`,
      'as likely as not',
      withProbability,
    ],
    [
      'an exit condition longer than its field',
      (journey: Journey) => `crm/${first(journey).id}/exit`,
      LONG,
      withExitCondition,
    ],
  ] as const)(
    '[M1][U5c][W6] %s is written over where the person says so, and no earlier',
    (_, keyOf, typed, change) => {
      const map = draw();
      const key = keyOf(map.read().journey);
      ann(map).type(wordsOf(map, key).id, typed);
      const { findings } = map.read();
      expect(findings).toMatchObject([{ node: nodeAt(map.host, key).id, key }]);
      map.update(change, [nodeAt(map.host, key).id]);
      expect(said(map, key)).not.toBe(typed);
      expect(map.read()).toMatchObject({ journey: change(map.read().journey), findings: [], drift: 0 });
      expect(map.call('undo', {}).ok).toBe(true);
      expect(said(map, key)).toBe(typed);
      expect(map.read().findings).toEqual(findings);
    },
  );

  test.each(['note', 'title'])(
    '[B3][M11] a %s that could not be written, for its font is missing, reads as it stands',
    (what) => {
      const map = draw();
      const { notes } = map.read().journey;
      const id = notes[0]?.id ?? '';
      const key = what === 'note' ? `note/${id}` : 'title';
      const before = said(map, key);
      ann(map).useMissingFont(wordsOf(map, key).id);
      const result = map.update((journey) =>
        what === 'note'
          ? {
              ...journey,
              notes: journey.notes.map((note) => (note.id === id ? { ...note, text: CHANGED } : note)),
            }
          : { ...journey, title: CHANGED },
      );
      expect(result.counts.skipped).toBe(1);
      expect(said(map, key)).toBe(before);
      const { journey } = map.read();
      expect(what === 'note' ? journey.notes.find((note) => note.id === id)?.text : journey.title).toBe(
        before,
      );
      map.update();
      const { writes } = map.host.counters;
      map.update();
      expect(map.host.counters.writes).toBe(writes);
    },
  );

  test('[M2][B3b] words of a feeling that a hand typed stay, and are told, where its dot was deleted', () => {
    const map = draw();
    const keys = [...byKey(map.host).keys()];
    const pair = keys.find((key) => key.startsWith('dot/') && keys.includes(key.replace('dot', 'words')));
    const words = (pair ?? '').replace('dot', 'words');
    const { id } = wordsOf(map, words);
    ann(map).type(id, 'what Ann felt');
    ann(map).remove(nodeAt(map.host, pair ?? '').id);
    const told = () => map.read().findings.filter(({ node }) => node === id);
    expect(told()).toMatchObject([{ kind: 'notUnderstood', text: 'what Ann felt' }]);
    map.update();
    expect(said(map, words)).toBe('what Ann felt');
    expect(told()).toHaveLength(1);
    const { writes } = map.host.counters;
    map.update();
    expect(map.host.counters.writes).toBe(writes);
  });

  test('[W6] what followed a dot that a hand deleted stands again after Undo', () => {
    const map = draw();
    const keys = () => [...byKey(map.host).keys()].filter((key) => /^(words|curve|band)/.test(key)).sort();
    const pair = [...byKey(map.host).keys()].find(
      (key) => key.startsWith('dot/') && keys().includes(key.replace('dot', 'words')),
    );
    ann(map).remove(nodeAt(map.host, pair ?? '').id);
    const texts = () => keys().map((key) => [key, said(map, key)]);
    const before = texts();
    map.update();
    expect(texts()).not.toEqual(before);
    expect(map.call('undo', {}).ok).toBe(true);
    expect(texts()).toEqual(before);
  });
});
