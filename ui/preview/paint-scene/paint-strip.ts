/**
 * A whole map on a strip a thumb high: which stages, which lanes, where notes are, how the curves run.
 *
 * A true reduction would show nothing at this height. So the columns alone are shown, as wide as they are on
 * the map in proportion; lanes are bars of one height, the curve's is a good third of all; all notes of one
 * place across are one square.
 */
import { LEVEL_STEP, TOP_LEVEL_Y } from '../../../journey/scene/emotion-scale.ts';
import type { Scene, SceneItem, SectionItem } from '../../../journey/scene/scene.ts';
import { itemBoxes } from './item-boxes.ts';
import { element } from './markup.ts';
import { paintItem } from './paint-item.ts';

/** Size of the strip's picture in its own units. */
export const STRIP = { width: 336, height: 84 } as const;
const INSET = 8;
const HEAD = 11;
const NOTE = 6;
/** Where lanes are thinner than this, notes overlap their edges. */
const NOTE_MIN = 3.5;
const CURVE_SHARE = 0.4;
/** Above the best and below the worst feeling, px of the map. */
const CURVE_AIR = 64;
/** Where the strip's piece of the emotion lane begins, px below the lane's top. */
const CURVE_TOP = TOP_LEVEL_Y - CURVE_AIR;
/** Before the first column, px of the strip. */
const LEAD = 6;
const DOT = 2;
/** More dots than this would hide their curves: they shrink to points. */
const DOTS_MAX = 60;

const isLane = (item: SceneItem): item is SectionItem =>
  item.kind === 'section' && item.key.startsWith('lane/');
const isCurveLane = (lane: SectionItem): boolean => lane.children.some(({ key }) => key.startsWith('level/'));
const isCurve = ({ key }: SceneItem): boolean => key.startsWith('curve/');

/** SVG markup of the strip; grounds and heads carry classes, since they follow the theme. */
export function paintStrip(scene: Scene): string {
  const { children } = scene.map;
  const lanes = children.filter(isLane).sort((a, b) => a.y - b.y);
  const stages = children.flatMap((item) => (item.kind === 'shape' && item.form === 'chevron' ? [item] : []));
  const left = Math.min(...stages.map(({ x }) => x));
  const right = Math.max(...stages.map(({ x, width }) => x + width));
  const scale = (STRIP.width - 2 * INSET - LEAD) / Math.max(1, right - left);
  const across = (x: number): number => INSET + LEAD + (x - left) * scale;

  const heads = stages.map((item) =>
    element('path', {
      class: 'strip-head',
      d: chevron(across(item.x), INSET, item.width * scale - 1, HEAD),
    }),
  );
  const gap = lanes.length > 8 ? 1 : 2;
  const room = STRIP.height - 2 * INSET - HEAD - gap * lanes.length;
  const curveLanes = lanes.filter(isCurveLane).length;
  const curveBar = lanes.length > 1 ? room * CURVE_SHARE : room;
  const bar = (room - curveBar * curveLanes) / Math.max(1, lanes.length - curveLanes);
  let top = INSET + HEAD + gap;
  let markup = heads.join('');
  for (const lane of lanes) {
    const height = isCurveLane(lane) ? curveBar : bar;
    markup += element('rect', {
      class: 'strip-lane',
      x: INSET,
      y: top,
      width: STRIP.width - 2 * INSET,
      height,
      rx: Math.min(2, height / 2),
    });
    markup += isCurveLane(lane)
      ? curves(scene, lane, {
          x: across(lane.x),
          y: top,
          scaleX: scale,
          scaleY: height / (4 * LEVEL_STEP + 2 * CURVE_AIR),
        })
      : notes(lane, (x) => across(lane.x + x), top, height);
    top += height + gap;
  }
  return markup;
}

const chevron = (x: number, y: number, width: number, height: number): string =>
  `M ${x} ${y} h ${width - 4} l 4 ${height / 2} l -4 ${height / 2} h ${4 - width} l 4 ${-height / 2} Z`;

function notes(lane: SectionItem, across: (x: number) => number, top: number, height: number): string {
  const size = Math.min(NOTE, Math.max(NOTE_MIN, height));
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
        width: NOTE,
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
  const isCrowded = lane.children.filter(({ kind }) => kind === 'shape').length > DOTS_MAX;
  const dots = lane.children.flatMap((item) =>
    item.kind === 'shape' && item.form === 'ellipse'
      ? [
          element('circle', {
            class: 'strip-dot',
            cx: at.x + (item.x + item.width / 2) * at.scaleX,
            cy: at.y + (item.y + item.height / 2 - CURVE_TOP) * at.scaleY,
            r: isCrowded ? DOT / 2 : DOT,
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
        transform: `translate(${at.x} ${at.y}) scale(${at.scaleX.toFixed(5)} ${at.scaleY.toFixed(5)}) translate(${-lane.x} ${-lane.y - CURVE_TOP})`,
      },
      lines.join('') || ' ',
    ) + dots.join('')
  );
}
