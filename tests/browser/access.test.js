// Everybody can use the pages: axe-core's rules for WCAG 2.0 to 2.2, levels A and AA, and its best
// practice, on a page of each kind in each language, narrow and wide, in light and in dark.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { sticksOut, unfold, violations } from './chromium.js';
import { kinds, languages, mounts, opened, pages, samples } from './demonstration.js';

const wide = 1280;
const narrow = 320;

// Colours and the room there is do not depend on the language, words do: in these languages, of both
// directions and of few and many letters, every view is looked at, in the others the narrow one of the
// pages that are in them: a borrowed page has nothing of its language but what every page has.
const everyView = ['en', 'ar', 'zh-Hans'];

const shown = opened();

/** Looks at a page in these widths: in light by every rule, in dark, where only colours differ, for contrast. */
async function look(address, { mount = mounts.root, widths = [narrow, wide], schemes = ['light', 'dark'] } = {}) {
  const said = [];
  const context = await shown.browser.newContext();
  const page = await context.newPage();
  const response = await page.goto(shown.origin + mount + address);
  assert.equal(response.status(), 200, address);
  await unfold(page);
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme });
      const rules = colorScheme === 'dark' ? ['color-contrast', 'link-in-text-block'] : undefined;
      for (const line of await violations(page, rules)) said.push(`${address} at ${width} px, ${colorScheme}: ${line}`);
    }
    for (const line of await sticksOut(page)) said.push(`${address} at ${width} px sticks out: ${line}`);
  }
  await context.close();
  assert.deepEqual(said, []);
}

const brief = { widths: [narrow], schemes: ['light'] };

for (const lang of languages) {
  describe(`pages for readers of ${lang}`, () => {
    for (const kind of kinds) {
      for (const page of samples(kind, lang)) {
        if (page.borrowed && !everyView.includes(lang)) continue;
        test(`${kind}${page.borrowed ? `, borrowed from ${page.borrowed}` : ''}: ${page.address}`, () => look(page.address, everyView.includes(lang) ? {} : brief));
      }
    }
  });
}

describe('pages for all readers', () => {
  test('the language gate', () => look(''));
  test('an address that does not exist', () => look('404.html', { mount: mounts.published }));
  const redirect = pages.find((page) => page.kind === 'redirect');
  test('a redirect leads on', async () => {
    assert.ok(redirect, 'the demonstration has a page that has moved');
    const context = await shown.browser.newContext();
    const page = await context.newPage();
    await page.goto(shown.origin + mounts.below + redirect.address);
    await page.waitForSelector('body[data-kind]');
    assert.notEqual(new URL(page.url()).pathname, mounts.below + redirect.address);
    await context.close();
  });
});
