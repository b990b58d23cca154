/** Serves the page for the tests: the built site as any static host would, and the dev server; isolated or not. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { createServer as createDevServer } from 'vite';
import config from '../../vite.config.ts';

export interface Site {
  readonly url: string;
  close(): Promise<void>;
}

const SITE = 'dist/site';
/** A sub-path, as on the pages of a project. */
const BASE = '/some/where/';

/** What makes a page cross-origin isolated. */
const isolation = config.preview?.headers ?? {};

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.s': 'text/plain',
  '.out': 'text/plain',
};

export async function serveBuild(isolated: boolean, folder = SITE): Promise<Site> {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const name = pathname === BASE ? 'index.html' : pathname.slice(BASE.length);
    try {
      if (!pathname.startsWith(BASE)) throw new RangeError(`${pathname} is outside of ${BASE}`);
      const body = await readFile(join(folder, normalize(`/${decodeURIComponent(name)}`)));
      const type = types[extname(name)] ?? 'application/octet-stream';
      response.writeHead(200, { 'Content-Type': type, ...(isolated ? isolation : {}) }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${BASE}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

export async function serveDev(isolated: boolean): Promise<Site> {
  process.env.NODE_ENV = 'development'; // vitest says 'test', which is neither of those that Vite knows
  const server = await createDevServer({
    ...config,
    configFile: false,
    logLevel: 'warn',
    server: { host: '127.0.0.1', port: 0, headers: isolated ? isolation : {}, hmr: false, watch: null },
  });
  await server.listen();
  const url = server.resolvedUrls?.local[0];
  if (url === undefined) throw new Error('the dev server has no address');
  return { url, close: () => server.close() };
}
