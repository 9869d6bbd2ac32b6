import { chromium } from 'playwright-core';
import { findBrowser } from './find-browser.ts';

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

/** The longest side of a PNG, px: a whole map stays readable, and any viewer opens it. */
const LONGEST_SIDE = 4096;

/**
 * An SVG picture as PNG, drawn by Chrome, Chromium or Edge. A picture larger than 4,096 px is scaled down to that, a
 * smaller one is kept. Throws where there is no browser, or where the text is no SVG with a size.
 */
export async function rasterise(svg: string): Promise<Uint8Array> {
  const size = /<svg[^>]* width="([\d.]+)" height="([\d.]+)"/.exec(svg);
  const width = Number(size?.[1]);
  const height = Number(size?.[2]);
  if (!(width > 0 && height > 0)) throw new Error('The picture is no SVG with a width and a height.');
  const scale = Math.min(1, LONGEST_SIDE / Math.max(width, height));
  const viewport = { width: Math.ceil(width * scale), height: Math.ceil(height * scale) };
  const browser = await chromium.launch({
    executablePath: findBrowser({ install: true }),
    args: [...BROWSER_FLAGS],
  });
  try {
    const page = await browser.newPage({ viewport });
    const scaled = svg.replace(
      / width="[\d.]+" height="[\d.]+"/,
      ` width="${viewport.width}" height="${viewport.height}"`,
    );
    await page.setContent(
      `<!doctype html><meta charset="utf-8"><style>body{margin:0}svg{display:block}</style>${scaled}`,
    );
    return await page.screenshot({ type: 'png' });
  } finally {
    await browser.close();
  }
}
