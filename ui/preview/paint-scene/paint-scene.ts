import type { Key } from '../../../journey/scene/key.ts';
import type { Scene } from '../../../journey/scene/scene.ts';
import { itemBoxes } from './item-boxes.ts';
import { paintItem } from './paint-item.ts';

/** One part of a painted map: SVG markup in px of the map. */
export interface PaintedPart {
  readonly key: Key;
  readonly markup: string;
}

/** The smallest type that is worth painting, px on the screen. */
const LEGIBLE = 4;
const NOTE_TYPE = 24; // px of the map

/** Whether the texts of notes can be read at a scale. */
export const showsNoteTexts = (scale: number): boolean => NOTE_TYPE * scale >= LEGIBLE;

/**
 * A scene as SVG, part by part from the bottom up, so that whoever shows it again puts in only the parts
 * that changed. The ground of the map is not among them.
 */
export function paintScene(scene: Scene, hasNoteTexts: boolean): PaintedPart[] {
  const painting = { boxes: itemBoxes(scene), hasNoteTexts };
  return scene.map.children.map((item) => ({
    key: item.key,
    markup: paintItem(item, { x: 0, y: 0 }, painting),
  }));
}
