import type { Point } from '../../journey/scene/scene.ts';
import { decimal, element, type AttributeValue } from './svg.ts';

/** The end of a line: where it is, and the way the line runs into it (length 1). */
export interface LineEnd {
  readonly at: Point;
  readonly direction: Point;
}

/**
 * Draws a cap at the end of a line. Sizes follow the line's weight; FigJam publishes none, here an arrow's
 * wings are three weights long. The ERD caps show as a bar across the line.
 */
export function paintCap(
  cap: string,
  end: LineEnd,
  weight: number,
  stroke: Record<string, AttributeValue>,
): string {
  const wing = Math.max(8, weight * 3);
  const outline = {
    ...stroke,
    'stroke-dasharray': null,
    fill: 'none',
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  };
  const solid = { fill: stroke['stroke'] ?? null, stroke: 'none' };
  const at = (along: number, aside: number): string => {
    const { x: dx, y: dy } = end.direction;
    return `${decimal(end.at.x - dx * along - dy * aside)} ${decimal(end.at.y - dy * along + dx * aside)}`;
  };
  switch (cap) {
    case 'ARROW_LINES':
      return element('path', {
        d: `M${at(wing, wing * 0.83)}L${at(0, 0)}L${at(wing, -wing * 0.83)}`,
        ...outline,
      });
    case 'ARROW_EQUILATERAL':
    case 'TRIANGLE_FILLED':
      return element('path', {
        d: `M${at(0, 0)}L${at(wing, wing * 0.58)}L${at(wing, -wing * 0.58)}Z`,
        ...solid,
      });
    case 'DIAMOND_FILLED':
      return element('path', {
        d: `M${at(0, 0)}L${at(wing / 2, wing / 2)}L${at(wing, 0)}L${at(wing / 2, -wing / 2)}Z`,
        ...solid,
      });
    case 'CIRCLE_FILLED':
      return element('circle', { cx: end.at.x, cy: end.at.y, r: wing / 2, ...solid });
    default:
      if (!cap.startsWith('ERD_')) return '';
      return element('path', { d: `M${at(wing / 2, wing / 2)}L${at(wing / 2, -wing / 2)}`, ...outline });
  }
}
