import { describe, expect, test } from 'vitest';
import type { ConnectorRecord, Magnet } from '../../../playground/host/node-record.ts';
import { paintPage } from '../../../playground/paint/paint.ts';
import { board, PAGE_ID, solid, textOf, type NodeSketch } from './board-fixture.ts';

const paint = (...nodes: readonly NodeSketch[]): string => paintPage(board(...nodes), PAGE_ID);

/** Lines of the picture that hold `part`. */
const linesWith = (svg: string, part: string): string[] =>
  svg.split('\n').filter((line) => line.includes(part));

/** The text of each painted line, in order. */
const textLines = (svg: string): string[] =>
  linesWith(svg, '<text').map((line) => line.replace(/<[^>]*>/g, ''));

const sticky = (text: string, rest: Partial<NodeSketch> = {}): NodeSketch => ({
  type: 'STICKY',
  width: 240,
  height: 240,
  fills: solid('#FFE299'),
  text: textOf([{ text }]),
  ...rest,
});

const box = (id: string, x: number, y: number): NodeSketch => ({
  type: 'SHAPE_WITH_TEXT',
  shapeType: 'SQUARE',
  id,
  x,
  y,
});

function glued(
  lineType: ConnectorRecord['lineType'],
  from: readonly [string, Magnet],
  to: readonly [string, Magnet],
  rest: Partial<NodeSketch> = {},
): NodeSketch {
  const end = ([endpointNodeId, magnet]: readonly [string, Magnet]): ConnectorRecord['start'] => ({
    endpointNodeId,
    magnet,
    position: null,
  });
  const connector = { lineType, start: end(from), end: end(to), startCap: 'NONE', endCap: 'NONE' };
  return { type: 'CONNECTOR', fills: [], strokes: solid('#874FFF'), strokeWeight: 14, connector, ...rest };
}

describe('a page as a picture', () => {
  test('is the same to the last character for the same records', () => {
    const nodes = [sticky('Почему план продаж не выполнен?', { x: 1 / 3 }), sticky('two')];
    expect(paint(...nodes)).toBe(paint(...nodes));
    expect(paint(...nodes)).not.toMatch(/\d\.\d{3}/);
  });

  test('has the canvas of FigJam and air around its content', () => {
    const svg = paint(sticky('one', { x: 100, y: 50 }));
    expect(svg).toContain('viewBox="20 -30 400 400"');
    expect(svg).toContain('fill="#F5F5F5"');
  });

  test('of an empty page is canvas and nothing else', () => {
    expect(paint()).toContain('viewBox="-80 -80 160 160"');
  });

  test('refuses a page that is not there', () => {
    expect(() => paintPage(board(), '9:9')).toThrow('The document has no page "9:9".');
  });

  test('leaves out what is hidden, and the contents of a section that hides them', () => {
    const svg = paint(sticky('hidden', { visible: false }), {
      type: 'SECTION',
      sectionContentsHidden: true,
      children: [sticky('inside')],
    });
    expect(textLines(svg)).toEqual([]);
  });

  test('stacks children in z-order, the first one bottom-most', () => {
    expect(textLines(paint(sticky('below'), sticky('above')))).toEqual(['below', 'above']);
  });

  test('names its nodes only when asked', () => {
    const document = board(sticky('one', { id: '7:7' }));
    expect(paintPage(document, PAGE_ID)).not.toContain('data-node');
    expect(paintPage(document, PAGE_ID, { withIds: true })).toContain('data-node="7:7"');
  });
});

