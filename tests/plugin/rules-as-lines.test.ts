/** A map that was drawn when each rule between columns was a line of its own (decision 013). */
import { describe, expect, it } from 'vitest';
import { insertLane } from '../../journey/model/edit/lanes.ts';
import { countingIds } from '../../journey/model/id-source.ts';
import { sizedJourney } from '../../scripts/sized-journey.ts';
import { hostOf } from './drawn-board.ts';
import { facilitate, textsOf } from './facilitate.ts';
import { drawLiving, livingMap } from './living-map.ts';

const journey = sizedJourney('small', { notes: 10 });

/** What stands in place of the vector on such a board, by the plugin of then. */
const linesInstead = (node: string, stages: number): string => `
  (async () => {
    const map = await figma.getNodeByIdAsync('${node}');
    const rules = map.children.find((child) => child.getPluginData('tropa').includes('"k":"rules"'));
    const { m } = JSON.parse(rules.getPluginData('tropa'));
    for (let i = 0; i < ${stages}; i++) {
      const line = figma.createLine();
      line.resize(rules.height, 0);
      line.rotation = -90;
      map.appendChild(line);
      line.x = rules.x + (rules.width / ${stages - 1}) * i;
      line.y = rules.y;
      line.locked = true;
      line.setPluginData('tropa', JSON.stringify({ m, k: 'rule/' + i, n: line.id, x: 0, y: 16, c: '#D9D9D9' }));
    }
    rules.remove();
  })();
`;

describe.each(['figjam', 'figma'] as const)('rules that are lines in %s', (editor) => {
  it('read as the same journey; the next update puts the vector in their place, and a second one has nothing to do', async () => {
    const host = hostOf(editor);
    const drawn = drawLiving(host, journey);
    const before = drawn.read().journey;
    const then = hostOf(editor, { beside: host });
    then.start({ code: linesInstead(drawn.node, journey.stages.length) });
    await then.settle();
    const ours = (): string[] =>
      [...host.document.nodes.values()]
        .filter(({ pluginData }) => /"k":"rules?(\/\d+)?"/.test(pluginData['tropa'] ?? ''))
        .map(({ type }) => type);
    expect(ours()).toEqual(journey.stages.map(() => 'LINE'));

    const map = livingMap(hostOf(editor, { beside: host }), drawn.node);
    expect(map.read().journey).toEqual(before);
    map.update((read) => {
      const added = insertLane(read, 0, { kind: 'custom', title: 'New', prompt: '' }, countingIds());
      if (!added.ok) throw new Error(added.problem.code);
      return added.journey;
    });
    expect(ours()).toEqual(['VECTOR']);
    expect(textsOf(map.read().journey)).toEqual(textsOf(before));
    expect(facilitate(map)).toEqual([]);
  });
});
