import assert from 'node:assert/strict';
import { play } from './rule-check.ts';
import type { RuleCheck } from './rule-check.ts';

/** Members that FigJam's kinds lack, by the call that makes one (rule 11). */
const LACKING: Readonly<Record<string, readonly string[]>> = {
  createSticky: [
    'resize',
    'resizeWithoutConstraints',
    'rescale',
    'rotation',
    'strokes',
    'effects',
    'cornerRadius',
    'children',
  ],
  createSection: ['opacity', 'effects', 'rotation', 'clipsContent', 'layoutMode', 'constraints'],
  createConnector: ['fills', 'resize', 'resizeWithoutConstraints'],
};

/** Rules 8–15: members that are there, are not, or take only some values. */
export const nodeShapeChecks: readonly RuleCheck[] = [
  {
    rule: 8,
    says: 'a member that the kind lacks throws when it is read; `in` asks without harm',
    check: async (make) => {
      const heard = await play(
        make(),
        `const s = figma.createSticky(); out(fails(() => s.layoutMode)); out('resize' in s); out(fails(() => s.resize(1, 1)));`,
      );
      assert.deepEqual(heard, [
        `TypeError: node.layoutMode: no such property 'layoutMode' on STICKY node`,
        false,
        `TypeError: node.resize: no such property 'resize' on STICKY node`,
      ]);
    },
  },
  {
    rule: 9,
    says: 'a guessed property cannot be added to a node',
    check: async (make) => {
      const heard = await play(make(), `out(fails(() => { figma.createSticky().isWide = true; }));`);
      assert.deepEqual(heard, ['TypeError: Cannot add property isWide, object is not extensible']);
    },
  },
  {
    rule: 10,
    says: 'width and height have no setter',
    check: async (make) => {
      const heard = await play(
        make(),
        `const r = figma.createRectangle(); out(fails(() => { r.width = 5; })); out(fails(() => { r.height = 5; }));`,
      );
      assert.deepEqual(heard, ['TypeError: no setter for property', 'TypeError: no setter for property']);
    },
  },
  {
    rule: 11,
    says: 'each kind has the members of the typings and no others',
    check: async (make) => {
      const heard = await play(
        make(),
        `const lacking = ${JSON.stringify(LACKING)};
         out(Object.keys(lacking).map((call) => { const node = figma[call](); return lacking[call].filter((name) => name in node); }));
         const text = figma.createSticky().text;
         out(['textAutoResize', 'textAlignHorizontal', 'width', 'height'].filter((name) => name in text));
         out(fails(() => { figma.createShapeWithText().cornerRadius = 8; }));`,
      );
      assert.deepEqual(heard, [[[], [], []], [], 'TypeError: no setter for property']);
    },
  },
  {
    rule: 12,
    says: 'values of a wrong type, colours out of range, with alpha or null are refused',
    check: async (make) => {
      const heard = await play(
        make(),
        `const r = figma.createRectangle(); const fill = (color) => fails(() => { r.fills = [{ type: 'SOLID', color }]; });
         out(fails(() => { r.opacity = '1'; }));
         out(fill({ r: 1, g: 1, b: 1, a: 1 })); out(fill(null)); out(fill({ r: 255, g: 0, b: 0 }));`,
      );
      assert.deepEqual(heard, [
        'Error: in set_opacity: Expected "opacity" to have type number but got string instead',
        `Error: in set_fills: Unrecognized key(s) in object: 'a' at [0].color`,
        'Error: in set_fills: Expected object, received null at [0].color',
        'Error: in set_fills: Number must be between 0 and 1 at [0].color.r',
      ]);
    },
  },
  {
    rule: 13,
    says: 'fills, children and selection come as fresh frozen copies',
    check: async (make) => {
      const heard = await play(
        make(),
        `const r = figma.createRectangle(); const mutate = () => { 'use strict'; r.fills[0].color.r = 1; };
         out([r.fills !== r.fills, Object.isFrozen(r.fills), Object.isFrozen(figma.currentPage.children), Object.isFrozen(figma.currentPage.selection)]);
         const before = JSON.stringify(r.fills); out(fails(mutate).startsWith('TypeError')); out(JSON.stringify(r.fills) === before);`,
      );
      assert.deepEqual(heard, [[true, true, true, true], true, true]);
    },
  },
  {
    rule: 14,
    says: 'nothing is resized below 0.01, and a line has no height',
    check: async (make) => {
      const heard = await play(
        make(),
        `out(fails(() => figma.createRectangle().resize(0, 10)).startsWith('Error: in resize:'));
         const line = figma.createLine(); out(fails(() => line.resize(50, 1)).startsWith('Error: in resize:')); out(fails(() => line.resize(50, 0)));`,
      );
      assert.deepEqual(heard, [true, true, 'no error']);
    },
  },
  {
    rule: 15,
    says: 'opacity lies between 0 and 1',
    check: async (make) => {
      const heard = await play(
        make(),
        `const r = figma.createRectangle(); out([1.5, -0.1].map((value) => fails(() => { r.opacity = value; }).startsWith('Error: in set_opacity')));`,
      );
      assert.deepEqual(heard, [[true, true]]);
    },
  },
];
