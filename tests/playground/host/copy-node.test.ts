import { describe, expect, it } from 'vitest';
import { Person } from '../../../playground/host/people.ts';
import { hostsWithout, play } from '../../../playground/rule-checks/rule-check.ts';

describe('a duplicated map', () => {
  it('has connectors of its own, glued to its own dots', async () => {
    const host = hostsWithout([])();
    const heard = await play(
      host,
      `const s = figma.createSection(); s.setPluginData('map', 'one'); const dot = (x) => { const d = figma.createEllipse(); s.appendChild(d); d.x = x; return d; };
       const a = dot(0); const b = dot(400); const c = figma.createConnector(); s.appendChild(c);
       c.connectorStart = { endpointNodeId: a.id, magnet: 'AUTO' }; c.connectorEnd = { endpointNodeId: b.id, magnet: 'AUTO' }; out(s.id);`,
    );
    const copy = new Person(host, 'Борис').duplicate(String(heard[0]));
    const children = copy.childIds.map((id) => host.document.nodes.get(id));
    const connector = children.find((one) => one?.type === 'CONNECTOR')?.connector;
    expect([connector?.start.endpointNodeId, connector?.end.endpointNodeId]).toEqual(
      children.filter((one) => one?.type === 'ELLIPSE').map((one) => one?.id),
    );
    expect(copy.pluginData).toEqual({ map: 'one' });
  });
});
