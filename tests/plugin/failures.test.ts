import { describe, expect, it } from 'vitest';
import { insertStage } from '../../journey/model/edit/stages.ts';
import { countingIds } from '../../journey/model/id-source.ts';
import type { CallAttempt, Fault } from '../../playground/host/options.ts';
import { sizedJourney } from '../../scripts/sized-journey.ts';
import { Person } from '../../playground/host/people.ts';
import { done } from './done.ts';
import { code, EDITORS, hostOf, insert, nodeAt, nodesOf, openPanel, runToNotice } from './drawn-board.ts';
import { drawLiving } from './living-map.ts';
import { storedMap } from './stored-map.ts';

const journey = sizedJourney('small');

/** Fails the `k`-th host call, and with `forGood` every later write too. */
const failAt =
  (k: number, forGood: boolean) =>
  ({ number, op }: CallAttempt): Fault | undefined =>
    number === k || (forGood && number > k && op !== 'get')
      ? { act: 'throw', message: 'in something: the network is away' }
      : undefined;

describe.each(EDITORS)('[M7] a host call that fails in %s', (editor) => {
  let headerCall = Infinity;
  const whole = hostOf(editor, {
    beforeCall: ({ number, member, write }) => {
      // The one look at the header after it was written: from here on the map is whole.
      if (member === 'getPluginData' && !write && number > 100) headerCall = number;
      return undefined;
    },
  });
  openPanel(whole).call('draw', { journey });
  const calls = whole.counters.calls;
  const spread = Array.from({ length: 24 }, (_, i) => 12 + Math.floor(((calls - 12) * i) / 24));
  const steps = [...spread, ...[7, 6, 5, 4, 3, 2, 1].map((left) => calls - left)];

  it.each(steps)('once, at call %i: the board is as before, or the map is whole', (k) => {
    const host = hostOf(editor, { beforeCall: failAt(k, false) });
    const answer = openPanel(host).call('draw', { journey });
    if (answer.ok) expect(nodesOf(host).length).toBe(nodesOf(whole).length);
    else expect(nodesOf(host)).toEqual([]);
  });

  it.each(steps)('from call %i on: what is left on the board is counted and said', (k) => {
    const host = hostOf(editor, { beforeCall: failAt(k, true) });
    const answer = openPanel(host).call('draw', { journey });
    // After the header is written only selection and view are left to do, and the map is whole without them.
    if (answer.ok) expect(nodesOf(host).length).toBe(nodesOf(whole).length);
    else expect(nodesOf(host).length > 0).toBe((answer.failure?.drawn ?? 0) > 0);
    expect(answer.ok).toBe(k > headerCall);
  });
});

describe.each(EDITORS)('[12] the right to edit is lost in mid-run in %s', (editor) => {
  it.each([8, 15, 25])('in turn %i: said with how many objects stayed', (turn) => {
    const host = hostOf(editor);
    let turns = 0;
    host.everyTurn(() => {
      turns += 1;
      if (turns === turn) host.loseRights();
    });
    const answer = openPanel(host).call('draw', { journey });
    expect(answer.failure?.code).toBe('rightsLost');
    expect(answer.failure?.drawn).toBeGreaterThan(0);
    expect(answer.failure?.drawn).toBeLessThanOrEqual(nodesOf(host).length);
  });

  it('says so in one sentence, without codes, when there is no panel', async () => {
    const host = hostOf(editor);
    let turns = 0;
    host.everyTurn(() => {
      turns += 1;
      if (turns === 12) host.loseRights();
    });
    insert(host, 'insert-b2b', { language: 'ru' });
    expect(host.notifications.map(({ text, error }) => [text.replace(/\d+/, 'N'), error])).toEqual([
      ['Доска не принимает изменений. Осталось объектов: N. Попросите доступ', true],
    ]);
    await host.settle();
    expect(host.closed).toBe(true);
  });
});

describe.each(EDITORS)('[M7] a tidy that the host ends in %s', (editor) => {
  /** Tidies away what Ann has dragged, and is refused everything, or every write, from the `nth` set of a place on. */
  const endedAt = (nth: number, isEditor: boolean) => {
    let isOn = false;
    let isOver = false;
    let places = 0;
    const host = hostOf(editor, {
      beforeCall: ({ op, member }) => {
        if (isOn && op === 'set' && /^[xy]$/.test(member)) places += 1;
        isOver ||= places === nth;
        if (isOver && !isEditor) host.loseRights();
        return isOver && isEditor
          ? { act: 'throw', message: 'in something: the network is away' }
          : undefined;
      },
    });
    const { call, node } = drawLiving(host, journey);
    const ann = new Person(host, 'Ann');
    for (const { id } of journey.notes.slice(0, 2)) {
      const note = nodeAt(host, `note/${id}`);
      ann.drag(note.id, { x: note.x + 30, y: note.y });
    }
    isOn = true;
    const { failure } = call('tidy', { node });
    return failure;
  };

  it.each([true, false])('before its first change: nothing is said to be left (may edit: %s)', (isEditor) => {
    expect(endedAt(1, isEditor)).toMatchObject({ code: 'rightsLost', drawn: 0 });
  });

  it.each([true, false])('before its second: the first is said to be left (may edit: %s)', (isEditor) => {
    expect(endedAt(2, isEditor)).toMatchObject({ code: 'rightsLost', drawn: 1 });
  });
});

