// Everybody can use the pages: axe-core's rules for WCAG 2.0 to 2.2, levels A and AA, and its best
// practice, on a page of each kind in each language, narrow and wide, in light and in dark.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { sticksOut, unfold, violations } from './chromium.js';
import { kinds, languages, mounts, onePage, opened, pages, samples } from './demonstration.js';

const wide = 1280;
const narrow = 320;

// Colours and the room there is do not depend on the language, words do: in these languages, of both
// directions and of few and many letters, every view is looked at, in the others the narrow one of the
// pages that are in them: a borrowed page has nothing of its language but what every page has. There the
// rules are asked about the kinds that hold most words of the interface, and what sticks out about all.
const everyView = ['en', 'ar', 'zh-Hans'];
const wordy = ['home', 'guide', 'service', 'practice', 'list', 'search'];

const shown = opened();

/** Looks at a page in these widths, in light and in dark. */
async function look({ page }, address, { mount = mounts.root, widths = [narrow, wide], schemes = ['light', 'dark'] } = {}) {
  const said = [];
  const response = await page.goto(shown.origin + mount + address);
  assert.equal(response.status(), 200, address);
  await unfold(page);
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme });
      for (const line of await violations(page)) said.push(`${address} at ${width} px, ${colorScheme}: ${line}`);
    }
    for (const line of await sticksOut(page)) said.push(`${address} at ${width} px sticks out: ${line}`);
  }
  assert.deepEqual(said, []);
}

const view = (lang, kind) => (everyView.includes(lang) ? {} : { widths: [narrow], schemes: wordy.includes(kind) ? ['light'] : [] });

for (const lang of languages) {
  describe(`pages for readers of ${lang}`, () => {
    const one = onePage(shown);
    for (const kind of kinds) {
      for (const page of samples(kind, lang)) {
        if (page.borrowed && !everyView.includes(lang)) continue;
        test(`${kind}${page.borrowed ? `, borrowed from ${page.borrowed}` : ''}: ${page.address}`, () => look(one, page.address, view(lang, kind)));
      }
    }
  });
}

describe('pages for all readers', () => {
  const one = onePage(shown);
  test('the language gate', () => look(one, ''));
  test('an address that does not exist', () => look(one, '404.html', { mount: mounts.published }));
  const redirect = pages.find((page) => page.kind === 'redirect');
  test('a redirect leads on', async () => {
    assert.ok(redirect, 'the demonstration has a page that has moved');
    await one.page.goto(shown.origin + mounts.below + redirect.address);
    await one.page.waitForSelector('body[data-kind]');
    assert.notEqual(new URL(one.page.url()).pathname, mounts.below + redirect.address);
  });
});
