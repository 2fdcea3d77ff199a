// The built demonstration, and a server and a browser for the tests that look at it.

import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, posix, relative, sep } from 'node:path';
import { after, before } from 'node:test';
import { fileURLToPath } from 'node:url';
import { launch } from './chromium.js';

const repository = fileURLToPath(new URL('../..', import.meta.url));

/** The languages of the demonstration. */
export const languages = ['en', 'fr', 'es', 'de', 'ar', 'fa', 'uk', 'zh-Hans'];

/** Where the server shows the site: at the root of a domain, below a path, and at its `base_url`. */
export const mounts = { root: '/', below: '/sub/path/', published: '/welcome/' };

/** The folder of the built demonstration; `tests/run` names one, else it is built now. */
export const site = folder('WELCOMAT_SITE', []);

/** The same, built to be opened from a disk. */
export function portableSite() {
  return folder('WELCOMAT_PORTABLE', ['--portable']);
}

function folder(variable, options) {
  if (process.env[variable]) return process.env[variable];
  const output = mkdtempSync(join(tmpdir(), 'welcomat-'));
  process.on('exit', () => rmSync(output, { recursive: true, force: true }));
  const build = ['run', '--release', '--quiet', '--', 'build', '--as-of', '2026-11-21'];
  execFileSync('cargo', [...build, ...options, '--output', output], { cwd: repository });
  return output;
}

/** Every HTML file of the site: its address from the root, its kind, its languages, whether one can call somebody from it. */
export const pages = htmlFiles(site).map((file) => {
  const html = readFileSync(join(site, file), 'utf8');
  const address = file.split(sep).join('/').replace(/(^|\/)index\.html$/, '$1');
  return {
    address,
    size: html.length,
    kind: html.match(/<body data-kind="([^"]*)"/)?.[1] ?? 'redirect',
    lang: html.match(/<html lang="([^"]*)"/)[1],
    dir: html.match(/<html[^>]* dir="([^"]*)"/)[1],
    phones: html.includes('href="tel:'),
    borrowed: html.match(/<h1 lang="([^"]*)"/)?.[1] ?? null,
  };
});

function htmlFiles(root, below = root) {
  return readdirSync(below, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(below, entry.name);
      if (entry.isDirectory()) return htmlFiles(root, path);
      return entry.name.endsWith('.html') ? [relative(root, path)] : [];
    });
}

/** The kinds of pages that readers walk through, in each language. */
export const kinds = [...new Set(pages.filter((page) => languages.some((tag) => page.address.startsWith(`${tag}/`))).map((page) => page.kind))]
  .filter((kind) => kind !== 'redirect')
  .sort();

/**
 * The pages of a kind that are looked at in a language: the richest one in that language, and the
 * richest of those that borrow their text from another.
 */
export function samples(kind, lang) {
  const all = pages.filter((page) => page.kind === kind && page.lang === lang && page.address.startsWith(`${lang}/`));
  const richest = (some) => some.reduce((best, page) => (best && best.size >= page.size ? best : page), undefined);
  return [richest(all.filter((page) => !page.borrowed)), richest(all.filter((page) => page.borrowed))].filter(Boolean);
}

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
 * Serves the site on the loopback address, as a plain static host does, except that it forgives
 * nothing: an address without its last slash is not found.
 */
async function serve() {
  const longestFirst = Object.values(mounts).sort((a, b) => b.length - a.length);
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    const mount = longestFirst.find((mount) => path.startsWith(mount));
    const inside = posix.normalize(path.slice(mount.length) || '.');
    let file = join(site, inside);
    if (path.endsWith('/')) file = join(file, 'index.html');
    const found = !inside.startsWith('..') && existsSync(file) && statSync(file).isFile();
    const shown = found ? file : join(site, '404.html');
    const type = types[extname(shown)] ?? 'application/octet-stream';
    response.writeHead(found ? 200 : 404, { 'content-type': type });
    response.end(readFileSync(shown));
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

/**
 * A server and a browser for all tests of a file: `origin` and `browser` are there as soon as the
 * first of them runs.
 */
export function opened() {
  const opened = {};
  let server;
  before(async () => {
    server = await serve();
    opened.origin = server.origin;
    opened.browser = await launch();
  });
  after(async () => {
    await opened.browser?.close();
    server?.close();
  });
  return opened;
}
