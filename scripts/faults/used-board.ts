/**
 * The boards that tasks begin on: a small map, drawn by the plugin, on which people have worked for a while.
 * They wrote into its cells, typed over its notes, dragged, copied, and put things of their own on and beside it.
 */
import { addNote, changeNote, removeNote } from '../../journey/model/edit/notes.ts';
import { changeLane, removeLane } from '../../journey/model/edit/lanes.ts';
import type { Edited } from '../../journey/model/edit/edited.ts';
import { changeStage, insertStage } from '../../journey/model/edit/stages.ts';
import { countingIds } from '../../journey/model/id-source.ts';
import type { Journey } from '../../journey/model/journey.ts';
import type { SavedDocument } from '../../playground/host/document-store.ts';
import { absoluteBox } from '../../playground/host/geometry.ts';
import { createHost, type EmulatedHost } from '../../playground/host/host.ts';
import type { HostOptions } from '../../playground/host/options.ts';
import type { NodeRecord } from '../../playground/host/node-record.ts';
import { Person } from '../../playground/host/people.ts';
import { createVmRealm } from '../../playground/realms/vm-realm.ts';
import type { BuiltPlugin } from '../draw/run-plugin.ts';
import { sizedJourney } from '../sized-journey.ts';
import { recordOf } from './board-picture.ts';
import { openPanel } from './panel.ts';

export type Editor = 'figjam' | 'figma';
export const EDITORS: readonly Editor[] = ['figjam', 'figma'];

/** A board with a map in use. */
export interface UsedBoard {
  readonly editor: Editor;
  readonly document: SavedDocument;
  readonly map: string; // id of the map's node
  /** What the map was drawn from; the form of an update begins here. */
  readonly drawn: Journey;
  /** Texts by node id: what people wrote on the board, and must find again. */
  readonly written: ReadonlyMap<string, string>;
  /** Ids of all nodes that people brought. */
  readonly people: ReadonlySet<string>;
}

/** A host for one case, with nothing or a saved document on it. */
export const hostFor = (
  plugin: BuiltPlugin,
  editor: Editor,
  options: Partial<HostOptions> = {},
): EmulatedHost =>
  createHost({ realm: createVmRealm, editor, manifest: plugin.manifest, html: '<p>panel</p>', ...options });

/** The journey of all cases: 4 stages × 5 lanes, 12 notes. */
export const smallJourney = (): Journey => sizedJourney('small', { notes: 12 });

/** People's first notes beside a map that is not there yet. */
export const emptyBoard = (plugin: BuiltPlugin, editor: Editor): UsedBoard => {
  const host = hostFor(plugin, editor);
  const ann = new Person(host, 'Ann');
  const written = new Map<string, string>();
  const lone = ann.addText('Ours since yesterday', { x: 40, y: 40 });
  written.set(lone.id, 'Ours since yesterday');
  const document = host.engine.store.save();
  host.dispose();
  return { editor, document, map: '', drawn: smallJourney(), written, people: new Set(written.keys()) };
};

export const usedBoard = (plugin: BuiltPlugin, editor: Editor): UsedBoard => {
  const host = hostFor(plugin, editor);
  const journey = smallJourney();
  const drawn = openPanel(host, plugin.code).call('draw', { journey });
  if (drawn === null || !drawn.ok || drawn.result.node === null) throw new Error('The map was not drawn.');
  const map = drawn.result.node;
  const ours = new Set(host.engine.store.nodes.keys());
  const written = workOn(host, journey);
  const people = new Set([...host.engine.store.nodes.keys()].filter((id) => !ours.has(id)));
  const document = host.engine.store.save();
  host.dispose();
  return { editor, document, map, drawn: { ...journey, id: drawn.result.map }, written, people };
};

/** An hour of people's work, in a few deeds of every kind. */
const workOn = (host: EmulatedHost, journey: Journey): ReadonlyMap<string, string> => {
  const { store } = host.engine;
  const ann = new Person(host, 'Ann');
  const written = new Map<string, string>();
  const standing = (key: string): NodeRecord => {
    const found = [...store.nodes.values()].find((node) => recordOf(node)?.k === key);
    if (found === undefined) throw new Error(`Nothing stands for ${key}.`);
    return found;
  };
  const wordsIn = (node: NodeRecord): string => (node.text === null ? (node.childIds[0] ?? '') : node.id);
  const cell = (lane: number, stage: number): { readonly x: number; readonly y: number } => {
    const row = absoluteBox(store, standing(`lane/${journey.lanes[lane]?.id ?? ''}`));
    const column = absoluteBox(store, standing(`stage/${journey.stages[stage]?.id ?? ''}`));
    return { x: column.x + 20, y: row.y + row.height - 260 };
  };
  const write = (text: string, at: { readonly x: number; readonly y: number }): void => {
    const made = host.engine.settings.editor === 'figjam' ? ann.addSticky(text, at) : ann.addText(text, at);
    written.set(made.id, text);
    if (host.engine.settings.editor === 'figjam' && written.size === 1) ann.stamp(made.id);
  };
  const type = (note: string, text: string): void => {
    const words = wordsIn(standing(`note/${note}`));
    ann.type(words, text);
    written.set(words, text);
  };
  write('Who asks for this?', cell(0, 1));
  write('It hurts here most', cell(3, 2)); // in the lane that an update takes away
  write('Ask the warehouse', { x: cell(0, 0).x, y: absoluteBox(store, standing('map')).y - 350 });
  const [first, second, third, fourth] = journey.notes.map(({ id }) => id);
  type(first ?? '', 'Ann knows better');
  const inPains = journey.notes.find(({ laneId }) => laneId === journey.lanes[3]?.id)?.id ?? '';
  type(inPains, 'Pain, said by Ann');
  ann.drag(standing(`note/${second ?? ''}`).id, { x: cell(1, 3).x, y: cell(1, 3).y });
  const copy = ann.duplicate(standing(`note/${third ?? ''}`).id);
  ann.type(wordsIn(copy), 'A copy with words of its own');
  written.set(wordsIn(copy), 'A copy with words of its own');
  ann.recolour(standing(`note/${fourth ?? ''}`).id, 'FFA8DB');
  ann.addImage({ x: cell(4, 3).x, y: cell(4, 3).y + 100 }, { width: 80, height: 60 });
  return written;
};

const done = (edited: Edited): Journey => {
  if (!edited.ok) throw new Error(`The edit was refused: ${edited.problem.code}.`);
  return edited.journey;
};

/** What the form of an update changed: a stage more, titles, a lane less, a note more, a note less, a note's words. */
export const editedForm = (read: Journey): Journey => {
  const newId = countingIds();
  const [stage] = read.stages;
  const [lane] = read.lanes;
  const notes = read.notes.filter(({ laneId }) => laneId === read.lanes[4]?.id).map(({ id }) => id);
  const [goes, changes] = notes;
  const steps: readonly ((journey: Journey) => Edited)[] = [
    (journey) => insertStage(journey, 1, 'Put in between', newId),
    (journey) => changeStage(journey, stage?.id ?? '', { title: 'Said anew' }),
    (journey) => changeLane(journey, lane?.id ?? '', { title: 'A lane renamed' }),
    (journey) => removeLane(journey, read.lanes[3]?.id ?? ''),
    (journey) =>
      addNote(journey, { laneId: lane?.id ?? '', stageId: journey.stages[1]?.id ?? '' }, 'A new note', newId),
    (journey) => removeNote(journey, goes ?? ''),
    (journey) => changeNote(journey, changes ?? '', { text: 'Other words for it' }),
  ];
  return steps.reduce((journey, step) => done(step(journey)), read);
};
