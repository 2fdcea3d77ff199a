// Everybody can use the pages: axe-core's rules for WCAG 2.0 to 2.2, levels A and AA, and its best
// practice, on a page of each kind in each language, narrow and wide, in light and in dark.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { sticksOut, unfold, violations } from './chromium.js';
import { kinds, languages, mounts, opened, pages, samples } from './demonstration.js';

const widths = [320, 1280];
const schemes = ['light', 'dark'];

// Colours and the room there is do not depend on the language, words do: in the languages of both
// directions and of the widest and the tallest letters every view is looked at, in the others the narrow one.
const everyView = ['en', 'ar', 'uk', 'zh-Hans'];

const shown = opened();

/** Looks at a page in every width and colour scheme, or in the narrow and light one. */
async function look(address, { mount = mounts.root, narrow = false } = {}) {
  const said = [];
  for (const width of narrow ? widths.slice(0, 1) : widths) {
    const context = await shown.browser.newContext({ viewport: { width, height: 900 } });
    const page = await context.newPage();
    const response = await page.goto(shown.origin + mount + address);
    assert.equal(response.status(), 200, address);
    await unfold(page);
    for (const colorScheme of narrow ? schemes.slice(0, 1) : schemes) {
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
        test(`${kind}${page.borrowed ? `, borrowed from ${page.borrowed}` : ''}: ${page.address}`, () => look(page.address, { narrow: !everyView.includes(lang) }));
      }
    }
  });
}

describe('pages for all readers', () => {
  test('the language gate', () => look(''));
  test('an address that does not exist', () => look('404.html', { mount: mounts.published }));
  const redirect = pages.find((page) => page.kind === 'redirect');
  test('a redirect leads on', { skip: !redirect }, async () => {
    const context = await shown.browser.newContext();
    const page = await context.newPage();
    await page.goto(shown.origin + mounts.below + redirect.address);
    await page.waitForSelector('body[data-kind]');
    assert.notEqual(new URL(page.url()).pathname, mounts.below + redirect.address);
    await context.close();
  });
});
