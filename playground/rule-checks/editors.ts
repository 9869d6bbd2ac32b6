import assert from 'node:assert/strict';
import { play } from './rule-check.ts';
import type { RuleCheck } from './rule-check.ts';

const FIGJAM_CALLS = [
  'createSticky',
  'createConnector',
  'createShapeWithText',
  'createTable',
  'createCodeBlock',
  'createGif',
  'createLinkPreviewAsync',
];

/** Rules 1–7: what an editor lacks, and what a manifest must permit. */
export const editorChecks: readonly RuleCheck[] = [
  {
    rule: 1,
    says: 'a design file has none of FigJam’s own creating calls',
    check: async (make) => {
      const heard = await play(
        make({ editor: 'figma' }),
        `out(${JSON.stringify(FIGJAM_CALLS)}.filter((name) => typeof figma[name] !== 'undefined'));
         out(fails(() => figma.createSticky()).includes('not a function'));`,
      );
      assert.deepEqual(heard, [[], true]);
    },
  },
  {
    rule: 2,
    says: 'FigJam has no pages, components, styles or variables to create',
    check: async (make) => {
      const heard = await play(
        make(),
        `out(['createPage', 'createComponent', 'createComponentFromNode', 'combineAsVariants', 'createPaintStyle', 'createTextStyle',
           'createEffectStyle', 'createGridStyle', 'moveLocalPaintStyleAfter', 'variables'].filter((name) => figma[name] !== undefined));`,
      );
      assert.deepEqual(heard, [[]]);
    },
  },
  {
    rule: 3,
    says: 'the timer and the people present are FigJam’s',
    check: async (make) => {
      const body = `out([typeof figma.timer, typeof figma.activeUsers]);`;
      const manifest = { id: '1', permissions: ['activeusers'] };
      assert.deepEqual(await play(make({ editor: 'figma', manifest }), body), [['undefined', 'undefined']]);
      assert.deepEqual(await play(make({ manifest }), body), [['object', 'object']]);
    },
  },
  {
    rule: 4,
    says: 'a connector pasted into a design file cannot be cloned',
    check: async (make) => {
      const host = make({ editor: 'figma' });
      host.edit((engine) => {
        const connector = engine.make('CONNECTOR');
        engine.store.add(connector);
        engine.store.attach(connector, engine.currentPage(), 0);
      });
      assert.deepEqual(await play(host, `out(fails(() => figma.currentPage.children[0].clone()));`), [
        'Error: Cloning CONNECTOR nodes is not supported in the current editor',
      ]);
    },
  },
  {
    rule: 5,
    says: 'getTopLevelFrame throws in FigJam and answers in a design file',
    check: async (make) => {
      const body = `const f = figma.createFrame(); out(fails(() => f.getTopLevelFrame()).startsWith('Error: in getTopLevelFrame:'));`;
      assert.deepEqual(await play(make(), body), [true]);
      assert.deepEqual(await play(make({ editor: 'figma' }), body), [false]);
    },
  },
  {
    rule: 6,
    says: 'Dev Mode refuses every write by its name and lets everything be read',
    check: async (make) => {
      const heard = await play(
        make({ editor: 'dev' }),
        `out(fails(() => figma.createFrame())); out(fails(() => { figma.currentPage.name = 'x'; })); out(figma.currentPage.name);`,
      );
      assert.deepEqual(heard, [
        `Error: Can't call "createFrame" in read-only mode`,
        `Error: Can't call "name" in read-only mode`,
        'Page 1',
      ]);
    },
  },
  {
    rule: 7,
    says: 'the people’s getters throw unless the manifest permits them',
    check: async (make) => {
      const body = `out(fails(() => figma.currentUser)); out(fails(() => figma.activeUsers));`;
      assert.deepEqual(await play(make({ manifest: { id: '1' } }), body), [
        'Error: "currentuser" permission not specified in manifest.json',
        'Error: "activeusers" permission not specified in manifest.json',
      ]);
      const manifest = { id: '1', permissions: ['currentuser', 'activeusers'] };
      assert.deepEqual(
        await play(make({ manifest, user: { id: '7', name: 'Ольга' } }), `out(figma.currentUser.name);`),
        ['Ольга'],
      );
    },
  },
];
