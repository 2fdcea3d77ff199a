// Readers ask in their own words: `search/queries.csv` says what, in which language, and which page they
// look for, by its id; several with spaces between them where each would do, `-` where there is none. Add a line
// when somebody did not find something.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { beforeEach, describe, test } from 'node:test';
import { until, violations } from './chromium.js';
import { languages, mounts, opened, pages } from './demonstration.js';

const shown = opened();
/** How many of the first results a tired person reads. */
const first = 3;
/** The share of queries that must find their page among them. */
const share = 0.95;
/** What a query may cost, in bytes over the wire: the first with everything it needs, and any later one. */
const firstQuery = 100_000;
const laterQuery = 30_000;

const [, ...lines] = readFileSync(new URL('search/queries.csv', import.meta.url), 'utf8').trim().split('\n');
const queries = lines.map((line) => {
  const [language, query, expected, about] = line.split(',');
  return { language, query, expected: expected === '-' ? [] : expected.split(' '), about };
});

let page;
let fetched = [];
beforeEach(async () => {
  if (page) return;
  page = await shown.browser.newPage({ viewport: { width: 390, height: 844 } });
  page.on('response', async (response) => {
    const { pathname } = new URL(response.url());
    if (!/\.(pack|js)$/.test(pathname)) return;
    const counted = fetched;
    // What a page asked for that has been left since is gone, and nobody counts it.
    const body = await response.body().catch(() => undefined);
    if (body) counted.push({ pathname, bytes: body.length });
  });
});

const address = (language) => `${shown.origin}${mounts.below}${language}/search/`;
const status = () => page.textContent('[role="status"]');
const answered = () => until(page, () => document.querySelector('[role="status"]').textContent !== '');

/** The ids of the pages that are found, in their order; each must be one of the reader's language. */
async function found(language) {
  const links = await page.$$eval('.results a', (all) => all.map((link) => new URL(link.href).pathname));
  const start = `${mounts.below}${language}/`;
  for (const link of links) assert.ok(link.startsWith(start), `${link} is no page for readers of ${language}`);
  return links.map((link) => link.slice(start.length).replace(/\/$/, ''));
}

async function ask(language, query) {
  await page.goto(`${address(language)}?q=${encodeURIComponent(query)}`);
  await answered();
  return found(language);
}

describe('what people ask', () => {
  test('finds the page they look for', async () => {
    const asked = queries.filter(({ expected }) => expected.length > 0);
    assert.ok(asked.length >= 60 && languages.every((tag) => asked.some(({ language }) => language === tag)));
    const missed = [];
    for (const { language, query, expected, about } of asked) {
      const ids = (await ask(language, query)).slice(0, first);
      if (!expected.some((id) => ids.includes(id))) missed.push(`${language} “${query}” (${about}): ${ids.join(', ')}`);
    }
    assert.ok(missed.length <= asked.length * (1 - share), missed.join('\n'));
  });

  test('in need, the page about emergencies first, whatever slip is in it', async () => {
    const urgent = queries.filter(({ about }) => about === 'in need');
    assert.ok(languages.every((tag) => urgent.some(({ language }) => language === tag)));
    const missed = [];
    for (const { language, query, expected } of urgent) {
      const [id] = await ask(language, query);
      if (id !== expected[0]) missed.push(`${language} “${query}”: ${id}`);
    }
    assert.deepEqual(missed, []);
  });

  test('and no other word is taken for one of them', async () => {
    for (const [language, query] of [['en', 'policy'], ['en', 'hire'], ['en', 'finger'], ['de', 'Politik'], ['zh-Hans', '火车']]) {
      assert.notEqual((await ask(language, query))[0], 'guide/port-linden/emergency', `${language} “${query}”`);
    }
  });

  test('and what stands in no text finds nothing, or the page says so', async () => {
    const absent = queries.filter(({ expected }) => expected.length === 0);
    assert.ok(absent.length >= 10);
    for (const { language, query } of absent) {
      const ids = await ask(language, query);
      assert.ok(ids.length === 0 || (await status()).includes(query), `${language} “${query}”: ${ids.join(', ')}`);
    }
  });
});

describe('a page that is borrowed from another language', () => {
  for (const language of languages.filter((tag) => tag !== 'en')) {
    test(`is not found in ${language}`, async () => {
      const borrowed = new Set(pages.filter((it) => it.borrowed && it.address.startsWith(`${language}/`)).map((it) => it.address.slice(language.length + 1).replace(/\/$/, '')));
      assert.ok(borrowed.size > 0);
      for (const query of ['integration', 'Toronto', 'city', 'immigrants']) {
        for (const id of await ask(language, query)) assert.ok(!borrowed.has(id), `${language} “${query}” finds ${id}`);
      }
    });
  }
});

