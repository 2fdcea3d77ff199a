// What is on the screen of a small phone, what is found there, and what is on paper: where readers were misled, or could not go on.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { inflateSync } from 'node:zlib';
import { sticksOut, until } from './chromium.js';
import { languages, mounts, onePage, opened, pages } from './demonstration.js';

const shown = opened();
const at = (address, mount = mounts.below) => shown.origin + mount + address;
const emergency = 'guide/port-linden/emergency/';

describe('the search on a small phone', () => {
  const one = onePage(shown, { viewport: { width: 360, height: 640 } });

  async function ask(language, query) {
    const { page } = one;
    await page.goto(`${at(`${language}/search/`)}?q=${encodeURIComponent(query)}`);
    await until(page, () => document.querySelector('[role="status"]').textContent !== '');
    const start = new URL(at(`${language}/`)).pathname;
    return page.$$eval('.results a', (all, start) => all.map((link) => new URL(link.href).pathname.slice(start.length)), start);
  }

  for (const [language, query, expected] of [
    ['en', '112', emergency],
    ['de', '110', emergency],
    ['ar', '١١٢', emergency],
    ['fa', '۱۱۲', emergency],
    ['uk', '911', emergency],
    ['en', '960170', 'services/night-line/'],
    ['en', '+44 1632 960130', 'services/health-clinic/'],
    ['de', '01632 960130', 'services/health-clinic/'],
    ['fr', '0044 1632 960 130', 'services/health-clinic/'],
    ['ar', '٠١٦٣٢٩٦٠١٣٠', 'services/health-clinic/'],
    ['en', 'phone 1632/960-130', 'services/health-clinic/'],
    ['zh-Hans', 'residents@example.org', 'services/residents-office/'],
  ]) {
    test(`${language} “${query}” leads to ${expected} at once`, async () => {
      const found = await ask(language, query);
      assert.equal(found[0], expected, `${found.join(', ')}; ${await one.page.textContent('[role="status"]')}`);
    });
  }

  test('finds who is at an address among the first', async () => {
    for (const query of ['Hafenplatz 1', 'hafenpl. 1']) {
      const found = await ask('en', query);
      assert.ok(found.slice(0, 3).includes('services/residents-office/'), `${query}: ${found.join(', ')}`);
    }
  });

  test('shows a result before the screen ends, and what narrows them after all', async () => {
    const { page } = one;
    await ask('en', 'school');
    const { first, last, narrow } = await page.evaluate(() => {
      const box = (selector) => document.querySelector(selector).getBoundingClientRect();
      return { first: box('.results li a').bottom, last: box('.results li:last-child').bottom, narrow: box('.narrow').top };
    });
    assert.ok(first < 600, `the first result ends at ${first}`);
    assert.ok(narrow >= last);
    assert.equal(await page.locator('.narrow select').first().isVisible(), false);
  });

  for (const [language, query] of [['uk', 'знайтих'], ['ru', 'найти'], ['en', 'Immigrateds'], ['en', 'Xylophone-lessons'], ['de', 'Ärztinnenkammern']].filter(([tag]) => languages.includes(tag))) {
    test(`says ${language} “${query}” as the reader wrote it`, async () => {
      await ask(language, query);
      const said = (await one.page.textContent('[role="status"]')).replace(/[\u2068\u2069]/g, '').split('\n').filter((line) => !/\d/.test(line));
      for (const line of said) assert.ok(line.includes(query), line);
    });
  }

  test('what is said to be like a word stands on a page as it is said', async () => {
    const { page } = one;
    await ask('en', 'libary');
    const other = (await page.textContent('[role="status"]')).replace(/[\u2068\u2069]/g, '').match(/like it: (.*)/)[1];
    assert.match(other, /^librar(y|ies)$/i);
  });
});

describe('the head of a page', () => {
  for (const width of [360, 390]) {
    test(`is one row at ${width} pixels`, async () => {
      const page = await shown.browser.newPage({ viewport: { width, height: 640 } });
      for (const { address } of pages.filter(({ address }) => languages.some((tag) => address === `${tag}/essays/` || address === `${tag}/`))) {
        await page.goto(at(address));
        const rows = await page.$$eval('.site, .top summary, .find', (all) => all.map((part) => part.getBoundingClientRect()).map(({ top, bottom }) => (top + bottom) / 2));
        assert.ok(Math.max(...rows) - Math.min(...rows) < 8, `${address}: ${rows}`);
        assert.ok((await page.$eval('.top', (top) => top.offsetHeight)) < 100, address);
        assert.deepEqual(await sticksOut(page), [], address);
      }
      await page.close();
    });
  }

  test('has the sign of languages and the name of the reader’s own', async () => {
    const page = await shown.browser.newPage({ viewport: { width: 360, height: 640 } });
    for (const [tag, name] of [['ar', 'العربية'], ['zh-Hans', '简体中文'], ['de', 'Deutsch']]) {
      await page.goto(at(`${tag}/`));
      const button = page.locator('nav.languages summary');
      assert.ok((await button.innerText()).includes(name));
      assert.ok(await button.locator('svg').isVisible());
      assert.equal(await page.locator('nav.languages li').first().isVisible(), false);
    }
    await page.close();
  });
});

