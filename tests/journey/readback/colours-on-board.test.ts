import { describe, expect, test } from 'vitest';
import type { Journey } from '../../../journey/model/journey.ts';
import { PALETTE } from '../../../journey/model/palette-name.ts';
import { readJourney } from '../../../journey/readback/read-journey.ts';
import { laneColours, participantHue } from '../../../journey/scene/hues.ts';
import { journeyOf } from '../layout/sample-journey.ts';
import { drawn, PlayedBoard, withoutStored } from './snapshot-of-scene.ts';

const CHOICES = [null, ...PALETTE];

/** Two people and three lanes, of which one is the second person's; all lanes but `isBare` ones hold a note. */
const journeyIn = (colour: (typeof CHOICES)[number], isBare = false): Journey =>
  journeyOf({
    participants: [
      { id: 'ann', kind: 'custom', name: 'Ann' },
      { id: 'bob', kind: 'custom', name: 'Bob', colour },
    ],
    lanes: [
      { id: 'ours', kind: 'custom', title: 'Ours', colour },
      { id: 'pains', kind: 'pains', title: 'Pains', colour },
      { id: 'role', kind: 'role', title: 'Bob', participantId: 'bob', colour },
    ],
    notes: isBare
      ? []
      : ['ours', 'pains', 'role'].map((id) => ({ id: `n-${id}`, laneId: id, stageId: 's1', text: id })),
  });
const bare = (board: PlayedBoard): Journey => readJourney(withoutStored(board.snapshot)).journey;
const looksOf = (journey: Journey) =>
  journey.lanes.map((lane) => {
    const { sticky, section } = laneColours(lane, journey);
    return [sticky, section];
  });
const fillsOf = ({ participants }: Journey) => participants.map((one, i) => participantHue(one, i).fill);
const choicesOf = ({ lanes }: Journey) => lanes.slice(0, 3).map(({ colour }) => colour);

describe('[B6a] colours where nothing is stored', () => {
  test.each(CHOICES)('lanes and people have the one that was chosen: %s', (colour) => {
    const journey = journeyIn(colour);
    const found = bare(new PlayedBoard(drawn(journey)));
    expect(fillsOf(found)).toEqual(fillsOf(journey));
    expect(looksOf(found)).toEqual(looksOf(journey));
  });

  test('what needs no choice has none', () => {
    const found = bare(new PlayedBoard(drawn(journeyIn(null))));
    expect(choicesOf(found)).toEqual([null, null, null]);
    expect(found.participants.map(({ colour }) => colour)).toEqual([null, null]);
    // Orange is the second person's anyway, and so its lane's.
    expect(choicesOf(bare(new PlayedBoard(drawn(journeyIn('orange')))))).toEqual(['orange', 'orange', null]);
  });

  test('a lane without notes has that of its section, of gray and white the first', () => {
    for (const colour of ['teal', 'gray', 'white'] as const) {
      const found = bare(new PlayedBoard(drawn(journeyIn(colour, true))));
      expect(choicesOf(found).slice(0, 2)).toEqual(Array(2).fill(colour === 'teal' ? 'teal' : 'gray'));
    }
  });

  test('notes in the colour of urgent ones, and notes of another lane, tell nothing', () => {
    const journey = journeyIn('gray');
    const urgent = { ...journey, notes: journey.notes.map((note) => ({ ...note, isUrgent: true })) };
    expect(choicesOf(bare(new PlayedBoard(drawn(urgent)))).slice(0, 2)).toEqual(['gray', 'gray']);
    const one = {
      ...journeyIn('gray', true),
      notes: journey.notes.filter(({ laneId }) => laneId === 'pains'),
    };
    const lanes = one.lanes.map((lane) =>
      lane.id === 'pains' ? { ...lane, colour: 'white' as const } : lane,
    );
    expect(choicesOf(bare(new PlayedBoard(drawn({ ...one, lanes })))).slice(0, 2)).toEqual(['gray', 'white']);
  });

  test('what a hand recoloured is the hand’s, and no choice', () => {
    const board = new PlayedBoard(drawn(journeyIn('teal')));
    const recoloured = ['lane/ours', 'person/bob/box'].reduce((one, key) => {
      const { record } = one.at(key);
      return one.edit(key, { fill: '#123456', record: record && { ...record, c: '' } });
    }, board);
    const { lanes, participants } = bare(recoloured);
    expect([lanes[0]?.colour, participants[1]?.colour]).toEqual([null, null]);
    expect(lanes[1]?.colour).toBe('teal');
    // Not yet seen by a run: it is still known what was drawn.
    expect(bare(board.edit('lane/ours', { fill: '#123456' })).lanes[0]?.colour).toBe('teal');
  });
});

describe('[B6a] the kind of a lane where nothing is stored', () => {
  test('that was renamed is the one whose prompt in a preset stands there, in either language', () => {
    const journey = journeyOf({
      lanes: [
        { kind: 'touchpoints', title: 'Where we talk', prompt: 'Where do we meet?' },
        { kind: 'barriers', title: 'Стены', prompt: 'Что мешает перейти дальше?' },
        { kind: 'pains', title: 'Actions', prompt: 'What hurts or slows them down?' },
        { kind: 'custom', title: 'Ours', prompt: '' },
      ],
    });
    const { lanes } = bare(new PlayedBoard(drawn(journey)));
    expect(lanes.map(({ kind }) => kind)).toEqual([
      'touchpoints',
      'barriers',
      'actions',
      'custom',
      'emotions',
    ]);
  });
});
