import assert from 'node:assert/strict';
import { Person } from '../host/people.ts';
import { play, pluginCode, said } from './rule-check.ts';
import type { RuleCheck } from './rule-check.ts';

/** Rules 50–53: undo, people’s hands, export, and what only people bring. */
export const peopleChecks: readonly RuleCheck[] = [
  {
    rule: 50,
    says: 'what was written since the last commitUndo is one step, and closing ends a step',
    check: async (make) => {
      const host = make();
      await play(
        host,
        `figma.createSticky(); figma.createSticky(); figma.commitUndo(); figma.createSticky(); figma.closePlugin();`,
      );
      const stickies = () => [...host.document.nodes.values()].filter((one) => one.type === 'STICKY').length;
      const steps = [stickies()];
      while (host.undo()) steps.push(stickies());
      host.redo();
      steps.push(stickies());
      assert.deepEqual(steps, [3, 2, 0, 2]);

      const again = make();
      assert.deepEqual(
        await play(
          again,
          `figma.createSticky(); figma.commitUndo(); figma.createSticky(); figma.triggerUndo(); out(figma.currentPage.children.length);`,
        ),
        [1],
      );
    },
  },
  {
    rule: 51,
    says: 'people drag between page and sections without losing data, and their copies carry them along',
    check: async (make) => {
      const host = make();
      const heard = await play(
        host,
        `const s = figma.createSection(); s.resizeWithoutConstraints(800, 800); s.x = 2000; const n = figma.createSticky(); n.setPluginData('key', 'mine'); out([s.id, n.id]);`,
      );
      const [section = '', sticky = ''] = Array.isArray(heard[0]) ? heard[0].map(String) : [];
      const boris = new Person(host, 'Борис');
      boris.drag(sticky, { x: 2100, y: 100 });
      const copy = boris.duplicate(sticky);
      const moved = host.document.nodes.get(sticky);
      assert.equal(moved?.parentId, section);
      assert.deepEqual(moved?.pluginData, { key: 'mine' });
      assert.deepEqual(copy.pluginData, { key: 'mine' });
      assert.notEqual(copy.id, sticky);
    },
  },
  {
    rule: 52,
    says: 'the JSON export has the REST shape and tells nothing of plugin data or authors',
    check: async (make) => {
      const host = make({ switches: { jsonExport: 'complete' } });
      const heard = await play(
        host,
        `await figma.loadFontAsync(medium); const s = figma.createSection(); s.x = 100; const n = figma.createSticky(); s.appendChild(n); n.x = 10; n.text.characters = 'Жду';
         n.setPluginData('key', 'mine'); const { document } = await s.exportAsync({ format: 'JSON_REST_V1' }); const child = document.children[0];
         out([document.type, child.characters, child.absoluteBoundingBox.x, child.locked, child.fills.length, 'pluginData' in child, 'authorName' in child]);`,
      );
      assert.deepEqual(heard, [['SECTION', 'Жду', 110, false, 1, false, false]]);
    },
  },
  {
    rule: 53,
    says: 'stamps and the like come from people only; a plugin can read them but not make them',
    check: async (make) => {
      const host = make();
      host.start({
        code: pluginCode(`out(['createStamp', 'createWashiTape', 'createWidget'].filter((name) => name in figma));
          const n = figma.createSticky(); out(n.id); setTimeout(() => out(n.stuckNodes.map((one) => one.type)), 100);`),
      });
      host.step();
      new Person(host, 'Борис').stamp(String(said(host)[1]));
      await host.settle();
      assert.deepEqual([said(host)[0], said(host)[2]], [[], ['STAMP']]);
    },
  },
];
