/** A run ends early when it has moved a dot to where it waits to be placed: whoever finishes it notes down that it stands there. */
import { expect, test } from 'vitest';
import { placeFeeling } from '../../journey/model/edit/feelings.ts';
import type { Journey } from '../../journey/model/journey.ts';
import { done } from './done.ts';
import { EDITORS, hostOf } from './drawn-board.ts';
import { exampleJourney } from './example-journey.ts';
import { livingMap } from './living-map.ts';
import { mortalHost } from './mortal-host.ts';
import { standingMap } from './standing-map.ts';

test.each(EDITORS)(
  '[M7][E3] in %s a feeling that the form took back is one that nobody placed, and no zero',
  (editor) => {
    for (const at of [7, 11, 14]) {
      const { host, endAfter } = mortalHost(editor);
      const map = standingMap(host, exampleJourney('b2b-sales-automation', 'en'));
      const { mark, journey: read } = map.read();
      const { stageId = '', participantId = '' } = read.feelings.find(({ valence }) => valence) ?? {};
      const felt = ({ feelings }: Journey) =>
        feelings.find((one) => one.stageId === stageId && one.participantId === participantId)?.valence;
      const wanted = done(placeFeeling(read, stageId, participantId, null));
      endAfter(at);
      expect(() => map.call('update', { node: map.node, mark, journey: wanted, removed: [] })).toThrow();
      endAfter(Infinity);

      const other = livingMap(hostOf(editor, { beside: host }), map.node);
      other.update(() => wanted);
      const { journey, drift } = other.read();
      expect(felt(journey), `after ${at} writes`).toBeNull();
      expect(drift).toBe(0);
    }
  },
);
