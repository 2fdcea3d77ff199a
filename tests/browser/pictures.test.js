// A photograph as a telephone takes it, of 24 megapixels and on its side, on a page with a slow connection:
// it comes small and upright, nothing moves when it comes, and the page is as light as any other.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { launch } from './chromium.js';
import { serve } from './host.js';
import { program } from './program.js';
import { Site } from './serving.js';

/** As for every page: see `weight.test.js`. */
const firstFlight = 14_600;

const address = 'en/practices/photographs/';

let browser, server, site;

before(async () => {
  browser = await launch();
  site = new Site();
  const text = 'People wait at the stop.\n\n'.repeat(20);
  site.write(
    'content/practices/photographs/index.md',
    `---\ntitle: Photographs\nsummary: Four quarters.\nimage: { src: stop.jpg, alt: A stop, credit: Me }\n---\n\n${text}![The bus](stop.jpg)\n\n${text}![The plan](plan.svg)\n\n${text}`,
  );
  site.write('content/practices/photographs/plan.svg', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><path d="M0 0h4v3H0z"/></svg>');
  writeFileSync(site.path('content/practices/photographs/stop.jpg'), await photograph());
  execFileSync(program(), ['build', '--output', site.path('site')], { cwd: site.folder, stdio: 'pipe' });
  server = await serve(site.path('site'), ['/guide/']);
});

after(async () => {
  await browser?.close();
  server?.close();
  site?.remove();
});

/** Red, green, blue and white quarters, 4,000 dots wide and 6,000 high, lying on their side as EXIF says. */
async function photograph() {
  const page = await browser.newPage();
  const base64 = await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [6000, 4000];
    const context = canvas.getContext('2d');
    // What is to be on the left at the top lies on the left at the bottom.
    const quarters = { '#d02020': [0, 2000], '#20d020': [0, 0], '#2020d0': [3000, 2000], '#f0f0f0': [3000, 0] };
    for (const [colour, [x, y]] of Object.entries(quarters)) {
      context.fillStyle = colour;
      context.fillRect(x, y, 3000, 2000);
    }
    return canvas.toDataURL('image/jpeg', 0.9).split(',')[1];
  });
  await page.close();
  const jpeg = Buffer.from(base64, 'base64');
  const entry = [0x12, 0x01, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0];
  const exif = Buffer.from([...Buffer.from('Exif\0\0II*\0'), 8, 0, 0, 0, 1, 0, ...entry, 0, 0, 0, 0]);
  const head = Buffer.from([0xff, 0xe1, 0, exif.length + 2]);
  return Buffer.concat([jpeg.subarray(0, 2), head, exif, jpeg.subarray(2)]);
}

/** Opens the page in a window; every picture takes its time. */
async function opened(width, height, options = {}, change = (html) => html) {
  // A worker that keeps pages would fetch pictures where nobody sees it.
  const context = await browser.newContext({ viewport: { width, height }, serviceWorkers: 'block', ...options });
  const page = await context.newPage();
  const pictures = [];
  await page.route(`**/${address}`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: change(await response.text()) });
  });
  await page.route(/\.(avif|webp|jpg|png|svg)$/, async (route) => {
    await new Promise((done) => setTimeout(done, 300));
    pictures.push(route.request().url());
    await route.continue();
  });
  await page.addInitScript(() => {
    window.shifts = [];
    new PerformanceObserver((list) => window.shifts.push(...list.getEntries().map(({ value }) => value))).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(new URL(`guide/${address}`, server.origin).href, { waitUntil: 'load' });
  return { page, pictures, close: () => context.close() };
}

/** Scrolls to every picture and waits until it is there. */
async function seen(page) {
  for (const picture of await page.locator('main img').all()) {
    await picture.scrollIntoViewIfNeeded();
    await picture.evaluate((image) => image.decode());
  }
  await page.waitForTimeout(200);
}

for (const [name, width, height, options] of [
  ['on a small telephone', 320, 640, {}],
  ['on a telephone', 390, 844, { deviceScaleFactor: 3 }],
  ['on a screen', 1440, 900, {}],
]) {
  test(`nothing moves when photographs come, ${name}`, async () => {
    const { page, pictures, close } = await opened(width, height, options);
    await seen(page);
    assert.ok(pictures.some((url) => url.endsWith('.avif')), pictures.join('\n'));
    assert.ok(pictures.some((url) => url.endsWith('plan.svg')), pictures.join('\n'));
    assert.deepEqual(await page.evaluate(() => window.shifts), []);
    await close();
  });
}

test('it would be seen if anything moved', async () => {
  const without = (html) => html.replaceAll(/ width="\d+" height="\d+"/g, '');
  const { page, close } = await opened(390, 844, {}, without);
  await seen(page);
  assert.ok((await page.evaluate(() => window.shifts)).length > 0);
  await close();
});

test('a browser takes the size that fits its screen, and no second one', async () => {
  for (const [width, deviceScaleFactor, wanted] of [[320, 1, 360], [390, 2, 720], [390, 3, 1080], [1440, 1, 720], [1440, 2, 1440]]) {
    const { page, pictures, close } = await opened(width, 800, { deviceScaleFactor });
    await seen(page);
    const sizes = pictures.filter((url) => url.includes('/pictures/')).map((url) => url.split('/').pop());
    assert.deepEqual([...new Set(sizes)], [`${wanted}.avif`], `${width} wide, ${deviceScaleFactor} dots each`);
    await close();
  }
});

test('photographs are upright, in every size and form', async () => {
  const page = await browser.newPage();
  const html = readFileSync(site.path(`site/${address}index.html`), 'utf8');
  const named = [...html.matchAll(/\.\.\/\S*\.(?:avif|jpg)/g)].map(([path]) => path);
  assert.equal(new Set(named).size, 8);
  await page.goto(new URL(`guide/${address}`, server.origin).href);
  for (const path of [...new Set(named), '../../../practices/photographs/stop.jpg']) {
    const corners = await page.evaluate(async (path) => {
      const image = new Image();
      image.src = path;
      await image.decode();
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
      const context = canvas.getContext('2d');
      context.drawImage(image, 0, 0);
      const at = (x, y) => [...context.getImageData(x * canvas.width, y * canvas.height, 1, 1).data].slice(0, 3).map((part) => (part > 128 ? 1 : 0)).join('');
      return [canvas.height > canvas.width, at(0.25, 0.25), at(0.75, 0.25), at(0.25, 0.75), at(0.75, 0.75)];
    }, path);
    assert.deepEqual(corners, [true, '100', '010', '001', '111'], path);
  }
  await page.close();
});

test('the page with photographs weighs no more than any other may', () => {
  const page = join(site.path('site'), address, 'index.html');
  const html = readFileSync(page, 'utf8');
  const asked = [...html.matchAll(/<(?:link rel="stylesheet" href|script[^>]* src)="([^"]*)"/g)];
  assert.ok(asked.length >= 1);
  const files = [page, ...asked.map(([, path]) => join(dirname(page), path))];
  const bytes = files.reduce((sum, file) => sum + brotliCompressSync(readFileSync(file)).length, 0);
  assert.ok(bytes <= firstFlight, `${bytes} bytes`);
});
