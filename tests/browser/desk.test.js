// The author's desk, as an author sees it: a file is saved, and the open page follows.

import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { atDesk, drawer, filled, overlay, phone, says, summary } from './at_desk.js';
import { sticksOut, until, violations } from './chromium.js';

const library = 'content/services/library.md';
const nurse = 'content/services/nurse/index.md';

/** Notes something in the window that is gone when the page is loaded anew. */
const mark = (page) => page.evaluate(() => { window.isMarked = true; });
const isMarked = (page) => page.evaluate(() => window.isMarked === true);

/** Waits until a page was told of a change that is none of its own: it asks for its figures then. */
const toldOfAnother = (page) => page.waitForResponse((answer) => answer.url().includes('/_desk/page.json'));

/** Whether all of an element can be seen. */
const isInView = (element) => element.evaluate((it) => {
  const box = it.getBoundingClientRect();
  return box.top >= 0 && box.bottom <= innerHeight;
});

/** A library that takes long to read. */
function longPage() {
  const paragraphs = Array.from({ length: 80 }, (_, at) => `Paragraph ${at + 1}: here is something about books, about rooms and about the people who read in them.`);
  return `---\ntitle: Town library\n---\n\n${paragraphs.join('\n\n')}\n`;
}

describe('an edit', () => {
  for (const [where, edited] of [['above what one reads', 'Paragraph 3:'], ['below what one reads', 'Paragraph 78:']]) {
    atDesk(`${where} shows without a click, and the page stays in its place`, async (desk) => {
      const page = await desk.open('en/services/library/');
      const middle = page.getByText('Paragraph 40:');
      await middle.evaluate((paragraph) => paragraph.scrollIntoView({ block: 'center' }));
      const before = await page.evaluate(() => scrollY);
      assert.ok(before > 1000, `scrolled by ${before} px only`);
      await mark(page);
      desk.site.edit(library, edited, 'Brand new:');
      await page.getByText('Brand new:').waitFor();
      await filled(page);
      assert.equal(await isMarked(page), false, 'it was loaded anew');
      const now = await page.evaluate(() => scrollY);
      assert.ok(Math.abs(now - before) <= 3, `from ${before} to ${now}`);
      assert.ok(await isInView(middle));
    }, { prepare: (site) => site.write(library, longPage()) });
  }

  atDesk('of one page does not reload another', async (desk) => {
    const [edited, other] = [await desk.open('en/services/library/'), await desk.open('en/services/nurse/')];
    await mark(other);
    const told = toldOfAnother(other);
    desk.site.edit(library, 'beside the market', 'behind the station');
    await edited.getByText('behind the station').waitFor();
    await told;
    assert.equal(await isMarked(other), true);
  });

  atDesk('of a title reloads the list that shows it', async (desk) => {
    const [page, list] = [await desk.open('en/services/library/'), await desk.open('en/services/')];
    desk.site.edit(library, 'title: Town library', 'title: House of books');
    await says(page.locator('h1'), 'House of books');
    await says(list.locator('main .cards a').first(), 'House of books');
  });

  atDesk('of a template reloads every page that it makes, and no other', async (desk) => {
    const services = [await desk.open('en/services/library/'), await desk.open('ar/services/nurse/')];
    const home = await desk.open('en/');
    await mark(home);
    const told = toldOfAnother(home);
    desk.site.write('themes/welcome/templates/service.html', '{% extends "base.html" %}\n{%- block label %}Who helps{% endblock label %}\n');
    for (const page of services) await says(page.locator('main .label'), 'Who helps');
    await told;
    assert.equal(await isMarked(home), true);
  });

  atDesk('of a picture reloads the page that shows it', async (desk) => {
    const page = await desk.open('en/services/nurse/');
    await until(page, () => document.querySelector('main img')?.naturalWidth === 40);
    desk.site.edit('content/services/nurse/door.svg', 'width="40" height="60"', 'width="80" height="120"');
    await until(page, () => document.querySelector('main img')?.naturalWidth === 80);
    await filled(page);
    // Once is enough: the picture is no news for the page that shows it already.
    await mark(page);
    const told = toldOfAnother(page);
    desk.site.edit(library, 'beside the market', 'behind the station');
    await told;
    assert.equal(await isMarked(page), true);
  });

  atDesk('of many files at once is one change', async (desk) => {
    const page = await desk.open('en/services/');
    let loads = 0;
    page.on('load', () => { loads += 1; });
    for (let number = 0; number < 40; number += 1) {
      desk.site.write(`content/services/office-${number}.md`, `---\ntitle: Office ${number}\n---\n\nAn office.\n`);
    }
    await page.locator('main .cards a', { hasText: 'Office 39' }).waitFor();
    await filled(page);
    // Writing takes a moment on a busy machine, and a pause in it divides it.
    assert.ok(loads <= 3, `${loads} loads`);
  });
});

