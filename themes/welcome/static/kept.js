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
  const each = async (what, add) => {
    const cache = await caches.open(`welcomat ${site} ${what}`);
    for (const request of await cache.keys()) await add(await cache.match(request), request.url);
  };
  await each('guides', async (response) => {
    const { kept } = await response.json();
    if (kept) found.set(new URL(kept.page, site).href, { textContent: kept.title });
  });
  await each('pages', async (response, url) => {
    const { title, documentElement } = new DOMParser().parseFromString(await response.text(), 'text/html');
    if (!found.has(url)) found.set(url, { textContent: title, lang: documentElement.lang, dir: documentElement.dir });
  });
  const list = Object.assign(document.createElement('ul'), { className: 'links' });
  list.append(...[...found].map(item));
  place.append(found.size ? list : place.dataset.kept);
}

document.querySelector('.again').href = location.href;
fill();