describe('[12] where nothing can be drawn', () => {
  it.each(['open', 'insert-b2c', 'insert-b2b'])(
    'Dev Mode is refused with one sentence: %s',
    async (command) => {
      const host = hostOf('figjam', { editor: 'dev' });
      host.start({ code, command });
      runToNotice(host);
      expect(host.notifications.map(({ text }) => text)).toEqual([
        'This file cannot be edited here. Leave Dev Mode, or ask for edit access',
      ]);
      expect(host.ui.isOpen).toBe(false);
      await host.settle();
      expect(host.closed).toBe(true);
    },
  );
});

describe.each(EDITORS)('[12] no right to edit from the start in %s', (editor) => {
  it('is told to the panel as such, and nothing is drawn', () => {
    const host = hostOf(editor);
    host.loseRights();
    expect(openPanel(host).call('draw', { journey }).failure?.code).toBe('readOnly');
    expect(nodesOf(host)).toEqual([]);
  });

  it('is said in one sentence where there is no panel', async () => {
    const host = hostOf(editor);
    host.loseRights();
    insert(host, 'insert-b2c', { language: 'ru' });
    expect(host.notifications.map(({ text }) => text)).toEqual([
      'Здесь файл нельзя править. Выйдите из режима разработки или попросите доступ',
    ]);
    await host.settle();
    expect(host.closed).toBe(true);
  });
});

describe('[M7] one call that the host refuses once', () => {
  const refusing = (member: string) => {
    let isOver = false;
    return (attempt: CallAttempt): Fault | undefined => {
      if (isOver || attempt.member !== member) return undefined;
      isOver = true;
      return { act: 'throw', message: `in ${member}: the network is away` };
    };
  };

  it.each(['editorType', 'showUI'])('%s: it is said, and the plugin goes', async (member) => {
    const host = hostOf('figjam', { beforeCall: refusing(member) });
    host.start({ code, command: 'open' });
    runToNotice(host);
    expect(host.notifications).toMatchObject([{ error: true }]);
    await host.settle();
    expect(host.closed).toBe(true);
  });

  it.each(EDITORS)('insertChild: nothing is put on top of what it belongs under, in %s', (editor) => {
    const host = hostOf(editor, { beforeCall: refusing('insertChild') });
    expect(openPanel(host).call('draw', { journey }).failure?.code).toBe('hostRefused');
    expect(nodesOf(host)).toEqual([]);
  });

  it.each(EDITORS)(
    'the look at a header just written: the map has all that the form says, in %s',
    (editor) => {
      let before: string | undefined;
      const host = hostOf(editor, {
        beforeCall: ({ member, write }) => {
          if (before === undefined || write || member !== 'getPluginData') return undefined;
          if (storedMap(host).pluginData['tropa.map'] === before) return undefined;
          before = undefined;
          return { act: 'throw', message: 'in getPluginData: the network is away' };
        },
      });
      const map = drawLiving(host, journey);
      const { mark, journey: read } = map.read();
      const wanted = done(insertStage(read, 1, 'A new stage', countingIds()));
      before = storedMap(host).pluginData['tropa.map'];
      map.call('update', { node: map.node, mark, journey: wanted, removed: [] });
      expect(before).toBeUndefined();
      expect([read, wanted]).toContainEqual(map.read().journey);
      map.update(() => wanted);
      expect(map.read().journey).toEqual(wanted);
      expect(map.read().drift).toBe(0);
    },
  );

  it.each(EDITORS)('notify: a map that stands is never said to be refused, in %s', async (editor) => {
    const host = hostOf(editor, { beforeCall: refusing('notify') });
    insert(host, 'insert-b2c');
    expect(nodesOf(host).length).toBeGreaterThan(50);
    expect(host.notifications).toMatchObject([{ text: 'Map drawn', error: false }]);
    await host.settle();
    expect(host.closed).toBe(true);
  });
});

describe('[M7] somebody closes the plugin in mid-run', () => {
  it.each(['insert-b2c', 'open'])('%s: it ends without a rejection that nobody handles', async (command) => {
    const unhandled: unknown[] = [];
    const hear = (reason: unknown): void => void unhandled.push(reason);
    process.on('unhandledRejection', hear);
    for (const turn of [2, 4, 8, 16]) {
      const host = hostOf('figjam');
      let turns = 0;
      host.everyTurn(() => {
        turns += 1;
        if (turns === turn) host.closeByPerson();
      });
      host.start({ code, command });
      if (command === 'open') host.ui.post({ tropa: 'call', id: 1, call: 'draw', args: { journey } });
      await host.settle();
      expect(host.closed).toBe(true);
      expect(host.notifications).toEqual([]);
    }
    await new Promise((resolve) => setTimeout(resolve, 0));
    process.off('unhandledRejection', hear);
    expect(unhandled.map(String)).toEqual([]);
  });
});

describe('[12] a journey that cannot be drawn', () => {
  it('is refused, and nothing is drawn', () => {
    const host = hostOf('figjam');
    const answer = openPanel(host).call('draw', { journey: { ...journey, title: '' } });
    expect(answer.failure).toEqual({ code: 'badJourney' }); // the panel has said why
    expect(nodesOf(host)).toEqual([]);
  });

  it.each([null, 'a map', 7, [], { stages: [] }])('%j is refused too', (rubbish) => {
    const host = hostOf('figjam');
    expect(openPanel(host).call('draw', { journey: rubbish }).failure?.code).toBe('badJourney');
    expect(nodesOf(host)).toEqual([]);
  });
});