describe('a mistake', () => {
  atDesk('lies over the page with place and hint, and goes by itself', async (desk) => {
    const page = await desk.open('en/services/library/');
    await mark(page);
    desk.site.edit(library, 'title: Town library', 'titel: Town library');
    // The error comes first, then the warning that tells how it came about.
    const [missing, misspelt] = [overlay(page).locator('.problem').nth(0), overlay(page).locator('.problem').nth(1)];
    await missing.getByText('the page has no title').waitFor();
    await missing.getByText('hint: add a line').waitFor();
    await misspelt.getByText(`${library}:2:1`, { exact: true }).waitFor();
    assert.equal(await misspelt.locator('pre > :last-child').textContent(), 'titel: Town library');
    assert.equal(await misspelt.locator('mark').textContent(), 'titel');
    await misspelt.getByText('hint: did you mean').waitFor();
    const editor = await misspelt.locator('.place a').getAttribute('href');
    assert.ok(editor.startsWith('vscode://file/') && editor.endsWith(`${library}:2:1`), editor);
    assert.equal(await page.locator('h1').textContent(), 'Town library', 'the last good version');
    assert.equal(await isMarked(page), true, 'and it was not even loaded anew');
    desk.site.edit(library, 'titel: Town library', 'title: House of books');
    await overlay(page).waitFor({ state: 'hidden' });
    await says(page.locator('h1'), 'House of books');
  });

  atDesk('of YAML shows the line', async (desk) => {
    const page = await desk.open('ar/services/library/');
    desk.site.edit(library, 'summary: The', 'summary: [The');
    await overlay(page).getByText(new RegExp(`^${library}:\\d+:\\d+$`)).first().waitFor();
    await overlay(page).locator('pre').first().waitFor();
    desk.site.edit(library, 'summary: [The', 'summary: The');
    await overlay(page).waitFor({ state: 'hidden' });
    await says(page.locator('h1'), 'مكتبة المدينة');
  });

  atDesk('can be read from across a desk', async (desk) => {
    const page = await desk.open('en/');
    desk.site.edit('content/index.md', 'services/library/', 'services/libary/');
    const message = overlay(page).locator('.message').first();
    await message.waitFor();
    const sizes = {};
    for (const [part, least] of [['.message', 20], ['.hint', 17], ['.place', 15], ['pre', 15]]) {
      sizes[part] = await overlay(page).locator(part).first().evaluate((it) => parseFloat(getComputedStyle(it).fontSize));
      assert.ok(sizes[part] >= least, `${part}: ${sizes[part]} px`);
    }
    const box = await overlay(page).boundingBox();
    assert.deepEqual([box.x, box.y, box.width, box.height], [0, 0, 1280, 800], 'it takes the whole window');
  });

  atDesk('is shown beside others; put aside, it comes back with the next change', async (desk) => {
    const page = await desk.open('en/services/library/');
    desk.site.edit(library, 'verified_on: 2026-10-01', 'verified_on: soon');
    desk.site.edit(nurse, 'title: School nurse', 'title: School nurse\nverified_on: later');
    await overlay(page).getByRole('heading', { name: '2 mistakes' }).waitFor();
    for (const file of [library, nurse]) await overlay(page).getByText(new RegExp(`^${file}:\\d`)).waitFor();
    await page.keyboard.press('Escape');
    await overlay(page).waitFor({ state: 'hidden' });
    await summary(page).getByText('2 problems').waitFor();
    assert.ok(await page.locator('h1').isVisible());
    desk.site.edit(nurse, 'verified_on: later\n', '');
    await overlay(page).getByRole('heading', { name: '1 mistake' }).waitFor();
    desk.site.edit(library, 'verified_on: soon', 'verified_on: 2026-11-01');
    await overlay(page).waitFor({ state: 'hidden' });
    await summary(page).getByText('problem').waitFor({ state: 'detached' });
  });

  atDesk('in a template that shows only when a page is made is found all the same', async (desk) => {
    const page = await desk.open('en/services/library/');
    const template = 'themes/welcome/templates/service.html';
    desk.site.write(template, '{% extends "base.html" %}\n{%- block label %}{{ page.nothing.there }}{% endblock label %}\n');
    await overlay(page).getByText(new RegExp(`^${template}:2`)).waitFor();
    assert.equal(await page.locator('h1').textContent(), 'Town library');
    desk.site.write(template, '{% extends "base.html" %}\n{%- block label %}Mended{% endblock label %}\n');
    await overlay(page).waitFor({ state: 'hidden' });
    await says(page.locator('main .label'), 'Mended');
  });

  const broken = { prepare: (site) => site.edit('welcomat.yaml', 'languages: [en, fr, ar]', 'languages: [en, fr, ar') };

  // Nothing is known of the path of `base_url` as long as the configuration cannot be read.
  for (const address of ['/', '/guide/en/services/']) {
    atDesk(`that is there from the start is all there is to see at ${address}, until it is mended`, async (desk) => {
      const page = await desk.context.newPage();
      const answer = await page.goto(desk.served.at(address));
      assert.equal(answer.status(), 503);
      await overlay(page).getByRole('heading', { name: '1 mistake keeps the site from being made' }).waitFor();
      await overlay(page).getByText(/^welcomat\.yaml:\d+:\d+$/).first().waitFor();
      desk.site.edit('welcomat.yaml', 'ar\n', 'ar]\n');
      await page.locator('body[data-kind="gate"], body[data-kind="list"]').waitFor();
      assert.ok(page.url().includes('/guide/'), page.url());
      await overlay(page).waitFor({ state: 'hidden' });
    }, broken);
  }

  atDesk('that is there from the start is listed without a script', async (desk) => {
    const page = await desk.context.newPage();
    await page.goto(desk.served.at('/'));
    await page.getByRole('heading', { name: 'The site cannot be made yet' }).waitFor();
    await page.getByRole('link', { name: /^welcomat\.yaml:\d+:\d+$/ }).first().waitFor();
  }, { ...broken, javaScriptEnabled: false });
});

