// The policy of every page: nothing that the site itself does is blocked, and nothing else runs. Every
// page is opened and listened to, all that readers can do is done, and what is slipped into a page does
// nothing.

import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { launch, until } from './chromium.js';
import { languages, mounts, opened, pages, portableSite, site } from './demonstration.js';
import { serve } from './host.js';
import { Site } from './serving.js';

const shown = opened();
const guide = 'en/guide/port-linden/';

/** Notes down whatever goes wrong in any page of a context: what is blocked, what fails, what is said. */
async function listened(context) {
  const heard = [];
  await context.exposeFunction('heardBlocked', (said) => heard.push(said));
  await context.addInitScript(() => document.addEventListener('securitypolicyviolation', (event) =>
    window.heardBlocked(`${location.pathname}: ${event.violatedDirective} blocks ${event.blockedURI} ${event.sample}`)));
  // What the tests themselves keep from the pages is none of their mistakes.
  const isOurs = (text) => text.includes('blocked by Playwright');
  context.on('console', (message) => ['error', 'warning'].includes(message.type()) && !isOurs(message.text()) && heard.push(`${message.page()?.url()}: ${message.text()}`));
  context.on('weberror', (error) => heard.push(`${error.page()?.url()}: ${error.error()}`));
  context.on('dialog', (dialog) => { heard.push(`a script has run: ${dialog.message()}`); dialog.dismiss(); });
  return heard;
}

