// The list of practices is narrowed by links to pages of their own, and with a script in place, by
// several filters together.

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before, describe, test } from 'node:test';
import { until, violations } from './chromium.js';
import { mounts, opened, portableSite } from './demonstration.js';
import { Site } from './serving.js';

const shown = opened();
const practices = 'en/practices/';

async function withPage(options, look) {
  const context = await shown.browser.newContext(options);
  try {
    const page = await context.newPage();
    await look(page, (address) => page.goto(shown.origin + mounts.below + address));
  } finally {
    await context.close();
  }
}

/** Opens a facet and gives the link of one of its values. */
async function value(page, facet, name) {
  const details = page.locator('.filters details', { has: page.locator('summary', { hasText: new RegExp(`^${facet}$`) }) });
  if ((await details.getAttribute('open')) === null) await details.locator('summary').click();
  return details.locator('a', { hasText: new RegExp(`^${name}\\s`) });
}

const titles = (page) => page.locator('.cards > li:visible > a').allInnerTexts();
const chips = (page) => page.locator('.filters > ul a:visible').allInnerTexts();
const found = (page) => page.locator('main > [role="status"]').innerText();

/** The link that takes away what is chosen. */
const chip = (page, name) => page.locator('.filters > ul a[aria-label^="Take away"]', { hasText: name });
const count = async (link) => Number(await link.locator('small').innerText());
const settled = (page, hash) => until(page, (hash) => location.hash === hash && [...document.querySelectorAll('.filters [aria-current="true"]')].length === (hash.match(/[/]/g) ?? []).length, hash);

describe('without a script', () => {
  const options = { javaScriptEnabled: false };

  test('every filter is a page, and leads back', () =>
    withPage(options, async (page, open) => {
      await open(practices);
      const canada = await value(page, 'Country', 'Canada');
      const number = await count(canada);
      await canada.click();
      assert.ok(page.url().endsWith('/en/practices/country/ca/'), page.url());
      assert.equal((await page.locator('h1').innerText()).replace(/[\u2068\u2069]/g, ''), 'Good ideas: Canada');
      const places = await page.locator('.cards .place').allInnerTexts();
      assert.equal(places.length, number);
      assert.ok(places.every((place) => place.endsWith('Canada')), places.join());
      assert.equal(await page.locator('.filters details [aria-current="page"]').count(), 1);
      assert.deepEqual(await chips(page), ['Canada', 'See all']);
      await page.getByRole('link', { name: 'See all' }).click();
      assert.ok(page.url().endsWith('/en/practices/'), page.url());
    }));
});

describe('with a script', () => {
  test('filters combine in place, and the address says how', () =>
    withPage({}, async (page, open) => {
      await open(practices);
      const all = await titles(page);
      let navigated = 0;
      page.on('request', (request) => (navigated += request.isNavigationRequest()));

      const states = await value(page, 'Country', 'United States');
      const number = await count(states);
      assert.ok(number > 1 && number < all.length);
      await states.click();
      await settled(page, '#country/us');
      assert.equal((await titles(page)).length, number);
      assert.ok(await states.evaluate((link) => link === document.activeElement), 'the focus stays');
      assert.match(await found(page), new RegExp(`Found: \\S?${number}`));
      assert.deepEqual(await chips(page), ['United States', 'See all']);

      const service = await value(page, 'Kind of measure', 'Service');
      const fewer = await count(service);
      assert.ok(fewer > 0 && fewer < number, 'the number is of what is left');
      await service.click();
      await settled(page, '#country/us&instrument/service');
      const both = await titles(page);
      assert.equal(both.length, fewer);
      assert.deepEqual(await violations(page), []);

      await page.goBack();
      await settled(page, '#country/us');
      assert.equal((await titles(page)).length, number);
      await page.goForward();
      await settled(page, '#country/us&instrument/service');
      assert.deepEqual(await titles(page), both);
      assert.equal(navigated, 0, 'the page is the same');

      await page.reload();
      await settled(page, '#country/us&instrument/service');
      assert.deepEqual(await titles(page), both, 'who is sent the address sees the same');

      // In another language as well.
      const arabic = await page.locator('.languages a[hreflang="ar"]').getAttribute('href');
      assert.ok(arabic.endsWith('ar/practices/#country/us&instrument/service'), arabic);

      await chip(page, 'United States').click();
      await settled(page, '#instrument/service');
      assert.ok((await titles(page)).length > fewer);
      assert.equal(await page.evaluate(() => document.activeElement.textContent.trim()), 'Service', 'the focus is beside what is gone');
      await chip(page, 'Service').click();
      await settled(page, '#all');
      assert.deepEqual(await titles(page), all);
      assert.equal(await found(page), '');
      assert.equal(await page.evaluate(() => document.activeElement.tagName), 'SUMMARY');
    }));

  test('a value of the same facet takes the place of the other', () =>
    withPage({}, async (page, open) => {
      await open(`${practices}#country/us`);
      await settled(page, '#country/us');
      await (await value(page, 'Country', 'Germany')).click();
      await settled(page, '#country/de');
      await (await value(page, 'Country', 'Germany')).click();
      await settled(page, '#all');
    }));

  test('the keyboard alone is enough', () =>
    withPage({}, async (page, open) => {
      await open(practices);
      const at = () => page.evaluate(() => document.activeElement.textContent.trim());
      const press = async (until) => {
        for (let times = 0; times < 200; times += 1) {
          await page.keyboard.press('Tab');
          if ((await at()).match(until)) return;
        }
        assert.fail(`the focus never comes to ${until}`);
      };
      await press(/^Country$/);
      await page.keyboard.press('Enter');
      await press(/^Germany \d/);
      await page.keyboard.press('Enter');
      await settled(page, '#country/de');
      assert.match(await at(), /^Germany \d/);
      await page.keyboard.press('Enter');
      await settled(page, '#all');
      assert.match(await at(), /^Germany \d/);
    }));

  test('what nothing has says so, and offers a way out', () =>
    withPage({}, async (page, open) => {
      await open(`${practices}#country/ca&instrument/event`);
      await settled(page, '#country/ca&instrument/event');
      assert.deepEqual(await titles(page), []);
      assert.match(await found(page), /^Nothing has all of this together/);
      await chip(page, 'Event').click();
      await settled(page, '#country/ca');
      assert.ok((await titles(page)).length > 0);
    }));

  test('a jump to a place in the page changes nothing', () =>
    withPage({}, async (page, open) => {
      await open(`${practices}#country/ca`);
      await settled(page, '#country/ca');
      const some = await titles(page);
      await page.locator('.skip').focus();
      await page.keyboard.press('Enter');
      await until(page, () => location.hash === '#content');
      assert.deepEqual(await titles(page), some);
    }));

  test('on the page of a filter the others combine with it', () =>
    withPage({}, async (page, open) => {
      await open(`${practices}country/us/`);
      const all = await titles(page);
      const service = await value(page, 'Kind of measure', 'Service');
      const number = await count(service);
      assert.ok(number < all.length);
      await service.click();
      await page.locator('.filters .chosen').waitFor();
      assert.equal((await titles(page)).length, number);
      assert.deepEqual(await chips(page), ['United States', 'Service', 'See all']);
      // To another country, and to all of them, with what is chosen.
      await (await value(page, 'Country', 'Germany')).click();
      await page.waitForURL('**/en/practices/country/de/#instrument/service');
      await page.locator('.filters .chosen').waitFor();
      await chip(page, 'Germany').click();
      await page.waitForURL('**/en/practices/#instrument/service');
      await settled(page, '#instrument/service');
    }));

  test('in a site on a disk', () =>
    withPage({}, async (page) => {
      await page.goto(pathToFileURL(join(portableSite(), 'fa/practices/index.html')).href);
      const first = page.locator('.filters details').nth(1);
      await first.locator('summary').click();
      const link = first.locator('a').first();
      const text = await link.locator('small').innerText();
      await link.click();
      await until(page, () => location.hash.startsWith('#country/'));
      assert.ok((await found(page)).includes(text), 'figures are those of the language');
      assert.equal(await page.locator('.cards > li:visible').count(), '۰۱۲۳۴۵۶۷۸۹'.indexOf(text));
    }));
});