describe('hostile text', () => {
  test('stays text', () => {
    const svg = paint(sticky('</text><script>alert("1")</script> &amp;', { width: 2000 }));
    expect(svg).not.toContain('<script');
    expect(svg).toContain('&lt;/text&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp;amp;');
  });

  test('in a section name or an author cannot leave its element', () => {
    const svg = paint(
      { type: 'SECTION', name: '"/><image href="x"/>', width: 900 },
      sticky('', { authorVisible: true, authorName: '<b>' }),
    );
    expect(svg).not.toContain('<image');
    expect(svg).toContain('&lt;b&gt;');
  });

  test('in a font family cannot leave its attribute', () => {
    const text = textOf([{ text: 'a' }]);
    for (const segment of text.segments) segment.fontName = { family: `x'" onload="y`, style: 'Regular' };
    expect(paint(sticky('', { text }))).not.toMatch(/" onload=/);
  });

  test('that XML cannot hold becomes U+FFFD', () => {
    expect(textLines(paint(sticky('a\u0000b\uD800c\u0007')))).toEqual(['a\uFFFDb\uFFFDc\uFFFD']);
  });

  test('of emoji keeps its pairs together', () => {
    expect(textLines(paint(sticky('🎉👩‍👩‍👧')))).toEqual(['🎉👩‍👩‍👧']);
  });
});

describe('text', () => {
  test('wraps inside a sticky as the layout expects it to', () => {
    expect(textLines(paint(sticky('Разбирает, почему план продаж не выполнен')))).toEqual([
      'Разбирает,',
      'почему план',
      'продаж не',
      'выполнен',
    ]);
  });

  test('breaks inside a word only where the word alone is too wide, and loses no letter', () => {
    const word = 'Донаудампфшиффартсгезельшафтскапитэн';
    const lines = textLines(paint(sticky(word)));
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join('')).toBe(word);
  });

  test('of two looks keeps each in its own weight', () => {
    const svg = paint(
      sticky('', {
        text: textOf([{ text: 'URGENT\n', style: 'Bold' }, { text: 'Simplify the price list' }]),
      }),
    );
    expect(linesWith(svg, 'URGENT')[0]).toContain('font-weight="700"');
    expect(linesWith(svg, 'Simplify')[0]).toContain('font-weight="500"');
  });

  test('of two looks in one line is one line', () => {
    const text = textOf([{ text: 'Weight: ', style: 'Bold' }, { text: 'high' }]);
    const svg = paint({ type: 'TEXT', width: 400, height: 30, fills: [], text });
    expect(linesWith(svg, '<text')).toHaveLength(1);
    expect(textLines(svg)).toEqual(['Weight: high']);
  });

  test('[L8] of two looks breaks inside a word that is wider than the box', () => {
    const text = textOf([{ text: 'Note: ', style: 'Bold' }, { text: 'x'.repeat(60) }]);
    const lines = textLines(paint(sticky('', { text })));
    expect(lines.length).toBeGreaterThan(3);
    expect(lines.join('')).toBe(`Note: ${'x'.repeat(60)}`);
  });

  test('[L8] from right to left starts at the right edge of its own box', () => {
    const [line] = linesWith(paint(sticky('שלום CRM')), '<text');
    expect(line).toContain('direction="rtl"');
    expect(line).toContain('x="220"');
    expect(line).not.toContain('text-anchor="end"');
  });

  test('without a visible fill is not drawn, like a label whose fills were never set', () => {
    const text = textOf([{ text: 'Repeat' }]);
    for (const segment of text.segments) segment.fills = [];
    const svg = paint(
      box('5:1', 0, 0),
      box('5:2', 400, 0),
      glued('ELBOWED', ['5:1', 'TOP'], ['5:2', 'TOP'], { text }),
    );
    expect(svg).not.toContain('Repeat');
  });
});

