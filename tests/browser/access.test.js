// Everybody can use the pages: axe-core's rules for WCAG 2.0 to 2.2, levels A and AA, and its best
// practice, on a page of each kind in each language, narrow and wide, in light and in dark.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import axe from 'axe-core';
import { kinds, languages, launch, mounts, pages, samples, serve, sticksOut, unfold } from './demonstration.js';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
const widths = [320, 1280];
const schemes = ['light', 'dark'];

let browser;
let server;
before(async () => {
  server = await serve();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  server?.close();
});

/** What axe finds wrong, one line a place. */
async function violations(page) {
  await page.evaluate(axe.source);
  const found = await page.evaluate(
    (tags) => axe.run(document, { runOnly: tags, rules: { 'target-size': { enabled: true } }, resultTypes: ['violations'] }),
    tags,
  );
  assert.ok(found.passes.length > 0, 'axe has looked at nothing');
  return found.violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.html.slice(0, 160)}`));
}

/** Looks at a page in every width and colour scheme. */
async function look(address, mount = mounts.root) {
  const said = [];
  for (const width of widths) {
    const context = await browser.newContext({ viewport: { width, height: 900 } });
    const page = await context.newPage();
    const response = await page.goto(server.origin + mount + address);
    assert.equal(response.status(), 200, address);
    await unfold(page);
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme });
      for (const line of await violations(page)) said.push(`${address} at ${width} px, ${colorScheme}: ${line}`);
    }
    for (const line of await sticksOut(page)) said.push(`${address} at ${width} px sticks out: ${line}`);
    await context.close();
  }
  assert.deepEqual(said, []);
}

for (const lang of languages) {
  describe(`pages for readers of ${lang}`, () => {
    for (const kind of kinds) {
      for (const page of samples(kind, lang)) {
        test(`${kind}${page.borrowed ? `, borrowed from ${page.borrowed}` : ''}: ${page.address}`, () => look(page.address));
      }
    }
  });
}

describe('pages for all readers', () => {
  test('the language gate', () => look(''));
  test('an address that does not exist', () => look('404.html', mounts.published));
  const redirect = pages.find((page) => page.kind === 'redirect');
  test('a redirect leads on', { skip: !redirect }, async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(server.origin + mounts.below + redirect.address);
    await page.waitForSelector('body[data-kind]');
    assert.notEqual(new URL(page.url()).pathname, mounts.below + redirect.address);
    await context.close();
  });
});
