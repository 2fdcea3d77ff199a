// Whoever sees little loses nothing: with letters twice as large, with the space between them that WCAG
// 1.4.12 asks for, in a window enlarged four times, and in the few colours that a system forces on a page.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { sticksOut, unfold } from './chromium.js';
import { kinds, mounts, onePage, opened, pages, samples } from './demonstration.js';

const shown = opened();

async function withPage(options, look) {
  const context = await shown.browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce', ...options });
  try {
    await look(await context.newPage());
  } finally {
    await context.close();
  }
}

/** Opens a page, and all that is folded on it. */
async function open(page, address) {
  await page.goto(shown.origin + mounts.root + address);
  await unfold(page);
}

const spacing = `* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
  p { margin-block-end: 2em !important; }`;

/** How pages are enlarged: the width of the window, the reader's size of letters in pixels, and a style of their own. */
const views = [
  ['letters of twice the size on a phone', { width: 390, letters: 32 }],
  ['letters of twice the size on a wide screen', { width: 1280, letters: 16, style: 'html { font-size: 200% !important; }' }],
  ['a window of 1280 px, enlarged four times', { width: 320, letters: 16 }],
  ['space between letters, words and lines', { width: 320, letters: 16, style: spacing }],
];

/** Texts that are cut off, or that lie on each other, as words for a message. */
function unreadable() {
  const isHidden = (element) => element.closest('.hidden, .skip') !== null;
  const found = [];
  for (const element of document.body.querySelectorAll('*')) {
    const style = getComputedStyle(element);
    const hides = (overflow) => ['hidden', 'clip'].includes(overflow);
    if (isHidden(element) || element.closest('svg') || !element.checkVisibility()) continue;
    const isCut = (hides(style.overflowY) && element.scrollHeight > element.clientHeight + 1) || (hides(style.overflowX) && element.scrollWidth > element.clientWidth + 1);
    if (isCut) found.push(`cut off: ${element.textContent.trim().slice(0, 60)}`);
  }
  // The middle of each line of letters: the room above and below it may be shared.
  const lines = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode;
    if (!text.data.trim() || isHidden(text.parentElement) || !text.parentElement.checkVisibility({ visibilityProperty: true })) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    for (const { left, right, top, bottom, height } of range.getClientRects()) {
      if (right - left > 2) lines.push({ text, left, right, top: top + height / 4, bottom: bottom - height / 4 });
    }
  }
  lines.sort((a, b) => a.top - b.top);
  lines.forEach((line, at) => {
    for (let next = at + 1; next < lines.length && lines[next].top < line.bottom; next += 1) {
      const other = lines[next];
      const shared = Math.min(line.right, other.right) - Math.max(line.left, other.left);
      const height = Math.min(line.bottom, other.bottom) - other.top;
      if (other.text !== line.text && shared > 2 && height > 2) found.push(`on each other: “${line.text.data.trim().slice(0, 40)}” and “${other.text.data.trim().slice(0, 40)}”`);
    }
  });
  return { found, seen: lines.length };
}

describe('nothing is cut off, covered or out of the window', () => {
  // The reader's own style is no part of the page: the policy of the page has no say in it.
  const one = onePage(shown, { reducedMotion: 'reduce', bypassCSP: true });
  for (const lang of ['en', 'ar', 'uk', 'zh-Hans']) {
    for (const kind of kinds) {
      test(`${kind}, ${lang}`, async () => {
        const { page } = one;
        const [{ address }] = samples(kind, lang);
        const settings = await page.context().newCDPSession(page);
        await open(page, address);
        const own = await page.addStyleTag({ content: '/* filled below */' });
        const said = [];
        for (const [name, { width, letters, style = '' }] of views) {
          await page.setViewportSize({ width, height: 900 });
          await settings.send('Page.setFontSizes', { fontSizes: { standard: letters } });
          await own.evaluate((element, style) => (element.textContent = style), style);
          const { found, seen } = await page.evaluate(unreadable);
          assert.ok(seen > 10, `${address}: only ${seen} lines were seen`);
          for (const line of [...found, ...(await sticksOut(page))]) said.push(`${address}, ${name}: ${line}`);
        }
        await settings.detach();
        assert.deepEqual(said, []);
      });
    }
  }
});

test('letters do grow with the reader’s size, and so does the room for them', () =>
  withPage({ viewport: { width: 390, height: 900 } }, async (page) => {
    const settings = await page.context().newCDPSession(page);
    await open(page, 'en/');
    const sizes = () => page.$$eval('h1, main p, main a, .site a', (all) => all.map((element) => parseFloat(getComputedStyle(element).fontSize)));
    const before = await sizes();
    await settings.send('Page.setFontSizes', { fontSizes: { standard: 32 } });
    const after = await sizes();
    assert.ok(before.length > 5);
    // A title that grows with the window as well need not grow to twice its size.
    after.forEach((size, at) => assert.ok(size >= before[at] * 1.6, `${before[at]} px became ${size} px`));
  }));