describe('kinds of nodes', () => {
  test('a sticky has round corners, its colour and a shadow', () => {
    const paper = linesWith(paint(sticky('a')), 'fill="#FFE299"')[0];
    expect(paper).toContain('rx="4"');
    expect(paper).toContain('filter="url(#sticky-shadow)"');
  });

  test('a sticky shows its author only when it may', () => {
    expect(textLines(paint(sticky('a', { authorName: 'Ann', authorVisible: true })))).toEqual(['a', 'Ann']);
    expect(textLines(paint(sticky('a', { authorName: 'Ann', authorVisible: false })))).toEqual(['a']);
  });

  test('a section shows its name in a tag above its corner, and none where the name is empty', () => {
    const tagged = paint({ type: 'SECTION', name: 'Journey', width: 900, height: 500 });
    expect(textLines(tagged)).toEqual(['Journey']);
    expect(linesWith(tagged, '<rect x="0" y="-')).toHaveLength(1);
    expect(textLines(paint({ type: 'SECTION', name: '', width: 900 }))).toEqual([]);
  });

  test('a chevron has a notch on the left and a point on the right', () => {
    const svg = paint({ type: 'SHAPE_WITH_TEXT', shapeType: 'CHEVRON', width: 1000, height: 320 });
    expect(svg).toContain('d="M0 0L952 0L1000 160L952 320L0 320L48 160Z"');
  });

  test('a line runs across, and down when turned a quarter to the right', () => {
    const svg = paint({ type: 'LINE', width: 300, height: 0, rotation: -90, strokes: solid('#D9D9D9') });
    expect(svg).toContain('translate(0 0) rotate(90)');
    expect(svg).toContain('viewBox="-80 -80 160 460"');
  });

  test('a curved connector leaves its dot flat and arrives flat', () => {
    const svg = paint(
      box('5:1', 0, 0),
      box('5:2', 400, 200),
      glued('CURVED', ['5:1', 'RIGHT'], ['5:2', 'LEFT']),
    );
    expect(svg).toContain('d="M100 50C250 50 250 250 400 250"');
  });

  test('a connector inside a section is drawn where its dots are', () => {
    const svg = paint({
      type: 'SECTION',
      x: 1000,
      y: 1000,
      width: 600,
      height: 400,
      children: [box('5:1', 0, 0), box('5:2', 400, 200), glued('CURVED', ['5:1', 'RIGHT'], ['5:2', 'LEFT'])],
    });
    expect(svg).toContain('d="M100 50C250 50 250 250 400 250"');
  });

  test('an elbowed connector from top to top runs above both, with its arrow down', () => {
    const connector = glued('ELBOWED', ['5:2', 'TOP'], ['5:1', 'TOP'], { dashPattern: [24, 16] });
    const svg = paint(box('5:1', 0, 0), box('5:2', 400, 0), {
      ...connector,
      connector: { ...(connector.connector ?? neverGlued()), endCap: 'ARROW_LINES' },
    });
    expect(svg).toContain('d="M450 0L450 -32Q450 -56 426 -56L74 -56Q50 -56 50 -32L50 0"');
    expect(linesWith(svg, 'stroke-dasharray="24 16"')).toHaveLength(1);
    expect(svg).toContain('L50 0L');
  });

  test('a connector whose node is gone is not drawn', () => {
    expect(paint(box('5:1', 0, 0), glued('CURVED', ['5:1', 'RIGHT'], ['5:2', 'LEFT']))).not.toContain(
      '#874FFF',
    );
  });

  test('a label stands on a plate in the middle of its connector', () => {
    const text = textOf([{ text: 'Repeat', size: 36, style: 'Bold' }]);
    const svg = paint(
      box('5:1', 0, 0),
      box('5:2', 400, 0),
      glued('ELBOWED', ['5:1', 'TOP'], ['5:2', 'TOP'], { text }),
    );
    expect(linesWith(svg, 'Repeat')[0]).toContain('x="250"');
    expect(svg.indexOf('fill="#FFFFFF"/>\n<text')).toBeGreaterThan(0);
  });

  test('a frame cuts off what sticks out of it, and equal frames share one outline', () => {
    const frame: NodeSketch = { type: 'FRAME', clipsContent: true, cornerRadius: 8, children: [sticky('a')] };
    const svg = paint(frame, { ...frame, x: 500 });
    expect(linesWith(svg, '<clipPath')).toHaveLength(1);
    expect(linesWith(svg, 'clip-path="url(#clip-100-100-8)"')).toHaveLength(2);
    expect(svg).toContain('viewBox="-80 -80 760 260"');
  });

  test('a vector keeps its way, its dashes and its caps', () => {
    const svg = paint({
      type: 'VECTOR',
      fills: [],
      strokes: solid('#3DADFF'),
      strokeWeight: 8,
      dashPattern: [10, 14],
      strokeCap: 'ARROW_LINES',
      vectorPaths: [{ windingRule: 'NONE', data: 'M 0 0 L 0.125 300' }],
    });
    expect(linesWith(svg, 'd="M 0 0 L 0.13 300"')[0]).toContain('stroke-dasharray="10 14"');
    expect(linesWith(svg, 'stroke="#3DADFF"')).toHaveLength(3);
  });

  test('a vector stands with the corner of its path at its own place, whatever the path counts from', () => {
    const vectorPaths = [{ windingRule: 'NONE', data: 'M 30 -20 C 30 40 60 40 60 -20' }];
    const svg = paint({
      type: 'VECTOR',
      x: 100,
      y: 100,
      width: 30,
      height: 45,
      fills: [],
      strokes: solid('#3DADFF'),
      vectorPaths,
    });
    expect(svg).toContain('translate(100 100)');
    expect(svg).toContain('translate(-30 20)');
  });

  test('what only people bring is shown too', () => {
    const svg = paint(
      { type: 'STAMP', name: 'heart' },
      { type: 'WIDGET', name: 'Simple Vote' },
      { type: 'WASHI_TAPE' },
    );
    expect(textLines(svg)).toEqual(['❤️', 'Simple Vote']);
  });

  test('children of a group count from the container around it', () => {
    const svg = paint({ type: 'GROUP', x: 500, y: 500, children: [sticky('a', { x: 510, y: 520 })] });
    expect(svg).toContain('translate(510 520)');
    expect(svg).not.toContain('translate(500 500)');
  });
});

function neverGlued(): never {
  throw new Error('The fixture has no connector.');
}
