// Keeps on the reader's device what was read, and whole guides for those who ask for one.
//
// With a connection the newest is shown: pages come from the network, and from the device only where that fails or
// is slow. A page names its style and scripts by their fingerprints, so it is whole wherever it comes from. Without
// a connection all pages of a kept guide are of one version, and so are their pictures. A version is a list of
// hashes (`offline.json`). Files are kept by their hash: an update costs what has changed, and a file whose bytes
// are not those of the list is no part of it. When the last one is there, the record of the guide is
// replaced, and with it everything at once.

const scope = registration.scope;
const named = (what) => `welcomat ${scope} ${what}`;
/** How many pages that were read are kept, and how many of the files that they are made of. */
const most = { pages: 60, parts: 150 };
/** For how many milliseconds a page may be on its way where there is a kept one. */
const patience = 4000;

addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(clients.claim().then(begin)));
addEventListener('message', (event) => {
  // Only pages of this site ask, and only for lists of this site.
  const { keep, remove: leave } = event.data ?? {};
  const isList = (url) => typeof url === 'string' && url.startsWith(scope) && /^[^?#]*\/offline\.json$/.test(url);
  if (!event.source?.url.startsWith(scope)) return;
  if (isList(keep)) event.waitUntil(update(keep, true));
  else if (isList(leave)) event.waitUntil(remove(leave));
});
addEventListener('fetch', (event) => {
  const { method, mode, destination, headers, url } = event.request;
  if (method !== 'GET' || !url.startsWith(scope) || headers.has('range') || url.startsWith(`${scope}_desk/`)) return;
  // What others add to the address of a page they send (`?fbclid=…`) and what is searched (`?q=…`) makes it no other page.
  const address = url.replace(/[?#].*/, '').replace(/\/index\.html$/, '/');
  if (mode === 'navigate') event.respondWith(page(event, address));
  else if (!url.includes('?') && /style|script|image|font|manifest/.test(destination)) event.respondWith(part(event, address));
});

const lang = (address) => address.slice(scope.length).split('/')[0];
const isPage = (response) => response.status === 200 && /^text\/html/.test(response.headers.get('content-type'));

/** The version that an open page was taken from: its pictures are taken from the same. */
const versions = new Map();

async function page(event, address) {
  const kept = await copy(address);
  // What the browser has of its own is asked for anew: it may be of another version than what is kept.
  const accept = event.request.headers.get('accept') ?? 'text/html';
  const fresh = fetch(event.request.url, { cache: 'no-cache', redirect: 'manual', headers: { accept } });
  const read = fresh.then(async (response) => {
    const copied = response.clone();
    if (isPage(response) && !kept?.list) await remember('pages', address, copied);
    await seen(address);
  });
  event.waitUntil(read.catch(() => {}));
  try {
    const response = await (kept ? Promise.race([fresh, new Promise((_, fail) => setTimeout(fail, patience))]) : fresh);
    if (!kept || response.status < 500) return response;
  } catch { /* What is kept is shown. */ }
  versions.set(event.resultingClientId, kept?.list);
  return kept?.response ?? missing(address);
}

async function part(event, address) {
  const isFixed = /\/assets\/[^/]+\.[0-9a-f]{10}\.\w+$/.test(address);
  const own = await inList(versions.get(event.clientId), address);
  const kept = own ? { response: own } : await copy(address);
  if (kept && (own || isFixed)) return kept.response;
  try {
    const response = await fetch(event.request);
    if (response.status === 200 && !kept?.list) event.waitUntil(remember('parts', address, response.clone()));
    return response;
  } catch {
    return kept?.response ?? Response.error();
  }
}

/** What is shown in place of a page that is not kept: it tells in the reader's language which ones are. */
async function missing(address) {
  const read = await (await caches.open(named('parts'))).keys();
  const known = [address, ...(await records()).map(({ url }) => url), ...read.map(({ url }) => url)];
  for (const tag of new Set(known.map(lang))) {
    const url = `${scope}${tag}/offline.html`;
    const html = await (await copy(url))?.response.text();
    // It stands at the address that was asked for, and its links lead from its own.
    if (html) return new Response(html.replace('<head>', `<head><base href="${url}">`), { status: 503, headers: { 'content-type': 'text/html' } });
  }
  return Response.error();
}

/** A kept file: of a whole guide, and then with its version, or one that was read. */
async function copy(address) {
  for (const { kept } of await records()) {
    const response = await inList(kept, address);
    if (response) return { response, list: kept };
  }
  for (const cacheName of Object.keys(most).map(named)) {
    const response = await caches.match(address, { cacheName });
    if (response) return { response };
  }
}

async function inList(list, address) {
  const path = address.slice(scope.length);
  // A picture is kept in one size, which stands for all.
  const found = list?.files.find(([known]) => known === (list.also[path] ?? path));
  return found && caches.match(at(found[1]), { cacheName: named('files') });
}

async function remember(what, address, response) {
  const cache = await caches.open(named(what));
  await cache.put(address, response);
  const old = (await cache.keys()).slice(0, -most[what]);
  await Promise.all(old.map((request) => cache.delete(request)));
}

/** Remembers a page together with the fingerprinted files that it names. */
async function gather(what, address, cache) {
  const response = await fetch(address, { cache });
  if (!isPage(response)) return;
  const html = await response.clone().text();
  await remember(what, address, response);
  for (const [, named] of html.matchAll(/"([^"]*assets\/[^"]*)"/g)) {
    const url = new URL(named, address).href;
    if (await copy(url)) continue;
    const response = await fetch(url, { cache: 'force-cache' });
    if (response.ok) await remember('parts', url, response);
  }
}

/** The pages that were open before this program was there. */
async function begin() {
  for (const { url } of await clients.matchAll()) {
    const address = url.replace(/[?#].*/, '');
    await gather('pages', address, 'force-cache').then(() => seen(address)).catch(() => {});
  }
}

/** The languages whose page for readers without a connection is up to date. */
const ready = new Set();

/** There is a connection: a time to see whether anything is new. */
async function seen(address) {
  const tag = lang(address);
  if (tag && !ready.has(tag)) {
    ready.add(tag);
    await gather('parts', `${scope}${tag}/offline.html`, 'no-cache').catch(() => ready.delete(tag));
  }
  for (const { url } of await records()) if (lang(url) === tag) await update(url);
}

// Guides, by the address of their list. Of each there is a record: `kept` is the whole version, `next` the one
// that is on its way.

const at = (hash) => `${scope}?${encodeURIComponent(hash)}`;
/** What is being done to a guide: one thing after the other, or one would undo the other. */
const busy = new Map();

async function records() {
  const cache = await caches.open(named('guides'));
  return Promise.all((await cache.keys()).map(async (request) => ({ url: request.url, ...(await (await cache.match(request)).json()) })));
}

const record = async (url) => (await records()).find((known) => known.url === url);
const write = async (url, { kept, next }) => (await caches.open(named('guides'))).put(url, new Response(JSON.stringify({ kept, next })));

/** Does something to a guide when all is done that was begun before. */
async function next(url, act) {
  const done = (busy.get(url) ?? Promise.resolve()).then(act);
  busy.set(url, done);
  await done.finally(() => busy.get(url) === done && busy.delete(url));
}

/** Brings a guide up to date; one that nobody keeps only if it is `asked` for. */
async function update(url, asked) {
  if (asked || !busy.has(url)) await next(url, () => attempt(url, asked));
}

async function attempt(url, asked) {
  try {
    if (asked && !(await record(url))) await write(url, {});
    await bring(url);
    await tell({ guide: url });
  } catch (error) {
    // Without a connection, or while a new version is half published. The next page that is read goes on with it.
    await tell({ guide: url, wrong: error.name === 'QuotaExceededError' ? 'full' : 'waits' });
  }
}

async function bring(url) {
  const list = await (await fetch(url, { cache: 'no-cache' })).json();
  const { kept } = (await record(url)) ?? {};
  list.date = Date.now();
  if (list.version !== kept?.version || !(await isWhole(kept))) {
    await write(url, { kept: list.version === kept?.version ? undefined : kept, next: list });
    const files = await caches.open(named('files'));
    const rest = list.files.values();
    let done = 0;
    const four = await Promise.allSettled([1, 2, 3, 4].map(async () => {
      for (const [path, hash] of rest) {
        const file = new URL(path, scope);
        if (!file.href.startsWith(scope)) throw new Error(path);
        if (!(await files.match(at(hash)))) await files.put(at(hash), await verified(file, hash));
        if (!(await record(url))) return;
        await tell({ guide: url, done: ++done, all: list.files.length });
      }
    }));
    for (const { reason } of four) if (reason) throw reason;
  }
  if (await record(url)) await write(url, { kept: list });
  if (list.version !== kept?.version) await sweep();
}

/** Whether every file of a version is there: browsers take some away when room is short. */
async function isWhole({ files }) {
  const there = new Set((await (await caches.open(named('files'))).keys()).map(({ url }) => url));
  return files.every(([, hash]) => there.has(at(hash)));
}

/** A file with the very bytes that the list tells of; what the browser has of it is not sent again. */
async function verified(url, hash) {
  for (const cache of ['force-cache', 'reload']) {
    const response = await fetch(url, { cache });
    const bytes = await response.arrayBuffer();
    const digest = String.fromCharCode(...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
    if (btoa(digest) === hash) return new Response(bytes, { headers: { 'content-type': response.headers.get('content-type') } });
  }
  throw new Error(url);
}

async function remove(url) {
  const guides = await caches.open(named('guides'));
  // An update that has begun ends without it, but may have written it once more.
  await guides.delete(url);
  await next(url, async () => {
    await guides.delete(url);
    await sweep();
    await tell({ guide: url });
  });
}

/** Frees what no guide needs any more. */
async function sweep() {
  const lists = (await records()).flatMap(({ kept, next }) => [kept, next]);
  const needed = new Set(lists.flatMap((list) => list?.files ?? []).map(([, hash]) => at(hash)));
  const files = await caches.open(named('files'));
  for (const request of await files.keys()) if (!needed.has(request.url)) await files.delete(request);
}

async function tell(message) {
  for (const client of await clients.matchAll()) client.postMessage(message);
}