describe('the bar', () => {
  atDesk('says on one line what the page is and how it stands', async (desk) => {
    const page = await desk.open('fr/services/nurse/');
    const words = await summary(page).innerText();
    for (const part of ['service', 'French: missing, shown in English', /\d(\.\d)? kB/]) assert.match(words, new RegExp(part));
    const measured = await desk.open('en/services/library/');
    assert.match(await summary(measured).innerText(), /service\s+English: written first\s+LIX \d+, \w/);
    const box = await summary(measured).boundingBox();
    assert.ok(box.height <= 45, `${box.height} px high`);
  });

  atDesk('opens by keyboard, with all that is known', async (desk) => {
    const page = await desk.open('ar/services/library/');
    await summary(page).focus();
    await page.keyboard.press('Enter');
    await drawer(page).waitFor();
    assert.equal(await summary(page).getAttribute('aria-expanded'), 'true');
    const file = drawer(page).locator('.head').getByRole('link', { name: /^content\/services\/library\.ar\.md/ });
    const editor = await file.getAttribute('href');
    assert.ok(editor.startsWith('vscode://file/') && editor.includes('content/services/library.ar.md:1'), editor);
    const languages = await drawer(page).locator('.languages li').allInnerTexts();
    assert.equal(languages.length, 3);
    for (const [at, words] of [[0, /English.*written first/s], [1, /French.*missing, shown in English/s], [2, /Arabic.*machine, not reviewed/s]]) assert.match(languages[at], words);
    const hardest = drawer(page).locator('.hardest li');
    assert.equal(await hardest.count(), 3);
    assert.equal(await hardest.locator('bdi').first().getAttribute('dir'), 'rtl');
    await page.keyboard.press('Escape');
    await drawer(page).waitFor({ state: 'hidden' });
    assert.equal(await summary(page).getAttribute('aria-expanded'), 'false');
  });

  atDesk('leads to the page in another language', async (desk) => {
    const page = await desk.open('en/services/library/');
    await summary(page).click();
    await drawer(page).getByRole('link', { name: 'Arabic' }).click();
    await page.waitForURL('**/guide/ar/services/library/');
    await drawer(page).waitFor();
  });

  atDesk('stays open, and where it was, when the page is loaded anew', async (desk) => {
    const page = await desk.open('en/services/library/');
    await summary(page).click();
    await mark(page);
    desk.site.edit(library, 'title: Town library', 'title: House of books');
    await drawer(page).getByRole('heading', { name: 'House of books' }).waitFor();
    assert.equal(await isMarked(page), false);
    assert.equal(await page.evaluate(() => document.querySelector('welcomat-desk').shadowRoot.activeElement?.id), 'summary');
  });

  atDesk('folds to a tab, and stays so', async (desk) => {
    const page = await desk.open('en/services/library/');
    await page.getByRole('button', { name: 'Fold the desk to a tab' }).click();
    await summary(page).waitFor({ state: 'hidden' });
    await page.goto(desk.served.at('en/services/nurse/'));
    const tab = page.getByRole('button', { name: "Unfold the author's desk" });
    await tab.waitFor();
    await tab.click();
    await summary(page).waitFor();
  });

  for (const [name, options] of [['a desk', {}], ['a phone', phone]]) {
    for (const address of ['en/services/library/', 'ar/services/library/']) {
      atDesk(`covers nothing of the end of a page, and is no wider than it, on ${name}: ${address}`, async (desk) => {
        const page = await desk.open(address);
        await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
        const bar = await page.locator('.bar').boundingBox();
        const last = await page.locator('footer.foot').evaluate((foot) => foot.getBoundingClientRect().bottom);
        assert.ok(last <= bar.y, `the page ends at ${last}, the bar begins at ${bar.y}`);
        const { width, height } = page.viewportSize();
        assert.deepEqual([bar.x, bar.width, Math.round(bar.y + bar.height)], [0, width, height]);
        await summary(page).click();
        await drawer(page).waitFor();
        assert.deepEqual(await sticksOut(page), []);
        const sideways = await drawer(page).evaluate((it) => it.scrollWidth - it.clientWidth);
        assert.equal(sideways, 0, `the drawer scrolls sideways by ${sideways} px`);
      }, options);
    }
  }

  atDesk('marks a draft, and so does the page', async (desk) => {
    const page = await desk.open('en/practices/walking-bus/');
    await summary(page).getByText('draft', { exact: true }).waitFor();
    await page.locator('main .notice', { hasText: /draft/i }).waitFor();
    await summary(page).click();
    await drawer(page).getByText('draft: not published', { exact: true }).waitFor();
  });

  atDesk('is never part of a build', async (desk) => {
    const page = await desk.open('en/services/library/');
    assert.equal(await page.locator('welcomat-desk').count(), 1);
    const built = desk.site.built('en/services/library/index.html');
    assert.ok(built.includes('Town library') && !built.includes('_desk'));
  });
});

