// What a page can do beyond being read. Without this file nothing is missing that a reader needs:
// the language is chosen again, steps are ticked on paper.
// Nothing leaves the device.

/** Where the site lies on its host: other sites there remember things of their own. */
const ground = new URL('../', document.currentScript.src);

/** What this device remembers of this site; nothing where the browser does not allow it. */
const memory = {
  key: (key) => `welcomat ${ground.pathname} ${key}`,
  get(key) {
    try {
      // Names without a site are older: the first site that asks takes what is there.
      const old = localStorage.getItem(key);
      if (old !== null) {
        localStorage.removeItem(key);
        if (localStorage.getItem(this.key(key)) === null) localStorage.setItem(this.key(key), old);
      }
      return JSON.parse(localStorage.getItem(this.key(key)));
    } catch { return null; } // other pages of this host write here too
  },
  set(key, value) {
    try { localStorage.setItem(this.key(key), JSON.stringify(value)); } catch { /* the page works without */ }
  },
};

/** The language that a reader chooses is offered first at the gate the next time; nobody is sent anywhere. */
function languages() {
  for (const link of document.querySelectorAll('a[hreflang]')) {
    link.addEventListener('click', () => memory.set('language', link.hreflang));
  }
  const gate = document.querySelector('ul.gate');
  const tag = memory.get('language');
  const chosen = [...(gate?.querySelectorAll('a[hreflang]') ?? [])].find((link) => link.hreflang === tag);
  if (!chosen) return;
  chosen.classList.add('chosen');
  gate.prepend(chosen.closest('li'));
}

/** Steps can be ticked, and stay ticked, in whichever language they are read. */
function steps() {
  for (const list of document.querySelectorAll('ol.steps[data-done]')) {
    const key = `steps ${list.dataset.page}`;
    const known = memory.get(key);
    const done = new Set(Array.isArray(known) ? known.filter(Number.isInteger) : []);
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

/** The device's own way to send a page. */
function share() {
  const title = document.querySelector('main > article > .share > h2');
  if (!title || !navigator.share) return;
  const button = Object.assign(document.createElement('button'), { textContent: title.textContent });
  button.addEventListener('click', () => navigator.share({ url: location.href }).catch(() => {}));
  title.replaceChildren(button);
}

/** The box that offers to keep a guide: who never comes near it does not pay for its program. */
function keeping() {
  const box = document.querySelector('[data-keep]');
  if (!box || !('serviceWorker' in navigator)) return;
  const near = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    near.disconnect();
    document.head.append(Object.assign(document.createElement('script'), { src: box.dataset.program }));
  }, { rootMargin: '400px' });
  near.observe(box);
}

languages();
steps();
share();
keeping();
// What is read is kept, but not at the author's desk.
if (document.querySelector('[rel="manifest"]') && !document.querySelector('[data-desk]')) {
  navigator.serviceWorker?.register(new URL('sw.js', ground)).catch(() => {});
}
