/**
 * What the panel knows besides the form itself, and the one pure function that changes it.
 *
 * The form (`editing`) has a store of its own and is kept through every task and failure. A notice stays
 * until the next edit or run.
 */
import type { BoardLanguage } from '../journey/model/journey.ts';
import type { Problem } from '../journey/model/problem.ts';
import type { MapRow, Phase, RunCounts, RunResult } from '../journey/protocol/contract.ts';
import type { Failure } from '../journey/protocol/failure.ts';
import { unreadMap, type LivingMap } from './living-map.ts';
import type { Draft, ReadableDraft } from './draft/read-draft.ts';
import type { Editing } from './form/editing.ts';
import type { Attempt } from './words/failure-sentence.ts';

/** How many things a plan made new, changed and removed. */
export type PlanCounts = Readonly<Record<'added' | 'changed' | 'removed', number>>;

/** What the panel tells about the last run or call. */
export type Notice =
  | { readonly kind: 'drawn'; readonly result: RunResult }
  | { readonly kind: 'kept' | 'removed' | 'takenBack'; readonly counts: RunCounts }
  | { readonly kind: 'mendFirst'; readonly attempt: 'create' | 'update'; readonly count: number } // fields with an error
  | { readonly kind: 'mapGone' | 'unfinishedMap' | 'firstOfSeveral' | 'formIsNewer' | 'formTooLarge' }
  /** The map was drawn or updated after the form was kept; `draft` can be opened instead of it. */
  | { readonly kind: 'boardIsNewer'; readonly draft: ReadableDraft }
  | { readonly kind: 'updated'; readonly counts: PlanCounts; readonly result: RunResult }
  | { readonly kind: 'tidied'; readonly result: RunResult }
  | { readonly kind: 'put'; readonly cell: { readonly lane: string; readonly stage: string } | null } // titles; null = the parking lot
  | { readonly kind: 'isTidy' } // there was nothing to lay out
  | { readonly kind: 'runKept' | 'runRemoved' | 'runTakenBack' } // of a run on a map that stood already
  | { readonly kind: 'failed'; readonly attempt: Attempt; readonly failure: Failure };

/** What a run is for. */
export type Task = 'create' | 'update' | 'tidy' | 'read' | 'put';

/** A run under way, or one that was stopped and waits to be settled. */
export type Run =
  | {
      readonly kind: 'running';
      readonly task: Task;
      readonly phase: Phase;
      readonly done: number;
      readonly total: number; // 0 = not known yet
      readonly isCancelling: boolean;
    }
  | {
      readonly kind: 'stopped';
      readonly task: Task;
      readonly result: RunResult;
      readonly done: number;
      readonly total: number;
    };

export const TABS = ['map', 'feelings', 'notes'] as const;
export type Tab = (typeof TABS)[number];

export const RECORD_KINDS = ['stage', 'lane', 'participant'] as const;
/** What has a list on the Map tab and a screen of its own. */
export type RecordKind = (typeof RECORD_KINDS)[number];

/** What lies over the tabs of the map. */
export type Over =
  | { readonly kind: 'detail'; readonly of: RecordKind; readonly id: string }
  | { readonly kind: 'preview' }
  | { readonly kind: 'plan' | 'read' }
  | { readonly kind: 'findings'; readonly from: 'read' | null; readonly at?: string } // where Back leads; whose button takes the focus
  | { readonly kind: 'putInto'; readonly key: string; readonly from: 'read' | null }; // key of the finding

/** Where a map stands on the board. */
export interface BoardPlace {
  readonly node: string; // id of its node
  readonly map: string; // its own id
  readonly rev: string; // of what was stored with it when the panel last knew
}

/** A map on the board that cannot be edited: to look at, or to be read from the board. */
export interface BarredMap {
  readonly node: string;
  readonly title: string;
  readonly why: Exclude<MapRow['state'], 'ready'>;
  readonly editing: Editing | null; // what could be understood of it; nobody edits it
  readonly draft: Draft | null; // the form that is kept of it
  readonly notRead?: Failure; // why Read board came to nothing
}

