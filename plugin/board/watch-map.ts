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
 * of what a run of ours does. What others change meanwhile is told when it is over. Gives what says which map that
 * is, by node id.
 */
export const watchMap = (
  host: Host,
  { after }: Surroundings,
  isBusy: () => boolean,
  tell: (map: string) => void,
): ((map: string) => void) => {
  let watched: string | null = null;
  let isQuiet = false;
  let isOfRun = false; // why it is quiet: the host tells of a run of ours; else it was told just now
  let hasMissed = false; // others changed the map meanwhile
  let rests = 0;

  const rest = (ofRun: boolean): void => {
    const own = ++rests;
    isQuiet = true;
    isOfRun = ofRun;
    after(BREATH, () => {
      if (own !== rests) return; // another one is longer
      if (isBusy()) rest(true);
      else {
        isQuiet = false;
        if (hasMissed) say();
      }
    });
  };

  const say = (): void => {
    hasMissed = false;
    rest(false);
    if (watched !== null) tell(watched);
  };

  const isOfMap = ({ type, node, id }: NodeChange): boolean => {
    if (id === watched) return true;
    if (type === 'DELETE' || isGone(node as SceneNode)) return true; // it cannot be asked any more where it stood
    return mapAbove(node as SceneNode)?.id === watched; // not removed, as was just seen
  };

  const hear = ({ nodeChanges }: NodeChangeEvent): void => {
    if (!isQuiet && isBusy()) rest(true);
    if (watched === null || hasMissed || (isQuiet && !isOfRun)) return;
    // What a run of ours does comes as the person's own.
    const theirs = isQuiet ? nodeChanges.filter(({ origin }) => origin === 'REMOTE') : nodeChanges;
    try {
      if (!theirs.slice(0, LOOKED_AT).some(isOfMap)) return;
    } catch {
      return; // the next change tells
    }
    if (isQuiet) hasMissed = true;
    else say();
  };

  try {
    host.currentPage.on('nodechange', hear);
  } catch {
    // A host that tells nothing.
  }
  return (map) => {
    if (watched !== map) hasMissed = false; // of another one
    watched = map;
    rest(true);
  };
};
