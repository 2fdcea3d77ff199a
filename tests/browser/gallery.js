// The pictures of the gallery, and the page that shows them:
//
//   npm run gallery
//
// writes `docs/gallery/*.webp` and `docs/gallery.md` anew, as shots.js says. The day and the hour are
// always the same. Where a new Chromium draws otherwise, all pictures change, and that is well.

import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch } from './chromium.js';
import { serve } from './host.js';
import { buildDemonstration } from './program.js';
import { parts, shots } from './shots.js';

const docs = fileURLToPath(new URL('../../docs/', import.meta.url));

/** Where the pictures are, and the page. */
export const pictures = join(docs, 'gallery');
export const page = join(docs, 'gallery.md');

/** The most that a picture may weigh, in bytes. */
export const heaviest = 25_000;

// A Tuesday morning, when a welcome desk is open.
const now = new Date('2026-11-24T10:30+01:00');

/** The text of the page. */
export function text() {
  const sections = parts.map(({ title, text, shots }) => {
    const shown = shots.map(({ name, alt }) => `![${alt}](gallery/${name}.webp)`);
    return `## ${title}\n\n${text}\n\n${shown.join('\n')}\n`;
  });
  return `# Gallery

Every kind of page that the theme \`welcome\` has, as the demonstration in this repository shows it: on a phone and on a wide
screen, in light and in dark, in some of its languages. The pictures are made by \`npm run gallery\` in \`tests/browser/\`.

${sections.join('\n')}`;
}

/** The picture of what a page shows in its window, as good as its weight allows. */
async function picture(browser, origin, { address, width, height, scheme = 'light', scrollTo, tick = 0, ask, until }) {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: scheme, reducedMotion: 'reduce', timezoneId: 'Europe/Amsterdam' });
  try {
    const page = await context.newPage();
    await page.clock.setFixedTime(now);
    await page.goto(`${origin}/${address}`, { waitUntil: 'networkidle' });
    for (const box of (await page.locator('.tick input').all()).slice(0, tick)) await box.check();
    if (ask) {
      await page.fill('#q', ask);
      await page.waitForSelector('.results li');
    }
    await page.evaluate((selector) => {
      document.activeElement.blur();
      const place = selector && document.querySelector(selector);
      if (place) scrollTo(0, place.getBoundingClientRect().top + scrollY - 16);
    }, scrollTo);
    if (until) await page.waitForSelector(until);
    const camera = await context.newCDPSession(page);
    const top = await page.evaluate(() => scrollY);
    const clip = { x: 0, y: top, width, height, scale: Math.min(1, 960 / width) };
    for (let quality = 85; ; quality -= 5) {
      const { data } = await camera.send('Page.captureScreenshot', { format: 'webp', quality, clip, captureBeyondViewport: false });
      const bytes = Buffer.from(data, 'base64');
      if (bytes.length <= heaviest) return bytes;
      if (quality === 0) throw new Error(`\`${address}\` weighs ${bytes.length} bytes at least`);
    }
  } finally {
    await context.close();
  }
}

async function main() {
  const folder = mkdtempSync(join(tmpdir(), 'welcomat-'));
  const host = await serve(folder);
  const browser = await launch();
  try {
    buildDemonstration(folder);
    const made = [];
    for (const shot of shots) {
      made.push([shot.name, await picture(browser, host.origin, shot)]);
      console.log(`${shot.name}: ${made.at(-1)[1].length} bytes`);
    }
    // Only when all are made, the old ones go.
    mkdirSync(pictures, { recursive: true });
    for (const file of readdirSync(pictures)) rmSync(join(pictures, file));
    for (const [name, bytes] of made) writeFileSync(join(pictures, `${name}.webp`), bytes);
    writeFileSync(page, text());
  } finally {
    await browser.close();
    host.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
