// The browser that all tests look with, and what they look for on any page.

import assert from 'node:assert/strict';
import axe from 'axe-core';
import { launch as launchChromium } from 'chrome-launcher';
import { chromium } from 'playwright-core';

const executable = process.env.CHROMIUM || '/usr/bin/chromium';

// It asks the network for nothing of its own.
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  // A container may have little shared memory.
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--disable-background-networking',
  '--no-first-run',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts the browser. */
export function launch() {
  return chromium.launch({ executablePath: executable, args: quiet });
}

/** Starts one that other programs steer: `port` is where they speak to it. */
export function launchForOthers() {
  return launchChromium({ chromePath: executable, chromeFlags: ['--headless=new', ...quiet] });
}

/**
 * Waits until something is so in a page, which may have to ask for it: `waitForFunction` takes any promise for a yes, and the policy of a page does not let it look.
 * A page that is reloaded meanwhile is asked again.
 */
export async function until(page, isSo, given) {
  const asked = () => page.evaluate(isSo, given).catch((error) => {
    if (!/context was destroyed|navigation/.test(error.message)) throw error;
    return false;
  });
  for (const end = Date.now() + 30_000; !(await asked()); await page.waitForTimeout(50)) {
    assert.ok(Date.now() < end, `this is not so after half a minute: ${isSo}`);
  }
}

/** Opens everything that a reader can unfold. */
export function unfold(page) {
  return page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
}

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/** What axe finds wrong, one line a place; by all its rules, or by those that are named. */
export async function violations(page, named) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const options = { runOnly: named ?? tags, resultTypes: ['violations'], ...(named ? {} : { rules: { 'target-size': { enabled: true } } }) };
  const found = await page.evaluate((options) => axe.run(document, options), options);
  assert.ok(found.passes.length > 0, 'axe has looked at nothing');
  return found.violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.html.slice(0, 160)}`));
}

/** The elements that stick out of the window at its sides, as words for a message. */
export function sticksOut(page) {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const scrolls = (element) => {
      for (let above = element; above; above = above.parentElement) {
        if (['auto', 'scroll'].includes(getComputedStyle(above).overflowX)) return true;
      }
      return false;
    };
    // What is drawn in a picture ends where the picture does.
    const found = [...document.body.querySelectorAll('*:not(svg *)')]
      .filter((element) => {
        const box = element.getBoundingClientRect();
        return box.width > 1 && (box.left < -1 || box.right > width + 1) && !scrolls(element);
      })
      .map((element) => `<${element.tagName.toLowerCase()} class="${element.className}"> ${element.textContent.trim().slice(0, 40)}`);
    if (document.documentElement.scrollWidth > width) found.push(`the page is ${document.documentElement.scrollWidth} wide`);
    return found;
  });
}
