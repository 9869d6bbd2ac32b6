/** People copy and write on the notes of a map that is being drawn: their words are theirs, and what was to be drawn is drawn. */
import { describe, expect, test } from 'vitest';
import type { RunResult } from '../../journey/protocol/contract.ts';
import type { SavedDocument } from '../../playground/host/document-store.ts';
import type { EmulatedHost } from '../../playground/host/host.ts';
import type { NodeRecord } from '../../playground/host/node-record.ts';
import type { CallAttempt, Fault } from '../../playground/host/options.ts';
import { Person } from '../../playground/host/people.ts';
import type { Switches } from '../../playground/host/switches.ts';
import { sizedJourney } from '../../scripts/sized-journey.ts';
import { type Editor, hostOf, nodesOf, openPanel } from './drawn-board.ts';
import { mapAt, textsOf, writesOf } from './facilitate.ts';
import { drawLiving, livingMap, type LivingMap, resultOf } from './living-map.ts';
import { wordsOf } from './together/board.ts';

const journey = sizedJourney('small', { notes: 6, urgentEvery: 0 });
const FORM = textsOf(journey);
const MINE = 'My own words';
const HOSTS: readonly (readonly [Editor, Partial<Switches>])[] = [
  ['figjam', { clonePluginData: 'yes' }],
  ['figjam', { clonePluginData: 'no' }],
  ['figma', { clonePluginData: 'yes', jsonExport: 'complete' }],
];

/** Texts as they are to stand, and one that may. */
interface Texts {
  readonly surely: readonly string[];
  readonly perhaps: string;
}
interface Deed {
  readonly more: string;
  readonly less: string; // '' = nothing
}

/** What people do with a printed note; gives what it adds to the board's texts and what it takes from them. */
const DEEDS: Readonly<Record<string, (ann: Person, note: NodeRecord, host: EmulatedHost) => Deed>> = {
  'copies one and writes on the copy': (ann, { id }) => {
    ann.type(wordsOf(ann.duplicate(id)), MINE);
    return { more: MINE, less: '' };
  },
  'copies one': (ann, { id }, host) => ({ more: textIn(host, ann.duplicate(id)), less: '' }),
  'writes on one': (ann, note, host) => {
    const less = textIn(host, note);
    ann.type(wordsOf(note), MINE);
    return { more: MINE, less };
  },
};

const textIn = ({ engine }: EmulatedHost, note: NodeRecord): string =>
  engine.store.get(wordsOf(note)).text?.characters ?? '';

/** Notes of the form that stand, and whoever else says the same. */
const notesOn = (host: EmulatedHost): NodeRecord[] =>
  nodesOf(host).filter(
    (node) =>
      (node.type === 'STICKY' || (node.type === 'FRAME' && node.childIds.length === 1)) &&
      [...FORM, MINE].includes(textIn(host, node)),
  );

const textsOn = (host: EmulatedHost): string[] =>
  notesOn(host)
    .map((note) => textIn(host, note))
    .sort();

/** The form's texts after a deed; what a hand wrote over may be drawn once more, where no record told whose it was. */
const expected = ({ more, less }: Deed): Texts => ({
  surely: [...FORM.filter((text) => text !== less), more].sort(),
  perhaps: less,
});

/** Ends the sandbox at the so-manieth write from when it is set. */
const ender = () => {
  const state = { left: Infinity };
  const beforeCall = ({ write }: CallAttempt): Fault | undefined => {
    if (write) state.left -= 1;
    return state.left < 0 ? { act: 'kill' } : undefined;
  };
  return { state, beforeCall };
};

/** Whatever a facilitator does next, the board says the same, and then nothing is left to do. */
const expectKept = (map: LivingMap, { surely, perhaps }: Texts): void => {
  const { host, node } = map;
  const texts = (): string[] => textsOn(host).filter((text) => text !== perhaps);
  expect(texts()).toEqual(surely);
  map.update();
  expect(texts(), 'updated').toEqual(surely);
  resultOf(map.call('tidy', { node }));
  map.update();
  expect(texts(), 'tidied').toEqual(surely);
  expect(writesOf(host, () => map.update())).toBe(0);
};