describe('a server that ends', () => {
  const away = (page) => page.getByRole('status').getByText('waiting for welcomat serve');

  for (const [what, edit] of [['nothing has changed', null], ['the page has changed', ['beside the market', 'behind the station']]]) {
    atDesk(`is waited for; it is back, and ${what} meanwhile`, async (desk) => {
      const page = await desk.open('en/services/library/');
      await mark(page);
      await desk.served.stop();
      await away(page).waitFor();
      if (edit) desk.site.edit(library, ...edit);
      const again = await desk.site.serve({ port: desk.served.port });
      try {
        assert.equal(again.port, desk.served.port);
        if (edit) await page.getByText(edit[1]).waitFor();
        await away(page).waitFor({ state: 'hidden' });
        assert.equal(await isMarked(page), edit === null);
        desk.site.edit(library, 'title: Town library', 'title: House of books');
        await says(page.locator('h1'), 'House of books');
      } finally {
        await again.stop();
      }
    });
  }
});

describe('the overview', () => {
  const rows = (page) => page.locator('.sheet tbody tr');
  const titles = (page) => page.locator('.sheet .subject > a').allInnerTexts();

  atDesk('lists all pages, by language and kind, sorted by any column, without a script', async (desk) => {
    const page = await desk.context.newPage();
    await page.goto(desk.served.at('_desk/'));
    assert.equal(await rows(page).count(), 4);
    await page.getByLabel('Language').selectOption('Arabic');
    await page.getByLabel('Kind').selectOption('service');
    await page.getByRole('button', { name: 'Show' }).click();
    assert.deepEqual((await titles(page)).sort(), ['School nurse', 'مكتبة المدينة']);
    await page.locator('.parts', { hasText: '2 pages in Arabic' }).waitFor();
    await page.locator('.shows').getByRole('link', { name: 'to translate 2' }).waitFor();
    await page.goto(desk.served.at('_desk/'));
    const column = (name) => page.getByRole('columnheader', { name });
    const byTitle = ['School nurse', 'Town library', 'Walking bus', 'Welcome to Linden'];
    assert.equal(await column('Page').getAttribute('aria-sort'), 'ascending');
    assert.deepEqual(await titles(page), byTitle);
    await column('Page').getByRole('link').click();
    assert.equal(await column('Page').getAttribute('aria-sort'), 'descending');
    assert.deepEqual(await titles(page), [...byTitle].reverse());
    await column('Weight').getByRole('link').click();
    assert.equal((await titles(page))[0], 'Town library', 'the heaviest first');
    await page.locator('.sheet .subject > a', { hasText: 'Town library' }).click();
    assert.equal(new URL(page.url()).pathname, '/guide/en/services/library/');
  }, { javaScriptEnabled: false });

  atDesk('counts what is to be done in each language', async (desk) => {
    const page = await desk.context.newPage();
    await page.goto(desk.served.at('_desk/'));
    const spoken = (name) => page.locator('.spoken li', { hasText: name });
    assert.match(await spoken('French').innerText(), /0 done.*4 not translated/s);
    assert.match(await spoken('Arabic').innerText(), /1 done.*2 not translated.*1 machine, not reviewed/s);
    await spoken('Arabic').getByRole('link', { name: /machine/ }).click();
    assert.deepEqual(await titles(page), ['مكتبة المدينة']);
  });

  atDesk('is shown as soon as a choice is made', async (desk) => {
    const page = await desk.context.newPage();
    await page.goto(desk.served.at('_desk/'));
    await page.getByLabel('Kind').selectOption('practice');
    await page.waitForURL(/kind=practice/);
    assert.deepEqual(await titles(page), ['Walking bus']);
  });

  for (const width of [320, 1440]) {
    atDesk(`fits into ${width} px`, async (desk) => {
      const page = await desk.context.newPage();
      await page.goto(desk.served.at('_desk/'));
      assert.deepEqual(await sticksOut(page), []);
    }, { viewport: { width, height: 900 } });
  }
});

