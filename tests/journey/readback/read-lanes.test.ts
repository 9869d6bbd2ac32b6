import { describe, expect, test } from 'vitest';
import { readJourney } from '../../../journey/readback/read-journey.ts';
import { journeyOf } from '../layout/sample-journey.ts';
import { drawn, PlayedBoard, withoutStored } from './snapshot-of-scene.ts';

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

test('[B1a] of a copied lane the lane and each note are told, and not its furniture', () => {
  const copied = board.snapshot.nodes
    .filter(({ id, parent }) => [id, parent].includes(board.at('lane/l3').id))
    .map((node) => ({
      ...node,
      id: `8${node.id}`,
      parent: node.id === board.at('lane/l3').id ? node.parent : `8${node.parent}`,
      box: { ...node.box, y: node.box.y + 20_000 },
    }));
  const { findings, journey: read } = readJourney({
    ...board.snapshot,
    nodes: [...board.snapshot.nodes, ...copied],
  });
  const lane = `8${board.at('lane/l3').id}`;
  expect(findings.map(({ kind, node }) => [kind, node])).toEqual([
    ['copyOfFurniture', lane],
    ['outsideMap', `8${board.at('note/n1').id}`],
  ]);
  expect(read).toEqual(journey);
});

describe('[B6a] the kind of a lane of which nothing is stored', () => {
  const kindsOf = (played: PlayedBoard): string[] =>
    readJourney(withoutStored(played.snapshot)).journey.lanes.map(({ title, kind }) => `${title}: ${kind}`);

  test('is known by what only such a lane holds, whatever its title is', () => {
    const own = journeyOf({
      stages: [
        { title: 'One', crm: { stage: 'Lead' }, checkpoints: [{ id: 'c1', title: 'Budget' }] },
        { title: 'Two' },
      ],
      lanes: [
        { kind: 'crm', title: 'Funnel' },
        { kind: 'checkpoints', title: 'Ticks' },
        { kind: 'emotions', title: 'Moods' },
        { kind: 'pains', title: 'Ours' },
      ],
    });
    expect(kindsOf(new PlayedBoard(drawn(own)))).toEqual([
      'Funnel: crm',
      'Ticks: checkpoints',
      'Moods: emotions',
      'Ours: custom',
    ]);
  });

  test('or by the title that a preset gives it, or that is a participant’s name', () => {
    const titled = journeyOf({
      participants: [{ kind: 'persona', name: 'Anna' }],
      lanes: [
        { kind: 'emotions', title: 'Moods' },
        { kind: 'barriers', title: 'Barriers' },
        { kind: 'role', title: 'Anna', participantId: 'p1' },
      ],
    });
    const { lanes } = readJourney(withoutStored(drawn(titled))).journey;
    expect(lanes).toMatchObject([
      { kind: 'emotions' },
      { kind: 'barriers', participantId: null },
      { kind: 'role', participantId: 'p1' },
    ]);
  });

  test('is that of the emotions for one lane only: the first that holds levels', () => {
    const dragged = board.edit('level/0', { parent: board.at('lane/l1').id });
    expect(kindsOf(dragged)).toEqual(['Actions: emotions', 'Emotions: custom', 'Barriers: barriers']);
  });

  test('or the first of that title, where levels are gone; without either one is added', () => {
    const twice = new PlayedBoard(
      drawn(
        journeyOf({
          lanes: [
            { kind: 'custom', title: 'Emotions' },
            { kind: 'emotions', title: 'Emotions' },
          ],
        }),
      ),
    );
    const bare = [-2, -1, 0, 1, 2].reduce(
      (played, level) => played.remove(`level/${level}`).remove(`level/${level}/label`),
      twice,
    );
    expect(kindsOf(bare)).toEqual(['Emotions: emotions', 'Emotions: custom']);
    const none = kindsOf(bare.type('lane/l1/title', 'A').type('lane/l2/title', 'B'));
    expect(none.slice(0, 2)).toEqual(['A: custom', 'B: custom']);
    expect(none).toHaveLength(3);
    expect(none[2]).toBe('Emotions: emotions');
  });

  test('the lane that is added has an id of its own, and the words that a new one has', () => {
    const lane = board.at('lane/l1');
    const levels = [-2, -1, 0, 1, 2].reduce((played, level) => played.remove(`level/${level}`), board);
    const taken = levels
      .remove('lane/l2')
      .edit('lane/l1', { record: lane.record && { ...lane.record, k: 'lane/emotions' } });
    const { lanes } = readJourney(withoutStored(taken.snapshot)).journey;
    expect(lanes.map(({ id }) => id)).toEqual(['emotions', 'l3', 'emotions.']);
    expect(lanes[2]).toMatchObject({ kind: 'emotions', title: 'Emotions' });
    expect(lanes[2]?.prompt).not.toBe('');
  });
});
