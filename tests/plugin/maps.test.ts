import { describe, expect, it } from 'vitest';
import type { MapRow, OpenedMap, RunResult } from '../../journey/protocol/contract.ts';
import { Person } from '../../playground/host/people.ts';
import { EDITORS, hostOf, nodeAt, openPanel } from './drawn-board.ts';
import { exampleJourney } from './example-journey.ts';
import { drawLiving, resultOf } from './living-map.ts';

interface Maps {
  readonly maps: readonly MapRow[];
  readonly selected: string | null;
  readonly isFirstOfSeveral: boolean;
}

const drawOne = (editor: 'figjam' | 'figma') =>
  drawLiving(hostOf(editor), exampleJourney('b2c-clothes-shop', 'en'));

describe.each(EDITORS)('[9] the maps of a page in %s', (editor) => {
  it('lists each with its title, preset and counts, and says which is selected', () => {
    const map = drawOne(editor);
    map.host.engine.selection = [];
    const none = resultOf<Maps>(map.call('maps', {}));
    expect(none).toMatchObject({ selected: null, isFirstOfSeveral: false });
    expect(none.maps).toEqual([
      {
        node: map.node,
        title: 'Buying a coat online',
        preset: 'b2c',
        stages: 4,
        notes: exampleJourney('b2c-clothes-shop', 'en').notes.length,
        state: 'ready',
      },
    ]);
    map.host.engine.selection = [nodeAt(map.host, 'lane/actions/title').id];
    expect(resultOf<Maps>(map.call('maps', {})).selected).toBe(map.node);
  });

  it('[7.1] of several selected maps the first is meant, and it is said', () => {
    const map = drawOne(editor);
    const copy = new Person(map.host, 'Ann').duplicate(map.node);
    map.host.engine.selection = [copy.id, map.node];
    expect(resultOf<Maps>(map.call('maps', {}))).toMatchObject({ isFirstOfSeveral: true });
  });

  it('opens a map as it was drawn last, with the form kept of it', () => {
    const map = drawOne(editor);
    const opened = resultOf<OpenedMap>(map.call('open', { node: map.node }));
    expect(opened).toMatchObject({ node: map.node, state: 'ready', draft: null });
    resultOf(map.call('saveDraft', { of: opened.map, draft: { half: 'typed' } }));
    expect(resultOf<OpenedMap>(map.call('open', { node: map.node })).draft).toEqual({ half: 'typed' });
  });

  it('[7.1] a map of a newer version is shown as such, and nothing of it is changed', () => {
    const map = drawOne(editor);
    const node = nodeAt(map.host, 'map');
    node.pluginData['tropa.map'] = JSON.stringify({ v: 2, map: 'x', more: true });
    const before = JSON.stringify(node.pluginData);
    expect(resultOf<OpenedMap>(map.call('open', { node: map.node })).state).toBe('newer');
    for (const [call, args] of [
      [
        'update',
        { node: map.node, mark: '', journey: exampleJourney('b2c-clothes-shop', 'en'), removed: [] },
      ],
      ['tidy', { node: map.node }],
    ] as const) {
      expect(map.call(call, args).failure?.code).toBe('newerMap');
    }
    expect(JSON.stringify(nodeAt(map.host, 'map').pluginData)).toBe(before);
  });

  it('a map that is gone is said to be gone', () => {
    const map = drawOne(editor);
    new Person(map.host, 'Ann').remove(map.node);
    for (const call of ['open', 'tidy'] as const) {
      expect(map.call(call, { node: map.node }).failure?.code).toBe('mapGone');
    }
    expect(map.call('read', { node: map.node, withAuthors: false }).failure?.code).toBe('mapGone');
  });

  it('[7.1] the last five forms are kept, and one over 1 MB is refused', () => {
    const panel = openPanel(hostOf(editor));
    for (let i = 1; i <= 6; i++) resultOf(panel.call('saveDraft', { of: `map-${i}`, draft: { i } }));
    const kept = (i: number) => panel.call('saveDraft', { of: `map-${i}`, draft: null }).ok;
    expect(kept(1)).toBe(true);
    const big = { text: 'x'.repeat(1_000_001) };
    expect(panel.call('saveDraft', { of: 'new', draft: big }).ok).toBe(false);
  });
});

