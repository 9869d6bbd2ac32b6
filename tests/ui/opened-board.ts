/** A panel with a map on the board open, whose sandbox has a board that hands change. */
import { expect, vi } from 'vitest';
import { changeHeader } from '../../journey/model/edit/header.ts';
import type { Journey } from '../../journey/model/journey.ts';
import { startingJourney } from '../../ui/start/starting-points.ts';
import { boardSandbox } from '../browser/board-sandbox.ts';
import { panelOver } from './panel-over.ts';

/** The example as it was drawn. */
export const drawnMap = (): Journey => startingJourney('example-b2b', 'en');

/** The panel with that map open, and what a person does there most often. */
export async function opened(drawn = drawnMap(), replaced: Parameters<typeof boardSandbox>[1] = {}) {
  const sandbox = boardSandbox(drawn, replaced);
  const { store, session } = panelOver(sandbox);
  await vi.waitFor(() => expect(store.state().map).not.toBeNull());
  const map = () => {
    const { map: open } = store.state();
    if (open === null) throw new Error('No map is open.');
    return open;
  };
  const over = (kind: string | undefined) => vi.waitFor(() => expect(map().over?.kind).toBe(kind));
  const rename = (title: string) => map().editing.apply((journey) => changeHeader(journey, { title }));
  const read = async () => {
    session.board.read();
    await over('read');
  };
  const plan = async () => {
    session.create();
    await over('plan');
    const made = map().living.plan;
    if (made === null) throw new Error('No plan was made.');
    return made;
  };
  const apply = async () => {
    session.board.apply();
    await over(undefined);
    await vi.waitFor(() => expect(store.state().run).toBeNull());
  };
  return { sandbox, store, session, map, over, rename, read, plan, apply };
}

/** The calls of one name, with what they carried. */
export const calls = (asked: readonly (readonly [string, unknown])[], name: string) =>
  asked.filter(([call]) => call === name);
/** Whether a plan has nothing to do. */
export const isEmpty = ({
  summary,
}: {
  summary: Record<'added' | 'changed' | 'removed', readonly unknown[]>;
}) => summary.added.length + summary.changed.length + summary.removed.length === 0;

/** A note that people made, in the first cell that has notes. */
export const byHand =
  (id: string, text: string) =>
  (journey: Journey): Journey => {
    const place = journey.notes[0];
    if (place === undefined) throw new Error('The preset has no notes.');
    return { ...journey, notes: [...journey.notes, { ...place, id: `n-${id}`, text }] };
  };

/** What the sandbox answers to `open` where an older form is kept of the map, with another title. */
export const openWithOlderForm = (drawn: Journey, title: string) => () => ({
  node: '1:1',
  map: drawn.id,
  rev: '5-a',
  state: 'ready' as const,
  journey: drawn,
  draft: {
    base: { rev: '3-a', journey: { ...drawn, title: 'Before' } },
    journey: { ...drawn, title },
    typed: {},
  },
});
