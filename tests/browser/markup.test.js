// The HTML is that of the standard: the checker of the W3C finds no error on any page.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import checker from 'vnu-jar';
import { pages, site } from './demonstration.js';

const check = (...targets) =>
  spawnSync('java', ['-jar', checker, '--skip-non-html', '--verbose', '--format', 'gnu', ...targets], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });

test('the checker finds what is wrong', () => {
  const { stderr, status } = check(new URL('broken.html', import.meta.url).pathname);
  assert.equal(status, 1);
  assert.match(stderr, /error: Unclosed element/);
});

test(`the HTML of ${pages.length} pages has no error`, () => {
  const { stderr, status, error } = check(site);
  assert.ifError(error);
  const said = stderr.split('\n').filter((line) => /: error/.test(line));
  assert.deepEqual(said, []);
  assert.equal(status, 0, stderr.slice(0, 2000));
});
