import { describe, expect, it } from 'vitest';
import { hostsWithout, play } from '../../../playground/rule-checks/rule-check.ts';

const make = hostsWithout([]);

describe('places on the page', () => {
  it('a node turns counter-clockwise about its top left corner', async () => {
    const heard = await play(
      make(),
      `const r = figma.createRectangle(); r.resize(100, 50); r.x = 200; r.y = 300; r.rotation = 90; const box = r.absoluteBoundingBox;
       out([box.x, box.y, box.width, box.height].map(Math.round)); out(r.absoluteTransform[0][2]);`,
    );
    expect(heard).toEqual([[200, 200, 50, 100], 200]);
  });

  it('a transform that is written reads back as place and rotation', async () => {
    const heard = await play(
      make(),
      `const r = figma.createRectangle(); r.relativeTransform = [[0, 1, 10], [-1, 0, 20]]; out([r.x, r.y, Math.round(r.rotation)]);`,
    );
    expect(heard).toEqual([[10, 20, 90]]);
  });

  it('sections in sections add up', async () => {
    const heard = await play(
      make(),
      `const a = figma.createSection(); const b = figma.createSection(); const n = figma.createSticky(); a.appendChild(b); b.appendChild(n);
       a.x = 1000; b.x = 100; n.x = 10; out(n.absoluteBoundingBox.x); out(n.absoluteTransform[0][2]);`,
    );
    expect(heard).toEqual([1110, 1110]);
  });

  it('a connector in a section has its box there', async () => {
    const heard = await play(
      make(),
      `const s = figma.createSection(); s.x = 500; const dot = (x) => { const d = figma.createEllipse(); s.appendChild(d); d.resize(48, 48); d.x = x; return d; };
       const a = dot(0); const b = dot(400); const c = figma.createConnector(); s.appendChild(c); c.connectorLineType = 'CURVED';
       c.connectorStart = { endpointNodeId: a.id, magnet: 'RIGHT' }; c.connectorEnd = { endpointNodeId: b.id, magnet: 'LEFT' };
       out([c.x, c.width, c.absoluteBoundingBox.x]); s.x = 900; out(c.absoluteBoundingBox.x);`,
    );
    expect(heard).toEqual([[48, 352, 548], 948]);
  });
});
