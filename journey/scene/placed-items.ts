import type { Key } from './key.ts';
import type { Point, Scene, SceneItem, SectionItem } from './scene.ts';

/** An item with what it stands in, and where that puts it. */
export interface PlacedItem {
  readonly item: SceneItem;
  readonly parent: Key | null;
  readonly index: number | null; // z-order among its siblings
  readonly at: Point; // its corner, counted from the map's
}

const flatten = (section: SectionItem, parent: Key | null, index: number | null, at: Point): PlacedItem[] => [
  { item: section, parent, index, at },
  ...section.children.flatMap((child, i): PlacedItem[] => {
    const corner = { x: at.x + child.x, y: at.y + child.y };
    return child.kind === 'section'
      ? flatten(child, section.key, i, corner)
      : [{ item: child, parent: section.key, index: i, at: corner }];
  }),
];

/** All items of a scene, parents before what stands in them. */
export const placedItems = ({ map }: Scene): PlacedItem[] => flatten(map, null, null, { x: 0, y: 0 });
