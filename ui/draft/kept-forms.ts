/**
 * The forms that are kept on the person's machine: the open map's while it is edited, and those of maps that are not
 * on the board yet. What was kept and cannot be opened is never written over but on the person's word.
 */
import type { Call } from '../../journey/protocol/caller.ts';
import { failureOf } from '../../journey/protocol/refusal.ts';
import type { Notice, OpenMap, PanelAction, PanelState } from '../panel-state.ts';
import type { Store } from '../store.ts';
import { formsToKeep, formToKeep, keptAs } from './form-to-keep.ts';
import { createKeeper } from './keep-draft.ts';
import type { ReadableDraft } from './read-draft.ts';

/** What can be done with forms that are kept. */
export interface KeptForms {
  /** Whether the form of this map is kept while it is edited. */
  readonly isKept: (map: OpenMap) => boolean;
  /** The unfinished maps but one. */
  readonly othersThan: (id: string | undefined) => ReadableDraft[];
  /** The open form says something new, typed by a person. */
  readonly edited: () => void;
  /** The open form is to be kept anew, though nobody edited it. */
  readonly touch: () => void;
  /** The same where something is left of it: the map stands on the board, and not all that was typed does. */
  readonly touchRest: () => void;
  /** Sends what is not kept yet. */
  readonly flush: () => void;
  /** Forgets the form kept under a name, or keeps another one there instead. */
  readonly forget: (of: string, instead?: object | null) => void;
  /** Forgets the form of an unfinished map; without an id the one that cannot be opened. */
  readonly forgetDraft: (id?: string) => void;
}

/** Whether the form says what its map on the board does not, or something is typed and not added yet. */
export const hasRest = ({ editing }: OpenMap): boolean =>
  editing.changes() > 0 || Object.keys(editing.typed()).length > 0;

/** `known` ends when Start knows what was kept before: nothing is written over until then. */
export function keptForms(
  store: Store<PanelState, PanelAction>,
  call: Call,
  known: Promise<unknown>,
): KeptForms {
  let couldKeep = true;
  let isKnown = false;
  void known.then(() => {
    isKnown = true;
  });
  let edits = 0;

  const isKept = ({ board, unreadable }: OpenMap): boolean =>
    unreadable === null && (board !== null || store.state().drafts[0]?.kind !== 'unreadable');

  const othersThan = (id: string | undefined): ReadableDraft[] =>
    store
      .state()
      .drafts.filter((draft): draft is ReadableDraft => draft.kind === 'readable' && draft.journey.id !== id);

  const keeper = createKeeper(async () => {
    const { map } = store.state(); // before anything is waited for: the form may be left meanwhile
    if (!isKnown) await known; // and else nothing: how long it takes until the form is on its way is measured
    if (map === null || !isKept(map)) return;
    const notKept = (notice: Notice) => {
      if (couldKeep) store.dispatch({ do: 'mention', notice }); // once: the person knows then
      couldKeep = false;
    };
    const draft = formToKeep(map, othersThan(map.editing.journey().id));
    if (draft === null) {
      notKept({ kind: 'formTooLarge' });
      return;
    }
    try {
      await call('saveDraft', { of: keptAs(map), draft });
      couldKeep = true;
    } catch (error) {
      notKept({ kind: 'failed', attempt: 'keep', failure: failureOf(error) });
    }
  });

  const forget = (of: string, instead: object | null = null): void => {
    const editsThen = edits;
    const quietly = () => undefined; // what is kept too long is offered once more, and no more than that
    // Not before the form that is on its way was kept, or it would be there for good.
    keeper.drop().then(() => {
      const { map } = store.state();
      const isEditedAgain = edits !== editsThen && map !== null && keptAs(map) === of;
      if (!isEditedAgain) call('saveDraft', { of, draft: instead }).catch(quietly);
    }, quietly);
  };

  return {
    isKept,
    othersThan,
    edited() {
      edits += 1;
      keeper.touch();
    },
    touch: keeper.touch,
    touchRest() {
      const { map } = store.state();
      if (map !== null && hasRest(map)) keeper.touch();
    },
    flush: keeper.flush,
    forget,
    forgetDraft(id) {
      const drafts = othersThan(id);
      store.dispatch({ do: 'offerDrafts', drafts });
      forget('new', formsToKeep(drafts));
    },
  };
}
