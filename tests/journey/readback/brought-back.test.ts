import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../../journey/model/limits.ts';
import type { Journey } from '../../../journey/model/journey.ts';
import { parseJourney } from '../../../journey/model/parse-journey.ts';
import { readJourney } from '../../../journey/readback/read-journey.ts';
import { times } from '../layout/sample-journey.ts';
import { board, deal, read } from './drawn-deal.ts';
import { drawn } from './snapshot-of-scene.ts';

const keysOf = (journey: Journey) => new Set(drawn(journey).nodes.map(({ record }) => record?.k));

/** What is read where `stood` had been drawn, the journey is `stored` by now, and all that it has no more was brought back. */
const readBack = (stood: Journey, stored: Journey): Journey => {
  const known = keysOf(stored);
  const snapshot = drawn(stood);
  const { journey, base } = readJourney({
    ...snapshot,
    journey: stored,
    nodes: snapshot.nodes.map((node) => (known.has(node.record?.k) ? node : { ...node, isUnknown: true })),
  });
  expect(base).toEqual(stored);
  expect(parseJourney(JSON.parse(JSON.stringify(journey))).ok).toBe(true);
  return journey;
};

/** A journey without one of its lanes, and what stood in it. */
const without = (journey: Journey, laneId: string): Journey => ({
  ...journey,
  lanes: journey.lanes.filter(({ id }) => id !== laneId),
  notes: journey.notes.filter((note) => note.laneId !== laneId),
});

const [first = expect.fail(), second = expect.fail(), third = expect.fail()] = deal.stages;
const link = (label: string, from = third.id, to = first.id) => ({ fromStageId: from, toStageId: to, label });
const checkpoint = (id: string) => ({ id, title: `Ready ${id}`, isDone: id === 'c-2' });
const withCheckpoints = (journey: Journey, ids: readonly string[]): Journey => ({
  ...journey,
  stages: journey.stages.map((stage) => ({
    ...stage,
    checkpoints: stage.id === second.id ? ids.map(checkpoint) : [],
  })),
});