const FINISHED: Readonly<Record<string, (map: LivingMap) => void>> = {
  Update: (map) => {
    map.update();
  },
  Tidy: (map) => {
    resultOf(map.call('tidy', { node: map.node }));
  },
  'the same draw': (map) => {
    resultOf(map.call('draw', { journey }));
  },
};

describe.each(HOSTS)('in %s, %o', (editor, switches) => {
  /** The board after a run that ended at this write; null where it came to its end. */
  const cutShort = (
    at: number,
    call: string,
    args: unknown,
    document?: SavedDocument,
  ): EmulatedHost | null => {
    const { state, beforeCall } = ender();
    const first = hostOf(editor, { switches, beforeCall, ...(document && { document }) });
    const panel = openPanel(first);
    state.left = at;
    try {
      panel.call(call, args);
      return null;
    } catch {
      return hostOf(editor, { switches, document: first.engine.store.save() });
    } finally {
      first.dispose();
    }
  };

  describe.each(Object.keys(DEEDS))('a person %s', (name) => {
    const deed = DEEDS[name] ?? (() => ({ more: '', less: '' }));

    test.each([
      [120, 'Update'],
      [120, 'Tidy'],
      [200, 'Tidy'],
      [200, 'the same draw'],
    ])('[M2][W3] of a first drawing that ended after %i writes; %s finishes it', (at, how) => {
      const host = cutShort(at, 'draw', { journey });
      const note = host && notesOn(host).pop();
      if (!note) throw new Error('no note was printed');
      const texts = expected(deed(new Person(host, 'Ann'), note, host));
      const panel = openPanel(host);
      const [half] = resultOf<{ maps: { node: string }[] }>(panel.call('maps', {})).maps;
      const map = mapAt({ host, call: panel.call }, half?.node ?? '');
      FINISHED[how]?.(map);
      expectKept(map, texts);
    });

    test.each([3, 12])('[M2] while it is drawn, at turn %i, and nothing fails', (turn) => {
      const host = hostOf(editor, { switches });
      const panel = openPanel(host);
      const ann = new Person(host, 'Ann');
      let turns = 0;
      let texts: Texts | null = null;
      host.everyTurn(() => {
        turns += 1;
        const note = turns < turn || texts !== null ? undefined : notesOn(host).pop();
        if (note !== undefined) texts = expected(deed(ann, note, host));
      });
      const { node } = resultOf<RunResult>(panel.call('draw', { journey }));
      if (texts === null) throw new Error('the drawing was over before');
      expectKept(mapAt({ host, call: panel.call }, node ?? ''), texts);
    });
  });

  test('[M2][W3] a note of an update that ended early is copied and written on', () => {
    const [fresh] = journey.notes;
    const before = hostOf(editor, { switches });
    const { node, read } = drawLiving(before, { ...journey, notes: journey.notes.slice(1) });
    const { mark, journey: was } = read();
    const document = before.engine.store.save();
    const wanted = { ...was, notes: fresh ? [...was.notes, fresh] : [] };
    let cases = 0;
    for (let at = 8; at < 60; at += 2) {
      const host = cutShort(at, 'update', { node, mark, journey: wanted, removed: [] }, document);
      const note = host && notesOn(host).find((one) => textIn(host, one) === fresh?.text);
      if (!note) continue;
      cases += 1;
      new Person(host, 'Ann').type(wordsOf(new Person(host, 'Ann').duplicate(note.id)), MINE);
      const map = livingMap(host, node);
      map.update((now) => ({
        ...now,
        notes: [...now.notes.filter(({ id }) => id !== fresh?.id), ...wanted.notes.slice(-1)],
      }));
      expect(textsOn(host), `after ${at} writes`).toEqual([...FORM, MINE].sort());
      expect(writesOf(host, () => map.update())).toBe(0);
      host.dispose();
    }
    expect(cases).toBeGreaterThan(1);
  });
});
