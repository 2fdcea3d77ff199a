// What machines read is right by the word of programs and schemas that others wrote: feeds by Ruby's
// reader of RFC 4287, the sitemap by the schema of sitemaps.org, JSON-LD by the vocabulary of schema.org
// and Adobe's validator of what search engines ask for, calendars by the reader of Thunderbird.
// Each is first shown something broken.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import Validator from '@adobe/structured-data-validator';
import ICAL from 'ical.js';
import jsonld from 'jsonld';
import { validateXML } from 'xmllint-wasm';
import { pages, site } from './demonstration.js';

const require = createRequire(import.meta.url);
const beside = (name) => fileURLToPath(new URL(name, import.meta.url));
const read = (path) => readFileSync(join(site, path), 'utf8');

/** The paths of all files of the site that are named so. */
const named = (suffix) => readdirSync(site, { recursive: true }).filter((path) => path.endsWith(suffix)).sort();

/** One text in the place of another, which must be there. */
function broken(text, from, to) {
  assert.ok(text.includes(from), `nothing to break: ${from}`);
  return text.replace(from, to);
}

describe('feeds', () => {
  const complaints = (paths) => execFileSync('ruby', [beside('validators/feeds.rb'), ...paths], { encoding: 'utf8' });

  test('the reader finds what is wrong', () => {
    const folder = mkdtempSync(join(tmpdir(), 'welcomat-'));
    try {
      const whole = read('en/feed.xml');
      const cases = [['<updated>', '<updated>Sunday '], ['<generator>', '<author/><generator>'], [/<id>[^]*?<\/id>/.exec(whole)[0], '']];
      const paths = cases.map(([from, to], number) => {
        const path = join(folder, `${number}.xml`);
        writeFileSync(path, broken(whole, from, to));
        return path;
      });
      const said = complaints(paths);
      for (const path of paths) assert.ok(said.includes(path), `${path} was found right: ${said}`);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('all are Atom', () => {
    const feeds = named('feed.xml');
    assert.ok(feeds.length > 8, `only ${feeds.length} feeds`);
    assert.equal(complaints(feeds.map((path) => join(site, path))), '');
  });
});

describe('the sitemap', () => {
  const own = 'http://www.sitemaps.org/schemas/sitemap/0.9';
  // The schema lets elements of others stand in an entry, if they are declared.
  const driver = `<schema xmlns="http://www.w3.org/2001/XMLSchema">
    <import namespace="${own}" schemaLocation="sitemap.xsd"/>
    <import namespace="http://www.w3.org/1999/xhtml" schemaLocation="xhtml-link.xsd"/></schema>`;
  const official = readFileSync(join(require.resolve('sitemap'), '../../schema/sitemap.xsd'), 'utf8');
  const link = readFileSync(beside('validators/xhtml-link.xsd'), 'utf8');
  const complaints = async (contents) => {
    const { valid, errors } = await validateXML({
      xml: [{ fileName: 'sitemap.xml', contents }],
      schema: [{ fileName: 'all.xsd', contents: driver }],
      preload: [{ fileName: 'sitemap.xsd', contents: official }, { fileName: 'xhtml-link.xsd', contents: link }],
      maxMemoryPages: 8192,
    });
    assert.equal(valid, errors.length === 0);
    return errors.slice(0, 5).map((error) => error.rawMessage);
  };

  test('the schema finds what is wrong', async () => {
    const one = read('sitemap.xml').replace(/<\/url>[^]*/, '</url>\n</urlset>');
    assert.deepEqual(await complaints(one), []);
    for (const [from, to] of [['<lastmod>', '<lastmod>on '], ['hreflang="en"', 'hreflang="English, please"'], ['<loc>', '<name/><loc>']]) {
      assert.notDeepEqual(await complaints(broken(one, from, to)), [], from);
    }
  });

  test('is one', async () => assert.deepEqual(await complaints(read('sitemap.xml')), []));
});

describe('JSON-LD', () => {
  // The context of schema.org, in short: a word is a word of the vocabulary.
  const documentLoader = (url) => {
    assert.equal(url, 'https://schema.org');
    return { documentUrl: url, document: { '@context': { '@vocab': 'https://schema.org/' } } };
  };
  let validator;

  before(async () => {
    const prefixes = { rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#', rdfs: 'http://www.w3.org/2000/01/rdf-schema#', schema: 'http://schema.org/' };
    const quads = readFileSync(join(require.resolve('@vocabulary/schema/package.json'), '../schema.nq'), 'utf8');
    const words = quads.split('\n').filter((line) => /#type>|#subClassOf>|domainIncludes>/.test(line)).map((line) => line.replace(/ <[^>]*> \.$/, ' .'));
    const vocabulary = await jsonld.compact(await jsonld.fromRDF(words.join('\n'), { format: 'application/n-quads' }), prefixes);
    validator = new Validator(vocabulary);
  });

  /** What is wrong with one thing that a page tells of: its grammar, its words, and what is asked of it. */
  async function complaints(data) {
    const said = [];
    await jsonld.expand(data, { documentLoader, safe: true }).catch((error) => said.push(`${error.message} ${JSON.stringify(error.details?.event?.details ?? '')}`));
    const things = [data['@graph'] ?? data].flat();
    const byType = {};
    for (const { '@context': _, ...thing } of things) (byType[[thing['@type']].flat()[0]] ??= []).push(thing);
    for (const issue of await validator.validate({ jsonld: byType })) {
      // What could be told besides, such as the currency of what costs nothing, is no fault.
      if (issue.severity === 'ERROR' || issue.errorType === 'schemaOrg') said.push(`${issue.rootType}: ${issue.issueMessage}`);
    }
    return said;
  }

  const told = pages.flatMap(({ address }) => {
    const html = read(address.endsWith('.html') ? address : `${address}index.html`);
    return [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(([, text]) => ({ address, text }));
  });

  test('the validators find what is wrong', async () => {
    const service = told.find(({ text }) => text.includes('"availableChannel"')).text;
    assert.deepEqual(await complaints(JSON.parse(service)), []);
    const cases = [['"areaServed"', '"areaServedd"'], ['"@type":"City"', '"@type":"Town"'], ['"position":1', '"place":1'], ['"@id":"https://', '"@id":"//'], ['"name"', '"dayOfWeek"']];
    for (const [from, to] of cases) {
      assert.notDeepEqual(await complaints(JSON.parse(broken(service, from, to))), [], to);
    }
  });

  test(`is right on ${told.length} pages`, async () => {
    assert.ok(told.length > 1000, `only ${told.length} pages tell anything`);
    const said = [];
    for (const { address, text } of told) {
      for (const line of await complaints(JSON.parse(text))) said.push(`${address}: ${line}`);
    }
    assert.deepEqual(said, []);
  });
});

describe('calendars', () => {
  /** The events of a calendar, which must be whole. */
  function events(text) {
    const calendar = new ICAL.Component(ICAL.parse(text));
    assert.equal(calendar.name, 'vcalendar');
    assert.equal(calendar.getFirstPropertyValue('version'), '2.0');
    assert.ok(calendar.getFirstPropertyValue('prodid'));
    return calendar.getAllSubcomponents('vevent').map((component) => {
      for (const name of ['uid', 'dtstamp', 'dtstart']) assert.ok(component.getFirstProperty(name), `no ${name}`);
      return new ICAL.Event(component, { strictExceptions: true });
    });
  }

  const instant = (time) => time.toJSDate().getTime();

  test('the reader finds what is wrong', () => {
    const whole = read('en/events.ics');
    for (const [from, to] of [['DTSTART;', 'DTSTART'], ['END:VEVENT', ''], ['FREQ=', 'FREQ=OFTEN,'], ['UID:', 'X-UID:']]) {
      assert.throws(() => events(broken(whole, from, to)), undefined, from);
    }
  });

  test('are calendars, and say of every event when it is as its page does', () => {
    const starts = new Map();
    for (const { address } of pages.filter((page) => page.kind === 'event')) {
      const [, text] = read(`${address}index.html`).match(/<script type="application\/ld\+json">(.*?)<\/script>/s);
      for (const thing of JSON.parse(text)['@graph'] ?? []) if (thing.startDate) starts.set(thing.url, thing.startDate);
    }
    const calendars = named('.ics');
    assert.ok(calendars.length > 8, `only ${calendars.length} calendars`);
    let compared = 0;
    for (const path of calendars) {
      for (const event of events(read(path))) {
        assert.ok(instant(event.endDate) > instant(event.startDate), `${path}: it ends before it begins`);
        const url = event.component.getFirstPropertyValue('url');
        const start = starts.get(url);
        if (!start?.includes('T')) continue;
        assert.equal(instant(event.startDate), Date.parse(start), `${path}: ${url}`);
        compared += 1;
      }
    }
    assert.ok(compared > 50, `only ${compared} times were compared`);
  });
});
