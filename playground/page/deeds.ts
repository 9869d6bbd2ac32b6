/** What the acting person does with the selection; what is locked is left alone. */
import type { Point } from '../../journey/scene/scene.ts';
import type { Clipping } from '../host/clipping.ts';
import type { App } from './app.ts';
import { centreOf, toPage } from './viewport.ts';

/** How far a copy lies from its original, and a section's copy from its side, page px. */
const ASIDE = 24;
const BESIDE_SECTION = 120;

/** Copies what is selected; without a selection what was copied before stays. */
export function copyChosen(app: App): void {
  app.clipping = app.session.acting.copy(app.chosen.map(({ id }) => id)) ?? app.clipping;
}

export function cutChosen(app: App): void {
  app.clipping = app.session.acting.copy(app.touchable.map(({ id }) => id)) ?? app.clipping;
  deleteChosen(app);
}

/** Pastes what was copied with its middle at the pointer, or in the middle of what is seen. */
export function pasteHere(app: App): void {
  const { clipping } = app;
  if (clipping === null) return;
  const { box } = clipping;
  const at =
    app.pointerAt === null ? centreOf(app.viewport, app.screen) : toPage(app.viewport, app.pointerAt);
  pasteMoved(app, clipping, {
    x: Math.round(at.x - box.x - box.width / 2),
    y: Math.round(at.y - box.y - box.height / 2),
  });
}

/** Copies of what is selected, a little aside; of sections and frames of the page beside them, so that none lies in its original. */
export function duplicateChosen(app: App): void {
  const nodes = app.touchable;
  const clipping = app.session.acting.copy(nodes.map(({ id }) => id));
  if (clipping === null) return;
  const { store } = app.session.host.engine;
  const isOnPage = (parent: string | null) => store.find(parent)?.type === 'PAGE';
  const hasSection = nodes.some(
    ({ type, parentId }) => type === 'SECTION' || (type === 'FRAME' && isOnPage(parentId)),
  );
  const by = hasSection ? { x: clipping.box.width + BESIDE_SECTION, y: 0 } : { x: ASIDE, y: ASIDE };
  pasteMoved(app, clipping, by);
}

function pasteMoved(app: App, clipping: Clipping, by: Point): void {
  const copies = app.act((person) => person.paste(clipping, by).map(({ id }) => id));
  if (copies !== undefined) app.select(copies);
}

export function deleteChosen(app: App): void {
  const nodes = app.touchable;
  const { store } = app.session.host.engine;
  app.act((person) => {
    // A connector goes with what it was glued to.
    for (const { id } of nodes) if (store.nodes.has(id)) person.remove(id);
  });
  app.select([]);
}

/** @param sign the stamp's name, e.g. `Heart` */
export function stampChosen(app: App, sign: string): void {
  const nodes = app.chosen.filter(({ type }) => type !== 'CONNECTOR' && type !== 'STAMP');
  if (app.session.editor === 'figma') return;
  app.act((person) => {
    for (const { id } of nodes) person.stamp(id, sign);
  });
}

/** @param code e.g. `FFA8DB` */
export function recolourChosen(app: App, code: string): void {
  const nodes = app.touchable;
  app.act((person) => {
    for (const { id } of nodes) person.recolour(id, code);
  });
}

/** Locks what is selected, or unlocks it where all of it is locked itself. */
export function lockChosen(app: App): void {
  const nodes = app.chosen;
  const locks = nodes.some(({ locked }) => !locked);
  app.act((person) => {
    for (const { id } of nodes) person.lock(id, locks);
  });
}
