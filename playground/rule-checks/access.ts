import assert from 'node:assert/strict';
import { play, pluginCode, said } from './rule-check.ts';
import type { RuleCheck } from './rule-check.ts';

const NOT_LOADED =
  'Cannot access children on a page that has not been explicitly loaded. Remember to call await page.loadAsync() or await figma.loadAllPagesAsync() first';

/** Rules 35–39: pages, vanished nodes, the end of a run, events. */
export const accessChecks: readonly RuleCheck[] = [
  {
    rule: 35,
    says: 'what is not loaded is not looked into, and the synchronous look-ups are gone',
    check: async (make) => {
      const heard = await play(
        make({ pages: ['One', 'Two'] }),
        `const two = figma.root.children[1];
         out(fails(() => two.children)); out(fails(() => figma.getNodeById('1:1'))); out(fails(() => figma.root.findAll()));
         out(fails(() => figma.on('documentchange', () => {}))); out(fails(() => figma.createRectangle().fillStyleId = 'x').includes('dynamic-page'));
         await two.loadAsync(); out(two.children.length); await figma.loadAllPagesAsync();
         out(fails(() => figma.root.findAll())); out(fails(() => figma.on('documentchange', () => {})));`,
      );
      assert.deepEqual(heard, [
        `Error: in get_children: ${NOT_LOADED}`,
        'Error: in getNodeById: Cannot call with documentAccess: dynamic-page. Use figma.getNodeByIdAsync instead.',
        'Error: in findAll: Cannot call with documentAccess: dynamic-page without calling figma.loadAllPagesAsync() first.',
        'Error: Cannot register documentchange handler in incremental mode without calling figma.loadAllPagesAsync first.',
        true,
        0,
        'no error',
        'no error',
      ]);
    },
  },
  {
    rule: 36,
    says: 'the current page is changed by setCurrentPageAsync only',
    check: async (make) => {
      const heard = await play(
        make({ pages: ['One', 'Two'] }),
        `const two = figma.root.children[1]; out(fails(() => { figma.currentPage = two; }).includes('Use figma.setCurrentPageAsync instead'));
         await figma.setCurrentPageAsync(two); out(figma.currentPage.name);`,
      );
      assert.deepEqual(heard, [true, 'Two']);
    },
  },
  {
    rule: 37,
    says: 'a removed node answers to removed and id only',
    check: async (make) => {
      const heard = await play(
        make(),
        `const s = figma.createSticky(); const id = s.id; const text = s.text; s.remove(); out([s.removed, s.id === id]);
         out(fails(() => s.parent).replace(id, 'ID')); out(fails(() => s.remove()).replace(id, 'ID')); out(fails(() => text.characters).replace(id, 'ID'));
         out(await figma.getNodeByIdAsync(id));`,
      );
      assert.deepEqual(heard, [
        [true, true],
        'Error: in get_parent: The node with id "ID" does not exist',
        'Error: in remove: The node with id "ID" does not exist',
        'Error: in get_characters: The node with id "ID" does not exist',
        null,
      ]);
    },
  },
  {
    rule: 38,
    says: 'after closePlugin nothing of figma answers, and timers are gone',
    check: async (make) => {
      const host = make();
      host.start({
        code: pluginCode(`figma.on('close', () => out('closing')); setTimeout(() => out('late'), 10); setInterval(() => out('beat'), 10);
          figma.closePlugin('bye'); out(fails(() => figma.createSticky()).startsWith('Error: in createSticky')); out(fails(() => figma.currentPage).startsWith('Error'));`),
      });
      host.advance(100);
      await host.settle();
      assert.deepEqual(said(host), ['closing', true, true]);
      assert.equal(host.closed, true);
    },
  },
  {
    rule: 39,
    says: 'changes are told in a later turn, gathered, with their origin',
    check: async (make) => {
      const host = make();
      const heard = await play(
        host,
        `let now = true; const seen = [];
         figma.currentPage.on('nodechange', (event) => { seen.push([now, event.nodeChanges.map((one) => one.type + ' ' + one.origin + ' ' + (one.properties || []).join('+'))]); });
         const s = figma.createSection(); const r = figma.createRectangle(); s.appendChild(r); r.x = 5; r.y = 5; now = false;
         await new Promise((done) => setTimeout(done, 5)); out(seen); seen.length = 0; r.x = 9; r.opacity = 0.5; r.x = 10; await new Promise((done) => setTimeout(done, 5)); out(seen);`,
      );
      assert.deepEqual(heard, [[[false, ['CREATE LOCAL ']]], [[false, ['PROPERTY_CHANGE LOCAL x+opacity']]]]);
    },
  },
];
