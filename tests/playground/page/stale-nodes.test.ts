import { describe, expect, it } from 'vitest';
import { StaleNodes } from '../../../playground/page/stale-nodes.ts';
import { shiftedDocument } from '../../../playground/page/shifted-document.ts';
import { emptyBoard } from './board.ts';

function watched() {
  const board = emptyBoard();
  const stale = new StaleNodes(board.host.engine.store);
  board.host.engine.store.listen((op) => stale.take(op));
  return { ...board, stale };
}

function glue(host: ReturnType<typeof watched>['host'], from: string, to: string): string {
  return host.edit((engine) => {
    const record = engine.make('CONNECTOR');
    const end = (endpointNodeId: string) => ({ endpointNodeId, magnet: 'AUTO' as const, position: null });
    record.connector = {
      lineType: 'STRAIGHT',
      start: end(from),
      end: end(to),
      startCap: 'NONE',
      endCap: 'NONE',
    };
    engine.store.add(record);
    engine.store.attach(record, engine.currentPage(), 0);
    return record.id;
  });
}

describe('what is painted anew', () => {
  it('is of a moved sticky its place alone, however many others there are', () => {
    const { ann, stale } = watched();
    const stickies = Array.from({ length: 200 }, (_, n) => ann.addSticky(String(n), { x: n * 300, y: 0 }));
    stale.takeAll();
    ann.drag(stickies[7]?.id ?? '', { x: 2100, y: 900 });
    expect([...stale.takeAll()]).toEqual([
      [stickies[7]?.id, { place: true, surface: false, children: false }],
    ]);
    expect(stale.takeAll().size).toBe(0);
  });

  it('[rule 28] is the connector of a node in a section that moved', () => {
    const { host, ann, stale } = watched();
    const section = ann.addSection('lane', { x: 0, y: 0 }, { width: 900, height: 600 });
    const inside = ann.addSticky('inside', { x: 100, y: 100 });
    const outside = ann.addSticky('outside', { x: 3000, y: 0 });
    const line = glue(host, inside.id, outside.id);
    stale.takeAll();
    ann.drag(section.id, { x: 0, y: 900 });
    expect([...stale.takeAll().keys()].sort()).toEqual([line, section.id].sort());
  });

  it('is nothing for what a plugin keeps in a node and nobody sees', () => {
    const { host, ann, stale } = watched();
    const sticky = ann.addSticky('kept', { x: 0, y: 0 });
    stale.takeAll();
    host.edit((engine) => engine.store.write(sticky, 'pluginData', { key: 'note' }));
    ann.lock(sticky.id);
    expect(stale.takeAll().size).toBe(0);
  });

  it('is the order of a parent’s children when one goes; who is gone is not asked for', () => {
    const { host, ann, stale } = watched();
    const sticky = ann.addSticky('gone', { x: 0, y: 0 });
    stale.takeAll();
    ann.remove(sticky.id);
    expect([...stale.takeAll()]).toEqual([
      [host.currentPageId, { place: false, surface: false, children: true }],
    ]);
  });
});

describe('the document in the middle of a drag', () => {
  it('has the dragged node moved by page px, and the stored one stays', () => {
    const { host, ann } = watched();
    ann.addSection('lane', { x: 500, y: 500 }, { width: 900, height: 600 });
    const sticky = ann.addSticky('moved', { x: 600, y: 600 });
    const { document, moved } = shiftedDocument(host.document, [sticky.id], { x: 30, y: -40 });
    expect(moved.get(sticky.id)).toMatchObject({ x: 130, y: 60 });
    expect(document.nodes.get(sticky.id)).toBe(moved.get(sticky.id));
    expect(document.nodes.get(host.currentPageId)).toBe(host.document.nodes.get(host.currentPageId));
    expect(sticky).toMatchObject({ x: 100, y: 100 });
  });
});
