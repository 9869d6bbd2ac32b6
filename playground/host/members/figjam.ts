import { NodeRef } from '../crossing.ts';
import type { Engine, Subject } from '../engine.ts';
import { Later } from '../engine.ts';
import { expectOneOf, expectType } from '../member.ts';
import type { Members } from '../member.ts';
import { paintForPlugin, readPaints } from '../paints.ts';
import type { PaintRecord } from '../node-record.ts';
import { reflow } from '../reflow.ts';

/** The kinds of shape with text; Figma may add others. */
const SHAPE_TYPES: readonly string[] = [
  'SQUARE',
  'ELLIPSE',
  'ROUNDED_RECTANGLE',
  'DIAMOND',
  'TRIANGLE_UP',
  'TRIANGLE_DOWN',
  'PARALLELOGRAM_RIGHT',
  'PARALLELOGRAM_LEFT',
  'ENG_DATABASE',
  'ENG_QUEUE',
  'ENG_FILE',
  'ENG_FOLDER',
  'TRAPEZOID',
  'PREDEFINED_PROCESS',
  'SHIELD',
  'DOCUMENT_SINGLE',
  'DOCUMENT_MULTIPLE',
  'MANUAL_INPUT',
  'HEXAGON',
  'CHEVRON',
  'PENTAGON',
  'OCTAGON',
  'STAR',
  'PLUS',
  'ARROW_LEFT',
  'ARROW_RIGHT',
  'SUMMING_JUNCTION',
  'OR',
  'SPEECH_BUBBLE',
  'INTERNAL_STORAGE',
];

function labelFills({ record }: Subject): readonly PaintRecord[] {
  const fills = record.extra['labelFills'];
  // Only this file writes the member, and only with paints.
  return Array.isArray(fills) ? (fills as readonly PaintRecord[]) : [];
}

/** What only FigJam's own kinds have: text sublayers, stickies, shapes, sections, code, stamps. */
export const figjamMembers: Members = {
  text: { get: (_engine, { record }) => new NodeRef(`${record.id}#text`, 'TEXT_SUBLAYER') },
  textBackground: { get: (_engine, { record }) => new NodeRef(`${record.id}#label`, 'LABEL_SUBLAYER') },
  authorVisible: {
    get: (_engine, { record }) => record.authorVisible,
    set: (engine, { record }, value) => {
      expectType(engine, 'authorVisible', value, 'boolean');
      engine.store.write(record, 'authorVisible', value);
      reflow(engine, record);
    },
  },
  authorName: {
    get: (_engine, { record }) => record.authorName,
    set: (engine, { record }, value) => {
      expectType(engine, 'authorName', value, 'string');
      engine.store.write(record, 'authorName', value);
    },
  },
  isWideWidth: {
    get: (_engine, { record }) => record.isWideWidth,
    set: (engine, { record }, value) => {
      expectType(engine, 'isWideWidth', value, 'boolean');
      engine.store.write(record, 'isWideWidth', value);
      reflow(engine, record);
    },
  },
  shapeType: {
    get: (_engine, { record }) => record.shapeType,
    set: (engine, { record }, value) => {
      engine.store.write(record, 'shapeType', expectOneOf(engine, 'shapeType', value, SHAPE_TYPES));
    },
  },
  sectionContentsHidden: {
    get: (_engine, { record }) => record.sectionContentsHidden,
    set: (engine, { record }, value) => {
      expectType(engine, 'sectionContentsHidden', value, 'boolean');
      engine.store.write(record, 'sectionContentsHidden', value);
    },
  },
  getAuthorAsync: {
    call: (engine, { record }) => new Later(() => readAuthor(engine, record.authorName)),
  },
};

function readAuthor(engine: Engine, name: string): unknown {
  if (engine.rules.on(7) && !(engine.settings.manifest.permissions ?? []).includes('fileusers')) {
    throw new Error('"fileusers" permission not specified in manifest.json');
  }
  return name === '' ? null : { id: null, name, photoUrl: null };
}

/** The plate behind a connector's label. */
export const labelMembers: Members = {
  fills: {
    get: (_engine, subject) => labelFills(subject).map(paintForPlugin),
    set: (engine, { record }, value) =>
      engine.store.writeExtra(record, 'labelFills', readPaints(engine, 'fills', value)),
  },
};
