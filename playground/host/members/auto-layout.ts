import type { Engine, Subject } from '../engine.ts';
import { HostError } from '../host-error.ts';
import { expectOneOf, expectType } from '../member.ts';
import type { Member, Members } from '../member.ts';

const LAYOUT_MODES = ['NONE', 'HORIZONTAL', 'VERTICAL', 'GRID'];

/** Whether a frame lays its children out by itself. */
export function isAutoLayout(record: Subject['record'] | undefined): boolean {
  const mode = record?.extra['layoutMode'];
  return mode === 'HORIZONTAL' || mode === 'VERTICAL' || mode === 'GRID';
}

/** The errors of sizing in auto layout (rule 21), as Figma words them. */
function checkSizing(engine: Engine, { record }: Subject, property: string, value: string): void {
  const inside = isAutoLayout(engine.store.find(record.parentId));
  const own = isAutoLayout(record);
  const refuse = (text: string) => new HostError(`in set_${property}: ${text}`);
  if (!own && !inside) throw refuse('node must be an auto-layout frame or a child of an auto-layout frame');
  if (value === 'FILL' && !inside) throw refuse('FILL can only be set on children of auto-layout frames');
  if (value === 'FILL' && record.extra['layoutPositioning'] === 'ABSOLUTE') {
    throw refuse('FILL cannot be set on absolute positioned auto-layout children');
  }
  if (value === 'HUG' && !own && !(inside && record.type === 'TEXT')) {
    throw refuse('HUG can only be set on auto-layout frames or text children of auto-layout frames');
  }
}

function sizing(property: 'layoutSizingHorizontal' | 'layoutSizingVertical'): Member {
  return {
    get: (_engine, { record }) => record.extra[property] ?? 'FIXED',
    set: (engine, subject, value) => {
      const read = expectOneOf(engine, property, value, ['FIXED', 'HUG', 'FILL']);
      if (engine.rules.on(21)) checkSizing(engine, subject, property, read);
      engine.store.writeExtra(subject.record, property, read);
      layOut(engine, subject.record);
    },
  };
}

function choice(property: string, values: readonly string[], first: string): Member {
  return {
    get: (_engine, { record }) => record.extra[property] ?? first,
    set: (engine, { record }, value) => {
      engine.store.writeExtra(record, property, expectOneOf(engine, property, value, values));
      layOut(engine, record);
    },
  };
}

function amount(property: string): Member {
  return {
    get: (_engine, { record }) => record.extra[property] ?? 0,
    set: (engine, { record }, value) => {
      expectType(engine, property, value, 'number');
      engine.store.writeExtra(record, property, value);
      layOut(engine, record);
    },
  };
}

const number = (value: unknown): number => (typeof value === 'number' ? value : 0);

/**
 * Puts the children of an auto-layout frame in a row or column from its start and lets a hugging frame fit
 * them. Wrapping, stretching and alignment other than MIN are not emulated: maps do not depend on them.
 */
export function layOut(engine: Engine, frame: Subject['record']): void {
  const mode = frame.extra['layoutMode'];
  if (mode !== 'HORIZONTAL' && mode !== 'VERTICAL') return;
  const row = mode === 'HORIZONTAL';
  const { store } = engine;
  const flow = frame.childIds
    .map((id) => store.get(id))
    .filter((one) => one.extra['layoutPositioning'] !== 'ABSOLUTE');
  let along = number(frame.extra[row ? 'paddingLeft' : 'paddingTop']);
  const across = number(frame.extra[row ? 'paddingTop' : 'paddingLeft']);
  let widest = 0;
  flow.forEach((child, index) => {
    if (index > 0) along += number(frame.extra['itemSpacing']);
    store.write(child, 'x', row ? along : across);
    store.write(child, 'y', row ? across : along);
    along += row ? child.width : child.height;
    widest = Math.max(widest, row ? child.height : child.width);
  });
  const length = along + number(frame.extra[row ? 'paddingRight' : 'paddingBottom']);
  const breadth = across + widest + number(frame.extra[row ? 'paddingBottom' : 'paddingRight']);
  const hugs = (axis: string, sizing: string) =>
    frame.extra[axis] !== undefined ? frame.extra[axis] === 'AUTO' : frame.extra[sizing] === 'HUG';
  if (hugs('primaryAxisSizingMode', row ? 'layoutSizingHorizontal' : 'layoutSizingVertical')) {
    store.write(frame, row ? 'width' : 'height', length);
  }
  if (hugs('counterAxisSizingMode', row ? 'layoutSizingVertical' : 'layoutSizingHorizontal')) {
    store.write(frame, row ? 'height' : 'width', breadth);
  }
}

/** A padding of two sides at once, an older form that samples still use. */
function bothSides(first: string, second: string): Member {
  return {
    get: (_engine, { record }) => record.extra[first] ?? 0,
    set: (engine, { record }, value) => {
      expectType(engine, first, value, 'number');
      engine.store.writeExtra(record, first, value);
      engine.store.writeExtra(record, second, value);
      layOut(engine, record);
    },
  };
}

/** Auto layout: rows and columns of children, in frames. */
export const autoLayoutMembers: Members = {
  layoutMode: choice('layoutMode', LAYOUT_MODES, 'NONE'),
  layoutWrap: choice('layoutWrap', ['NO_WRAP', 'WRAP'], 'NO_WRAP'),
  layoutAlign: choice('layoutAlign', ['MIN', 'CENTER', 'MAX', 'STRETCH', 'INHERIT'], 'INHERIT'),
  layoutPositioning: choice('layoutPositioning', ['AUTO', 'ABSOLUTE'], 'AUTO'),
  primaryAxisSizingMode: choice('primaryAxisSizingMode', ['FIXED', 'AUTO'], 'AUTO'),
  counterAxisSizingMode: choice('counterAxisSizingMode', ['FIXED', 'AUTO'], 'AUTO'),
  primaryAxisAlignItems: choice('primaryAxisAlignItems', ['MIN', 'CENTER', 'MAX', 'SPACE_BETWEEN'], 'MIN'),
  counterAxisAlignItems: choice('counterAxisAlignItems', ['MIN', 'MAX', 'CENTER', 'BASELINE'], 'MIN'),
  layoutSizingHorizontal: sizing('layoutSizingHorizontal'),
  layoutSizingVertical: sizing('layoutSizingVertical'),
  layoutGrow: amount('layoutGrow'),
  itemSpacing: amount('itemSpacing'),
  counterAxisSpacing: amount('counterAxisSpacing'),
  horizontalPadding: bothSides('paddingLeft', 'paddingRight'),
  verticalPadding: bothSides('paddingTop', 'paddingBottom'),
  paddingLeft: amount('paddingLeft'),
  paddingRight: amount('paddingRight'),
  paddingTop: amount('paddingTop'),
  paddingBottom: amount('paddingBottom'),
};
