// What is printed and what is held up at a counter: leaflets on both usual sizes of paper, pages in two
// languages on the narrowest phone, cards.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { sticksOut } from './chromium.js';
import { mounts, opened, pages } from './demonstration.js';

const shown = opened();
const published = 'https://example.org/welcome/';
const guide = 'guide/port-linden/rent-a-flat/';
const service = 'services/residents-office/';
const millimetre = 96 / 25.4;

async function withPage(address, options, look) {
  const context = await shown.browser.newContext(options);
  try {
    const page = await context.newPage();
    const response = await page.goto(shown.origin + mounts.below + address);
    assert.equal(response.status(), 200, address);
    await look(page);
  } finally {
    await context.close();
  }
}

/** The sizes of the pages of a PDF, in points, and of its pictures, in pixels. */
function read(pdf) {
  const text = pdf.toString('latin1');
  const numbers = (pattern) => [...text.matchAll(pattern)].map(([, ...found]) => found.map((number) => Math.round(Number(number))));
  const pictures = text.split('endobj').filter((object) => /\/Subtype\s*\/Image/.test(object));
  return {
    pages: numbers(/\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)\s*\]/g),
    pictures: pictures.map((object) => [Number(object.match(/\/Width\s+(\d+)/)[1]), Number(object.match(/\/Height\s+(\d+)/)[1])]),
  };
}

describe('a page for newcomers prints its address, for eyes and for cameras', () => {
  const sizes = { A4: [595, 842], Letter: [612, 792] };
  for (const lang of ['en', 'ar', 'zh-Hans']) {
    for (const below of [guide, service, 'events/open-day/', `${guide}bilingual/`]) {
      test(`${lang}/${below}`, () =>
        withPage(`${lang}/${below}`, {}, async (page) => {
          const own = `${published}${lang}/${below.replace('bilingual/', '')}`;
          assert.equal(await page.locator('.leaflet').isVisible(), false);
          const squares = await page.locator('.leaflet img').evaluate((picture) => picture.naturalWidth);
          await page.emulateMedia({ media: 'print' });
          assert.ok((await page.locator('.leaflet').innerText()).includes(own));
          const { width, height } = await page.locator('.leaflet img').boundingBox();
          assert.equal(width, height);
          // Without its free space of four squares on each side.
          const code = (width / millimetre) * ((squares - 8) / squares);
          assert.ok(code >= 25, `${code} mm`);
          for (const [format, size] of Object.entries(sizes)) {
            const printed = read(await page.pdf({ format }));
            assert.ok(printed.pages.length >= 1 && printed.pages.length <= 6, `${format}: ${printed.pages.length} pages`);
            for (const found of printed.pages) {
              for (const side of [0, 1]) assert.ok(Math.abs(found[side] - size[side]) <= 1, `${format}: ${found}`);
            }
            assert.ok(printed.pictures.some(([width, height]) => width === squares && height === squares), format);
          }
        }));
    }
  }

  test('an idea for cities does not', () =>
    withPage('en/practices/walking-school-bus/', {}, async (page) => assert.equal(await page.locator('.leaflet').count(), 0)));
});

