// A guide that is kept on the phone: all of it can be read without a connection, in one version; what is
// half there is not shown as kept. And the guide in one file, opened from a disk.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { launch, sticksOut, until, violations } from './chromium.js';
import { languages, site as demonstration } from './demonstration.js';
import { program } from './program.js';
import { Site } from './serving.js';

const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};

/** Below this path the site lies on its host. */
const mount = '/city/guide/';
const guide = 'guide/linden/';
const drawing = (word) => `<svg xmlns="http://www.w3.org/2000/svg" width="320" height="80" viewBox="0 0 320 80"><text x="9" y="50" font-size="30">${word}</text></svg>`;

/** The files of a small site with two guides, in a version that says `word` wherever something can change. */
function files(word) {
  return {
    'welcomat.yaml': 'title: Linden\nbase_url: https://example.org/city/guide/\nlanguages: [en, ar]\n',
    'content/index.md': '---\ntitle: Linden\n---\nThe [guide](/guide/linden/).\n',
    'content/guide/linden/index.md': `---\ntitle: Guide of Linden\nsummary: The ${word} edition.\n---\nBegin at the [desk](/services/desk/).\n`,
    'content/guide/linden/index.ar.md': '---\ntitle: دليل ليندن\n---\nابدأ من [المكتب](/services/desk/).\n',
    'content/guide/linden/home/index.md': `---\ntitle: A home\norder: 1\nservices: [desk]\nterms: [lease]\n---\nThis is the ${word} text.\n\n## Rent {#rent}\n\n![A plan of the ${word} house](plan.svg)\n`,
    'content/guide/linden/home/plan.svg': drawing(word),
    'content/guide/linden/work/index.md': '---\ntitle: Work\norder: 2\ntopics: [work]\n---\nSee [rent](/guide/linden/home/#rent). This never changes.\n',
    'content/guide/linden/old/index.md': '---\ntitle: Old\nstatus: archived\n---\nNobody needs this any more.\n',
    'content/guide/other/index.md': '---\ntitle: Guide of another city\n---\nOne page is all there is.\n',
    'content/services/desk.md': '---\ntitle: Welcome desk\n---\nAsk there.\n',
    'content/services/far.md': '---\ntitle: A service that no guide names\n---\nFar away.\n',
    'content/terms/lease.md': '---\ntitle: Lease\nofficial: Mietvertrag\nlanguage: de\n---\nThe paper about a flat.\n',
    'content/topics/work.md': '---\ntitle: Work\n---\n',
  };
}

/** A small site in a folder of its own, built; what is published anew lands in the same folder. */
class Town {
  constructor() {
    this.folder = mkdtempSync(join(tmpdir(), 'welcomat-'));
    this.site = join(this.folder, 'site');
    this.publish('first');
  }

  publish(word, options = []) {
    for (const [path, text] of Object.entries(files(word))) {
      mkdirSync(dirname(join(this.folder, path)), { recursive: true });
      writeFileSync(join(this.folder, path), text);
    }
    execFileSync(program(), ['build', '--as-of', '2026-11-21', ...options, '--output', this.site], { cwd: this.folder, stdio: 'pipe' });
  }

  read(path) {
    return readFileSync(join(this.site, path), 'utf8');
  }

  list(lang = 'en') {
    return JSON.parse(this.read(`${lang}/${guide}offline.json`));
  }

