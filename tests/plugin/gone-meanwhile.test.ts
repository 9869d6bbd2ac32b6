/** A note that the form removes is deleted by hand while the update runs: Undo takes back what the run did, and nothing that a hand did. */
import { expect, test } from 'vitest';
import { insertStage } from '../../journey/model/edit/stages.ts';
import { removeNote } from '../../journey/model/edit/notes.ts';
import { countingIds } from '../../journey/model/id-source.ts';
import { sizedJourney } from '../../scripts/sized-journey.ts';
import { Person } from '../../playground/host/people.ts';
import { done } from './done.ts';
import { EDITORS, hostOf, nodeAt, nodesOf } from './drawn-board.ts';
import { drawLiving } from './living-map.ts';
import { atTurn } from './together/play.ts';

test.each(EDITORS)('[M3][M8] in %s', (editor) => {
  let byHand = 0;
  let turns = 99;
  for (let k = 3; k <= Math.min(turns, 19); k += 4) {
    const host = hostOf(editor);
    const map = drawLiving(host, sizedJourney('small', { notes: 6 }));
    const note = map.read().journey.notes[0]?.id ?? '';
    const { id } = nodeAt(host, `note/${note}`);
    let wasThere = false;
    const hand = atTurn(host, k, () => {
      wasThere = host.engine.store.find(id) !== undefined;
      if (wasThere) new Person(host, 'Ann').remove(id);
    });
    const { mark, journey } = map.read();
    const removed = journey.notes.filter((one) => one.id === note);
    const wanted = done(removeNote(done(insertStage(journey, 0, 'New', countingIds())), note));
    hand.arm();
    const { ok, failure } = map.call('update', { node: map.node, mark, journey: wanted, removed });
    turns = hand.turns();
    if (!ok) {
      expect(failure?.code, `at turn ${k}`).toBe('stale'); // before anything was written
      continue;
    }
    expect(map.call('undo', {}).ok, `at turn ${k}`).toBe(true);
    const back = nodesOf(host).filter(({ pluginData }) => pluginData['tropa']?.includes(`"note/${note}"`));
    expect(back, `at turn ${k}`).toHaveLength(wasThere ? 0 : 1);
    if (wasThere) byHand += 1;
    host.dispose();
  }
  expect(byHand).toBeGreaterThan(0);
});
