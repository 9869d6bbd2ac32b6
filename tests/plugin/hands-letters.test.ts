/** Letters as a hand has set them, size, weight and colour, through updates and their Undo. */
import { describe, expect, test } from 'vitest';
import { removeNote } from '../../journey/model/edit/notes.ts';
import type { Note } from '../../journey/model/note.ts';
import type { NodeRecord } from '../../playground/host/node-record.ts';
import { Person } from '../../playground/host/people.ts';
import type { TextLook } from '../../playground/host/text-model.ts';
import { done } from './done.ts';
import { EDITORS, hostOf, nodeAt, nodesOf } from './drawn-board.ts';
import { exampleJourney } from './example-journey.ts';
import { type LivingMap } from './living-map.ts';
import { standingMap } from './standing-map.ts';

const LONG = 'A longer text, for which notes are set in smaller letters. '.repeat(5).trim();
const HUGE: Partial<TextLook> = { fontSize: 40 };
const RED: Partial<TextLook> = {
  fontName: { family: 'Inter', style: 'Bold' },
  fills: [{ type: 'SOLID', color: { r: 1, g: 0, b: 0 }, opacity: 1, visible: true }],
};

describe.each(EDITORS)('in %s', (editor) => {
  const draw = (): LivingMap => standingMap(hostOf(editor), exampleJourney('b2c-clothes-shop', 'en'));

  /** The node that holds the words of a node of ours: itself, or the text in its frame. */
  const wordsOf = ({ host }: LivingMap, key: string): NodeRecord => {
    const node = nodeAt(host, key);
    if (node.text !== null) return node;
    const inside = nodesOf(host).find(({ type, parentId }) => type === 'TEXT' && parentId === node.id);
    if (inside === undefined) throw new Error(`${key} says nothing`);
    return inside;
  };
  /** Each stretch with what it says, and how. */
  const letters = (map: LivingMap, key: string) => {
    const { text } = wordsOf(map, key);
    return (text?.segments ?? []).map(({ start, end, fontName, fontSize, fills }) => [
      text?.characters.slice(start, end),
      fontName.style,
      fontSize,
      JSON.stringify(fills),
    ]);
  };
  const plainNote = (map: LivingMap): Note => {
    const note = map.read().journey.notes.find(({ isUrgent, text }) => !isUrgent && text.length < 60);
    if (note === undefined) throw new Error('the example has short notes');
    return note;
  };
  const rewrite = (map: LivingMap, { id }: Note, change: Partial<Note>): void => {
    map.update((journey) => ({
      ...journey,
      notes: journey.notes.map((note) => (note.id === id ? { ...note, ...change } : note)),
    }));
  };
  const ann = ({ host }: LivingMap): Person => new Person(host, 'Ann');

  test('[M11] a note keeps the size that a hand gave its letters, whatever the form writes', () => {
    const map = draw();
    const note = plainNote(map);
    const key = `note/${note.id}`;
    ann(map).setIn(wordsOf(map, key).id, HUGE);
    rewrite(map, note, { text: LONG });
    expect(letters(map, key)).toEqual([[LONG, 'Medium', 40, expect.any(String)]]);
  });

  test('[M8] and has it again after Undo, with the one word in red', () => {
    const map = draw();
    const note = plainNote(map);
    const key = `note/${note.id}`;
    ann(map).setIn(wordsOf(map, key).id, HUGE);
    ann(map).setIn(wordsOf(map, key).id, RED, 2, 5);
    const before = letters(map, key);
    expect(before).toHaveLength(3);
    rewrite(map, note, { text: LONG });
    expect(letters(map, key)).not.toEqual(before);
    expect(map.call('undo', {}).ok).toBe(true);
    expect(letters(map, key)).toEqual(before);
  });

  test('[M8] also where the host tells no stretches of a text, if all of it looks alike', () => {
    const host = hostOf(editor, {
      beforeCall: ({ member }) =>
        /^(getStyledTextSegments|setRange(TextDecoration|Hyperlink))$/.test(member)
          ? { act: 'throw', message: `not a function: ${member}` }
          : undefined,
    });
    const map = standingMap(host, exampleJourney('b2c-clothes-shop', 'en'));
    const note = plainNote(map);
    const key = `note/${note.id}`;
    ann(map).setIn(wordsOf(map, key).id, { ...RED, ...HUGE });
    const before = letters(map, key);
    rewrite(map, note, { text: LONG });
    expect(letters(map, key)).toEqual([[LONG, 'Bold', 40, before[0]?.[3]]]);
    map.update((journey) => done(removeNote(journey, note.id)));
    expect(map.call('undo', {}).ok).toBe(true);
    expect(letters(map, key)).toEqual([[LONG, 'Bold', 40, before[0]?.[3]]]);
  });

  test('[M8] so has a note that the form removed', () => {
    const map = draw();
    const { id } = plainNote(map);
    const key = `note/${id}`;
    ann(map).setIn(wordsOf(map, key).id, HUGE);
    ann(map).setIn(wordsOf(map, key).id, RED, 2, 5);
    const before = letters(map, key);
    map.update((journey) => done(removeNote(journey, id)));
    expect(map.call('undo', {}).ok).toBe(true);
    expect(letters(map, key)).toEqual(before);
  });

  test('[M11] in another language only the word of an urgent note is bold', () => {
    const map = draw();
    const note = plainNote(map);
    const key = `note/${note.id}`;
    rewrite(map, note, { isUrgent: true });
    const before = letters(map, key);
    expect(before.map(([, style]) => style)).toEqual(['Bold', 'Medium']);
    map.update((journey) => ({ ...journey, boardLanguage: 'ru' }));
    const after = letters(map, key);
    expect(after.map(([, style]) => style)).toEqual(['Bold', 'Medium']);
    expect(after[0]?.[0]).not.toBe(before[0]?.[0]);
    expect(map.call('undo', {}).ok).toBe(true);
    expect(letters(map, key)).toEqual(before);
  });

  test.each(['title', 'stage'])('[M8] [M11] a %s keeps its colour, and Undo gives it as it was', (what) => {
    const map = draw();
    const { stages } = map.read().journey;
    const key = what === 'title' ? 'title' : `stage/${stages[0]?.id ?? ''}`;
    ann(map).setIn(wordsOf(map, key).id, RED, 0, 4);
    const before = letters(map, key);
    map.update((journey) => ({
      ...journey,
      title: 'Otherwise',
      stages: journey.stages.map((stage, i) => (i === 0 ? { ...stage, title: 'Otherwise' } : stage)),
    }));
    expect(letters(map, key)).toEqual([['Otherwise', 'Bold', before[0]?.[2], before[0]?.[3]]]);
    expect(map.call('undo', {}).ok).toBe(true);
    expect(letters(map, key)).toEqual(before);
  });
});
