/** What work on a map that stands costs: reading it, updating it, a lane put in above everything. */
import { insertLane } from '../../journey/model/edit/lanes.ts';
import { countingIds } from '../../journey/model/id-source.ts';
import type { Journey } from '../../journey/model/journey.ts';
import { createVmRealm } from '../../playground/realms/vm-realm.ts';
import { hostFor, type BuiltPlugin } from '../draw/run-plugin.ts';
import { openPanel, type Said } from '../faults/panel.ts';
import { sizedJourney } from '../sized-journey.ts';
import type { Editor } from './measure.ts';

/** Host calls of each kind of work on a map of 1,000 notes; what an update costs is counted beyond the reading it is planned from. */
export interface StandingCosts {
  readonly reading: number;
  readonly nothingNew: number;
  readonly writesOfNothing: number;
  readonly oneNote: number;
  readonly laneOnTop: number;
  readonly movedSections: number; // by that lane
  readonly readingByNodes: number; // for each node, where the host exports nothing
}

const resultOf = <Result>(said: Said<Result>): Result => {
  if (said?.ok !== true) throw new Error(`The plugin refused: ${JSON.stringify(said?.failure)}`);
  return said.result;
};

/** Draws the map and works on it as the panel does. Throws where the plugin refuses. */
export function costsOfStanding(plugin: BuiltPlugin, editor: Editor): StandingCosts {
  const drawn = sizedJourney('large', { notes: 1000 });
  const mapOn = (exports: boolean) => {
    const host = hostFor(plugin, {
      realm: createVmRealm,
      editor,
      switches: { jsonExport: 'complete' },
      // The switch is about sections; a host may as well refuse the frames of a design file.
      beforeCall: ({ member }) =>
        exports || member !== 'exportAsync' ? undefined : { act: 'reject', message: 'no export here' },
    });
    const panel = openPanel(host, plugin.code);
    const node = resultOf(panel.call('draw', { journey: drawn })).node ?? '';
    const read = () => resultOf(panel.call('read', { node, withAuthors: false }));
    const counted = (work: () => void) => {
      host.resetCounters();
      work();
      return { ...host.counters };
    };
    const updated = (edit: (journey: Journey) => Journey) => {
      // What a reading gives is the journey that the contract says; the sandbox judges it again.
      const { mark, journey } = read() as { mark: string; journey: Journey };
      const wanted = edit(journey);
      return counted(() => resultOf(panel.call('update', { node, mark, journey: wanted, removed: [] })));
    };
    return { host, read, counted, updated };
  };
  const { read, counted, updated } = mapOn(true);
  const reading = counted(read).calls;
  const nothing = updated((journey) => journey);
  const oneNote = updated((journey) => ({
    ...journey,
    notes: journey.notes.map((note, i) => (i === 500 ? { ...note, text: 'Said anew' } : note)),
  })).calls;
  const laneOnTop = updated((journey) => {
    const done = insertLane(journey, 0, { kind: 'custom', title: 'New', prompt: '' }, countingIds());
    if (!done.ok) throw new Error(done.problem.code);
    return done.journey;
  }).calls;
  const walked = mapOn(false);
  return {
    reading,
    nothingNew: reading + nothing.calls,
    writesOfNothing: nothing.writes,
    oneNote,
    laneOnTop,
    movedSections: drawn.lanes.length,
    readingByNodes: walked.counted(walked.read).calls / (walked.host.document.nodes.size - 2),
  };
}