describe('no page is short of anything', () => {
  test('every page opens without a word from the browser', async () => {
    const context = await shown.browser.newContext({ serviceWorkers: 'block' });
    const heard = await listened(context);
    const some = pages.filter(({ kind }) => kind !== 'redirect');
    assert.ok(some.length > 1000, `there are only ${some.length} pages`);
    const due = some.values();
    await Promise.all([1, 2, 3, 4].map(async () => {
      const page = await context.newPage();
      for (const { address } of due) await page.goto(`${shown.origin}${mounts.published}${address}`, { waitUntil: 'load' });
    }));
    assert.deepEqual(heard, []);
    await context.close();
  });

  test('every page says its policy before anything but how its letters are encoded', () => {
    for (const { address } of pages) {
      const html = readFileSync(join(site, address.endsWith('/') || !address ? `${address}index.html` : address), 'utf8');
      assert.match(html, /<head>\s*<meta charset="utf-8">\s*<meta http-equiv="Content-Security-Policy" content="[^"]*">/, address);
      assert.equal(html.match(/Content-Security-Policy/g).length, 1, address);
      assert.ok(!html.includes('unsafe-'), address);
    }
  });

  test('searching, filtering, the map, ticking steps, the card, paper', async () => {
    const context = await shown.browser.newContext();
    const heard = await listened(context);
    const page = await context.newPage();
    const open = (address) => page.goto(`${shown.origin}${mounts.below}${address}`);
    for (const tag of languages) {
      await open(`${tag}/search/?q=a`);
      await until(page, () => document.querySelector('[role="status"]').textContent !== '');
    }
    await open('en/search/page/2/');
    await open('en/search/?q=bus');
    await until(page, () => document.querySelectorAll('.results li').length > 0);
    await open('en/practices/#country/ca');
    await until(page, () => document.querySelector('main > [role="status"]').textContent !== '');
    await open('en/practices/map/');
    await page.locator('svg.world a').first().focus();
    for (const { address } of pages.filter(({ steps, lang }) => steps && lang === 'en').slice(0, 2)) {
      await open(address);
      await page.locator('.tick input').first().check();
      await page.reload();
      assert.ok(await page.locator('.tick input').first().isChecked());
    }
    const card = pages.find(({ address }) => address.startsWith('en/') && address.endsWith('/card/'));
    await open(card.address);
    await page.emulateMedia({ media: 'print' });
    await page.pdf();
    assert.deepEqual(heard, []);
    await context.close();
  });

  test('keeping a guide, and reading it without a connection', async () => {
    const own = await serve(site, [mounts.below]);
    const context = await shown.browser.newContext();
    const heard = await listened(context);
    const page = await context.newPage();
    const at = (address) => `${own.origin}${mounts.below}${address}`;
    await page.goto(at(guide));
    await until(page, () => navigator.serviceWorker.ready.then(() => true));
    await page.locator('[data-keep]').scrollIntoViewIfNeeded();
    await page.locator('[data-keep] .call button').click();
    await until(page, () => document.querySelector('[data-keep] [role="status"]').textContent.includes('202'));
    assert.deepEqual(heard, []);
    await context.setOffline(true);
    await page.goto(at(guide));
    assert.ok((await page.locator('h1').innerText()).length > 0);
    await page.goto(at('en/cities/auckland/'));
    await until(page, () => document.querySelectorAll('[data-kept] a').length > 0);
    // The page stands in for another, and its links lead from its own address.
    assert.ok((await page.locator('.site a').evaluate((link) => link.href)).startsWith(at('en/')));
    // A page of somebody else's is not kept because a message says so.
    await page.evaluate(async () => {
      const worker = (await navigator.serviceWorker.ready).active;
      for (const message of [null, {}, { keep: 'https://evil.example/offline.json' }, { keep: { toString: 'x' } }, { remove: 7 }]) worker.postMessage(message);
    });
    const refused = heard.filter((said) => !/ERR_INTERNET_DISCONNECTED|503|Failed to (load|fetch)/.test(said));
    assert.deepEqual(refused, []);
    await context.close();
    own.close();
  });

  test('the site from a disk, and the guide in one file', async () => {
    const context = await shown.browser.newContext();
    const heard = await listened(context);
    const page = await context.newPage();
    for (const file of ['index.html', 'en/index.html', `${guide}index.html`, 'en/practices/index.html', 'ar/practices/map/index.html', `${guide}offline.html`]) {
      await page.goto(pathToFileURL(join(portableSite(), file)).href);
      const styled = await page.evaluate(() => getComputedStyle(document.body).fontFamily !== '' && document.styleSheets.length > 0);
      assert.ok(styled, `${file} has no style`);
    }
    await page.goto(pathToFileURL(join(site, guide, 'offline.html')).href);
    assert.ok(await page.evaluate(() => document.styleSheets[0].cssRules.length > 10));
    assert.deepEqual(heard, []);
    await context.close();
  });

  test('the author’s desk', async () => {
    const town = new Site();
    const served = await town.serve();
    const context = await shown.browser.newContext();
    const heard = await listened(context);
    const page = await context.newPage();
    await page.goto(served.at('en/services/library/'));
    await page.locator('welcomat-desk .summary').click();
    await page.locator('welcomat-desk .drawer h2').waitFor();
    assert.deepEqual(heard, []);
    await context.close();
    await served.stop();
    town.remove();
  });
});

