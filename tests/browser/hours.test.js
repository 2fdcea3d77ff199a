// What pages say of now, by a clock that is set: of places, in their own time zone; of events, what has passed since
// the page was made.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { launch } from './chromium.js';
import { serve } from './host.js';
import { program } from './program.js';

const folder = mkdtempSync(join(tmpdir(), 'welcomat-hours-'));
let browser;
let host;

function write(path, text) {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

const service = (hours, more = '') => `---
title: Desk
${more}places:
  - address: 1 Street
    hours:
${hours.map((row) => `      - { ${row} }\n`).join('')}---
`;

const event = (facts) => `---\ntitle: Event\n${facts}\n---\n`;

before(async () => {
  write('welcomat.yaml', 'title: Test\nbase_url: https://example.org/\nlanguages: [en, fr]\ntimezone: Europe/Berlin\n');
  write('content/services/day.md', service(['days: Mo-Fr, opens: "09:00", closes: "16:00"']));
  write('content/services/night.md', service(['days: Mo-Su, opens: "22:00", closes: "06:00"']));
  write('content/services/sunday-night.md', service(['days: Su, opens: "22:00", closes: "02:00"']));
  write('content/services/clocks.md', service(['days: Su, opens: "02:00", closes: "04:00"']));
  write('content/services/mixed.md', service(['days: Mo, opens: "09:00", closes: "12:00"', 'days: Mo, opens: "13:00", closes: "16:00", by_appointment: true']));
  write('content/services/note.md', service(['days: Mo-Su, opens: "00:00", closes: "24:00", note: closed on public holidays']));
  write('content/services/how.md', service(['days: Mo-Su, opens: "00:00", closes: "24:00"'], 'how: Only on the first Tuesday of the month.\n'));
  write('content/services/room-and-line.md', service(['days: Mo-Fr, opens: "09:00", closes: "16:00"'], 'channels: { kind: phone, value: "+44 1632 960001", hours: [{ days: Mo-Su, opens: "20:00", closes: "02:00" }] }\n'));
  write('content/events/once.md', event('start: 2026-12-10T18:00\nend: 2026-12-10T20:00\nregistration: { by: 2026-12-01 }'));
  write('content/events/weekly.md', event('start: 2026-12-03T18:00\nend: 2026-12-03T20:00\nrepeat: FREQ=WEEKLY;COUNT=3'));
  write('content/events/later.md', event('start: 2027-03-01'));
  execFileSync(program(), ['build', '--as-of', '2026-11-30', '--no-search', '--no-cards', '--output', 'site'], { cwd: folder, stdio: 'pipe' });
  host = await serve(join(folder, 'site'));
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await host?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function at(time, address, look, options = {}) {
  const context = await browser.newContext({ timezoneId: 'America/Toronto', ...options });
  try {
    const page = await context.newPage();
    await page.clock.setFixedTime(new Date(time));
    await page.goto(host.origin + address);
    return await look(page);
  } finally {
    await context.close();
  }
}

const now = (page) => page.locator('.now').allInnerTexts();
const open = 'This place is usually open at this time';
const closed = 'This place is usually closed at this time';

describe('a place', () => {
  const cases = [
    // Nine in Berlin is three in the night where the reader is.
    ['day', '2026-11-30T09:00+01:00', [open]],
    ['day', '2026-11-30T08:59+01:00', [closed]],
    ['day', '2026-11-30T16:00+01:00', [closed]],
    ['day', '2026-11-29T10:00+01:00', [closed]],
    ['day', '2026-11-30T02:00-05:00', [closed]],
    ['day', '2026-11-30T10:00-05:00', [closed]],
    ['day', '2027-07-01T09:00+02:00', [open]],
    ['night', '2026-11-30T23:30+01:00', [open]],
    ['night', '2026-12-01T05:59+01:00', [open]],
    ['night', '2026-12-01T06:00+01:00', [closed]],
    // The night that began on the last evening of the week.
    ['sunday-night', '2026-11-30T01:59+01:00', [open]],
    ['sunday-night', '2026-12-01T01:59+01:00', [closed]],
    // In this night the clock goes from two to three, and in that one from three back to two.
    ['clocks', '2027-03-28T00:59:00Z', [closed]],
    ['clocks', '2027-03-28T01:30:00Z', [open]],
    ['clocks', '2027-03-28T02:00:00Z', [closed]],
    ['clocks', '2027-10-31T00:30:00Z', [open]],
    ['clocks', '2027-10-31T01:30:00Z', [open]],
    ['clocks', '2027-10-31T02:30:00Z', [open]],
    ['clocks', '2027-10-31T03:00:00Z', [closed]],
    // Open to some, and not to whoever comes: nothing is said.
    ['mixed', '2026-11-30T09:30+01:00', [open]],
    ['mixed', '2026-11-30T13:30+01:00', []],
    ['mixed', '2026-11-30T17:00+01:00', [closed]],
    // What limits hours is prose.
    ['note', '2026-11-30T09:30+01:00', []],
    ['how', '2026-12-01T09:30+01:00', []],
    // Nobody knows what holds on a holiday: by the day of the place, not of the reader.
    ['day', '2026-12-25T10:00+01:00', []],
    ['day', '2026-12-24T18:30-05:00', []],
    ['night', '2026-12-26T18:30-05:00', [open]],
    ['day', '2027-01-01T10:00+01:00', []],
    // It is the place that is closed, not the telephone.
    ['room-and-line', '2026-11-30T21:00+01:00', [closed]],
  ];
  for (const [name, time, expected] of cases) {
    test(`${name} at ${time}: ${expected.join() || 'nothing'}`, () => at(time, `/en/services/${name}/`, async (page) => assert.deepEqual(await now(page), expected)));
  }

  test('is not said to be open on paper', () =>
    at('2026-11-30T10:00+01:00', '/en/services/day/', async (page) => {
      assert.ok(await page.locator('.now').isVisible());
      await page.emulateMedia({ media: 'print' });
      assert.equal(await page.locator('.now').isVisible(), false);
      assert.ok(await page.locator('.hours dd:not(.now)').first().isVisible());
    }));

  test('is closed when the page has stayed open until then', () =>
    at('2026-11-30T15:59+01:00', '/en/services/day/', async (page) => {
      assert.deepEqual(await now(page), [open]);
      await page.clock.setFixedTime(new Date('2026-11-30T16:01+01:00'));
      await page.evaluate(() => dispatchEvent(new Event('pageshow')));
      assert.deepEqual(await now(page), [closed]);
    }));

  test('is said to be neither without a script', () => at('2026-11-30T10:00+01:00', '/en/services/day/', async (page) => assert.deepEqual(await now(page), []), { javaScriptEnabled: false }));
});

describe('an event', () => {
  const over = (page) => page.locator('.notice:visible').allInnerTexts();

  test('is over at its end, by the clock of its place', async () => {
    await at('2026-12-10T19:59+01:00', '/en/events/once/', async (page) => assert.deepEqual(await over(page), []));
    await at('2026-12-10T20:00+01:00', '/en/events/once/', async (page) => assert.deepEqual(await over(page), ['This event is over.']));
  });

  test('that comes again has its next dates', async () => {
    const next = (page) => page.locator('.next').allInnerTexts();
    await at('2026-12-03T19:00+01:00', '/en/events/weekly/', async (page) => {
      assert.deepEqual((await next(page))[0].split('\n').filter(Boolean), ['Next dates', 'Thursday, December 3, 2026', 'Thursday, December 10, 2026', 'Thursday, December 17, 2026']);
    });
    await at('2026-12-10T20:30+01:00', '/en/events/weekly/', async (page) => {
      assert.deepEqual((await next(page))[0].split('\n').filter(Boolean), ['Next dates', 'Thursday, December 17, 2026']);
      assert.deepEqual(await over(page), []);
    });
    await at('2027-01-10T20:30+01:00', '/en/events/weekly/', async (page) => {
      assert.deepEqual(await next(page), []);
      assert.deepEqual(await over(page), ['This event is over.']);
    });
  });

  test('says without a script on which day its next dates were the next', () =>
    at('2027-01-10T20:30+01:00', '/en/events/weekly/', async (page) => assert.match(await page.locator('.next').innerText(), /Next dates, as of .*November 30, 2026/), { javaScriptEnabled: false }));

  test('moves to the past of its list', async () => {
    const rows = (page, where) => page.locator(`${where} .cards > li a`).evaluateAll((links) => links.map((link) => link.getAttribute('href').split('/').at(-2)));
    await at('2026-12-01T10:00+01:00', '/en/events/', async (page) => {
      assert.deepEqual(await rows(page, 'main'), ['weekly', 'once', 'later']);
      assert.equal(await page.locator('section.past').isVisible(), false);
    });
    await at('2026-12-12T10:00+01:00', '/en/events/', async (page) => {
      assert.deepEqual(await rows(page, 'section.past'), ['once']);
      assert.match(await page.locator('section.past').innerText(), /Past events[^]*Over/);
    });
    await at('2027-04-12T10:00+01:00', '/en/events/', async (page) => {
      assert.equal((await rows(page, 'section.past')).length, 3);
      assert.match(await page.locator('main').innerText(), /No events are planned/);
    });
  });
});
