import { describe, expect, test } from 'vitest';
import { createHost, type EmulatedHost } from '../../../playground/host/host.ts';
import type { NodeRecord } from '../../../playground/host/node-record.ts';
import { Team } from '../../../playground/host/people-team.ts';
import { Person } from '../../../playground/host/people.ts';
import { createVmRealm } from '../../../playground/realms/vm-realm.ts';

const board = (): EmulatedHost => createHost({ realm: createVmRealm });

/** Runs a plugin's code and gives what it logged. */
async function logged(host: EmulatedHost, code: string): Promise<string[]> {
  host.start({ code });
  await host.settle();
  return host.console.map((line) => line.text);
}

const record = (host: EmulatedHost, id: string): NodeRecord => host.engine.store.get(id);

describe('[rule 53] what only people bring', () => {
  test('a sticky has its writer as author, whoever runs the plugin', async () => {
    const host = board();
    const sticky = new Person(host, 'Ann').addSticky('Too slow', { x: 40, y: 60 });
    const code = `(async () => { const n = await figma.getNodeByIdAsync('${sticky.id}'); console.log(n.authorName, n.text.characters, String(n.x)); })()`;
    expect(await logged(host, code)).toEqual(['Ann Too slow 40']);
  });

  test('stamps and tape are stuck to their node and can be read from it', async () => {
    const host = board();
    const ann = new Person(host, 'Ann');
    const sticky = ann.addSticky('a', { x: 0, y: 0 });
    ann.stamp(sticky.id, 'heart');
    ann.tape(sticky.id);
    const code = `console.log(figma.currentPage.children[0].stuckNodes.map((n) => n.type + ' ' + n.stuckTo.id).join())`;
    expect(await logged(host, code)).toEqual([`STAMP ${sticky.id},WASHI_TAPE ${sticky.id}`]);
  });

  test('a line from node to node says its words and goes with either of them', async () => {
    const host = board();
    const ann = new Person(host, 'Ann');
    const [a, b] = [ann.addSticky('a', { x: 0, y: 0 }), ann.addSticky('b', { x: 600, y: 0 })];
    ann.join(a.id, b.id, 'leads to');
    const code = `const [line] = figma.currentPage.findAllWithCriteria({ types: ['CONNECTOR'] });
      console.log(line.text.characters, line.connectorStart.endpointNodeId, line.connectorEnd.endpointNodeId);
      figma.currentPage.children[0].remove(); console.log(String(line.removed));`;
    expect(await logged(host, code)).toEqual([`leads to ${a.id} ${b.id}`, 'true']);
  });

  test('widgets, pictures and links stand on the board', async () => {
    const host = board();
    const ann = new Person(host, 'Ann');
    ann.addWidget('Vote', { x: 0, y: 0 });
    ann.addImage({ x: 300, y: 0 }, { width: 640, height: 480 });
    ann.addLink('A page', { x: 0, y: 600 });
    const code = `console.log(figma.currentPage.children.map((n) => n.type).join())`;
    expect(await logged(host, code)).toEqual(['WIDGET,RECTANGLE,LINK_UNFURL']);
  });

  test('[rule 33] a text in a missing font can be read and not be written', async () => {
    const host = board();
    const ann = new Person(host, 'Ann');
    const sticky = ann.addSticky('from elsewhere', { x: 0, y: 0 });
    ann.useMissingFont(sticky.id);
    const code = `const { text } = figma.currentPage.children[0];
      console.log(text.characters, String(text.hasMissingFont));
      try { text.characters = 'mine' } catch (error) { console.log(error.message) }`;
    const [read, refused] = await logged(host, code);
    expect(read).toBe('from elsewhere true');
    expect(refused).toContain('unloaded font "Corporate Sans Regular"');
  });
});

