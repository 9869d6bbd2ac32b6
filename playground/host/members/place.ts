import { followEndpoints } from '../connector-box.ts';
import type { Engine, Subject } from '../engine.ts';
import { absoluteBox, absoluteTransform, relativeTransform } from '../geometry.ts';
import { fitGroupsAround, moveGroupContent } from '../groups.ts';
import { HostError, refusal } from '../host-error.ts';
import { expectType, isRecord } from '../member.ts';
import type { Member, Members } from '../member.ts';
import { reflow } from '../reflow.ts';
import { isAutoLayout } from './auto-layout.ts';
import { moveStamps } from '../stamps.ts';

const SMALLEST = 0.01;

/** A connector's place depends on its ends: it is worked out before it is read. */
function fresh(engine: Engine, { record }: Subject): void {
  if (record.type === 'CONNECTOR') followEndpoints(engine, record);
}

function coordinate(axis: 'x' | 'y'): Member {
  return {
    get: (engine, subject) => {
      fresh(engine, subject);
      return subject.record[axis];
    },
    set: (engine, { record }, value) => {
      expectType(engine, axis, value, 'number');
      if (record.type === 'CONNECTOR' && engine.rules.on(29)) {
        throw refusal(
          `set_${axis}`,
          'The position of a CONNECTOR node follows its endpoints and cannot be set',
        );
      }
      const parent = engine.store.find(record.parentId);
      const inFlow = isAutoLayout(parent) && record.extra['layoutPositioning'] !== 'ABSOLUTE';
      if (inFlow && engine.rules.on(21)) return; // ignored without a word, as the typings say
      const by = value - record[axis];
      engine.store.write(record, axis, value);
      moveGroupContent(engine, record, axis, by);
      fitGroupsAround(engine, record);
      if (engine.switches.stampsFollow === 'yes') moveStamps(engine, record, axis, by);
      if (!engine.rules.on(18))
        for (const id of record.childIds)
          engine.store.write(engine.store.get(id), axis, engine.store.get(id)[axis] - by);
    },
  };
}

function resize(where: string): Member {
  return {
    call: (engine, { record }, [width, height]) => {
      if (typeof width !== 'number' || typeof height !== 'number') {
        throw refusal(where, 'Expected width and height to have type number');
      }
      const flat = record.type === 'LINE';
      if (engine.rules.on(14)) {
        if (flat && height !== 0) throw refusal(where, 'The height of a LINE node must be exactly 0');
        if (width < SMALLEST || (!flat && height < SMALLEST)) {
          throw refusal(where, `Expected width and height to be at least ${String(SMALLEST)}`);
        }
      }
      resizeTo(engine, record, width, height);
    },
  };
}

function resizeTo(engine: Engine, record: Subject['record'], width: number, height: number): void {
  const { rules, store } = engine;
  if (record.type === 'SECTION' && !rules.on(19) && record.width > 0 && record.height > 0) {
    // A host without rule 19 scales what lies inside, as frames with SCALE constraints would.
    for (const id of record.childIds) {
      const child = store.get(id);
      store.write(child, 'x', (child.x * width) / record.width);
      store.write(child, 'y', (child.y * height) / record.height);
    }
  }
  store.write(record, 'width', width);
  store.write(record, 'height', height);
  fitGroupsAround(engine, record);
  if (rules.on(22)) {
    for (const axis of ['primaryAxisSizingMode', 'counterAxisSizingMode']) {
      if (record.extra[axis] === 'AUTO') store.writeExtra(record, axis, 'FIXED');
    }
    for (const axis of ['layoutSizingHorizontal', 'layoutSizingVertical']) {
      if (record.extra[axis] === 'HUG') store.writeExtra(record, axis, 'FIXED');
    }
  }
  if (record.type === 'TEXT' && record.text !== null) {
    if (record.text.autoResize === 'WIDTH_AND_HEIGHT')
      store.write(record, 'text', { ...record.text, autoResize: 'NONE' });
    reflow(engine, record);
  }
}

/** Position, size and transforms. Read-only ones have no `set`, which is rule 10. */
export const placeMembers: Members = {
  x: coordinate('x'),
  y: coordinate('y'),
  width: {
    get: (engine, subject) => {
      fresh(engine, subject);
      return subject.record.width;
    },
  },
  height: {
    get: (engine, subject) => {
      fresh(engine, subject);
      return subject.record.height;
    },
  },
  rotation: {
    get: (_engine, { record }) => record.rotation,
    set: (engine, { record }, value) => {
      expectType(engine, 'rotation', value, 'number');
      engine.store.write(record, 'rotation', value);
    },
  },
  relativeTransform: {
    get: (engine, subject) => {
      fresh(engine, subject);
      return relativeTransform(subject.record);
    },
    set: (engine, { record }, value) => {
      const rows: readonly unknown[] = Array.isArray(value) ? value : [];
      const [first, second] = rows;
      if (!Array.isArray(first) || !Array.isArray(second))
        throw refusal('set_relativeTransform', 'Expected a transform');
      engine.store.write(record, 'x', Number(first[2]));
      engine.store.write(record, 'y', Number(second[2]));
      engine.store.write(
        record,
        'rotation',
        (Math.atan2(-Number(second[0]), Number(first[0])) * 180) / Math.PI,
      );
    },
  },
  absoluteTransform: {
    get: (engine, subject) => {
      fresh(engine, subject);
      return absoluteTransform(engine.store, subject.record);
    },
  },
  absoluteBoundingBox: {
    get: (engine, subject) => {
      fresh(engine, subject);
      return absoluteBox(engine.store, subject.record);
    },
  },
  absoluteRenderBounds: {
    get: (engine, subject) => {
      fresh(engine, subject);
      return absoluteBox(engine.store, subject.record);
    },
  },
  resize: resize('resize'),
  resizeWithoutConstraints: resize('resizeWithoutConstraints'),
  rescale: {
    call: (engine, { record }, [scale]) => {
      if (typeof scale !== 'number' || scale < SMALLEST)
        throw refusal('rescale', 'Expected scale to be at least 0.01');
      resizeTo(engine, record, record.width * scale, record.height * scale);
    },
  },
  constraints: {
    get: (_engine, { record }) => record.extra['constraints'] ?? { horizontal: 'MIN', vertical: 'MIN' },
    set: (engine, { record }, value) => {
      if (!isRecord(value)) throw new HostError('in set_constraints: Expected object');
      engine.store.writeExtra(record, 'constraints', value);
    },
  },
};
