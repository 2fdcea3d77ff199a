// Readers get around: between languages, along links, under any path, from a disk, without a script.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { kinds, languages, mounts, onePage, opened, pages, portableSite, samples, site } from './demonstration.js';

const shown = opened();

async function withPage(options, look) {
  const context = await shown.browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  try {
    await look(await context.newPage());
  } finally {
    await context.close();
  }
}

describe('the switch of languages, on a phone without a script', () => {
  const one = onePage(shown, { javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  for (const kind of kinds) {
    test(`keeps the page: ${kind}`, async () => {
      const { page } = one;
      const [sample] = samples(kind, 'en');
      await page.goto(shown.origin + mounts.below + sample.address);
      // A page that shows another one in its own way leads to that.
      const itself = new URL(await page.getAttribute('link[rel="canonical"]', 'href')).pathname.slice(mounts.published.length);
      const rest = itself.slice('en/'.length);
      const { kind: kept } = pages.find(({ address }) => address === itself);
      for (const lang of [...languages.slice(1), 'en']) {
        const name = new Intl.DisplayNames([lang], { type: 'language' }).of(lang);
        await page.locator('nav.languages summary').click();
        await page.locator('nav.languages a', { hasText: new RegExp(`^${name}`, 'i') }).click();
        assert.equal(new URL(page.url()).pathname, `${mounts.below}${lang}/${rest}`);
        assert.equal(await page.getAttribute('body', 'data-kind'), kept);
      }
    });
  }
});

describe('every internal link leads to a page, and every anchor to a place on it', () => {
  const some = languages.flatMap((lang) => kinds.flatMap((kind) => samples(kind, lang))).map((page) => page.address);
  const looked = [...new Set(['', ...some])];
  assert.ok(looked.length >= 30);
  for (const [name, mount] of [['at the root', mounts.root], ['under a path', mounts.below]]) {
    test(`${name}: ${looked.length} pages`, async () => {
      const targets = new Map();
      for (const address of looked) {
        const from = shown.origin + mount + address;
        const html = await (await fetch(from)).text();
        for (const [, quoted] of html.matchAll(/<(?:a|link|img|source|script)\b[^>]*?\s(?:href|src)="([^"]*)"/g)) {
          const url = new URL(quoted.replaceAll('&amp;', '&'), from);
          if (url.origin === shown.origin) targets.set(url.href, from);
        }
      }
      assert.ok(targets.size > 200, `only ${targets.size} links were seen`);
      const texts = new Map();
      const broken = [];
      for (const [href, from] of targets) {
        const url = new URL(href);
        const fragment = decodeURIComponent(url.hash.slice(1));
        url.hash = '';
        if (!url.pathname.startsWith(mount)) broken.push(`${href} leaves the site, from ${from}`);
        if (!texts.has(url.href)) {
          const response = await fetch(url, { redirect: 'error' });
          texts.set(url.href, response.status === 200 ? await response.text() : null);
        }
        const text = texts.get(url.href);
        if (text === null) broken.push(`${href} is not there, from ${from}`);
        else if (fragment && !text.includes(` id="${fragment}"`)) broken.push(`${href} has no such place, from ${from}`);
      }
      assert.deepEqual(broken, []);
    });
  }
});

test('the site opens from a disk, and links lead on there', () =>
  withPage({}, async (page) => {
    await page.goto(pathToFileURL(join(portableSite(), 'index.html')).href);
    await page.locator('ul.gate a[lang="ar"]').click();
    assert.equal(await page.getAttribute('html', 'dir'), 'rtl');
    await page.locator('nav.sections a[href*="services"]').click();
    assert.equal(await page.getAttribute('body', 'data-kind'), 'list');
    await page.locator('main .cards a').first().click();
    assert.equal(await page.getAttribute('body', 'data-kind'), 'service');
    assert.ok(page.url().startsWith('file:') && page.url().endsWith('/index.html'), page.url());
    const colour = await page.$eval('a', (link) => getComputedStyle(link).color);
    assert.notEqual(colour, 'rgb(0, 0, 238)', 'the style sheet was not found');
  }));

describe('without a script', () => {
  for (const lang of languages) {
    test(`the pages of ${lang} say the same`, async () => {
      // Borrowed pages are built the same way in every language.
      const looked = kinds.flatMap((kind) => samples(kind, lang)).filter(({ borrowed }) => !borrowed || lang === 'ar');
      const addresses = looked.map((page) => page.address);
      const texts = async (javaScriptEnabled) => {
        const said = [];
        await withPage({ javaScriptEnabled }, async (page) => {
          // The day on which the pages were made: later, a script takes away what has passed since.
          await page.clock.setFixedTime(new Date('2026-11-21T09:00:00Z'));
          for (const address of addresses) {
            await page.goto(shown.origin + mounts.root + address);
            // What a script adds to read: to tick off a step, whether a place is usually open, and that dates are those of today.
            await page.evaluate(() => document.querySelectorAll('.tick, .next dt').forEach((added) => added.remove()));
            said.push([address, await page.innerText('body')]);
          }
        });
        return said;
      };
      assert.deepEqual(await texts(false), await texts(true));
    });
  }

  for (const kind of kinds) {
    test(`everything unfolds: ${kind}`, () =>
      withPage({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } }, async (page) => {
        await page.goto(shown.origin + mounts.root + samples(kind, 'en')[0].address);
        const folded = await page.locator('details:visible').all();
        // The languages and the menu, at least.
        assert.ok(folded.length >= 2);
        for (const details of folded) {
          const inside = details.locator('a:visible, p:visible, li:visible');
          assert.equal(await inside.count(), 0);
          await details.locator('> summary').click();
          assert.ok((await inside.count()) > 0, await details.innerText());
        }
      }));
  }

  test('one can choose a language, open the menu and follow it, on a phone', () =>
    withPage({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } }, async (page) => {
      await page.goto(shown.origin + mounts.below);
      await page.locator('ul.gate a[lang="fr"]').click();
      await page.locator('nav.sections summary').click();
      await page.locator('nav.sections a[href*="practices"]').click();
      assert.equal(new URL(page.url()).pathname, `${mounts.below}fr/practices/`);
    }));
});

test('no page asks another site for anything', () =>
  withPage({}, async (page) => {
    const strangers = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(shown.origin) && !request.url().startsWith('data:')) strangers.push(`${page.url()}: ${request.url()}`);
    });
    // What pages load is the same in every language.
    const looked = ['', ...kinds.flatMap((kind) => samples(kind, 'ar')).map((page) => page.address)];
    for (const address of looked) await page.goto(shown.origin + mounts.root + address, { waitUntil: 'networkidle' });
    // Those that nobody opened here name no file of another site either.
    for (const { address } of pages) {
      const html = readFileSync(join(site, address.endsWith('.html') ? address : join(address, 'index.html')), 'utf8');
      for (const [element] of html.matchAll(/<(?:script|img|iframe|source|video|audio|embed|object|link rel="(?:stylesheet|preload|icon|preconnect)")\b[^>]*(?:src|href|data)="(?:https?:)?\/\/[^>]*>/g)) {
        strangers.push(`${address}: ${element}`);
      }
    }
    assert.deepEqual(strangers, []);
  }));
