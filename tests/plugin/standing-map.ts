/**
 * A map that stood on the board before the test began.
 *
 * Most tests begin with a map that was drawn, and a sweep begins so for each of its steps; drawing takes as long as
 * all that follows. So each map is drawn once, by a host like the test's, and every test opens a document of its own
 * with it, as a file is opened that somebody saved. Where it counts that the panel which drew the map goes on with it,
 * `drawLiving` draws.
 */
import type { Journey } from '../../journey/model/journey.ts';
import type { SavedDocument } from '../../playground/host/document-store.ts';
import { createHost, type EmulatedHost } from '../../playground/host/host.ts';
import { drawLiving, livingMap, type LivingMap } from './living-map.ts';

/** The drawn maps, by what they were drawn from and in. */
const drawn = new Map<string, { readonly document: SavedDocument; readonly node: string }>();

/** Opens the saved map in a host with nothing in it, whose faults take no part in the drawing; and its panel. */
export const standingMap = (host: EmulatedHost, journey: Journey): LivingMap => {
  const { store, settings } = host.engine;
  const { realm, manifest, editor, switches, user, fonts, pages } = settings;
  if (!host.closed || store.nodes.size !== 1 + pages.length) throw new Error('The host is not a fresh one');
  const name = JSON.stringify([editor, switches, user, fonts, pages, journey]);
  let saved = drawn.get(name);
  if (saved === undefined) {
    const other = createHost({ realm, manifest, editor, switches, user, fonts, pages });
    const { node } = drawLiving(other, journey);
    saved = { document: other.engine.store.save(), node };
    other.dispose();
    drawn.set(name, saved);
  }
  store.open(saved.document);
  return livingMap(host, saved.node);
};
