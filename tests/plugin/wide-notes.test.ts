/** Texts and shapes of people's that are wider than the column they stand in. */
import { describe, expect, test } from 'vitest';
import { setNotesAcross } from '../../journey/model/edit/header.ts';
import { absoluteBox } from '../../playground/host/geometry.ts';
import { Person } from '../../playground/host/people.ts';
import { EDITORS, hostOf, nodeAt } from './drawn-board.ts';
import { exampleJourney } from './example-journey.ts';
import { standingMap } from './standing-map.ts';

describe.each(EDITORS)('in %s', (editor) => {
  test.each([400, 700, 1100])(
    '[M13] Tidy leaves a text of %i px in the column that holds its middle',
    (width) => {
      const map = standingMap(hostOf(editor), exampleJourney('b2c-clothes-shop', 'en'));
      map.update((journey) => {
        const edit = setNotesAcross(journey, 1);
        if (!edit.ok) throw new Error(edit.problem.code);
        return edit.journey;
      });
      const { journey } = map.read();
      const { store } = map.host.engine;
      const [stage, lane] = [journey.stages[1]?.id ?? '', journey.lanes[0]?.id ?? ''];
      const header = absoluteBox(store, nodeAt(map.host, `stage/${stage}`));
      const row = absoluteBox(store, nodeAt(map.host, `lane/${lane}`));
      const ann = new Person(map.host, 'Ann');
      const text = ann.addText('word '.repeat(Math.round(width / 40)).trim(), {
        x: header.x,
        y: row.y + 150,
      });
      ann.resize(text.id, { x: header.x + header.width / 2 - width / 2, y: row.y + 150, width, height: 30 });
      ann.drag(text.id, { x: header.x + header.width / 2 - width / 2, y: row.y + 150 });
      const cellOf = () => {
        const note = map.read().journey.notes.find(({ id }) => id.startsWith('n-'));
        return note && [note.laneId, note.stageId];
      };
      const before = { cell: cellOf(), findings: map.read().findings.length, box: absoluteBox(store, text) };
      expect(map.call('tidy', { node: map.node }).ok).toBe(true);
      expect(cellOf()).toEqual(before.cell);
      expect(map.read().findings).toHaveLength(before.findings);
      expect(absoluteBox(store, text).x).toBeCloseTo(before.box.x, 0);
      const { writes } = map.host.counters;
      expect(map.call('tidy', { node: map.node }).ok).toBe(true);
      expect(map.host.counters.writes).toBe(writes);
    },
  );

  test('[U1b][B2a] a long line of a person’s that the form makes short stays in the stage that held its middle', () => {
    const map = standingMap(hostOf(editor), exampleJourney('b2c-clothes-shop', 'en'));
    const { journey } = map.read();
    const { store } = map.host.engine;
    const [stage, lane] = [journey.stages[2]?.id ?? '', journey.lanes[0]?.id ?? ''];
    const header = absoluteBox(store, nodeAt(map.host, `stage/${stage}`));
    const row = absoluteBox(store, nodeAt(map.host, `lane/${lane}`));
    const ann = new Person(map.host, 'Ann');
    const said = 'a line that goes on and on '.repeat(9).trim();
    const text = ann.addText(said, { x: 0, y: 0 });
    // From the stage before it well into this one.
    ann.drag(text.id, { x: header.x - 300, y: row.y + 40 });
    const noteOf = () => map.read().journey.notes.find(({ id }) => id.startsWith('n-'));
    expect(noteOf()).toMatchObject({ text: said, stageId: stage });
    const { x } = absoluteBox(store, text);
    map.update((read) => ({
      ...read,
      notes: read.notes.map((note) => (note.text === said ? { ...note, text: 'short' } : note)),
    }));
    expect(noteOf()).toMatchObject({ text: 'short', stageId: stage });
    expect(map.call('undo', {}).ok).toBe(true);
    expect(noteOf()).toMatchObject({ text: said, stageId: stage });
    expect(absoluteBox(store, text).x).toBeCloseTo(x, 1);
  });

  test.each([400, 835, 1400])(
    '[U1][B2] an update to narrower columns leaves a text of %i px in its stage, and a second one nothing to do',
    (width) => {
      const map = standingMap(hostOf(editor), exampleJourney('b2c-clothes-shop', 'en'));
      const { journey } = map.read();
      const { store } = map.host.engine;
      const [stage, lane] = [journey.stages[2]?.id ?? '', journey.lanes[0]?.id ?? ''];
      const header = absoluteBox(store, nodeAt(map.host, `stage/${stage}`));
      const row = absoluteBox(store, nodeAt(map.host, `lane/${lane}`));
      const ann = new Person(map.host, 'Ann');
      const text = ann.addText('a long line', { x: header.x, y: row.y + 40 });
      const place = { x: header.x + header.width / 2 - width / 2, y: row.y + 40 };
      ann.resize(text.id, { ...place, width, height: 30 });
      ann.drag(text.id, place);
      const stageOf = (): string | null | undefined =>
        map.read().journey.notes.find(({ text: said }) => said === 'a long line')?.stageId;
      expect(stageOf()).toBe(stage);
      map.update((read) => {
        const edit = setNotesAcross(read, 1);
        if (!edit.ok) throw new Error(edit.problem.code);
        return edit.journey;
      });
      expect(stageOf()).toBe(stage);
      const column = absoluteBox(store, nodeAt(map.host, `stage/${stage}`));
      const { x } = absoluteBox(store, text);
      expect(Math.abs(x + width / 2 - column.x - column.width / 2)).toBeLessThan(12); // a header is a little narrower
      expect(map.read().drift).toBe(0);
    },
  );
});
