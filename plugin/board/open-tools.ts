import type { BoardLanguage } from '../../journey/model/journey.ts';
import { failureOf, Refusal } from '../../journey/protocol/refusal.ts';
import type { NodeItem } from '../../journey/reconcile/change.ts';
import type { Patch } from '../../journey/reconcile/patch.ts';
import { layerNames } from '../../journey/words/layer-names.ts';
import type { FontStyle } from '../../journey/scene/scene.ts';
import type { Easel } from '../draw/easel.ts';
import type { Pen } from '../draw/pen.ts';
import type { Host } from '../figjam.ts';
import type { Tools } from './apply.ts';
import type { Board } from './board.ts';
import { loadFonts } from './fonts.ts';
import { takeOff } from './gone.ts';
import { openNotePress } from './note-press.ts';
import type { Pace } from './pace.ts';
import { markOf, RECORD_KEY } from './record.ts';

/** The first write of a run: a host that refuses even this lets nothing be drawn. */
const makeProbe = ({ host, keep }: Pen): TextNode => {
  try {
    return keep(host.createText());
  } catch (thrown) {
    throw new Refusal({ ...failureOf(thrown), code: 'readOnly' });
  }
};

/** The font that a new text of this host is born with has to be loaded before any other can be given to it. */
const loadBirthFont = async (pen: Pen): Promise<void> => {
  const probe = makeProbe(pen);
  let font: FontName | symbol;
  try {
    font = probe.fontName;
  } finally {
    takeOff(probe);
  }
  if (typeof font !== 'symbol') await pen.fonts.load(font);
};

/** The fonts of whatever a map may say. */
export const ALL_STYLES: readonly FontStyle[] = ['Medium', 'Bold'];

/** The fonts that patches need for certain; a node in another is asked for its own when it comes to that. */
export const stylesFor = (patches: readonly Patch[], draws: boolean): readonly FontStyle[] => {
  if (draws) return ALL_STYLES;
  const isPlain = (item: NodeItem): boolean => item.kind === 'sticky' && item.boldPrefix === 0;
  const rewritten = patches.flatMap((one) => (one.kind === 'rewrite' ? [one.from, one.to] : []));
  if (rewritten.length === 0) return [];
  return rewritten.every(isPlain) ? ['Medium'] : ALL_STYLES;
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
      const { birthKey, mapId } = board;
      board.birthKey = null;
      loose.push(made);
      if (birthKey !== null) {
        board.birthId = made.id;
        made.setPluginData(RECORD_KEY, markOf(mapId, birthKey, board.birthId));
      }
      return made;
    },
  };
  if (draws) await loadBirthFont(pen);
  loose.length = 0;
  return { pen, easel, board, pace, loose, press: openNotePress(pen, easel, board), onDone };
};
