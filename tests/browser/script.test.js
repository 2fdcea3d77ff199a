// What the script adds stays on the device: the language that was chosen, the steps that are done,
// whether a service is open by the reader's clock.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
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

describe('a service says whether it is open', () => {
  const cases = [
    ['health-clinic', '2026-11-23T09:00', 'Open now'],
    ['health-clinic', '2026-11-23T12:00', 'Closed now'],
    // By appointment is not open to whoever comes.
    ['health-clinic', '2026-11-23T15:00', 'Closed now'],
    ['health-clinic', '2026-11-22T09:00', 'Closed now'],
    ['night-line', '2026-11-23T23:30', 'Open now'],
    // The night that began the evening before.
    ['night-line', '2026-11-23T01:00', 'Open now'],
    ['night-line', '2026-11-23T12:00', 'Closed now'],
  ];
  for (const [service, time, expected] of cases) {
    test(`${service} at ${time}: ${expected}`, () =>
      withPage({ timezoneId: 'Europe/Amsterdam' }, async (page, open) => {
        await page.clock.setFixedTime(new Date(`${time}+01:00`));
        await open(`en/services/${service}/`);
        assert.equal(await page.locator('.now').first().innerText(), expected);
      }));
  }

  test('but not while it is closed for some time', () =>
    withPage({ timezoneId: 'Europe/Amsterdam' }, async (page, open) => {
      await page.clock.setFixedTime(new Date('2026-11-24T10:30+01:00'));
      await open('en/services/family-centre/');
      assert.equal(await page.locator('.now').count(), 0);
    }));
});
