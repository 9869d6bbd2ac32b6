import type { PanelAction, PanelState } from '../panel-state.ts';
import type { Session } from '../session.ts';
import type { Store } from '../store.ts';
import { problemPlace } from './problem-place.ts';

/** Draws the open map; where its form has an error, leads to the first field that does instead. */
export function createOrLead(store: Store<PanelState, PanelAction>, session: Session): void {
  const [first] = session.create();
  const { map } = store.state();
  if (first === undefined || map === null) return;
  const { change, section } = problemPlace(map.editing.journey(), first);
  if (section !== null) store.dispatch({ do: 'toggleSection', section, isOpen: true });
  store.dispatch({ do: 'chooseTab', tab: change.tab });
  if (change.over !== null) store.dispatch({ do: 'goOver', over: change.over });
  store.dispatch({ do: 'refused' });
}
