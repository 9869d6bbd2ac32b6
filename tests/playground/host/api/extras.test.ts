import { describe, expect, it } from 'vitest';
import { hostsWithout, play } from '../../../../playground/rule-checks/rule-check.ts';

const make = hostsWithout([]);

describe('what hangs on figma', () => {
  it('the timer runs on the host’s clock', async () => {
    const heard = await play(
      make(),
      `figma.on('timerstart', () => out('started')); out(figma.timer.state); figma.timer.start(60); await new Promise((done) => setTimeout(done, 10000));
       out([figma.timer.state, figma.timer.total, figma.timer.remaining]); figma.timer.pause(); await new Promise((done) => setTimeout(done, 10000)); out(figma.timer.remaining);`,
    );
    expect(heard).toEqual(['STOPPED', 'started', ['RUNNING', 60, 50], 50]);
  });

  it('util reads colours, base64 goes there and back', async () => {
    const heard = await play(
      make(),
      `out(figma.util.rgb('#FF0000')); out(figma.base64Encode(new Uint8Array([84, 114, 111, 112, 97]))); out(Array.from(figma.base64Decode('VHJvcGE=')));`,
    );
    expect(heard).toEqual([{ r: 1, g: 0, b: 0 }, 'VHJvcGE=', [84, 114, 111, 112, 97]]);
  });

  it('the view shows what it is asked to', async () => {
    const heard = await play(
      make(),
      `const s = figma.createSticky(); s.x = 1000; s.y = 2000; figma.viewport.scrollAndZoomIntoView([s]); const { x, y, width, height } = figma.viewport.bounds;
       out(figma.viewport.center); out(x < 1000 && x + width > 1240 && y < 2000 && y + height > 2240);`,
    );
    expect(heard).toEqual([{ x: 1120, y: 2120 }, true]);
  });

  it('an SVG becomes a frame of its size, anything else is refused', async () => {
    const heard = await play(
      make(),
      `const f = figma.createNodeFromSvg('<svg width="40" height="20" viewBox="0 0 4 2"></svg>'); out([f.type, f.width, f.height]); out(fails(() => figma.createNodeFromSvg('<p>')));`,
    );
    expect(heard).toEqual([['FRAME', 40, 20], 'Error: in createNodeFromSvg: Failed to convert SVG file']);
  });

  it('pictures of nodes are drawn by whoever draws for the host, or refused', async () => {
    const body = `const r = figma.createRectangle(); out((await rejects(() => r.exportAsync({ format: 'PNG' })))); out(Array.from(await r.exportAsync({ format: 'SVG' }).catch(() => [])));`;
    expect(await play(make(), body)).toEqual([
      'Error: in exportAsync: This host has no renderer for PNG',
      [],
    ]);
    expect(await play(make({ draw: () => new Uint8Array([7]) }), body)).toEqual(['no error', [7]]);
  });

  it('styles of the file: none, asked asynchronously', async () => {
    const heard = await play(
      make(),
      `out(await figma.getLocalPaintStylesAsync()); out(fails(() => figma.getLocalPaintStyles()).includes('getLocalPaintStylesAsync')); out((await figma.listAvailableFontsAsync()).length > 10);`,
    );
    expect(heard).toEqual([[], true, true]);
  });
});
