import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Journey } from '../../journey/model/journey.ts';
import type { MapRow, ReadMap } from '../../journey/protocol/contract.ts';
import type { SavedDocument } from '../../playground/host/document-store.ts';
import type { EmulatedHost } from '../../playground/host/host.ts';
import type { NodeRecord } from '../../playground/host/node-record.ts';
import { type Editor, hostOf, nodesOf } from './drawn-board.ts';
import { exampleJourney } from './example-journey.ts';
import { livingMap, type LivingMap, resultOf } from './living-map.ts';
import { headerOf, storedMap } from './stored-map.ts';

/** Boards that builds of format 1 drew. They are kept as they are: people's files hold such data for good. */
const BOARDS = [
  { editor: 'figjam', example: 'b2b-sales-automation', language: 'ru' },
  { editor: 'figma', example: 'b2c-clothes-shop', language: 'en' },
] as const;

const savedBoard = (editor: Editor, name: string): SavedDocument =>
  // Written by `scripts/store-fixtures.ts`, in the shape of a saved document.
  JSON.parse(
    readFileSync(new URL(`../fixtures/stored-v1/${name}.${editor}.json`, import.meta.url), 'utf8'),
  ) as SavedDocument;

const seen = (host: EmulatedHost): string => JSON.stringify(nodesOf(host));

/** What stands on the board, without what is stored with it. */
const texts = (host: EmulatedHost): string[] =>
  nodesOf(host).flatMap(({ text }) => (text === null || text.characters === '' ? [] : [text.characters]));

