/** Notes that lie near two maps, or go from one to the other. */
import { describe, expect, it } from 'vitest';
import type { Journey } from '../../journey/model/journey.ts';
import type { RunResult } from '../../journey/protocol/contract.ts';
import { sizedJourney } from '../../scripts/sized-journey.ts';
import { absoluteBox } from '../../playground/host/geometry.ts';
import type { EmulatedHost } from '../../playground/host/host.ts';
import { Person } from '../../playground/host/people.ts';
import { facilitate, mapAt, textsOf, writesOf } from './facilitate.ts';
import { type Editor, hostOf } from './drawn-board.ts';
import { drawLiving, type LivingMap, resultOf } from './living-map.ts';
import { cellAt, nodeIn, SETTINGS, writeNote } from './together/board.ts';

const journey = sizedJourney('small', { notes: 8 });
const [lane = '', other = ''] = journey.lanes.map(({ id }) => id);
const [, , third = ''] = journey.stages.map(({ id }) => id);
const CASES: readonly (readonly [Editor, string])[] = [
  ['figjam', 'strict'],
  ['figma', 'exporting'],
];
const theirs = ({ notes }: Journey): string[] =>
  notes.flatMap(({ text }) => (text.startsWith('Ann') ? [text] : []));

describe.each(CASES)('[B2][M10] two maps side by side in %s, %s', (editor, setting) => {
  const boxOf = (host: EmulatedHost, id: string) => absoluteBox(host.engine.store, host.engine.store.get(id));
  /** Two maps with a gap of 300 px between them. */
  const neighbours = () => {
    const host = hostOf(editor, { switches: SETTINGS[setting] ?? {} });
    const a = drawLiving(host, journey);
    const b = mapAt(
      a,
      resultOf<RunResult>(
        a.call('draw', {
          journey: {
            ...journey,
            title: 'The other',
            notes: journey.notes.map((note) => ({ ...note, text: `Other: ${note.text}` })),
          },
        }),
      ).node ?? '',
    );
    const ann = new Person(host, 'Ann');
    const { x, y, width } = boxOf(host, a.node);
    ann.drag(b.node, { x: x + width + 300, y });
    expect(host.engine.store.get(b.node).parentId).toBe(host.currentPageId);
    return { host, a, b, ann, edge: x + width, y };
  };
  const told = (map: LivingMap): string[] => map.read().findings.map(({ kind, text }) => `${kind} ${text}`);

  it('[B1b] a header of the other map, which has the key of one of ours, is told as a copy and is no note', () => {
    const host = hostOf(editor, { switches: SETTINGS[setting] ?? {} });
    const a = drawLiving(host, journey);
    const b = mapAt(
      a,
      resultOf<RunResult>(a.call('draw', { journey: { ...journey, id: 'other' } })).node ?? '',
    );
    const before = a.read();
    const header = nodeIn(host, b.node, `stage/${third}`).id;
    new Person(host, 'Ann').drag(header, cellAt(host, a.node, lane, third));
    const { journey: read, findings } = a.read();
    expect(textsOf(read)).toEqual(textsOf(before.journey));
    expect(findings).toMatchObject([{ kind: 'copyOfFurniture', node: header }]);
    a.update((form) => ({ ...form, title: 'Ours' }));
    expect(host.document.nodes.has(header)).toBe(true);
    expect(textsOf(a.read().journey)).toEqual(textsOf(before.journey));
  });

  it('what lies in the gap is told once for each, and taken by neither', () => {
    const { a, b, ann, edge, y, host } = neighbours();
    writeNote(ann, editor, 'Ann, in the gap', { x: edge + 20, y: y + 700 });
    const section = ann.addSection('Ours', { x: edge + 10, y: y + 1200 }, { width: 280, height: 500 });
    writeNote(ann, editor, 'Ann, in a section', { x: edge + 20, y: y + 1250 });
    expect(host.engine.store.get(section.id).childIds).toHaveLength(1);
    const grouped = ['Ann, grouped', 'Ann, grouped too'].map(
      (text, i) => writeNote(ann, editor, text, { x: edge + 20, y: y + 2000 + 300 * i }).id,
    );
    ann.group(grouped);
    const all = ['Ann, grouped', 'Ann, grouped too', 'Ann, in a section', 'Ann, in the gap'];
    for (const map of [a, b]) {
      expect(theirs(map.read().journey)).toEqual([]);
      expect(told(map).sort()).toEqual(all.map((text) => `outsideMap ${text}`));
    }
    expect(facilitate(a)).toEqual([]);
    for (const map of [a, b]) expect(told(map).sort()).toEqual(all.map((text) => `outsideMap ${text}`));
    expect(facilitate(b)).toEqual([]);
    for (const map of [a, b]) expect(told(map).sort()).toEqual(all.map((text) => `outsideMap ${text}`));
  });

  it('what is put into one is that one’s alone, and Undo puts it back between them', () => {
    const { a, b, ann, edge, y, host } = neighbours();
    const note = writeNote(ann, editor, 'Ann, in the gap', { x: edge + 20, y: y + 700 });
    const group = ann.group(
      ['Ann, grouped', 'Ann, grouped too'].map(
        (text, i) => writeNote(ann, editor, text, { x: edge + 20, y: y + 1500 + 300 * i }).id,
      ),
    );
    const before = boxOf(host, note.id);
    const put = (id: string) =>
      resultOf(a.call('put', { node: a.node, note: id, laneId: lane, stageId: third }));
    put(note.id);
    expect(theirs(a.read().journey)).toEqual(['Ann, in the gap']);
    expect(told(b)).toEqual(['outsideMap Ann, grouped', 'outsideMap Ann, grouped too']);
    resultOf(a.call('undo', {}));
    expect(boxOf(host, note.id)).toEqual(before);
    expect(theirs(a.read().journey)).toEqual([]);
    expect(told(b)).toHaveLength(3);

    put(note.id);
    const [one = ''] = group.childIds;
    put(one);
    expect(theirs(a.read().journey).sort()).toEqual(['Ann, grouped', 'Ann, in the gap']);
    expect(theirs(b.read().journey)).toEqual([]);
    expect(told(b)).toEqual(['outsideMap Ann, grouped too']);
    expect(told(a)).toEqual(['outsideMap Ann, grouped too']);
    expect(facilitate(a)).toEqual([]);
    expect(facilitate(b)).toEqual([]);
    expect(writesOf(host, () => a.update())).toBe(0);
  });

  it('a note on the border of one that reaches into the other’s neighbourhood is told for the one it stands in', () => {
    const { a, b, ann, edge, y, host } = neighbours();
    // Its centre lies in a, its right edge in the gap.
    const note = writeNote(ann, editor, 'Ann, on the border', { x: edge - 130, y: y + 700 });
    expect(host.engine.store.get(note.id).parentId).toBe(a.node);
    expect(theirs(a.read().journey)).toEqual([]);
    expect(told(a)).toEqual(['betweenCells Ann, on the border']);
    expect(theirs(b.read().journey)).toEqual([]);
    expect(told(b)).toEqual([]);
    expect(facilitate(a)).toEqual([]);
    expect(facilitate(b)).toEqual([]);
  });

  it('two maps that lie partly on each other: a note belongs to the map that it stands in', () => {
    const { a, b, ann, edge, y } = neighbours();
    const texts = [textsOf(a.read().journey), textsOf(b.read().journey)];
    ann.drag(b.node, { x: edge - 400, y: y + 200 });
    expect([textsOf(a.read().journey), textsOf(b.read().journey)]).toEqual(texts);
    expect(facilitate(a)).toEqual([]);
    expect(facilitate(b)).toEqual([]);
  });

  it('a note that is cut from one and pasted onto the other is a new note there and gone from here', () => {
    const { a, b, host } = neighbours();
    const me = new Person(host, 'Me', true);
    const was = { a: a.read().journey, b: b.read().journey };
    const note = nodeIn(host, a.node, 'note/note-3');
    const text = was.a.notes.find(({ id }) => id === 'note-3')?.text ?? '';
    const clipping = me.copy([note.id]);
    if (clipping === null) throw new Error('nothing was copied');
    const from = boxOf(host, note.id);
    me.remove(note.id);
    const to = cellAt(host, b.node, other, third);
    const [pasted] = me.paste(clipping, { x: to.x - from.x, y: to.y - from.y });
    expect(a.read().journey.notes.map(({ id }) => id)).not.toContain('note-3');
    expect(b.read().journey.notes.filter((one) => one.text === text)).toMatchObject([
      { id: `n-${pasted?.id ?? ''}`, laneId: other, stageId: third },
    ]);
    // Taken back before anybody updates: it was never elsewhere.
    expect([host.undo(), host.undo()]).toEqual([true, true]);
    expect([a.read().journey, b.read().journey]).toEqual([was.a, was.b]);
    expect([host.redo(), host.redo()]).toEqual([true, true]);
    expect(facilitate(a)).toEqual([]);
    expect(facilitate(b)).toEqual([]);
    expect(textsOf(b.read().journey).filter((one) => one === text)).toEqual([text]);
  });

  it('a note that is pasted, learned by both, and then taken back by the host’s undo', () => {
    const { a, b, host } = neighbours();
    const me = new Person(host, 'Me', true);
    const note = nodeIn(host, a.node, 'note/note-3');
    const text = a.read().journey.notes.find(({ id }) => id === 'note-3')?.text ?? '';
    const clipping = me.copy([note.id]);
    if (clipping === null) throw new Error('nothing was copied');
    const from = boxOf(host, note.id);
    me.remove(note.id);
    const to = cellAt(host, b.node, other, third);
    me.paste(clipping, { x: to.x - from.x, y: to.y - from.y });
    a.update();
    b.update();
    expect(textsOf(b.read().journey)).toContain(text);
    let steps = 0;
    while (host.engine.store.find(note.id) === undefined && steps < 10 && host.undo()) steps += 1;
    expect(host.engine.store.find(note.id)).toBeDefined();
    expect(textsOf(a.read().journey)).toContain(text);
    expect(textsOf(b.read().journey)).not.toContain(text);
    expect(facilitate(a)).toEqual([]);
    expect(facilitate(b)).toEqual([]);
  });
});
