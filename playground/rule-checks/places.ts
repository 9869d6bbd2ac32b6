import assert from 'node:assert/strict';
import { play } from './rule-check.ts';
import type { RuleCheck } from './rule-check.ts';

/** Rules 16–24: where nodes are born, how they move with their parents, how they grow. */
export const placeChecks: readonly RuleCheck[] = [
  {
    rule: 16,
    says: 'new nodes stand at (0, 0) of the current page with their usual size',
    check: async (make) => {
      const heard = await play(
        make(),
        `const size = (node) => [node.x, node.y, node.width, node.height, node.parent.type].join(' ');
         const wide = figma.createSticky(); wide.isWideWidth = true; out(wide.width);
         out(['createSticky', 'createShapeWithText', 'createEllipse', 'createFrame', 'createLine', 'createPolygon'].map((name) => size(figma[name]())));
         out(figma.createConnector().width); const shape = figma.createShapeWithText(); out(shape.shapeType);
         const table = figma.createTable(); out([table.numRows, table.numColumns]);`,
      );
      assert.deepEqual(heard, [
        416,
        [
          '0 0 240 240 PAGE',
          '0 0 208 208 PAGE',
          '0 0 100 100 PAGE',
          '0 0 100 100 PAGE',
          '0 0 100 0 PAGE',
          '0 0 100 100 PAGE',
        ],
        200,
        'ELLIPSE',
        [2, 2],
      ]);
    },
  },
  {
    rule: 17,
    says: 'appended to a section, a node keeps the numbers of x and y and jumps on the page',
    check: async (make) => {
      const heard = await play(
        make(),
        `const s = figma.createSection(); s.x = 1000; const r = figma.createRectangle(); r.x = 50; s.appendChild(r);
         out([r.x, r.absoluteBoundingBox.x]);
         const above = figma.createRectangle(); s.appendChild(above); out(s.children[s.children.length - 1].id === above.id);`,
      );
      assert.deepEqual(heard, [[50, 1050], true]);
    },
  },
  {
    rule: 18,
    says: 'a moved section takes its children along, whose own numbers stay',
    check: async (make) => {
      const heard = await play(
        make(),
        `const s = figma.createSection(); const r = figma.createRectangle(); s.appendChild(r); r.x = 50; s.x = 300; out([r.x, r.absoluteBoundingBox.x]);`,
      );
      assert.deepEqual(heard, [[50, 350]]);
    },
  },
  {
    rule: 19,
    says: 'a section neither grows with its content nor moves it when resized',
    check: async (make) => {
      const heard = await play(
        make(),
        `const s = figma.createSection(); s.resizeWithoutConstraints(200, 200); const r = figma.createRectangle(); s.appendChild(r); r.x = 500;
         out(s.width); s.resizeWithoutConstraints(800, 800); out([r.x, r.width]);`,
      );
      assert.deepEqual(heard, [200, [500, 100]]);
    },
  },
  {
    rule: 20,
    says: 'a sticky grows downwards with its text, and less when it is wide',
    check: async (make) => {
      const heard = await play(
        make(),
        `await figma.loadFontAsync(medium); const s = figma.createSticky(); s.text.characters = 'слово '.repeat(120);
         const narrow = s.height; s.isWideWidth = true; const wide = s.height; s.text.characters = 'one';
         out([narrow > wide, wide > 240, s.width, s.height]);`,
      );
      assert.deepEqual(heard, [[true, true, 416, 240]]);
    },
  },
  {
    rule: 21,
    says: 'in auto layout x and y are ignored, and sizing modes have their conditions',
    check: async (make) => {
      const heard = await play(
        make({ editor: 'figma' }),
        `const f = figma.createFrame(); f.layoutMode = 'HORIZONTAL'; f.itemSpacing = 10;
         const a = figma.createRectangle(); const b = figma.createRectangle(); f.appendChild(a); f.appendChild(b); b.x = 999; out([a.x, b.x]);
         const lone = figma.createFrame(); out(fails(() => { lone.layoutSizingHorizontal = 'HUG'; })); out(fails(() => { a.layoutSizingHorizontal = 'HUG'; }));
         out(fails(() => { f.counterAxisAlignItems = 'STRETCH'; }));`,
      );
      assert.deepEqual(heard, [
        [0, 110],
        'Error: in set_layoutSizingHorizontal: node must be an auto-layout frame or a child of an auto-layout frame',
        'Error: in set_layoutSizingHorizontal: HUG can only be set on auto-layout frames or text children of auto-layout frames',
        `Error: in set_counterAxisAlignItems: Invalid enum value. Expected 'MIN' | 'MAX' | 'CENTER' | 'BASELINE', received 'STRETCH'`,
      ]);
    },
  },
  {
    rule: 22,
    says: 'resize fixes both axes of an auto-layout frame',
    check: async (make) => {
      const heard = await play(
        make({ editor: 'figma' }),
        `const f = figma.createFrame(); f.layoutMode = 'VERTICAL'; f.primaryAxisSizingMode = 'AUTO'; f.counterAxisSizingMode = 'AUTO';
         f.resize(300, 300); out([f.primaryAxisSizingMode, f.counterAxisSizingMode]);`,
      );
      assert.deepEqual(heard, [['FIXED', 'FIXED']]);
    },
  },
  {
    rule: 23,
    says: 'impossible parents are refused with their reason',
    check: async (make) => {
      const heard = await play(
        make(),
        `const s = figma.createSection(); const inner = figma.createSection(); s.appendChild(inner); const r = figma.createRectangle();
         out(fails(() => inner.appendChild(s))); out(fails(() => figma.root.appendChild(r))); out(fails(() => s.appendChild(figma.currentPage)));
         out(fails(() => s.insertChild(7, r))); out(fails(() => s.appendChild(figma.root)));`,
      );
      assert.deepEqual(heard, [
        'Error: in appendChild: Cannot move node. Doing so would create a parenting cycle',
        'Error: in appendChild: Cannot move node. The root node cannot have children of type other than PAGE',
        'Error: in appendChild: Cannot move node. Nodes other than the root node cannot have children of type PAGE',
        'Error: in insertChild: Cannot insert node at index greater than the number of existing siblings',
        'Error: in appendChild: Cannot move node. Node is the scene root, which cannot be reparented',
      ]);
    },
  },
  {
    rule: 24,
    says: 'a clone lands on the current page, whatever the original’s parent',
    check: async (make) => {
      const heard = await play(
        make(),
        `const s = figma.createSection(); const n = figma.createSticky(); s.appendChild(n); out(n.clone().parent.type);`,
      );
      assert.deepEqual(heard, ['PAGE']);
    },
  },
];
