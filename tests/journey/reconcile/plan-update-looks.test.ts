import { describe, expect, test } from 'vitest';
import type { Journey } from '../../../journey/model/journey.ts';
import type { NodeItem } from '../../../journey/reconcile/change.ts';
import type { SceneItem } from '../../../journey/scene/scene.ts';
import { drawn, PlayedBoard } from '../readback/snapshot-of-scene.ts';
import { updated } from './updated-board.ts';
import {
  workshop,
  withNote,
  withStageTitle,
  withValence,
  withStageFirst,
  crowd,
  board,
  column,
} from './workshop-board.ts';

describe('texts and looks', () => {
  const renamed = withStageTitle(workshop, 's2', 'Decision');

  test('[U5] a title of the form is written where the board says what was read', () => {
    const { patches, rewrite } = updated(workshop, renamed);
    expect(rewrite('stage/s2')).toMatchObject({
      text: true,
      look: false,
      keepsFill: false,
      from: { label: { text: 'Choice' } },
      to: { label: { text: 'Decision' } },
    });
    expect(patches).toHaveLength(1);
  });

  test('[U5][M1] words that somebody typed since, and that no field holds, are not written over', () => {
    const typed = board.type('stage/s2', 'Typed now');
    expect(updated(workshop, renamed, { board: typed }).patches).toEqual([]);
    const heard = new Set([board.at('stage/s2').id]);
    const { rewrite } = updated(workshop, renamed, { board: typed, heard });
    expect(rewrite('stage/s2')).toMatchObject({ text: true, to: { label: { text: 'Decision' } } });
  });

  test('[M1] a card that says what no field holds keeps its words, also where the form gives it a line more', () => {
    const longer = {
      ...workshop,
      participants: workshop.participants.map((one) => ({ ...one, portrait: 'Buys for a whole office' })),
    };
    const card = `person/${workshop.participants[0]?.id ?? ''}`;
    expect(updated(workshop, longer).rewrite(card)).toMatchObject({ text: true, look: true });
    expect(updated(workshop, longer).move(card)).toBeUndefined(); // a text grows by itself
    const { rewrite } = updated(workshop, longer, { board: board.type(card, 'Typed now') });
    expect(rewrite(card)).toBeUndefined();
  });

  test('[U5] what somebody typed and the form changed again is written', () => {
    const typed = withStageTitle(workshop, 's2', 'Typed now');
    const played = board.type('stage/s2', 'Typed now');
    const { rewrite } = updated(typed, renamed, { board: played, drawnAs: workshop });
    expect(rewrite('stage/s2')).toMatchObject({ text: true, to: { label: { text: 'Decision' } } });
  });

  test('[M1] words that a hand took out are written again where the form fills them, be they the same', () => {
    const emptied = board.type('stage/s2', '');
    const heard = new Set([board.at('stage/s2').id]);
    expect(updated(workshop, workshop, { board: emptied, heard }).patches).toEqual([]);
    const { rewrite } = updated(workshop, workshop, { board: emptied, heard, filled: heard });
    expect(rewrite('stage/s2')).toMatchObject({ text: true, to: { label: { text: 'Choice' } } });
  });

  test('[W3] what a run before it wrote already is not written again', () => {
    expect(updated(workshop, renamed, { board: board.type('stage/s2', 'Decision') }).patches).toEqual([]);
  });

  test('[W3] what still says its record, though it was read otherwise, is written', () => {
    const { rewrite } = updated(withStageTitle(workshop, 's2', 'Half way'), renamed, { board });
    expect(rewrite('stage/s2')).toMatchObject({ text: true });
  });

  test('a note’s new text is written on it', () => {
    const { rewrite } = updated(workshop, withNote(workshop, 'n1', { text: 'Asks two friends' }));
    expect(rewrite('note/n1')).toMatchObject({ text: true, to: { text: 'Asks two friends' } });
  });

  test('[B2] a note that says more grows from its top in its cell, and over a border from where it lies over that', () => {
    const said = withNote(workshop, 'n1', { text: 'Asks two friends' });
    expect(updated(workshop, said).rewrite('note/n1')?.hold).toBe(0);
    const { y, height } = board.at('note/n1').box;
    const foot = board.at('lane/l1').box.y + board.at('lane/l1').box.height;
    const hanging = board.move('note/n1', 0, foot - y - height + 110);
    const { hold = NaN } = updated(workshop, said, { board: hanging }).rewrite('note/n1') ?? {};
    expect(hold * height).toBeCloseTo(height - 110);
  });

  test('the map’s name follows its title, and is not written where the section has it already', () => {
    const titled = { ...workshop, title: 'The real map' };
    const { rewrite, patches } = updated(workshop, titled);
    expect(rewrite('map')).toMatchObject({ look: true, text: false, to: { name: 'The real map' } });
    expect(rewrite('title')).toMatchObject({ text: true, look: false });
    expect(patches).toHaveLength(2);
    const { rewrite: again } = updated(workshop, titled, {
      board: board.edit('map', { name: 'The real map' }),
    });
    expect(again('map')).toBeUndefined();
    expect(again('title')).toBeDefined();
  });

  test('[U5] a colour of the form is put on; one that a hand chose stays', () => {
    const recoloured: Journey = {
      ...workshop,
      participants: workshop.participants.map((person) =>
        person.id === 'p1' ? { ...person, colour: 'red' } : person,
      ),
    };
    const byHand = board.edit('person/p1/dot', { fill: '#123456' });
    const { rewrite } = updated(workshop, recoloured, { board: byHand });
    expect(rewrite('dot/s1/p1')).toMatchObject({ look: true, text: false, keepsFill: false });
    expect(rewrite('person/p1/dot')).toMatchObject({ look: true, keepsFill: true });
    expect(rewrite('dot/s1/p2')).toBeUndefined();
  });

  test('[U5] a note without our record has a person’s colour', () => {
    const typed = withNote(workshop, 'n1', { text: 'More', isUrgent: true });
    const { id } = board.at('note/n1');
    const { rewrite } = updated(workshop, typed);
    expect(rewrite('note/n1')).toMatchObject({ node: id, text: true, look: true, keepsFill: false });
    const unfilled = board.edit('note/n1', { fill: null });
    expect(updated(workshop, typed, { board: unfilled }).rewrite('note/n1')?.keepsFill).toBe(false);
  });
});

