import { describe, expect, it } from 'vitest';
import { Person } from '../../../playground/host/people.ts';
import { EDITORS, hostOf, insert, nodeAt } from '../drawn-board.ts';

describe.each(EDITORS)('[L6] a new map in %s', (editor) => {
  it('lands beside what sticks out of a section, not on it', () => {
    const host = hostOf(editor);
    const ann = new Person(host, 'Ann');
    const section = ann.addSection('Ideas', { x: -30_000, y: 0 }, { width: 800, height: 800 });
    const record = ann.addShape('Far out', { x: 0, y: 0 });
    // Dropped on the section, it is the section's child; a section clips nothing, so it is seen where it then goes.
    ann.drag(record.id, { x: -29_900, y: 100 });
    expect(record.parentId).toBe(section.id);
    record.x = 30_000;
    record.y = 0;
    insert(host, 'insert-b2c');
    const map = nodeAt(host, 'map');
    const isBeside =
      map.x >= record.width || map.x + map.width <= 0 || map.y >= record.height || map.y + map.height <= 0;
    expect(isBeside).toBe(true);
  });
});
