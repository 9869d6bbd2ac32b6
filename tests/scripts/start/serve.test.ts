import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterEach, describe, expect, it } from 'vitest';
import { openerOf } from '../../../scripts/start/open-browser.ts';
import { serve, type Playground } from '../../../scripts/start/serve.ts';

const files = new Map([['/', { type: 'text/html; charset=utf-8', text: '<title>Тропа</title>' }]]);
const running: Playground[] = [];

async function served(port = 4500): Promise<Playground> {
  const playground = await serve(files, port);
  running.push(playground);
  return playground;
}
afterEach(async () => {
  await Promise.all(running.splice(0).map(({ close }) => close()));
});

/** The status line of an answer to a request as it is written: `fetch` would tidy the path. */
function asked(address: string, path: string, host: string, method = 'GET'): Promise<string> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname);
    let text = '';
    socket.on('data', (part) => (text += part.toString()));
    socket.on('error', reject);
    socket.on('end', () => resolve(text.split('\r\n')[0] ?? ''));
    socket.end(`${method} ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
  });
}

describe('the playground’s server', () => {
  it('gives its files and nothing else', async () => {
    const { address } = await served();
    const response = await fetch(address);
    expect(await response.text()).toBe('<title>Тропа</title>');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'self'");
    expect((await fetch(`${address}package.json`)).status).toBe(404);
    expect((await fetch(address, { method: 'POST' })).status).toBe(405);
  });

  it.each([
    '/../package.json',
    '/%2e%2e/package.json',
    '/..%2fpackage.json',
    '//etc/passwd',
    '/dist/../../x',
  ])('has no way to the disk: %s', async (path) => {
    const { address } = await served();
    expect(await asked(address, path, '127.0.0.1')).toContain('404');
  });

  it('answers nobody who came by another name', async () => {
    const { address } = await served();
    expect(await asked(address, '/', 'evil.example')).toContain('403');
    expect(await asked(address, '/', 'localhost:4500')).toContain('200');
  });

  it('is on this machine only', async () => {
    const { address } = await served();
    expect(new URL(address).hostname).toBe('127.0.0.1');
    const outside = Object.values(networkInterfaces())
      .flatMap((all) => all ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4');
    for (const { address: ip } of outside)
      await expect(asked(`http://${ip}:${new URL(address).port}/`, '/', ip)).rejects.toThrow();
  });

  it('takes the next port when one is taken', async () => {
    const first = await served();
    const second = await served(Number(new URL(first.address).port));
    expect(Number(new URL(second.address).port)).toBeGreaterThan(Number(new URL(first.address).port));
  });
});

describe('opening the browser', () => {
  it.each([
    ['darwin', {}, 'open'],
    ['win32', {}, 'cmd'],
    ['linux', { DISPLAY: ':0' }, 'xdg-open'],
  ] as const)('on %s', (platform, environment, program) => {
    expect(openerOf(platform, environment)?.[0]).toBe(program);
  });

  it('is left out where nobody would see it', () => {
    expect(openerOf('linux', {})).toBeNull();
    expect(openerOf('darwin', { CI: 'true' })).toBeNull();
  });
});
