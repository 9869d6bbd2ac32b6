/** What lies beside a map on its page, which is other people's business but where it touches the map's. */
import type { Beside } from '../../journey/reconcile/update-basis.ts';
import { isContainerKey, key } from '../../journey/scene/key.ts';
import { NEAR } from '../../journey/scene/air.ts';
import { overlap } from '../../journey/scene/overlap.ts';
import type { Box, Point } from '../../journey/scene/scene.ts';
import type { NodeRecord } from '../../journey/snapshot/node-record.ts';
import type { Host, Page } from '../figjam.ts';
import { isHolder } from './board.ts';
import { isGone } from './gone.ts';
import type { Pace } from './pace.ts';
import { isPlaced, RECORD_KEY } from './record.ts';
import { boxBefore } from './run-note.ts';
import { type SeenNode, walkTree } from './seen-node.ts';
import { readRecord, type Stored } from './stored-map.ts';

/** What follows or sticks to something else, and stands nowhere by itself. */
export const HANGING = ['CONNECTOR', 'STAMP', 'WASHI_TAPE'];

/**
 * What lies beside the map, and of that whatever might be a note within 400 px of it, also in people's sections and in
 * copies of lanes; wherever on the page it lies, a lane of the map that a hand took out of it, or a copy where the lane
 * itself is gone, and what a run that began the map made and did not come to put into it.
 */
export const lookAround = async (
  host: Host,
  page: Page,
  map: SceneNode,
  mapId: string, // known already: to ask a node for it is a host call
  mapBox: Box,
  pace: Pace,
  withLocks: boolean,
  { header, index, run, journey }: Stored,
): Promise<{ readonly near: SeenNode[]; readonly beside: readonly Beside[] }> => {
  let beside: readonly Beside[] = [];
  // Only what is in the index is surely no copy.
  const own = index.has(mapId) ? header?.map : undefined;
  const beforeRuns = (id: string, now: Box): Box =>
    (run?.moves ?? []).reduce((at, moves) => boxBefore(at, moves.get(id)), now);
  const around = beforeRuns(mapId, mapBox);
  /** Whether the map stands in it. */
  const holdsMap = (id: string): boolean => {
    let at = map.parent;
    while (at !== null && at.id !== id) at = at.parent;
    return at !== null;
  };
  /** The record of what stood for a lane last: what Undo has drawn again is another node than the one that a copy names. */
  const last = (copy: NodeRecord): NodeRecord =>
    Array.from(index.values()).find(({ k }) => k === copy.k) || copy;
  /** `stood`: where the corner that they count from was before runs that never ended. */
  const seenIn = async (
    children: readonly SceneNode[],
    corner: Point,
    stood = corner,
  ): Promise<SeenNode[]> => {
    const near: SeenNode[] = [];
    const here: Beside[] = [];
    for (const child of children) {
      try {
        await pace.makeRoom(8);
        const id = child === map ? mapId : child.id; // where a host gives the same object each time, it need not be asked
        if (id === mapId) {
          beside = here;
          continue;
        }
        const { type } = child;
        const isHolding = isHolder(child);
        const data = isHolding || run !== null ? child.getPluginData(RECORD_KEY) : '';
        const record = readRecord(data);
        const isLeft =
          run !== null &&
          record?.m === run.note.map &&
          (record.n === id || record.k === key.prototype) &&
          !isPlaced(record);
        const box = child.absoluteBoundingBox;
        let onPage = box;
        const isSection = record !== null && isContainerKey(record.k);
        // A copy of a lane of the stored journey that is nowhere now is that lane, with all that stands in it; a line is
        // where the host puts it for what it joins, as for a header that lies beside the map.
        const isOurs =
          (own !== undefined && type === 'CONNECTOR' && index.has(id)) ||
          (isSection &&
            record.m === own &&
            (record.n === id ||
              index.has(id) ||
              (journey?.lanes.some((lane) => key.lane(lane.id) === record.k) &&
                (await host.getNodeByIdAsync(last(record).n)) === null)));
        if (!isLeft && !isOurs) {
          // Another map, or what stands for something there; a copy of a lane is not.
          if (isSection && (record.n === id || !/^lane|^parking/.test(record.k))) continue;
          const isStamp = type === 'STAMP'; // goes with its note, and pushes nothing away
          if (box === null || (HANGING.includes(type) && !isStamp)) continue;
          // Where it stood, and the map did, before runs that never ended: what these moved is not out of sight (M7).
          const now = { ...box, x: box.x - corner.x, y: box.y - corner.y };
          const from = beforeRuns(id, now);
          onPage = { ...from, x: from.x + stood.x, y: from.y + stood.y };
          const isNear = overlap(onPage, around, NEAR);
          const on = isStamp && !isNear ? ((child as StampNode).stuckTo?.id ?? null) : null; // by its type
          // Notes in a group that lies partly on the map go their own ways.
          if (isStamp ? on !== null : type !== 'GROUP' || !overlap(box, around)) {
            const isNote = record !== null || /^(STICKY|SHAPE_WITH_TEXT|TEXT)$/.test(type);
            const isLoose = withLocks && isNote && !child.locked;
            here.push({ id, now, from, box: onPage, isLoose, on });
          }
          if (!isNear) continue;
        }
        // The map itself is looked at by itself; of what it stands in, each thing.
        const isGroup = type === 'GROUP';
        const isAround = (isHolding || isGroup) && box !== null && overlap(box, around) && holdsMap(id);
        const isThing = isGroup || /^(STICKY|SHAPE_WITH_TEXT|TEXT|FRAME|STAMP)$/.test(type);
        if (isOurs || isLeft || (!isSection && !isAround && isThing)) {
          near.push(await walkTree(child, pace, () => false, withLocks));
        } else if (box !== null && (isHolding || isAround)) {
          const [at, was] = isGroup ? [corner, stood] : [box, onPage ?? box];
          const children = await seenIn((child as SectionNode).children, at, was);
          near.push({
            id,
            type: isGroup ? type : 'SECTION',
            name: '',
            box,
            text: null,
            fill: null,
            isLocked: isAround, // what the map stands in stays where it is
            isHidden: false,
            data,
            children,
          });
        }
      } catch (thrown) {
        if (!isGone(child)) throw thrown;
      }
    }
    return near;
  };
  const near = await seenIn(page.children, { x: 0, y: 0 });
  return { near, beside };
};