describe('[rule 51] what people do by hand', () => {
  test('a node dropped on a section becomes its child and stays where it was dropped', () => {
    const host = board();
    const ann = new Person(host, 'Ann');
    const section = ann.addSection('Lane', { x: 1000, y: 1000 }, { width: 600, height: 400 });
    const sticky = ann.addSticky('a', { x: 0, y: 0 });
    ann.drag(sticky.id, { x: 1100, y: 1050 });
    expect(record(host, sticky.id)).toMatchObject({ parentId: section.id, x: 100, y: 50 });
    ann.drag(sticky.id, { x: 5000, y: 20 });
    expect(record(host, sticky.id)).toMatchObject({ parentId: host.currentPageId, x: 5000, y: 20 });
  });

  test('the innermost section under the centre takes a node in', () => {
    const host = board();
    const ann = new Person(host, 'Ann');
    ann.addSection('Map', { x: 0, y: 0 }, { width: 2000, height: 2000 });
    const lane = ann.addSection('Lane', { x: 100, y: 100 }, { width: 800, height: 400 });
    expect(ann.addSticky('a', { x: 200, y: 150 }).parentId).toBe(lane.id);
  });

  test('a section is never dropped into itself or into what it holds', () => {
    const host = board();
    const ann = new Person(host, 'Ann');
    const map = ann.addSection('Map', { x: 0, y: 0 }, { width: 1000, height: 1000 });
    ann.addSection('Lane', { x: 10, y: 10 }, { width: 900, height: 900 });
    ann.drag(map.id, { x: 20, y: 20 });
    expect(record(host, map.id).parentId).toBe(host.currentPageId);
  });

  test('stamps come along', () => {
    const host = board();
    const ann = new Person(host, 'Ann');
    const sticky = ann.addSticky('a', { x: 0, y: 0 });
    const stamp = ann.stamp(sticky.id);
    const { x, y } = stamp;
    ann.drag(sticky.id, { x: 300, y: 200 });
    expect(record(host, stamp.id)).toMatchObject({ x: x + 300, y: y + 200 });
  });

  test('a duplicate has an id of its own, and the same plugin data, text and author', async () => {
    const host = board();
    const ann = new Person(host, 'Ann');
    const sticky = ann.addSticky('a', { x: 0, y: 0 });
    await logged(host, `figma.currentPage.children[0].setPluginData('tropa', 'x')`);
    const copy = new Person(host, 'Boris').duplicate(sticky.id);
    expect(copy.id).not.toBe(sticky.id);
    expect(copy).toMatchObject({ pluginData: { tropa: 'x' }, authorName: 'Ann' });
    expect(copy.text?.characters).toBe('a');
  });

  test('long words typed into a sticky make it grow', () => {
    const host = board();
    const ann = new Person(host, 'Ann');
    const sticky = ann.addSticky('a', { x: 0, y: 0 });
    ann.type(sticky.id, 'word '.repeat(80));
    expect(record(host, sticky.id).height).toBeGreaterThan(240);
  });

  test('deleting takes stamps and glued connectors with it', async () => {
    const host = board();
    const ann = new Person(host, 'Ann');
    const [a, b] = [ann.addSticky('a', { x: 0, y: 0 }), ann.addSticky('b', { x: 600, y: 0 })];
    ann.stamp(a.id);
    await logged(
      host,
      `const c = figma.createConnector();
       c.connectorStart = { endpointNodeId: '${a.id}', magnet: 'AUTO' };
       c.connectorEnd = { endpointNodeId: '${b.id}', magnet: 'AUTO' };`,
    );
    ann.remove(a.id);
    expect(host.engine.currentPage().childIds).toEqual([b.id]);
  });

  test('a locked node, and what is in a locked section, stays as it is', () => {
    const host = board();
    const ann = new Person(host, 'Ann');
    const section = ann.addSection('Lane', { x: 0, y: 0 }, { width: 600, height: 600 });
    const sticky = ann.addSticky('a', { x: 100, y: 100 });
    ann.lock(section.id);
    expect(ann.canTouch(sticky.id)).toBe(false);
    expect(() => ann.type(sticky.id, 'b')).toThrow('locked');
    ann.lock(section.id, false);
    ann.type(sticky.id, 'b');
    expect(record(host, sticky.id).text?.characters).toBe('b');
  });

  test('[rule 39] the plugin hears of it as LOCAL or REMOTE', async () => {
    const host = board();
    const sticky = new Person(host, 'Ann').addSticky('a', { x: 0, y: 0 });
    host.start({
      code: `figma.currentPage.on('nodechange', (event) => {
        for (const change of event.nodeChanges) console.log(change.origin, change.type, (change.properties || []).join());
      })`,
    });
    await host.settle();
    new Person(host, 'Boris').rename(sticky.id, 'by Boris');
    await host.settle();
    new Person(host, 'Анна', true).rename(sticky.id, 'by the runner');
    await host.settle();
    expect(host.console.map((line) => line.text)).toEqual([
      'REMOTE PROPERTY_CHANGE name',
      'LOCAL PROPERTY_CHANGE name',
    ]);
  });

  test("[rule 50] the runner undoes their own deeds one by one, and nobody else's", () => {
    const host = board();
    const runner = new Person(host, 'Анна', true);
    const sticky = runner.addSticky('a', { x: 0, y: 0 });
    new Person(host, 'Boris').recolour(sticky.id, 'FFA8DB');
    runner.type(sticky.id, 'b');
    expect(host.undo()).toBe(true);
    expect(record(host, sticky.id).text?.characters).toBe('a');
    expect(record(host, sticky.id).fills[0]?.color.b).toBeCloseTo(0xdb / 255);
  });
});

describe('a team at work', () => {
  /** Everything on the page that a team may change, as text. */
  const state = (host: EmulatedHost): string =>
    JSON.stringify(
      [...host.engine.store.nodes.values()].map((one) => [one.id, one.parentId, one.x, one.text]),
    );

  test('does the same deeds for the same seed', () => {
    const run = (seed: number): string => {
      const host = board();
      const team = new Team(host, seed);
      for (let deed = 0; deed < 200; deed += 1) team.act();
      return state(host);
    };
    expect(run(7)).toBe(run(7));
    expect(run(7)).not.toBe(run(8));
  });

  test('knows what it wrote and what it deleted', () => {
    const host = board();
    const team = new Team(host, 3);
    for (let deed = 0; deed < 300; deed += 1) team.act();
    expect(team.written.size).toBeGreaterThan(5);
    expect(team.deleted.size).toBeGreaterThan(5);
    for (const [id, text] of team.written) expect(record(host, id).text?.characters).toBe(text);
    for (const id of team.deleted) expect(host.engine.store.find(id)).toBeUndefined();
  });
});
