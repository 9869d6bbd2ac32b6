import type { Engine } from './engine.ts';
import { refusal } from './host-error.ts';
import { isRecord, typeName } from './member.ts';
import type { PaintRecord, Rgb } from './node-record.ts';

/** A paint in the shape that the plugin reads. */
export function paintForPlugin(paint: PaintRecord): Record<string, unknown> {
  const common = { type: paint.type, visible: paint.visible, opacity: paint.opacity, blendMode: 'NORMAL' };
  if (paint.other !== undefined) return { ...paint.other, ...common };
  return {
    ...common,
    color: { r: paint.color.r, g: paint.color.g, b: paint.color.b },
    boundVariables: {},
  };
}

function readColor(engine: Engine, where: string, value: unknown, at: string): Rgb {
  if (!isRecord(value)) throw refusal(where, `Expected object, received ${typeName(value)} at ${at}`);
  const channel = (name: 'r' | 'g' | 'b'): number => {
    const amount = value[name];
    if (typeof amount !== 'number') {
      if (engine.rules.on(12))
        throw refusal(where, `Expected number, received ${typeName(amount)} at ${at}.${name}`);
      return 0;
    }
    if (engine.rules.on(12) && !(amount >= 0 && amount <= 1)) {
      throw refusal(where, `Number must be between 0 and 1 at ${at}.${name}`);
    }
    return amount;
  };
  if (engine.rules.on(12)) {
    const more = Object.keys(value).filter((key) => key !== 'r' && key !== 'g' && key !== 'b');
    if (more.length > 0) {
      throw refusal(
        where,
        `Unrecognized key(s) in object: ${more.map((key) => `'${key}'`).join(', ')} at ${at}`,
      );
    }
  }
  return { r: channel('r'), g: channel('g'), b: channel('b') };
}

function readPaint(engine: Engine, where: string, value: unknown, index: number): PaintRecord {
  if (!isRecord(value))
    throw refusal(where, `Expected object, received ${typeName(value)} at [${String(index)}]`);
  const { type } = value;
  const opacity = typeof value['opacity'] === 'number' ? value['opacity'] : 1;
  const visible = value['visible'] !== false;
  if (type === 'SOLID') {
    return {
      type,
      color: readColor(engine, where, value['color'], `[${String(index)}].color`),
      opacity,
      visible,
    };
  }
  if (type === 'IMAGE' || type === 'GRADIENT_LINEAR') {
    // Painting shows a stand-in grey; the rest is kept for whoever reads the paint back.
    return { type, color: { r: 0.5, g: 0.5, b: 0.5 }, opacity, visible, other: { ...value } };
  }
  throw refusal(where, `Invalid discriminator value at [${String(index)}].type`);
}

/** Reads paints that a plugin sets; refuses what Figma's checks refuse (rule 12). */
export function readPaints(engine: Engine, property: string, value: unknown): PaintRecord[] {
  const where = `set_${property}`;
  if (!Array.isArray(value)) throw refusal(where, `Expected array, received ${typeName(value)}`);
  return value.map((one, index) => readPaint(engine, where, one, index));
}
