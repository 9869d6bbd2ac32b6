import { MIXED } from '../crossing.ts';
import type { Member, Members } from '../member.ts';
import type { NodeRecord } from '../node-record.ts';
import { expectType, isRecord } from '../member.ts';
import { refusal } from '../host-error.ts';
import { paintForPlugin, readPaints } from '../paints.ts';
import type { RecordKey } from '../document-store.ts';
import { Later } from '../engine.ts';
import type { Engine, Subject } from '../engine.ts';

function paints(property: 'fills' | 'strokes'): Member {
  return {
    get: (_engine, { record }) => record[property].map(paintForPlugin),
    set: (engine, { record }, value) =>
      engine.store.write(record, property, readPaints(engine, property, value)),
  };
}

function numberMember(property: 'strokeWeight', least: number): Member {
  return {
    get: (_engine, { record }) => record[property],
    set: (engine, { record }, value) => {
      expectType(engine, property, value, 'number');
      if (value < least)
        throw refusal(`set_${property}`, `Expected "${property}" to be at least ${String(least)}`);
      engine.store.write(record, property, value);
    },
  };
}

const CORNERS = ['topLeftRadius', 'topRightRadius', 'bottomRightRadius', 'bottomLeftRadius'] as const;

function cornersOf(record: NodeRecord): unknown[] {
  return CORNERS.map((name) => record.extra[name] ?? record.cornerRadius);
}

/** One radius for all corners, or `figma.mixed` when they differ. */
const cornerRadius: Member = {
  get: (_engine, { record }) => (new Set(cornersOf(record)).size === 1 ? cornersOf(record)[0] : MIXED),
  set: (engine, { record }, value) => {
    expectType(engine, 'cornerRadius', value, 'number');
    if (value < 0) throw refusal('set_cornerRadius', 'Expected "cornerRadius" to be at least 0');
    for (const name of CORNERS)
      if (record.extra[name] !== undefined) engine.store.writeExtra(record, name, value);
    engine.store.write(record, 'cornerRadius', value);
  },
};

function oneCorner(name: (typeof CORNERS)[number]): Member {
  return {
    get: (_engine, { record }) => record.extra[name] ?? record.cornerRadius,
    set: (engine, { record }, value) => {
      expectType(engine, name, value, 'number');
      engine.store.writeExtra(record, name, value);
    },
  };
}

function setPaintsLater(property: 'fills' | 'strokes') {
  return (engine: Engine, { record }: Subject, args: readonly unknown[]) =>
    new Later(() =>
      engine.store.write(record, property satisfies RecordKey, readPaints(engine, property, args[0])),
    );
}

/** Fills, strokes and what goes with them. Paint arrays come as fresh copies (rule 13). */
export const paintMembers: Members = {
  fills: paints('fills'),
  strokes: paints('strokes'),
  setFillsAsync: { call: setPaintsLater('fills') },
  setStrokesAsync: { call: setPaintsLater('strokes') },
  strokeWeight: numberMember('strokeWeight', 0),
  cornerRadius,
  ...Object.fromEntries(CORNERS.map((name) => [name, oneCorner(name)])),
  opacity: {
    get: (_engine, { record }) => record.opacity,
    set: (engine, { record }, value) => {
      expectType(engine, 'opacity', value, 'number');
      if (engine.rules.on(15) && (value < 0 || value > 1)) {
        throw refusal('set_opacity', 'Expected "opacity" to be between 0 and 1');
      }
      engine.store.write(record, 'opacity', value);
    },
  },
  strokeCap: {
    get: (_engine, { record }) => record.strokeCap,
    set: (engine, { record }, value) => {
      expectType(engine, 'strokeCap', value, 'string');
      engine.store.write(record, 'strokeCap', value);
    },
  },
  dashPattern: {
    get: (_engine, { record }) => [...record.dashPattern],
    set: (engine, { record }, value) => {
      if (!Array.isArray(value)) throw refusal('set_dashPattern', 'Expected array');
      engine.store.write(record, 'dashPattern', value.map(Number));
    },
  },
  clipsContent: {
    get: (_engine, { record }) => record.clipsContent,
    set: (engine, { record }, value) => {
      expectType(engine, 'clipsContent', value, 'boolean');
      engine.store.write(record, 'clipsContent', value);
    },
  },
  backgrounds: {
    get: (_engine, { record }) => record.fills.map(paintForPlugin),
    set: (engine, { record }, value) => {
      if (!Array.isArray(value) || !value.every(isRecord)) throw refusal('set_backgrounds', 'Expected array');
      engine.store.write(record, 'fills', readPaints(engine, 'backgrounds', value), 'fills');
    },
  },
};