/** What can no longer be seen in forced colours, as words for a message. */
function lost() {
  const channels = (colour) => (colour.match(/[\d.]+/g) ?? [0, 0, 0, 0]).map(Number);
  const isOpaque = (colour) => (channels(colour)[3] ?? 1) > 0.9;
  const luminance = (colour) => {
    const [red, green, blue] = channels(colour).map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const ground = (element) => {
    for (let above = element; above; above = above.parentElement) {
      const colour = getComputedStyle(above).backgroundColor;
      if (isOpaque(colour)) return colour;
    }
    const canvas = document.createElement('i');
    canvas.style.backgroundColor = 'Canvas';
    document.body.append(canvas);
    const colour = getComputedStyle(canvas).backgroundColor;
    canvas.remove();
    return colour;
  };
  const isSeen = (colour, on) => {
    if (!isOpaque(colour)) return false;
    const [dark, light] = [luminance(colour), luminance(on)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05) >= 3;
  };
  const words = (element) => `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}"> ${element.textContent.trim().slice(0, 40)}`;
  const visible = (selector) => [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility() && element.getBoundingClientRect().width > 1);
  const found = [];

  // What one touches has an edge all round.
  const touched = visible('summary, button, select, .tiles a, .gate a, .call a, input:not([type="checkbox"], [type="radio"])');
  for (const element of touched) {
    const style = getComputedStyle(element);
    const sides = ['Top', 'Right', 'Bottom', 'Left'];
    const isEdged = sides.every((side) => style[`border${side}Style`] !== 'none' && parseFloat(style[`border${side}Width`]) >= 1 && isSeen(style[`border${side}Color`], ground(element.parentElement)));
    if (!isEdged) found.push(`no edge: ${words(element)}`);
  }
  // What is ticked is shown by the system.
  const boxes = visible('input[type="checkbox"], input[type="radio"]');
  for (const box of boxes) if (getComputedStyle(box).appearance === 'none') found.push(`no tick: ${words(box.parentElement)}`);
  // A picture has lines or surfaces that stand out.
  const pictures = visible('svg');
  for (const svg of pictures) {
    const on = ground(svg.parentElement);
    const shapes = [...svg.querySelectorAll('path, circle, rect, line, polyline, polygon, ellipse, text')];
    const isDrawn = shapes.some((shape) => ['stroke', 'fill'].some((paint) => isSeen(getComputedStyle(shape)[paint], on)));
    if (!isDrawn) found.push(`no picture: ${words(svg.parentElement)}`);
  }
  // Where one is, and what was chosen, does not hang on a colour alone.
  const currents = visible('[aria-current]');
  const marks = (element) => {
    const { fontWeight, borderBottomWidth, textDecorationLine, textDecorationThickness } = getComputedStyle(element);
    return JSON.stringify([element.tagName, fontWeight, borderBottomWidth, textDecorationLine, textDecorationThickness]);
  };
  for (const current of currents) {
    const others = [...current.closest('ul, ol, nav').querySelectorAll('a')].filter((link) => !link.hasAttribute('aria-current'));
    if (others.length > 0 && others.some((link) => marks(link) === marks(current))) found.push(`not marked: ${words(current)}`);
  }
  // No text is as its ground is.
  for (const element of visible('h1, p, a, li, dt, dd, td, th, summary, .label')) {
    if (element.textContent.trim() && !isSeen(getComputedStyle(element).color, ground(element))) found.push(`no letters: ${words(element)}`);
  }
  return { found, touched: touched.length, pictures: pictures.length, currents: currents.length, boxes: boxes.length };
}

describe('forced colours', () => {
  const seen = { touched: 0, pictures: 0, currents: 0, boxes: 0 };

  test('lose nothing on a page of any kind', () =>
    withPage({ forcedColors: 'active' }, async (page) => {
      const said = [];
      const looked = ['', pages.find((page) => page.steps).address, ...kinds.flatMap((kind) => samples(kind, 'en')).map((page) => page.address)];
      for (const address of looked) {
        await open(page, address);
        for (const colorScheme of ['light', 'dark']) {
          await page.emulateMedia({ colorScheme, forcedColors: 'active' });
          assert.ok(await page.evaluate(() => matchMedia('(forced-colors: active)').matches));
          const { found, ...counted } = await page.evaluate(lost);
          for (const line of found) said.push(`${address}, ${colorScheme}: ${line}`);
          for (const name of Object.keys(seen)) seen[name] += counted[name];
        }
      }
      assert.deepEqual(said, []);
    }));

  test('were looked at where they matter', () => {
    for (const [name, count] of Object.entries(seen)) assert.ok(count > 0, `no ${name}`);
  });
});
