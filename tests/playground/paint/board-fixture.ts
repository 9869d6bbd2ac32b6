import type {
  DocumentRecord,
  NodeRecord,
  PaintRecord,
  TextRecord,
} from '../../../playground/host/node-record.ts';

/** What a fixture says about a node; the rest is a plain white box. */
export type NodeSketch = Partial<Omit<NodeRecord, 'childIds' | 'parentId'>> & {
  readonly type: string;
  readonly children?: readonly NodeSketch[];
};

export const PAGE_ID = '0:1';

/** A document of one page with these nodes, bottom-most first. Ids are given in reading order unless set. */
export function board(...sketches: readonly NodeSketch[]): DocumentRecord {
  const nodes = new Map<string, NodeRecord>();
  let next = 2;
  const add = (sketch: NodeSketch, parentId: string | null): string => {
    const { children, ...given } = sketch;
    const id = given.id ?? `1:${next++}`;
    const record: NodeRecord = { ...plainNode, ...given, id, parentId, childIds: [] };
    nodes.set(id, record);
    record.childIds = (children ?? []).map((child) => add(child, id));
    return id;
  };
  add(
    { type: 'DOCUMENT', id: '0:0', children: [{ type: 'PAGE', id: PAGE_ID, fills: [], children: sketches }] },
    null,
  );
  return { rootId: '0:0', nodes };
}

/** A solid paint of `#RRGGBB`. */
export function solid(hex: string, opacity = 1): PaintRecord[] {
  const channel = (at: number): number => parseInt(hex.slice(at, at + 2), 16) / 255;
  return [{ type: 'SOLID', color: { r: channel(1), g: channel(3), b: channel(5) }, opacity, visible: true }];
}

/** A stretch of text in one look. */
export interface RunSketch {
  readonly text: string;
  readonly size?: number;
  readonly style?: string;
  readonly colour?: string;
}

/** A text of runs, one after the other. */
export function textOf(runs: readonly RunSketch[], rest: Partial<TextRecord> = {}): TextRecord {
  let end = 0;
  const segments = runs.map(({ text, size = 24, style = 'Medium', colour = '#1E1E1E' }) => {
    const start = end;
    end += text.length;
    return {
      start,
      end,
      fontName: { family: 'Inter', style },
      fontSize: size,
      fills: solid(colour),
      lineHeight: { unit: 'PERCENT' as const, value: 125 },
    };
  });
  return {
    characters: runs.map((run) => run.text).join(''),
    segments,
    hasMissingFont: false,
    alignHorizontal: 'LEFT',
    alignVertical: 'TOP',
    autoResize: 'NONE',
    ...rest,
  };
}

const plainNode: Omit<NodeRecord, 'id' | 'type'> = {
  name: '',
  parentId: null,
  childIds: [],
  x: 0,
  y: 0,
  width: 100,
  height: 100,
  rotation: 0,
  visible: true,
  locked: false,
  opacity: 1,
  fills: solid('#FFFFFF'),
  strokes: [],
  strokeWeight: 1,
  strokeCap: 'NONE',
  dashPattern: [],
  cornerRadius: 0,
  clipsContent: false,
  shapeType: null,
  isWideWidth: false,
  authorName: '',
  authorVisible: false,
  text: null,
  connector: null,
  vectorPaths: [],
  sectionContentsHidden: false,
  stuckToId: null,
  pluginData: {},
  sharedPluginData: {},
  relaunchData: {},
  extra: {},
};
