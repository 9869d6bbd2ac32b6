import { expect, test } from 'vitest';
import { createHost } from '../../../playground/host/host.ts';
import { Person } from '../../../playground/host/people.ts';
import { paintPage } from '../../../playground/paint/paint.ts';
import { createVmRealm } from '../../../playground/realms/vm-realm.ts';

/** Paints what a plugin's code left on an empty FigJam page, with what Ann brought before. */
async function painted(code: string, bring: (ann: Person) => void = () => undefined): Promise<string> {
  const host = createHost({ realm: createVmRealm });
  bring(new Person(host, 'Ann'));
  host.start({ code });
  await host.settle();
  expect(host.console).toEqual([]);
  return paintPage(host.document, host.currentPageId);
}

test('a table shows its cells where its rows and columns are', async () => {
  const svg = await painted(`(async () => {
    await figma.loadFontAsync({ family: 'Inter', style: 'Medium' });
    const table = figma.createTable(2, 2);
    table.resizeColumn(0, 200);
    table.cellAt(1, 1).text.characters = 'second row, second column';
    table.cellAt(0, 0).fills = [{ type: 'SOLID', color: { r: 1, g: 0, b: 0 } }];
  })()`);
  expect(svg).toContain('<rect x="0" y="0" width="200" height="64" fill="#FF0000"');
  expect(svg).toContain('<rect x="200" y="64"');
  expect(svg).toContain('second');
});

test('the canvas is that of FigJam, and what people brought is on it', async () => {
  const svg = await painted('', (ann) => {
    const sticky = ann.addSticky('Слишком дорого', { x: 0, y: 0 });
    ann.stamp(sticky.id, 'heart');
    ann.tape(sticky.id);
    ann.addWidget('Vote', { x: 400, y: 0 });
    ann.addImage({ x: 400, y: 200 }, { width: 100, height: 100 });
  });
  expect(svg).toContain('fill="#F5F5F5"');
  for (const part of ['Слишком', '>Ann<', '❤️', '>Vote<', 'fill="#D9D9D9"']) expect(svg).toContain(part);
});

test('a connector glued by the plugin is drawn from side to side', async () => {
  const svg = await painted(`
    const [a, b] = [figma.createShapeWithText(), figma.createShapeWithText()];
    b.x = 600;
    const c = figma.createConnector();
    c.connectorLineType = 'CURVED';
    c.connectorStart = { endpointNodeId: a.id, magnet: 'RIGHT' };
    c.connectorEnd = { endpointNodeId: b.id, magnet: 'LEFT' };
    c.connectorEndStrokeCap = 'NONE';`);
  expect(svg).toContain('d="M208 104C404 104 404 104 600 104"');
});