  remove() {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** A host that can be stopped and started again, tells what it was asked, and can be told to answer otherwise. */
class Host {
  asked = [];
  /** Called before each answer: with a text to send it in place of the file, with `false` to say nothing at all. */
  instead = () => undefined;

  constructor(folder) {
    this.folder = folder;
  }

  async start() {
    this.server = createServer(async (request, response) => {
      const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
      const inside = path.startsWith(mount) ? path.slice(mount.length) : '../';
      this.asked.push(inside);
      const file = join(this.folder, inside, path.endsWith('/') ? 'index.html' : '');
      const found = !inside.includes('..') && existsSync(file) && statSync(file).isFile();
      const instead = await this.instead(inside);
      if (instead === false) return request.socket.destroy();
      const bytes = found ? readFileSync(file) : Buffer.from('not found');
      const tag = `"${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}"`;
      const headers = { 'content-type': types[extname(file)] ?? 'application/octet-stream', etag: tag };
      // As many hosts do: browsers may show what they have for ten minutes without asking.
      if (extname(file) === '.html') headers['cache-control'] = 'max-age=600';
      if (found && instead === undefined && request.headers['if-none-match'] === tag) return response.writeHead(304, headers).end();
      return response.writeHead(found ? 200 : 404, headers).end(instead ?? bytes);
    });
    await new Promise((ready) => this.server.listen(this.port ?? 0, '127.0.0.1', ready));
    this.port = this.server.address().port;
    this.origin = `http://127.0.0.1:${this.port}`;
  }

  async stop() {
    if (!this.server) return;
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
    this.server = undefined;
  }

  at(path) {
    return `${this.origin}${mount}${path}`;
  }
}

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

/** A reader with a phone of their own, a town and its host. */
async function withReader(look, options = {}) {
  const town = new Town();
  const host = new Host(town.site);
  await host.start();
  const context = await browser.newContext({ viewport: { width: 390, height: 800 }, ...options });
  try {
    await look({ town, host, context, page: await context.newPage() });
  } finally {
    await context.close();
    await host.stop();
    town.remove();
  }
}

const box = (page) => page.locator('.take');
const offer = (page) => box(page).getByRole('button', { name: /^Keep/ });
const kept = (page) => box(page).getByText(/^Kept on this phone/);

/** Opens a page of the guide, and comes to the box at its end. */
async function come(page, address) {
  await page.goto(address);
  await box(page).scrollIntoViewIfNeeded();
  await box(page).getByRole('status').waitFor();
}

async function keep({ page, host }, lang = 'en') {
  await come(page, host.at(`${lang}/${guide}`));
  await offer(page).click();
  await kept(page).waitFor();
}

/** What is kept, as the browser says it: the whole guides with their versions, and how many files there are. */
const stored = (page, mountAt = mount) =>
  page.evaluate(async (mount) => {
    const name = (what) => `welcomat ${location.origin}${mount} ${what}`;
    const guides = await caches.open(name('guides'));
    const records = await Promise.all((await guides.keys()).map(async (request) => (await guides.match(request)).json()));
    const files = await (await caches.open(name('files'))).keys();
    return { versions: records.map(({ kept }) => kept?.version ?? null), files: files.length };
  }, mountAt);

/** Waits until the one guide that is kept is kept in a version. */
const isKept = (page, version) =>
  until(
    page,
    async ([mount, version]) => {
      const guides = await caches.open(`welcomat ${location.origin}${mount} guides`);
      const [request] = await guides.keys();
      return (await (await guides.match(request)).json()).kept?.version === version;
    },
    [mount, version],
  );

/** Waits until the page is remembered that is shown where another one is missing. */
const canSayWhatIsThere = (page) =>
  until(
    page,
    async (mount) => Boolean(await caches.match(`${location.origin}${mount}en/offline.html`, { cacheName: `welcomat ${location.origin}${mount} parts` })),
    mount,
  );

/** Waits until so many pages that were read are remembered. */
const areRemembered = (page, count) =>
  until(
    page,
    async ([mount, count]) => {
      const pages = await caches.open(`welcomat ${location.origin}${mount} pages`);
      return (await pages.keys()).length >= count;
    },
    [mount, count],
  );

describe('a guide that is kept', () => {
  test('is offered with its size, and can be read whole without a connection, in every page and picture', () =>
    withReader(async (reader) => {
      const { page, host, town } = reader;
      await come(page, host.at(`en/${guide}work/`));
      const list = town.list();
      const room = list.files.reduce((sum, [path]) => sum + statSync(join(town.site, path, path.endsWith('/') ? 'index.html' : '')).size, 0);
      assert.equal(list.room, room);
      assert.ok(list.sent < room / 2 && list.sent > room / 10, `${list.sent} of ${room}`);
      assert.ok((await box(page).innerText()).includes(`${Math.round(room / 1000)} kB`));
      await keep(reader);
      await host.stop();
      const pages = list.files.map(([path]) => path).filter((path) => path.endsWith('/'));
      for (const expected of ['en/', 'en/guide/linden/', 'en/guide/linden/home/', 'en/guide/linden/work/', 'en/services/desk/', 'en/terms/lease/', 'en/topics/work/']) {
        assert.ok(pages.includes(expected), expected);
      }
      for (const path of pages) {
        const response = await page.goto(host.at(path));
        assert.ok(response.fromServiceWorker(), path);
        assert.equal(response.status(), 200, path);
        await page.waitForLoadState('load');
        const seen = await page.evaluate(() => ({
          styled: getComputedStyle(document.querySelector('.top')).display,
          pictures: [...document.images].filter((image) => !image.closest('[hidden]')).map((image) => image.naturalWidth),
        }));
        assert.equal(seen.styled, 'flex', path);
        assert.ok(seen.pictures.every((width) => width > 0), path);
      }
      await page.goto(host.at(`en/${guide}home/`));
      await page.locator('.picture, main img').first().waitFor();
      await come(page, host.at(`en/${guide}home/`));
      await kept(page).waitFor();
    }));

  test('is another in each language and city, and not whole before it is asked for', () =>
    withReader(async (reader) => {
      const { page, host } = reader;
      await keep(reader);
      await host.stop();
      for (const path of ['ar/guide/linden/', 'en/guide/other/', 'en/services/far/']) {
        assert.equal((await page.goto(host.at(path))).status(), 503, path);
      }
    }));

  test('says what is there where nothing but the guide is left', () =>
    withReader(async (reader) => {
      const { page, host } = reader;
      await keep(reader);
      await host.stop();
      await page.evaluate((mount) => caches.delete(`welcomat ${location.origin}${mount} parts`), mount);
      assert.equal((await page.goto(host.at('ar/services/far/'))).status(), 503);
      assert.equal(await page.locator('h1').innerText(), 'You are offline');
      assert.equal(await page.locator('.top').evaluate((top) => getComputedStyle(top).display), 'flex');
      await page.locator('[data-kept] a').first().waitFor();
    }));

  test('says what is there in place of a page that is not, in the language of the reader', () =>
    withReader(async (reader) => {
      const { page, host } = reader;
      await page.goto(host.at(`ar/guide/other/`));
      await until(page, () => Boolean(navigator.serviceWorker.controller));
      await page.goto(host.at(`ar/`));
      await keep(reader);
      await host.stop();
      assert.equal((await page.goto(host.at(`en/services/far/`))).status(), 503);
      const links = page.locator('[data-kept] a');
      await links.first().waitFor();
      assert.equal(await page.locator('h1').innerText(), 'You are offline');
      assert.deepEqual([await links.first().innerText(), await links.first().getAttribute('href')], ['Guide of Linden', host.at(`en/${guide}`)]);
      await links.first().click();
      await page.locator('body[data-kind="guide"]').waitFor();
      await page.goto(host.at(`ar/services/far/`));
      assert.deepEqual([await page.getAttribute('html', 'lang'), await page.getAttribute('html', 'dir')], ['ar', 'rtl']);
      await links.nth(1).waitFor();
      assert.ok((await links.evaluateAll((all) => all.map(({ href }) => href))).includes(host.at('ar/guide/other/')));
      assert.equal(await page.locator('.again').evaluate((link) => link.href), host.at('ar/services/far/'));
      for (const line of await violations(page)) assert.fail(line);
      await host.start();
      await page.locator('.again').click();
      await page.locator('body[data-kind="service"]').waitFor();
    }));

  test('is taken away again', () =>
    withReader(async (reader) => {
      const { page, host } = reader;
      await keep(reader);
      await box(page).getByRole('button', { name: /^Remove/ }).click();
      await offer(page).waitFor();
      await until(page, async (mount) => (await (await caches.open(`welcomat ${location.origin}${mount} files`)).keys()).length === 0, mount);
      assert.deepEqual(await stored(page), { versions: [], files: 0 });
      await canSayWhatIsThere(page);
      await host.stop();
      assert.equal((await page.goto(host.at(`en/services/desk/`))).status(), 503);
    }));

  test('is shown under addresses to which somebody has added something', () =>
    withReader(async (reader) => {
      const { page, host } = reader;
      await keep(reader);
      await host.stop();
      for (const added of ['?fbclid=abc', '?utm_source=a&utm_medium=b#rent', 'index.html?x']) {
        const response = await page.goto(host.at(`en/${guide}home/${added}`));
        assert.equal(response.status(), 200, added);
        assert.equal(await page.locator('h1').innerText(), 'A home');
      }
      assert.equal((await page.goto(host.at('en/services/far/?fbclid=abc'))).status(), 503);
      assert.equal(await page.locator('h1').innerText(), 'You are offline');
    }));

  test('is searched without a connection, and the page says that it is all that is searched', () =>
    withReader(async (reader) => {
      const { page, host } = reader;
      await keep(reader);
      await host.stop();
      await page.goto(host.at('en/'));
      const ask = async (query) => {
        await page.goto(host.at(`en/search/?q=${encodeURIComponent(query)}`));
        await until(page, () => document.querySelector('[role="status"]').textContent !== '');
        return page.$$eval('.results a', (all) => all.map((link) => link.textContent));
      };
      assert.equal((await ask('rents'))[0], 'A home');
      assert.match(await page.textContent('[role="status"]'), /You are offline\. Only the pages/);
      assert.equal((await ask('lease'))[0], 'Lease');
      assert.equal((await ask('Mietvertrag'))[0], 'Lease');
      assert.deepEqual(await ask('Zeppelin'), []);
      assert.match(await page.textContent('[role="status"]'), /Zeppelin/);
      await ask('lease');
      await page.locator('.results a').first().click();
      await page.locator('body[data-kind="term"]').waitFor();
      for (const line of await violations(page)) assert.fail(line);
    }));

  test('does not say so after the browser has taken files away, and brings them back', () =>
    withReader(async (reader) => {
      const { page, host, town } = reader;
      await keep(reader);
      const lost = town.list().files.filter(([path]) => /terms|services/.test(path)).map(([, hash]) => hash);
      assert.ok(lost.length >= 2);
      await page.evaluate(async ([mount, lost]) => {
        const site = `${location.origin}${mount}`;
        const files = await caches.open(`welcomat ${site} files`);
        for (const hash of lost) await files.delete(`${site}?${encodeURIComponent(hash)}`);
      }, [mount, lost]);
      await host.stop();
      await page.goto(host.at(`en/${guide}`));
      await box(page).scrollIntoViewIfNeeded();
      await box(page).getByText(/^Not all of it/).waitFor();
      assert.equal(await kept(page).count(), 0);
      assert.equal((await page.goto(host.at('en/terms/lease/'))).status(), 503);
      await host.start();
      await come(page, host.at(`en/${guide}`));
      await kept(page).waitFor();
      assert.equal((await stored(page)).files, new Set(town.list().files.map(([, hash]) => hash)).size);
    }));

  test('is asked for in two windows at once, and shown as kept in both', () =>
    withReader(async (reader) => {
      const { page, host, context } = reader;
      const other = await context.newPage();
      for (const window of [page, other]) await come(window, host.at(`en/${guide}`));
      host.asked.length = 0;
      // As soon as one has begun, the other offers it no more.
      await Promise.all([page, other].map((window) => offer(window).evaluate((button) => button.click())));
      for (const window of [page, other]) await kept(window).waitFor();
      const twice = host.asked.filter((path, place) => path.includes('terms/') && host.asked.indexOf(path) !== place);
      assert.deepEqual(twice, []);
    }));
});

describe('a download that does not end', () => {
  test('is not shown as kept, and goes on the next time with what is missing', () =>
    withReader(async (reader) => {
      const { page, host, town } = reader;
      let answered = 0;
      host.instead = (path) => (/^en\/(services|terms|topics)/.test(path) && ++answered > 1 ? false : undefined);
      await come(page, host.at(`en/${guide}`));
      await offer(page).click();
      await box(page).getByText(/^Not all of it/).waitFor();
      await canSayWhatIsThere(page);
      await host.stop();
      const half = await stored(page);
      assert.deepEqual(half.versions, [null]);
      assert.ok(half.files > 3, `${half.files} files`);
      await page.goto(host.at(`en/${guide}`));
      assert.equal(await kept(page).count(), 0);
      assert.equal((await page.goto(host.at(`en/${guide}work/`))).status(), 503);
      host.instead = () => undefined;
      host.asked.length = 0;
      await host.start();
      await come(page, host.at(`en/${guide}`));
      await kept(page).waitFor();
      assert.deepEqual((await stored(page)).versions, [town.list().version]);
      assert.ok(host.asked.includes('en/topics/work/'));
      const all = new Set(town.list().files.map(([path]) => path));
      const fetched = new Set(host.asked.filter((path) => all.has(path)));
      assert.ok(fetched.size < all.size / 2, `${fetched.size} of ${all.size} files were fetched again`);
    }));

  test('is not shown as kept while a new version is half published', () =>
    withReader(async (reader) => {
      const { page, host } = reader;
      host.instead = (path) => (path === 'en/terms/lease/' ? '<!doctype html><title>of another version</title>' : undefined);
      await come(page, host.at(`en/${guide}`));
      await offer(page).click();
      await box(page).getByText(/^Not all of it/).waitFor();
      assert.deepEqual((await stored(page)).versions, [null]);
      host.instead = () => undefined;
      await come(page, host.at(`en/${guide}`));
      await kept(page).waitFor();
    }));
});

describe('a new version', () => {
  test('is brought by the next page that is read, costs what has changed, and is there all at once', () =>
    withReader(async (reader) => {
      const { page, host, town } = reader;
      await keep(reader);
      const before = town.list();
      await host.stop();
      town.publish('second');
      const now = town.list();
      assert.notEqual(before.version, now.version);
      const hashes = new Set(before.files.map(([, hash]) => hash));
      const changed = now.files.filter(([, hash]) => !hashes.has(hash)).map(([path]) => path);
      assert.ok(changed.length >= 3 && changed.length < now.files.length / 2, String(changed));
      // Without a connection all is as it was.
      await page.goto(host.at(`en/${guide}home/`));
      assert.match(await page.locator('.body').innerText(), /the first text/);
      await host.start();
      host.asked.length = 0;
      await page.goto(host.at(`en/${guide}home/`));
      assert.match(await page.locator('.body').innerText(), /the second text/);
      await isKept(page, now.version);
      const fetched = now.files.map(([path]) => path).filter((path) => host.asked.includes(path));
      // Besides what has changed: the page itself, and what it asked for as any page does.
      const aside = fetched.filter((path) => !changed.includes(path) && !path.startsWith('assets/') && !path.endsWith('.webmanifest') && path !== 'en/offline.html');
      assert.deepEqual(aside, []);
      assert.deepEqual(changed.filter((path) => !fetched.includes(path)), []);
      await host.stop();
      await page.goto(host.at(`en/${guide}`));
      assert.match(await page.locator('.summary').innerText(), /second edition/);
      await page.goto(host.at(`en/${guide}home/`));
      assert.match(await page.locator('.body').innerText(), /the second text/);
      assert.ok((await page.locator('main img').first().evaluate(async (image) => (await fetch(image.src).catch(() => null), image.alt))).includes('second'));
      // Nothing of the first one is left.
      assert.equal((await stored(page)).files, new Set(now.files.map(([, hash]) => hash)).size);
    }));

  test('that cannot be brought whole leaves the one before as it is', () =>
    withReader(async (reader) => {
      const { page, host, town } = reader;
      await keep(reader);
      const before = town.list();
      town.publish('second');
      // A part of it is not there: the drawing of the house.
      host.instead = (path) => (path.endsWith('plan.svg') ? drawing('unknown') : undefined);
      await page.goto(host.at(`en/${guide}work/`));
      await come(page, host.at(`en/${guide}work/`));
      await kept(page).waitFor();
      assert.deepEqual((await stored(page)).versions, [before.version]);
      await host.stop();
      for (const [path, text] of [['', /first edition/], ['home/', /the first text/]]) {
        await page.goto(host.at(`en/${guide}${path}`));
        assert.match(await page.locator('main').innerText(), text);
      }
      const picture = await page.locator('main img').first();
      assert.ok(await picture.evaluate((image) => image.complete && image.naturalWidth > 0));
      assert.match(await picture.getAttribute('alt'), /first/);
      host.instead = () => undefined;
      await host.start();
      await page.goto(host.at(`en/${guide}work/`));
      await isKept(page, town.list().version);
    }));

  test('of the worker itself changes nothing for an open page', () =>
    withReader(async (reader) => {
      const { page, host, town } = reader;
      await keep(reader);
      writeFileSync(join(town.site, 'sw.js'), `${town.read('sw.js')}\n// of another build\n`);
      await page.evaluate(async () => {
        const registration = await navigator.serviceWorker.ready;
        const changed = new Promise((done) => navigator.serviceWorker.addEventListener('controllerchange', done, { once: true }));
        await registration.update();
        await changed;
      });
      await box(page).getByRole('button', { name: /^Remove/ }).click();
      await offer(page).waitFor();
      await offer(page).click();
      await kept(page).waitFor();
      await host.stop();
      assert.equal((await page.goto(host.at(`en/services/desk/`))).status(), 200);
    }));
});

describe('what was read', () => {
  test('is there again without a connection, the first page too', () =>
    withReader(async ({ page, host }) => {
      await page.goto(host.at('en/services/far/'));
      await until(page, () => Boolean(navigator.serviceWorker.controller));
      await areRemembered(page, 1);
      await page.goto(host.at('en/services/desk/'));
      await areRemembered(page, 2);
      await host.stop();
      for (const path of ['en/services/far/', 'en/services/desk/', 'en/services/desk/index.html']) {
        const response = await page.goto(host.at(path));
        assert.equal(response.status(), 200, path);
        assert.equal(await page.locator('.top').evaluate((top) => getComputedStyle(top).display), 'flex', path);
      }
    }));

  test('other programs on the same host are left alone, and what a page asks of its host is new', () =>
    withReader(async ({ page, host }) => {
      await page.goto(host.at('en/services/far/'));
      await until(page, () => Boolean(navigator.serviceWorker.controller));
      assert.equal((await page.goto(`${host.origin}/elsewhere/`)).fromServiceWorker(), false);
      host.asked.length = 0;
      await page.goto(host.at('en/services/far/?a=b'));
      assert.ok(host.asked.includes('en/services/far/'));
      const scope = await page.goto(host.at('en/services/far/')).then(() => page.evaluate(async () => (await navigator.serviceWorker.ready).scope));
      assert.equal(scope, host.at(''));
    }));
});

test('at the author’s desk nothing is kept, and what was kept at its address is let go', async () => {
  const site = new Site();
  const desk = await site.serve();
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const registered = () => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
    await page.goto(desk.at('en/'));
    await until(page, () => Boolean(document.querySelector('[data-desk]')));
    await page.waitForTimeout(500);
    assert.equal(await registered(), 0);
    await page.evaluate(() => navigator.serviceWorker.register(new URL('../sw.js', location)).then(() => navigator.serviceWorker.ready));
    assert.equal(await registered(), 1);
    await page.reload();
    // The worker cares for the page once more, and does not take the desk from the page.
    assert.equal(await page.locator('[data-desk]').count(), 1);
    await until(page, async () => (await navigator.serviceWorker.getRegistrations()).length === 0);
    await page.reload();
    await until(page, async () => (await caches.keys()).length === 0);
    assert.equal(await page.evaluate(() => navigator.serviceWorker.controller), null);
  } finally {
    await context.close();
    await desk.stop();
    site.remove();
  }
});

test('from a disk there is neither a worker nor a list, but the guide in one file', () => {
  const town = new Town();
  try {
    town.publish('first', ['--portable']);
    for (const path of ['sw.js', 'en/manifest.webmanifest', 'en/offline.html', `en/${guide}offline.json`]) {
      assert.equal(existsSync(join(town.site, path)), false, path);
    }
    assert.ok(existsSync(join(town.site, `en/${guide}offline.html`)));
    assert.doesNotMatch(town.read(`en/${guide}index.html`), /rel="manifest"|data-keep|keep\./);
  } finally {
    town.remove();
  }
});

test('what phones are told of the site is what they ask for', async () => {
  const server = new Host(demonstration);
  await server.start();
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    for (const lang of ['en', 'ar']) {
      await page.goto(server.at(`${lang}/`));
      const session = await context.newCDPSession(page);
      const { url, errors, data } = await session.send('Page.getAppManifest');
      assert.equal(url, server.at(`${lang}/manifest.webmanifest`));
      assert.deepEqual(errors, []);
      const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
      assert.deepEqual(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito'), []);
      const told = JSON.parse(data);
      assert.equal(told.lang, lang);
      for (const icon of told.icons) {
        const [size] = icon.sizes.split('x').map(Number);
        const seen = await page.evaluate(async (source) => {
          const image = new Image();
          image.src = source;
          await image.decode();
          return image.naturalWidth;
        }, new URL(icon.src, url).href);
        if (size) assert.equal(seen, size, icon.src);
      }
    }
  } finally {
    await context.close();
    await server.stop();
  }
});

describe('the guide in one file', () => {
  const file = (lang) => join(demonstration, lang, 'guide/port-linden/offline.html');

  /** Opens it from the disk, without any network, and tells what it asked for. */
  async function fromDisk(lang, look, options = {}) {
    const context = await browser.newContext({ offline: true, javaScriptEnabled: true, ...options });
    try {
      const page = await context.newPage();
      const asked = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.goto(pathToFileURL(file(lang)).href);
      await look(page, asked);
    } finally {
      await context.close();
    }
  }

  for (const lang of languages) {
    test(`${lang}: asks for nothing, shows all pictures, and its links lead on inside`, () =>
      fromDisk(lang, async (page, asked) => {
        const seen = await page.evaluate(() => ({
          pictures: [...document.images].map((image) => image.complete && image.naturalWidth > 0),
          lost: [...document.querySelectorAll('a[href^="#"]')].map((link) => link.hash.slice(1)).filter((id) => !document.getElementById(decodeURIComponent(id))),
          others: [...document.querySelectorAll('a:not([href^="#"])')].map((link) => link.getAttribute('href')).filter((to) => !/^(https?:|mailto:|tel:|sms:)/.test(to)),
          ids: [...document.querySelectorAll('[id]')].map(({ id }) => id),
          levels: [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ tagName }) => Number(tagName[1])),
          sections: document.querySelectorAll('main > section').length,
        }));
        assert.ok(seen.pictures.length >= 2 && seen.pictures.every(Boolean), String(seen.pictures));
        assert.deepEqual(seen.lost, []);
        assert.deepEqual(seen.others, []);
        assert.equal(new Set(seen.ids).size, seen.ids.length);
        assert.equal(seen.levels.filter((level) => level === 1).length, 1);
        seen.levels.forEach((level, place) => assert.ok(place === 0 || level <= seen.levels[place - 1] + 1, `heading ${place}: ${seen.levels[place - 1]}, ${level}`));
        assert.ok(seen.sections > 20, String(seen.sections));
        assert.deepEqual(asked.filter((url) => !url.startsWith('data:')), [pathToFileURL(file(lang)).href]);
        await page.locator('nav a').nth(3).click();
        assert.ok(await page.evaluate(() => document.querySelector(location.hash).getBoundingClientRect().top < 200));
      }));

    test(`${lang}: is hardly larger than what it holds`, () =>
      fromDisk(lang, async (page) => {
        const held = await page.evaluate(() => {
          const length = (text) => new TextEncoder().encode(text.replace(/\s+/g, ' ')).length;
          const pictures = [...document.images].map(({ src }) => atob(src.split('base64,')[1]).length);
          const words = [...document.images].map(({ alt }) => length(alt));
          return [length(document.body.textContent), ...pictures, ...words].reduce((sum, size) => sum + size, 0);
        });
        const size = statSync(file(lang)).size;
        // Half as much again, and what it costs that words of the offices say their language.
        assert.ok(size <= 1.51 * held, `${size} bytes for ${held}: ${(size / held).toFixed(3)}`);
      }));
  }

