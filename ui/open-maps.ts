/**
 * How maps come into the panel: which ones stand on the page, and a form opened from nothing, from one of them, or
 * from what was kept of it.
 */
import type { Journey } from '../journey/model/journey.ts';
import type { Problem } from '../journey/model/problem.ts';
import type { CallResult } from '../journey/protocol/contract.ts';
import { failureOf } from '../journey/protocol/refusal.ts';
import { type Draft, readDraft } from './draft/read-draft.ts';
import { unknownBase } from './draft/unknown-base.ts';
import { openEditing } from './form/editing.ts';
import { keptForm, openedMap, type OpenedForm } from './opened-map.ts';
import type { BoardPlace, Notice } from './panel-state.ts';
import type { VerbContext } from './verb-context.ts';

export interface OpenMaps {
  /** Asks which maps are on this page; null where that was refused. */
  readonly list: () => Promise<CallResult<'maps'> | null>;
  /** A form that nothing on the board stands for. */
  readonly openNew: (journey: Journey, typed?: OpenedForm['typed']) => void;
  /** The form of a map that stands at a place as the form says; null = nowhere. Another form of it that is `kept` is offered. */
  readonly openAt: (journey: Journey, board: BoardPlace | null, kept?: Draft | null) => void;
  /** A map on the board, as it is stored there. With `reads` the board is read at once: the command says so. */
  readonly openFromBoard: (node: string, told: Notice | null, reads?: boolean) => void;
  /** Instead of the map as it is on the board: the older form that was kept of it. */
  readonly openKept: () => void;
}

export interface OpenMapsContext extends Pick<VerbContext, 'store' | 'call' | 'fail'> {
  /** The open form says something new. */
  readonly edited: () => void;
  /** Reads the board of the map that was just opened. */
  readonly read: () => void;
  /** Reads a map whose stored form is of no use. */
  readonly readBarred: (node: string) => void;
}

/** The ways in. */
export function openMaps({ store, call, fail, edited, read, readBarred }: OpenMapsContext): OpenMaps {
  const open = (
    { journey, base, typed }: Pick<OpenedForm, 'journey' | 'typed'> & { readonly base: Journey | null },
    board: BoardPlace | null,
    more: { readonly unreadable?: Problem; readonly notice?: Notice } = {},
  ) => {
    const say = (message: string) => store.dispatch({ do: 'say', message });
    const editing = openEditing(journey, say, base, typed);
    let seen = { journey, base, typed };
    editing.watch(() => {
      const before = seen;
      seen = { journey: editing.journey(), base: editing.base(), typed: editing.typed() };
      const { map, notice } = store.state();
      if (map?.editing !== editing) return;
      if (seen.journey === before.journey && seen.typed === before.typed) return;
      // Nobody's hand: a reading leaves the older form, which may be opened instead, where it is kept.
      if (seen.base !== before.base && notice?.kind === 'boardIsNewer') return;
      if (seen.journey !== before.journey) store.dispatch({ do: 'edited' });
      edited();
    });
    store.dispatch({ do: 'openMap', editing, board, ...more });
  };

  const list = async () => {
    try {
      const answer = await call('maps', {});
      store.dispatch({ do: 'listMaps', maps: { kind: 'listed', maps: answer.maps } });
      return answer;
    } catch (error) {
      store.dispatch({ do: 'listMaps', maps: { kind: 'unlisted', failure: failureOf(error) } });
      return null;
    }
  };

  /** What the sandbox stored with a map: a form to edit, or a map to look at. */
  const openAnswer = (answer: CallResult<'open'>, told: Notice | null, reads: boolean) => {
    const { node } = answer;
    const opened = openedMap(answer);
    if (opened.kind === 'form') {
      const notice = opened.notice ?? told;
      open(
        opened.form,
        { node, map: answer.map, rev: opened.form.rev },
        {
          ...(opened.unreadable !== null && { unreadable: opened.unreadable }),
          ...(notice !== null && { notice }),
        },
      );
      if (reads) read();
      return;
    }
    const { why, journey } = opened;
    const editing = journey === null ? null : openEditing(journey, () => undefined, journey);
    const { maps } = store.state();
    const row = maps.kind === 'listed' ? maps.maps.find((one) => one.node === node) : undefined;
    const title = journey?.title ?? row?.title ?? '';
    store.dispatch({ do: 'barMap', barred: { node, title, why, editing, draft: readDraft(answer.draft) } });
    if (reads && why !== 'newer') readBarred(node);
  };

  return {
    list,
    openNew: (journey, typed = {}) => open({ journey, base: null, typed }, null),
    openAt: (journey, board, kept = null) =>
      open(
        { journey, base: board === null ? null : journey, typed: {} },
        board,
        kept === null
          ? {}
          : kept.kind === 'unreadable'
            ? { unreadable: kept.problem }
            : { notice: { kind: 'boardIsNewer', draft: kept } },
      ),
    openFromBoard(node, told, reads = false) {
      store.dispatch({ do: 'opening', node });
      const isLeft = () => store.state().opening !== node;
      call('open', { node }).then(
        (answer) => {
          if (!isLeft()) openAnswer(answer, told, reads);
        },
        (error: unknown) => {
          if (isLeft()) return;
          fail('openMap')(error);
          void list();
        },
      );
    },
    openKept() {
      const { map, notice } = store.state();
      if (map === null || map.board === null || notice?.kind !== 'boardIsNewer') return;
      const { draft } = notice;
      const stands = map.editing.base() ?? map.editing.journey();
      const form = keptForm(draft, { base: unknownBase(draft.journey, stands), rev: map.board.rev });
      open(form, { ...map.board, rev: form.rev });
    },
  };
}
