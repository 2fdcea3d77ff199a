// The box that offers to keep a whole guide on the device. The work is done by the service worker, `sw.js`;
// what is kept is read from where it puts it.

const root = new URL('../', document.currentScript.src).href;
const { lang } = document.documentElement;
const box = document.querySelector('[data-keep]');

/** Whether every file of a version is there: browsers take some away when room is short. */
async function isWhole(list) {
  const files = await caches.open(`welcomat ${root} files`);
  const there = new Set((await files.keys()).map(({ url }) => url));
  return list.files.every(([, hash]) => there.has(`${root}?${encodeURIComponent(hash)}`));
}

const from = async (what, request) => (await caches.match(request, { cacheName: `welcomat ${root} ${what}` }))?.json();
const filled = (text, values) => text.replace(/\{(room|sent|done|all|date)\}/g, (whole, name) => values[name] ?? whole);

/** An element with its properties, and what it holds. */
function made(name, properties, ...inside) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...inside);
  return element;
}

/** Bytes as people say them. */
function size(bytes) {
  const [unit, value, digits] = bytes < 1e6 ? ['kilobyte', bytes / 1e3, 0] : ['megabyte', bytes / 1e6, 1];
  return new Intl.NumberFormat(lang, { style: 'unit', unit, maximumFractionDigits: digits }).format(value);
}

async function offer() {
  const url = new URL(box.dataset.keep, location).href;
  await navigator.serviceWorker.ready;
  let list;
  try {
    list = await (await fetch(url)).json();
  } catch {
    const known = await from('guides', url);
    list = known?.kept ?? known?.next;
    if (!list) return;
  }
  const { words } = list;
  const say = made('p', { role: 'status' });
  const bar = made('progress', { hidden: true, ariaLabel: words.keep_offer });
  const keep = made('button', { type: 'button', textContent: words.keep_offer });
  const call = made('p', { className: 'call' }, keep);
  const leave = made('button', { type: 'button', textContent: words.keep_remove });
  // The worker may have become another since the page was opened.
  const ask = async (what) => (await navigator.serviceWorker.ready).active.postMessage({ [what]: url });
  keep.addEventListener('click', () => {
    // A browser that is asked for it does not clear what is kept to make room.
    navigator.storage?.persist?.();
    call.hidden = true;
    ask('keep');
  });
  leave.addEventListener('click', () => ask('remove'));

  async function show({ done, all, wrong } = {}) {
    const record = await from('guides', url).catch(() => ({ wrong: 'refused' }));
    const kept = record?.kept && (await isWhole(record.kept)) ? record.kept : undefined;
    const text = () => {
      if (record?.wrong) return words.keep_refused;
      if (kept) return filled(words.keep_kept, { date: new Intl.DateTimeFormat(lang, { dateStyle: 'long', calendar: 'gregory' }).format(kept.date) });
      if (!record) return filled(words.keep_size, { room: size(list.room), sent: size(list.sent) });
      if (wrong === 'full') return words.keep_full;
      return all ? filled(words.keep_going, { done, all }) : words.keep_waits;
    };
    const now = text();
    if (say.textContent !== now) say.textContent = now;
    bar.hidden = !all || !record;
    if (all) Object.assign(bar, { max: all, value: done });
    call.hidden = Boolean(record);
    leave.hidden = !record || Boolean(record.wrong);
  }

  navigator.serviceWorker.addEventListener('message', ({ data }) => data.guide === url && show(data));
  addEventListener('online', () => from('guides', url).then((record) => record && ask('keep')));
  box.append(call, say, bar, leave);
  box.nextElementSibling.append(` (${size(list.one_file)})`);
  await show();
  const record = await from('guides', url);
  if (record && !(record.kept && (await isWhole(record.kept)))) ask('keep');
}

offer().catch(() => {});
