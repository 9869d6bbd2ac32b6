/** [W5] A run ends with one look: a write that the host dropped without a word is made once more. */
import { describe, expect, test } from 'vitest';
import { removeLane } from '../../journey/model/edit/lanes.ts';
import { insertStage } from '../../journey/model/edit/stages.ts';
import { countingIds } from '../../journey/model/id-source.ts';
import type { EmulatedHost } from '../../playground/host/host.ts';
import type { CallAttempt, Fault } from '../../playground/host/options.ts';
import { Person } from '../../playground/host/people.ts';
import { differences, pictureOf } from '../../scripts/faults/board-picture.ts';
import { sizedJourney } from '../../scripts/sized-journey.ts';
import { EDITORS, hostOf, nodeAt, openPanel } from './drawn-board.ts';
import { drawLiving } from './living-map.ts';
import { standingMap } from './standing-map.ts';

const journey = sizedJourney('small', { notes: 10 });

/** What drops the `nth` write of a kind, and counts them. */
const dropper = (member: string, nth: number) => {
  const count = { writes: 0 };
  const beforeCall = (call: CallAttempt): Fault | undefined => {
    if (!call.write || call.member !== member) return undefined;
    count.writes += 1;
    return count.writes === nth ? { act: 'drop' } : undefined;
  };
  return { count, beforeCall };
};

const picture = (host: EmulatedHost) => pictureOf(host, new Set());

const WRITES = [
  'appendChild',
  'insertChild',
  'remove',
  'resize',
  'resizeWithoutConstraints',
  'x',
  'y',
  'fills',
  'characters',
  'fontSize',
  'setRangeFontSize',
  'locked',
];

describe.each(EDITORS)('[W5] in %s', (editor) => {
  const drawnWithout = (member: string, nth: number) => {
    const { count, beforeCall } = dropper(member, nth);
    const host = hostOf(editor, { beforeCall });
    const { ok } = openPanel(host).call('draw', { journey });
    return { host, ok, writes: count.writes };
  };
  const whole = picture(drawnWithout('', 0).host);
  const nothing = picture(hostOf(editor));

  test.each(WRITES)(
    'a drawing is whole, or refused and nothing of it left, whichever write of %s was dropped',
    (member) => {
      const { writes } = drawnWithout(member, 0);
      expect(writes).toBeGreaterThan(3);
      for (const share of [0.01, 0.2, 0.4, 0.6, 0.8, 1]) {
        const nth = Math.max(1, Math.round(writes * share));
        const { host, ok } = drawnWithout(member, nth);
        expect(differences(ok ? whole : nothing, picture(host)), `write ${nth} of ${writes}`).toEqual([]);
      }
    },
  );

  test.each(['x', 'y', 'resizeWithoutConstraints', 'appendChild', 'remove'])(
    'an update is whole whichever write of %s was dropped',
    (member) => {
      const updatedWithout = (nth: number) => {
        const { count, beforeCall } = dropper(member, nth);
        let isOn = false;
        const host = hostOf(editor, { beforeCall: (call) => (isOn ? beforeCall(call) : undefined) });
        const living = standingMap(host, journey);
        isOn = true;
        living.update((read) => {
          const done = removeLane(read, read.lanes[0]?.id ?? '');
          if (!done.ok) throw new Error(done.problem.code);
          return done.journey;
        });
        isOn = false;
        return { host, writes: count.writes };
      };
      const { host, writes } = updatedWithout(0);
      const wanted = picture(host);
      for (let nth = 1; nth <= writes; nth += Math.ceil(writes / 6)) {
        expect(differences(wanted, picture(updatedWithout(nth).host)), `write ${nth} of ${writes}`).toEqual(
          [],
        );
      }
    },
  );

  test('a new map says its title whichever write of a name was dropped', () => {
    for (let nth = 1; nth <= 3; nth += 1) {
      const host = hostOf(editor, { beforeCall: dropper('name', nth).beforeCall });
      expect(drawLiving(host, journey).read().journey.title, `write ${nth}`).toBe(journey.title);
    }
  });

  test('each path and each outline of a drawing stands, whichever write to it was dropped', () => {
    const drawn = (dropped: number) => {
      const calls: CallAttempt[] = [];
      const host = hostOf(editor, {
        beforeCall: (call) => {
          calls.push(call);
          return calls.length === dropped ? { act: 'drop' } : undefined;
        },
      });
      return { host, calls, ok: openPanel(host).call('draw', { journey }).ok };
    };
    const { host, calls } = drawn(0);
    const { nodes } = host.document;
    /** A vector, or a frame that it stands in as an outline. */
    const isOutline = (id: string): boolean => {
      const node = nodes.get(id);
      const parts = node?.type === 'FRAME' && node.childIds.length < 3 ? node.childIds : [];
      return [id, ...parts].some((one) => nodes.get(one)?.type === 'VECTOR');
    };
    calls.forEach(({ id, member }, i) => {
      if (!['vectorPaths', 'fills', 'appendChild'].includes(member) || !isOutline(id)) return;
      const { ok, host } = drawn(i + 1);
      expect(differences(ok ? whole : nothing, picture(host)), `${member} of ${id}`).toEqual([]);
    });
  });

  test('an update after which there are other rules elsewhere draws them there, whichever write of y was dropped', () => {
    const updatedWithout = (nth: number) => {
      let writes = 0;
      let rules = '';
      const host = hostOf(editor, {
        beforeCall: ({ id, member, write }) => {
          if (rules === '' || id !== rules || !write || member !== 'y') return undefined;
          writes += 1;
          return writes === nth ? { act: 'drop' } : undefined;
        },
      });
      const living = standingMap(host, journey);
      rules = nodeAt(host, 'rules').id;
      living.update((read) => {
        const wider = insertStage(read, 1, 'New', countingIds());
        const done = wider.ok ? removeLane(wider.journey, read.lanes[0]?.id ?? '') : wider;
        if (!done.ok) throw new Error(done.problem.code);
        return { ...done.journey, summary: { ...read.summary, problem: 'A long one. '.repeat(20) } };
      });
      return { host, writes };
    };
    const { host, writes } = updatedWithout(0);
    expect(writes).toBeGreaterThan(0);
    for (let nth = 1; nth <= writes; nth++) {
      expect(differences(picture(host), picture(updatedWithout(nth).host)), `write ${nth}`).toEqual([]);
    }
  });

  test('[M1] what a hand moved while the run was about to end stays where it was put', () => {
    const host = hostOf(editor);
    const ann = new Person(host, 'Ann');
    const panel = openPanel(host);
    const drawing = panel.post('draw', { journey });
    const note = `note/${journey.notes[0]?.id ?? ''}`;
    let moved: { readonly x: number; readonly y: number } | null = null;
    host.everyTurn(() => {
      if (moved !== null || panel.answerOf(drawing) !== undefined) return;
      const isPlaced = [...host.document.nodes.values()].some(
        ({ pluginData }) => pluginData['tropa']?.includes('"k":"rules"') ?? false,
      );
      if (!isPlaced) return;
      const { id, x, y } = nodeAt(host, note);
      ann.drag(id, { x: x + 60, y: y + 20 });
      moved = { x: nodeAt(host, note).x, y: nodeAt(host, note).y };
    });
    while (panel.answerOf(drawing) === undefined && host.step());
    expect(moved).not.toBeNull();
    expect(nodeAt(host, note)).toMatchObject(moved ?? {});
  });
});
