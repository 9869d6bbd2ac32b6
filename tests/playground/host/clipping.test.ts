import { describe, expect, test } from 'vitest';
import type { Clipping } from '../../../playground/host/clipping.ts';
import { createHost, type EmulatedHost } from '../../../playground/host/host.ts';
import type { NodeRecord } from '../../../playground/host/node-record.ts';
import { Person } from '../../../playground/host/people.ts';
import { createVmRealm } from '../../../playground/realms/vm-realm.ts';

function board(): { host: EmulatedHost; ann: Person } {
  const host = createHost({ realm: createVmRealm });
  return { host, ann: new Person(host, 'Ann') };
}

const record = (host: EmulatedHost, id: string): NodeRecord => host.engine.store.get(id);

function copied(person: Person, ids: readonly string[]): Clipping {
  const clipping = person.copy(ids);
  if (clipping === null) throw new Error('nothing was copied');
  return clipping;
}

/** Glues two nodes together as a plugin does; gives the connector's id. */
async function connect(host: EmulatedHost, from: string, to: string): Promise<string> {
  host.start({
    code: `const c = figma.createConnector(); console.log(c.id);
      c.connectorStart = { endpointNodeId: '${from}', magnet: 'RIGHT' };
      c.connectorEnd = { endpointNodeId: '${to}', magnet: 'LEFT' };`,
  });
  await host.settle();
  return host.console.map(({ text }) => text).join('');
}

describe('[rule 51] copied and pasted by hand', () => {
  test('a note keeps its words, author and plugin data, and gets an id of its own', () => {
    const { host, ann } = board();
    const note = ann.addSticky('Too slow', { x: 0, y: 0 });
    record(host, note.id).pluginData['tropa'] = 'n1';
    const [pasted] = new Person(host, 'Boris').paste(copied(ann, [note.id]), { x: 500, y: 40 });
    expect(pasted).toMatchObject({ x: 500, y: 40, pluginData: { tropa: 'n1' }, authorName: 'Ann' });
    expect(pasted?.id).not.toBe(note.id);
    expect(pasted?.pluginData).not.toBe(note.pluginData);
  });

  test('what was copied can be pasted when the original is gone, also onto another board', () => {
    const { host, ann } = board();
    const section = ann.addSection('Map', { x: 100, y: 100 }, { width: 900, height: 900 });
    const note = ann.addSticky('Kept', { x: 200, y: 200 });
    expect(note.parentId).toBe(section.id);
    const clipping = copied(ann, [section.id]);
    ann.remove(section.id);
    const other = board();
    for (const at of [host, other.host]) {
      const [pasted] = new Person(at, 'Ann').paste(clipping, { x: 10, y: 0 });
      expect(pasted).toMatchObject({ x: 110, y: 100, parentId: at.currentPageId });
      const [childId = ''] = pasted?.childIds ?? [];
      expect(record(at, childId)).toMatchObject({ x: 100, y: 100 });
      expect(record(at, childId).text?.characters).toBe('Kept');
    }
  });

  test('it lands in the section under its centre', () => {
    const { host, ann } = board();
    const lane = ann.addSection('Lane', { x: 1000, y: 0 }, { width: 800, height: 400 });
    const note = ann.addSticky('a', { x: 0, y: 0 });
    const [pasted] = ann.paste(copied(ann, [note.id]), { x: 1100, y: 60 });
    expect(record(host, pasted?.id ?? '')).toMatchObject({ parentId: lane.id, x: 100, y: 60 });
  });

  test('connectors between copied nodes hold on to the copies; one to what stayed behind lets go there', async () => {
    const { host, ann } = board();
    const [a, b] = [ann.addSticky('a', { x: 0, y: 0 }), ann.addSticky('b', { x: 600, y: 0 })];
    const line = await connect(host, a.id, b.id);
    const whole = ann.paste(copied(ann, [a.id, b.id, line]), { x: 0, y: 500 });
    expect(whole[2]?.connector).toMatchObject({
      start: { endpointNodeId: whole[0]?.id },
      end: { endpointNodeId: whole[1]?.id },
    });
    const half = ann.paste(copied(ann, [a.id, line]), { x: 0, y: 1000 });
    expect(half[1]?.connector).toMatchObject({
      start: { endpointNodeId: half[0]?.id },
      end: { endpointNodeId: null, position: { x: 600, y: b.height / 2 + 1000 } },
    });
  });

  test('[B4] votes come along with the map that they were copied with', () => {
    const { host, ann } = board();
    const section = ann.addSection('Map', { x: 0, y: 0 }, { width: 900, height: 900 });
    const note = ann.addSticky('a', { x: 100, y: 100 });
    ann.stamp(note.id, 'heart');
    const [pasted] = ann.paste(copied(ann, [section.id]), { x: 2000, y: 0 });
    const children = (pasted?.childIds ?? []).map((id) => record(host, id));
    const sticky = children.find(({ type }) => type === 'STICKY');
    expect(children.find(({ type }) => type === 'STAMP')?.stuckToId).toBe(sticky?.id);
  });

  test('a group is moved with what is in it', async () => {
    const { host, ann } = board();
    ann.addShape('a', { x: 0, y: 0 });
    ann.addShape('b', { x: 300, y: 0 });
    host.start({ code: `figma.group([...figma.currentPage.children], figma.currentPage)` });
    await host.settle();
    const [groupId = ''] = host.engine.currentPage().childIds;
    const [pasted] = ann.paste(copied(ann, [groupId]), { x: 1000, y: 50 });
    expect(pasted?.childIds.map((id) => record(host, id).x)).toEqual([1000, 1300]);
  });

  test('nothing chosen is nothing copied', () => {
    expect(board().ann.copy(['1:999'])).toBeNull();
  });
});

