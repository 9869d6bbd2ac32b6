import { describe, expect, test } from 'vitest';
import { rasterise } from '../../scripts/rasterise.ts';

const square = (width: number, height: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${String(width)}" height="${String(height)}" viewBox="0 0 100 100"><rect width="100" height="100" fill="#FFE299"/></svg>`;

const sizeOf = (png: Uint8Array): { width: number; height: number } => {
  const view = new DataView(png.buffer, png.byteOffset);
  return { width: view.getUint32(16), height: view.getUint32(20) };
};

describe('a picture as PNG', () => {
  test('keeps its size where it is small', async () => {
    const { png } = await rasterise(square(120, 80));
    expect(sizeOf(png)).toEqual({ width: 120, height: 80 });
  });

  test('is scaled down to 4,096 px where it is larger, in proportion', async () => {
    const { png } = await rasterise(square(8192, 2048));
    expect(sizeOf(png)).toEqual({ width: 4096, height: 1024 });
  });

  test('is refused where the text is no SVG with a size', async () => {
    await expect(rasterise('<p>no picture</p>')).rejects.toThrow('no SVG with a width and a height');
  });
});
