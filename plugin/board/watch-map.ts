import type { Surroundings } from '../session.ts';
import type { Host } from '../figjam.ts';
import { mapAbove } from './find-maps.ts';
import { isGone } from './gone.ts';

/** The least time between two tellings, ms; and how long the host may go on telling of a run that has ended (M14). */
const BREATH = 1_000;
/** How many changed nodes of one telling are looked at. */
const LOOKED_AT = 10;

/**
 * Watches the page, and tells when somebody changes the map that is watched: once a second at most, and not
 * of what a run of ours does. Gives what says which map that is, by node id.
 */
export const watchMap = (
  host: Host,
  { after }: Surroundings,
  isBusy: () => boolean,
  tell: (map: string) => void,
): ((map: string) => void) => {
  let watched: string | null = null;
  let isQuiet = false;

  const rest = (): void => {
    isQuiet = true;
    after(BREATH, () => {
      if (isBusy()) rest();
      else isQuiet = false;
    });
  };

  const isOfMap = ({ type, node, id }: NodeChange): boolean => {
    if (id === watched) return true;
    if (type === 'DELETE' || isGone(node as SceneNode)) return true; // it cannot be asked any more where it stood
    return mapAbove(node as SceneNode)?.id === watched; // not removed, as was just seen
  };

  const hear = ({ nodeChanges }: NodeChangeEvent): void => {
    if (watched === null || isQuiet) return;
    if (isBusy()) {
      rest();
      return;
    }
    try {
      if (!nodeChanges.slice(0, LOOKED_AT).some(isOfMap)) return;
    } catch {
      return; // the next change tells
    }
    rest();
    tell(watched);
  };

  try {
    host.currentPage.on('nodechange', hear);
  } catch {
    // A host that tells nothing.
  }
  return (map) => {
    watched = map;
    rest();
  };
};
