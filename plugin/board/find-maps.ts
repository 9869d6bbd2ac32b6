import type { Journey } from '../../journey/model/journey.ts';
import type { MapRow, OpenedMap } from '../../journey/protocol/contract.ts';
import { copiedMapId } from '../../journey/readback/our-nodes.ts';
import { key } from '../../journey/scene/key.ts';
import type { Container, Page } from '../figjam.ts';
import { isHolder } from './board.ts';
import { isGone } from './gone.ts';
import { HEADER_KEY } from './plugin-data.ts';
import { RECORD_KEY } from './record.ts';
import { RUN_KEY } from './run-note.ts';
import { identityOf, readRecord, readStored, type Stored } from './stored-map.ts';

type State = MapRow['state'];

const stateOf = ({ trouble, run }: Stored): State => {
  if (trouble === 'newer') return 'newer';
  if (run !== null) return 'unfinished';
  return trouble === 'none' ? 'ready' : 'damaged';
};

const withEntries = (page: Page, ...keys: string[]): Container[] =>
  page.findAllWithCriteria({ types: ['SECTION', 'FRAME'], pluginData: { keys } });

/** The nodes of all maps on a page, the bottom-most first; one host call. */
export const mapsOn = (page: Page): Container[] => withEntries(page, HEADER_KEY, RUN_KEY);

/** Those of them whose last run never ended. */
export const brokenOn = (page: Page): Container[] => withEntries(page, RUN_KEY);

/** The journey that is stored with a map, or else that of a drawing which never ended. */
const journeyOf = ({ journey, run }: Stored): Journey | null => journey ?? run?.journey ?? null;

/** What Start says of a map: about six host calls. */
export const rowOf = (map: Container): MapRow => {
  const stored = readStored(map);
  const journey = journeyOf(stored);
  return {
    node: map.id,
    title: journey?.title ?? map.name,
    preset: journey?.preset ?? null,
    stages: journey?.stages.length ?? 0,
    notes: journey?.notes.length ?? 0,
    state: stateOf(stored),
  };
};

/** What is stored with a map, as the panel opens it. */
export const openMap = (map: Container): Omit<OpenedMap, 'draft'> => {
  const stored = readStored(map);
  const node = map.id;
  const { map: named, isCopy } = identityOf(node, readRecord(map.getPluginData(RECORD_KEY)), stored);
  return {
    node,
    map: isCopy ? copiedMapId(node) : named, // a copy has a form of its own (M9)
    rev: stored.header?.rev ?? '',
    state: stateOf(stored),
    journey: journeyOf(stored),
  };
};

/** The map that a node stands in, or is. */
export const mapAbove = (node: BaseNode): Container | null => {
  for (let at: BaseNode | null = node; at !== null && at.type !== 'PAGE'; at = at.parent) {
    if (isHolder(at) && readRecord(at.getPluginData(RECORD_KEY))?.k === key.map) return at;
  }
  return null;
};

/** The map that the selection belongs to, the first of several (7.1). Looks at 20 selected things at most. */
export const selectedMap = (
  page: Page,
): { readonly node: Container | null; readonly isFirstOfSeveral: boolean } => {
  const found: Container[] = [];
  for (const node of page.selection.slice(0, 20)) {
    const map = isGone(node) ? null : mapAbove(node);
    if (map !== null && !found.some(({ id }) => id === map.id)) found.push(map);
  }
  return { node: found[0] ?? null, isFirstOfSeveral: found.length > 1 };
};
