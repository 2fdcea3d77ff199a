// Text runs the way its language does: the page's, a borrowed text's, a phone number's.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { kinds, languages, mounts, opened, pages, samples } from './demonstration.js';

const directions = Object.fromEntries(languages.map((tag) => [tag, ['ar', 'fa'].includes(tag) ? 'rtl' : 'ltr']));

const shown = opened();
let page;

async function open(address) {
  page ??= await shown.browser.newPage({ viewport: { width: 390, height: 900 } });
  await page.goto(shown.origin + mounts.root + address);
}

const directionOf = (selector) => page.$eval(selector, (element) => getComputedStyle(element).direction);

for (const lang of languages) {
  test(`every page of ${lang} says so, and runs ${directions[lang]}`, async () => {
    for (const kind of kinds) {
      for (const sample of samples(kind, lang)) {
        await open(sample.address);
        assert.equal(await page.getAttribute('html', 'lang'), lang, sample.address);
        assert.equal(await page.getAttribute('html', 'dir'), directions[lang], sample.address);
        assert.equal(await directionOf('body'), directions[lang], sample.address);
      }
    }
  });
}

describe('a borrowed text', () => {
  const borrowedIn = (lang) => kinds.flatMap((kind) => samples(kind, lang)).filter((page) => page.borrowed);
  const borrowers = languages.filter((lang) => borrowedIn(lang).length > 0);

  test('is to be found on pages of every language but the source', () => {
    assert.deepEqual(borrowers, languages.filter((lang) => lang !== 'en'));
  });

  for (const lang of borrowers) {
    const borrowed = borrowedIn(lang);
    test(`keeps its own direction on pages of ${lang}`, async () => {
      for (const sample of borrowed) {
        await open(sample.address);
        const own = directions[sample.borrowed];
        for (const part of ['h1', '.body', '.summary']) {
          if (!(await page.$(`main ${part}`))) continue;
          assert.equal(await page.getAttribute(`main ${part}`, 'lang'), sample.borrowed, `${sample.address} ${part}`);
          assert.equal(await directionOf(`main ${part}`), own, `${sample.address} ${part}`);
        }
        // What the site itself says stays in the reader's language.
        assert.equal(await directionOf('main .notice'), directions[lang], sample.address);
        assert.equal(await directionOf('.crumbs'), directions[lang], sample.address);
      }
    });
  }
});

/** Telephone numbers on the page that do not run from left to right, and how many there are. */
function numbers() {
  const wrong = [];
  let count = 0;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode;
    for (const found of text.data.matchAll(/\+?\d[\d ]{6,}\d/g)) {
      const box = (at) => {
        const range = document.createRange();
        range.setStart(text, at);
        range.setEnd(text, at + 1);
        return range.getBoundingClientRect();
      };
      const digits = [...found[0]].flatMap((sign, at) => (sign === ' ' ? [] : [box(found.index + at)])).filter((box) => box.width > 0);
      if (digits.length === 0) continue;
      count += 1;
      for (let at = 1; at < digits.length; at += 1) {
        const sameLine = Math.abs(digits[at].top - digits[at - 1].top) < 3;
        if (sameLine && digits[at].left <= digits[at - 1].left) {
          wrong.push(found[0]);
          break;
        }
      }
    }
  }
  return { count, wrong };
}

test('telephone numbers run from left to right on pages that run from right to left', async () => {
  let count = 0;
  for (const { address } of pages.filter((page) => page.dir === 'rtl' && page.phones)) {
    await open(address);
    const found = await page.evaluate(numbers);
    assert.deepEqual(found.wrong, [], address);
    count += found.count;
  }
  assert.ok(count >= 10, `only ${count} numbers were seen`);
});

test('an e-mail address runs from left to right in every direction', async () => {
  await open('ar/');
  const box = await page.$eval('footer a[href^="mailto:"] bdi', (element) => {
    const text = element.firstChild;
    const left = (at) => {
      const range = document.createRange();
      range.setStart(text, at);
      range.setEnd(text, at + 1);
      return range.getBoundingClientRect().left;
    };
    return { first: left(0), last: left(text.data.length - 1) };
  });
  assert.ok(box.first < box.last);
});
