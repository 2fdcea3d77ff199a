// The built demonstration, and a server and a browser for the tests that look at it.

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { after, before } from 'node:test';
import { launch } from './chromium.js';
import { serve } from './host.js';
import { buildDemonstration } from './program.js';

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
  buildDemonstration(output, options);
  return output;
}

/** Every page of the site, without what stands in for it where there is no connection (`offline.html`): its address from the root, its kind, its languages, whether one can call somebody from it or tick off steps. */
export const pages = htmlFiles(site).filter((file) => !file.endsWith('offline.html')).map((file) => {
  const html = readFileSync(join(site, file), 'utf8');
  const address = file.split(sep).join('/').replace(/(^|\/)index\.html$/, '$1');
  return {
    address,
    size: html.length,
    kind: html.match(/<body data-kind="([^"]*)"/)?.[1] ?? 'redirect',
    lang: html.match(/<html lang="([^"]*)"/)[1],
    dir: html.match(/<html[^>]* dir="([^"]*)"/)[1],
    phones: html.includes('href="tel:'),
    steps: html.includes(' data-done='),
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

/**
 * A server and a browser for all tests of a file: `origin` and `browser` are there as soon as the
 * first of them runs.
 */
export function opened() {
  const opened = {};
  let server;
  before(async () => {
    server = await serve(site, Object.values(mounts));
    opened.origin = server.origin;
    opened.browser = await launch();
  });
  after(async () => {
    await opened.browser?.close();
    server?.close();
  });
  return opened;
}

/**
 * A `page` for all tests around it, one after the other: to open one takes longer than most looks, and a script is
 * compiled once a page. Each address is met as by somebody who comes for the first time.
 */
export function onePage(opened, options = {}) {
  const one = {};
  before(async () => {
    one.page = await opened.browser.newPage({ serviceWorkers: 'block', ...options });
    await one.page.addInitScript(() => localStorage.clear());
  });
  after(() => one.page?.close());
  return one;
}