describe('the data a search costs', () => {
  test('nothing before a reader touches the box, and little after', async () => {
    await page.goto(address('uk'));
    fetched = [];
    await page.waitForTimeout(500);
    assert.deepEqual(fetched, []);
    const cost = () => fetched.reduce((sum, { bytes }) => sum + bytes, 0);
    await page.locator('#q').pressSequentially('лікарю', { delay: 60 });
    await answered();
    await page.waitForLoadState('networkidle');
    assert.ok(cost() > 0 && cost() <= firstQuery, `the first query costs ${cost()} bytes`);
    fetched = [];
    await page.fill('#q', 'де можна вивчати мову міста');
    await page.waitForLoadState('networkidle');
    assert.ok(cost() <= laterQuery, `the next query costs ${cost()} bytes`);
  });

  test('without a network it says so, and works again afterwards', async () => {
    await page.goto(address('en'));
    await page.context().setOffline(true);
    await page.fill('#q', 'doctor');
    await answered();
    assert.match(await status(), /does not work right now/);
    await page.context().setOffline(false);
    await page.fill('#q', 'doctors');
    await page.waitForSelector('.results li');
  });
});

describe('results', () => {
  test('can be narrowed by kind and topic, and the address keeps what was asked', async () => {
    await ask('en', 'school');
    const all = await found('en');
    await page.click('.narrow summary');
    await page.selectOption('select[name=kind]', 'service');
    await until(page, (before) => document.querySelectorAll('.results li').length !== before, all.length);
    const services = await found('en');
    assert.ok(services.length > 0 && services.every((id) => id.startsWith('services/')), services.join());
    assert.match(page.url(), /[?&]q=school&kind=service$/);
    await page.reload();
    await answered();
    assert.deepEqual(await found('en'), services);
    // What narrows them is not folded away.
    assert.ok(await page.locator('select[name=kind]').isVisible());
    await page.selectOption('select[name=kind]', 'volume');
    await until(page, () => document.querySelectorAll('.results li').length === 0);
    assert.match(await status(), /Take something away/);
  });

  test('more are shown where there are more', async () => {
    await ask('en', 'city');
    assert.equal((await found('en')).length, 5);
    await page.click('.more');
    await until(page, () => document.querySelectorAll('.results li').length === 10);
    assert.equal(await page.evaluate(() => document.activeElement.closest('li') === document.querySelectorAll('.results li')[5]), true);
  });

  test('show the official word of a letter with its meaning in the language of the reader', async () => {
    assert.equal((await ask('ar', 'Kaution'))[0], 'terms/kaution');
    const result = await page.innerText('.results li');
    assert.match(result, /الضمان/);
    assert.match(result, /Kaution/);
  });

  for (const language of ['en', 'ar', 'zh-Hans']) {
    test(`are sound for everybody in ${language}`, async () => {
      await ask(language, 'Anmeldung');
      assert.deepEqual(await violations(page), []);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false);
    });
  }
});

describe('without a script', () => {
  test('every page of the language stands in a list from A to Z', async () => {
    const context = await shown.browser.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    const seen = new Set();
    let next = address('fr');
    while (next) {
      await plain.goto(next);
      for (const link of await plain.$$eval('.az > ul a', (all) => all.map((it) => it.href))) seen.add(new URL(link).pathname.slice(mounts.below.length));
      next = await plain.$eval('.az nav [aria-current]', (it) => it.closest('li').nextElementSibling?.querySelector('a').href ?? null).catch(() => null);
    }
    const kinds = ['guide', 'practice', 'service', 'event', 'term', 'topic', 'city', 'person', 'organisation'];
    const own = pages.filter((it) => it.address.startsWith('fr/') && !it.borrowed && kinds.includes(it.kind) && !/\/(bilingual|card)\/$/.test(it.address));
    for (const { address } of own) assert.ok(seen.has(address), address);
    for (const it of pages.filter((it) => it.borrowed)) assert.ok(!seen.has(it.address), it.address);
    await context.close();
  });

  test('the box on the first page leads to the search', async () => {
    await page.goto(`${shown.origin}${mounts.below}en/`);
    await page.fill('#q', 'doctor');
    await page.press('#q', 'Enter');
    await page.waitForSelector('.results li');
    assert.match(page.url(), /en\/search\/\?q=doctor$/);
  });
});
