/** What a hand deletes, an update learns, and that hand’s undo brings back: the board counts (M1, B3e). */
import { describe, expect, test } from 'vitest';
import { insertLane, removeLane } from '../../journey/model/edit/lanes.ts';
import { insertStage } from '../../journey/model/edit/stages.ts';
import { countingIds } from '../../journey/model/id-source.ts';
import type { Journey } from '../../journey/model/journey.ts';
import { Person } from '../../playground/host/people.ts';
import { done } from './done.ts';
import { byKey, EDITORS, hostOf, nodeAt, READ_IN } from './drawn-board.ts';
import { exampleJourney } from './example-journey.ts';
import { livingMap, type LivingMap } from './living-map.ts';
import { mortalHost } from './mortal-host.ts';
import { standingMap } from './standing-map.ts';
import { cellAt, writeNote } from './together/board.ts';

describe.each(READ_IN)('in %s, exports of sections being %s', (editor, jsonExport) => {
  const draw = (change = (journey: Journey) => journey): LivingMap => {
    const host = hostOf(editor, { switches: { jsonExport } });
    return standingMap(host, change(exampleJourney('b2b-sales-automation', 'en')));
  };
  /** The form says something of its own, so that there is something to update. */
  const edit = (journey: Journey): Journey => ({
    ...journey,
    goals: { ...journey.goals, ours: `${journey.goals.ours} More` },
  });
  /** Deletes what has such keys, updates, and brings it back; gives the journey before, when it was gone, and then. */
  const deleteAndBringBack = (map: LivingMap, pattern: RegExp) => {
    const ann = new Person(map.host, 'Ann');
    const before = map.read().journey;
    const ids = [...byKey(map.host)].filter(([key]) => pattern.test(key)).map(([, { id }]) => id);
    expect(ids).not.toEqual([]);
    ann.together(() => {
      for (const id of ids) if (map.host.document.nodes.has(id)) ann.remove(id);
    });
    map.update(edit);
    const gone = map.read().journey;
    expect(ann.undo()).toBe(true);
    return { before, gone, ids };
  };
  const stands = (map: LivingMap, ids: readonly string[]) =>
    ids.filter((id) => map.host.document.nodes.has(id));
  /** What an update of the board keeps of it, and that another one has nothing left to do. */
  const expectKept = (map: LivingMap, ids: readonly string[]) => {
    const read = map.read().journey;
    map.update(edit);
    expect(stands(map, ids)).toEqual(ids);
    const { journey, drift } = map.read();
    expect(journey).toEqual({ ...read, goals: journey.goals });
    expect(drift).toBe(0);
  };

  test('[M3a][B3e] a checkpoint is one again, with its words and its tick', () => {
    const map = draw((journey) => ({
      ...journey,
      stages: journey.stages.map((stage, i) =>
        i > 0 ? stage : { ...stage, checkpoints: [{ id: 'c-1', title: 'NDA signed', isDone: true }] },
      ),
    }));
    const { before, gone, ids } = deleteAndBringBack(map, /^check\/c-1(\/|$)/);
    expect(gone.stages[0]?.checkpoints).toEqual([]);
    expect(map.read()).toMatchObject({ journey: { stages: before.stages }, findings: [] });
    expectKept(map, ids);
  });

  test('[E3a][B3e] a feeling is one again, with its words', () => {
    const map = draw();
    const { stageId, participantId } =
      map.read().journey.feelings.find(({ words, valence }) => words.length > 0 && valence !== null) ??
      expect.fail();
    const own = ({ feelings }: Journey) =>
      feelings.filter((one) => one.stageId === stageId && one.participantId === participantId);
    const { before, gone, ids } = deleteAndBringBack(
      map,
      new RegExp(`^(dot|words)/${stageId}/${participantId}$`),
    );
    expect(own(gone)).toEqual([]);
    expect(own(map.read().journey)).toEqual(own(before));
    expectKept(map, ids);
  });

  test('[M3a][B3e] words that were typed by a hand are a feeling’s again', () => {
    const map = draw();
    const [one = ''] = [...byKey(map.host).keys()].filter((key) => key.startsWith('words/'));
    new Person(map.host, 'Bob').type(nodeAt(map.host, one).id, 'angry at us');
    map.update(edit);
    const { before, gone, ids } = deleteAndBringBack(map, new RegExp(`^${one}$`));
    expect(gone.feelings).not.toEqual(before.feelings);
    expect(map.read()).toMatchObject({ journey: { feelings: before.feelings }, findings: [] });
    expectKept(map, ids);
  });

  test('[M3a][B3e] a link and the way back to the first stage are there again', () => {
    const map = draw((journey) => ({
      ...journey,
      flow: 'cyclic',
      repeatLabel: 'again',
      links: [
        {
          fromStageId: journey.stages[2]?.id ?? '',
          toStageId: journey.stages[0]?.id ?? '',
          label: 'once more',
        },
      ],
    }));
    const { before, gone, ids } = deleteAndBringBack(map, /^link\//);
    expect(gone).toMatchObject({ flow: 'linear', links: [] });
    expect(map.read().journey).toEqual({ ...before, goals: gone.goals });
    expectKept(map, ids);
  });

  test.each(['custom', 'role', 'crm', 'checkpoints'])(
    '[M3a][B3e] a lane (%s) is one again, with its notes',
    (kind) => {
      const map = draw((journey) => ({
        ...journey,
        lanes: journey.lanes.map((lane, i) =>
          i === 1 ? { ...lane, kind: 'custom', title: 'Ours', prompt: '' } : lane,
        ),
      }));
      const lane = map.read().journey.lanes.find((one) => one.kind === kind) ?? expect.fail();
      const section = nodeAt(map.host, `lane/${lane.id}`);
      const ann = new Person(map.host, 'Ann');
      const before = map.read().journey;
      ann.remove(section.id);
      map.update(edit);
      const gone = map.read().journey;
      expect(gone.lanes).toHaveLength(before.lanes.length - 1);
      expect(ann.undo()).toBe(true);
      const { journey, findings } = map.read();
      expect(journey.lanes).toEqual(before.lanes);
      expect(journey.stages).toEqual(before.stages);
      expect(placed(journey)).toEqual(placed(before));
      expect(findings).toEqual([]);
      expectKept(map, [section.id]);
    },
  );

  test.each(['update', 'tidy'])(
    '[M8][B3e] after Undo of the %s that learnt it again it is there all the same',
    (run) => {
      const map = draw();
      const { before, ids } = deleteAndBringBack(map, /^lane\/touchpoints$/);
      const learn = () => (run === 'update' ? map.update(edit) : map.call('tidy', { node: map.node }));
      learn();
      expect(map.call('undo', {}).ok).toBe(true);
      expect(map.read().journey.lanes).toEqual(before.lanes);
      expectKept(map, ids);
    },
  );

  test('[B1a][B3e] a header that an update has drawn again stays the one, and its notes in their stage', () => {
    const map = draw();
    const [, { id: survey } = expect.fail()] = map.read().journey.stages;
    const ann = new Person(map.host, 'Ann');
    ann.remove(nodeAt(map.host, `stage/${survey}`).id);
    map.update((form) => done(insertStage(form, 0, 'Inserted', countingIds())));
    const drawn = nodeAt(map.host, `stage/${survey}`).id;
    const before = map.read().journey;
    expect(ann.undo()).toBe(true);
    expect(map.read().journey.notes).toEqual(before.notes);
    map.update(edit);
    const { journey, drift } = map.read();
    expect(journey.notes).toEqual(before.notes);
    expect(drift).toBe(0);
    expect(nodeAt(map.host, `stage/${survey}`).id).toBe(drawn);
  });

  test('[B2][B3e] a lane over which another one stands by now has the notes that came back with it', () => {
    const map = draw();
    const ann = new Person(map.host, 'Ann');
    const { lanes, stages } = map.read().journey;
    const at = lanes.findIndex(({ id }) => id === 'touchpoints');
    const [stage = expect.fail()] = stages;
    // In a design file a text that is typed over a lane stands on the page, and does not come and go with it.
    for (const { id } of editor === 'figjam' ? lanes.slice(at, at + 2) : []) {
      writeNote(ann, editor, `Ann on ${id}`, cellAt(map.host, map.node, id, stage.id));
    }
    map.update(edit);
    const before = map.read().journey;
    ann.remove(nodeAt(map.host, 'lane/touchpoints').id);
    map.update(edit);
    const tidy = () => expect(map.call('tidy', { node: map.node }).ok).toBe(true);
    tidy();
    expect(ann.undo()).toBe(true);
    expect(placed(map.read().journey)).toEqual(placed(before));
    map.update(edit);
    expect(placed(map.read().journey)).toEqual(placed(before));
    tidy();
    const { journey, findings, drift } = map.read();
    expect(placed(journey)).toEqual(placed(before));
    expect({ findings, drift }).toEqual({ findings: [], drift: 0 });
  });
});

test.each(EDITORS)(
  '[W3][B3e] in %s what is brought back while a run on the map never ended is none of what that run drew',
  (editor) => {
    const { host, endAfter } = mortalHost(editor);
    const map = standingMap(host, exampleJourney('b2b-sales-automation', 'en'));
    const ann = new Person(host, 'Ann');
    const before = placed(map.read().journey);
    const [note] = before.keys();
    const ids = [nodeAt(host, `note/${note ?? ''}`).id, nodeAt(host, 'lane/customer-goals').id];
    ann.together(() => {
      for (const id of ids) ann.remove(id);
    });
    map.update((form) => ({ ...form, title: 'Updated' }));
    const { mark, journey } = map.read();
    const fresh = { kind: 'custom', title: 'New', prompt: '' } as const;
    const wanted = done(insertLane(journey, journey.lanes.length, fresh, countingIds()));
    endAfter(8);
    expect(() => map.call('update', { node: map.node, mark, journey: wanted, removed: [] })).toThrow();
    endAfter(Infinity);
    expect(ann.undo()).toBe(true);
    const other = livingMap(hostOf(editor, { beside: host }), map.node);
    other.update();
    for (const id of ids) expect(host.document.nodes.has(id)).toBe(true);
    expect(placed(other.read().journey)).toEqual(before);
    expect(other.read().drift).toBe(0);
  },
);

test.each(EDITORS)(
  '[W3][B3e] in %s nor are a dot, words, a link and the way back to the first stage',
  (editor) => {
    const { host, endAfter } = mortalHost(editor);
    const example = exampleJourney('b2b-sales-automation', 'en');
    const [first = expect.fail(), , third = expect.fail()] = example.stages;
    const link = { fromStageId: third.id, toStageId: first.id, label: 'once more' };
    const map = standingMap(host, { ...example, flow: 'cyclic', repeatLabel: 'again', links: [link] });
    const ann = new Person(host, 'Ann');
    const { feelings, links } = map.read().journey;
    const spoken = feelings.filter(({ words, valence }) => words.length > 0 && valence !== null);
    const [felt = expect.fail(), heard = expect.fail()] = spoken;
    const at = (list: string, { stageId, participantId }: typeof felt) =>
      `${list}/${stageId}/${participantId}`;
    const wanted = [at('dot', felt), at('words', felt), at('words', heard)];
    const ids = [...byKey(host)]
      .filter(([key]) => wanted.includes(key) || /^link\//.test(key))
      .map(([, { id }]) => id);
    ann.together(() => {
      for (const id of ids) if (host.document.nodes.has(id)) ann.remove(id);
    });
    map.update((form) => ({ ...form, title: 'Updated' }));
    const { mark, journey } = map.read();
    expect(journey).toMatchObject({ flow: 'linear', links: [] });
    const fresh = { kind: 'custom', title: 'New', prompt: '' } as const;
    const more = done(insertLane(journey, 0, fresh, countingIds()));
    endAfter(30);
    expect(() => map.call('update', { node: map.node, mark, journey: more, removed: [] })).toThrow();
    endAfter(Infinity);
    expect(ann.undo()).toBe(true);
    const other = livingMap(hostOf(editor, { beside: host }), map.node);
    const expectAll = () => {
      const read = other.read();
      expect(read.journey).toMatchObject({ links, flow: 'cyclic', repeatLabel: 'again' });
      expect(new Set(read.journey.feelings)).toEqual(new Set(feelings));
      return read;
    };
    const { journey: back } = expectAll();
    other.update(() => ({ ...back, lanes: more.lanes }));
    for (const id of ids) expect(host.document.nodes.has(id)).toBe(true);
    expect(expectAll().drift).toBe(0);
  },
);

test.each(EDITORS)(
  '[W2a][B3e] in %s what a run did not come to take off the board is none of that',
  (editor) => {
    const update = (endsAfter: number) => {
      const { host, endAfter } = mortalHost(editor);
      const map = standingMap(host, exampleJourney('b2b-sales-automation', 'en'));
      const { mark, journey } = map.read();
      const wanted = done(removeLane(journey, 'checkpoints'));
      endAfter(endsAfter);
      const { writes } = host.counters;
      const run = () => map.call('update', { node: map.node, mark, journey: wanted, removed: [] });
      return {
        host,
        map,
        wanted,
        run,
        allow: () => endAfter(Infinity),
        writes: () => host.counters.writes - writes,
      };
    };
    const whole = update(Infinity);
    whole.run();
    for (let left = 1; left <= 40; left += 6) {
      const { host, map, wanted, run, allow } = update(whole.writes() - left);
      expect(run).toThrow();
      allow();
      const other = livingMap(hostOf(editor, { beside: host }), map.node);
      const told = `${String(left)} writes before its end`;
      if (left < 20) expect(other.read().journey.lanes, told).toEqual(wanted.lanes);
      other.update(() => wanted);
      const { journey, drift } = other.read();
      expect(journey.lanes, told).toEqual(wanted.lanes);
      expect(drift, told).toBe(0);
      expect([...byKey(host).keys()].filter((key) => /^(check|lane)\/checkpoints/.test(key))).toEqual([]);
    }
  },
);

/** What the board shows of notes: where each came from, and the votes of the form, are nowhere on it. */
const placed = ({ notes }: Journey) =>
  new Map(
    notes.map(({ id, text, isUrgent, laneId, stageId }) => [
      id,
      { text, isUrgent, stageId, laneId: stageId && laneId },
    ]),
  );
