/** The board on which two facilitators and a team meet: a map in use, and a second one beside it. */
import type { Journey } from '../../../journey/model/journey.ts';
import type { SavedDocument } from '../../../playground/host/document-store.ts';
import { absoluteBox } from '../../../playground/host/geometry.ts';
import type { EmulatedHost } from '../../../playground/host/host.ts';
import type { NodeRecord } from '../../../playground/host/node-record.ts';
import type { Switches } from '../../../playground/host/switches.ts';
import { Person } from '../../../playground/host/people.ts';
import { sizedJourney } from '../../../scripts/sized-journey.ts';
import { type Editor, hostOf, keyOf, nodesOf, openPanel } from '../drawn-board.ts';

/** The host in its strictest and in two milder ways: what a run sees, and where it waits, is another thing in each. */
export const SETTINGS: Readonly<Record<string, Partial<Switches>>> = {
  strict: {},
  exporting: { jsonExport: 'complete' },
  mild: {
    jsonExport: 'without text',
    clonePluginData: 'yes',
    reparentedEndpoint: 'kept',
    stampsFollow: 'yes',
    connectorAncestor: 'no',
  },
};
export type Setting = keyof typeof SETTINGS;

/** A saved board with two maps. */
export interface SharedBoard {
  readonly editor: Editor;
  readonly setting: Setting;
  readonly document: SavedDocument;
  readonly map: string; // node ids
  readonly other: string;
}

const made = new Map<string, SharedBoard>();

/** The record's own letters, as the plugin wrote them. */
export interface Mark {
  readonly m: string;
  readonly k: string;
  readonly n: string;
}
export const markOf = ({ pluginData }: NodeRecord): Mark | null => {
  const text = pluginData['tropa'] ?? '';
  return text === '' ? null : (JSON.parse(text) as Mark); // written by the plugin under test
};

/** The node of a key in a map, named by its node. */
export const nodeIn = (host: EmulatedHost, map: string, key: string): NodeRecord => {
  const { store } = host.engine;
  const own = store.get(map);
  const node = [own, ...store.below(own)].find((one) => keyOf(one) === key && markOf(one)?.n === one.id);
  if (node === undefined) throw new Error(`Nothing stands for ${key}`);
  return node;
};

/** Where the words of a note stand. */
export const wordsOf = ({ id, text, childIds }: NodeRecord): string =>
  text === null ? (childIds[0] ?? '') : id;

/** A free place in a cell, on the page. */
export const cellAt = (
  host: EmulatedHost,
  map: string,
  lane: string,
  stage: string,
): { readonly x: number; readonly y: number } => {
  const { store } = host.engine;
  const row = absoluteBox(store, nodeIn(host, map, `lane/${lane}`));
  const column = absoluteBox(store, nodeIn(host, map, `stage/${stage}`));
  return { x: column.x + 20, y: row.y + row.height - 260 };
};

/** Writes a note by hand, as the editor has them. */
export const writeNote = (
  person: Person,
  editor: Editor,
  text: string,
  at: { readonly x: number; readonly y: number },
): NodeRecord => (editor === 'figjam' ? person.addSticky(text, at) : person.addText(text, at));

/** What a person did before anybody updates. */
const work = (host: EmulatedHost, editor: Editor, map: string, { notes, lanes, stages }: Journey): void => {
  const ann = new Person(host, 'Ann');
  const [actions = '', touchpoints = ''] = lanes.map(({ id }) => id);
  const [first = '', second = '', third = ''] = stages.map(({ id }) => id);
  const written = writeNote(ann, editor, 'Ann asks why', cellAt(host, map, actions, second));
  if (editor === 'figjam') ann.stamp(written.id);
  writeNote(ann, editor, 'Ann says it hurts', cellAt(host, map, lanes[3]?.id ?? '', third));
  writeNote(ann, editor, 'Ann, beside the map', {
    x: cellAt(host, map, actions, first).x,
    y: absoluteBox(host.engine.store, host.engine.store.get(map)).y - 350,
  });
  const [one = '', two = '', three = ''] = notes.map(({ id }) => `note/${id}`);
  ann.type(wordsOf(nodeIn(host, map, one)), 'Ann knows better');
  ann.drag(nodeIn(host, map, two).id, cellAt(host, map, touchpoints, third));
  const copy = ann.duplicate(nodeIn(host, map, three).id);
  ann.type(wordsOf(copy), 'A copy that says something else');
};

/** The board in an editor under a setting of the host; made once. */
export const sharedBoard = (editor: Editor, setting: Setting): SharedBoard => {
  const name = `${editor} ${setting}`;
  const known = made.get(name);
  if (known !== undefined) return known;
  const host = hostOf(editor, { switches: SETTINGS[setting] ?? {} });
  const panel = openPanel(host);
  const draw = (journey: Journey): string => {
    const answer = panel.call('draw', { journey });
    if (!answer.ok) throw new Error(`draw is refused: ${JSON.stringify(answer.failure)}`);
    return (answer.result as { node: string }).node; // the call says so
  };
  const journey = sizedJourney('small', { notes: 12 });
  const map = draw(journey);
  const second = sizedJourney('small', { notes: 6 });
  const other = draw({
    ...second,
    title: 'The other map',
    notes: second.notes.map((note) => ({ ...note, text: `Other: ${note.text}` })),
  });
  work(host, editor, map, journey);
  const document = host.engine.store.save();
  host.dispose();
  const board = { editor, setting, document, map, other };
  made.set(name, board);
  return board;
};

/** Editors of two people on a fresh copy of the board. */
export const openTwice = ({ editor, setting, document }: SharedBoard): [EmulatedHost, EmulatedHost] => {
  const switches = SETTINGS[setting] ?? {};
  const mine = hostOf(editor, { switches, document });
  return [mine, hostOf(editor, { switches, beside: mine })];
};

/** Everything in a map's own node, and the node. */
export const contentOf = (host: EmulatedHost, map: string): string => {
  const { store } = host.engine;
  const own = store.find(map);
  return own === undefined ? '' : JSON.stringify([own, ...store.below(own)]);
};

/** Keys that several nodes of one map name their own: the same thing, drawn twice. */
export const drawnTwice = (host: EmulatedHost): string[] => {
  const seen = new Set<string>();
  return nodesOf(host).flatMap((node) => {
    const mark = markOf(node);
    if (mark === null || mark.n !== node.id) return [];
    const name = `${mark.m} ${mark.k}`;
    if (seen.has(name) || mark.k === 'prototype') return [`${name} (${node.id})`];
    seen.add(name);
    return [];
  });
};
