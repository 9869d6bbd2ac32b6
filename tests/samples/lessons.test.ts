/**
 * What Figma's own sample plugins taught about the host, in small plugins of our own. The samples were run unchanged on this
 * host, outside the repository; docs/host-notes.md tells which, and what each of them did.
 */
import { describe, expect, test } from 'vitest';
import { createHost, type EmulatedHost } from '../../playground/host/host.ts';
import type { HostOptions } from '../../playground/host/options.ts';
import { Person } from '../../playground/host/people.ts';
import { createVmRealm } from '../../playground/realms/vm-realm.ts';

const board = (options: Partial<HostOptions> = {}): EmulatedHost =>
  createHost({ realm: createVmRealm, ...options });

const kinds = (host: EmulatedHost): string[] =>
  host.engine.currentPage().childIds.map((id) => host.engine.store.get(id).type);

const errors = (host: EmulatedHost): string[] =>
  host.console.filter((line) => line.level === 'error').map((line) => line.text);

describe('plugins as Figma itself writes them', () => {
  test('[rule 38] one that reads the API after closing gets an error, and keeps what it drew', () => {
    const host = board({ editor: 'figma' });
    const code = `figma.createRectangle(); figma.closePlugin(); if (figma.editorType === 'figjam') figma.createSticky();`;
    expect(() => host.start({ code })).toThrow('The plugin is closed');
    expect(kinds(host)).toEqual(['RECTANGLE']);
    expect(host.closed).toBe(true);
  });

  test.each([
    ['Inter Regular', 'Regular', true],
    ['Inter Medium', 'Medium', true],
    ['Inter Medium', 'Regular', false],
  ] as const)(
    '[rule 32] where a new text in FigJam is in %s, one that loads Inter %s alone may write it: %s',
    async (figjamTextFont, style, isWritten) => {
      const host = board({ switches: { figjamTextFont } });
      host.start({
        code: `figma.on('run', async () => {
          await figma.loadFontAsync({ family: 'Inter', style: '${style}' });
          figma.createText().characters = '42';
        })`,
      });
      await host.settle();
      expect(errors(host)).toHaveLength(isWritten ? 0 : 1);
    },
  );

  test.each([
    ['yes', 1],
    ['no', 0],
  ] as const)(
    '[rule 31] where an empty text needs its old font (%s), setting another one is refused %i times',
    async (emptyTextNeedsOldFont, refusals) => {
      const host = board({ switches: { emptyTextNeedsOldFont } });
      host.start({
        code: `figma.on('run', async () => {
          await figma.loadFontAsync({ family: 'Roboto', style: 'Regular' });
          figma.createText().fontName = { family: 'Roboto', style: 'Regular' };
        })`,
      });
      await host.settle();
      expect(errors(host)).toHaveLength(refusals);
    },
  );

  test.each([
    ['throws', 1],
    ['undefined', 0],
  ] as const)(
    '[rule 8] where a missing member %s, a walk that asks every node for its children fails %i times',
    async (missingMember, failures) => {
      const host = board({ switches: { missingMember } });
      new Person(host, 'Ann').addSticky('a', { x: 0, y: 0 });
      host.start({
        code: `figma.on('run', async () => {
          const visit = (node) => { if (node.children) node.children.forEach(visit); };
          visit(figma.currentPage);
        })`,
      });
      await host.settle();
      expect(errors(host)).toHaveLength(failures);
    },
  );

  test('[rule 11] asking with `in` is safe under both: a sticky has no resize, a section has', async () => {
    const host = board();
    const ann = new Person(host, 'Ann');
    ann.addSticky('a', { x: 0, y: 0 });
    ann.addSection('b', { x: 600, y: 0 }, { width: 300, height: 300 });
    host.start({
      code: `for (const node of figma.currentPage.children) if ('resize' in node) node.resize(640, 480);`,
    });
    await host.settle();
    const widths = host.engine.currentPage().childIds.map((id) => host.engine.store.get(id).width);
    expect(widths).toEqual([240, 640]);
  });

  test('[rule 53] votes are counted by how near stamps are, not by what they are stuck to', async () => {
    const host = board();
    const ann = new Person(host, 'Ann');
    const sticky = ann.addSticky('a', { x: 0, y: 0 });
    ann.stamp(sticky.id);
    host.start({
      code: `const [note] = figma.currentPage.findAll((node) => node.type === 'STICKY');
        const near = figma.currentPage.findAll((node) => node.type === 'STAMP' && Math.abs(node.x - note.x) < 300);
        console.log(String(near.length), near[0].name, near[0].clone().type);`,
    });
    await host.settle();
    expect(host.console.map((line) => line.text)).toEqual(['1 thumbs up STAMP']);
  });

  test('[rule 39] what people do while a plugin listens reaches it as REMOTE', async () => {
    const host = board();
    host.start({
      code: `figma.loadAllPagesAsync().then(() => figma.on('documentchange', ({ documentChanges }) => {
        for (const change of documentChanges) console.log(change.origin, change.type, change.node.type);
      }))`,
    });
    await host.settle();
    new Person(host, 'Ann').addSticky('a', { x: 0, y: 0 });
    await host.settle();
    expect(host.console.map((line) => line.text)).toEqual(['REMOTE CREATE STICKY']);
  });
});
