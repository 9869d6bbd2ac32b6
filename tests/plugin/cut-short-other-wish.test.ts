/** A run ends early, and who goes on wants none of it: everything is, says and looks as it did, or as that person wants it. */
import { describe, expect, test } from 'vitest';
import { setNotesAcross } from '../../journey/model/edit/header.ts';
import { moveNote } from '../../journey/model/edit/notes.ts';
import type { Journey } from '../../journey/model/journey.ts';
import type { EmulatedHost } from '../../playground/host/host.ts';
import { done } from './done.ts';
import { byKey, type Editor, EDITORS, hostOf, nodeAt } from './drawn-board.ts';
import { exampleJourney } from './example-journey.ts';
import { livingMap, type LivingMap } from './living-map.ts';
import { standingMap } from './standing-map.ts';

const longer = <T extends { readonly title: string }>(one: T): T => ({
  ...one,
  title: `${one.title}, and more than fits into a line`,
});

/** What the run that ends early wants. */
const WISHES: Readonly<Record<string, (journey: Journey) => Journey>> = {
  'narrower columns': (journey) => done(setNotesAcross(journey, 1)),
  'another language': (journey) => ({ ...journey, boardLanguage: 'ru' }),
  'other titles': (journey) => ({
    ...journey,
    stages: journey.stages.map(longer),
    lanes: journey.lanes.map(longer),
  }),
  'a cyclic map': (journey) => ({ ...journey, flow: 'cyclic' }),
  'stages in another order': (journey) => ({ ...journey, stages: [...journey.stages].reverse() }),
};

const journey = exampleJourney('b2b-sales-automation', 'en');
/** The form of whoever comes next, as it was but for its title. */
const asBefore = ({ id }: Journey): Journey => ({
  ...journey,
  id,
  title: 'Another title',
  view: { ...journey.view, notesAcross: 4 },
});

/** All that is ours as it stands, says and looks, in whole px; connectors follow what they join. */
const looks = (host: EmulatedHost): Record<string, unknown> => {
  const keys = new Map([...byKey(host)].map(([key, { id }]) => [id, key]));
  return Object.fromEntries(
    [...byKey(host)].flatMap(([key, { type, x, y, width, height, text, fills, parentId }]) => {
      if (type === 'CONNECTOR') return [];
      const places = key === 'map' ? [width, height] : [x, y, width, height];
      const home = keys.get(parentId ?? '');
      return [[key, [home, places.map(Math.round), text?.characters ?? null, fills]]];
    }),
  );
};

/**
 * A map on whose board a run ended at the so-manieth write; and somebody else's panel there. It never ends between a text
 * and its record: that text would be read as typed by a hand.
 */
const cutShort = (editor: Editor, wish: (journey: Journey) => Journey, at: number) => {
  let left = Infinity;
  const host = hostOf(editor, {
    beforeCall: ({ write, member }) => {
      if (write) left -= 1;
      return left < 0 && member !== 'setPluginData' ? { act: 'kill' } : undefined;
    },
  });
  const map = standingMap(host, journey);
  const { mark, journey: read } = map.read();
  left = at;
  let isCut = false;
  try {
    map.call('update', { node: map.node, mark, journey: wish(read), removed: [] });
  } catch {
    isCut = true;
  }
  left = Infinity;
  const other: LivingMap = livingMap(hostOf(editor, { beside: host }), map.node);
  return { other, isCut, read };
};

const expectNothingToDo = (map: LivingMap): void => {
  const { writes } = map.host.counters;
  map.update();
  expect(map.host.counters.writes).toBe(writes);
};

describe.each(EDITORS)('in %s', (editor) => {
  /** The board of whoever comes next where nobody's run ended early. */
  const whole = standingMap(hostOf(editor), journey);
  whole.update(asBefore);
  const asWhole = looks(whole.host);

  test.each(Object.keys(WISHES))('[M7][W2] of %s nothing is left', (name) => {
    const wish = WISHES[name] ?? ((same: Journey) => same);
    let cuts = 0;
    for (const at of [14, 31, 60, 110]) {
      const { other, isCut } = cutShort(editor, wish, at);
      if (!isCut) continue; // the run was over before
      cuts += 1;
      other.update(asBefore);
      expect(looks(other.host), `after ${at} writes`).toEqual(asWhole);
      expectNothingToDo(other);
      if (name !== 'narrower columns' || at !== 60) continue;
      other.update(wish);
      const again = standingMap(hostOf(editor), journey);
      again.update(asBefore);
      again.update(wish);
      expect(looks(other.host), `after ${at} writes, and then wished for again`).toEqual(looks(again.host));
    }
    expect(cuts).toBeGreaterThan(0);
  });

  test('[M7][W2] a note that was carried into another lane is carried back', () => {
    const [note] = journey.notes;
    const [, , lane] = journey.lanes;
    const stage = journey.stages[2];
    const id = note?.id ?? '';
    let away = 0;
    for (let at = 6; ; at += 1) {
      const { other, isCut, read } = cutShort(
        editor,
        (now) => done(moveNote(now, id, { laneId: lane?.id ?? null, stageId: stage?.id ?? null })),
        at,
      );
      if (!isCut) break;
      const { parentId } = nodeAt(other.host, `note/${id}`);
      if (parentId === nodeAt(other.host, `lane/${note?.laneId ?? ''}`).id) continue;
      away += 1;
      other.update((now) => ({ ...now, notes: read.notes, title: 'Another title' }));
      const found = other.read().journey.notes.find((one) => one.id === id);
      expect(found, `after ${at} writes`).toEqual(note);
      expectNothingToDo(other);
    }
    expect(away).toBeGreaterThan(0);
  });
});
