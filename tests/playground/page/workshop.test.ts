import { describe, expect, it } from 'vitest';
import type { NodeRecord } from '../../../playground/host/node-record.ts';
import { Workshop } from '../../../playground/page/workshop.ts';
import { emptyBoard } from './board.ts';

const MIDDLE = { x: 0, y: 0 };

/** A map as people see it: two lanes with a note in one, and a lane with two feelings. */
function smallMap(): ReturnType<typeof emptyBoard> {
  const board = emptyBoard();
  const { ann } = board;
  ann.addSection('Map', { x: 0, y: 0 }, { width: 3000, height: 2000 });
  ann.addSection('Actions', { x: 50, y: 100 }, { width: 2900, height: 400 });
  ann.addSection('Pains', { x: 50, y: 600 }, { width: 2900, height: 400 });
  ann.addSection('Emotions', { x: 50, y: 1100 }, { width: 2900, height: 600 });
  ann.addSticky('Reads reviews', { x: 500, y: 150 });
  for (const x of [600, 1200]) {
    const dot = ann.addShape('A', { x, y: 1300 }, 'ELLIPSE');
    ann.resize(dot.id, { x, y: 1300, width: 80, height: 80 });
  }
  return board;
}

function played(host: ReturnType<typeof emptyBoard>['host'], seed: number): string[] {
  const workshop = new Workshop(host, seed);
  const told: string[] = [];
  for (let next = workshop.next(MIDDLE); next !== null; next = workshop.next(MIDDLE)) told.push(next);
  return told;
}

describe('a workshop in small', () => {
  it('is ten deeds, each told with its person, and the same for the same seed', () => {
    const told = played(smallMap().host, 4);
    expect(told).toHaveLength(10);
    for (const sentence of told) expect(sentence).toMatch(/^(Ann|Boris|Chen|Dana|Emil) [a-z]+ /);
    expect(played(smallMap().host, 4)).toEqual(told);
    expect(played(smallMap().host, 5)).not.toEqual(told);
  });

  it('keeps feelings in their lane and column, and puts notes into the other lanes', () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const { host } = smallMap();
      played(host, seed);
      const { store } = host.engine;
      const nameOf = (id: string | null): string => store.find(id)?.name ?? '';
      const all = [...store.nodes.values()];
      const dots = all.filter(({ type }) => type === 'SHAPE_WITH_TEXT');
      expect(dots.map(({ parentId }) => nameOf(parentId))).toEqual(['Emotions', 'Emotions']);
      expect(dots.map(({ x }) => x).sort()).toEqual([1150, 550]);
      for (const note of all.filter(({ type }) => type === 'STICKY'))
        expect(['Actions', 'Pains']).toContain(nameOf(note.parentId));
    }
  });

  it('writes in the language of the board', () => {
    const { host, ann } = smallMap();
    ann.addText('Действия', { x: 100, y: 150 });
    expect(played(host, 1).filter((sentence) => / wrote “[А-Я]/.test(sentence)).length).toBeGreaterThan(0);
  });

  it('writes somewhere on a board without a map, and leaves locked notes alone', () => {
    const { host, ann } = emptyBoard();
    const note = ann.addSticky('Locked', { x: 0, y: 0 });
    ann.lock(note.id);
    expect(played(host, 2)).toHaveLength(10);
    expect(host.engine.store.get(note.id).text?.characters).toBe('Locked');
    expect(host.engine.currentPage().childIds.length).toBeGreaterThan(2);
  });

  it('knows lanes and notes of the design editor, which are frames, and brings no stickies there', () => {
    const { host } = emptyBoard('figma');
    const { store } = host.engine;
    host.edit((engine) => {
      const add = (parentId: string, things: Partial<NodeRecord>, type = 'FRAME'): NodeRecord => {
        const made = { ...engine.make(type), ...things };
        store.add(made);
        store.attach(made, store.get(parentId), Infinity);
        return made;
      };
      const map = add(host.currentPageId, { width: 3000, height: 2000 });
      const lane = add(map.id, { name: 'Actions', x: 50, y: 100, width: 2900, height: 600 });
      const note = add(lane.id, { x: 500, y: 50, width: 240, height: 240 });
      const text = add(note.id, {}, 'TEXT');
      if (text.text !== null) store.write(text, 'text', { ...text.text, characters: 'Reads reviews' });
    });
    const told = played(host, 3).join();
    expect(told).toContain('in “Actions”');
    expect(told).toMatch(/“Reads reviews”/);
    expect([...store.nodes.values()].some(({ type }) => type === 'STICKY' || type === 'STAMP')).toBe(false);
  });
});
