// Narrows the list of practices in place, by several filters: `#country/ca&topic/work`. Without this
// file each is a link to a page of its own.

const nav = document.querySelector('main > .filters');
const list = document.querySelector('main > .cards');
const chips = nav.querySelector('ul');
const all = chips.lastElementChild;
const start = all.firstChild.href;
const { part, parts, away, found, nothing } = nav.dataset;
const folder = (address) => new URL('.', address).href;

/** The values, in the order by which cards name them. */
const filters = [...nav.querySelectorAll('details a')].map((link, place) => {
  const word = folder(link).slice(folder(start).length, -1);
  return { link, place, word, facet: word.split('/')[0], page: link.href };
});
const own = filters.find(({ link }) => link.matches('[aria-current]'));
const isOwn = ({ facet }) => facet === own?.facet;

let cards = [...list.children];
let complete = parts < 2;

/** Brings the cards of the other parts. */
async function gather() {
  const lists = await Promise.all(Array.from({ length: parts }, async (_, before) => {
    if (before + 1 == part) return cards;
    const address = new URL(before ? `page/${before + 1}/index.html` : 'index.html', own?.page ?? start);
    const response = await fetch(address);
    if (!response.ok) throw response;
    const other = new DOMParser().parseFromString(await response.text(), 'text/html');
    return [...other.querySelectorAll('main > .cards > li')].map((card) => {
      const link = card.querySelector('a');
      link.href = new URL(link.getAttribute('href'), address);
      card.away = true;
      return card;
    });
  }));
  if (complete) return;
  cards = lists.flat();
  list.append(...cards);
  complete = true;
}

const chosen = () => filters.filter((filter) => !isOwn(filter) && location.hash.slice(1).split('&').includes(filter.word));
const without = (some, { facet }) => some.filter((other) => other.facet !== facet);
const address = (some) => `#${some.map(({ word }) => word).join('&') || 'all'}`;
const fits = ({ dataset }, some) => some.every(({ place }) => ` ${dataset.f} `.includes(` ${place} `));
const count = (some) => cards.filter((card) => fits(card, some)).length;

function show() {
  const now = chosen();
  const isNarrowed = now.length > 0;
  const rest = isNarrowed ? address(now) : '';
  const { format } = new Intl.NumberFormat(document.documentElement.lang);
  const hadFocus = chips.contains(document.activeElement);

  for (const card of cards) card.hidden = isNarrowed ? !fits(card, now) : card.away;
  for (const element of document.querySelectorAll('main > .pages, main > header > .meta')) element.hidden = isNarrowed;
  for (const link of document.querySelectorAll('.languages a')) link.hash = rest;
  for (const chip of chips.querySelectorAll('.chosen')) chip.remove();
  for (const filter of filters) {
    const { link } = filter;
    link.lastChild.hidden = isNarrowed && isOwn(filter);
    if (isOwn(filter)) {
      link.href = filter.page + rest;
      continue;
    }
    const isChosen = now.includes(filter);
    const others = without(now, filter);
    const left = count([...others, filter]);
    link.href = address(isChosen ? others : [...others, filter]);
    link.removeAttribute('aria-current');
    link.parentNode.hidden = !left && !isChosen;
    link.lastChild.textContent = format(left);
    if (!isChosen) continue;
    const chip = link.parentNode.cloneNode(true);
    chip.className = 'chosen';
    chip.firstChild.lastChild.remove();
    chip.firstChild.setAttribute('aria-label', away.replace('#', chip.textContent.trim()));
    all.before(chip);
    link.setAttribute('aria-current', 'true');
  }
  if (own) chips.querySelector('a').href = start + rest;
  else all.firstChild.href = '#all';
  chips.hidden = !own && !isNarrowed;
  const left = count(now);
  nav.nextElementSibling.textContent = isNarrowed ? (left ? found.replace('#', format(left)) : nothing) : '';
  // What was taken away cannot keep the focus.
  if (hadFocus) nav.querySelector(chips.hidden ? 'summary' : 'a').focus();
}

async function narrow() {
  if (!complete) await gather().catch(() => {});
  if (complete) show();
}

const update = () => (complete || chosen().length) && narrow();

nav.addEventListener('click', async (event) => {
  const filter = filters.find(({ link }) => link.contains(event.target));
  if (complete || !filter || isOwn(filter) || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  await narrow();
  location = filter.link.href;
});
addEventListener('hashchange', () => document.querySelector(':target') || update());
update();