describe('[M14] while others edit', () => {
  const heard = (host: ReturnType<typeof hostOf>) =>
    (host.ui.messages as { event?: string }[]).filter(({ event }) => event === 'changed').length;

  it('the panel is told that the map has changed, once a second at most, and of no run of its own', () => {
    const map = drawOne('figjam');
    const ann = new Person(map.host, 'Ann');
    map.host.advance(5_000);
    expect(heard(map.host)).toBe(0);
    const note = nodeAt(map.host, `note/${exampleJourney('b2c-clothes-shop', 'en').notes[0]?.id ?? ''}`);
    for (let i = 0; i < 5; i++) {
      ann.type(note.id, `Said ${i}`);
      map.host.advance(50);
    }
    expect(heard(map.host)).toBe(1);
    map.host.advance(2_000);
    ann.type(note.id, 'Said again');
    map.host.advance(2_000);
    expect(heard(map.host)).toBe(2);
  });

  it('however long others go on, it is told once a second at most; meanwhile nothing is read and nothing written', () => {
    const map = drawOne('figjam');
    const ann = new Person(map.host, 'Ann');
    const note = nodeAt(map.host, `note/${exampleJourney('b2c-clothes-shop', 'en').notes[0]?.id ?? ''}`);
    map.host.advance(5_000);
    const logged = map.host.log.length;
    const told: number[] = []; // ms after which each came
    for (let ms = 0; ms < 6_000; ms += 100) {
      ann.type(note.id, `Said after ${ms} ms`);
      map.host.advance(100);
      if (heard(map.host) > told.length) told.push(ms);
    }
    expect(told.length).toBe(heard(map.host)); // never two in one step
    expect(told.length).toBeGreaterThanOrEqual(4);
    const pauses = told.slice(1).map((ms, i) => ms - (told[i] ?? 0));
    expect(Math.min(...pauses)).toBeGreaterThanOrEqual(1_000);
    const asked = map.host.log.slice(logged).map(({ op, member }) => `${op} ${member}`);
    const harmless =
      /^get (type|id|parent|removed|selection)$|^call getPluginData$|^get ui$|^call ui\.postMessage$/;
    expect([...new Set(asked)].filter((one) => !harmless.test(one))).toEqual([]);
  });

  it('what others change while a run is under way, or just after it, is told when it is over', () => {
    const host = hostOf('figjam');
    const panel = openPanel(host);
    const journey = exampleJourney('b2c-clothes-shop', 'en');
    const { node } = resultOf<RunResult>(panel.call('draw', { journey }));
    const ann = new Person(host, 'Ann');
    const note = nodeAt(host, `note/${journey.notes[0]?.id ?? ''}`);
    ann.type(note.id, 'Said at once');
    host.advance(500);
    expect(heard(host)).toBe(0);
    host.advance(5_000);
    expect(heard(host)).toBe(1);

    const tidying = panel.post('tidy', { node });
    host.step();
    expect(panel.answerOf(tidying)).toBeUndefined();
    ann.type(note.id, 'Said meanwhile');
    while (panel.answerOf(tidying) === undefined && host.step());
    host.advance(5_000);
    expect(heard(host)).toBe(2);
    resultOf(panel.call('undo', {}));
    host.advance(5_000);
    expect(heard(host)).toBe(2);
  });

  it('what happens elsewhere on the page is none of its business', () => {
    const map = drawOne('figjam');
    map.host.advance(5_000);
    new Person(map.host, 'Ann').addSticky('Far away', { x: 90_000, y: 90_000 });
    map.host.advance(2_000);
    expect(heard(map.host)).toBe(0);
  });
});
