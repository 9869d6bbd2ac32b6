/** What a hand types with Shift and Enter, or in the board's other language, is the form's to change all the same (M1, U5). */
import { expect, test } from 'vitest';
import type { Note } from '../../journey/model/note.ts';
import { Person } from '../../playground/host/people.ts';
import { EDITORS, hostOf, nodeAt, nodesOf } from './drawn-board.ts';
import { exampleJourney } from './example-journey.ts';
import { drawLiving } from './living-map.ts';

const TYPED: readonly (readonly [string, string, string, boolean])[] = [
  ['a line separator', 'one\u2028two', 'one\ntwo', false],
  ['a carriage return', 'one\rtwo', 'one\ntwo', false],
  ['the urgent word of the other language', 'СРОЧНО\none', 'one', true],
];
const CHANGES: readonly (readonly [string, (isUrgent: boolean) => Partial<Note>])[] = [
  ['made urgent, or urgent no more', (isUrgent) => ({ isUrgent: !isUrgent })],
  ['given other words', () => ({ text: 'Other words' })],
];

test.each(
  EDITORS.flatMap((editor) =>
    TYPED.flatMap(([what, ...typed]) =>
      CHANGES.map(([how, change]) => [editor, what, how, typed, change] as const),
    ),
  ),
)(
  'in %s, a note with %s is %s by the form, and Undo gives it back as it was',
  (editor, _, __, typed, change) => {
    const [text, said, isUrgent] = typed;
    const map = drawLiving(hostOf(editor), exampleJourney('b2c-clothes-shop', 'en'));
    const id = map.read().journey.notes[0]?.id ?? '';
    const node = nodeAt(map.host, `note/${id}`);
    const words = node.text === null ? nodesOf(map.host).find(({ parentId }) => parentId === node.id) : node;
    new Person(map.host, 'Ann').type(words?.id ?? '', text);
    const noteNow = () => map.read().journey.notes.find((note) => note.id === id);
    expect(noteNow()).toMatchObject({ text: said, isUrgent });
    const wanted = { text: said, isUrgent, ...change(isUrgent) };
    map.update((journey) => ({
      ...journey,
      notes: journey.notes.map((note) => (note.id === id ? { ...note, ...wanted } : note)),
    }));
    expect(noteNow()).toMatchObject(wanted);
    expect(map.read().drift).toBe(0);
    expect(map.call('undo', {}).ok).toBe(true);
    expect(words?.text?.characters).toBe(text);
  },
);
