/**
 * Each row of the design's table of elements, read back from the drawn document: kind of node, size, colour,
 * font, lock.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Journey } from '../../journey/model/journey.ts';
import type { NodeRecord, PaintRecord } from '../../playground/host/node-record.ts';
import { byKey, draw, hostOf } from './drawn-board.ts';

const example = JSON.parse(
  readFileSync(new URL('../../examples/b2b-sales-automation.en.json', import.meta.url), 'utf8'),
) as Journey; // parsed by the plugin under test
// One participant waits for a dot at the first stage; the first stage has one long note.
const journey: Journey = {
  ...example,
  flow: 'cyclic',
  repeatLabel: 'Next deal',
  feelings: example.feelings.map((feeling, i) => (i === 0 ? { ...feeling, valence: null } : feeling)),
  notes: example.notes.map((note, i) => (i === 0 ? { ...note, text: 'A long story. '.repeat(30) } : note)),
};

const figjam = hostOf('figjam');
draw(figjam, journey);
const board = byKey(figjam);

const design = hostOf('figma');
draw(design, journey);
const designBoard = byKey(design);

const hexOf = (paints: readonly PaintRecord[]): string =>
  paints
    .map(({ color }) =>
      [color.r, color.g, color.b]
        .map((channel) =>
          Math.round(channel * 255)
            .toString(16)
            .padStart(2, '0')
            .toUpperCase(),
        )
        .join(''),
    )
    .join(' ');

const matching = (nodes: Map<string, NodeRecord>, pattern: RegExp): NodeRecord[] => {
  const found = [...nodes].filter(([key]) => pattern.test(key)).map(([, node]) => node);
  expect(found.length, String(pattern)).toBeGreaterThan(0);
  return found;
};

const fontsOf = (node: NodeRecord | undefined): string[] =>
  (node?.text?.segments ?? []).map(
    ({ fontName, fontSize }) => `${fontName.family} ${fontName.style} ${fontSize}`,
  );

describe('elements in FigJam', () => {
  it('map: a white SECTION whose name is the title; lanes and parking lot have no name', () => {
    const [map] = matching(board, /^map$/);
    expect(map).toMatchObject({ type: 'SECTION', name: journey.title, locked: false });
    expect(hexOf(map?.fills ?? [])).toBe('FFFFFF');
    for (const lane of matching(board, /^(lane\/[^/]+|parking)$/)) {
      expect(lane).toMatchObject({ type: 'SECTION', name: '', locked: false, parentId: map?.id });
    }
  });

  it('titles: one TEXT a lane, at 40, 32, Bold in one size, not locked', () => {
    const titles = matching(board, /^(lane\/[^/]+|parking)\/title$/);
    expect(titles.length).toBe(journey.lanes.length + (board.has('parking') ? 1 : 0));
    for (const title of titles) {
      expect(title).toMatchObject({ type: 'TEXT', x: 40, y: 32, locked: false });
      expect(fontsOf(title)).toEqual(fontsOf(titles[0]));
      expect(fontsOf(title)[0]).toMatch(/^Inter Bold (64|72|80|88|96|104|112|120|128)$/);
      expect(hexOf(title.text?.segments[0]?.fills ?? [])).toBe('1E1E1E');
    }
  });

  it('prompts: TEXT in Medium 40 under the title, locked', () => {
    for (const prompt of matching(board, /^lane\/[^/]+\/prompt$/)) {
      expect(prompt).toMatchObject({ type: 'TEXT', x: 40, locked: true });
      expect(prompt.text).toMatchObject({ autoResize: 'HEIGHT' });
      expect(fontsOf(prompt)).toEqual(['Inter Medium 40']);
    }
  });

  it('chips and goals: a white locked box and one unlocked TEXT with label and value', () => {
    for (const box of matching(board, /^(chip|goal)\/\w+\/box$/)) {
      expect(box).toMatchObject({
        type: 'SHAPE_WITH_TEXT',
        shapeType: 'ROUNDED_RECTANGLE',
        locked: true,
        strokeWeight: 2,
      });
      expect([hexOf(box.fills), hexOf(box.strokes)]).toEqual(['FFFFFF', 'B3B3B3']);
    }
    for (const chip of matching(board, /^chip\/\w+$/)) {
      expect(chip).toMatchObject({ type: 'TEXT', locked: false });
      expect(fontsOf(chip)).toEqual(['Inter Bold 32', 'Inter Medium 40']);
    }
  });

  it('cards: the preset colours of the participant, 4 px; the dot on it is a locked legend of 96', () => {
    const first = journey.participants[0]?.id ?? '';
    const [box] = matching(board, new RegExp(`^person/${first}/box$`));
    expect(box).toMatchObject({ strokeWeight: 4, locked: true });
    expect([hexOf(box?.fills ?? []), hexOf(box?.strokes ?? [])]).toEqual(['DCCCFF', '874FFF']);
    for (const dot of matching(board, /^person\/[^/]+\/dot$/)) {
      expect(dot).toMatchObject({ shapeType: 'ELLIPSE', width: 96, height: 96, locked: true });
    }
  });

  it('stage headers: CHEVRON, black with white text, yellow for a moment of truth, not locked', () => {
    for (const stage of journey.stages) {
      const [header] = matching(board, new RegExp(`^stage/${stage.id}$`));
      expect(header).toMatchObject({ shapeType: 'CHEVRON', locked: false, strokeWeight: 4 });
      const colours = [hexOf(header?.fills ?? []), hexOf(header?.strokes ?? [])];
      expect(colours).toEqual(stage.isMomentOfTruth ? ['FFC943', 'E8A302'] : ['1E1E1E', 'B3B3B3']);
      expect(hexOf(header?.text?.segments[0]?.fills ?? [])).toBe(stage.isMomentOfTruth ? '1E1E1E' : 'FFFFFF');
      expect(header?.text?.characters).toBe(stage.title);
    }
  });

  it('pills: 72 high, locked, Bold 40; the moment of truth in words and yellow', () => {
    for (const pill of matching(board, /^stage\/[^/]+\/(weight|duration|moment)$/)) {
      expect(pill).toMatchObject({ shapeType: 'ROUNDED_RECTANGLE', height: 72, locked: true });
      expect(fontsOf(pill)).toEqual(['Inter Bold 40']);
    }
    const [moment] = matching(board, /\/moment$/);
    expect(moment?.text?.characters).toBe('★ Moment of truth');
    expect(hexOf(moment?.fills ?? [])).toBe('FFC943');
  });

  it('links: ELBOWED connectors from TOP to TOP, 8 px 757575, one arrow; the return link solid, with its label', () => {
    const links = matching(board, /^link\//);
    for (const link of links) {
      expect(link.connector).toMatchObject({
        lineType: 'ELBOWED',
        start: { magnet: 'TOP' },
        end: { magnet: 'TOP' },
        startCap: 'NONE',
        endCap: 'ARROW_LINES',
      });
      expect(link).toMatchObject({ type: 'CONNECTOR', strokeWeight: 8, locked: false });
      expect(hexOf(link.strokes)).toBe('757575');
    }
    const [back] = matching(board, /^link\/.*\/0$/);
    expect(back?.dashPattern).toEqual([]);
    expect(back?.text?.characters).toBe('Next deal');
    expect(fontsOf(back)).toEqual(['Inter Bold 36']);
    expect(hexOf(back?.text?.segments[0]?.fills ?? [])).toBe('1E1E1E');
    for (const branch of matching(board, /^link\/.*\/[1-9]$/)) expect(branch.dashPattern).toEqual([24, 16]);
  });

  it('notes: stickies of 240 or 416 in exact palette colours, author hidden, in their lane, not locked', () => {
    const palette = [
      'FFE299',
      'B3F4EF',
      'A8DAFF',
      'FFFFFF',
      'FFB8A8',
      'B3EFBD',
      'E6E6E6',
      'FFA8DB',
      'D3BDFF',
      'FFD3A8',
    ];
    for (const note of matching(board, /^note\//)) {
      expect(note).toMatchObject({ type: 'STICKY', authorVisible: false, locked: false });
      expect([240, 416]).toContain(note.width);
      expect(palette).toContain(hexOf(note.fills));
      expect(fontsOf(note)[0]).toMatch(/^Inter (Medium|Bold) (24|16)$/);
    }
    const [long] = matching(board, new RegExp(`^note/${journey.notes[0]?.id ?? ''}$`));
    expect(long).toMatchObject({ isWideWidth: true, width: 416 });
    expect(fontsOf(long)).toEqual(['Inter Medium 16']);
  });

  it('urgent notes: pink, with the word in Bold on the first line', () => {
    const urgent = journey.notes.filter(({ isUrgent }) => isUrgent);
    for (const { id, text } of urgent) {
      const [note] = matching(board, new RegExp(`^note/${id}$`));
      expect(hexOf(note?.fills ?? [])).toBe('FFA8DB');
      expect(note?.text?.characters).toBe(`URGENT\n${text}`);
      expect(fontsOf(note)[0]).toMatch(/^Inter Bold/);
      expect(fontsOf(note)[1]).toMatch(/^Inter Medium/);
    }
    expect(urgent.length).toBeGreaterThan(0);
  });

  it('levels: lines of 2 px D9D9D9, the zero line 4 px 757575, locked, with five labels', () => {
    for (const level of [-2, -1, 0, 1, 2]) {
      const [line] = matching(board, new RegExp(`^level/${level}$`));
      expect(line).toMatchObject({
        type: 'LINE',
        height: 0,
        locked: true,
        strokeWeight: level === 0 ? 4 : 2,
      });
      expect(hexOf(line?.strokes ?? [])).toBe(level === 0 ? '757575' : 'D9D9D9');
      const [label] = matching(board, new RegExp(`^level/${level}/label$`));
      expect(label).toMatchObject({ type: 'TEXT', locked: true, text: { alignHorizontal: 'RIGHT' } });
    }
  });

  it.each([
    ['FigJam', board],
    ['a design file', designBoard],
  ])('column rules in %s: 2 px D9D9D9 at the left of each stage, one locked VECTOR for all', (_, nodes) => {
    const rules = matching(nodes, /^rules(\/|$)/);
    expect(rules).toHaveLength(2); // over all lanes, and in the emotion lane
    for (const rule of rules) {
      expect(rule).toMatchObject({ type: 'VECTOR', strokeWeight: 2, locked: true, fills: [] });
      expect(hexOf(rule.strokes)).toBe('D9D9D9');
      expect(rule.vectorPaths?.[0]?.data.match(/M \d+ 0 L \d+ \d+/g)).toHaveLength(journey.stages.length);
    }
  });

  it('dots: ellipses with the short name, preset colours, stroke 6, not locked; one not yet placed is hollow', () => {
    const dots = matching(board, /^dot\//);
    for (const dot of dots) {
      expect(dot).toMatchObject({
        type: 'SHAPE_WITH_TEXT',
        shapeType: 'ELLIPSE',
        strokeWeight: 6,
        locked: false,
      });
      expect(dot.width).toBe(dot.height);
      expect(dot.width).toBeGreaterThanOrEqual(48);
      expect(journey.participants.map(({ short }) => short)).toContain(dot.text?.characters);
    }
    const waiting = journey.feelings[0];
    const [hollow] = matching(
      board,
      new RegExp(`^dot/${waiting?.stageId ?? ''}/${waiting?.participantId ?? ''}$`),
    );
    expect(hollow?.fills).toMatchObject([{ type: 'SOLID', color: { r: 1, g: 1, b: 1 } }]);
    expect(hollow?.dashPattern.length).toBeGreaterThan(0);
    expect(dots.filter(({ dashPattern }) => dashPattern.length > 0)).toEqual([hollow]);
  });

  it('curve: CURVED connectors glued from the right of one dot to the left of the next, no caps, 14 px', () => {
    const ids = new Map([...board].map(([key, { id }]) => [id, key]));
    for (const piece of matching(board, /^curve\//)) {
      expect(piece.connector).toMatchObject({
        lineType: 'CURVED',
        startCap: 'NONE',
        endCap: 'NONE',
        start: { magnet: 'RIGHT' },
        end: { magnet: 'LEFT' },
      });
      expect(piece.strokeWeight).toBe(14);
      expect(ids.get(piece.connector?.start.endpointNodeId ?? '')).toMatch(/^dot\//);
      expect(ids.get(piece.connector?.end.endpointNodeId ?? '')).toMatch(/^dot\//);
    }
  });

  it('z-order of the emotion lane: connectors above lines and below words and dots', () => {
    const emotions = journey.lanes.find(({ kind }) => kind === 'emotions')?.id ?? '';
    const [lane] = matching(board, new RegExp(`^lane/${emotions}$`));
    const kinds = (lane?.childIds ?? []).map((id) => figjam.document.nodes.get(id)?.type);
    expect(kinds.lastIndexOf('LINE')).toBeLessThan(kinds.indexOf('CONNECTOR'));
    expect(kinds.lastIndexOf('CONNECTOR')).toBeLessThan(kinds.indexOf('SHAPE_WITH_TEXT'));
  });

  it('bands: a locked RECTANGLE FFECBD at 40 % with radius 8, and a label', () => {
    for (const band of matching(board, /^band\/[^/]+$/)) {
      expect(band).toMatchObject({ type: 'RECTANGLE', opacity: 0.4, cornerRadius: 8, locked: true });
      expect(hexOf(band.fills)).toBe('FFECBD');
    }
    for (const label of matching(board, /^band\/[^/]+\/label$/))
      expect(fontsOf(label)).toEqual(['Inter Bold 40']);
  });

  it('checkpoints: a box of 48 that can be ticked, with ✓ and green when done, and its text', () => {
    const checkpoints = journey.stages.flatMap((stage) => stage.checkpoints);
    for (const { id, isDone, title } of checkpoints) {
      const [box] = matching(board, new RegExp(`^check/${id}/box$`));
      expect(box).toMatchObject({
        shapeType: 'SQUARE',
        width: 48,
        height: 48,
        strokeWeight: 4,
        locked: false,
      });
      expect(box?.text?.characters).toBe(isDone ? '✓' : '');
      expect([hexOf(box?.fills ?? []), hexOf(box?.strokes ?? [])]).toEqual(
        isDone ? ['CDF4D3', '66D575'] : ['FFFFFF', 'B3B3B3'],
      );
      const [text] = matching(board, new RegExp(`^check/${id}$`));
      expect(text).toMatchObject({ type: 'TEXT', locked: false, text: { characters: title } });
    }
  });

  it('CRM: unlocked texts and a locked bar of 16 on its track', () => {
    for (const text of matching(board, /^crm\/[^/]+\/(stage|exit|probability)$/)) {
      expect(text).toMatchObject({ type: 'TEXT', locked: false });
    }
    for (const [part, colour] of [
      ['track', 'D9D9D9'],
      ['bar', '757575'],
    ] as const) {
      for (const bar of matching(board, new RegExp(`^crm/[^/]+/${part}$`))) {
        expect(bar).toMatchObject({ type: 'RECTANGLE', height: 16, cornerRadius: 8, locked: true });
        expect(hexOf(bar.fills)).toBe(colour);
      }
    }
  });

  it('offers to open Tropa again on the map, and to tidy it', () => {
    expect(board.get('map')?.relaunchData).toEqual({ open: '', tidy: '' });
  });
});

describe('[5.2] the same in a design file', () => {
  it('draws the same elements but connectors, in the same places', () => {
    const isPath = (key: string): boolean => /^(curve|link)\//.test(key);
    const keys = [...board.keys()].filter((key) => !isPath(key));
    for (const key of keys) {
      const here = designBoard.get(key);
      expect([key, here?.x, here?.locked]).toEqual([key, board.get(key)?.x, board.get(key)?.locked]);
    }
  });

  it('map, lane and note are frames without auto layout; the lane’s layer is named after its title', () => {
    for (const frame of matching(designBoard, /^(map|lane\/[^/]+|note\/.*)$/)) {
      expect(frame.type).toBe('FRAME');
      expect(frame.extra['layoutMode'] ?? 'NONE').toBe('NONE');
    }
    for (const { id, title } of journey.lanes) {
      expect(designBoard.get(`lane/${id}`)?.name).toBe(title);
    }
  });

  it('a note holds one text, wrapped inside it, and is as high as its words need', () => {
    for (const note of matching(designBoard, /^note\//)) {
      const [text, ...more] = note.childIds.map((id) => design.document.nodes.get(id));
      expect(more).toEqual([]);
      expect(text?.type).toBe('TEXT');
      expect((text?.x ?? 0) + (text?.width ?? 0)).toBeLessThanOrEqual(note.width);
      expect((text?.y ?? 0) + (text?.height ?? 0)).toBeLessThanOrEqual(note.height);
    }
  });

  it('curve: one VECTOR for each participant that starts and ends in its dots; a link is a VECTOR too', () => {
    const curves = matching(designBoard, /^curve\/[^/]+$/);
    expect(curves.length).toBe(journey.participants.length);
    for (const curve of curves) {
      expect(curve).toMatchObject({ type: 'VECTOR', strokeWeight: 14 });
      expect(curve.vectorPaths[0]?.data).toMatch(/^M [-\d.]+ [-\d.]+( [CM]( [-\d.]+)+)*/);
    }
    for (const link of matching(designBoard, /^link\/[^/]+\/[^/]+\/\d+$/)) expect(link.type).toBe('VECTOR');
  });

  it('a dot is a round frame, a stage header a frame with a vector and a text', () => {
    for (const dot of matching(designBoard, /^dot\//)) {
      expect(dot).toMatchObject({ type: 'FRAME', cornerRadius: dot.width / 2 });
    }
    for (const header of matching(designBoard, /^stage\/[^/]+$/)) {
      const kinds = header.childIds.map((id) => design.document.nodes.get(id)?.type);
      expect(kinds).toEqual(['VECTOR', 'TEXT']);
    }
  });
});
