/** The words inside a shape look as they would on a map drawn anew. */
import { expect, describe, test } from 'vitest';
import { setNotesAcross } from '../../journey/model/edit/header.ts';
import { changeStage } from '../../journey/model/edit/stages.ts';
import type { Journey } from '../../journey/model/journey.ts';
import type { NodeRecord } from '../../playground/host/node-record.ts';
import { done } from './done.ts';
import { EDITORS, hostOf, nodeAt } from './drawn-board.ts';
import { exampleJourney } from './example-journey.ts';
import { drawLiving, type LivingMap } from './living-map.ts';

/** The node that holds a stage header's words: the shape, or the text in its frame. */
const headerWords = ({ host, journey }: LivingMap & { journey: Journey }, stage: number): NodeRecord => {
  const header = nodeAt(host, `stage/${journey.stages[stage]?.id ?? ''}`);
  const inside = header.childIds.flatMap((id) => host.document.nodes.get(id) ?? []);
  return inside.find(({ type }) => type === 'TEXT') ?? header;
};

describe.each(EDITORS)('in %s', (editor) => {
  const draw = (): LivingMap & { journey: Journey } => {
    const journey = exampleJourney('b2b-sales-automation', 'ru');
    return { ...drawLiving(hostOf(editor), journey), journey };
  };
  const sizeOf = (node: NodeRecord) => node.text?.segments[0]?.fontSize;

  test('[L2] a stage’s title becomes smaller with its column, and as large as before by Undo', () => {
    const map = draw();
    const before = sizeOf(headerWords(map, 0));
    map.update((journey) => done(setNotesAcross(journey, 1)));
    expect(sizeOf(headerWords(map, 0))).toBeLessThan(before ?? 0);
    expect(map.call('undo', {}).ok).toBe(true);
    expect(sizeOf(headerWords(map, 0))).toBe(before);
  });

  test('the words of a moment of truth are dark on yellow', () => {
    const map = draw();
    const colour = (stage: number) => JSON.stringify(headerWords(map, stage).text?.segments[0]?.fills);
    const [plain, yellow] = [colour(0), colour(1)];
    expect(plain).not.toBe(yellow);
    const id = map.journey.stages[0]?.id ?? '';
    map.update((journey) => done(changeStage(journey, id, { isMomentOfTruth: true })));
    expect(colour(0)).toBe(yellow);
  });

  test('[M1][L5] a link that was drawn without a label gets one, changes it in its size, and Undo takes it away again', () => {
    const map = draw();
    const [from, to] = map.journey.stages.map(({ id }) => id);
    const withLabel = (label: string) => (journey: Journey) => ({
      ...journey,
      links: [{ fromStageId: from ?? '', toStageId: to ?? '', label }],
    });
    map.update(withLabel(''));
    const key = `link/${from}/${to}/1`;
    const words = () => {
      const node = nodeAt(map.host, editor === 'figma' ? `${key}/label` : key);
      const inside = node.childIds.flatMap((id) => map.host.document.nodes.get(id) ?? []);
      return (inside.find(({ type }) => type === 'TEXT') ?? node).text;
    };
    const looks = () => words()?.segments.map(({ fontSize, fills }) => [fontSize, fills.length]);
    map.update(withLabel('Again'));
    expect(words()?.characters).toBe('Again');
    expect(looks()).toEqual([[36, 1]]);
    map.update(withLabel('Once more'));
    expect(words()?.characters).toBe('Once more');
    expect(looks()).toEqual([[36, 1]]);
    map.update(withLabel(''));
    expect(map.read().journey.links[0]?.label).toBe('');
    map.update(withLabel('At last'));
    expect(map.call('undo', {}).ok).toBe(true);
    expect(map.read().journey.links[0]?.label).toBe('');
  });
});
