import assert from 'node:assert/strict';
import { play } from './rule-check.ts';
import type { RuleCheck } from './rule-check.ts';

const TWO_DOTS = `const dot = (x) => { const d = figma.createEllipse(); d.resize(48, 48); d.x = x; return d; };
  const a = dot(0); const b = dot(400); const c = figma.createConnector();
  const glue = (magnet) => { c.connectorStart = { endpointNodeId: a.id, magnet }; c.connectorEnd = { endpointNodeId: b.id, magnet }; };`;

/** Rules 25–30: connectors. */
export const connectorChecks: readonly RuleCheck[] = [
  {
    rule: 25,
    says: 'an end is glued only to a node that is there and not inside an instance',
    check: async (make) => {
      const host = make();
      host.edit((engine) => {
        const instance = engine.make('INSTANCE');
        const inside = engine.make('RECTANGLE');
        engine.store.add(instance);
        engine.store.add(inside);
        engine.store.attach(instance, engine.currentPage(), 0);
        engine.store.attach(inside, instance, 0);
      });
      const heard = await play(
        host,
        `const c = figma.createConnector(); out(fails(() => { c.connectorStart = { endpointNodeId: '99:99', magnet: 'AUTO' }; }));
         const inside = figma.currentPage.children[0].children[0]; out(fails(() => { c.connectorEnd = { endpointNodeId: inside.id, magnet: 'AUTO' }; }));`,
      );
      assert.deepEqual(heard, [
        'Error: in set_connectorStart: Invalid endpointNodeId',
        'Error: in set_connectorEnd: Invalid endpointNodeId',
      ]);
    },
  },
  {
    rule: 26,
    says: 'magnets that a line type does not take throw, and a point on a node has none',
    check: async (make) => {
      const heard = await play(
        make(),
        `${TWO_DOTS} const isRefused = (act) => fails(act).startsWith('Error: in set_connector');
         out(isRefused(() => glue('CENTER'))); c.connectorLineType = 'STRAIGHT'; out(isRefused(() => glue('TOP')));
         out(isRefused(() => glue('CENTER'))); c.connectorStart = { endpointNodeId: a.id, position: { x: 0.5, y: 0 }, magnet: 'TOP' };
         out(c.connectorStart.magnet);`,
      );
      assert.deepEqual(heard, [true, true, false, 'NONE']);
    },
  },
  {
    rule: 27,
    says: 'a new connector’s label has no usable font and no fill, and its text resets the size',
    check: async (make) => {
      const heard = await play(
        make(),
        `const c = figma.createConnector(); out((await rejects(() => figma.loadFontAsync(c.text.fontName))).startsWith('Error: in loadFontAsync'));
         out(c.text.fills.length); await figma.loadFontAsync(medium); c.text.fontName = medium; c.text.fontSize = 40; c.text.characters = 'да'; out(c.text.fontSize);`,
      );
      assert.deepEqual(heard, [true, 0, 16]);
    },
  },
  {
    rule: 28,
    says: 'a connector follows its ends, and vanishes with them',
    check: async (make) => {
      const heard = await play(
        make(),
        `${TWO_DOTS} c.connectorLineType = 'CURVED'; glue('AUTO'); const before = c.width; b.x = 800; out(c.width - before);
         out(a.attachedConnectors.length); b.remove(); out(c.removed);`,
      );
      assert.deepEqual(heard, [400, 1, true]);
    },
  },
  {
    rule: 29,
    says: 'a connector is not moved by x and y',
    check: async (make) => {
      const heard = await play(
        make(),
        `const c = figma.createConnector(); out(fails(() => { c.x = 5; }).startsWith('Error: in set_x'));`,
      );
      assert.deepEqual(heard, [true]);
    },
  },
  {
    rule: 30,
    says: 'glued at both ends, a connector moves to their nearest common ancestor',
    check: async (make) => {
      const heard = await play(
        make(),
        `${TWO_DOTS} const s = figma.createSection(); s.appendChild(a); s.appendChild(b); glue('AUTO'); out(c.parent.id === s.id);`,
      );
      assert.deepEqual(heard, [true]);
    },
  },
];
