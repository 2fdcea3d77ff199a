// The box on the page where readers search. Nothing is fetched before a reader touches it; what finds
// pages is `finder.js`.

const form = document.querySelector('form.search');
const [status, results, more] = ['[role=status]', '.results', '.more'].map((name) => document.querySelector(name));
const { folder, root, engine, saved, found, none, instead, nothing, failed, offline } = form.dataset;
const narrow = document.querySelector('main > search > .narrow');
const box = form.elements.q;
const { lang } = document.documentElement;
const SHOWN = 5;

/** The words of the interface for kinds, by their ids. */
const kinds = new Map([...form.elements.kind.options].map(({ value, text }) => [value, text]));

/** A text of the interface with values in it. What a value says is never read as another place for one. */
const filled = (text, values) => text.replace(/\{(n|word|other)\}/g, (whole, name) => values[name] ?? whole);

let opened;

/** What finds pages: fetched once, and again after it could not be. */
function finder() {
  opened ??= import(new URL(engine, document.baseURI)).then(async (finder) => {
    await finder.open(folder, lang);
    return finder;
  });
  opened.catch(() => { opened = undefined; });
  return opened;
}

/** How many words and spaces of a text are shown. */
const LENGTH = 50;

/** The part of a text in which most of what was looked for stands, with that marked. */
async function excerpt(text, isHitIn) {
  const words = text.split(/(\u200b|\s+)/);
  const isHit = await isHitIn(words);
  let [start, most] = [0, -1];
  for (let at = 0; at < words.length; at += 2) {
    const hits = isHit.slice(at, at + LENGTH).filter(Boolean).length;
    if (hits > most) [start, most] = [at, hits];
  }
  const part = document.createElement('p');
  if (start > 0) part.append('… ');
  for (let at = start; at < Math.min(start + LENGTH, words.length); at += 1) {
    const word = words[at].replace('\u200b', '');
    const mark = isHit[at] ? document.createElement('mark') : part;
    mark.append(word);
    if (mark !== part) part.append(mark);
  }
  if (start + LENGTH < words.length) part.append(' …');
  return part;
}

/** A result. The official word of a letter is shown with what it means. */
async function item({ url, content, meta }, isHitIn) {
  const address = new URL(url, new URL(root, document.baseURI));
  // Whatever the index says, a result is a page of this site.
  if (address.protocol !== location.protocol || address.host !== location.host) throw new Error(url);
  const line = document.createElement('li');
  const link = document.createElement('a');
  link.href = address.href;
  link.textContent = meta.title;
  if (meta.lang) Object.assign(link, { lang: meta.lang, dir: meta.dir });
  line.append(link);
  const label = document.createElement('span');
  label.className = 'label';
  label.textContent = [kinds.get(meta.kind), meta.official].filter(Boolean).join(' · ');
  line.append(label, await excerpt(content.replace(`${meta.title}. `, () => ''), isHitIn));
  return line;
}

/** A form of the index as a page spells it: forms have lost their endings, and no reader is shown one. */
async function spelled({ form, page, word }) {
  if (word) return word;
  const { hits, page: fetched } = await finder();
  const { content, meta } = await fetched(page);
  const words = [meta.title, meta.official, content].join(' ').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words[(await hits(words, new Set([form]))).indexOf(true)];
}

/** What a query finds with a connection: the pages by a function that gives some of them, and what is said of it. */
async function find(query, isUnfinished, chosen) {
  const { search, page, hits } = await finder();
  const { pages, missing, others, forms, numbers } = await search(query, isUnfinished, chosen);
  const some = (from) => Promise.all(pages.slice(from, from + SHOWN).map(async ({ number }) => item(await page(number), (words) => hits(words, forms, numbers))));
  const said = missing.map((word) => filled(none, { word }));
  for (const [word, alike] of others) {
    const other = await spelled(alike);
    said.push(other ? filled(instead, { word, other }) : filled(none, { word }));
  }
  return { count: pages.length, some, said };
}

/** The same in what the device keeps; nothing where it keeps none. */
async function findSaved(query) {
  const [{ search }, { digits, fits }] = await Promise.all([saved, engine].map((program) => import(new URL(program, document.baseURI))));
  const kept = await search(query, lang, new URL(root, document.baseURI).href, { digits, fits });
  if (!kept) return undefined;
  const { pages, missing } = kept;
  const some = (from) => Promise.all(pages.slice(from, from + SHOWN).map((page) => item(page, page.hits)));
  // What a page is about is not looked up there.
  narrow.hidden = true;
  return { count: pages.length, some, said: [offline, ...missing.map((word) => filled(none, { word }))] };
}

let asked = 0;

/** Shows what a query finds, unless another was asked meanwhile. */
async function show(isUnfinished) {
  asked += 1;
  const own = asked;
  const query = box.value.trim();
  narrow.hidden = !query;
  if (!query) {
    results.replaceChildren();
    status.textContent = '';
    more.parentElement.hidden = true;
    return;
  }
  const chosen = ['kind', 'topic'].map((name) => form.elements[name]?.value).filter(Boolean);
  try {
    const answer = await find(query, isUnfinished, chosen).catch(async (error) => {
      const kept = await findSaved(query).catch(() => undefined);
      if (!kept) throw error;
      return kept;
    });
    const { count, some, said } = answer;
    const first = await some(0);
    if (own !== asked) return;
    if (count) said.unshift(filled(found, { n: new Intl.NumberFormat(lang).format(count) }));
    if (!said.length) said.push(chosen.length ? nothing : filled(none, { word: query }));
    status.textContent = said.join('\n');
    results.replaceChildren(...first);
    more.parentElement.hidden = count <= SHOWN;
    more.onclick = async () => {
      const next = await some(results.children.length);
      results.append(...next);
      next[0]?.querySelector('a').focus();
      more.parentElement.hidden = results.children.length >= count;
    };
  } catch (error) {
    if (own !== asked) return;
    console.error(error);
    results.replaceChildren();
    more.parentElement.hidden = true;
    status.textContent = failed;
  }
}

/** Remembers what is asked in the address, so that it can be sent and come back to. */
function remember() {
  const address = new URL(location);
  for (const name of ['q', 'kind', 'topic']) {
    const value = form.elements[name]?.value;
    if (value) address.searchParams.set(name, value); else address.searchParams.delete(name);
  }
  history.replaceState(null, '', address);
}

let waiting;
box.addEventListener('focus', () => finder().catch(() => {}), { once: true });
box.addEventListener('input', () => {
  clearTimeout(waiting);
  waiting = setTimeout(() => show(true), 200);
});
narrow.addEventListener('change', () => {
  remember();
  show(false);
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  clearTimeout(waiting);
  remember();
  show(false);
});

const asking = new URLSearchParams(location.search);
for (const name of ['q', 'kind', 'topic']) {
  if (asking.has(name) && form.elements[name]) form.elements[name].value = asking.get(name);
}
// What is narrowed already is not folded away.
narrow.open = ['kind', 'topic'].some((name) => form.elements[name]?.value);
if (box.value) show(false);
