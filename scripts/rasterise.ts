import { chromium } from 'playwright-core';
import { findBrowser, installFonts } from './find-browser.ts';

/** What every start of Chromium here is given: no network of its own, no first-run pages, works as root. */
export const BROWSER_FLAGS: readonly string[] = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The longest side of a PNG where nothing else is asked, px: a whole map stays readable, and any viewer opens it. */
const LONGEST_SIDE = 4096;

export interface Raster {
  readonly png: Uint8Array;
  /** False where Inter is not installed and could not be: the picture is then in another font. */
  readonly hasInter: boolean;
}

/**
 * An SVG picture as PNG, drawn by Chrome, Chromium or Edge. A picture larger than `longestSide` px is scaled down to
 * that, a smaller one is kept. Throws where there is no browser, or where the text is no SVG with a size.
 */
export async function rasterise(svg: string, longestSide = LONGEST_SIDE): Promise<Raster> {
  const size = /<svg[^>]* width="([\d.]+)" height="([\d.]+)"/.exec(svg);
  const width = Number(size?.[1]);
  const height = Number(size?.[2]);
  if (!(width > 0 && height > 0)) throw new Error('The picture is no SVG with a width and a height.');
  const scale = Math.min(1, longestSide / Math.max(width, height));
  const viewport = { width: Math.ceil(width * scale), height: Math.ceil(height * scale) };
  const scaled = svg.replace(
    / width="[\d.]+" height="[\d.]+"/,
    ` width="${String(viewport.width)}" height="${String(viewport.height)}"`,
  );
  const first = await shoot(scaled, viewport);
  // A browser sees fonts that were installed after its start only in its next life.
  return first.hasInter || !installFonts() ? first : shoot(scaled, viewport);
}

async function shoot(svg: string, viewport: { width: number; height: number }): Promise<Raster> {
  const browser = await chromium.launch({
    executablePath: findBrowser({ install: true }),
    args: [...BROWSER_FLAGS],
  });
  try {
    const page = await browser.newPage({ viewport });
    await page.setContent(
      `<!doctype html><meta charset="utf-8"><style>body{margin:0}svg{display:block}</style>${svg}`,
    );
    const hasInter = (await page.evaluate<unknown>(KNOWS_INTER)) === true;
    return { hasInter, png: await page.screenshot({ type: 'png' }) };
  } finally {
    await browser.close();
  }
}

/**
 * Asked of the page: text in Inter is as wide as text in the fallback only where there is no Inter. As text,
 * because a function that passed through a compiler may lean on what only its own module has.
 */
const KNOWS_INTER = `['monospace', 'serif'].some((fallback) => {
  const pen = document.createElement('canvas').getContext('2d');
  const [withInter, without] = ['Inter, ' + fallback, fallback].map((font) => {
    pen.font = '72px ' + font;
    return pen.measureText('mmmiiiЖ1').width;
  });
  return withInter !== without;
})`;
