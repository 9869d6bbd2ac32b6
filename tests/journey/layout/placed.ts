import { layout, type LayoutOptions } from '../../../journey/layout/layout.ts';
import { lineWidth, wrapText } from '../../../journey/layout/measure-text.ts';
import type { Journey } from '../../../journey/model/journey.ts';
import type { Box, Scene, SceneItem, SectionItem, TextRun } from '../../../journey/scene/scene.ts';

/** An item with its section and its box in the map's coordinates. */
export interface Placed {
  readonly item: SceneItem;
  readonly section: SectionItem;
  readonly box: Box;
}

const sizeOf = (item: SceneItem): { width: number; height: number } => {
  switch (item.kind) {
    case 'line':
      return { width: item.length, height: 0 };
    case 'connector':
      return { width: 0, height: 0 };
    default:
      return { width: item.width, height: item.height };
  }
};

/** Every item of a scene but the map itself, bottom-most first. */
const placedItems = (scene: Scene): Placed[] => {
  const within = (section: SectionItem, x: number, y: number): Placed[] =>
    section.children.flatMap((item) => {
      const box = { x: x + item.x, y: y + item.y, ...sizeOf(item) };
      const self = { item, section, box };
      return item.kind === 'section' ? [self, ...within(item, box.x, box.y)] : [self];
    });
  return within(scene.map, 0, 0);
};

/** A layout with an index by key: what a test asks for must be there. */
export const laidOut = (journey: Journey, options: Partial<LayoutOptions> = {}) => {
  const scene = layout(journey, { curves: 'connectors', stored: null, noteHeights: new Map(), ...options });
  const items = placedItems(scene);
  const byKey = new Map(items.map((placed) => [placed.item.key, placed]));
  const get = (key: string): Placed => {
    const found = byKey.get(key);
    if (found === undefined) throw new Error(`The scene has no item ${key}.`);
    return found;
  };
  /** The item of that key, which must be of that kind. */
  const find = <K extends SceneItem['kind']>(kind: K, key: string): Extract<SceneItem, { kind: K }> => {
    const { item } = get(key);
    if (!isKind(item, kind)) throw new Error(`${key} is no ${kind} but a ${item.kind}.`);
    return item;
  };
  return {
    scene,
    items,
    get,
    find,
    keys: items.map(({ item }) => item.key),
    has: (key: string) => byKey.has(key),
  };
};

const isKind = <K extends SceneItem['kind']>(
  item: SceneItem,
  kind: K,
): item is Extract<SceneItem, { kind: K }> => item.kind === kind;

export const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

export const isInside = (inner: Box, outer: Box): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

/** The lines of runs in a box of that width. */
export const linesOf = (runs: readonly TextRun[], width: number): { text: string; width: number }[] =>
  runs.flatMap(({ text, style, size }) =>
    wrapText(text.replace(/\n$/, ''), style, size, width).map((line) => ({
      text: line,
      width: lineWidth(line, style, size),
    })),
  );

export const textOf = (runs: readonly TextRun[]): string => runs.map(({ text }) => text).join('');