/** The maps on this page, as far as they are known. */
export type MapList =
  | { readonly kind: 'loading' }
  | { readonly kind: 'listed'; readonly maps: readonly MapRow[] }
  | { readonly kind: 'unlisted'; readonly failure: Failure };

/** The map being edited and where in it the person is. */
export interface OpenMap {
  readonly editing: Editing;
  readonly board: BoardPlace | null; // null = not on the board; `editing.base` is what stands there
  readonly unreadable: Problem | null; // a form is kept for this map that cannot be opened: no other is kept meanwhile
  readonly tab: Tab;
  readonly over: Over | null;
  readonly openSections: Readonly<Record<string, boolean>>;
  readonly living: LivingMap;
}

export interface PanelState {
  readonly language: BoardLanguage;
  readonly editor: 'figjam' | 'figma';
  readonly drafts: readonly Draft[]; // the unfinished maps that Start offers, the newest first
  readonly maps: MapList;
  readonly opening: string | null; // node of the map that was asked for
  readonly map: OpenMap | null; // null = Start, unless one is opening or barred
  readonly barred: BarredMap | null;
  readonly showsSettings: boolean;
  readonly readsAuthors: boolean; // B5
  readonly run: Run | null;
  readonly notice: Notice | null;
  readonly isWaiting: boolean; // a short call (undo, settle) is under way
  readonly refusals: number; // how often Create led to a field in error
  readonly said: { readonly message: string; readonly count: number }; // to screen readers, by the form
  readonly saidBefore: number; // count of what was said when the notice came: what is said later is heard instead of it
}

export type PanelAction =
  | { readonly do: 'setLanguage'; readonly language: BoardLanguage }
  | { readonly do: 'setEditor'; readonly editor: 'figjam' | 'figma' }
  | { readonly do: 'offerDrafts'; readonly drafts: readonly Draft[] }
  | { readonly do: 'listMaps'; readonly maps: MapList }
  | { readonly do: 'opening'; readonly node: string }
  | {
      readonly do: 'openMap';
      readonly editing: Editing;
      readonly board: BoardPlace | null;
      readonly unreadable?: Problem;
      readonly notice?: Notice;
    }
  | { readonly do: 'barMap'; readonly barred: BarredMap }
  | { readonly do: 'discardUnreadable' }
  | { readonly do: 'leaveMap' }
  | { readonly do: 'chooseTab'; readonly tab: Tab }
  | { readonly do: 'goOver'; readonly over: Over | null }
  | { readonly do: 'toggleSection'; readonly section: string; readonly isOpen: boolean }
  | { readonly do: 'showSettings'; readonly isShown: boolean }
  | { readonly do: 'readAuthors'; readonly isOn: boolean }
  /** What was read, planned or told of the open map, and the screen that shows it. */
  | {
      readonly do: 'live';
      readonly change: Partial<LivingMap>;
      readonly over: Over | null;
      readonly board?: BoardPlace;
    }
  | { readonly do: 'boardChanged'; readonly node: string }
  | { readonly do: 'edited' }
  | { readonly do: 'say'; readonly message: string }
  | { readonly do: 'refused' } // Create, for the sake of a field in error
  | { readonly do: 'startRun'; readonly task: Task }
  | { readonly do: 'progress'; readonly phase: Phase; readonly done: number; readonly total: number }
  | { readonly do: 'cancelling'; readonly isIt: boolean }
  | { readonly do: 'stopped'; readonly result: RunResult }
  | { readonly do: 'wait' }
  | { readonly do: 'closeNotice' }
  | { readonly do: 'rest' } // nothing is under way any more
  /** A notice of something beside what the person is doing: it ends nothing, and a run is not disturbed by it. */
  | { readonly do: 'mention'; readonly notice: Notice }
  | { readonly do: 'tell'; readonly notice: Notice; readonly board?: BoardPlace | null };

/** The panel before anything was chosen. */
export const initialState = (language: BoardLanguage): PanelState => ({
  language,
  editor: 'figjam',
  drafts: [],
  maps: { kind: 'loading' },
  opening: null,
  map: null,
  barred: null,
  showsSettings: false,
  readsAuthors: false,
  run: null,
  notice: null,
  isWaiting: false,
  refusals: 0,
  said: { message: '', count: 0 },
  saidBefore: 0,
});