describe('[B3e] what hands brought back', () => {
  test('checkpoints are those of the stage in whose column they stand, ticked as they were', () => {
    const stood = withCheckpoints(deal, ['c-1', 'c-2', 'c-3']);
    expect(readBack(stood, withCheckpoints(deal, ['c-1'])).stages).toEqual(stood.stages);
  });

  test('checkpoints without a lane for them are none', () => {
    const stood = withCheckpoints(deal, ['c-1']);
    const snapshot = drawn(stood);
    const { journey, base } = readJourney({
      ...snapshot,
      journey: without(withCheckpoints(deal, []), 'checkpoints'),
      nodes: snapshot.nodes
        .filter(({ record }) => !record?.k.startsWith('lane/checkpoints'))
        .map((node) => (node.record?.k.startsWith('check/') ? { ...node, isUnknown: true } : node)),
    });
    expect(base).not.toBeNull();
    expect(journey.stages.flatMap(({ checkpoints }) => checkpoints)).toEqual([]);
  });

  test('words that an update has learnt as taken out are what their fields say', () => {
    const stages = deal.stages.map((stage) => ({ ...stage, duration: '', weight: null, crm: null }));
    const summary = { ...deal.summary, problem: '' };
    expect(readBack(deal, { ...deal, stages, summary })).toMatchObject({
      stages: deal.stages,
      summary: deal.summary,
    });
  });

  test('a dot is a feeling of the valence at which it stands', () => {
    const one = deal.feelings.find(({ valence }) => valence) ?? expect.fail();
    const feelings = deal.feelings.filter((feeling) => feeling !== one);
    const back = readBack(deal, { ...deal, feelings }).feelings;
    expect(back).toHaveLength(deal.feelings.length);
    expect(back).toContainEqual({ ...one, words: one.words.slice(0, 3) });
  });

  test('a dot that nobody had placed is a feeling without a valence', () => {
    const hollow = { ...deal, feelings: deal.feelings.map((feeling) => ({ ...feeling, valence: null })) };
    expect(readBack(hollow, { ...hollow, feelings: [] }).feelings.map(({ valence }) => valence)).toEqual(
      deal.feelings.map(() => null),
    );
  });

  test('words are those of their feeling, and of no other', () => {
    const silent = deal.feelings.map((feeling, i) => (i > 0 ? feeling : { ...feeling, words: [] }));
    expect(readBack(deal, { ...deal, feelings: silent }).feelings).toEqual(deal.feelings);
  });

  test('of two links between the same stages the last is there again, and no other where the first is gone too', () => {
    const stood = { ...deal, links: [link('once'), link('twice')] };
    expect(readBack(stood, { ...deal, links: [link('once')] }).links).toEqual(stood.links);
    const snapshot = drawn(stood);
    const { journey } = readJourney({
      ...snapshot,
      journey: { ...deal, links: [] },
      nodes: snapshot.nodes
        .filter(({ record }) => record?.k !== `link/${third.id}/${first.id}/1`)
        .map((node) => (node.record?.k.startsWith('link/') ? { ...node, isUnknown: true } : node)),
    });
    expect(journey.links).toEqual([]);
  });

  const withoutSecond = {
    ...deal,
    stages: deal.stages.filter(({ id }) => id !== second.id),
    feelings: deal.feelings.filter(({ stageId }) => stageId !== second.id),
    notes: deal.notes.filter(({ stageId }) => stageId !== second.id),
    links: [],
  };

  test('a link to a stage that the form removed since is none, though its header came back, too', () => {
    const stood = { ...deal, links: [link('once'), link('twice', third.id, second.id)] };
    expect(readBack(stood, withoutSecond).links).toEqual([link('once')]);
  });

  test('[B1d] a header of a stage that the form removed since is told as a copy, and is none of ours', () => {
    const snapshot = drawn(deal);
    const itsKey = `stage/${second.id}`;
    const { own, findings } = readJourney({
      ...snapshot,
      journey: withoutSecond,
      nodes: snapshot.nodes.map((node) => (node.record?.k === itsKey ? { ...node, isUnknown: true } : node)),
    });
    expect(own.has(itsKey)).toBe(false);
    expect(findings).toContainEqual(expect.objectContaining({ kind: 'copyOfFurniture', key: itsKey }));
  });

  test('the way back to the first stage makes the map cyclic again, with its words', () => {
    const stood = { ...deal, flow: 'cyclic', repeatLabel: 'again' } as const;
    const back = readBack(stood, { ...stood, flow: 'linear', repeatLabel: 'older words' });
    expect(back).toMatchObject({ flow: 'cyclic', repeatLabel: 'again' });
  });

  test.each(deal.lanes.filter(({ kind }) => kind !== 'emotions').map((lane) => [lane.kind, lane] as const))(
    'a lane (%s) is the lane that it was, where it was',
    (_, lane) => {
      const { lanes } = readBack(deal, without(deal, lane.id));
      expect(lanes).toEqual(deal.lanes);
    },
  );

  test('a lane whose words say nothing of its kind leaves the other lanes theirs', () => {
    const lanes = deal.lanes.map((lane, i) =>
      i > 1
        ? lane
        : { ...lane, kind: 'custom' as const, title: i === 0 ? 'Barriers' : 'Ours', prompt: 'Ours' },
    );
    const stood = { ...deal, lanes };
    expect(readBack(stood, without(stood, lanes[1]?.id ?? '')).lanes).toEqual(lanes);
  });

  test('what the journey has is not read anew, whether or not the index knows it', () => {
    const snapshot = drawn(deal);
    const nodes = snapshot.nodes.map((node) => ({ ...node, isUnknown: true as const }));
    expect(readJourney({ ...snapshot, nodes }).journey).toEqual(deal);
  });

  test('a form that is full takes nothing more', () => {
    const stood = withCheckpoints({ ...deal, links: [link('once')] }, ['c-1']);
    const { kind, participantId, colour, prompt } = deal.lanes[0] ?? expect.fail();
    const more = LIMITS.lanes - deal.lanes.length + 1;
    const full = {
      ...withCheckpoints(
        without(stood, 'actions'),
        times(LIMITS.checkpoints, (i) => `x-${i}`),
      ),
      lanes: [
        ...deal.lanes.slice(1),
        ...times(more, (i) => ({ id: `more-${i}`, title: `More ${i}`, kind, participantId, colour, prompt })),
      ],
      links: times(LIMITS.links, (i) => link(`${i}`, second.id, first.id)),
    };
    const snapshot = drawn(full);
    const extra = drawn(stood).nodes.filter(({ record }) =>
      /^(lane\/actions$|check\/c-1|link\/)/.test(record?.k ?? ''),
    );
    const { journey, base } = readJourney({
      ...snapshot,
      nodes: [
        ...snapshot.nodes,
        ...extra.map((node) => ({
          ...node,
          id: `9${node.id}`,
          isUnknown: true as const,
          record: node.record && { ...node.record, n: `9${node.id}` },
        })),
      ],
    });
    expect(base).toEqual(full);
    expect(journey.lanes).toEqual(full.lanes);
    expect(journey.stages).toEqual(full.stages);
    expect(journey.links).toEqual(full.links);
  });

  test('[B2] a note on the border of two lanes is told all the same', () => {
    const [one = expect.fail(), two = expect.fail()] = deal.lanes;
    const [note = expect.fail()] = deal.notes.filter(({ laneId }) => laneId === one.id);
    const key = `note/${note.id}`;
    const border = (board.at(`lane/${one.id}`).box.y + board.at(`lane/${two.id}`).box.y) / 2;
    const { y, height } = board.at(key).box;
    const lying = board.move(key, 0, border + board.at(`lane/${one.id}`).box.height / 2 - y - height / 2);
    expect(read(lying).findings).toMatchObject([{ kind: 'betweenCells' }]);
    expect(read(lying.edit(key, { isUnknown: true })).findings).toEqual(read(lying).findings);
  });
});
