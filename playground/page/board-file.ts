/**
 * A board as a file: the records of its document with the editor it belongs to, as JSON.
 *
 * It is this playground's own format, so that a board can be put aside, sent and attached to a report; Figma
 * does not read it. What is opened is checked before anything is replaced: the tree must be a tree, because
 * painters and the host walk it without end conditions of their own.
 */
import * as z from 'zod/mini';
import type { DocumentRecord, NodeRecord } from '../host/node-record.ts';

const VERSION = 1;
/** More than any board that stays usable here. */
const NODE_LIMIT = 100_000;
/** Deeper than any hand nests, and shallow enough for walks that call themselves. */
const DEPTH_LIMIT = 500;
/** Numbers of ids above this could not be counted on from. */
const ID_LIMIT = 10_000_000;

export interface BoardFile {
  readonly editor: 'figjam' | 'figma';
  readonly pageId: string;
  readonly nodes: readonly NodeRecord[];
}

const finite = z.number().check(z.refine((value) => Number.isFinite(value)));
const channel = z.number().check(z.minimum(0), z.maximum(1));
const paint = z.object({
  type: z.enum(['SOLID', 'IMAGE', 'GRADIENT_LINEAR']),
  color: z.object({ r: channel, g: channel, b: channel }),
  opacity: channel,
  visible: z.boolean(),
  other: z.optional(z.record(z.string(), z.unknown())),
});
const fontName = z.object({ family: z.string(), style: z.string() });
const lineHeight = z.union([
  z.object({ unit: z.literal('AUTO') }),
  z.object({ unit: z.enum(['PIXELS', 'PERCENT']), value: finite }),
]);
const segment = z.object({
  start: z.int(),
  end: z.int(),
  fontName,
  fontSize: finite,
  fills: z.array(paint),
  lineHeight,
  other: z.optional(z.record(z.string(), z.unknown())),
});
const text = z.object({
  characters: z.string(),
  segments: z.array(segment).check(z.minLength(1)),
  hasMissingFont: z.boolean(),
  alignHorizontal: z.enum(['LEFT', 'CENTER', 'RIGHT', 'JUSTIFIED']),
  alignVertical: z.enum(['TOP', 'CENTER', 'BOTTOM']),
  autoResize: z.enum(['NONE', 'WIDTH_AND_HEIGHT', 'HEIGHT', 'TRUNCATE']),
});
const endpoint = z.object({
  endpointNodeId: z.nullable(z.string()),
  magnet: z.enum(['NONE', 'AUTO', 'TOP', 'LEFT', 'BOTTOM', 'RIGHT', 'CENTER']),
  position: z.nullable(z.object({ x: finite, y: finite })),
});
const connector = z.object({
  lineType: z.enum(['ELBOWED', 'STRAIGHT', 'CURVED']),
  start: endpoint,
  end: endpoint,
  startCap: z.string(),
  endCap: z.string(),
});
const node = z.object({
  id: z.string(),
  type: z.string(),
  name: z.string(),
  parentId: z.nullable(z.string()),
  childIds: z.array(z.string()),
  x: finite,
  y: finite,
  width: finite,
  height: finite,
  rotation: finite,
  visible: z.boolean(),
  locked: z.boolean(),
  opacity: channel,
  fills: z.array(paint),
  strokes: z.array(paint),
  strokeWeight: finite,
  strokeCap: z.string(),
  dashPattern: z.array(finite),
  cornerRadius: finite,
  clipsContent: z.boolean(),
  shapeType: z.nullable(z.string()),
  isWideWidth: z.boolean(),
  authorName: z.string(),
  authorVisible: z.boolean(),
  text: z.nullable(text),
  connector: z.nullable(connector),
  vectorPaths: z.array(z.object({ windingRule: z.string(), data: z.string() })),
  sectionContentsHidden: z.boolean(),
  stuckToId: z.nullable(z.string()),
  pluginData: z.record(z.string(), z.string()),
  sharedPluginData: z.record(z.string(), z.record(z.string(), z.string())),
  relaunchData: z.record(z.string(), z.string()),
  extra: z.record(z.string(), z.unknown()),
});
const file = z.object({
  format: z.literal('tropa-board'),
  version: z.int(),
  editor: z.enum(['figjam', 'figma']),
  pageId: z.string(),
  nodes: z.array(node).check(z.maxLength(NODE_LIMIT)),
});

/** The text of a file that holds the whole document. */
export function writeBoard(document: DocumentRecord, pageId: string, editor: 'figjam' | 'figma'): string {
  const nodes = [...document.nodes.values()];
  return `${JSON.stringify({ format: 'tropa-board', version: VERSION, editor, pageId, nodes })}\n`;
}

/** Reads a board's file. Throws an error with one plain sentence where it is none, or is broken. */
export function readBoard(content: string): BoardFile {
  let json: unknown;
  try {
    json = JSON.parse(content);
  } catch {
    throw new Error('This file is no board: it is not JSON. Choose a file that was saved here.');
  }
  const read = file.safeParse(json);
  if (!read.success) {
    const at = read.error.issues[0]?.path.map(String).join('.') ?? '';
    throw new Error(
      at === '' || at === 'format'
        ? 'This file is no board: choose a file that was saved here.'
        : `The board cannot be opened: "${at}" in the file is not as it was saved. Choose another copy.`,
    );
  }
  if (read.data.version > VERSION)
    throw new Error('The board was saved by a newer version of this page: update, then open it again.');
  const { editor, pageId } = read.data;
  // zod types optional fields as possibly undefined; JSON has no undefined, so that the records are exact.
  const nodes = read.data.nodes as readonly NodeRecord[];
  refuseBrokenTree(nodes, pageId);
  return { editor, pageId, nodes };
}

function refuseBrokenTree(nodes: readonly NodeRecord[], pageId: string): void {
  const byId = new Map(nodes.map((one) => [one.id, one]));
  const broken = (what: string): never => {
    throw new Error(`The board cannot be opened: ${what} in the file. Choose another copy.`);
  };
  if (byId.size !== nodes.length) broken('two objects have the same id');
  const seen = new Set<string>();
  const visit = (id: string, parentId: string | null, depth: number): void => {
    if (depth > DEPTH_LIMIT) broken('objects lie too deep in one another');
    const one = byId.get(id) ?? broken(`object ${id} is missing`);
    if (seen.has(id)) broken(`object ${id} stands in two places`);
    if (one.parentId !== parentId) broken(`object ${id} names another parent`);
    seen.add(id);
    for (const childId of one.childIds) visit(childId, id, depth + 1);
  };
  const root = nodes.find(({ type }) => type === 'DOCUMENT') ?? broken('the document is missing');
  visit(root.id, null, 0);
  if (byId.get(pageId)?.type !== 'PAGE' || !seen.has(pageId)) broken('the page is missing');
  // Cells of tables are records outside the tree; anything else there would never be seen or removed.
  for (const one of nodes)
    if (!seen.has(one.id) && one.type !== 'TABLE_CELL') broken(`object ${one.id} stands nowhere`);
  for (const { id } of nodes) if (numberOf(id) > ID_LIMIT) broken(`the id ${id} is too large`);
}

/** The number in an id such as `1:23`; 0 where it has none. */
export function numberOf(id: string): number {
  return Number(/^1:(\d+)$/.exec(id)?.[1] ?? 0);
}
