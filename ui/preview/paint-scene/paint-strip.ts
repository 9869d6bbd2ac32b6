/**
 * A whole map on a strip a thumb high: which stages, which lanes, where notes are, how the curves run.
 *
 * A true reduction would show nothing at this height. So widths are the map's own, lanes are bars of one
 * height (the curve's is three times that), and all notes of one place across are one square.
 */
import type { Scene, SceneItem, SectionItem } from '../../../journey/scene/scene.ts';
import { itemBoxes } from './item-boxes.ts';
import { element } from './markup.ts';
import { paintItem } from './paint-item.ts';

/** Size of the strip's picture in its own units. */
export const STRIP = { width: 336, height: 84 } as const;
const INSET = 8;
const HEAD = 11;
const GAP = 2;
const NOTE = 5;
const CURVE_SHARE = 3;

const isLane = (item: SceneItem): item is SectionItem =>
  item.kind === 'section' && item.key.startsWith('lane/');
const isCurveLane = (lane: SectionItem): boolean => lane.children.some(({ key }) => key.startsWith('level/'));
const isCurve = ({ key }: SceneItem): boolean => key.startsWith('curve/');

/** SVG markup of the strip; grounds and heads carry classes, since they follow the theme. */
export function paintStrip(scene: Scene): string {
  const { children } = scene.map;
  const lanes = children.filter(isLane).sort((a, b) => a.y - b.y);
  const left = Math.min(...lanes.map(({ x }) => x));
  const scale = (STRIP.width - 2 * INSET) / Math.max(1, ...lanes.map(({ width }) => width));
  const across = (x: number): number => INSET + (x - left) * scale;

  const heads = children.flatMap((item) =>
    item.kind === 'shape' && item.form === 'chevron'
      ? [
          element('path', {
            class: 'strip-head',
            d: chevron(across(item.x), INSET, item.width * scale - 1, HEAD),
          }),
        ]
      : [],
  );

  const shares = lanes.reduce((sum, lane) => sum + (isCurveLane(lane) ? CURVE_SHARE : 1), 0);
  const room = STRIP.height - 2 * INSET - HEAD - GAP * lanes.length;
  const bar = room / Math.max(1, shares);
  let top = INSET + HEAD + GAP;
  let markup = heads.join('');
  for (const lane of lanes) {
    const height = isCurveLane(lane) ? bar * CURVE_SHARE : bar;
    markup += element('rect', {
      class: 'strip-lane',
      x: INSET,
      y: top,
      width: STRIP.width - 2 * INSET,
      height,
      rx: Math.min(2, height / 2),
    });
    markup += isCurveLane(lane)
      ? curves(scene, lane, { x: INSET, y: top, scaleX: scale, scaleY: height / lane.height })
      : notes(lane, (x) => INSET + x * scale, top, height);
    top += height + GAP;
  }
  return markup;
}

const chevron = (x: number, y: number, width: number, height: number): string =>
  `M ${x} ${y} h ${width - 4} l 4 ${height / 2} l -4 ${height / 2} h ${4 - width} l 4 ${-height / 2} Z`;

function notes(lane: SectionItem, across: (x: number) => number, top: number, height: number): string {
  const size = Math.min(NOTE, height);
  const places = new Map<number, string>();
  for (const item of lane.children) {
    if (item.kind === 'sticky' && !places.has(item.x)) places.set(item.x, item.fill);
  }
  return [...places]
    .map(([x, fill]) =>
      element('rect', {
        class: 'strip-note',
        x: across(x),
        y: top + (height - size) / 2,
        width: size,
        height: size,
        rx: 1,
        fill,
      }),
    )
    .join('');
}

function curves(
  scene: Scene,
  lane: SectionItem,
  at: { readonly x: number; readonly y: number; readonly scaleX: number; readonly scaleY: number },
): string {
  const painting = { boxes: itemBoxes(scene), hasNoteTexts: false };
  const origin = { x: lane.x, y: lane.y };
  const lines = lane.children.filter(isCurve).map((item) => paintItem(item, origin, painting));
  const dots = lane.children.flatMap((item) =>
    item.kind === 'shape' && item.form === 'ellipse'
      ? [
          element('circle', {
            class: 'strip-dot',
            cx: at.x + (item.x + item.width / 2) * at.scaleX,
            cy: at.y + (item.y + item.height / 2) * at.scaleY,
            r: 2,
            stroke: item.stroke,
          }),
        ]
      : [],
  );
  return (
    element(
      'g',
      {
        class: 'strip-curves',
        transform: `translate(${at.x} ${at.y}) scale(${at.scaleX.toFixed(5)} ${at.scaleY.toFixed(5)}) translate(${-lane.x} ${-lane.y})`,
      },
      lines.join('') || ' ',
    ) + dots.join('')
  );
}
