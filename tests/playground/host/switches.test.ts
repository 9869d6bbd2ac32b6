import { describe, expect, it } from 'vitest';
import { Person } from '../../../playground/host/people.ts';
import { STRICTEST, SWITCHES } from '../../../playground/host/switches.ts';
import type { SwitchName, Switches } from '../../../playground/host/switches.ts';
import { hostsWithout, play } from '../../../playground/rule-checks/rule-check.ts';

const make = hostsWithout([]);

const TWO_DOTS = `const a = figma.createEllipse(); const b = figma.createEllipse(); b.x = 400; const c = figma.createConnector();`;
const STICKY_TEXT = `await figma.loadFontAsync(medium); const s = figma.createSticky(); s.text.characters = 'слово '.repeat(40);`;

/** For each switch: what a plugin does, and what it sees under each value, in the order of the table. */
const SEEN: Readonly<
  Record<SwitchName, { readonly body: string; readonly sees: readonly unknown[]; readonly editor?: 'figma' }>
> = {
  missingMember: {
    body: `out(fails(() => figma.createSticky().layoutMode).slice(0, 9));`,
    sees: ['TypeError', 'no error'],
  },
  absentCall: {
    body: `out(fails(() => figma.createPage));`,
    sees: [
      'no error',
      `TypeError: figma.createPage no such property 'createPage' on the figma global object`,
    ],
  },
  figjamTextFont: { body: `out(figma.createText().fontName.style);`, sees: ['Medium', 'Regular'] },
  emptyTextNeedsOldFont: {
    body: `await figma.loadFontAsync(regular); out(fails(() => { figma.createSticky().text.fontName = regular; }) === 'no error');`,
    sees: [false, true],
  },
  clonePluginData: {
    body: `const s = figma.createSticky(); s.setPluginData('k', 'v'); out(s.clone().getPluginData('k'));`,
    sees: ['', 'v'],
  },
  cloneAuthor: { body: `out(figma.currentPage.children[0].clone().authorName);`, sees: ['Анна', 'Борис'] },
  curvedCenter: {
    body: `${TWO_DOTS} c.connectorLineType = 'CURVED'; out(fails(() => { c.connectorStart = { endpointNodeId: a.id, magnet: 'CENTER' }; }) === 'no error');`,
    sees: [false, true],
  },
  wrongMagnet: {
    body: `${TWO_DOTS} c.connectorLineType = 'STRAIGHT'; out(fails(() => { c.connectorStart = { endpointNodeId: a.id, magnet: 'TOP' }; }) === 'no error' && c.connectorStart.magnet);`,
    sees: [false, 'CENTER'],
  },
  reparentedEndpoint: {
    body: `${TWO_DOTS} c.connectorStart = { endpointNodeId: a.id, magnet: 'AUTO' }; figma.createSection().appendChild(a); out(c.removed);`,
    sees: [true, false],
  },
  connectorAncestor: {
    body: `${TWO_DOTS} const s = figma.createSection(); s.appendChild(a); s.appendChild(b);
      c.connectorStart = { endpointNodeId: a.id, magnet: 'AUTO' }; c.connectorEnd = { endpointNodeId: b.id, magnet: 'AUTO' }; out(c.parent.type);`,
    sees: ['SECTION', 'PAGE'],
  },
  endpointPosition: {
    body: `${TWO_DOTS} c.connectorStart = { endpointNodeId: a.id, position: { x: 1, y: 0 } }; c.connectorEnd = { endpointNodeId: b.id, position: { x: 1, y: 0 } }; out(c.x);`,
    sees: [100, 1],
  },
  sectionInFrame: {
    body: `out(fails(() => figma.createFrame().appendChild(figma.createSection())) === 'no error');`,
    sees: [false, true],
  },
  stickyInFrame: {
    body: `out(fails(() => figma.createFrame().appendChild(figma.createSticky())) === 'no error');`,
    sees: [false, true],
  },
  stampsFollow: {
    body: `const s = figma.currentPage.children[0]; const stamp = s.stuckNodes[0]; const before = stamp.x; s.x = s.x + 50; out(stamp.x - before);`,
    sees: [0, 50],
  },
  jsonExport: {
    body: `${STICKY_TEXT} const box = figma.createSection(); box.appendChild(s);
      const json = await box.exportAsync({ format: 'JSON_REST_V1' }).catch(() => null); out(json && typeof json.document.children[0].characters);`,
    sees: [null, 'undefined', 'string'],
  },
  vectorOrigin: {
    body: `const v = figma.createVector(); v.vectorPaths = [{ windingRule: 'NONE', data: 'M 30 40 L 60 90' }]; out([v.x, v.y, v.width]);`,
    sees: [
      [0, 0, 30],
      [30, 40, 30],
    ],
  },
  stickyTextChange: {
    body: `${STICKY_TEXT} await new Promise((done) => setTimeout(done, 1));
      figma.currentPage.on('nodechange', (event) => out(event.nodeChanges[0].properties[0])); s.text.characters = 'x';`,
    sees: ['text', 'characters'],
  },
  stickyMetrics: { body: `${STICKY_TEXT} out(s.height > 400);`, sees: [true, false] },
  rightsLost: {
    body: `out(fails(() => figma.createSticky()) === 'no error');`,
    sees: [false, true],
  },
  lateBuiltins: {
    body: `out([typeof structuredClone, typeof queueMicrotask]);`,
    sees: [
      ['undefined', 'undefined'],
      ['function', 'function'],
    ],
  },
};

function switched<K extends SwitchName>(name: K, value: Switches[K]): Partial<Switches> {
  return { [name]: value };
}

describe('what sources contest is a switch', () => {
  it('starts from the stricter value of each', () => {
    expect(Object.entries(STRICTEST)).toEqual(
      Object.entries(SWITCHES).map(([name, values]) => [name, values[0]]),
    );
    expect(Object.keys(SWITCHES)).toHaveLength(20);
  });

  for (const name of Object.keys(SEEN) as SwitchName[]) {
    SWITCHES[name].forEach((value, index) => {
      it(`${name}: ${value}`, async () => {
        const host = make({ switches: switched(name, value) });
        const boris = new Person(host, 'Борис');
        if (name === 'cloneAuthor' || name === 'stampsFollow') {
          const sticky = boris.addSticky('Привет', { x: 0, y: 0 });
          if (name === 'stampsFollow') boris.stamp(sticky.id);
        }
        if (name === 'rightsLost') host.loseRights();
        expect(await play(host, SEEN[name].body)).toEqual([SEEN[name].sees[index]]);
      });
    });
  }
});