describe('the card of a service on a phone', () => {
  for (const width of [320, 390]) {
    test(`tears no word of its title at ${width} pixels`, async () => {
      const page = await shown.browser.newPage({ viewport: { width, height: 800 } });
      for (const { address } of pages.filter(({ kind, lang }) => kind === 'card' && ['ar', 'zh-Hans'].includes(lang))) {
        await page.goto(at(address));
        const torn = await page.$$eval('.sheet h1 b, .sheet .speak b', (all) => all.flatMap((element) => {
          const [node] = [...element.childNodes];
          return [...node.data.matchAll(/[\p{L}]+/gu)].filter((word) => {
            const range = document.createRange();
            range.setStart(node, word.index);
            range.setEnd(node, word.index + word[0].length);
            return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1;
          }).map(([word]) => word);
        }));
        assert.deepEqual(torn, [], address);
      }
      await page.close();
    });
  }

  test('names what is spoken, and no script', async () => {
    const page = await shown.browser.newPage();
    await page.goto(at('zh-Hans/services/health-clinic/card/'));
    assert.equal(await page.textContent('.speak b'), 'Chinesisch (Mandarin)');
    await page.close();
  });
});

test('two sites on one host do not share what they remember, and what is old is taken over once', async () => {
  const context = await shown.browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  const stepped = 'en/guide/port-linden/rent-a-flat/';
  const ticks = () => page.locator('ol.steps input').evaluateAll((all) => all.map(({ checked }) => checked).filter(Boolean).length);
  await page.goto(at('404'));
  await page.evaluate(() => localStorage.setItem('steps guide/port-linden/rent-a-flat', '[0,1]'));
  await page.goto(at(stepped));
  assert.equal(await ticks(), 2);
  await page.goto(at(stepped, mounts.root));
  assert.equal(await ticks(), 0);
  await page.goto(at(stepped));
  assert.equal(await ticks(), 2);
  const names = await page.evaluate(() => Object.keys(localStorage));
  assert.deepEqual(names, [`welcomat ${mounts.below} steps guide/port-linden/rent-a-flat`]);
  await context.close();
});

test('what stands between the pages of the way is not read aloud', async () => {
  const page = await shown.browser.newPage();
  await page.goto(at('en/services/health-clinic/'));
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  assert.deepEqual(nodes.filter(({ ignored, name }) => !ignored && name?.value?.trim() === '/'), []);
  await page.close();
});

/** How many pieces of text each sheet of a PDF has. */
function sheets(pdf) {
  const text = pdf.toString('latin1');
  const objects = new Map([...text.matchAll(/(\d+) 0 obj\s([^]*?)endobj/g)].map(([, id, body]) => [id, body]));
  const contents = [...objects.values()].filter((body) => /\/Type\s*\/Page\b/.test(body)).map((body) => body.match(/\/Contents\s+(\d+)/)[1]);
  return contents.map((id) => {
    const [, stream] = objects.get(id).match(/stream\r?\n([^]*?)\r?\nendstream/);
    const bytes = Buffer.from(stream, 'latin1');
    const drawn = /FlateDecode/.test(objects.get(id)) ? inflateSync(bytes).toString('latin1') : stream;
    return [...drawn.matchAll(/\bT[jJ]\b/g)].length;
  });
}

describe('on paper', () => {
  async function printed(address, look, html) {
    const page = await shown.browser.newPage({ viewport: { width: 688, height: 980 } });
    await page.goto(at(address));
    if (html) await page.$eval('main .body', (body, html) => body.insertAdjacentHTML('beforeend', html), html);
    await page.emulateMedia({ media: 'print' });
    await look(page);
    await page.close();
  }

  test('what is folded is open, a wide table fits, a number behind words is there', () =>
    printed('en/services/health-clinic/', async (page) => {
      assert.ok(await page.locator('.body details p').isVisible());
      // What leads elsewhere is not.
      const seen = (all) => all.filter((element) => element.checkVisibility()).map((element) => element.textContent);
      assert.deepEqual(await page.$$eval('.top nav a, .top summary, .find, .crumbs a', seen), []);
      assert.deepEqual(await page.evaluate(() => {
        const table = document.querySelector('.body .table table');
        const end = table.closest('main').getBoundingClientRect().right;
        return [...table.querySelectorAll('td')].filter((cell) => cell.getBoundingClientRect().right > end + 1 || cell.scrollWidth > cell.clientWidth + 1).map((cell) => cell.textContent);
      }), []);
      const after = await page.$eval('.body a[data-number]', (link) => getComputedStyle(link, '::after').content);
      assert.match(after, /1632960001/);
    }, `<details><summary>More</summary><p>Folded</p></details><div class="table" tabindex="0"><table><thead><tr>${'<th>Sprechstunde</th>'.repeat(9)}</tr></thead><tbody><tr>${'<td>Wohnungsgeberbestätigung</td>'.repeat(8)}<td>+44 1632 960001</td></tr></tbody></table></div><p><a href="tel:+441632960001" data-number="+441632960001">Call</a></p>`));

  for (const address of ['guide/port-linden/', emergency, 'guide/port-linden/rent-a-flat/', 'services/health-clinic/', 'services/residents-office/', 'events/open-day/']) {
    test(`${address} has its code, and no sheet for it alone`, async () => {
      for (const lang of ['en', 'de', 'ar', 'zh-Hans']) {
        await printed(`${lang}/${address}`, async (page) => {
          assert.ok(await page.locator('.leaflet').isVisible(), lang);
          for (const format of ['A4', 'Letter']) {
            const pieces = sheets(await page.pdf({ format }));
            // The address, until when to trust it, and the foot are some ten.
            assert.ok(pieces.length === 1 || pieces.at(-1) > 16, `${lang}, ${format}: ${pieces}`);
          }
        });
      }
    });
  }

  test('the cover of a volume can be read', () =>
    printed(pages.find(({ kind, lang, address }) => kind === 'volume' && lang === 'en' && address.startsWith('en/')).address, async (page) => {
      const cover = page.locator('.cover').first();
      assert.equal(await cover.evaluate((cover) => getComputedStyle(cover).color), 'rgb(255, 255, 255)');
      assert.notEqual(await cover.evaluate((cover) => getComputedStyle(cover).backgroundColor), 'rgb(255, 255, 255)');
    }));
});
