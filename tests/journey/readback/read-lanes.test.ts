import { describe, expect, test } from 'vitest';
import { readJourney } from '../../../journey/readback/read-journey.ts';
import { journeyOf } from '../layout/sample-journey.ts';
import { drawn, PlayedBoard } from './snapshot-of-scene.ts';

const journey = journeyOf({
  lanes: [
    { kind: 'actions', title: 'Actions' },
    { kind: 'emotions', title: 'Emotions' },
    { kind: 'barriers', title: 'Barriers' },
  ],
  notes: [{ laneId: 'l3', stageId: 's2', text: 'No price' }],
});
const board = new PlayedBoard(drawn(journey));

describe('[M3a] a lane of which something is gone', () => {
  test('stays without its title, and keeps the one that it had', () => {
    const { journey: read, findings } = readJourney(board.remove('lane/l3/title').snapshot);
    expect(read).toEqual(journey);
    expect(findings).toEqual([]);
  });

  test('stays without its section while its title is there; its notes keep their cell and are told', () => {
    const { parent } = board.at('map');
    const outside = ['lane/l3/title', 'note/n1'].reduce(
      (played, name) => played.edit(name, { parent }),
      board,
    );
    const { journey: read, findings } = readJourney(outside.remove('lane/l3').snapshot);
    expect(read).toEqual(journey);
    expect(findings.map(({ kind }) => kind)).toEqual(['betweenCells']);
  });

  test('is gone with its notes where both are gone', () => {
    const { journey: read, findings } = readJourney(board.remove('lane/l3').snapshot);
    expect(read.lanes.map(({ id }) => id)).toEqual(['l1', 'l2']);
    expect(read.notes).toEqual([]);
    expect(findings).toMatchObject([{ kind: 'laneGone', places: ['Barriers'], node: null }]);
  });

  test('is gone while a note that was taken out of it goes to no cell', () => {
    const out = board.edit('note/n1', { parent: board.snapshot.node });
    const { journey: read } = readJourney(out.remove('lane/l3').snapshot);
    expect(read.notes).toMatchObject([{ id: 'n1', text: 'No price', laneId: null, stageId: 's2' }]);
  });
});
