// Whose number is whose, as readers see it: after a number was put in front of the list in the source, every call button
// has the name of its own number, or that of the source, on every page that shows it, on paper, and without a connection.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { launch, until } from './chromium.js';
import { program } from './program.js';

const types = { '.css': 'text/css', '.html': 'text/html', '.js': 'text/javascript', '.json': 'application/json', '.svg': 'image/svg+xml', '.webmanifest': 'application/manifest+json' };

/** The names of the numbers: of the source, and in each language. */
const source = { 112: 'Fire brigade', 110: 'Police', 19240: 'Poison helpline' };
const names = {
  ar: { 112: 'الإطفاء', 110: 'الشرطة', 19240: 'مركز السموم' },
  de: { 112: 'Feuerwehr', 110: 'Polizei', 19240: 'Giftnotruf' },
  fa: { 112: 'آتش‌نشانی', 110: 'پلیس', 19240: 'مرکز مسمومیت' },
};
/** What somebody put in front of the list afterwards. */
const added = { 115: 'Ambulance' };

const item = ([phone, name]) => `  - { name: "${name}", phone: "${phone}" }\n`;

/** The numbers of the source when they were translated, and now: one in front, the others in another order. Figures as keys of an object are sorted by their size. */
const translated = [['112', source[112]], ['110', source[110]], ['19240', source[19240]]];
const now = [['115', added[115]], ['19240', source[19240]], ['112', source[112]], ['110', source[110]]];

function files(numbers) {
  const all = {
    'welcomat.yaml': 'title: Linden\nbase_url: https://example.org/\nlanguages: [en, ar, de, fa]\n',
    'content/index.md': '---\ntitle: Linden\n---\nThe [guide](/guide/linden/).\n',
    'content/guide/linden/index.md': '---\ntitle: Guide of Linden\n---\nBegin here.\n',
    'content/guide/linden/danger.md': `---\ntitle: Emergency\npage_kind: emergency\nnumbers:\n${numbers.map(item).join('')}---\nCall at once.\n`,
  };
  for (const [lang, own] of Object.entries(names)) {
    all[`content/index.${lang}.md`] = '---\ntitle: Linden\n---\n';
    all[`content/guide/linden/index.${lang}.md`] = '---\ntitle: Linden\n---\n';
    all[`content/guide/linden/danger.${lang}.md`] = `---\ntitle: ${own[112]}\nnumbers:\n${[112, 110, 19240].map((phone) => item([phone, own[phone]])).join('')}---\n`;
  }
  return all;
}

let browser;
let folder;
let server;
let origin;
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'welcomat-'));
  for (const [path, text] of Object.entries(files(translated))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  for (const lang of Object.keys(names)) {
    execFileSync(program(), ['add', 'guide', 'linden/danger', '--language', lang, '--accept'], { cwd: folder, stdio: 'pipe' });
  }
  const danger = 'content/guide/linden/danger.md';
  writeFileSync(join(folder, danger), files(now)[danger]);
  execFileSync(program(), ['build', '--as-of', '2026-11-21', '--output', join(folder, 'site')], { cwd: folder, stdio: 'pipe' });
  browser = await launch();
});
after(async () => {
  await browser?.close();
  server?.closeAllConnections();
  server?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function serve() {
  server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    const file = join(folder, 'site', path, path.endsWith('/') ? 'index.html' : '');
    const found = !path.includes('..') && existsSync(file) && statSync(file).isFile();
    response.writeHead(found ? 200 : 404, { 'content-type': types[extname(file)] ?? 'application/octet-stream' }).end(found ? readFileSync(file) : 'not found');
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  origin = `http://127.0.0.1:${server.address().port}`;
}

/** Each number that can be called, with the words beside it and their language. */
const calls = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('main a[href^="tel:"]')].map((link) => ({
      phone: link.getAttribute('href').slice(4),
      words: link.textContent,
      lang: link.querySelector('span[lang]')?.lang ?? document.documentElement.lang,
      seen: link.getClientRects().length > 0,
    })),
  );

async function judge(page, lang, where) {
  const found = await calls(page);
  assert.deepEqual(found.map((call) => call.phone), ['115', '19240', '112', '110'], where);
  for (const { phone, words, lang: of, seen } of found) {
    const name = names[lang][phone] ?? added[phone];
    assert.ok(words.includes(name), `${where}: ${phone} is called “${words}”, not “${name}”`);
    assert.equal(of, phone in added ? 'en' : lang, `${where}: ${phone}`);
    assert.ok(seen, `${where}: ${phone} cannot be seen`);
    for (const other of Object.keys(source).filter((other) => other !== phone)) {
      assert.ok(!words.includes(names[lang][other]), `${where}: ${phone} is called “${words}”`);
    }
  }
}

describe('a number that was put in front of the others', () => {
  for (const lang of Object.keys(names)) {
    test(`has its own name in ${lang}, and so have the others, on every page, on paper and without a connection`, async () => {
      await serve();
      const context = await browser.newContext({ viewport: { width: 390, height: 800 } });
      try {
        const page = await context.newPage();
        const pages = [`${lang}/`, `${lang}/guide/linden/`, `${lang}/guide/linden/danger/`];
        for (const path of pages) {
          await page.goto(`${origin}/${path}`);
          await judge(page, lang, path);
          const notice = await page.locator('main .notice').allInnerTexts();
          assert.ok(notice.length > 0, `${path} does not say that a name is in another language`);
          await page.emulateMedia({ media: 'print' });
          await judge(page, lang, `${path} on paper`);
          await page.emulateMedia({ media: 'screen' });
        }
        await page.goto(`${origin}/${lang}/guide/linden/`);
        const box = page.locator('.take');
        await box.scrollIntoViewIfNeeded();
        await box.getByRole('status').waitFor();
        await box.getByRole('button').first().click();
        await until(page, async () => {
          const name = (await caches.keys()).find((name) => name.endsWith(' guides'));
          if (!name) return false;
          const guides = await caches.open(name);
          const [request] = await guides.keys();
          return Boolean(request && (await (await guides.match(request)).json()).kept);
        });
        server.closeAllConnections();
        await new Promise((done) => server.close(done));
        for (const path of pages) {
          const response = await page.goto(`${origin}/${path}`);
          assert.ok(response.fromServiceWorker(), path);
          await judge(page, lang, `${path} without a connection`);
        }
      } finally {
        await context.close();
      }
    });
  }
});
