// The gallery shows every kind of page there is, weighs little, and says in words what is to be seen.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { kinds, languages, pages } from './demonstration.js';
import { heaviest, page, pictures, text } from './gallery.js';
import { shots } from './shots.js';

const again = 'run `npm run gallery` in tests/browser';

test('every kind of page has a picture, and every picture its page', () => {
  const missing = kinds.filter((kind) => !shots.some((shot) => shot.kind === kind));
  assert.deepEqual(missing, [], `add these kinds to shots.js, and ${again}`);
  for (const shot of shots) {
    assert.equal(pages.find(({ address }) => address === shot.address)?.kind, shot.kind, `${shot.name}: ${shot.address}`);
  }
});

test('the page and its pictures are those that are listed', () => {
  assert.deepEqual(readdirSync(pictures).sort(), shots.map(({ name }) => `${name}.webp`).sort(), again);
  assert.equal(readFileSync(page, 'utf8'), text(), again);
});

test('the pictures are small, and WebP', () => {
  for (const file of readdirSync(pictures)) {
    const bytes = readFileSync(join(pictures, file));
    assert.equal(bytes.toString('latin1', 0, 4) + bytes.toString('latin1', 8, 12), 'RIFFWEBP', file);
    assert.ok(bytes.length <= heaviest, `${file} weighs ${bytes.length} bytes`);
  }
});

test('each says in words of its own what is to be seen', () => {
  for (const { name, alt } of shots) assert.match(alt, /^.{30,}\.$/, name);
  assert.equal(new Set(shots.map(({ alt }) => alt)).size, shots.length);
});

test('several languages, both directions, narrow and wide, light and dark are shown', () => {
  const shown = new Set(shots.map(({ address }) => address.split('/')[0]).filter((tag) => languages.includes(tag)));
  for (const tag of ['en', 'ar', 'fa', 'uk', 'zh-Hans']) assert.ok(shown.has(tag), tag);
  assert.equal(new Set(shots.map(({ width }) => width)).size, 2);
  assert.equal(new Set(shots.map(({ scheme }) => scheme)).size, 2);
});
