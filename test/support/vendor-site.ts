/** A vendor's web server on an origin of its own, for pages that are worth only one test. */
import { readFileSync, readdirSync } from 'node:fs';
import { type Server, createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { extname, join, relative } from 'node:path';

export interface VendorPage {
  readonly body: string | Uint8Array;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface VendorSite {
  readonly origin: string;
  readonly stop: () => Promise<void>;
}

const close = async (server: Server): Promise<void> => {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
};

/** @param pages by path, `/` first of all; anything else is not found */
export const serveVendorSite = async (pages: Readonly<Record<string, VendorPage>>): Promise<VendorSite> => {
  const server = createServer(({ url = '/' }, response) => {
    const path = new URL(url, 'http://vendor.example').pathname;
    const page = pages[path];
    if (page === undefined) {
      // Browsers ask for it unasked, and complain in the console where there is none.
      response.writeHead(path === '/favicon.ico' ? 204 : 404).end();
      return;
    }
    response
      .writeHead(200, { 'content-type': page.type ?? 'text/html; charset=utf-8', ...page.headers })
      .end(page.body);
  });
  server.listen(0);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, stop: () => close(server) };
};

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** Every file below a folder, as pages below `path`. */
export const pagesOf = (folder: string, path = '/'): Record<string, VendorPage> => {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map(({ name, parentPath }) => {
      const file = join(parentPath, name);
      const type = types[extname(name)] ?? 'application/octet-stream';
      return [`${path}${relative(folder, file)}`, { body: readFileSync(file), type }];
    }),
  );
};

/** A whole page around `body`; `head` is where the embed's script usually stands. */
export const vendorPage = (head: string, body: string, headers: Readonly<Record<string, string>> = {}): VendorPage => ({
  body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A vendor</title>${head}</head><body><main><h1>A vendor</h1>${body}</main></body></html>`,
  headers,
});
