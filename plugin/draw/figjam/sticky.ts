import type { StickyItem } from '../../../journey/scene/scene.ts';
import { isGone } from '../../board/gone.ts';
import type { Container } from '../../figjam.ts';
import type { Prototype } from '../easel.ts';
import { solid, type Pen } from '../pen.ts';

/** Black of the palette: the colour of every text on a light fill. */
const INK = '#1E1E1E';

/** A STICKY without words. It cannot be resized: 240 wide or 416, and as high as its text makes it, 240 at least. */
export const drawSticky = ({ host, fonts, keep }: Pen, look: StickyItem, home: Container): Prototype => {
  const node = keep(host.createSticky());
  home.appendChild(node);
  const words = node.text;
  // Twice: a write that the host drops would be missing in every copy (W5).
  for (let time = 0; time < 2; time++) {
    node.fills = solid(look.fill);
    node.authorVisible = false; // whose words a note holds is the team's to say, not ours
    if (look.isWide) node.isWideWidth = true;
    words.fontName = fonts.of('Medium');
    words.fontSize = look.fontSize;
    words.fills = solid(INK);
  }
  return {
    node,
    print: () => {
      const copy = node.clone();
      keep(copy);
      return {
        node: copy,
        text: copy.text,
        measure: () => copy.height,
        isGone: () => isGone(copy),
        showsAuthor: () => copy.authorVisible,
        hideAuthor: () => {
          copy.authorVisible = false;
        },
      };
    },
  };
};
