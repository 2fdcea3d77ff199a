// The box on the page where readers search. Nothing is fetched before a reader touches it; what finds
// pages is `finder.js`.

const form = document.querySelector('form.search');
const [status, results, more] = ['[role=status]', '.results', '.more'].map((name) => document.querySelector(name));
const { folder, root, engine, found, none, instead, nothing, failed } = form.dataset;
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
async function excerpt(text, forms) {
  const words = text.split(/(\u200b|\s+)/);
  const isHit = await (await finder()).hits(words, forms);
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
async function item({ number }, forms) {
  const { url, content, meta } = await (await finder()).page(number);
  const address = new URL(root + url, document.baseURI);
  // Whatever the index says, a result is a page of this site.
  if (address.protocol !== location.protocol || address.host !== location.host) throw new Error(url);
  const line = document.createElement('li');
  const link = document.createElement('a');
  link.href = address.href;
  link.textContent = meta.title;
  line.append(link);
  const label = document.createElement('span');
  label.className = 'label';
  label.textContent = [kinds.get(meta.kind), meta.official].filter(Boolean).join(' · ');
  line.append(label, await excerpt(content.replace(`${meta.title}. `, () => ''), forms));
  return line;
}

/** A form of the index as one of the lines that are shown spells it: forms have lost their endings. */
async function spelled(form, lines) {
  const texts = lines.flatMap((line) => [...line.querySelectorAll('a, mark')]).map((it) => it.textContent);
  const words = texts.flatMap((text) => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []);
  return words[(await (await finder()).hits(words, new Set([form]))).indexOf(true)] ?? form;
}

let asked = 0;

/** Shows what a query finds, unless another was asked meanwhile. */
async function show(isUnfinished) {
  asked += 1;
  const own = asked;
  const query = box.value.trim();
  form.querySelector('fieldset').hidden = !query;
  if (!query) {
    results.replaceChildren();
    status.textContent = '';
    more.parentElement.hidden = true;
    return;
  }
  try {
    const chosen = ['kind', 'topic'].map((name) => form.elements[name]?.value).filter(Boolean);
    const { pages, missing, others, forms } = await (await finder()).search(query, isUnfinished, chosen);
    const list = async (from) => Promise.all(pages.slice(from, from + SHOWN).map((it) => item(it, forms)));
    const first = await list(0);
    const alike = await Promise.all(others.map(async ([word, form]) => [word, await spelled(form, first)]));
    if (own !== asked) return;
    const said = pages.length ? [filled(found, { n: new Intl.NumberFormat(lang).format(pages.length) })] : [];
    for (const word of missing) said.push(filled(none, { word }));
    for (const [word, other] of alike) said.push(filled(instead, { word, other }));
    if (!said.length) said.push(chosen.length ? nothing : filled(none, { word: query }));
    status.textContent = said.join('\n');
    results.replaceChildren(...first);
    more.parentElement.hidden = pages.length <= SHOWN;
    more.onclick = async () => {
      const next = await list(results.children.length);
      results.append(...next);
      next[0]?.querySelector('a').focus();
      more.parentElement.hidden = results.children.length >= pages.length;
    };
  } catch (error) {
    if (own !== asked) return;
    console.error(error);
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
form.addEventListener('change', ({ target }) => {
  if (target === box) return;
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
if (box.value) show(false);
