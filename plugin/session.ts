import { randomIds } from '../journey/model/id-source.ts';
import { judgeJourney } from '../journey/model/judge-journey.ts';
import { presetJourney } from '../journey/model/presets/preset-journey.ts';
import { readJourney } from '../journey/readback/read-journey.ts';
import type { BoardLanguage, Journey, PresetName } from '../journey/model/journey.ts';
import type { CallArgs, Phase, ReadMap, RunCounts, RunResult } from '../journey/protocol/contract.ts';
import { failureOf, refusal } from '../journey/protocol/refusal.ts';
import { brokenOn } from './board/find-maps.ts';
import { findNode } from './board/patch-board.ts';
import { createPace } from './board/pace.ts';
import { createRun, type Run, type RunSetting } from './board/run.ts';
import { readStored } from './board/stored-map.ts';
import { type Look, takeLook } from './board/take-snapshot.ts';
import { driftOf, firstRunOf, type Want } from './board/update-basis.ts';
import { createUpdate } from './board/update-run.ts';
import { chooseEasel } from './capabilities.ts';
import type { Easel } from './draw/easel.ts';
import type { Container, Host, Page } from './figjam.ts';

/** What the sandbox has besides the host. */
export interface Surroundings {
  /** Calls back after this many ms. */
  readonly after: (ms: number, act: () => void) => void;
  /** A number from 0 up to, not including, 1. */
  readonly random: () => number;
}

/** What may be asked of a map that stands: what a run does, or an update whose journey nobody has judged yet. */
export type Asked = Want | CallArgs<'update'>;

/** What can be done with maps while the plugin is open: one run at a time. All refuse with a `Refusal`. */
export interface Session {
  readonly draw: (journey: unknown) => Promise<RunResult>;
  /** Draws a preset; an empty title leaves the preset's own. */
  readonly insert: (preset: PresetName, language: BoardLanguage, title: string) => Promise<RunResult>;
  /** What stands on the board; nothing is written. */
  readonly read: (node: string, withAuthors: boolean) => Promise<ReadMap>;
  /** Remembers a map of the page that is open by its node id, so that it need not be looked up. */
  readonly meet: (node: string, map: Container) => Promise<void>;
  /** Changes a map that stands; see `Want`. */
  readonly change: (node: string, want: Asked) => Promise<RunResult>;
  readonly isBusy: () => boolean;
  readonly cancel: () => boolean;
  readonly settle: (keep: boolean) => Promise<RunCounts>;
  readonly undo: () => Promise<RunCounts>;
}

/** The page that a node stands on, which need not be the one that the person looks at by now; loaded. */
export const pageOf = async (host: Host, node: SceneNode): Promise<Page> => {
  let at: BaseNode = node;
  while (at.type !== 'PAGE' && at.parent !== null) at = at.parent;
  const page = at as Page; // whatever stands on the board stands on a page
  if (page.id !== host.currentPage.id) await page.loadAsync();
  return page;
};

/** Selects a node and brings it into view. */
export const lookAt = ({ viewport }: Host, page: Page, node: SceneNode): void => {
  page.selection = [node];
  viewport.scrollAndZoomIntoView([node]);
};