const heightOf = (item: SceneItem | NodeItem | undefined): number =>
  item?.kind === 'rules' || item?.kind === 'path' ? item.height : NaN;

describe('feelings', () => {
  test('[U3] a dot goes up when the form says a better feeling, by what that is', () => {
    const { by, patches } = updated(workshop, withValence(workshop, 's2', 'p1', 1));
    expect(by('dot/s2/p1').x).toBe(0);
    expect(by('dot/s2/p1').y).toBeLessThan(0);
    const others = patches.filter(({ kind, node }) => kind === 'move' && node === board.at('dot/s1/p1').id);
    expect(others).toEqual([]);
  });

  test('[E1] a dot that a hand moved stays, and the curve, which nobody draws by hand, follows it', () => {
    const read = withValence(workshop, 's2', 'p1', 1);
    const drop = updated(workshop, read, { curves: 'paths' }).by('dot/s2/p1');
    const fresh = new PlayedBoard(drawn(workshop, 'paths'));
    const { rewrite, move } = updated(read, read, {
      curves: 'paths',
      drawnAs: workshop,
      board: fresh.move('dot/s2/p1', 0, drop.y),
    });
    expect(move('dot/s2/p1')).toBeUndefined();
    expect(rewrite('curve/p1')).toMatchObject({ look: true, text: false });
    expect(rewrite('curve/p2')).toBeUndefined();
  });

  test('[E3] words of a feeling are written where the form says others, and go with their dot', () => {
    const said: Journey = {
      ...workshop,
      feelings: workshop.feelings.map((each) =>
        each.words.length > 0 && each.participantId === 'p1' ? { ...each, words: ['bored'] } : each,
      ),
    };
    expect(updated(workshop, said).rewrite('words/s1/p1')).toMatchObject({ text: true });
    expect(
      updated(workshop, said, { board: board.type('words/s1/p1', 'bored') }).rewrite('words/s1/p1'),
    ).toBe(undefined);
    const higher = updated(workshop, withValence(workshop, 's1', 'p1', 2));
    expect(higher.by('words/s1/p1').y).toBe(higher.by('dot/s1/p1').y);
  });

  test('[E3] words that a hand made longer get the room that they need', () => {
    const words = (one: string): Journey => ({
      ...workshop,
      feelings: workshop.feelings.map((each) =>
        each.words[0] === 'curious' ? { ...each, words: [one] } : each,
      ),
    });
    const long = words('more than curious');
    const played = board.type('words/s1/p1', 'more than curious');
    const { move, goal, rewrite } = updated(long, long, { board: played, drawnAs: workshop });
    const { from, to } = move('words/s1/p1') ?? {};
    expect(from?.width).toBe(board.at('words/s1/p1').box.width);
    expect(goal.get('words/s1/p1')).toMatchObject({ width: to?.width });
    expect(to?.width).toBeGreaterThan(from?.width ?? Infinity);
    expect(rewrite('words/s1/p1')).toBeUndefined();
  });

  test('connectors are never moved: they follow their ends', () => {
    const ids = new Set(board.snapshot.nodes.filter(({ type }) => type === 'CONNECTOR').map(({ id }) => id));
    expect(ids.size).toBeGreaterThan(3);
    const { patches } = updated(workshop, withStageFirst(withValence(workshop, 's2', 'p1', 1)));
    expect(patches.filter(({ kind, node }) => kind === 'move' && ids.has(node))).toEqual([]);
  });

  test('[U9] a link’s label is written on its connector', () => {
    const labelled = { ...workshop, links: workshop.links.map((link) => ({ ...link, label: 'Once more' })) };
    const { patches, rewrite } = updated(workshop, labelled);
    expect(rewrite('link/s3/s2/1')).toMatchObject({ text: true, look: false });
    expect(patches).toHaveLength(1);
  });

  test('a drawn path is drawn anew where only its course is another', () => {
    const curves = 'paths' as const;
    const { rewrite, goal } = updated(workshop, withValence(workshop, 's3', 'p1', 0.5), { curves });
    const { x, y } = updated(workshop, workshop, { curves }).goal.get('curve/p1') ?? {};
    expect(goal.get('curve/p1')).toMatchObject({ x, y });
    expect(rewrite('curve/p1')).toMatchObject({ look: true });
    expect(rewrite('curve/p2')).toBeUndefined();
  });

  test('a drawn path is as large as its course makes it, and is stretched by no move', () => {
    const curves = 'paths' as const;
    const { rewrite, move, goal } = updated(workshop, withValence(workshop, 's1', 'p1', 2), { curves });
    const { from, to } = rewrite('curve/p1') ?? {};
    expect(heightOf(to)).toBe(heightOf(goal.get('curve/p1')));
    expect(heightOf(to)).toBeGreaterThan(heightOf(from));
    const moved = move('curve/p1');
    expect(moved?.to.height).toBe(moved?.from.height);
    expect(moved?.to.y).toBeLessThan(moved?.from.y ?? NaN);
  });

  test('rules grow with the map; level lines with their lane, and are never less than 1 px high', () => {
    const { move, rewrite } = updated(workshop, crowd);
    const { from, to } = move('rules') ?? {};
    expect(to?.height).toBeGreaterThan(from?.height ?? Infinity);
    expect(to?.width).toBe(from?.width);
    expect(rewrite('rules')).toBeUndefined();
    const more = updated(workshop, withStageFirst(workshop)).rewrite('rules');
    expect(more?.from).toMatchObject({ width: column * (workshop.stages.length - 1) });
    expect(more?.to).toMatchObject({ width: column * workshop.stages.length });
    const wider = updated(workshop, withStageFirst(workshop)).move('level/0');
    expect(wider?.to.width).toBe((wider?.from.width ?? 0) + column);
    expect(wider?.to.height).toBe(1);
  });

  /** A board on which the rules end 300 px further down: a lane that a hand made higher pushed its neighbours there once. */
  const longer = (): PlayedBoard => {
    const { box } = board.at('rules');
    return board.edit('rules', { box: { ...box, height: box.height + 300 } });
  };

  test('[U2] rules grow from where they end on the board, by as much as the form makes the lanes grow', () => {
    const played = longer();
    const stood = played.at('rules').box.height;
    expect(updated(workshop, workshop, { board: played }).rewrite('rules')).toBeUndefined();
    const { goal, move } = updated(workshop, crowd, { board: played });
    const { from, to } = move('rules') ?? {};
    const grown = heightOf(goal.get('rules')) - (stood - 300);
    expect(grown).toBeGreaterThan(0);
    expect([from?.height, to?.height]).toEqual([stood, stood + grown]);
  });

  test('[U2] rules that are drawn anew, too, and go back to where they ended', () => {
    const played = longer();
    const { height } = played.at('rules').box;
    const { from, to } =
      updated(workshop, withStageFirst(workshop), { board: played }).rewrite('rules') ?? {};
    expect([heightOf(from), heightOf(to)]).toEqual([height, height]);
  });

  test('[M8] rules that have more columns now are moved with those that they had: each way back is its own', () => {
    const { move, rewrite, goal } = updated(workshop, withStageFirst(crowd));
    const columns = (item: SceneItem | NodeItem | null | undefined): number =>
      item?.kind === 'rules' ? item.at.length : 0;
    expect(columns(move('rules')?.item)).toBe(workshop.stages.length);
    expect(columns(goal.get('rules'))).toBe(columns(move('rules')?.item) + 1);
    expect(columns(rewrite('rules')?.to)).toBe(columns(rewrite('rules')?.from) + 1);
    expect(columns(rewrite('rules')?.from)).toBe(columns(move('rules')?.item));
  });

  test('[M13] Tidy draws them as long as the lanes are', () => {
    const { goal, move } = updated(workshop, workshop, { board: longer(), isTidy: true });
    expect(move('rules')?.to.height).toBe(heightOf(goal.get('rules')));
  });

  test('a drawn path is drawn anew where its ends are elsewhere', () => {
    const curves = 'paths' as const;
    const { rewrite } = updated(workshop, withStageFirst(workshop), { curves });
    expect(rewrite('link/s3/s2/1')).toMatchObject({ look: true });
    expect(rewrite('curve/p1')).toMatchObject({ look: true });
  });
});