  test('holds every page of the guide, and every service and word that they name', () => {
    for (const lang of ['en', 'ar']) {
      const html = readFileSync(file(lang), 'utf8');
      const { files } = JSON.parse(readFileSync(join(demonstration, lang, 'guide/port-linden/offline.json'), 'utf8'));
      const pages = files.map(([path]) => path).filter((path) => /\/(guide\/port-linden|services|terms)\/(?!.*card\/)/.test(path) && path.endsWith('/'));
      assert.ok(pages.length > 40, String(pages.length));
      for (const path of pages) {
        const title = readFileSync(join(demonstration, path, 'index.html'), 'utf8').match(/<h1[^>]*>(.*?)<\/h1>/)[1];
        assert.match(html, new RegExp(`<h[123][^>]*>${title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}</h[123]>`), path);
      }
    }
  });

  for (const lang of ['en', 'ar', 'zh-Hans']) {
    for (const width of [320, 1280]) {
      test(`${lang} at ${width} px: for everybody, and nothing sticks out`, () =>
        fromDisk(
          lang,
          async (page) => {
            assert.deepEqual(await violations(page), []);
            assert.deepEqual(await sticksOut(page), []);
            await page.emulateMedia({ colorScheme: 'dark' });
            assert.deepEqual(await violations(page, ['color-contrast', 'link-in-text-block']), []);
          },
          { viewport: { width, height: 800 } },
        ));
    }
  }
});

