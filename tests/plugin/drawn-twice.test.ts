/** What a hand’s undo brings back beside what an update drew for it, or took for it: one stays, with what hangs on both (B1a, B3e). */
import { describe, expect, test } from 'vitest';
import { insertLane } from '../../journey/model/edit/lanes.ts';
import { countingIds } from '../../journey/model/id-source.ts';
import type { Journey } from '../../journey/model/journey.ts';
import { Person } from '../../playground/host/people.ts';
import { done } from './done.ts';
import { hostOf, nodeAt, nodesOf, READ_IN } from './drawn-board.ts';
import { exampleJourney } from './example-journey.ts';
import type { LivingMap } from './living-map.ts';
import { standingMap } from './standing-map.ts';

const retitled = (journey: Journey): Journey => ({ ...journey, title: `${journey.title}, updated` });

/** Another update has nothing left to do. */
const expectDone = (map: LivingMap) => {
  expect(map.read().drift).toBe(0);
  const { writes } = map.host.counters;
  map.update();
  expect(map.host.counters.writes).toBe(writes);
};

describe.each(READ_IN)('in %s, exports of sections being %s', (editor, jsonExport) => {
  const draw = (change = (journey: Journey) => journey): LivingMap => {
    const switches = { jsonExport, reparentedEndpoint: 'removed' } as const;
    const map = standingMap(
      hostOf(editor, { switches }),
      change(exampleJourney('b2b-sales-automation', 'en')),
    );
    map.read();
    return map;
  };
  const isFigJam = editor === 'figjam';
  const gluedTo = ({ host }: LivingMap, words: string) => {
    const lines = nodesOf(host).filter(({ text }) => text?.characters === words);
    expect(lines).toHaveLength(1);
    return [lines[0]?.connector?.start.endpointNodeId, lines[0]?.connector?.end.endpointNodeId];
  };

  test('[B1a][M12] a header that was drawn again takes over the lines, the link and the stamps of the old one', () => {
    const link = ({ stages: [first, second, third] }: Journey) => [
      { fromStageId: third?.id ?? '', toStageId: second?.id ?? '', label: `back from ${first?.id ?? ''}` },
    ];
    const map = draw((journey) => ({ ...journey, links: link(journey) }));
    const { journey } = map.read();
    const key = `stage/${journey.stages[1]?.id ?? ''}`;
    const note = nodeAt(map.host, `note/${journey.notes[0]?.id ?? ''}`).id;
    const header = nodeAt(map.host, key).id;
    const [ann, bob] = [new Person(map.host, 'Ann'), new Person(map.host, 'Bob')];
    const stamp = isFigJam ? bob.stamp(header).id : '';
    if (isFigJam) bob.join(header, note, 'see the survey');
    ann.remove(header);
    map.update(retitled);
    const again = nodeAt(map.host, key).id;
    expect(again).not.toBe(header);
    expect(ann.undo()).toBe(true);
    expect(map.read().journey.links).toEqual(journey.links);
    map.update(retitled);
    expect(nodeAt(map.host, key).id).toBe(again);
    expect(map.read().journey.links).toEqual(journey.links);
    if (isFigJam) {
      expect(gluedTo(map, 'see the survey')).toEqual([again, note]);
      expect(map.host.document.nodes.get(stamp)?.stuckToId).toBe(again);
    }
    expectDone(map);
  });

  test('[B3e][E2] feelings in a lane that was drawn again elsewhere are read by the lane that they stand in', () => {
    const map = draw();
    const { journey } = map.read();
    const { id = '' } = journey.lanes.find(({ kind }) => kind === 'emotions') ?? {};
    const lane = nodeAt(map.host, `lane/${id}`);
    const ann = new Person(map.host, 'Ann');
    const note = ann.addSticky('Said in passing', { x: (lane.x ?? 0) + 400, y: (lane.y ?? 0) + 20 });
    const dots = journey.feelings.map(
      ({ stageId, participantId }) => nodeAt(map.host, `dot/${stageId}/${participantId}`).id,
    );
    ann.remove(lane.id);
    map.update(retitled);
    const fresh = { kind: 'custom', title: 'New', prompt: '' } as const;
    map.update((form) => done(insertLane(form, 0, fresh, countingIds())));
    const again = nodeAt(map.host, `lane/${id}`);
    expect(again.y).not.toBe(lane.y);
    expect(map.read().journey.feelings).toEqual([]);
    expect(ann.undo()).toBe(true);
    expect(map.read().journey.feelings).toEqual(journey.feelings);
    map.update(retitled);
    const read = map.read();
    expect(read.journey.feelings).toEqual(journey.feelings);
    for (const dot of dots) expect(map.host.document.nodes.get(dot)?.parentId).toBe(again.id);
    expect(map.host.document.nodes.has(note.id)).toBe(true);
    expect(map.host.document.nodes.has(lane.id)).toBe(false);
    expectDone(map);
  });

  test('[M13a][B1d] a lane whose copy an update took for it stays where undo brings it back, and is told', () => {
    const map = draw();
    const { journey } = map.read();
    const { laneId } = journey.notes.find((note) => note.laneId !== null) ?? expect.fail();
    const lane = nodeAt(map.host, `lane/${laneId ?? ''}`);
    const ann = new Person(map.host, 'Ann');
    const copy = ann.duplicate(lane.id);
    ann.drag(copy.id, { x: 0, y: 6000 });
    const inLane = nodesOf(map.host).filter(({ parentId }) => parentId === lane.id);
    ann.remove(lane.id);
    map.update(retitled);
    expect(ann.undo()).toBe(true);
    const before = map.read();
    expect(before.findings.map(({ kind }) => kind)).toContain('copyOfFurniture');
    map.update(retitled);
    for (const { id } of inLane) expect(map.host.document.nodes.get(id)?.parentId).toBe(lane.id);
    expect(map.host.document.nodes.has(copy.id)).toBe(true);
    expect(map.read()).toMatchObject({ journey: { notes: before.journey.notes }, findings: before.findings });
    expectDone(map);
  });
});
