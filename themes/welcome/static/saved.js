// Finds, where there is no connection, the pages that the device keeps: those of guides that are kept whole, and
// those that were read. There is no index of them; they are few, and are read anew for each search.

const plain = (text) => text.toLowerCase().normalize('NFD').replace(/(?![\u3099\u309a])\p{M}/gu, '').replaceAll('ß', 'ss');
const tokens = (text) => plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];
/** Letters that stand without spaces between words. */
const SPACELESS = /[\u3400-\u9fff\u3041-\u30ff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]/;

/** Whether a word of a text is the one that is asked for, or the same with another ending. */
function isMeant(word, asked) {
  if (word === asked) return true;
  const [short, long] = [word, asked].sort((a, b) => a.length - b.length);
  if (SPACELESS.test(asked)) return word.includes(asked);
  return short.length > 2 && long.startsWith(short) && (short === asked || short.length >= Math.max(4, long.length * 0.6));
}

/** The pages of a language that are kept, each by its address. */
async function kept(lang, site) {
  const pages = new Map();
  const cache = (what) => caches.open(`welcomat ${site} ${what}`);
  const isPage = (url) => url.startsWith(`${site}${lang}/`) && url.endsWith('/') && !/\/(bilingual|card|search)\/$/.test(url);
  const add = async (url, response) => isPage(url) && response && pages.set(url, await response.text());
  const read = await cache('pages');
  for (const request of await read.keys()) await add(request.url, await read.match(request));
  const [guides, files] = [await cache('guides'), await cache('files')];
  for (const request of await guides.keys()) {
    const list = (await (await guides.match(request)).json()).kept?.files ?? [];
    await Promise.all(list.map(async ([path, hash]) => {
      if (isPage(site + path)) await add(site + path, await files.match(`${site}?${encodeURIComponent(hash)}`));
    }));
  }
  return pages;
}

/** What is searched of a page. */
function read(html, url) {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const heading = page.querySelector('h1');
  const main = page.querySelector('main');
  // The text of another language is no page for this reader.
  if (!main || !heading || heading.lang || page.body.dataset.kind === 'offline') return undefined;
  // The word on a letter is what a page about it is found by, as by its title.
  const official = main.querySelector('.word')?.textContent ?? '';
  const urgent = [...main.querySelectorAll('a.emergency:not([href^="tel:"])')].map((link) => new URL(link.getAttribute('href'), url).href);
  const called = [...main.querySelectorAll('a[href^="tel:"], a[href^="sms:"]')].map((link) => link.getAttribute('href'));
  main.querySelectorAll('nav, script, form, h1, .leaflet, .notice, .share, .take, .turn').forEach((part) => part.remove());
  // Blocks have no space between them.
  main.querySelectorAll('*').forEach((part) => part.append(' '));
  return { title: heading.textContent, official, text: main.textContent.replace(/\s+/g, ' ').trim(), called, urgent };
}

/** How well a page answers: what is asked for as a number, and word by word. */
function judge({ title, official, text, called }, words, number, { digits, fits }) {
  if (number) {
    const fit = Math.max(0, ...called.map((address) => fits(number, digits(address))));
    if (fit > 0.1) return { score: 100 * fit, covered: words };
  }
  const [inTitle, inText] = [tokens(`${title} ${official}`), tokens(text)];
  let score = 0;
  const covered = words.filter((word) => {
    const often = inText.filter((it) => isMeant(it, word)).length;
    const isTitle = inTitle.some((it) => isMeant(it, word));
    score += Math.log(1 + often) + 3 * isTitle;
    return often > 0 || isTitle;
  });
  return { score: score * covered.length, covered };
}

/** The pages that a query finds, the best first, and the words that none has; nothing where no page is kept. */
export async function search(query, lang, site, finder) {
  const found = [...(await kept(lang, site))].map(([url, html]) => ({ url, page: read(html, url) })).filter(({ page }) => page);
  if (!found.length) return undefined;
  const words = tokens(query);
  const number = /\p{L}/u.test(query) ? '' : finder.digits(query);
  const urgent = new Set(number.length > 1 && number.length < 4 ? found.flatMap(({ page }) => page.urgent) : []);
  const judged = found.map(({ url, page }) => {
    const verdict = judge(page, words, number, finder);
    // Whoever searches a short number looks for help at once.
    return { url, page, ...verdict, score: verdict.score + (urgent.has(url) ? 1000 : 0) };
  });
  const pages = judged.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score || (a.url < b.url ? -1 : 1));
  const missing = query.split(/\s+/).filter((own) => tokens(own).length && !pages.some(({ covered, score }) => score >= 1000 || tokens(own).every((word) => covered.includes(word))));
  const hits = (written) => written.map((word) => tokens(word).some((it) => words.some((asked) => isMeant(it, asked))));
  return { missing, pages: pages.map(({ url, page }) => ({ url, content: page.text, meta: { title: page.title }, hits })) };
}
