/** A person’s line to a note that goes to another lane, on a host that lets go of lines: it is drawn again, come what may (M12). */
import { expect, test } from 'vitest';
import { moveNote } from '../../journey/model/edit/notes.ts';
import type { Fault } from '../../playground/host/options.ts';
import { Person } from '../../playground/host/people.ts';
import { done } from './done.ts';
import { hostOf, nodeAt, nodesOf } from './drawn-board.ts';
import { exampleJourney } from './example-journey.ts';
import { drawLiving } from './living-map.ts';

/** A host call later than the new line, counted from that one. */
const CALLS = [1, 2, 3, 5, 8, 10, 12, 14, 15, 16, 17, 18];

test.each(CALLS)(
  '[M12][M7] a refusal of call %i of its drawing loses neither the line nor its words',
  (at) => {
    let since = -Infinity;
    let refused = 0;
    const host = hostOf('figjam', {
      switches: { reparentedEndpoint: 'removed' },
      beforeCall: ({ member }): Fault | undefined => {
        if (member === 'createConnector' && since === 0) since = 1;
        else if (since > 0) since += 1;
        if (since !== at + 1) return undefined;
        since = -Infinity;
        refused += 1;
        return { act: 'throw', message: `in ${member}: the editor is busy` };
      },
    });
    const map = drawLiving(host, exampleJourney('b2c-clothes-shop', 'en'));
    const [note, other] = map.read().journey.notes;
    const lane = map.read().journey.lanes[1]?.id ?? '';
    const ann = new Person(host, 'Ann');
    ann.join(
      nodeAt(host, `note/${note?.id ?? ''}`).id,
      nodeAt(host, `note/${other?.id ?? ''}`).id,
      'because',
    );
    since = 0;
    map.update((journey) =>
      done(moveNote(journey, note?.id ?? '', { laneId: lane, stageId: note?.stageId ?? null })),
    );
    expect(refused).toBe(1);
    const lines = nodesOf(host).filter(({ text }) => text?.characters === 'because');
    expect(lines).toHaveLength(1);
    expect([lines[0]?.connector?.start.endpointNodeId, lines[0]?.connector?.end.endpointNodeId]).toEqual(
      [note, other].map((one) => nodeAt(host, `note/${one?.id ?? ''}`).id),
    );
  },
);
