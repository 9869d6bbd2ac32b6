import { access, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { draw } from '../../scripts/draw.ts';

const RUSSIAN = 'examples/b2b-sales-automation.ru.json';
const ENGLISH = 'examples/b2c-clothes-shop.en.json';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'tropa-draw-'));
});
afterAll(() => rm(folder, { recursive: true }));

interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

async function run(...argv: readonly string[]): Promise<Outcome> {
  const out: string[] = [];
  const error: string[] = [];
  const code = await draw(argv, { out: (text) => out.push(text), error: (text) => error.push(text) });
  return { code, out: out.join('\n'), error: error.join('\n') };
}

const inFolder = (name: string): string => path.join(folder, name);
const isThere = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

describe('npm run draw', () => {
  test('draws a Russian journey in FigJam as a picture', async () => {
    const out = inFolder('map.svg');
    const { code, out: said } = await run(RUSSIAN, '--out', out);
    expect(code).toBe(0);
    expect(said).toMatch(/Drew "Внедрение системы автоматизации продаж": \d+ nodes, \d+ notes\./);
    const svg = await readFile(out, 'utf8');
    for (const words of ['Обзор', 'Эмоции', 'СРОЧНО', 'Парковка']) expect(svg).toContain(words);
  });

  test('draws the same journey in the design editor from its own kinds of nodes', async () => {
    const out = inFolder('map.json');
    expect(await run(RUSSIAN, '--editor', 'figma', '--out', out)).toMatchObject({ code: 0 });
    const records = await readFile(out, 'utf8');
    const kinds = new Set([...records.matchAll(/"type": "([A-Z_]+)"/g)].map((match) => match[1]));
    expect(kinds).toContain('FRAME');
    expect(kinds).toContain('VECTOR');
    for (const kind of ['STICKY', 'CONNECTOR', 'SHAPE_WITH_TEXT']) expect(kinds).not.toContain(kind);
  });

  test('makes a PNG of bounded size', async () => {
    const out = inFolder('map.png');
    expect(await run(ENGLISH, '--out', out)).toMatchObject({ code: 0 });
    const png = await readFile(out);
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(Math.max(png.readUInt32BE(16), png.readUInt32BE(20))).toBe(4096);
  });

  test("draws a preset by the plugin's own command, with language and title", async () => {
    const out = inFolder('preset.svg');
    const given = ['--command', 'insert-b2b', '--language', 'ru', '--title', 'Новая карта', '--out', out];
    expect(await run(...given)).toMatchObject({ code: 0 });
    const svg = await readFile(out, 'utf8');
    expect(svg).toContain('Новая карта');
    expect(svg).toContain('Экономический');
  });

  test('prints what a drawing costs', async () => {
    const { code, out } = await run(ENGLISH, '--stats');
    expect(code).toBe(0);
    expect(out).toMatch(/host calls +\d+/);
    expect(out).toMatch(/font loads +2\n/);
    expect(out).toMatch(/longest run without yielding +\d+/);
  });

  test('[12] a journey with a wrong field is one sentence with its path, code 2 and no file', async () => {
    const broken = inFolder('broken.json');
    await writeFile(broken, (await readFile(RUSSIAN, 'utf8')).replace('"weight": 3', '"weight": 6'));
    const out = inFolder('broken.svg');
    const { code, out: said, error } = await run(broken, '--out', out);
    expect(code).toBe(2);
    expect(error).toContain('(stages.0.weight)');
    expect(error).not.toContain('\n');
    expect(said).toBe('');
    expect(await isThere(out)).toBe(false);
  });

  test.each([
    ['a file that is not there', ['nowhere.json']],
    ['an unknown editor', [ENGLISH, '--editor', 'slides']],
    ['an unknown option', [ENGLISH, '--colour', 'red']],
  ])('%s is one sentence, code 2 and no file', async (_what, argv) => {
    const out = inFolder('never.svg');
    const { code, error } = await run(...argv, '--out', out);
    expect(code).toBe(2);
    expect(error.trim()).not.toBe('');
    expect(error).not.toContain('\n');
    expect(await isThere(out)).toBe(false);
  });

  test('a title that the plugin refuses is told in its own words', async () => {
    const out = inFolder('never.svg');
    const { code, error } = await run('--command', 'insert-b2c', '--title', 'x'.repeat(121), '--out', out);
    expect(code).toBe(2);
    expect(error).toContain('120');
    expect(await isThere(out)).toBe(false);
  });

  test('a folder that is not there is said, and the drawing is not lost in a stack trace', async () => {
    const { code, error } = await run(ENGLISH, '--out', inFolder('no/such/folder/map.svg'));
    expect(code).toBe(2);
    expect(error).toContain('cannot be written');
  });
});
