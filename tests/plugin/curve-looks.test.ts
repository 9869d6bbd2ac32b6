/** The line of each person has the colour of that person's dots, whatever the form does to people. */
import { describe, expect, test } from 'vitest';
import {
  changeParticipant,
  insertParticipant,
  moveParticipant,
  removeParticipant,
} from '../../journey/model/edit/participants.ts';
import { countingIds } from '../../journey/model/id-source.ts';
import type { Journey } from '../../journey/model/journey.ts';
import type { PaintRecord } from '../../playground/host/node-record.ts';
import { done } from './done.ts';
import { byKey, EDITORS, hostOf } from './drawn-board.ts';
import { exampleJourney } from './example-journey.ts';
import { drawLiving, type LivingMap } from './living-map.ts';

const second = ({ participants }: Journey): string => participants[1]?.id ?? '';

const EDITS: readonly (readonly [string, (journey: Journey) => Journey])[] = [
  [
    'one more comes before them',
    (journey) => done(insertParticipant(journey, 0, { kind: 'custom', name: 'Champion' }, countingIds())),
  ],
  [
    'one gets another colour',
    (journey) => done(changeParticipant(journey, second(journey), { colour: 'green' })),
  ],
  ['the second comes first', (journey) => done(moveParticipant(journey, second(journey), 0))],
  ['the first goes', (journey) => done(removeParticipant(journey, journey.participants[0]?.id ?? ''))],
];

describe.each(EDITORS)('[E6] in %s', (editor) => {
  const draw = (): LivingMap => drawLiving(hostOf(editor), exampleJourney('b2b-sales-automation', 'en'));
  /** By person, how the outlines of dots and the lines of curves look. */
  const looks = ({ host }: LivingMap, what: 'dot' | 'curve'): Record<string, readonly string[]> => {
    const found: Record<string, Set<string>> = {};
    for (const [key, { strokes, dashPattern }] of byKey(host)) {
      const [kind, ...path] = key.split('/');
      const person = path[path.length - 1] ?? '';
      const dashes = what === 'curve' ? dashPattern.join(' ') : '';
      if (kind === what) (found[person] ??= new Set()).add(`${JSON.stringify(strokes)} ${dashes}`);
    }
    return Object.fromEntries(Object.entries(found).map(([person, all]) => [person, [...all]]));
  };
  const drawnAnew = (journey: Journey) => looks(drawLiving(hostOf(editor), journey), 'curve');

  test.each(EDITS)('%s', (_, edit) => {
    const map = draw();
    const before = looks(map, 'curve');
    map.update(edit);
    expect(looks(map, 'curve')).toEqual(drawnAnew(map.read().journey));
    expect(map.call('undo', {}).ok).toBe(true);
    expect(looks(map, 'curve')).toEqual(before);
  });

  test('[M1] a line that a hand coloured stays so', () => {
    const map = draw();
    const { journey } = map.read();
    const red: PaintRecord[] = [{ type: 'SOLID', color: { r: 1, g: 0, b: 0 }, opacity: 1, visible: true }];
    const key = [...byKey(map.host).keys()].find(
      (one) => one.startsWith('curve/') && one.endsWith(second(journey)),
    );
    const { store } = map.host.engine;
    const node = byKey(map.host).get(key ?? '');
    if (node === undefined) throw new Error('the second person has a curve');
    map.host.edit(() => store.write(node, 'strokes', red));
    map.update((read) => done(changeParticipant(read, second(read), { colour: 'green' })));
    expect(store.get(node.id).strokes).toEqual(red);
  });
});
