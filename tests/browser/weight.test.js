// A page arrives with the first packets: what a browser must have before it shows the text, as a host
// sends it that compresses with Brotli, fits into the first round trip of a slow line (RFC 6928).

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { pages, site } from './demonstration.js';

/** Ten segments of 1,460 bytes. */
const firstFlight = 14_600;
const usual = 9_000;
const script = 6_000;

const sizes = new Map();

/** The size of a file over the wire, in bytes. */
function size(path) {
  if (!sizes.has(path)) sizes.set(path, brotliCompressSync(readFileSync(join(site, path))).length);
  return sizes.get(path);
}

/** What a page asks for in its head, as paths from the root of the site. */
function asked(address, html, pattern) {
  const from = new URL(address, 'http://site/');
  return [...html.matchAll(pattern)].map(([, quoted]) => decodeURIComponent(new URL(quoted, from).pathname.slice(1)));
}

const weighed = pages
  .filter((page) => page.kind !== 'redirect' && !page.address.endsWith('404.html'))
  .map(({ address }) => {
    const html = readFileSync(join(site, address, 'index.html'), 'utf8');
    const styles = asked(address, html, /<link rel="stylesheet" href="([^"]*)"/g);
    const scripts = asked(address, html, /<script[^>]* src="([^"]*)"/g);
    const scriptBytes = scripts.reduce((sum, path) => sum + size(path), 0);
    const bytes = size(join(address, 'index.html')) + styles.reduce((sum, path) => sum + size(path), scriptBytes);
    return { address, html, styles, scriptBytes, bytes };
  });

test('every page is complete with the first round trip', () => {
  for (const { address, bytes, styles } of weighed) {
    // That of all pages, and one of its own where its kind needs more.
    assert.ok(styles.length === 1 || styles.length === 2, `${address} has ${styles.length} style sheets`);
    assert.ok(bytes <= firstFlight, `${address} weighs ${bytes} bytes`);
  }
});

test('half of all pages are much lighter', () => {
  const sorted = weighed.map(({ bytes }) => bytes).sort((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)];
  assert.ok(median <= usual, `the page in the middle weighs ${median} bytes`);
});

test('no page waits for a script, and there is little of it', () => {
  for (const { address, html, scriptBytes } of weighed) {
    assert.ok(scriptBytes <= script, `${address} has ${scriptBytes} bytes of script`);
    for (const [element] of html.matchAll(/<script(?![^>]*application\/ld\+json)[^>]*>/g)) {
      assert.match(element, / defer>|type="module"/, `${address} waits for ${element}`);
    }
  }
});
