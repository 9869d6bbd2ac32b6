import type { StickyItem } from '../../../journey/scene/scene.ts';
import { isGone } from '../../board/gone.ts';
import type { Container } from '../../figjam.ts';
import type { Prototype } from '../easel.ts';
import { hairline, solid, type Pen } from '../pen.ts';
import { wrapAt } from '../text.ts';

/** Air between the edge of a note and its words, px: as much as a sticky keeps. */
const PADDING = 16;

/** Height of a note whose words fit, px: that of a sticky. */
const MIN_HEIGHT = 240;

/** Black of the palette: the colour of every text on a light fill. */
const INK = '#1E1E1E';

/** An empty note of a design file: a FRAME with one TEXT. It grows with its words only when it is measured. */
export const drawNote = ({ host, fonts, names, keep }: Pen, look: StickyItem, home: Container): Prototype => {
  const node = keep(host.createFrame());
  home.appendChild(node);
  const words = keep(host.createText());
  // Twice: a write that the host drops would be missing in every copy (W5).
  for (let time = 0; time < 2; time++) {
    node.appendChild(words); // first: nothing of ours lies about should the run end here
    node.name = names.note;
    node.fills = solid(look.fill);
    node.strokes = hairline;
    node.cornerRadius = 2;
    node.clipsContent = false;
    node.resizeWithoutConstraints(look.width, MIN_HEIGHT);
    words.fontName = fonts.of('Medium');
    words.fontSize = look.fontSize;
    words.fills = solid(INK);
    wrapAt(words, look.width - 2 * PADDING, MIN_HEIGHT - 2 * PADDING);
    words.x = PADDING;
    words.y = PADDING;
  }
  return {
    node,
    print: () => {
      const copy = node.clone();
      keep(copy);
      // The only child of the prototype is its text; asking the copy for the type would cost a call for each note.
      const text = copy.children[0] as TextNode;
      return {
        node: copy,
        text,
        measure: () => {
          const height = Math.max(MIN_HEIGHT, Math.ceil(text.height) + 2 * PADDING);
          if (height > MIN_HEIGHT) copy.resizeWithoutConstraints(look.width, height);
          return height;
        },
        isGone: () => isGone(copy) || isGone(text),
        showsAuthor: () => false, // frames have no author
        hideAuthor: () => undefined,
      };
    },
  };
};
