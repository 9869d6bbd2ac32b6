import { describe, expect, it } from 'vitest';
import { Person } from '../../../playground/host/people.ts';
import { hostsWithout, play, said } from '../../../playground/rule-checks/rule-check.ts';

const make = hostsWithout([]);

describe('undo', () => {
  it('takes back and makes again what a plugin wrote, deletions with all below', async () => {
    const host = make();
    await play(
      host,
      `await figma.loadFontAsync(medium); const s = figma.createSection(); const n = figma.createSticky(); s.appendChild(n); n.text.characters = 'раз'; figma.commitUndo();
       n.text.characters = 'два'; s.name = 'Карта'; s.remove(); figma.commitUndo();`,
    );
    const texts = () =>
      [...host.document.nodes.values()].flatMap((one) =>
        one.type === 'STICKY' ? [one.text?.characters] : [],
      );
    expect(texts()).toEqual([]);
    host.undo();
    expect(texts()).toEqual(['раз']);
    host.redo();
    expect(texts()).toEqual([]);
    host.undo();
    host.undo();
    expect(host.document.nodes.size).toBe(2);
    expect(host.undo()).toBe(false);
  });

  it('leaves alone what another person did in between', async () => {
    const host = make();
    await play(
      host,
      `const n = figma.createSticky(); n.x = 10; figma.commitUndo(); n.x = 50; figma.commitUndo(); out(n.id);`,
    );
    const id = String(said(host)[0]);
    const boris = new Person(host, 'Борис');
    const own = boris.addSticky('моё', { x: 900, y: 900 });
    boris.remove(id);
    host.undo();
    expect(host.document.nodes.has(own.id)).toBe(true);
    expect(host.document.nodes.has(id)).toBe(false);
  });

  it('by a person may take a node from under the plugin', async () => {
    const host = make();
    host.start({
      code: `var n = figma.createSticky(); figma.commitUndo(); setTimeout(function () { console.log('OUT ' + n.removed); }, 10);`,
    });
    host.undo();
    await host.settle();
    expect(said(host)).toEqual([true]);
  });
});
