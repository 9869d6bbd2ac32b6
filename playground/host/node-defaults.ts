import type { NodeRecord, PaintRecord, Rgb, TextRecord } from './node-record.ts';
import type { Switches } from './switches.ts';
import { plainText } from './text-model.ts';
import { STICKY_SIDE, stickyFontSize } from './text-size.ts';

/** A solid paint of full strength. */
export function solid(color: Rgb): PaintRecord {
  return { type: 'SOLID', color, opacity: 1, visible: true };
}

/** A colour written as `FFE299`. */
export function hex(code: string): Rgb {
  const channel = (at: number) => parseInt(code.slice(at, at + 2), 16) / 255;
  return { r: channel(0), g: channel(2), b: channel(4) };
}

const INK = hex('1E1E1E');
const GREY = hex('D9D9D9');

interface DefaultsContext {
  readonly editor: 'figjam' | 'figma' | 'dev';
  readonly switches: Switches;
  readonly userName: string;
  /** Rule 16 switched off gives nodes without a size. */
  readonly sized: boolean;
  /** Rule 32 switched off gives every text Inter Regular. */
  readonly kindFonts: boolean;
}

/** Width and height at birth (rule 16). */
const SIZES: Readonly<Record<string, readonly [number, number]>> = {
  STICKY: [STICKY_SIDE, STICKY_SIDE],
  SHAPE_WITH_TEXT: [208, 208],
  CONNECTOR: [200, 0],
  LINE: [100, 0],
  TEXT: [0, 0],
  TABLE: [192, 128],
  CODE_BLOCK: [400, 120],
  STAMP: [48, 48],
};

function text(style: string, size: number, fills: readonly PaintRecord[]): TextRecord {
  return plainText('', {
    fontName: { family: 'Inter', style },
    fontSize: size,
    fills,
    lineHeight: { unit: 'AUTO' },
  });
}

function textOf(kind: string, context: DefaultsContext): TextRecord | null {
  const medium = context.kindFonts ? 'Medium' : 'Regular';
  const ink = [solid(INK)];
  switch (kind) {
    case 'STICKY':
      return text(medium, stickyFontSize(context.switches.stickyMetrics), ink);
    case 'SHAPE_WITH_TEXT':
    case 'TABLE_CELL':
      return { ...text(medium, 16, ink), alignHorizontal: 'CENTER', alignVertical: 'CENTER' };
    case 'CONNECTOR':
      // A new connector's font is invalid and its label has no fill (rule 27).
      return plainText('', {
        fontName: { family: '', style: '' },
        fontSize: 16,
        fills: [],
        lineHeight: { unit: 'AUTO' },
      });
    case 'TEXT': {
      const figjam = context.editor === 'figjam' && context.switches.figjamTextFont === 'Inter Medium';
      return text(figjam && context.kindFonts ? 'Medium' : 'Regular', context.editor === 'figjam' ? 16 : 12, [
        solid(context.editor === 'figjam' ? INK : hex('000000')),
      ]);
    }
    default:
      return null;
  }
}

function fillsOf(kind: string): readonly PaintRecord[] {
  switch (kind) {
    case 'STICKY':
      return [solid(hex('FFE299'))];
    case 'PAGE': // the canvas of both editors
      return [solid(hex('F5F5F5'))];
    case 'SECTION':
    case 'FRAME':
    case 'SHAPE_WITH_TEXT':
    case 'TABLE':
    case 'TABLE_CELL':
      return [solid(hex('FFFFFF'))];
    case 'RECTANGLE':
    case 'ELLIPSE':
    case 'POLYGON':
    case 'STAR':
    case 'STAMP':
      return [solid(GREY)];
    default:
      return [];
  }
}

function strokesOf(kind: string): readonly PaintRecord[] {
  const stroked = ['LINE', 'VECTOR', 'CONNECTOR'];
  if (stroked.includes(kind)) return [solid(INK)];
  return kind === 'SHAPE_WITH_TEXT' ? [solid(hex('B3B3B3'))] : [];
}

const NAMES: Readonly<Record<string, string>> = {
  SHAPE_WITH_TEXT: 'Shape with text',
  CODE_BLOCK: 'Code block',
  WASHI_TAPE: 'Washi tape',
};

/** A node as the editor makes it, before anybody changed it (rules 16, 27, 32). */
export function newRecord(id: string, kind: string, context: DefaultsContext): NodeRecord {
  const [width, height] = context.sized ? (SIZES[kind] ?? [100, 100]) : [0, 0];
  const plain = kind.charAt(0) + kind.slice(1).toLowerCase();
  return {
    id,
    type: kind,
    name: NAMES[kind] ?? plain,
    parentId: null,
    childIds: [],
    x: 0,
    y: 0,
    width,
    height,
    rotation: 0,
    visible: true,
    locked: false,
    opacity: 1,
    fills: fillsOf(kind),
    strokes: strokesOf(kind),
    strokeWeight: kind === 'SHAPE_WITH_TEXT' || kind === 'CONNECTOR' ? 4 : 1,
    strokeCap: 'NONE',
    dashPattern: [],
    cornerRadius: 0,
    clipsContent: kind === 'FRAME',
    shapeType: kind === 'SHAPE_WITH_TEXT' ? 'ELLIPSE' : null,
    isWideWidth: false,
    authorName: kind === 'STICKY' ? context.userName : '',
    authorVisible: kind === 'STICKY',
    text: textOf(kind, context),
    connector:
      kind === 'CONNECTOR'
        ? {
            lineType: 'ELBOWED',
            start: { endpointNodeId: null, magnet: 'NONE', position: { x: 0, y: 0 } },
            end: { endpointNodeId: null, magnet: 'NONE', position: { x: 200, y: 0 } },
            startCap: 'NONE',
            endCap: 'ARROW_LINES',
          }
        : null,
    vectorPaths: [],
    sectionContentsHidden: false,
    stuckToId: null,
    pluginData: {},
    sharedPluginData: {},
    relaunchData: {},
    extra: {},
  };
}
