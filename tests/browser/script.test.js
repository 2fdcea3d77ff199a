// What the script adds stays on the device: the language that was chosen, the steps that are done.
// What it says of now stands in events.test.js.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mounts, opened } from './demonstration.js';

const shown = opened();

async function withPage(options, look) {
  const context = await shown.browser.newContext(options);
  try {
    const page = await context.newPage();
    await look(page, (address) => page.goto(shown.origin + mounts.below + address));
  } finally {
    await context.close();
  }
}

test('the gate offers the language of last time first, and sends nobody anywhere', () =>
  withPage({}, async (page, open) => {
    await open('');
    const first = () => page.locator('ul.gate a').first();
    assert.equal(await first().getAttribute('hreflang'), 'en');
    await page.locator('ul.gate a[hreflang="fa"]').click();
    await page.waitForSelector('body[data-kind="home"]');
    await open('');
    assert.equal(new URL(page.url()).pathname, mounts.below);
    assert.equal(await first().getAttribute('hreflang'), 'fa');
    assert.ok(await first().evaluate((link) => link.classList.contains('chosen')));
  }));

test('a step that is ticked off stays so, in every language', () =>
  withPage({}, async (page, open) => {
    const boxes = page.locator('ol.steps input[type="checkbox"]');
    await open('en/guide/port-linden/rent-a-flat/');
    await boxes.nth(1).check();
    for (const lang of ['en', 'ar']) {
      await open(`${lang}/guide/port-linden/rent-a-flat/`);
      const checked = await boxes.evaluateAll((all) => all.map((box) => box.checked));
      assert.deepEqual(checked, checked.map((_, number) => number === 1), lang);
    }
    await boxes.nth(1).uncheck();
    await page.reload();
    assert.equal(await boxes.nth(1).isChecked(), false);
    // Another journey has its own.
    await open('en/guide/port-linden/first-month/');
    assert.equal(await boxes.nth(1).isChecked(), false);
  }));
