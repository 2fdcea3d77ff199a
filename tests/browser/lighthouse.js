// Lighthouse looks at the pages that most readers see, as on a phone with a slow line:
//
//   npm run lighthouse
//
// looks three times, prints the scores of the time in the middle, and what was found; it fails where one is
// below 99. Scores depend on how busy the machine is, so the tests ask only for what does not: see
// lighthouse.test.js.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import lighthouse from 'lighthouse';
import { computeMedianRun } from 'lighthouse/core/lib/median-run.js';
import { launchForOthers } from './chromium.js';
import { kinds, samples } from './demonstration.js';
import { serve } from './host.js';
import { buildDemonstration } from './program.js';

const wanted = 0.99;
export const categories = ['performance', 'accessibility', 'best-practices', 'seo'];

/** The kinds of pages that are looked at. */
export const looked = ['home', 'guide', 'practice', 'list', 'service'].filter((kind) => kinds.includes(kind));

/**
 * What Lighthouse says of a page of each kind, on a site that is published where it is looked at, the
 * middle of so many `times`. `settings` are Lighthouse's own.
 */
export async function reports({ times, ...settings }) {
  const folder = mkdtempSync(join(tmpdir(), 'welcomat-'));
  const host = await serve(folder, ['/'], { brotli: true });
  const browser = await launchForOthers();
  try {
    buildDemonstration(folder, ['--base-url', `${host.origin}/`]);
    const said = [];
    for (const kind of looked) {
      const { address } = samples(kind, 'en')[0];
      const looks = [];
      while (looks.length < times) {
        const { lhr } = await lighthouse(`${host.origin}/${address}`, { port: browser.port, onlyCategories: categories, ...settings });
        looks.push(lhr);
      }
      said.push({ kind, address, lhr: computeMedianRun(looks) });
    }
    return said;
  } finally {
    browser.kill();
    host.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The audits of a category that a page has not passed, one line each. */
export function failures(lhr, category) {
  return lhr.categories[category].auditRefs
    .map(({ id, weight }) => ({ ...lhr.audits[id], weight }))
    .filter(({ score, weight }) => weight > 0 && score !== null && score < 1)
    .map(({ id, score, title, displayValue }) => `${id} ${score}: ${title}${displayValue ? ` (${displayValue})` : ''}`);
}

/** Prints the scores, and says whether all are high enough. */
async function main() {
  const said = await reports({ times: 3 });
  const row = (...cells) => console.log(cells.map((cell, at) => (at === 0 ? cell.padEnd(10) : cell.padStart(15))).join(''));
  row('', ...categories);
  for (const { kind, lhr } of said) row(kind, ...categories.map((name) => String(Math.round(lhr.categories[name].score * 100))));
  for (const { address, lhr } of said) {
    for (const line of categories.flatMap((name) => failures(lhr, name))) console.log(`${address}: ${line}`);
  }
  return said.every(({ lhr }) => categories.every((name) => lhr.categories[name].score >= wanted));
}

if (process.argv[1] === fileURLToPath(import.meta.url) && !(await main())) process.exitCode = 1;