describe('a page is sent', () => {
  const address = 'ar/services/welcome-desk/';

  async function sent(script, look) {
    const server = new Host(demonstration);
    await server.start();
    const context = await browser.newContext({ javaScriptEnabled: script });
    await context.addInitScript(() => {
      window.sent = [];
      navigator.share = async (data) => void window.sent.push(data);
    });
    try {
      const page = await context.newPage();
      await page.goto(server.at(address));
      await look(page, server);
    } finally {
      await context.close();
      await server.stop();
    }
  }

  test('by links, without a script', () =>
    sent(false, async (page) => {
      const [mail, sms] = await page.locator('.share a').evaluateAll((links) => links.map(({ href }) => href));
      const title = await page.locator('h1').innerText();
      const own = `https://example.org/welcome/${address}`;
      const [, query] = mail.split('mailto:?');
      assert.deepEqual(Object.fromEntries(new URLSearchParams(query)), { subject: title, body: own });
      assert.equal(decodeURIComponent(sms), `sms:?&body=${title} ${own}`);
      assert.equal(await page.locator('.share button').count(), 0);
    }));

  test('by the sheet of the device, where there is one', () =>
    sent(true, async (page, server) => {
      await page.locator('.share button').click();
      assert.deepEqual(await page.evaluate(() => window.sent.map(({ url }) => url)), [server.at(address)]);
    }));
});
