/**
 * The emulated document as plain data: one record a node, as the host keeps it.
 *
 * The host's rules read and write these records; painting, export, undo and tests only read them. A
 * record holds every member that any kind of node has; which of them a plugin may touch on which kind is
 * the host's business (`node-kinds.ts`). Coordinates are relative to the parent, angles in degrees.
 */
export interface Rgb {
  readonly r: number; // 0…1
  readonly g: number;
  readonly b: number;
}

export interface PaintRecord {
  readonly type: 'SOLID' | 'IMAGE' | 'GRADIENT_LINEAR';
  readonly color: Rgb;
  readonly opacity: number;
  readonly visible: boolean;
  /** What only pictures and gradients have (imageHash, scaleMode, gradientStops …), as it was set. */
  readonly other?: Readonly<Record<string, unknown>>;
}

export interface FontName {
  readonly family: string;
  readonly style: string;
}

/** A stretch of characters with one look; segments follow each other and cover the whole text. */
export interface TextSegment {
  start: number; // UTF-16 units, inclusive
  end: number; // exclusive
  fontName: FontName;
  fontSize: number;
  fills: readonly PaintRecord[];
  lineHeight: { unit: 'AUTO' } | { unit: 'PIXELS' | 'PERCENT'; value: number };
  /** Styles that few texts have (letterSpacing, textCase, hyperlink …), by their API name; only what was set. */
  other?: Readonly<Record<string, unknown>>;
}

/** The text of a TEXT node, or the text sublayer of a sticky, shape, connector or table cell. */
export interface TextRecord {
  characters: string;
  /** Never empty: an empty text has one segment of length 0 that keeps its look. */
  segments: TextSegment[];
  hasMissingFont: boolean;
  alignHorizontal: 'LEFT' | 'CENTER' | 'RIGHT' | 'JUSTIFIED';
  alignVertical: 'TOP' | 'CENTER' | 'BOTTOM';
  autoResize: 'NONE' | 'WIDTH_AND_HEIGHT' | 'HEIGHT' | 'TRUNCATE';
}

export type Magnet = 'NONE' | 'AUTO' | 'TOP' | 'LEFT' | 'BOTTOM' | 'RIGHT' | 'CENTER';

/** One end of a connector: free on the canvas, glued to a side, or glued at a point of a node. */
export interface EndpointRecord {
  readonly endpointNodeId: string | null;
  readonly magnet: Magnet;
  readonly position: { readonly x: number; readonly y: number } | null;
}

export interface ConnectorRecord {
  lineType: 'ELBOWED' | 'STRAIGHT' | 'CURVED';
  start: EndpointRecord;
  end: EndpointRecord;
  startCap: string; // NONE, ARROW_LINES …
  endCap: string;
}

export interface NodeRecord {
  readonly id: string; // e.g. `1:23`
  readonly type: string; // PAGE, SECTION, STICKY, SHAPE_WITH_TEXT …
  name: string;
  parentId: string | null;
  childIds: string[]; // bottom-most first
  x: number;
  y: number;
  width: number;
  height: number;
  rotation: number; // counter-clockwise about the top left corner, as Figma counts
  visible: boolean;
  locked: boolean;
  opacity: number;
  fills: readonly PaintRecord[];
  strokes: readonly PaintRecord[];
  strokeWeight: number;
  strokeCap: string;
  dashPattern: readonly number[];
  cornerRadius: number;
  clipsContent: boolean;
  shapeType: string | null; // SHAPE_WITH_TEXT only
  isWideWidth: boolean; // STICKY only
  authorName: string;
  authorVisible: boolean;
  text: TextRecord | null;
  connector: ConnectorRecord | null;
  vectorPaths: readonly { readonly windingRule: string; readonly data: string }[];
  sectionContentsHidden: boolean;
  stuckToId: string | null; // STAMP and the like
  pluginData: Record<string, string>;
  sharedPluginData: Record<string, Record<string, string>>;
  relaunchData: Record<string, string>;
  /** Members that few kinds have (auto layout, tables, code blocks), by their API name. */
  extra: Record<string, unknown>;
}

/** The whole document: records by id; `rootId` is the DOCUMENT node, whose children are pages. */
export interface DocumentRecord {
  readonly rootId: string;
  readonly nodes: ReadonlyMap<string, NodeRecord>;
}
