/**
 * What the panel does: each verb calls the sandbox and tells the store how it ended.
 *
 * No verb throws: a refusal becomes a notice in the panel's words, and the form is kept.
 */
import type { BoardLanguage } from '../journey/model/journey.ts';
import { createCaller, type Call } from '../journey/protocol/caller.ts';
import type { Channel } from '../journey/protocol/channel.ts';
import type { RunResult } from '../journey/protocol/contract.ts';
import { failureOf } from '../journey/protocol/refusal.ts';
import { boardLanguageOf, titleOf, type PanelAction, type PanelState } from './panel-state.ts';
import { exampleJourney, isExample } from './start/starting-points.ts';
import { isTitleValid } from './start/title-rule.ts';
import type { Store } from './store.ts';
import type { Attempt } from './words/failure-sentence.ts';

/** The verbs behind the panel's buttons. */
export interface Session {
  /** Draws the chosen map; gives false, and shows the error, when the title is not one. */
  readonly create: () => boolean;
  readonly cancel: () => void;
  /** After a cancelled run: keeps the part drawn, or takes it away. */
  readonly settle: (keep: boolean) => void;
  readonly undo: () => void;
  readonly setLanguage: (language: BoardLanguage) => void;
}

/** Says hello over `channel` and gives the verbs. */
export function startSession(store: Store<PanelState, PanelAction>, channel: Channel): Session {
  const call = createCaller(channel, {
    progress: ({ done, total }) => store.dispatch({ do: 'progress', done, total }),
  });

  const fail = (attempt: Attempt) => (error: unknown) => {
    store.dispatch({ do: 'tell', notice: { kind: 'failed', attempt, failure: failureOf(error) } });
  };

  call('hello', {}).then(({ language }) => {
    if (language !== null) {
      store.dispatch({ do: 'setLanguage', language });
    }
  }, fail('open'));

  const isIdle = () => !store.state().isWaiting && store.state().task.kind !== 'running';

  return {
    create() {
      const state = store.state();
      if (!isTitleValid(titleOf(state))) {
        store.dispatch({ do: 'refuseTitle' });
        return false;
      }
      if (isIdle()) {
        store.dispatch({ do: 'startRun' });
        draw(call, state).then((result) => store.dispatch({ do: 'endRun', result }), fail('create'));
      }
      return true;
    },
    cancel() {
      store.dispatch({ do: 'cancelling' });
      // Whatever the answer, the run's own answer says how it ended; a refusal leaves the run as it was.
      call('cancel', {}).catch(() => undefined);
    },
    settle(keep) {
      if (isIdle()) {
        store.dispatch({ do: 'wait' });
        call('settle', { keep }).then(
          (counts) => store.dispatch({ do: 'tell', notice: { kind: keep ? 'kept' : 'removed', counts } }),
          fail('takeBack'),
        );
      }
    },
    undo() {
      if (isIdle()) {
        store.dispatch({ do: 'wait' });
        call('undo', {}).then(
          (counts) => store.dispatch({ do: 'tell', notice: { kind: 'undone', counts } }),
          fail('takeBack'),
        );
      }
    },
    setLanguage(language) {
      store.dispatch({ do: 'setLanguage', language });
      // Not being able to remember it is no reason to disturb anybody.
      call('setLanguage', { language }).catch(() => undefined);
    },
  };
}

function draw(call: Call, state: PanelState): Promise<RunResult> {
  const { startingPoint } = state.form;
  const language = boardLanguageOf(state);
  const title = titleOf(state);
  return isExample(startingPoint)
    ? call('draw', { journey: { ...exampleJourney(startingPoint, language), title } })
    : call('insert', { preset: startingPoint, language, title });
}
