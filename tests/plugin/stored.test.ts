import { describe, expect, it } from 'vitest';
import { parseJourney } from '../../journey/model/parse-journey.ts';
import type { Journey } from '../../journey/model/journey.ts';
import { sizedJourney } from '../../scripts/sized-journey.ts';
import { byKey, draw, EDITORS, hostOf } from './drawn-board.ts';
import { headerOf, storedIndex, storedJourney, storedMap } from './stored-map.ts';

const large = sizedJourney('large', { language: 'ru', notes: 1500 });
// Every part boundary falls among surrogate pairs, wherever it falls.
const emoji: Journey = { ...large, notes: large.notes.map((note) => ({ ...note, text: '🙂'.repeat(60) })) };

describe.each(EDITORS)('[7.1] what is stored with a map in %s', (editor) => {
  const host = hostOf(editor);
  draw(host, emoji);
  const header = headerOf(storedMap(host));

  it('has a header of version 1 that names the map, its revision and its parts', () => {
    expect(header).toMatchObject({ v: 1, map: expect.stringMatching(/^map-/) as string });
    expect(header.parts).toBeGreaterThan(3);
    expect(header.rev).toMatch(/^1-[a-z0-9]+$/);
    expect([1, 2, 3, 4]).toContain(header.across);
  });

  it('is written last of all that is written, so that a header always means a whole map', () => {
    const writes = host.log.filter(({ write }) => write);
    expect(writes[writes.length - 1]).toMatchObject({ member: 'setPluginData', id: storedMap(host).id });
    expect(writes.filter(({ member }) => member === 'setRelaunchData')).toHaveLength(1);
  });

  it('gives the journey back to the letter, under an id of its own', () => {
    const parsed = parseJourney(storedJourney(host));
    expect(parsed).toEqual({ ok: true, journey: { ...emoji, id: header.map }, replacedCharacters: 0 });
  });

  it('keeps every entry under 90 kB of UTF-8', () => {
    const sizes = Object.values(storedMap(host).pluginData).map(
      (text) => new TextEncoder().encode(text).length,
    );
    expect(Math.max(...sizes)).toBeLessThan(90_000);
  });

  it('indexes every drawn node with what its own record says', () => {
    const index = storedIndex(host);
    const nodes = byKey(host);
    expect(Object.keys(index).length).toBe(nodes.size);
    for (const [key, node] of nodes) {
      const record = JSON.parse(node.pluginData['tropa'] ?? '') as Record<string, unknown>;
      expect(record).toEqual({ m: header.map, n: node.id, ...index[node.id] });
      expect(record['k']).toBe(key);
    }
  });

  it('records the place relative to the cell, so that a shifted column is no move by hand', () => {
    const notes = [...byKey(host)].filter(([key]) => key.startsWith('note/')).map(([, node]) => node);
    const inColumns = notes.map((node) => (JSON.parse(node.pluginData['tropa'] ?? '') as { x: number }).x);
    expect(Math.max(...inColumns)).toBeLessThan(1200); // the first and the last column say the same
    expect(Math.max(...notes.map(({ x }) => x))).toBeGreaterThan(3000);
  });
});