describe('a page in two languages', () => {
  const bilingual = pages.filter(({ kind }) => kind === 'bilingual');

  test('is there for every page of the guide, in every language but the official one', () => {
    assert.ok(bilingual.length > 300, String(bilingual.length));
    assert.deepEqual(bilingual.filter(({ lang }) => lang === 'de'), []);
    const guides = (lang) => pages.filter((page) => page.kind === 'guide' && page.lang === lang).length;
    for (const lang of ['en', 'ar', 'zh-Hans']) {
      const found = bilingual.filter((page) => page.lang === lang && page.address.includes('/guide/port-linden')).length;
      assert.equal(found, guides(lang), lang);
    }
  });

  for (const [lang, dir] of [['ar', 'rtl'], ['zh-Hans', 'ltr']]) {
    const address = `${lang}/${guide}bilingual/`;

    test(`${address} says the language of each column, the reader's first`, () =>
      withPage(address, { viewport: { width: 1280, height: 900 } }, async (page) => {
        const pairs = await page.locator('.pair').evaluateAll((all) =>
          all.map((pair) => [...pair.children].map((column) => ({ lang: column.lang, dir: column.dir, left: column.getBoundingClientRect().left }))));
        assert.ok(pairs.length > 4);
        for (const [own, official] of pairs) {
          assert.deepEqual([own.lang, own.dir, official.lang, official.dir], [lang, dir, 'de', 'ltr']);
          assert.ok(dir === 'rtl' ? own.left > official.left : own.left < official.left);
        }
      }));

    test(`${address} sets what belongs together beside each other`, () =>
      withPage(address, { viewport: { width: 1280, height: 900 } }, async (page) => {
        const tops = await page.locator('.rows').evaluateAll((all) =>
          all.map((pair) => [...pair.children].map((column) => [...column.children].map((piece) => piece.getBoundingClientRect().top))));
        assert.ok(tops.length > 3);
        for (const [own, official] of tops) {
          assert.equal(own.length, official.length);
          own.forEach((top, place) => assert.ok(Math.abs(top - official[place]) < 1, `${top} and ${official[place]}`));
        }
      }));

    test(`${address} at 320 px: one below the other, and nothing sticks out`, () =>
      withPage(address, { viewport: { width: 320, height: 700 } }, async (page) => {
        assert.deepEqual(await sticksOut(page), []);
        const boxes = await page.locator('.pair').evaluateAll((all) =>
          all.map((pair) => [...pair.children].map((column) => column.getBoundingClientRect()).map(({ top, bottom }) => ({ top, bottom }))));
        for (const [own, official] of boxes) assert.ok(own.bottom <= official.top + 1);
      }));

    test(`${address} gives no id twice, and its footnotes and links find theirs`, () =>
      withPage(address, {}, async (page) => {
        const { ids, lost } = await page.evaluate(() => ({
          ids: [...document.querySelectorAll('[id]')].map((element) => element.id),
          lost: [...document.querySelectorAll('a[href^="#"]')].map((link) => link.hash.slice(1)).filter((id) => !document.getElementById(decodeURIComponent(id))),
        }));
        assert.equal(new Set(ids).size, ids.length);
        assert.deepEqual(lost, []);
      }));
  }

  test('is linked from the page, and leads back', () =>
    withPage(`en/${guide}`, {}, async (page) => {
      await page.getByRole('link', { name: /German/ }).click();
      await page.waitForSelector('body[data-kind="bilingual"]');
      await page.locator('main > .links a').click();
      await page.waitForSelector('body[data-kind="guide"]');
      assert.equal(new URL(page.url()).pathname, `${mounts.below}en/${guide}`);
    }));
});

describe('the card of a service', () => {
  for (const lang of ['en', 'ar', 'zh-Hans']) {
    test(`in ${lang} begins in the language of the counter, and is large`, () =>
      withPage(`${lang}/${service}`, { viewport: { width: 360, height: 740 } }, async (page) => {
        await page.locator('header a[href$="/card/#content"]').click();
        await page.waitForSelector('body[data-kind="card"]');
        assert.deepEqual(await sticksOut(page), []);
        // What is said first is there without scrolling on.
        assert.ok(await page.locator('.speak').evaluate((speak) => speak.getBoundingClientRect().bottom <= innerHeight));
        const [official, own] = await page.locator('.speak > *').evaluateAll((all) =>
          all.map((text) => ({ lang: text.closest('[lang]').lang, size: parseFloat(getComputedStyle(text).fontSize) })));
        assert.deepEqual([official.lang, own.lang], ['de', lang]);
        assert.ok(official.size > own.size);
      }));
  }

  test('prints as a card of A6, on one sheet', () =>
    withPage(`ar/${service}card/`, {}, async (page) => {
      await page.emulateMedia({ media: 'print' });
      const { width, height } = await page.locator('.sheet').boundingBox();
      assert.ok(Math.abs(width / millimetre - 105) < 1, `${width / millimetre} mm wide`);
      assert.ok(height / millimetre < 190, `${height / millimetre} mm high`);
      for (const format of ['A4', 'Letter']) assert.equal(read(await page.pdf({ format })).pages.length, 1);
    }));
});
