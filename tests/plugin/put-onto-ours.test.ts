/** In a design file a text that somebody puts onto a frame of the plugin's stands in that frame. */
import { describe, expect, it } from 'vitest';
import { removeStage } from '../../journey/model/edit/stages.ts';
import type { Journey } from '../../journey/model/journey.ts';
import { sizedJourney } from '../../scripts/sized-journey.ts';
import { absoluteBox } from '../../playground/host/geometry.ts';
import { Person } from '../../playground/host/people.ts';
import { facilitate } from './facilitate.ts';
import { done } from './done.ts';
import { hostOf } from './drawn-board.ts';
import { type LivingMap } from './living-map.ts';
import { standingMap } from './standing-map.ts';
import { nodeIn } from './together/board.ts';

const journey = sizedJourney('small', { notes: 10 });
const without = (id: string) => (from: Journey) => ({
  ...from,
  notes: from.notes.filter((note) => note.id !== id),
});

describe.each(['refused', 'complete'] as const)(
  '[U7][M2] where the export is %s, a text on',
  (jsonExport) => {
    const putOnto = (key: string): { map: LivingMap; text: string; holder: string } => {
      const host = hostOf('figma', { switches: { jsonExport } });
      const map = standingMap(host, journey);
      const ann = new Person(host, 'Ann');
      const holder = nodeIn(host, map.node, key);
      const { x, y } = absoluteBox(host.engine.store, holder);
      const { id } = ann.addText('Ann, on top of it', { x: x + 10, y: y + 10 });
      expect(host.engine.store.get(id).parentId).toBe(holder.id);
      return { map, text: id, holder: holder.id };
    };
    const saidAt = ({ host }: LivingMap, id: string) => host.engine.store.find(id)?.text?.characters;
    const CASES: readonly (readonly [string, string, (from: Journey) => Journey])[] = [
      ['a note that the form removes', 'note/note-3', without('note-3')],
      [
        'the header of a stage that is removed',
        'stage/stage-2',
        (from) => done(removeStage(from, 'stage-2')),
      ],
      [
        'a chip that is emptied',
        'chip/problem/box',
        (from) => ({ ...from, summary: { ...from.summary, problem: '' } }),
      ],
    ];

    it.each(CASES)('%s stays', (_, key, edit) => {
      const { map, text, holder } = putOnto(key);
      const read = map.read();
      expect([...read.journey.notes, ...read.findings].map((one) => one.text)).toContain('Ann, on top of it');
      map.update(edit);
      expect(saidAt(map, text)).toBe('Ann, on top of it');
      expect(map.host.engine.store.find(holder)).toBeUndefined();
      expect(facilitate(map)).toEqual([]);
    });

    it.each(['note/note-3', 'stage/stage-2', 'lane/lane-2', 'dot/stage-1/participant-1', 'chip/problem/box'])(
      '%s is no trouble',
      (key) => {
        expect(facilitate(putOnto(key).map)).toEqual([]);
      },
    );
  },
);
