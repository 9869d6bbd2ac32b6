import { describe, expect, it } from 'vitest';
import { hostsWithout, play } from '../../../playground/rule-checks/rule-check.ts';

describe('a group', () => {
  it('keeps places on the page, fits its content and takes it along', async () => {
    const heard = await play(
      hostsWithout([])(),
      `const s = figma.createSection(); s.x = 1000; const a = figma.createRectangle(); a.x = 1010; a.y = 20; const b = figma.createRectangle(); b.x = 1210; b.y = 20;
       const g = figma.group([a, b], s); out([a.absoluteBoundingBox.x, g.absoluteBoundingBox.x, g.width]);
       g.x = g.x + 5; out(a.absoluteBoundingBox.x); b.x = b.x + 100; out(g.width); out(figma.ungroup(g).map((node) => node.parent.type)); out(g.removed);`,
    );
    expect(heard).toEqual([[1010, 1010, 300], 1015, 400, ['SECTION', 'SECTION'], true]);
  });

  it('goes when it becomes empty', async () => {
    const heard = await play(
      hostsWithout([])(),
      `const a = figma.createRectangle(); const g = figma.group([a], figma.currentPage); a.remove(); out(g.removed);`,
    );
    expect(heard).toEqual([true]);
  });
});
