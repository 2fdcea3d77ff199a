// What a page can do beyond being read. Without this file nothing is missing that a reader needs:
// the language is chosen again, steps are ticked on paper, hours are read from their list.
// Nothing leaves the device.

/** What this device remembers; nothing where the browser does not allow it. */
const memory = {
  get(key) {
    try { return JSON.parse(localStorage.getItem(key)); } catch { return null; }
  },
  set(key, value) {
    try { localStorage.setItem(key, JSON.stringify(value)); } catch { /* the page works without */ }
  },
};

/** The language that a reader chooses is offered first at the gate the next time; nobody is sent anywhere. */
function languages() {
  for (const link of document.querySelectorAll('a[hreflang]')) {
    link.addEventListener('click', () => memory.set('language', link.hreflang));
  }
  const gate = document.querySelector('ul.gate');
  const chosen = gate?.querySelector(`a[hreflang="${CSS.escape(memory.get('language') ?? '')}"]`);
  if (!chosen) return;
  chosen.classList.add('chosen');
  gate.prepend(chosen.closest('li'));
}

/** Steps can be ticked, and stay ticked, in whichever language they are read. */
function steps() {
  for (const list of document.querySelectorAll('ol.steps[data-done]')) {
    const key = `steps ${list.dataset.page}`;
    const done = new Set(memory.get(key) ?? []);
    [...list.children].forEach((step, number) => {
      const box = Object.assign(document.createElement('input'), { type: 'checkbox', checked: done.has(number) });
      const label = Object.assign(document.createElement('label'), { className: 'tick' });
      label.append(box, ` ${list.dataset.done}`);
      step.querySelector('h3').after(label);
      step.classList.toggle('done', box.checked);
      box.addEventListener('change', () => {
        done[box.checked ? 'add' : 'delete'](number);
        step.classList.toggle('done', box.checked);
        memory.set(key, [...done]);
      });
    });
  }
}

/** Whether one can walk in at this moment, by the reader's clock and the hours that machines are told of. */
function openNow() {
  const told = [...document.querySelectorAll('script[type="application/ld+json"]')].map((script) => JSON.parse(script.text));
  const list = (value) => [value ?? []].flat();
  const service = told.flatMap((data) => data['@graph'] ?? data).find((thing) => thing.availableChannel);
  const places = list(service?.availableChannel).map((channel) => channel.serviceLocation).filter(Boolean);
  const now = new Date();
  const day = now.toLocaleDateString('en', { weekday: 'long' });
  const time = now.toTimeString().slice(0, 5);
  // A night that ends after midnight belongs to the evening on which it began.
  const before = new Date(now - 86_400_000).toLocaleDateString('en', { weekday: 'long' });
  const isOpen = ({ dayOfWeek, opens, closes }) => {
    const days = list(dayOfWeek);
    if (opens <= closes) return days.includes(day) && opens <= time && time < closes;
    return (days.includes(day) && opens <= time) || (days.includes(before) && time < closes);
  };
  for (const row of document.querySelectorAll('[data-place]')) {
    const hours = list(places.find((place) => place.address === row.dataset.place)?.openingHoursSpecification);
    if (hours.length === 0) continue;
    const open = hours.some(isOpen);
    const said = Object.assign(document.createElement('dd'), { className: 'now', textContent: row.dataset[open ? 'open' : 'closed'] });
    said.classList.toggle('open', open);
    row.querySelector('dt').after(said);
  }
}

/** The device's own way to send a page. */
function share() {
  const title = document.querySelector('.share h2');
  if (!title || !navigator.share) return;
  const button = Object.assign(document.createElement('button'), { textContent: title.textContent });
  button.addEventListener('click', () => navigator.share({ url: location.href }).catch(() => {}));
  title.replaceChildren(button);
}

languages();
steps();
openNow();
share();
// What is read is kept, but not at the author's desk.
if (document.querySelector('[rel="manifest"]') && !document.querySelector('[data-desk]')) {
  navigator.serviceWorker?.register(new URL('../sw.js', document.currentScript.src)).catch(() => {});
}