describe('[rule 51] sizes by hand', () => {
  test('a section made larger to the left keeps what is in it in place, and takes in what it then holds', () => {
    const { host, ann } = board();
    const lane = ann.addSection('Lane', { x: 1000, y: 0 }, { width: 600, height: 400 });
    const inside = ann.addSticky('in', { x: 1100, y: 50 });
    const beside = ann.addSticky('beside', { x: 700, y: 50 });
    ann.resize(lane.id, { x: 600, y: -20, width: 1000, height: 420 });
    expect(record(host, lane.id)).toMatchObject({ x: 600, y: -20, width: 1000, height: 420 });
    expect(record(host, inside.id)).toMatchObject({ parentId: lane.id, x: 500, y: 70 });
    expect(record(host, beside.id)).toMatchObject({ parentId: lane.id, x: 100, y: 70 });
  });

  test('what no longer fits leaves the section and stays where it is', () => {
    const { host, ann } = board();
    const lane = ann.addSection('Lane', { x: 0, y: 0 }, { width: 900, height: 400 });
    const note = ann.addSticky('out', { x: 600, y: 50 });
    ann.resize(lane.id, { x: 0, y: 0, width: 400, height: 400 });
    expect(record(host, note.id)).toMatchObject({ parentId: host.currentPageId, x: 600, y: 50 });
  });

  test('a section drawn around notes takes them in, and no locked one', () => {
    const { host, ann } = board();
    const [note, locked] = [ann.addSticky('a', { x: 20, y: 20 }), ann.addSticky('b', { x: 300, y: 20 })];
    ann.lock(locked.id);
    const section = ann.addSection('S', { x: 0, y: 0 }, { width: 800, height: 800 });
    ann.embrace(section.id);
    expect(record(host, note.id).parentId).toBe(section.id);
    expect(record(host, locked.id).parentId).toBe(host.currentPageId);
  });

  test('a section does not go into one that it does not fit into', () => {
    const { host, ann } = board();
    const map = ann.addSection('Map', { x: 0, y: 0 }, { width: 2000, height: 2000 });
    const [copy] = ann.paste(copied(ann, [map.id]), { x: 100, y: 100 });
    expect(copy?.parentId).toBe(host.currentPageId);
  });

  test('several stamps on one note lie beside each other', () => {
    const { ann } = board();
    const note = ann.addSticky('a', { x: 0, y: 0 });
    const places = ['heart', 'star', '+1'].map((sign) => ann.stamp(note.id, sign).x);
    expect(new Set(places).size).toBe(3);
  });
});