/** The session of one opened plugin; `onProgress` hears how far a run is. */
export const createSession = (
  host: Host,
  { after, random }: Surroundings,
  onProgress: (phase: Phase, done: number, total: number) => void,
): Session => {
  const newId = randomIds(random);
  let isBusy = false;
  let easelHere: Easel | null = null;
  let drawing: Run | null = null;
  let stopped: Run | null = null; // waits to be settled
  let last: Run | null = null; // can be undone
  let seen: Look | null = null; // what the panel read last, and plans from

  /** One thing at a time: whatever comes in between is refused. */
  const alone = async <Result>(act: () => Promise<Result>): Promise<Result> => {
    if (isBusy) throw refusal('busy');
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
    if (run === null) throw refusal('noRun');
    const counts = await (keep ? run.keep() : run.takeBack());
    stopped = null;
    if (keep) {
      last = run;
      show(run);
    }
    return counts;
  };

  const settingOf = (easel: Easel): RunSetting => ({
    host,
    easel,
    pause: () => new Promise((resolve) => after(0, resolve)),
    onProgress,
    // A revision that no map has yet: a counter and a run's id (7.1).
    nextRev: (rev) => `${(parseInt(rev, 10) || 0) + 1}-${newId('map').slice('map-'.length)}`,
  });

  const needEasel = (): Easel => {
    easelHere = easelHere ?? chooseEasel(host); // the editor does not change while the plugin is open
    if (easelHere === null) throw refusal('unsupportedEditor');
    return easelHere;
  };

  /** Maps that were met, by node id: one that is as it was needs no looking up. */
  const met = new Map<string, { readonly map: Container; readonly page: Page }>();

  /** Selects the map and brings it into view. A courtesy: where the host will not, the map is drawn all the same. */
  const show = (run: Run): void => {
    try {
      const map = run.map();
      const { node } = run.about();
      if (map === null || node === null) return;
      const { page } = run;
      met.set(node, { map, page });
      lookAt(host, page, map);
    } catch {
      // Gone to another page, for one.
    }
  };

  /** Does something with a map. One that is gone is looked up once more: it may have come back by somebody's undo. */
  const onMap = async <Result>(
    node: string,
    act: (map: Container, page: Page) => Promise<Result>,
  ): Promise<Result> => {
    const known = met.get(node);
    try {
      if (known !== undefined) return await act(known.map, known.page);
    } catch (thrown) {
      if (failureOf(thrown).code !== 'mapGone') throw thrown;
    }
    const map = (await findNode(host, node)) as Container | null; // by an id that `maps` or `open` gave
    if (map === null) throw refusal('mapGone');
    const page = await pageOf(host, map);
    met.set(node, { map, page });
    return act(map, page);
  };

  const settleFirst = async (): Promise<void> => {
    // Who goes on without an answer has not asked for anything to be taken away.
    if (stopped !== null) await settle(true);
  };

  /** Carries a run out, and says how it ended. */
  const carryOut = async (run: Run, replacedCharacters: number): Promise<RunResult> => {
    drawing = run;
    try {
      const outcome = await run.draw();
      if (outcome === 'stopped') stopped = run;
      else if (run.hasWritten()) last = run;
      return {
        outcome,
        ...run.about(),
        counts: run.counts(),
        replacedCharacters,
        missingFonts: [...run.missingFonts()],
      };
    } finally {
      drawing = null;
    }
  };

  const change = async (node: string, asked: Asked): Promise<RunResult> => {
    let replaced = 0;
    let want: Want;
    if ('kind' in asked) want = asked;
    else {
      const parsed = judgeJourney(asked.journey);
      if (!parsed.ok) throw refusal('badJourney');
      replaced = parsed.replacedCharacters;
      want = { ...asked, kind: 'update', journey: parsed.journey };
    }
    await settleFirst();
    const easel = needEasel();
    return onMap(node, (map, page) =>
      carryOut(createUpdate(map, want, { ...settingOf(easel), page, seen }), replaced),
    );
  };

  const read = async (node: string, withAuthors: boolean): Promise<ReadMap> => {
    const easel = needEasel();
    const pace = createPace(() => new Promise((resolve) => after(0, resolve)));
    const look = await onMap(node, (map, page) => takeLook(host, page, map, pace, withAuthors));
    seen = look;
    const reading = readJourney(look.snapshot);
    const { journey, findings, base, untouched } = reading;
    const { rev, mark, trouble } = look.snapshot;
    const begun = firstRunOf(look);
    return {
      map: journey.id,
      rev,
      mark,
      // A first drawing that never ended reads as what it was going to be.
      journey: begun ?? journey,
      base: begun ?? base,
      findings:
        look.stored.run === null
          ? findings
          : [
              ...(begun === null ? findings : []),
              { kind: 'unfinished', node, text: '', places: [], value: null },
            ],
      untouched,
      drift: trouble === 'newer' ? 0 : driftOf(look, easel.curves, reading),
    };
  };

  /** A map on this page whose drawing never ended and that shows the same: it is finished instead of drawn twice (W4). */
  const unfinished = (journey: Journey): Container | null => {
    /** All that it says; of ids only which are the same, for a preset that is inserted again has others. */
    const shown = (one: Journey): string => {
      const ids = new Map<unknown, number>();
      return JSON.stringify(one, (name, value: unknown) => {
        if (!/id$/i.test(name)) return value;
        if (!ids.has(value)) ids.set(value, ids.size);
        return ids.get(value);
      });
    };
    return (
      brokenOn(host.currentPage).find((map) => {
        const { run } = readStored(map);
        return run?.note.isFirst === true && run.journey !== null && shown(run.journey) === shown(journey);
      }) ?? null
    );
  };

  const draw = async (input: unknown): Promise<RunResult> => {
    const parsed = judgeJourney(input);
    if (!parsed.ok) throw refusal('badJourney');
    await settleFirst();
    const easel = needEasel();
    const half = unfinished(parsed.journey);
    if (half !== null) return change(half.id, { kind: 'finish' });
    // Every drawing is a map of its own, also a second one of the same journey.
    const journey = { ...parsed.journey, id: newId('map') };
    const run = createRun(journey, settingOf(easel));
    const result = await carryOut(run, parsed.replacedCharacters);
    if (result.outcome === 'drawn') show(run);
    return result;
  };

  return {
    draw: (input) => alone(() => draw(input)),
    insert: (preset, language, title) =>
      alone(() => {
        const journey = presetJourney(preset, language, newId);
        return draw(title === '' ? journey : { ...journey, title });
      }),
    read: (node, withAuthors) => alone(() => read(node, withAuthors)),
    meet: async (node, map) => {
      met.set(node, { map, page: await pageOf(host, map) });
    },
    change: (node, want) => alone(() => change(node, want)),
    isBusy: () => isBusy,
    cancel: () => {
      drawing?.stop();
      return drawing !== null;
    },
    settle: (keep) => alone(() => settle(keep)),
    undo: () =>
      alone(async () => {
        if (stopped !== null) return settle(false);
        const run = last;
        if (run === null) throw refusal('noRun');
        const counts = await run.takeBack();
        last = null;
        return counts;
      }),
  };
};