/** Whether nothing is open or under way: Start is shown, unless the settings are. */
export const isAtStart = ({ map, barred, opening, run }: PanelState): boolean =>
  map === null && barred === null && opening === null && run === null;

const inMap = (state: PanelState, change: Partial<OpenMap>): PanelState =>
  state.map === null ? state : { ...state, map: { ...state.map, ...change } };

/** Whether the detail that is shown is of a record that is gone, as by Ctrl+Z of what was added. */
const hasLostItsRecord = (map: OpenMap | null): boolean => {
  if (map?.over?.kind !== 'detail') return false;
  const { stages, lanes, participants } = map.editing.journey();
  const { id } = map.over;
  return ![...stages, ...lanes, ...participants].some((record) => record.id === id);
};

/** Whether a notice says nothing any more once this is shown; that an older form is kept goes on being true. */
const endsNotice = (notice: Notice | null, over: Over | null): boolean =>
  (over?.kind === 'plan' || over?.kind === 'read') && notice?.kind !== 'boardIsNewer';

/** Whether it tells that a note was not moved: that is said where its cell is chosen. */
export const isRefusedPut = (notice: Notice | null): boolean =>
  notice?.kind === 'failed' && notice.attempt === 'put';

/** The next state. Events that come too late for what the panel is doing change nothing. */
export function reducePanel(state: PanelState, action: PanelAction): PanelState {
  switch (action.do) {
    case 'setLanguage':
      return state.language === action.language ? state : { ...state, language: action.language };
    case 'setEditor':
      return { ...state, editor: action.editor };
    case 'offerDrafts':
      return { ...state, drafts: action.drafts };
    case 'listMaps':
      return { ...state, maps: action.maps };
    case 'opening':
      return { ...state, opening: action.node, notice: null };
    case 'openMap':
      return {
        ...state,
        opening: null,
        barred: null,
        map: {
          editing: action.editing,
          board: action.board,
          unreadable: action.unreadable ?? null,
          tab: 'map',
          over: null,
          openSections: {},
          living: { ...unreadMap, isUnfinished: action.notice?.kind === 'unfinishedMap' },
        },
        notice: action.notice ?? null,
        saidBefore: state.said.count,
      };
    case 'barMap':
      return { ...state, opening: null, map: null, barred: action.barred, notice: null };
    case 'discardUnreadable':
      return inMap(state, { unreadable: null });
    case 'leaveMap':
      return { ...state, opening: null, map: null, barred: null, notice: null };
    case 'chooseTab':
      return inMap(state, { tab: action.tab, over: null });
    case 'goOver':
      // Where a cell is chosen anew nothing was refused yet.
      return inMap(
        action.over?.kind === 'putInto' && isRefusedPut(state.notice) ? { ...state, notice: null } : state,
        { over: action.over },
      );
    case 'toggleSection':
      return inMap(state, {
        openSections: { ...state.map?.openSections, [action.section]: action.isOpen },
      });
    case 'showSettings':
      return { ...state, showsSettings: action.isShown };
    case 'readAuthors':
      return { ...state, readsAuthors: action.isOn };
    case 'live': {
      const { change, over, board } = action;
      return state.map === null
        ? state
        : inMap(endsNotice(state.notice, over) ? { ...state, notice: null } : state, {
            over,
            living: { ...state.map.living, ...change },
            ...(board !== undefined && { board }),
          });
    }
    case 'boardChanged':
      return state.map?.board?.node === action.node &&
        state.run?.kind !== 'running' &&
        !state.map.living.hasBoardChanged
        ? inMap(state, { living: { ...state.map.living, hasBoardChanged: true } })
        : state;
    case 'edited': {
      const standing = hasLostItsRecord(state.map) ? inMap(state, { over: null }) : state;
      return state.notice === null || state.run !== null ? standing : { ...standing, notice: null };
    }
    case 'say':
      return { ...state, said: { message: action.message, count: state.said.count + 1 } };
    case 'refused':
      return { ...state, refusals: state.refusals + 1 };
    case 'startRun':
      return {
        ...inMap(state, { living: beforeRun(state.map?.living ?? unreadMap) }),
        notice: null,
        run: {
          kind: 'running',
          task: action.task,
          phase: 'reading',
          done: 0,
          total: 0,
          isCancelling: false,
        },
      };
    case 'progress':
      return state.run?.kind === 'running' && action.total > 0 && action.done >= state.run.done
        ? {
            ...state,
            run: {
              ...state.run,
              phase: action.phase,
              total: action.total,
              done: Math.min(action.done, action.total),
            },
          }
        : state;
    case 'cancelling':
      return state.run?.kind === 'running'
        ? { ...state, run: { ...state.run, isCancelling: action.isIt } }
        : state;
    case 'stopped':
      return state.run?.kind === 'running'
        ? {
            ...state,
            run: {
              kind: 'stopped',
              task: state.run.task,
              result: action.result,
              done: state.run.done,
              total: state.run.total,
            },
          }
        : state;
    case 'closeNotice':
      return { ...state, notice: null };
    case 'rest':
      return { ...state, isWaiting: false, run: null };
    case 'wait':
      return { ...state, isWaiting: true };
    case 'mention':
      return state.run === null ? { ...state, notice: action.notice, saidBefore: state.said.count } : state;
    case 'tell':
      return told(state, action.notice, action.board);
  }
}

