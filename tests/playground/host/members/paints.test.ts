import { describe, expect, it } from 'vitest';
import { hostsWithout, play } from '../../../../playground/rule-checks/rule-check.ts';

const make = hostsWithout([]);

describe('paints and corners', () => {
  it('one radius rounds all corners until one differs', async () => {
    const heard = await play(
      make(),
      `const r = figma.createRectangle(); r.cornerRadius = 8; out(r.topLeftRadius); r.topLeftRadius = 2; out(r.cornerRadius === figma.mixed); r.cornerRadius = 4; out(r.topLeftRadius);`,
    );
    expect(heard).toEqual([8, true, 4]);
  });

  it('a picture’s paint is read back as it was set', async () => {
    const heard = await play(
      make(),
      `const image = figma.createImage(new Uint8Array([1, 2, 3])); const r = figma.createRectangle();
       r.fills = [{ type: 'IMAGE', imageHash: image.hash, scaleMode: 'FILL' }]; const [paint] = r.fills; r.fills = [paint];
       out([paint.imageHash === image.hash, paint.scaleMode]); out(Array.from(await figma.getImageByHash(paint.imageHash).getBytesAsync()));`,
    );
    expect(heard).toEqual([
      [true, 'FILL'],
      [1, 2, 3],
    ]);
  });

  it('a paint of an unknown kind is refused', async () => {
    const heard = await play(
      make(),
      `out(fails(() => { figma.createSticky().fills = [{ type: 'GLITTER' }]; }));`,
    );
    expect(heard).toEqual(['Error: in set_fills: Invalid discriminator value at [0].type']);
  });
});
