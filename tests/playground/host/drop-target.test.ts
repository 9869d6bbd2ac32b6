import { describe, expect, it } from 'vitest';
import { dropTarget } from '../../../playground/host/drop-target.ts';
import { emptyBoard } from '../page/board.ts';

describe('[rule 51] the section that is shown as the one to take in', () => {
  it.each([
    ['the innermost section', 300, 300],
    ['the outer section beside it', 900, 100],
    ['the page', 5000, 5000],
  ])('is the one that does: %s', (_name, x, y) => {
    const { host, ann } = emptyBoard();
    ann.addSection('outer', { x: 0, y: 0 }, { width: 1200, height: 1000 });
    ann.addSection('inner', { x: 100, y: 100 }, { width: 600, height: 600 });
    const sticky = ann.addSticky('moved', { x: 3000, y: 3000 });
    const centre = { x: x + sticky.width / 2, y: y + sticky.height / 2 };
    const shown = dropTarget(host.engine.store, host.engine.currentPage(), sticky, centre, 'figjam')?.id;
    ann.drag(sticky.id, { x, y });
    expect(shown ?? host.currentPageId).toBe(host.document.nodes.get(sticky.id)?.parentId);
  });

  it('is never the dragged section itself, nor something in it', () => {
    const { host, ann } = emptyBoard();
    const outer = ann.addSection('outer', { x: 0, y: 0 }, { width: 1200, height: 1000 });
    ann.addSection('inner', { x: 100, y: 100 }, { width: 600, height: 600 });
    expect(
      dropTarget(host.engine.store, host.engine.currentPage(), outer, { x: 400, y: 400 }, 'figjam'),
    ).toBeNull();
  });
});
