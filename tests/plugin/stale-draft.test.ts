/** A form that was kept while the board went on: others updated the map, or took it away. */
import { describe, expect, it } from 'vitest';
import type { Journey } from '../../journey/model/journey.ts';
import type { OpenedMap, RunResult } from '../../journey/protocol/contract.ts';
import { mergeJourneys } from '../../journey/reconcile/merge-journeys.ts';
import { Person } from '../../playground/host/people.ts';
import { openedMap } from '../../ui/opened-map.ts';
import { facilitate, writesOf } from './facilitate.ts';
import { EDITORS } from './drawn-board.ts';
import { resultOf } from './living-map.ts';
import { nodeIn, openTwice, sharedBoard, wordsOf } from './together/board.ts';
import { Facilitator } from './together/facilitator.ts';
import { ledgerOf } from './workshop/note-ledger.ts';
import { livingMap } from './living-map.ts';

const noteOf = (journey: Journey, id: string) => journey.notes.find((note) => note.id === id);
const withText = (journey: Journey, id: string, text: string): Journey => ({
  ...journey,
  notes: journey.notes.map((note) => (note.id === id ? { ...note, text } : note)),
});

describe.each(EDITORS)('[M3][M6] a kept form in %s', (editor) => {
  const board = sharedBoard(editor, 'exporting');
  /** Two facilitators at one map; one keeps a form without putting it on the board. */
  const kept = () => {
    const [mine, theirs] = openTwice(board);
    const me = new Facilitator(mine, board.map);
    const opened = resultOf<OpenedMap>(me.call('open', { node: board.map }));
    const form = {
      ...withText(me.form, 'note-2', 'Mine, from the kept form'),
      title: 'Title of the kept form',
    };
    const draft = { base: { rev: opened.rev, journey: me.base }, journey: form, typed: {} };
    resultOf(me.call('saveDraft', { of: opened.map, draft }));
    const other = new Facilitator(theirs, board.map);
    return { mine, me, other, form, base: me.base, rev: opened.rev };
  };
  /** What the panel makes of the map now. */
  const panelOf = (me: Facilitator) => openedMap(resultOf<OpenedMap>(me.call('open', { node: board.map })));

  it('of a board that two updates went over is named beside the newer board, and what it changed is merged', () => {
    const { mine, me, other, form, base, rev } = kept();
    const gone = 'note-4';
    other.form = { ...withText(other.form, 'note-3', 'Theirs'), flow: 'cyclic' };
    expect(other.update().ok).toBe(true);
    other.form = {
      ...withText(other.form, 'note-2', 'Theirs as well'),
      notes: withText(other.form, 'note-2', 'Theirs as well').notes.filter(({ id }) => id !== gone),
    };
    expect(other.update().ok).toBe(true);
    const before = ledgerOf(mine);

    const opened = panelOf(me);
    expect(opened).toMatchObject({ kind: 'form', notice: { kind: 'boardIsNewer' } });
    if (opened.kind !== 'form' || opened.notice?.kind !== 'boardIsNewer') return;
    // What is shown is the board; what was kept is there for the asking, with what it began from.
    expect(noteOf(opened.form.journey, 'note-2')?.text).toBe('Theirs as well');
    expect(opened.form.rev).not.toBe(rev);
    const { draft } = opened.notice;
    expect(draft.journey).toEqual(form);
    expect(draft.base).toEqual({ rev, journey: base });

    // Apply of the kept form.
    me.form = draft.journey;
    me.base = draft.base?.journey ?? base;
    const read = me.read();
    const { conflicts } = mergeJourneys(me.base, read.journey, me.form);
    expect(conflicts).toHaveLength(1);
    expect(me.update().ok).toBe(true);
    const after = me.read().journey;
    expect(after).toMatchObject({ title: 'Title of the kept form', flow: 'cyclic' });
    expect(noteOf(after, 'note-3')?.text).toBe('Theirs');
    expect(noteOf(after, 'note-2')?.text).toBe('Theirs as well'); // changed in both: the hand wins
    expect(noteOf(after, gone)).toBeUndefined();
    expect(ledgerOf(mine)).toEqual(before);
    expect(writesOf(mine, () => me.update())).toBe(0);
    expect(me.read().drift).toBe(0);
  });

  it('that is applied with a plan made before the updates is refused, and nothing is written', () => {
    const { mine, me, other, form } = kept();
    const read = me.read();
    for (const text of ['Theirs', 'Theirs again']) {
      other.form = withText(other.form, 'note-3', text);
      expect(other.update().ok).toBe(true);
    }
    const before = JSON.stringify(mine.engine.store.save());
    const answer = me.call('update', { node: board.map, mark: read.mark, journey: form, removed: [] });
    expect(answer.failure).toEqual({ code: 'stale' });
    expect(JSON.stringify(mine.engine.store.save())).toBe(before);
    me.form = form;
    expect(me.update().ok).toBe(true);
    expect(me.read().journey).toMatchObject({ title: 'Title of the kept form' });
    expect(noteOf(me.read().journey, 'note-3')?.text).toBe('Theirs again');
  });

  it('that removes a note which somebody has rewritten since: it is parked and not gone', () => {
    const { mine, me, other, base } = kept();
    const ann = new Person(mine, 'Ann');
    const words = wordsOf(nodeIn(mine, board.map, 'note/note-6'));
    me.form = { ...base, notes: base.notes.filter(({ id }) => id !== 'note-6') };
    other.form = { ...other.form, title: 'Theirs' };
    expect(other.update().ok).toBe(true);
    ann.type(words, 'Still needed');
    expect(me.update().ok).toBe(true);
    expect(mine.engine.store.get(words).text?.characters).toBe('Still needed');
    expect(noteOf(me.read().journey, 'note-6')).toMatchObject({ stageId: null });
    expect(me.read().journey.title).toBe('Theirs');
  });

  it('of a map that is deleted is not lost: the map is gone, comes back by undo, and the form with it', () => {
    const { mine, me, form } = kept();
    const runner = new Person(mine, 'Me', true);
    runner.remove(board.map);
    expect(me.call('open', { node: board.map }).failure?.code).toBe('mapGone');
    for (const [call, args] of [
      ['read', { node: board.map, withAuthors: false }],
      ['update', { node: board.map, mark: '', journey: form, removed: [] }],
      ['tidy', { node: board.map }],
    ] as const) {
      expect(me.call(call, args).failure?.code).toBe('mapGone');
    }
    expect(mine.undo()).toBe(true);
    const opened = panelOf(me);
    expect(opened).toMatchObject({ kind: 'form', notice: null, form: { journey: form } });
    me.form = form;
    expect(me.update().ok).toBe(true);
    expect(me.read().journey.title).toBe('Title of the kept form');
    expect(
      facilitate(livingMap(mine, board.map, { call: me.call, post: () => 0, answerOf: () => undefined })),
    ).toEqual([]);
  });

  it('of a map that is deleted can still be drawn as a new map', () => {
    const { mine, me, form } = kept();
    new Person(mine, 'Ann').remove(board.map);
    const drawn = resultOf<RunResult>(me.call('draw', { journey: form }));
    expect(drawn.node).not.toBe(board.map);
    const map = livingMap(mine, drawn.node ?? '', {
      call: me.call,
      post: () => 0,
      answerOf: () => undefined,
    });
    expect({ ...map.read().journey, id: form.id }).toEqual(form);
    expect(facilitate(map)).toEqual([]);
  });

  it('is not that of a copy of the map', () => {
    const { mine, me } = kept();
    const copy = new Person(mine, 'Ann').duplicate(board.map);
    const opened = resultOf<OpenedMap>(me.call('open', { node: copy.id }));
    expect(opened.draft).toBeNull();
    resultOf(me.call('saveDraft', { of: opened.map, draft: { of: 'the copy' } }));
    expect(resultOf<OpenedMap>(me.call('open', { node: board.map })).draft).toMatchObject({
      journey: { title: 'Title of the kept form' },
    });
    // By its first update the copy becomes what it was opened as, and its form stays its own.
    const { mark, journey, map } = me.call('read', { node: copy.id, withAuthors: false })
      .result as ReturnType<Facilitator['read']>;
    expect(map).toBe(opened.map);
    resultOf(me.call('update', { node: copy.id, mark, journey, removed: [] }));
    expect(resultOf<OpenedMap>(me.call('open', { node: copy.id }))).toMatchObject({
      map: opened.map,
      draft: { of: 'the copy' },
    });
  });
});
