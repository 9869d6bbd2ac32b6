/** What the acting person does with the selection; what is locked is left alone. */
import type { App } from './app.ts';

export function duplicateChosen(app: App): void {
  const nodes = app.touchable;
  const copies = app.act((person) => nodes.map(({ id }) => person.duplicate(id).id));
  if (copies !== undefined && copies.length > 0) app.select(copies);
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

export function stampChosen(app: App): void {
  const nodes = app.chosen.filter(({ type }) => type !== 'CONNECTOR' && type !== 'STAMP');
  if (app.session.editor === 'figma') return;
  app.act((person) => {
    for (const { id } of nodes) person.stamp(id);
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