describe('nothing runs that the site does not name', () => {
  // As if all that makes texts harmless had failed.
  const slipped = (evil) => [
    '<script>window.ran = "script"</script>',
    '<img src="x:" onerror="window.ran = \'handler\'">',
    '<svg onload="window.ran = \'svg\'"></svg>',
    '<a id="run" href="javascript:window.ran=\'address\'">x</a>',
    '<iframe srcdoc="<script>parent.ran = \'frame\'</script>"></iframe>',
    '<iframe src="javascript:parent.ran=\'frame address\'"></iframe>',
    '<object data="data:text/html,<script>parent.ran = 1</script>"></object>',
    `<script src="${evil}/a.js"></script>`,
    '<script src="data:text/javascript,window.ran = \'data\'"></script>',
    `<base href="${evil}/">`,
    `<link rel="stylesheet" href="${evil}/a.css"><style>body{display:none}</style>`,
    `<form action="${evil}/"><button id="send">x</button></form>`,
    `<img src="${evil}/a.png" alt="">`,
  ];
  let folder;
  let host;
  /** Another host, and what it was asked for. */
  let elsewhere;
  const asked = [];
  before(async () => {
    elsewhere = createServer((request, response) => {
      asked.push(request.url);
      response.end('window.ran = "elsewhere"');
    });
    await new Promise((ready) => elsewhere.listen(0, '127.0.0.1', ready));
    const all = slipped(`http://127.0.0.1:${elsewhere.address().port}`).join('\n');
    folder = mkdtempSync(join(tmpdir(), 'welcomat-'));
    for (const file of ['en/cities/auckland/index.html', `${guide}offline.html`, 'index.html', '404.html', 'en/offline.html']) {
      const html = readFileSync(join(site, file), 'utf8');
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), html.replace(/<\/title>/, `</title>${all}`).replace(/<main[^>]*>/, (main) => `${main}${all}`));
    }
    host = await serve(folder, ['/']);
  });
  after(() => {
    host?.close();
    elsewhere?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  for (const [address, from] of [['en/cities/auckland/', 'host'], [`${guide}offline.html`, 'host'], [`${guide}offline.html`, 'disk'], ['', 'host'], ['404.html', 'host'], ['en/offline.html', 'host']]) {
    test(`what is slipped into /${address} does nothing, from a ${from}`, async () => {
      const browser = await launch();
      const page = await browser.newPage();
      const blocked = [];
      await page.exposeFunction('heardBlocked', (directive) => blocked.push(directive));
      await page.addInitScript(() => document.addEventListener('securitypolicyviolation', (event) => window.heardBlocked(event.effectiveDirective)));
      await page.goto(from === 'disk' ? pathToFileURL(join(folder, address)).href : `${host.origin}/${address}`);
      for (const id of ['run', 'send']) await page.locator(`#${id}`).last().dispatchEvent('click');
      await page.waitForTimeout(300);
      assert.equal(await page.evaluate(() => window.ran), undefined);
      assert.equal(await page.evaluate(() => document.baseURI === location.href), true);
      assert.equal(await page.evaluate(() => getComputedStyle(document.body).display === 'none'), false);
      assert.deepEqual(asked, []);
      // And it was the policy that held.
      for (const directive of ['script-src-elem', 'script-src-attr', 'style-src-elem', 'base-uri', 'form-action']) {
        assert.ok(blocked.includes(directive), `${directive} has blocked nothing: ${blocked.join(', ')}`);
      }
      await browser.close();
    });
  }
});

test('what the device remembers is not believed', async () => {
  const context = await shown.browser.newContext({ serviceWorkers: 'block' });
  const heard = await listened(context);
  const stepped = pages.find(({ steps, lang }) => steps && lang === 'en');
  const page = await context.newPage();
  for (const value of ['7', '"\\"]<img src=x onerror=alert(1)>"', '{"a":1}', 'no JSON', '[["x"],-1,1e9]']) {
    await page.goto(`${shown.origin}${mounts.below}${stepped.address}`);
    await page.evaluate((value) => {
      localStorage.setItem('language', value);
      for (const list of document.querySelectorAll('ol.steps')) localStorage.setItem(`steps ${list.dataset.page}`, value);
    }, value);
    await page.reload();
    await page.goto(`${shown.origin}${mounts.below}`);
    await page.goto(`${shown.origin}${mounts.below}${stepped.address}`);
    assert.ok((await page.locator('.tick input').count()) > 0);
  }
  assert.deepEqual(heard, []);
  await context.close();
});

test('what is searched for is shown as it is written', async () => {
  const context = await shown.browser.newContext({ serviceWorkers: 'block' });
  const heard = await listened(context);
  const page = await context.newPage();
  for (const query of ['<img src=x onerror=alert(1)>', '$& $` {word} {other}', '__proto__ constructor toString', '"><svg onload=alert(1)>']) {
    await page.goto(`${shown.origin}${mounts.below}en/search/?q=${encodeURIComponent(query)}&kind=__proto__&topic=constructor`);
    await until(page, () => document.querySelector('[role="status"]').textContent !== '');
    assert.equal(await page.locator('.results img, .results svg, [role="status"] *').count(), 0);
  }
  assert.deepEqual(heard, []);
  await context.close();
});
