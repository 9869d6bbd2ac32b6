import { randomIds } from '../journey/model/id-source.ts';
import { judgeJourney } from '../journey/model/judge-journey.ts';
import { presetJourney } from '../journey/model/presets/preset-journey.ts';
import type { BoardLanguage, PresetName } from '../journey/model/journey.ts';
import type { Phase, RunCounts, RunResult } from '../journey/protocol/contract.ts';
import { Refusal } from '../journey/protocol/refusal.ts';
import { createRun, type Run } from './board/run.ts';
import { chooseEasel } from './capabilities.ts';
import type { Host } from './figjam.ts';

/** What the sandbox has besides the host. */
export interface Surroundings {
  /** Calls back after this many ms. */
  readonly after: (ms: number, act: () => void) => void;
  /** A number from 0 up to, not including, 1. */
  readonly random: () => number;
}

/** What can be done with maps while the plugin is open: one run at a time. All refuse with a `Refusal`. */
export interface Session {
  readonly draw: (journey: unknown) => Promise<RunResult>;
  /** Draws a preset; an empty title leaves the preset's own. */
  readonly insert: (preset: PresetName, language: BoardLanguage, title: string) => Promise<RunResult>;
  readonly cancel: () => boolean;
  readonly settle: (keep: boolean) => Promise<RunCounts>;
  readonly undo: () => Promise<RunCounts>;
}

/** Selects the map and brings it into view. A courtesy: where the host will not, the map is drawn all the same. */
const show = (host: Host, run: Run): void => {
  try {
    const map = run.map();
    if (map === null) return;
    run.page.selection = [map];
    host.viewport.scrollAndZoomIntoView([map]);
  } catch {
    // Gone to another page, for one.
  }
};

export const createSession = (
  host: Host,
  { after, random }: Surroundings,
  onProgress: (phase: Phase, done: number, total: number) => void,
): Session => {
  const newId = randomIds(random);
  let isBusy = false;
  let drawing: Run | null = null;
  let stopped: Run | null = null; // waits to be settled
  let last: Run | null = null; // can be undone

  /** One thing at a time: whatever comes in between is refused. */
  const alone = async <Result>(act: () => Promise<Result>): Promise<Result> => {
    if (isBusy) throw new Refusal({ code: 'busy' });
    isBusy = true;
    try {
      return await act();
    } finally {
      isBusy = false;
    }
  };

  /** Keeps or takes away the stopped run. It goes on waiting when the host refuses, so that it can be asked again. */
  const settle = async (keep: boolean): Promise<RunCounts> => {
    const run = stopped;
    if (run === null) throw new Refusal({ code: 'noRun' });
    const counts = await (keep ? run.keep() : run.takeBack());
    stopped = null;
    if (keep) {
      last = run;
      show(host, run);
    }
    return counts;
  };

  const draw = async (input: unknown): Promise<RunResult> => {
    const parsed = judgeJourney(input);
    if (!parsed.ok) throw new Refusal({ code: 'badJourney' });
    // Who goes on without an answer has not asked for anything to be taken away.
    if (stopped !== null) await settle(true);
    const easel = chooseEasel(host);
    if (easel === null) throw new Refusal({ code: 'unsupportedEditor' });
    // Every drawing is a map of its own, also a second one of the same journey.
    const journey = { ...parsed.journey, id: newId('map') };
    const rev = `1-${newId('map').slice('map-'.length)}`;
    const run = createRun(journey, {
      host,
      easel,
      pause: () => new Promise((resolve) => after(0, resolve)),
      onProgress,
      rev,
    });
    drawing = run;
    try {
      const outcome = await run.draw();
      if (outcome === 'stopped') {
        stopped = run;
      } else {
        last = run;
        show(host, run);
      }
      return {
        outcome,
        node: run.map()?.id ?? null,
        map: journey.id,
        rev,
        title: journey.title,
        counts: run.counts(),
        replacedCharacters: parsed.replacedCharacters,
        missingFonts: [...run.missingFonts()],
      };
    } finally {
      drawing = null;
    }
  };

  return {
    draw: (input) => alone(() => draw(input)),
    insert: (preset, language, title) =>
      alone(() => {
        const journey = presetJourney(preset, language, newId);
        return draw(title === '' ? journey : { ...journey, title });
      }),
    cancel: () => {
      drawing?.stop();
      return drawing !== null;
    },
    settle: (keep) => alone(() => settle(keep)),
    undo: () =>
      alone(async () => {
        if (stopped !== null) return settle(false);
        const run = last;
        if (run === null) throw new Refusal({ code: 'noRun' });
        const counts = await run.takeBack();
        last = null;
        return counts;
      }),
  };
};
