// What Lighthouse measures without a clock: everything it knows of accessibility, best practice and
// search engines, and of speed only what does not depend on how busy the machine is. The scores with a
// clock are told by `npm run lighthouse`.

import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { failures, looked, reports } from './lighthouse.js';

/** All that a page loads, in bytes over the wire, without a picture of its own. */
const budget = 25_000;

let said;

before(async () => {
  // The machine's own speed: nothing below asks for time.
  said = await reports({ times: 1, throttlingMethod: 'provided' });
});

for (const [at, kind] of looked.entries()) {
  describe(kind, () => {
    for (const category of ['accessibility', 'best-practices', 'seo']) {
      test(`${category} has nothing to mend`, () => {
        const { lhr, address } = said[at];
        assert.equal(lhr.runtimeError, undefined, address);
        assert.deepEqual(failures(lhr, category), [], address);
        assert.equal(lhr.categories[category].score, 1, address);
      });
    }

    test('nothing moves while it loads, nothing waits for a script, and little comes from here alone', () => {
      const { lhr, address } = said[at];
      assert.equal(lhr.audits['cumulative-layout-shift'].numericValue, 0, address);
      const requests = lhr.audits['network-requests'].details.items;
      const origin = new URL(lhr.finalDisplayedUrl).origin;
      assert.ok(requests.length >= 3, `${address}: only ${requests.length} requests`);
      for (const { url } of requests) assert.ok(url.startsWith(origin) || url.startsWith('data:'), `${address}: ${url}`);
      const blocking = lhr.audits['render-blocking-resources'].details.items.map(({ url }) => url);
      assert.deepEqual(blocking.filter((url) => url.endsWith('.js')), [], address);
      const bytes = requests.filter(({ resourceType }) => resourceType !== 'Image').reduce((sum, { transferSize }) => sum + transferSize, 0);
      assert.ok(bytes > 0 && bytes <= budget, `${address}: ${bytes} bytes`);
    });
  });
}
