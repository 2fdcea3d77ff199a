// What pages of events say of now, by a clock that is set: what has passed since the page was made.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import ICAL from 'ical.js';
import { launch } from './chromium.js';
import { serve } from './host.js';
import { program } from './program.js';

const folder = mkdtempSync(join(tmpdir(), 'welcomat-events-'));
let browser;
let host;

function write(path, text) {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** Rules, each with a day on which it begins, and days that are left out. */
const rules = [
  ['2026-11-02', 'FREQ=DAILY'],
  ['2026-11-02', 'FREQ=DAILY;INTERVAL=5'],
  ['2026-11-02', 'FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR', ['2026-12-01', '2026-12-03']],
  ['2026-01-30', 'FREQ=DAILY;BYMONTH=1,12;INTERVAL=2'],
  ['2026-11-05', 'FREQ=WEEKLY', ['2026-12-10']],
  ['2026-10-05', 'FREQ=WEEKLY;BYDAY=MO,WE,SU;COUNT=40'],
  ['2026-10-05', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU'],
  ['2026-10-04', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU;WKST=SU'],
  ['2026-10-06', 'FREQ=WEEKLY;INTERVAL=3;BYDAY=TU,TH;UNTIL=20261224'],
  ['2020-01-02', 'FREQ=WEEKLY;BYDAY=TH;BYMONTH=12,1,2'],
  ['2026-01-31', 'FREQ=MONTHLY'],
  ['2026-01-15', 'FREQ=MONTHLY;BYMONTHDAY=15,-1'],
  ['2026-01-03', 'FREQ=MONTHLY;BYDAY=1SA'],
  ['2026-01-25', 'FREQ=MONTHLY;BYDAY=-1SU;INTERVAL=2'],
  ['2026-01-13', 'FREQ=MONTHLY;BYDAY=2TU,4TU'],
  ['2026-01-29', 'FREQ=MONTHLY;BYDAY=5TH'],
  ['2026-02-13', 'FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13'],
  ['2026-01-30', 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1'],
  ['2026-01-02', 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=2'],
  ['2024-02-28', 'FREQ=YEARLY'],
  ['2026-05-10', 'FREQ=YEARLY;BYMONTH=5;BYDAY=2SU'],
  ['2026-03-29', 'FREQ=YEARLY;BYMONTH=3,10;BYDAY=-1SU'],
  ['2026-06-05', 'FREQ=YEARLY;INTERVAL=2'],
  ['2026-04-10', 'FREQ=YEARLY;BYYEARDAY=100,200,300'],
];

const event = (facts) => `---\ntitle: Event\n${facts}\n---\n`;

before(async () => {
  write('welcomat.yaml', 'title: Test\nbase_url: https://example.org/\nlanguages: [en, fr]\ntimezone: Europe/Berlin\n');
  write('content/events/once.md', event('start: 2026-12-10T18:00\nend: 2026-12-10T20:00\nregistration: { url: "https://register.example/", by: 2026-12-01 }'));
  write('content/events/weekly.md', event('start: 2026-12-03T18:00\nend: 2026-12-03T20:00\nrepeat: FREQ=WEEKLY;COUNT=3'));
  write('content/events/later.md', event('start: 2027-03-01'));
  rules.forEach(([start, rule, except], at) => write(`content/events/rule-${at}.md`, event(`start: ${start}T10:00\nend: ${start}T11:00\nrepeat: ${rule}${except ? `\nexcept: [${except}]` : ''}`)));
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

describe('an event', () => {
  const over = (page) => page.locator('.notice:visible').allInnerTexts();

  test('is over at its end, by the clock of its place', async () => {
    await at('2026-12-10T19:59+01:00', '/en/events/once/', async (page) => assert.deepEqual(await over(page), []));
    await at('2026-12-10T20:00+01:00', '/en/events/once/', async (page) => assert.deepEqual(await over(page), ['This event is over.']));
  });

  test('has no link to register when that has ended, by the clock of its place', async () => {
    const links = (page) => page.locator('a[href="https://register.example/"]:visible').count();
    await at('2026-12-01T23:59+01:00', '/en/events/once/', async (page) => assert.equal(await links(page), 1));
    await at('2026-12-02T00:00+01:00', '/en/events/once/', async (page) => {
      assert.equal(await links(page), 0);
      assert.match(await page.locator('main').innerText(), /until .?December 1/);
    });
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

  test('has the next dates that calendars show', () => {
    for (const [at, rule] of rules.entries()) {
      const read = (path) => readFileSync(join(folder, 'site/en/events', `rule-${at}`, path), 'utf8');
      const shown = [...read('index.html').matchAll(/<dd[^>]*><time datetime="([^"T]*)T10:00">/g)].map(([, day]) => day).slice(1);
      const component = new ICAL.Component(ICAL.parse(read('event.ics'))).getFirstSubcomponent('vevent');
      const times = new ICAL.Event(component).iterator();
      const expected = [];
      for (let time = times.next(); time && expected.length < 6; time = times.next()) {
        const day = time.toString().slice(0, 10);
        if (day >= '2026-11-30') expected.push(day);
      }
      assert.ok(expected.length > 0, rule.join());
      assert.deepEqual(shown, expected, rule.join());
    }
  });

  test('moves to the past of its list', async () => {
    const rows = (page, where) => page.locator(`${where} .cards > li a`).evaluateAll((links) => links.map((link) => link.getAttribute('href').split('/').at(-2)).filter((name) => !name.startsWith('rule')));
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
    });
  });
});
