import type { BoardLanguage } from '../../journey/model/journey.ts';
import type { Change, NodeItem } from '../../journey/reconcile/change.ts';
import { isDiscard, type Patch } from '../../journey/reconcile/patch.ts';
import { layerNames } from '../../journey/words/layer-names.ts';
import type { FontStyle } from '../../journey/scene/scene.ts';
import type { Easel } from '../draw/easel.ts';
import type { Pen } from '../draw/pen.ts';
import type { Host } from '../figjam.ts';
import type { Tools } from './apply.ts';
import type { Board } from './board.ts';
import { FAMILY, loadFonts } from './fonts.ts';
import { openNotePress } from './note-press.ts';
import type { Pace } from './pace.ts';
import { markOf, RECORD_KEY } from './record.ts';

/** The fonts of whatever a map may say. */
export const ALL_STYLES: readonly FontStyle[] = ['Medium', 'Bold'];

const stylesOf = (item: NodeItem): readonly FontStyle[] => {
  if (item.kind === 'text') return item.runs.map(({ style }) => style);
  if (item.kind === 'sticky') return item.boldPrefix > 0 ? ALL_STYLES : ['Medium'];
  if (item.kind === 'shape' && item.form === 'square') return ['Bold']; // to be ticked
  return (item.kind === 'shape' || item.kind === 'connector') && item.label ? [item.label.style] : [];
};

/**
 * The fonts that a run needs for certain: for what it draws and what it writes anew. What it takes off the board, or to another home with
 * lines on it, may be drawn again, in any; a node that a hand has set in another is asked for its own when it comes to that.
 */
export const stylesFor = (
  drawn: readonly Change[],
  patches: readonly Patch[],
  isGoingOn: boolean, // from a run that never ended, which may have left lines to be drawn again (W7)
): readonly FontStyle[] => {
  if (isGoingOn || patches.some((one) => isDiscard(one) || (one.kind === 'move' && one.parent)))
    return ALL_STYLES;
  const items = patches.flatMap((one) => (one.kind === 'rewrite' ? [one.from, one.to] : []));
  const needed = new Set(items.concat(drawn.map(({ item }) => item)).flatMap(stylesOf));
  return ALL_STYLES.filter((style) => needed.has(style));
};

/** What a run draws with; its fonts are loaded. `draws`: new nodes are to be made, and not only old ones changed. */
export const openTools = async (
  host: Host,
  easel: Easel,
  board: Board,
  pace: Pace,
  language: BoardLanguage,
  draws: boolean,
  styles: readonly FontStyle[],
  onDone: () => void,
): Promise<Tools> => {
  const loose: SceneNode[] = [];
  const pen: Pen = {
    host,
    fonts: await loadFonts(host, styles),
    names: layerNames(language),
    keep: (made) => {
      const { birth, mapId } = board;
      board.birth = null;
      loose.push(made);
      if (birth !== null) {
        board.birthId = made.id;
        made.setPluginData(RECORD_KEY, markOf(mapId, birth, board.birthId));
      }
      return made;
    },
  };
  if (draws) await pen.fonts.load({ family: FAMILY, style: easel.birthStyle });
  return { pen, easel, board, pace, loose, press: openNotePress(pen, easel, board), onDone };
};