describe('a list in parts', () => {
  const origin = 'http://town.example/';
  let site;

  before(() => {
    site = new Site();
    site.edit('welcomat.yaml', 'languages:', 'paginate: 2\nlanguages:');
    const forms = ['charter', 'policy', 'service'];
    for (let number = 1; number <= 5; number += 1) {
      const form = forms[number % 3];
      site.write(`content/cities/c${number}.md`, `---\ntitle: City ${number}\ncountry: ${number % 2 ? 'NZ' : 'CA'}\n---\n`);
      site.write(`content/practices/p${number}.md`, `---\ntitle: Practice ${number}\ncity: c${number}\ninstrument: ${form}\n---\n`);
    }
    site.built('en/practices/index.html');
  });
  after(() => site.remove());

  /** Opens a page of it; says what was asked for since. */
  async function withTown(options, address, look) {
    await withPage(options, async (page) => {
      const asked = [];
      await page.route(`${origin}**`, (route) => {
        const path = decodeURIComponent(new URL(route.request().url()).pathname);
        const file = join(site.path('site'), path.endsWith('/') ? `${path}index.html` : path);
        asked.push(path);
        return existsSync(file) ? route.fulfill({ path: file }) : route.fulfill({ status: 404, body: '' });
      });
      await page.goto(origin + address);
      await look(page, asked);
    });
  }

  test('fetches the other parts when somebody chooses, and not before', () =>
    withTown({}, 'en/practices/page/2/', async (page, asked) => {
      await page.waitForLoadState('networkidle');
      assert.ok(asked.every((path) => path === '/en/practices/page/2/' || path.startsWith('/assets/')), asked.join());
      const own = await titles(page);
      await (await value(page, 'Country', 'New Zealand')).click();
      await settled(page, '#country/nz');
      assert.deepEqual(await titles(page), ['Practice 1', 'Practice 3', 'Practice 5']);
      assert.equal(await page.locator('.pages').isVisible(), false);
      const address = await page.locator('.cards > li:visible > a').first().evaluate((link) => link.href);
      assert.equal(address, `${origin}en/practices/p1/`);
      await page.goBack();
      await until(page, () => !location.hash);
      await page.locator('.pages').waitFor();
      assert.deepEqual(await titles(page), own);
    }));

  test('an address that was sent shows what it says', () =>
    withTown({}, 'en/practices/#country/ca', async (page) => {
      await settled(page, '#country/ca');
      assert.deepEqual(await titles(page), ['Practice 2', 'Practice 4']);
    }));

  test('on the page of a filter too', () =>
    withTown({}, 'en/practices/country/nz/', async (page) => {
      assert.equal((await titles(page)).length, 2);
      await (await value(page, 'Kind of measure', 'Service')).click();
      await page.locator('.filters .chosen').waitFor();
      assert.deepEqual(await titles(page), ['Practice 5']);
    }));

  test('where nothing can be fetched, the link leads to its page', () =>
    withTown({}, 'en/practices/', async (page) => {
      await page.route(`${origin}en/practices/page/**`, (route) => route.abort());
      await (await value(page, 'Country', 'Canada')).click();
      await page.waitForURL('**/en/practices/country/ca/');
      assert.deepEqual(await titles(page), ['Practice 2', 'Practice 4']);
    }));
});
