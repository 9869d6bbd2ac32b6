import { describe, expect, it } from 'vitest';
import { hitTest, nodesIn } from '../../../playground/page/hit-test.ts';
import { emptyBoard } from './board.ts';

const near = { tolerance: 6 };

describe('what lies under the pointer', () => {
  it('is the topmost node, and nothing over bare canvas', () => {
    const { host, ann } = emptyBoard();
    ann.addSticky('below', { x: 0, y: 0 });
    const above = ann.addSticky('above', { x: 100, y: 100 });
    expect(hitTest(host.document, host.currentPageId, { x: 150, y: 150 }, near)).toBe(above.id);
    expect(hitTest(host.document, host.currentPageId, { x: 900, y: 900 }, near)).toBeNull();
  });

  it('is what stands in a section before the section, whose name tag is part of it', () => {
    const { host, ann } = emptyBoard();
    const section = ann.addSection('Ideas', { x: 0, y: 0 }, { width: 1000, height: 800 });
    const sticky = ann.addSticky('one', { x: 100, y: 100 });
    const at = (x: number, y: number) => hitTest(host.document, host.currentPageId, { x, y }, near);
    expect(at(150, 150)).toBe(sticky.id);
    expect(at(700, 700)).toBe(section.id);
    expect(at(20, -20)).toBe(section.id);
    expect(at(20, -200)).toBeNull();
  });

  it('passes through what is hidden', () => {
    const { host, ann } = emptyBoard();
    const sticky = ann.addSticky('one', { x: 0, y: 0 });
    ann.hide(sticky.id);
    expect(hitTest(host.document, host.currentPageId, { x: 50, y: 50 }, near)).toBeNull();
  });

  it('is found where a turned node is, not where it was', () => {
    const { host, ann } = emptyBoard();
    const shape = ann.addShape('turned', { x: 0, y: 0 });
    host.edit((engine) => {
      engine.store.write(shape, 'width', 400);
      engine.store.write(shape, 'height', 20);
      engine.store.write(shape, 'rotation', 90); // counter-clockwise about the top left corner: it now points up
    });
    expect(hitTest(host.document, host.currentPageId, { x: 10, y: -300 }, near)).toBe(shape.id);
    expect(hitTest(host.document, host.currentPageId, { x: 300, y: 10 }, near)).toBeNull();
  });

  it('is a vector without a fill only at its strokes: what lies between them is under the pointer', () => {
    const { host, ann } = emptyBoard();
    const below = ann.addSticky('below', { x: 100, y: 100 });
    const vector = host.edit((engine) => {
      const made = engine.make('VECTOR');
      engine.store.add(made);
      engine.store.attach(made, engine.currentPage(), 1); // on top
      const data = 'M 0 0 L 0 600 M 500 0 C 500 200 300 400 500 600';
      engine.store.write(made, 'vectorPaths', [{ windingRule: 'NONE', data }]);
      engine.store.write(made, 'fills', []);
      engine.store.write(made, 'width', 500);
      engine.store.write(made, 'height', 600);
      return made;
    });
    const at = (x: number, y: number) => hitTest(host.document, host.currentPageId, { x, y }, near);
    expect(at(200, 200)).toBe(below.id);
    expect(at(3, 400)).toBe(vector.id);
    expect(at(426, 300)).toBe(vector.id); // where the curve reaches furthest
    expect(at(500, 300)).toBeNull();
  });

  it('is a connector within reach of its way', () => {
    const { host, ann } = emptyBoard();
    const a = ann.addSticky('a', { x: 0, y: 0 });
    const b = ann.addSticky('b', { x: 1000, y: 0 });
    const line = host.edit((engine) => {
      const record = engine.make('CONNECTOR');
      const end = (endpointNodeId: string) => ({ endpointNodeId, magnet: 'CENTER' as const, position: null });
      record.connector = {
        lineType: 'STRAIGHT',
        start: end(a.id),
        end: end(b.id),
        startCap: 'NONE',
        endCap: 'NONE',
      };
      engine.store.add(record);
      engine.store.attach(record, engine.currentPage(), 0);
      return record;
    });
    expect(hitTest(host.document, host.currentPageId, { x: 600, y: 125 }, near)).toBe(line.id);
    expect(hitTest(host.document, host.currentPageId, { x: 600, y: 150 }, near)).toBeNull();
  });
});

describe('a marquee', () => {
  it('takes the stickies it touches, and a section only when it holds it whole', () => {
    const { host, ann } = emptyBoard();
    const section = ann.addSection('Ideas', { x: 0, y: 0 }, { width: 1000, height: 800 });
    const inside = ann.addSticky('inside', { x: 100, y: 100 });
    const taken = (x: number, y: number, width: number, height: number) =>
      nodesIn(host.document, host.currentPageId, { x, y, width, height });
    expect(taken(50, 50, 100, 100)).toEqual([inside.id]);
    expect(taken(-10, -10, 1100, 900)).toEqual([section.id]);
  });

  it('leaves alone what is locked', () => {
    const { host, ann } = emptyBoard();
    const sticky = ann.addSticky('fixed', { x: 0, y: 0 });
    ann.lock(sticky.id);
    expect(nodesIn(host.document, host.currentPageId, { x: -9, y: -9, width: 999, height: 999 })).toEqual([]);
  });
});
