/** A panel opened anew has loaded no font: texts that get another width need theirs, whoever chose them. */
import { describe, expect, test } from 'vitest';
import { setNotesAcross } from '../../journey/model/edit/header.ts';
import type { Edited } from '../../journey/model/edit/edited.ts';
import type { Journey } from '../../journey/model/journey.ts';
import type { RunResult } from '../../journey/protocol/contract.ts';
import { Person } from '../../playground/host/people.ts';
import { code, EDITORS, hostOf, nodeAt, nodesOf, runToNotice } from './drawn-board.ts';
import { exampleJourney } from './example-journey.ts';
import { drawLiving, livingMap, type LivingMap, resultOf } from './living-map.ts';

const across = (n: 1 | 2) => (journey: Journey) => {
  const edit: Edited = setNotesAcross(journey, n);
  if (!edit.ok) throw new Error(edit.problem.code);
  return edit.journey;
};
const widthOf = ({ host }: LivingMap, key: string): number => Math.round(nodeAt(host, key).width);

describe.each(EDITORS)('in %s', (editor) => {
  const drawn = (): LivingMap => drawLiving(hostOf(editor), exampleJourney('b2c-clothes-shop', 'en'));
  const opened = (map: LivingMap, options: Parameters<typeof hostOf>[1] = {}): LivingMap =>
    livingMap(hostOf(editor, { beside: map.host, ...options }), map.node);

  test('[M1] an update to narrower columns is done, and so is its Undo', () => {
    const map = drawn();
    const before = widthOf(map, 'title');
    const fresh = opened(map);
    fresh.update(across(1));
    expect(widthOf(map, 'title')).toBeLessThan(before);
    expect(fresh.call('undo', {}).ok).toBe(true);
    expect(widthOf(map, 'title')).toBe(before);
  });

  test('[M11] also where a hand set a title in a font of its own', () => {
    const map = drawn();
    const title = nodeAt(map.host, 'title');
    const { text } = title;
    if (text === null) throw new Error('a title says something');
    const segments = text.segments.map((one) => ({
      ...one,
      fontName: { family: 'Inter', style: 'Semi Bold' },
    }));
    map.host.engine.store.write(title, 'text', { ...text, segments });
    const before = widthOf(map, 'title');
    opened(map).update(across(1));
    expect(widthOf(map, 'title')).toBeLessThan(before);
  });

  test('[M11] where that font is missing here, the text keeps its width and all else is done', () => {
    const map = drawn();
    new Person(map.host, 'Ann').useMissingFont(nodeAt(map.host, 'title').id);
    const before = { title: widthOf(map, 'title'), subtitle: widthOf(map, 'subtitle') };
    const result = opened(map).update(across(1));
    expect(result.counts.skipped).toBe(1);
    expect(widthOf(map, 'title')).toBe(before.title);
    expect(widthOf(map, 'subtitle')).toBeLessThan(before.subtitle);
    expect(widthOf(map, 'map')).toBeLessThan(before.title + 200);
  });

  test('[M11] a note in a font that is missing here keeps its words, and the font is named', () => {
    const map = drawn();
    const [note] = map.read().journey.notes;
    const key = `note/${note?.id ?? ''}`;
    const words =
      nodesOf(map.host).find(({ text }) => text?.characters === note?.text) ?? nodeAt(map.host, key);
    new Person(map.host, 'Ann').useMissingFont(words.id);
    const result = opened(map).update((journey) => ({
      ...journey,
      notes: journey.notes.map((one) => (one.id === note?.id ? { ...one, text: 'Of the form' } : one)),
    }));
    expect(result.missingFonts.map((font) => font.split(' ').slice(0, 2).join(' '))).toEqual([
      'Corporate Sans',
    ]);
    expect(result.counts.skipped).toBe(1);
    expect(words.text?.characters).toBe(note?.text);
  });

  test('[M11][B3d] however often Update is pressed, the words on the board are read, and the form’s stay a change', () => {
    const map = drawn();
    const { id = '', text = '' } = map.read().journey.notes[0] ?? {};
    const words =
      nodesOf(map.host).find(({ text: own }) => own?.characters === text) ?? nodeAt(map.host, `note/${id}`);
    const ann = new Person(map.host, 'Ann');
    const said = () => map.read().journey.notes.find((one) => one.id === id)?.text;
    const fresh = opened(map);
    ann.type(words.id, 'What she really said');
    fresh.update();
    ann.useMissingFont(words.id);
    for (let i = 0; i < 3; i++) {
      const result = fresh.update((journey) => ({
        ...journey,
        notes: journey.notes.map((one) => (one.id === id ? { ...one, text: 'Of the form' } : one)),
      }));
      expect(result.counts.skipped).toBe(1);
      expect(said()).toBe('What she really said');
    }
  });

  test('[10] Tidy without the panel, on a map that a run left half narrowed', () => {
    let left = Infinity;
    const host = hostOf(editor, {
      beforeCall: ({ write }) => {
        if (write) left -= 1;
        return left < 0 ? { act: 'kill' } : undefined;
      },
    });
    const map = drawLiving(host, exampleJourney('b2c-clothes-shop', 'en'));
    const { mark, journey } = map.read();
    left = 70;
    expect(() =>
      map.call('update', { node: map.node, mark, journey: across(1)(journey), removed: [] }),
    ).toThrow();
    left = Infinity;
    const beside = hostOf(editor, { beside: host });
    beside.start({ code, command: 'tidy' });
    runToNotice(beside);
    expect(beside.notifications.map(({ text }) => text)).toEqual(['Map tidied']);
  });

  test('[M12][M2] a line of somebody’s to a note that Tidy takes home keeps its words where the host drops such lines', () => {
    if (editor === 'figma') return; // no connectors there
    const host = hostOf(editor, { switches: { reparentedEndpoint: 'removed' } });
    const map = drawLiving(host, exampleJourney('b2c-clothes-shop', 'en'));
    const ann = new Person(host, 'Ann');
    const [one = '', other = ''] = map.read().journey.notes.map(({ id }) => nodeAt(host, `note/${id}`).id);
    const { x, y } = nodeAt(host, 'map');
    ann.drag(one, { x: x - 300, y });
    ann.join(one, other, 'because of this');
    const words = () =>
      nodesOf(host).flatMap(({ type, text }) => (type === 'CONNECTOR' ? [text?.characters] : []));
    const before = words();
    expect(before).toContain('because of this');
    const fresh = opened(map, { switches: { reparentedEndpoint: 'removed' } });
    expect(resultOf<RunResult>(fresh.call('tidy', { node: map.node })).counts.skipped).toBe(0);
    expect(words()).toEqual(expect.arrayContaining(before));
    expect(fresh.call('undo', {}).ok).toBe(true);
    expect(words()).toEqual(expect.arrayContaining(before));
  });
});
