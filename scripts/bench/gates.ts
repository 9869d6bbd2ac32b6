/** The limits of what the plugin may cost, and whether they hold. All are counts, the same on every machine. */
import { sizedJourney, type JourneySize } from '../sized-journey.ts';
import { costOfMap, type Cost, type Editor } from './measure.ts';
import type { BuiltPlugin } from '../draw/run-plugin.ts';
import { costsOfStanding, type StandingCosts } from './standing-map.ts';

/** One limit and what was counted. */
export interface Gate {
  readonly what: string;
  readonly counted: number;
  readonly limit: number;
  /** Whether the limit itself is too much already (`< 90 kB`). */
  readonly isBelow?: boolean;
}

/** Everything that is counted of the plugin in one editor. */
export interface EditorCosts {
  readonly editor: Editor;
  readonly plainNote: number; // host calls for one more
  readonly urgentNote: number;
  readonly growth: number; // slope 1,000 → 2,000 ÷ slope 500 → 1,000
  readonly thousand: Cost; // a large map with 1,000 notes
  readonly bySize: ReadonlyMap<JourneySize, Cost>;
  readonly fiveThousand: Cost;
  readonly standing: StandingCosts; // a large map with 1,000 notes
}

export const sizes: readonly JourneySize[] = ['small', 'typical', 'large', 'stress'];

export const holds = ({ counted, limit, isBelow }: Gate): boolean =>
  isBelow ? counted < limit : counted <= limit;

/** Draws maps of many sizes in one editor. */
export async function costsIn(plugin: BuiltPlugin, editor: Editor): Promise<EditorCosts> {
  const withNotes = (notes: number, urgentEvery: number) =>
    costOfMap(plugin, editor, sizedJourney('large', { notes, urgentEvery }));
  const [at500, at1000, at1100, at2000] = [
    await withNotes(500, 0),
    await withNotes(1000, 0),
    await withNotes(1100, 0),
    await withNotes(2000, 0),
  ];
  const [urgentAt1000, urgentAt1100] = [await withNotes(1000, 1), await withNotes(1100, 1)];
  const bySize = new Map<JourneySize, Cost>();
  for (const size of sizes) {
    bySize.set(size, await costOfMap(plugin, editor, sizedJourney(size)));
  }
  return {
    editor,
    plainNote: (at1100.calls - at1000.calls) / 100,
    urgentNote: (urgentAt1100.calls - urgentAt1000.calls) / 100,
    growth: (at2000.calls - at1000.calls) / 1000 / ((at1000.calls - at500.calls) / 500),
    thousand: at1000,
    bySize,
    fiveThousand: await costOfMap(plugin, editor, sizedJourney('stress', { notes: 5000 })),
    standing: costsOfStanding(plugin, editor),
  };
}

/** The limits for what was counted in one editor. */
export function gatesOf({
  editor,
  plainNote,
  urgentNote,
  growth,
  bySize,
  fiveThousand,
  standing,
}: EditorCosts): Gate[] {
  const runs = [...bySize.values(), fiveThousand];
  const most = (of: (cost: Cost) => number) => Math.max(...runs.map(of));
  // A design file's text is born in Inter Regular, which has to be loaded before it can be left.
  const bornIn = editor === 'figma' ? 1 : 0;
  return [
    { what: 'host calls for one more plain note', counted: plainNote, limit: 8 },
    { what: 'host calls for one more urgent note', counted: urgentNote, limit: 10 },
    { what: 'growth: slope 1,000→2,000 ÷ slope 500→1,000', counted: growth, limit: 1.02 },
    {
      what: 'longest run of host calls without a pause',
      counted: most((cost) => cost.longestRun),
      limit: 300,
    },
    {
      what: 'font loads beyond one for each font',
      counted: most((cost) => cost.fontLoads - cost.fonts - bornIn),
      limit: 0,
    },
    {
      what: 'host calls before the panel is shown',
      counted: most((cost) => cost.callsBeforePanel),
      limit: 10,
    },
    {
      what: 'largest plugin-data entry at 5,000 notes, bytes',
      counted: fiveThousand.largestEntry,
      limit: 90_000,
      isBelow: true,
    },
    { what: 'host calls to read 1,000 notes', counted: standing.reading, limit: 10 },
    {
      what: 'host calls for each node where the host exports nothing',
      counted: standing.readingByNodes,
      limit: 6,
    },
    { what: 'host calls of an update with nothing new', counted: standing.nothingNew, limit: 10 },
    { what: 'writes of an update with nothing new', counted: standing.writesOfNothing, limit: 0 },
    { what: 'host calls of one changed note above a reading', counted: standing.oneNote, limit: 12 },
    {
      what: 'host calls of a lane above 1,000 notes',
      counted: standing.laneOnTop,
      limit: 30 + 4 * standing.movedSections,
    },
  ];
}