/** A run begins: what Undo of it brings back. */
const beforeRun = (living: LivingMap): LivingMap => ({ ...living, wasUnfinished: living.isUnfinished });

/** Whether a run that is told of so left the map half done; the rest of the notices say nothing about that. */
const ENDED_EARLY: Readonly<Partial<Record<Notice['kind'], boolean>>> = {
  kept: true,
  runKept: true,
  drawn: false,
  updated: false,
  tidied: false,
  isTidy: false,
  put: false,
};

/** What is known of a map once something has ended so: how far it is done, and was before. */
const livingAfter = (living: LivingMap, { kind }: Notice): LivingMap => {
  const before = kind === 'put' ? beforeRun(living) : living; // a run that shows no progress
  const isUnfinished = kind === 'runTakenBack' ? before.wasUnfinished : ENDED_EARLY[kind];
  return isUnfinished === undefined || isUnfinished === before.isUnfinished
    ? before
    : { ...before, isUnfinished };
};

/**
 * What lies over the tab once something has ended so: it is told on the tab, but what was refused in a detail, where
 * it is to be mended or tried again. Of a map that is gone nothing that was read stays up.
 */
const overAfter = (over: Over | null, { kind }: Notice, isGone: boolean): Over | null => {
  if (isGone && over?.kind !== 'detail') return null;
  const isRefused = kind === 'failed' || kind === 'mendFirst';
  return over?.kind === 'preview' || (over?.kind === 'detail' && !isRefused) ? null : over;
};

/** The state once a run or call has ended so. Whatever was asked of a map that is gone: its form is kept. */
function told(state: PanelState, notice: Notice, board: BoardPlace | null | undefined): PanelState {
  const isGone =
    ('result' in notice && notice.result.node === null) ||
    (notice.kind === 'failed' && notice.failure.code === 'mapGone' && (state.map?.board ?? null) !== null);
  const place = isGone ? null : board;
  // What was read or heard of a map that is gone says nothing of the one that is drawn instead.
  const isAnother = place !== undefined && place?.node !== state.map?.board?.node;
  const living = livingAfter(isAnother ? unreadMap : (state.map?.living ?? unreadMap), notice);
  const { barred, map } = state;
  const over = overAfter(map?.over ?? null, notice, isGone);
  const isSameMap = place === undefined && living === map?.living && over === map.over;
  return {
    ...(isSameMap
      ? state
      : inMap(state, {
          over,
          ...(place !== undefined && { board: place }),
          living,
        })),
    ...(barred !== null && notice.kind === 'failed' && { barred: { ...barred, notRead: notice.failure } }),
    opening: null,
    isWaiting: false,
    run: null,
    notice: isGone ? { kind: 'mapGone' } : notice,
    saidBefore: state.said.count,
  };
}
