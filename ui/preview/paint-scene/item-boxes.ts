import type { Key } from '../../../journey/scene/key.ts';
import type { Box, Scene, SceneItem } from '../../../journey/scene/scene.ts';

/** Where every item with a width and a height is, in px of the map: connectors dock there. */
export function itemBoxes({ map }: Scene): ReadonlyMap<Key, Box> {
  const boxes = new Map<Key, Box>();
  const add = (items: readonly SceneItem[], x: number, y: number): void => {
    for (const item of items) {
      if (item.kind === 'shape' || item.kind === 'sticky' || item.kind === 'text') {
        boxes.set(item.key, { x: x + item.x, y: y + item.y, width: item.width, height: item.height });
      } else if (item.kind === 'section') {
        add(item.children, x + item.x, y + item.y);
      }
    }
  };
  add(map.children, 0, 0);
  return boxes;
}