describe.each(BOARDS)('[7.1] a board of format 1: $example in $editor', ({ editor, example, language }) => {
  /** Opens the board with the map's entries as `spoil` leaves them. */
  const open = (spoil: (entries: Record<string, string>) => void = () => undefined): LivingMap => {
    const document = savedBoard(editor, `${example}.${language}`);
    const host = hostOf(editor, { document, switches: { jsonExport: 'complete' } });
    const map = storedMap(host);
    spoil(map.pluginData);
    return livingMap(host, map.id);
  };
  const journey = exampleJourney(example, language);
  const partOf = (entries: Record<string, string>): string =>
    Object.keys(entries).find((name) => name.startsWith('tropa.j.')) ?? '';
  const indexOf = (entries: Record<string, string>): string =>
    Object.keys(entries).find((name) => name.startsWith('tropa.i.')) ?? '';
  const editHeader = (entries: Record<string, string>, change: Record<string, unknown>): void => {
    const header = JSON.parse(entries['tropa.map'] ?? '') as Record<string, unknown>;
    entries['tropa.map'] = JSON.stringify({ ...header, ...change });
  };

  it('is read as it was drawn; an update makes one of the rules that were lines, writes nothing else, and a second one nothing', () => {
    const map = open();
    const isRule = ({ pluginData }: NodeRecord): boolean => /"k":"rules?["/]/.test(pluginData['tropa'] ?? '');
    const rules = (): string[] =>
      nodesOf(map.host)
        .filter(isRule)
        .map(({ type }) => type);
    /** All nodes but rules and the map's own, which bears what is stored; what stands in them is told by its parent. */
    const others = (): object[] =>
      nodesOf(map.host)
        .filter((one) => one.id !== map.node && !isRule(one))
        .map((one) => ({ ...one, childIds: [] }));
    const before = others();
    const { journey: read, findings } = map.read();
    expect({ ...read, id: journey.id }).toEqual(journey);
    expect(findings).toEqual([]);
    expect(rules()).toEqual(journey.stages.flatMap(() => ['LINE', 'LINE']));
    map.update();
    expect(others()).toEqual(before);
    expect(rules()).toEqual(['VECTOR', 'VECTOR']);
    expect(map.read().drift).toBe(0);
    const after = seen(map.host);
    map.update();
    expect(seen(map.host)).toBe(after);
  });

  it('is read where its header counts more parts than there are', () => {
    const map = open((entries) => editHeader(entries, { parts: 1e9, index: 1e9 }));
    expect({ ...map.read().journey, id: journey.id }).toEqual(journey);
  });

  it('is read without its index, which is a cache', () => {
    for (const text of ['', '{"1:2":', '[1]', '{"1:20":null,"1:21":{"k":7}}']) {
      const map = open((entries) => (entries[indexOf(entries)] = text));
      const { journey: read, findings } = map.read();
      expect({ ...read, id: journey.id }).toEqual(journey);
      expect(findings).toEqual([]);
    }
  });

  const DAMAGES: Record<string, (entries: Record<string, string>) => void> = {
    'a header that is cut': (entries) => (entries['tropa.map'] = (entries['tropa.map'] ?? '').slice(0, 30)),
    'a header of somebody else': (entries) => (entries['tropa.map'] = '{"hello":"world"}'),
    'a header that is a list': (entries) => (entries['tropa.map'] = '[1,2]'),
    'a header without a version of its parts': (entries) => editHeader(entries, { parts: 'many' }),
    'a header that names parts that are not there': (entries) => editHeader(entries, { rev: '9-gone' }),
    'a journey that is cut': (entries) => {
      entries[partOf(entries)] = (entries[partOf(entries)] ?? '').slice(0, 900);
    },
    'a journey whose part is gone': (entries) => (entries[partOf(entries)] = ''),
    'a journey that is something else': (entries) =>
      (entries[partOf(entries)] = '{"schemaVersion":1,"id":"x"}'),
    'parts of two runs': (entries) => {
      const whole = entries[partOf(entries)] ?? '';
      entries[partOf(entries)] = whole.slice(0, 700);
      entries[`${partOf(entries).slice(0, -1)}1`] = whole.slice(300);
      editHeader(entries, { parts: 2 });
    },
  };

  it.each(Object.keys(DAMAGES))('is read from the board and mended where it has %s', (name) => {
    const map = open(DAMAGES[name]);
    const { host } = map;
    const before = seen(host);
    const said = texts(host);
    const read = map.read();
    expect(seen(host)).toBe(before);
    expect(read.findings.map(({ kind }) => kind)).toContain('damagedData');
    expect(read.base).toBeNull();
    expect(read.journey.notes.map(({ id }) => id).sort()).toEqual(journey.notes.map(({ id }) => id).sort());

    const bad = storedMap(host).pluginData['tropa.map'] ?? '';
    const part = storedMap(host).pluginData[partOf(storedMap(host).pluginData)] ?? '';
    map.update();
    const entries = storedMap(host).pluginData;
    // Never silently overwritten: what could not be read is kept.
    expect(entries['tropa.broken']).toContain(bad);
    if (name.startsWith('a journey that')) expect(entries['tropa.broken']).toContain(part);
    expect(headerOf(storedMap(host)).v).toBe(1);
    const again = map.read();
    expect(again.findings.map(({ kind }) => kind)).not.toContain('damagedData');
    expect(again.drift).toBe(0);
    for (const { text } of journey.notes) expect(texts(host).join('\n')).toContain(text);
    expect(texts(host).length).toBeGreaterThanOrEqual(said.length - 1);
  });

  it.each(['', ' '])(
    'keeps of what it could not read what one entry holds, and no half of a character (%j before them)',
    (odd) => {
      // Two units and four bytes each, more of them than an entry of ours holds and less than the host lets one have.
      const map = open((entries) => (entries[partOf(entries)] = odd + '😀'.repeat(23_000)));
      map.update();
      const kept = storedMap(map.host).pluginData['tropa.broken'] ?? '';
      expect(kept.length).toBeGreaterThan(44_000);
      expect(kept).toMatch(/😀$/u);
      expect(kept).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
    },
  );

  it.each([
    ['a header', (entries: Record<string, string>) => editHeader(entries, { v: 2, more: 'later' })],
    [
      'a journey',
      (entries: Record<string, string>) => {
        const later = JSON.parse(entries[partOf(entries)] ?? '') as Journey;
        entries[partOf(entries)] = JSON.stringify({ ...later, schemaVersion: 2 });
      },
    ],
  ])('is looked at and not touched where it has %s of a newer version', (_, spoil) => {
    const map = open(spoil);
    const before = seen(map.host);
    const read = resultOf<ReadMap>(map.call('read', { node: map.node, withAuthors: false }));
    expect(read.journey).toMatchObject({ schemaVersion: 1 });
    const [row] = resultOf<{ maps: MapRow[] }>(map.call('maps', {})).maps;
    expect(row?.state).toBe('newer');
    const { node } = map;
    const [note] = nodesOf(map.host)
      .filter(({ type }) => type === 'STICKY' || type === 'FRAME')
      .slice(-1);
    const asked: [string, unknown][] = [
      ['update', { node, mark: read.mark, journey, removed: [] }],
      ['tidy', { node }],
      ['put', { node, note: note?.id, laneId: null, stageId: null }],
    ];
    for (const [call, args] of asked) expect(map.call(call, args).failure?.code).toBe('newerMap');
    expect(seen(map.host)).toBe(before);
  });
});
