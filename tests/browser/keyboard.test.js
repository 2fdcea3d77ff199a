// Who has no mouse, or no hand to hold one, reaches and operates everything with a few keys.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { kinds, mounts, onePage, opened, pages, samples } from './demonstration.js';

const shown = opened();
const views = [['en', 1280], ['en', 320], ['ar', 320]];

const windowOf = (width) => ({ viewport: { width, height: 700 }, reducedMotion: 'reduce' });

async function withPage(width, look) {
  const page = await shown.browser.newPage(windowOf(width));
  try {
    await look(page, (address) => page.goto(shown.origin + mounts.root + address));
  } finally {
    await page.close();
  }
}

/** Lists what can be operated and is to be seen, in the order of the text, and notes whatever the focus comes to. */
function watch() {
  const operable = 'a[href], area[href], button, input, select, textarea, summary, [tabindex]:not([tabindex="-1"])';
  const isThere = (element) => element.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true }) && element.getClientRects().length > 0 && !element.disabled;
  const words = (element) => `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}"> ${element.textContent.trim().slice(0, 40)}`;

  const channels = (colour) => colour.match(/[\d.]+/g).map(Number);
  const luminance = (colour) => {
    const [red, green, blue] = channels(colour).map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const ground = (element) => {
    for (let above = element.parentElement; above; above = above.parentElement) {
      const colour = getComputedStyle(above).backgroundColor;
      if ((channels(colour)[3] ?? 1) === 1) return colour;
    }
    return 'rgb(255, 255, 255)';
  };
  const contrast = (one, other) => {
    const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };

  /** What is wrong with how an element shows that it has the focus (WCAG 2.4.7, 2.4.11, 1.4.11). */
  const flaw = (element) => {
    const style = getComputedStyle(element);
    if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) return 'has no outline';
    if (contrast(style.outlineColor, ground(element)) < 3) return `has a faint outline, ${style.outlineColor} on ${ground(element)}`;
    element.scrollIntoView({ block: 'nearest' });
    const boxes = [...element.getClientRects()].filter((box) => box.width > 0 && box.height > 0);
    const isSeen = boxes.some((box) => {
      const within = (place, most) => Math.min(Math.max(place, 1), most - 2);
      const hit = document.elementFromPoint(within(box.left + box.width / 2, innerWidth), within(box.top + box.height / 2, innerHeight));
      // Dots on a map may lie on each other: the edge of the one with the focus shows all the same.
      const isOnMap = element.ownerSVGElement?.contains(hit);
      return hit && (element.contains(hit) || hit.contains(element) || isOnMap);
    });
    return isSeen ? null : 'is covered, or out of sight';
  };

  window.expected = [...document.querySelectorAll(operable)].filter(isThere).map(words);
  window.came = [];
  window.flaws = [];
  document.addEventListener('focusin', ({ target }) => {
    window.came.push(words(target));
    const said = flaw(target);
    if (said) window.flaws.push(`${words(target)} ${said}`);
  });
}

/** Presses Tab, without waiting for each of many times. */
async function pressTab(page, times) {
  const keyboard = await page.context().newCDPSession(page);
  const press = () => keyboard.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 });
  await Promise.all(Array.from({ length: times }, press));
  await keyboard.detach();
}

/** Opens what is folded, with Enter, after trying that Space folds and unfolds too. */
async function unfoldWithKeys(page, address) {
  for (const summary of await page.locator('summary:visible').all()) {
    const isOpen = () => summary.evaluate((element) => element.parentElement.open);
    const was = await isOpen();
    await summary.focus();
    for (const [key, expected] of [['Space', !was], ['Enter', was], ...(was ? [] : [['Enter', true]])]) {
      await page.keyboard.press(key);
      assert.equal(await isOpen(), expected, `${address}: ${key} on ${await summary.innerText()}`);
    }
  }
}

/** Moves what is too wide sideways, by the arrow that leads on. */
async function scrollWithKeys(page, address) {
  const regions = page.locator('[tabindex="0"]');
  for (const region of await regions.all()) {
    const { isWide, isRtl } = await region.evaluate((element) => ({ isWide: element.scrollWidth > element.clientWidth + 1, isRtl: getComputedStyle(element).direction === 'rtl' }));
    if (!isWide) continue;
    await region.focus();
    await page.keyboard.press(isRtl ? 'ArrowLeft' : 'ArrowRight');
    const moved = await region.evaluate((element) => new Promise((tell) => {
      const patience = setTimeout(() => tell(false), 5000);
      const look = () => {
        if (element.scrollLeft === 0) return requestAnimationFrame(look);
        clearTimeout(patience);
        tell(true);
      };
      look();
    }));
    assert.ok(moved, `${address}: a region does not move`);
  }
}

for (const [lang, width] of views) {
  describe(`Tab comes to everything, in order, and one sees where it is: ${lang} at ${width} px`, () => {
    const one = onePage(shown, windowOf(width));
    for (const kind of kinds) {
      test(kind, async () => {
        const { page } = one;
        const [{ address }] = samples(kind, lang);
        await page.goto(shown.origin + mounts.root + address);
        await unfoldWithKeys(page, address);
        await page.evaluate(watch);
        await page.focus('.skip');
        const expected = await page.evaluate(() => window.expected);
        await pressTab(page, expected.length - 1);
        const { came, flaws } = await page.evaluate(() => ({ came: window.came, flaws: window.flaws }));
        assert.ok(came.length > 5, `${address}: only ${came.length} stops`);
        assert.deepEqual(came, expected, address);
        assert.deepEqual(flaws, [], address);
        await page.keyboard.press('Shift+Tab');
        assert.equal(await page.evaluate(() => window.came.at(-1)), expected.at(-2), `${address}: there is no way back`);
        await scrollWithKeys(page, address);
      });
    }
  });
}

test('the first Tab skips to the text', () =>
  withPage(1280, async (page, open) => {
    await open('en/');
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement.className), 'skip');
    await page.keyboard.press('Enter');
    assert.equal(new URL(page.url()).hash, '#content');
    await page.keyboard.press('Tab');
    assert.ok(await page.evaluate(() => document.querySelector('main').contains(document.activeElement)));
  }));

test('the gate is passed with Enter', () =>
  withPage(320, async (page, open) => {
    await open('');
    const chosen = page.locator('ul.gate a[hreflang="uk"]');
    while (!(await chosen.evaluate((link) => link === document.activeElement))) {
      await page.keyboard.press('Tab');
      assert.notEqual(await page.evaluate(() => document.activeElement.tagName), 'BODY', 'the language was not reached');
    }
    await Promise.all([page.waitForURL('**/uk/'), page.keyboard.press('Enter')]);
  }));

test('a step is ticked off with Space', () =>
  withPage(320, async (page, open) => {
    await open(pages.find((page) => page.steps).address);
    const box = page.locator('.tick input').first();
    await box.focus();
    for (const expected of [true, false]) {
      await page.keyboard.press('Space');
      assert.equal(await box.isChecked(), expected);
    }
  }));
