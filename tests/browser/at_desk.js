// Tests at the author's desk: each with a site of its own, the program that serves it, and a browser that
// remembers nothing.

import { after, before, test } from 'node:test';
import { launch } from './chromium.js';
import { Site } from './serving.js';

export const phone = { viewport: { width: 390, height: 800 } };

/** Longer than anything takes, on a busy machine too. */
const PATIENCE = 15_000;

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

/** A site, the program that serves it, and a browser that remembers nothing. */
class Desk {
  constructor(site, served, context) {
    this.site = site;
    this.served = served;
    this.context = context;
  }

  /** Opens a page and waits until the bar says something of it. */
  async open(path) {
    const page = await this.context.newPage();
    await page.goto(this.served.at(path));
    await filled(page);
    return page;
  }
}

/** A test with a desk of its own. `prepare` changes the site before it is served. */
export function atDesk(name, look, { prepare = () => {}, ...options } = {}) {
  test(name, async () => {
    const site = new Site();
    let served;
    let context;
    try {
      prepare(site);
      served = await site.serve();
      context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce', ...options });
      context.setDefaultTimeout(PATIENCE);
      await look(new Desk(site, served, context));
    } finally {
      await context?.close();
      await served?.stop();
      site.remove();
    }
  });
}

// The parts of the desk. Playwright looks into shadow roots by itself.

export const summary = (page) => page.locator('#summary');
export const drawer = (page) => page.locator('#drawer');
export const overlay = (page) => page.getByRole('alertdialog');

/** Waits until the bar says something of the page. */
export const filled = (page) => page.locator('#summary .kind:not(:text-is("…"))').waitFor();

/** Waits until an element says exactly this. */
export const says = (element, words) => element.and(element.page().getByText(words, { exact: true })).waitFor();
