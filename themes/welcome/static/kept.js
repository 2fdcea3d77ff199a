// Lists what is kept on the device: guides that are there whole, then pages that were read. It is read from
// where the service worker, `sw.js`, puts it.

const site = new URL('../', document.currentScript.src).href;
const place = document.querySelector('[data-kept]');

/** A link as an item of the list. */
function item([href, properties]) {
  const entry = document.createElement('li');
  entry.append(Object.assign(document.createElement('a'), { href, ...properties }));
  return entry;
}

async function fill() {
  const found = new Map();
  // Browsers take files away when room is short: what is shown as kept is there whole.
  const files = new Set((await (await caches.open(`welcomat ${site} files`)).keys()).map(({ url }) => url));
  const isThere = ([, hash]) => files.has(`${site}?${encodeURIComponent(hash)}`);
  const each = async (what, add) => {
    const cache = await caches.open(`welcomat ${site} ${what}`);
    for (const request of await cache.keys()) await add(await cache.match(request), request.url);
  };
  await each('guides', async (response) => {
    const { kept } = await response.json();
    const { href } = new URL(kept?.page ?? '', site);
    // A page of this site, and nothing that only looks like an address.
    if (kept?.files.every(isThere) && href.startsWith(site)) found.set(href, { textContent: kept.title });
  });
  await each('pages', async (response, url) => {
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    // This page itself leads nowhere.
    if (found.has(url) || page.querySelector('[data-kept]')) return;
    const { lang, dir } = page.documentElement;
    found.set(url, { textContent: page.querySelector('h1')?.textContent ?? page.title, lang, dir });
  });
  const list = Object.assign(document.createElement('ul'), { className: 'links' });
  list.append(...[...found].map(item));
  place.append(found.size ? list : place.dataset.kept);
}

document.querySelector('.again').href = location.href.startsWith(site) ? location.href : site;
fill();
