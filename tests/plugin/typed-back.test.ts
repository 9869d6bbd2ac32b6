/** What a hand changes, and changes back after an update has learnt it: the board counts, each time (M1, B3, E2). */
import { describe, expect, test } from 'vitest';
import type { Journey } from '../../journey/model/journey.ts';
import { Person } from '../../playground/host/people.ts';
import { byKey, hostOf, nodeAt, nodesOf, READ_IN } from './drawn-board.ts';
import { exampleJourney } from './example-journey.ts';
import { type LivingMap } from './living-map.ts';
import { standingMap } from './standing-map.ts';

describe.each(READ_IN)('in %s, exports of sections being %s', (editor, jsonExport) => {
  const draw = (): LivingMap =>
    standingMap(hostOf(editor, { switches: { jsonExport } }), exampleJourney('b2b-sales-automation', 'en'));
  /** The node that holds the words of a node of ours: itself, or the text in its frame. */
  const wordsOf = ({ host }: LivingMap, key: string) => {
    const node = nodeAt(host, key);
    const inside = nodesOf(host).find(({ type, parentId }) => type === 'TEXT' && parentId === node.id);
    return node.text === null && inside !== undefined ? inside : node;
  };
  const said = (map: LivingMap, key: string): string => wordsOf(map, key).text?.characters ?? '';
  const type = (map: LivingMap, key: string, text: string): void => {
    new Person(map.host, 'Ann').type(wordsOf(map, key).id, text);
  };
  /** The form says something of its own, so that there is something to update. */
  const edit = (journey: Journey): Journey => ({
    ...journey,
    goals: { ...journey.goals, ours: `${journey.goals.ours} More` },
  });

  test('[B3][B3d] every text that a form has is read as it stands', () => {
    const map = draw();
    const before = map.read().journey;
    const keys = [...byKey(map.host).keys()].filter((key) => {
      const text = said(map, key);
      if (nodeAt(map.host, key).locked || wordsOf(map, key).locked) return false;
      return /^(title|chip|goal|person|stage|lane|note|crm|check|link)/.test(key) && /[a-z]{2}/i.test(text);
    });
    const drawn = new Map(keys.map((key) => [key, said(map, key)]));
    for (const [key, text] of drawn) if (!/^goal.ours/.test(key)) type(map, key, `${text}s`);
    map.update(edit);
    const learnt = map.read().journey;
    expect(learnt.notes).not.toEqual(before.notes);
    expect(learnt.stages).not.toEqual(before.stages);
    for (const [key, text] of drawn) if (!/^goal.ours/.test(key)) type(map, key, text);
    const goals = { ...before.goals, ours: learnt.goals.ours };
    expect(map.read().journey).toEqual({ ...before, goals });
    map.update(edit);
    expect(map.read()).toMatchObject({
      journey: { ...before, goals: { customer: goals.customer } },
      drift: 0,
    });
    const { writes } = map.host.counters;
    map.update();
    expect(map.host.counters.writes).toBe(writes);
  });

  test('[M1][B3d] the form’s change of a note that was typed back keeps its words', () => {
    const map = draw();
    const [note] = map.read().journey.notes;
    const key = `note/${note?.id ?? ''}`;
    const words = said(map, key);
    type(map, key, 'Other words');
    map.update(edit);
    type(map, key, words);
    map.update((journey) => ({
      ...journey,
      notes: journey.notes.map((one) => (one.id === note?.id ? { ...one, isUrgent: true } : one)),
    }));
    expect(said(map, key)).toBe(`URGENT\n${words.replace(/^URGENT\n/, '')}`);
  });

  test('[E2][B3d] a dot that is dragged back to where it was drawn has the valence of that place', () => {
    const map = draw();
    const before = map.read().journey.feelings;
    const [{ stageId, participantId } = { stageId: '', participantId: '' }] = before;
    const dot = nodeAt(map.host, `dot/${stageId}/${participantId}`);
    const { x = 0, y = 0 } = dot;
    const drag = (to: number) => map.host.engine.store.write(dot, 'y', to);
    drag(y + 100);
    expect(x).toBe(dot.x);
    map.update(edit);
    expect(map.read().journey.feelings).not.toEqual(before);
    drag(y);
    expect(map.read().journey.feelings).toEqual(before);
  });

  test('[M8] after Undo of the update that learnt it, a text is read as the hand’s all the same', () => {
    const map = draw();
    const [note] = map.read().journey.notes;
    const key = `note/${note?.id ?? ''}`;
    type(map, key, 'Other words');
    map.update(edit);
    expect(map.call('undo', {}).ok).toBe(true);
    const textNow = () => map.read().journey.notes.find(({ id }) => id === note?.id)?.text;
    expect(textNow()).toBe('Other words');
    map.update(edit);
    expect(textNow()).toBe('Other words');
    expect(said(map, key)).toBe('Other words');
  });

  test('[B3c] the section’s new name is the title, also after a title that a hand had typed was learnt', () => {
    const map = draw();
    type(map, 'title', 'Typed');
    map.update(edit);
    expect(map.read().journey.title).toBe('Typed');
    new Person(map.host, 'Ann').rename(map.node, 'Named');
    expect(map.read().journey.title).toBe('Named');
  });
});
