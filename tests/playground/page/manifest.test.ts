import { describe, expect, it } from 'vitest';
import { readManifest } from '../../../playground/page/manifest.ts';

const manifest = (menu: readonly unknown[]): string =>
  JSON.stringify({
    id: 'x',
    name: 'Plugin',
    networkAccess: { allowedDomains: ['none'] },
    menu,
    relaunchButtons: [{ command: 'open', name: 'Open' }],
  });

describe('the menu of a manifest', () => {
  it('has every command in order, lines between them, and submenus under their name', () => {
    const { menu, commands, forHost } = readManifest(
      manifest([
        { name: 'Open', command: 'open' },
        { separator: true },
        { name: 'Insert', menu: [{ name: 'B2C', command: 'insert-b2c' }] },
        { name: 'Read board', command: 'read' },
      ]),
    );
    expect(menu.map((entry) => ('command' in entry ? entry.name : '—'))).toEqual([
      'Open',
      '—',
      'Insert: B2C',
      'Read board',
    ]);
    expect(commands.map(({ command }) => command)).toEqual(['open', 'insert-b2c', 'read']);
    expect(forHost.menu).toHaveLength(3);
  });

  it('is refused where an entry is neither', () => {
    expect(() => readManifest(manifest([{ title: 'Open' }]))).toThrow();
  });
});
