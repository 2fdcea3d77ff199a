// A plain static host on the loopback address.

import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, posix } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
};

/**
 * Serves a folder below each of some paths, and forgives nothing: an address without its last slash is
 * not found. `brotli` sends texts as small as good hosts do.
 */
export async function serve(folder, mounts = ['/'], { brotli = false } = {}) {
  const longestFirst = [...mounts].sort((a, b) => b.length - a.length);
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    const mount = longestFirst.find((mount) => path.startsWith(mount)) ?? '';
    const inside = posix.normalize(path.slice(mount.length) || '.');
    let file = join(folder, inside);
    if (path.endsWith('/')) file = join(file, 'index.html');
    const found = !inside.startsWith('..') && existsSync(file) && statSync(file).isFile();
    const shown = found ? file : join(folder, '404.html');
    const type = types[extname(shown)] ?? 'application/octet-stream';
    const compressed = brotli && /^text\/|xml|json/.test(type) && /\bbr\b/.test(request.headers['accept-encoding'] ?? '');
    response.writeHead(found ? 200 : 404, { 'content-type': type, ...(compressed && { 'content-encoding': 'br' }) });
    response.end(compressed ? brotliCompressSync(readFileSync(shown)) : readFileSync(shown));
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}
