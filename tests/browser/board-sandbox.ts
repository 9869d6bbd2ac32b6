import type { Answers } from '../../journey/protocol/answerer.ts';
import type { ReadMap, RunResult } from '../../journey/protocol/contract.ts';
import { Refusal } from '../../journey/protocol/refusal.ts';
import { parseJourney } from '../../journey/model/parse-journey.ts';
import type { Journey } from '../../journey/model/journey.ts';
import { contractSandbox, type ContractSandbox } from './contract-sandbox.ts';

/** A sandbox of the contract with one map on its board, which hands can change between the calls. */
export interface BoardSandbox extends ContractSandbox {
  readonly board: () => Journey;
  /** People change the board. */
  readonly hands: (change: (journey: Journey) => Journey) => void;
  /** What the next readings find. */
  readonly finds: (findings: ReadMap['findings']) => void;
  /** What the next updates do not come to write, as where a font is missing: one thing; null = they write everything. */
  readonly leavesOut: (without: ((journey: Journey) => Journey) | null) => void;
  /** The map's node is deleted. */
  readonly remove: () => void;
  /** The next runs wait until the test ends them. */
  readonly hold: () => void;
}

export const NODE = '1:1';

/** A board on which this journey stands as it was drawn; it is selected, so that the panel opens it. */
export function boardSandbox(drawn: Journey, replaced: Partial<Answers> = {}): BoardSandbox {
  let board = drawn;
  let before = drawn; // the last run
  let stored = drawn;
  let mark = 1;
  let rev = 1;
  let isThere = true;
  let isHeld = false;
  let findings: ReadMap['findings'] = [];
  let leftOut: ((journey: Journey) => Journey) | null = null;
  const draft = new Map<string, unknown>();

  const there = () => {
    if (!isThere) throw new Refusal({ code: 'mapGone' });
  };
  /** Findings about people's notes that have no cell, and so are in no journey. */
  const strays = () =>
    findings.filter(
      ({ kind, node }) =>
        ['betweenCells', 'outsideMap', 'inFixedLane'].includes(kind) &&
        !board.notes.some(({ id }) => id === `n-${node ?? ''}`),
    );
  const ran = (): RunResult => ({
    outcome: 'drawn',
    node: NODE,
    map: drawn.id,
    rev: `${rev}-a`,
    title: board.title,
    counts: { nodes: 0, notes: 0, skipped: 0 },
    replacedCharacters: 0,
    missingFonts: [],
  });
  const change = (next: Journey) => {
    before = board;
    board = next;
    mark += 1;
    rev += 1;
  };
  const sandbox = contractSandbox({
    maps: () => ({
      maps: isThere
        ? [
            {
              node: NODE,
              title: board.title,
              preset: board.preset,
              stages: board.stages.length,
              notes: board.notes.length,
              state: 'ready',
            },
          ]
        : [],
      selected: isThere ? NODE : null,
      isFirstOfSeveral: false,
    }),
    open: () => ({
      node: NODE,
      map: drawn.id,
      rev: `${rev}-a`,
      state: 'ready',
      journey: stored,
      draft: draft.get(drawn.id) ?? null,
    }),
    saveDraft: ({ of, draft: form }) => {
      draft.set(of, form);
      return {};
    },
    read: () => {
      there();
      return {
        map: drawn.id,
        rev: `${rev}-a`,
        mark: String(mark),
        journey: board,
        base: stored,
        findings,
        untouched: board.notes.filter(({ id }) => id.startsWith('n-')).length + strays().length,
        drift: 0,
      };
    },
    update: ({ mark: known, journey }) => {
      there();
      if (known !== String(mark)) throw new Refusal({ code: 'stale' });
      const parsed = parseJourney(journey);
      if (!parsed.ok) throw new Refusal({ code: 'badJourney', problems: [...parsed.problems] });
      if (isHeld) return sandbox.run();
      change(leftOut === null ? parsed.journey : leftOut(parsed.journey));
      stored = parsed.journey;
      return { ...ran(), counts: { nodes: 0, notes: 0, skipped: leftOut === null ? 0 : 1 } };
    },
    tidy: () => {
      there();
      return isHeld ? sandbox.run() : { ...ran(), counts: { nodes: 3, notes: 0, skipped: 0 } };
    },
    put: ({ note, laneId, stageId }) => {
      there();
      findings = findings.filter(({ node }) => node !== note);
      const notes = board.notes.map((one) => (one.id === `n-${note}` ? { ...one, laneId, stageId } : one));
      change({ ...board, notes });
      return ran();
    },
    undo: () => {
      change(before);
      return { nodes: 0, notes: 0, skipped: 0 };
    },
    setAuthors: () => ({}),
    zoom: () => ({}),
    ...replaced,
  });
  return {
    ...sandbox,
    endRun: (result) => {
      sandbox.endRun(isHeld ? { ...ran(), ...result } : result);
    },
    board: () => board,
    hands(change) {
      board = change(board);
      mark += 1;
    },
    finds(next) {
      findings = next;
    },
    leavesOut(without) {
      leftOut = without;
    },
    remove() {
      isThere = false;
    },
    hold() {
      isHeld = true;
    },
  };
}
