/** Votes are the stamps on a note, whatever a form says that was read before they were stuck to it (B4). */
import { describe, expect, test } from 'vitest';
import { Person } from '../../playground/host/people.ts';
import { EDITORS, hostOf, nodeAt } from './drawn-board.ts';
import { exampleJourney } from './example-journey.ts';
import { writesOf } from './facilitate.ts';
import { drawLiving } from './living-map.ts';

describe.each(EDITORS)('[B4] in %s', (editor) => {
  const draw = () => drawLiving(hostOf(editor), exampleJourney('b2c-clothes-shop', 'en'));
  const withVotes = (id: string, votes: number) => (journey: ReturnType<typeof exampleJourney>) => ({
    ...journey,
    notes: journey.notes.map((note) => (note.id === id ? { ...note, votes } : note)),
  });

  test('a form that says more votes than there are stamps changes nothing, and an update after it writes nothing', () => {
    const map = draw();
    const [note] = map.read().journey.notes;
    const id = note?.id ?? '';
    new Person(map.host, 'Ann').stamp(nodeAt(map.host, `note/${id}`).id);
    map.update();
    map.update(withVotes(id, 5));
    expect(map.read().journey.notes.find((one) => one.id === id)?.votes).toBe(1);
    expect(writesOf(map.host, () => map.update())).toBe(0);
  });

  test('a note without stamps has the votes that the form says', () => {
    const map = draw();
    const [note] = map.read().journey.notes;
    const id = note?.id ?? '';
    map.update(withVotes(id, 5));
    expect(map.read().journey.notes.find((one) => one.id === id)?.votes).toBe(5);
    expect(writesOf(map.host, () => map.update())).toBe(0);
  });
});
