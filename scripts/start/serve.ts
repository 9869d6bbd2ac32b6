/**
 * The playground's server: a handful of texts from memory, for this machine alone.
 *
 * It listens on 127.0.0.1 and answers only who asked for that address or `localhost`, so that a page of another site
 * that has its name point here reads nothing. No path reaches the disk: what is not in the map is not there.
 */
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

const HOST = '127.0.0.1';
const PORTS_TRIED = 50;

export interface ServedFile {
  readonly type: string; // Content-Type
  readonly text: string;
}

export interface Playground {
  /** Where the page is, e.g. `http://127.0.0.1:4173/`. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

/**
 * The page and, because a frame from a string inherits it, the panel: nothing comes from elsewhere. The panel's
 * own policy is stricter and stands in its document.
 */
const POLICY = [
  "default-src 'self' data: blob:",
  "script-src 'self' data: 'unsafe-inline' 'unsafe-eval'",
  "style-src 'self' data: 'unsafe-inline'",
  "connect-src 'self' data:",
  "frame-ancestors 'none'",
  "form-action 'self'",
].join('; ');

/** Serves the files on the first free port from `firstPort`. Throws one sentence where none of 50 is free. */
export async function serve(files: ReadonlyMap<string, ServedFile>, firstPort: number): Promise<Playground> {
  const server = createServer((request, response) => {
    if (!isFromHere(request.headers.host)) {
      answer(response, 403, 'This page is only for the machine it runs on.');
      return;
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      answer(response, 405, 'Only reading is possible here.');
      return;
    }
    const [path] = (request.url ?? '/').split('?');
    const file = files.get(path ?? '/');
    if (file === undefined) {
      answer(response, 404, 'There is no such file: open the address that npm start printed.');
      return;
    }
    response.writeHead(200, {
      'Content-Type': file.type,
      'Content-Length': Buffer.byteLength(file.text),
      'Content-Security-Policy': POLICY,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    });
    response.end(request.method === 'HEAD' ? undefined : file.text);
  });
  const port = await listen(server, firstPort);
  return {
    address: `http://${HOST}:${String(port)}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function isFromHere(host: string | undefined): boolean {
  return /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host ?? '');
}

function answer(response: ServerResponse, status: number, sentence: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`${sentence}\n`);
}

async function listen(server: Server, firstPort: number): Promise<number> {
  for (let port = firstPort; port < firstPort + PORTS_TRIED; port += 1) {
    if (await couldListen(server, port)) return portOf(server.address());
  }
  throw new Error(
    `No port from ${String(firstPort)} to ${String(firstPort + PORTS_TRIED - 1)} is free: stop what uses them and try again.`,
  );
}

function couldListen(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException): void => {
      server.off('listening', listening);
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(false);
      else reject(error);
    };
    const listening = (): void => {
      server.off('error', failed);
      resolve(true);
    };
    server.once('error', failed);
    server.once('listening', listening);
    server.listen(port, HOST);
  });
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return address.port;
}
