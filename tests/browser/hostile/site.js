// Sites that carry hostile texts in every place where a text can stand: in Markdown, in HTML, in each field of each kind, in
// names of files, in `welcomat.yaml` and in the strings of a theme.
//
// What fields there are is asked of the program (`welcomat schema`), so that a new one is among them at once.

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { program } from '../program.js';

const repository = fileURLToPath(new URL('../../..', import.meta.url));

/** How many texts stand in one field. */
const together = 60;

/** Everything that can be switched off is off: a level changes what is said, never what is safe. */
const levels = Object.fromEntries(
  [...readFileSync(join(repository, 'docs/diagnostics.md'), 'utf8').matchAll(/^\| \[`([a-z-]+)`\]\(#[^)]*\) \| (?!.*\*always\*)/gm)].map(([, code]) => [code, 'off']),
);

const schemas = JSON.parse(execFileSync(program(), ['schema'], { maxBuffer: 1 << 28 })).definitions;
export const kinds = Object.keys(schemas).filter((name) => !/\.|^config$/.test(name) && schemas[name].properties);

/** Texts in parcels of a few. */
export function parcels(texts, size = together) {
  return Array.from({ length: Math.ceil(texts.length / size) }, (_, at) => texts.slice(at * size, (at + 1) * size));
}

/** Values that fields of a certain form take, and what stands in them where it is hostile. */
const sound = ['2026-12-01', '2026-12-01T18:00', '18:00', 'https://example.org/', 'office@example.org', '+49 30 1234', 'DE', 'en', 'FREQ=WEEKLY', 'Mo-Fr 09:00-17:00', '3', '9780306406157', '12 months', 'Europe/Berlin'];

/** Fields that name a file: no disk has a name of some thousand letters. */
const files = new Set(['file', 'src', 'logo']);

/** Every field of a schema with `text` in it; what has a form has a value of that form, or none where `wild`. */
function filled(schema, text, wild, depth = 0) {
  if (schema.$ref) return filled(schemas[schema.$ref.split('/').pop()] ?? {}, text, wild, depth);
  const any = schema.anyOf ?? schema.oneOf;
  if (any) return filled(any.find((one) => one.type !== 'null' && ![one.type].flat().includes('string')) ?? any[0], text, wild, depth);
  if (schema.enum) return schema.enum.find((word) => typeof word === 'string') ?? null;
  if (schema.const !== undefined) return schema.const;
  const types = [schema.type ?? 'string'].flat();
  if (types.includes('object') && depth < 6) {
    const own = Object.entries(schema.properties ?? {}).map(([key, value]) => [key, filled(value, files.has(key) ? text.slice(0, 60) : text, wild, depth + 1)]);
    const more = typeof schema.additionalProperties === 'object' && own.length === 0 ? [['en', filled(schema.additionalProperties, text, wild, depth + 1)]] : [];
    return Object.fromEntries([...own, ...more]);
  }
  if (types.includes('array') && depth < 6) return [filled(schema.items ?? {}, text, wild, depth + 1)];
  if (types.includes('boolean') && !types.includes('string')) return true;
  if (schema.pattern) {
    const form = new RegExp(schema.pattern, 'u');
    const fitting = sound.find((value) => form.test(value));
    if (!wild) return fitting ?? text;
    // What fits the form and is hostile all the same, if there is such a thing.
    const squeezed = text.replace(/\s/g, '');
    return [`https://example.org/${squeezed}`, squeezed, fitting, text].find((value) => value !== undefined && form.test(value)) ?? text;
  }
  if (types.includes('string')) return text;
  return types.includes('number') || types.includes('integer') ? 1 : null;
}

/** The folder of a kind: that of its pages in the demonstration. */
const folders = { practice: 'practices', city: 'cities', guide: 'guide/town', service: 'services', organisation: 'organisations', person: 'people', event: 'events', story: 'stories', essay: 'essays', recommendation: 'recommendations', volume: 'volumes', topic: 'topics', term: 'terms', indicator: 'indicators' };

/** A folder with the files of a site. */
export class Site {
  constructor(settings) {
    this.folder = mkdtempSync(join(tmpdir(), 'welcomat-hostile-'));
    this.files = new Map();
    this.settings = { title: 'A town', base_url: 'https://example.org/', languages: ['en', 'ar'], levels, ...settings };
    this.write('content/index.md', page({ title: 'Home' }));
    this.write('content/guide/town/index.md', page({ title: 'Guide' }));
  }

  write(path, text) {
    this.files.set(path, text);
  }

  /** Texts as Markdown: on each page some that end where they end, then one that may take what follows for a part of itself. */
  addMarkdown(name, { contained, open }) {
    open.forEach((text, at) => {
      const some = [...contained.filter((_, number) => number % open.length === at), text];
      this.write(`content/${name}/${at}.md`, page({ title: `${name} ${at}` }, some.map((text) => `${text}\n\nAfter it.\n`).join('\n')));
    });
  }

  /** Texts without anything that is HTML, several on a page. */
  addPlaces(texts) {
    parcels(texts).forEach((some, at) => {
      const lines = some.map((text) => {
        const line = text.replace(/\s+/g, ' ');
        const bare = line.replace(/</g, '&lt;');
        // More of them than stand in any text: what is inside stays code.
        const ticks = '`'.repeat(12);
        const quoted = bare.replace(/["\\]/g, '\\$&');
        return `## ${bare}\n\n[a](/ "${quoted}") ![${bare}](https://a.example/x.png "${quoted}") [b](<${bare.replace(/[<>]/g, '')}>) ${ticks} ${line} ${ticks}\n\n${ticks}${bare.replace(/`/g, '')}\n${text}\n${ticks}\n\n::: quote ${bare}\nx\n:::\n\n| ${bare} |\n| - |\n| ${bare} |\n`;
      });
      this.write(`content/places/${at}.md`, page({ title: `Places ${at}` }, lines.join('\n')));
    });
  }

  /** Texts in every field of every kind, `size` of them in each field; and in translations, where the site has another language. */
  addFields(texts, size = together) {
    for (const kind of kinds) {
      parcels(texts, size).forEach((some, at) => {
        const front = filled(schemas[kind], some.join(' '), at % 2 === 1);
        Object.assign(front, { title: some.join(' '), status: 'public' });
        // A page has its own address: what leads to it is asked where links are.
        for (const key of ['translation', 'aliases', 'parent']) delete front[key];
        const path = `content/${folders[kind] ?? 'about'}/hostile-${at}`;
        this.write(`${path}.md`, page(front));
        // A page that has no translation is borrowed in the other language.
        if (at % 2 === 0 && this.settings.languages.length > 1) this.write(`${path}.ar.md`, page({ title: some.join(' '), summary: some.join(' ') }));
      });
    }
  }

  /** Texts as names of files. */
  addNames(texts) {
    texts.forEach((text, at) => {
      const name = text.replace(/[/\0]/g, '').slice(0, 50);
      if (/^\.*$/.test(name)) return;
      this.write(`content/names/${name}.md`, page({ title: `Name ${at}` }));
      this.write(`content/names/folder ${at} ${name}/index.md`, page({ title: `Folder ${at}` }, '[x](x.pdf)\n'));
    });
  }

  /** Builds it. A page that the program refuses is taken out, and counted: what is not built does not run. */
  build(options = []) {
    this.refused = 0;
    this.write('welcomat.yaml', yaml(this.settings));
    for (const [path, text] of this.files) {
      mkdirSync(dirname(join(this.folder, path)), { recursive: true });
      writeFileSync(join(this.folder, path), text);
    }
    for (let times = 0; times < 12; times += 1) {
      const built = spawnSync(program(), ['build', '--as-of', '2026-11-21', '--format', 'json', '--no-images', '--no-cards', ...options], { cwd: this.folder, encoding: 'utf8', maxBuffer: 1 << 28 });
      if (built.status === 0) return join(this.folder, 'site');
      const said = built.stdout.split('\n').filter(Boolean).map((line) => JSON.parse(line));
      const wrong = [...new Set(said.filter(({ severity, path }) => severity === 'error' && this.files.has(path)).map(({ path }) => path))].filter((path) => path !== 'welcomat.yaml');
      if (wrong.length === 0) return this.refuse(built);
      for (const path of wrong) {
        rmSync(join(this.folder, path), { force: true });
        this.files.delete(path);
      }
      this.refused += wrong.length;
    }
    throw new Error('the program refuses something new each time');
  }

  /** The site as a whole is refused, which the program must say, not fall over. */
  refuse({ status, stderr, stdout }) {
    if (![1, 2].includes(status)) throw new Error(`it ended with ${status}:\n${stderr}`);
    this.reason = `${stdout}${stderr}`.trim();
    return undefined;
  }

  remove() {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** YAML, in which every text is quoted and nothing stands as itself that YAML does not let stand. */
export function yaml(value) {
  return JSON.stringify(value).replace(/[\u007f-\u009f\u2028\u2029\ufdd0-\ufdef\ufeff\ufffe\uffff]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** A page: its front matter, and its text. */
export function page(front, text = 'Text.\n') {
  return `---\n${yaml(front)}\n---\n${text}`;
}

/** The keys of the strings of the theme. */
const english = readFileSync(join(repository, 'themes/welcome/i18n/en.ftl'), 'utf8');
const keys = [...english.matchAll(/^([a-z][\w-]*) =/gm)].map(([, key]) => key);

/** A site whose every setting and every string of the theme holds these texts. */
export function siteOfSettings(texts) {
  const text = texts.join(' ');
  const { title, description, publisher, extra } = filled(schemas.config, text, false);
  const site = new Site({ title, description, publisher: { ...publisher, url: 'https://example.org/' }, extra, languages: { en: { name: text }, ar: {} }, markdown: { raw_html: 'allow' } });
  const fluent = JSON.stringify(text).slice(1, -1).replace(/\\[nrtbf]/g, ' ').replace(/\\u([0-9a-f]{4})/g, '\\u$1');
  site.write('themes/welcome/i18n/en.ftl', keys.map((key) => `${key} = { "${fluent}" }\n`).join(''));
  for (const kind of ['practice', 'service', 'event', 'term']) site.write(`content/${folders[kind]}/one.md`, page({ title: 'One', start: kind === 'event' ? '2026-12-01' : undefined }));
  site.write('content/guide/town/page.md', page({ title: 'Page' }));
  return site;
}
