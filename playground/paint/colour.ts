import type { NodeRecord, PaintRecord, Rgb } from '../host/node-record.ts';
import { decimal, type AttributeValue } from './svg.ts';

/** `#RRGGBB` of channels 0…1. */
export function hex(colour: Rgb): string {
  const channel = (value: number): string =>
    Math.round(Math.min(1, Math.max(0, value)) * 255)
      .toString(16)
      .padStart(2, '0')
      .toUpperCase();
  return `#${channel(colour.r)}${channel(colour.g)}${channel(colour.b)}`;
}

/** The paint that is seen: the topmost visible one. Stacked half-transparent paints are not blended. */
export function topPaint(paints: readonly PaintRecord[]): PaintRecord | null {
  for (let index = paints.length - 1; index >= 0; index--) {
    const paint = paints[index];
    if (paint !== undefined && paint.visible && paint.opacity > 0) return paint;
  }
  return null;
}

/** `fill` and `fill-opacity`. A picture fill shows as the gray of a picture that is still loading. */
export function fillAttributes(paints: readonly PaintRecord[]): Record<string, AttributeValue> {
  const paint = topPaint(paints);
  if (paint === null) return { fill: 'none' };
  return {
    fill: paint.type === 'IMAGE' ? '#D9D9D9' : hex(paint.color),
    'fill-opacity': paint.opacity < 1 ? paint.opacity : null,
  };
}

/** The node's stroke with weight and dashes; nothing where it has none. */
export function strokeAttributes(
  node: Pick<NodeRecord, 'strokes' | 'strokeWeight' | 'dashPattern'>,
): Record<string, AttributeValue> {
  const paint = topPaint(node.strokes);
  if (paint === null || node.strokeWeight <= 0) return {};
  return {
    stroke: hex(paint.color),
    'stroke-opacity': paint.opacity < 1 ? paint.opacity : null,
    'stroke-width': node.strokeWeight,
    'stroke-dasharray': node.dashPattern.length > 0 ? node.dashPattern.map(decimal).join(' ') : null,
  };
}

/** A colour darker by a share 0…1: the thin border that FigJam draws around a section of its own fill. */
export function darker(colour: Rgb, share: number): Rgb {
  return { r: colour.r * (1 - share), g: colour.g * (1 - share), b: colour.b * (1 - share) };
}