describe('everybody can use', () => {
  /** What axe finds in both colour schemes. */
  async function inLightAndDark(page) {
    const found = [];
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme });
      found.push(...(await violations(page)).map((line) => `${colorScheme}: ${line}`));
    }
    assert.deepEqual(found, []);
  }

  for (const [name, options] of [['a desk', {}], ['a phone', phone]]) {
    atDesk(`the overview, on ${name}`, async (desk) => {
      const page = await desk.context.newPage();
      await page.goto(desk.served.at('_desk/'));
      await inLightAndDark(page);
      await page.goto(desk.served.at('_desk/?language=ar&sort=weight'));
      await inLightAndDark(page);
    }, options);

    for (const address of ['en/services/library/', 'ar/services/library/']) {
      atDesk(`the bar and the drawer, on ${name}: ${address}`, async (desk) => {
        const page = await desk.open(address);
        await inLightAndDark(page);
        await summary(page).click();
        await drawer(page).waitFor();
        await inLightAndDark(page);
      }, options);
    }

    atDesk(`mistakes over a page, on ${name}`, async (desk) => {
      const page = await desk.open('ar/services/nurse/');
      desk.site.edit(nurse, 'title: School nurse', 'titel: School nurse');
      await overlay(page).waitFor();
      await inLightAndDark(page);
    }, options);

    atDesk(`the page of a site that cannot be made yet, on ${name}`, async (desk) => {
      const page = await desk.context.newPage();
      await page.goto(desk.served.at('/'));
      await overlay(page).waitFor();
      await page.keyboard.press('Escape');
      await overlay(page).waitFor({ state: 'hidden' });
      await inLightAndDark(page);
    }, { ...options, prepare: (site) => site.edit('welcomat.yaml', 'languages:', 'langages:') });
  }
});
