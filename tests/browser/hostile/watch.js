// A browser in which anything that runs without having been asked is heard, and everything is touched that a reader could touch.

import { readdirSync, readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { extname, join, posix } from 'node:path';

const types = { '.css': 'text/css', '.html': 'text/html; charset=utf-8', '.svg': 'image/svg+xml', '.js': 'text/javascript', '.json': 'application/json', '.png': 'image/png', '.webmanifest': 'application/manifest+json', '.txt': 'text/plain', '.pack': 'application/octet-stream' };

/** The policy that a page brings with it, as it stands in the page. */
const policy = /<meta http-equiv="?content-security-policy"?[^>]*>/gi;

/**
 * Serves folders below their names; `withPolicy` says whether pages keep the policy that they bring with them: what is
 * cleaned must be clean without it.
 */
export async function serveAll(folders, { withPolicy }) {
  const server = createServer((request, response) => {
    const [, name, ...rest] = decoded(request.url).split('/');
    const inside = posix.normalize(rest.join('/') || '.');
    const path = folders[name] && !inside.startsWith('..') ? join(folders[name], inside.endsWith('/') || inside === '.' ? `${inside}/index.html` : inside) : undefined;
    const bytes = path && read(path);
    if (bytes === undefined) return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream' });
    response.end(withPolicy || extname(path) !== '.html' ? bytes : bytes.toString().replace(policy, ''));
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

function decoded(url) {
  try {
    return decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return '/';
  }
}

function read(path) {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/** The pages below a folder, as addresses, each with a hash of what is in it. */
export function pagesBelow(folder, below = '') {
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const path = `${below}${entry.name}`;
    if (entry.isDirectory()) return pagesBelow(folder, `${path}/`);
    if (!entry.name.endsWith('.html')) return [];
    const hash = createHash('sha256').update(readFileSync(join(folder, path))).digest('hex');
    return [{ address: path.split('/').map(encodeURIComponent).join('/').replace(/(^|\/)index\.html$/, '$1'), hash }];
  });
}

/** What runs in every frame before anything of the page: the functions that hostile texts call are heard. */
function listen() {
  const heard = [];
  Object.defineProperty(window, 'heard', { value: heard });
  const hear = (name) => (...what) => void heard.push(`${name}(${what.map(String).join(', ').slice(0, 80)}) in ${location.href.slice(0, 120)}`);
  for (const name of ['ran', 'alert', 'confirm', 'prompt', 'print', 'xss']) {
    Object.defineProperty(window, name, { value: hear(name), writable: false, configurable: false });
  }
  const write = document.write;
  document.write = (...what) => (hear('document.write')(...what), write.apply(document, what));
}

/**
 * Touches everything on the page as a reader might, without leaving it, and tells what ran and what would run. What an address is
 * is asked of the browser, for it alone knows how it reads one.
 */
async function touch(allowed) {
  const found = [];
  const say = (element, what) => found.push(`${what}: ${element.outerHTML.slice(0, 200)}`);
  const stay = (event) => event.preventDefault();
  addEventListener('click', stay, true);
  addEventListener('submit', stay, true);
  document.querySelectorAll('details').forEach((details) => (details.open = true));
  const addresses = ['href', 'src', 'action', 'formAction', 'data', 'poster', 'background', 'cite', 'ping', 'codeBase', 'longDesc'];
  const events = ['mouseover', 'mouseenter', 'pointerover', 'pointerenter', 'mousedown', 'mouseup', 'click', 'dblclick', 'contextmenu', 'keydown', 'keyup', 'input', 'change', 'beforeinput', 'focusin', 'wheel', 'scroll', 'toggle', 'animationstart', 'animationend', 'transitionend', 'drag', 'copy', 'paste', 'begin', 'end', 'load', 'error', 'submit', 'reset', 'start', 'finish', 'beforetoggle', 'securitypolicyviolation'];
  for (const element of document.querySelectorAll('*')) {
    if (!element.isConnected) continue;
    for (const name of element.getAttributeNames()) if (/^on/i.test(name)) say(element, `has ${name}`);
    for (const name of addresses) {
      const value = element[name]?.baseVal ?? element[name];
      if (typeof value !== 'string' || value === '') continue;
      let scheme;
      try {
        scheme = new URL(value, document.baseURI).protocol;
      } catch {
        continue;
      }
      if (!allowed.includes(scheme) && !(scheme === 'data:' && element.matches('img, image, link[rel~="icon"]'))) say(element, `${name} is ${scheme}`);
    }
    if (element.matches('iframe, object, embed, frame, applet, base')) say(element, 'stands in the page');
    if (element.matches('a, button, input, select, textarea, summary, [tabindex]') && element.focus instanceof Function) element.focus();
    for (const name of events) element.dispatchEvent(new Event(name, { bubbles: false, cancelable: true }));
    if (element.animate instanceof Function && element.namespaceURI.endsWith('svg') && element.beginElement instanceof Function) element.beginElement();
  }
  scrollTo(0, document.documentElement.scrollHeight);
  await new Promise((later) => setTimeout(later, 0));
  return [...found, ...window.heard];
}

const followed = ['http:', 'https:', 'mailto:', 'tel:', 'sms:', 'geo:', 'ftp:', 'whatsapp:', 'xmpp:', 'sip:', 'webcal:'];

/** What comes of something within a time: a frame that the policy has kept empty answers nothing. */
function within(milliseconds, promise) {
  let patience;
  const late = new Promise((_, fail) => (patience = setTimeout(() => fail(new Error('no answer')), milliseconds)));
  return Promise.race([promise, late]).finally(() => clearTimeout(patience));
}

/** What Markdown takes for HTML until it ends, and what ends nowhere. */
const unended = /<!--(?!.*-->)|<\?(?!.*\?>)|<![a-z[](?!.*>)|```|~~~|<(script|pre|style|textarea)\b(?!.*<\/\1)/is;

/** Texts apart by whether what follows them is a part of them, to a browser: one such text would hide all others on its page. */
export async function apart(browser, texts) {
  const page = await browser.newPage();
  const isContained = await page.evaluate((texts) => texts.map((text) => {
    const { body } = new DOMParser().parseFromString(`<section>${text}</section><p id=end></p>`, 'text/html');
    return body.children.length === 2 && body.lastElementChild.id === 'end';
  }), texts);
  await page.close();
  const is = (text, at) => isContained[at] && !unended.test(text);
  return { contained: texts.filter(is), open: texts.filter((text, at) => !is(text, at)) };
}

/** A page of a browser, with ears. */
export class Watch {
  static async open(browser) {
    const watch = new Watch();
    watch.context = await browser.newContext({ serviceWorkers: 'block' });
    await watch.context.addInitScript(listen);
    watch.page = await watch.context.newPage();
    // What ran, and what is strange without having run.
    watch.found = [];
    watch.strange = [];
    const { page } = watch;
    page.on('dialog', (dialog) => {
      watch.found.push(`a dialog: ${dialog.message().slice(0, 80)}`);
      dialog.dismiss().catch(() => {});
    });
    page.on('popup', (popup) => {
      watch.found.push(`a window: ${popup.url().slice(0, 120)}`);
      popup.close().catch(() => {});
    });
    const asked = (request) => {
      const { hostname } = new URL(request.url());
      // What has no host is asked of nobody.
      const isOwn = ['127.0.0.1', ''].includes(hostname);
      // What the policy forbids is never sent.
      if (isOwn || ['image', 'media'].includes(request.resourceType()) || request.failure()?.errorText === 'csp') return;
      (request.resourceType() === 'script' ? watch.found : watch.strange).push(`asks ${hostname} for ${request.resourceType()}`);
    };
    page.on('requestfinished', asked);
    page.on('requestfailed', asked);
    page.on('framenavigated', (frame) => {
      // What is asked for may stand in the address; another path is another page.
      if (frame === page.mainFrame() && watch.expected && frame.url().split(/[?#]/)[0] !== watch.expected.split('?')[0]) watch.strange.push(`has gone to ${frame.url().slice(0, 120)}`);
    });
    // A script of the theme that met something else than it looked for.
    page.on('pageerror', (error) => watch.strange.push(`a script fails: ${error.message.slice(0, 160)}`));
    return watch;
  }

  /** What ran on a page that nobody had asked for; and unless `onlyRuns`, what would run if it were let, and whatever else is strange. */
  async look(address, { onlyRuns = false } = {}) {
    this.found = [];
    this.strange = [];
    this.expected = address;
    const arrived = await this.page.goto(address, { waitUntil: 'load', timeout: 30_000 }).catch((error) => this.strange.push(`does not open: ${error.message.split('\n')[0]}`));
    if (arrived?.ok && !arrived.ok()) return [`${address}: ${arrived.status()}`];
    // What leaves the page takes our hand with it.
    const touched = await within(20_000, this.page.evaluate(touch, followed)).catch((error) => [`has gone away: ${error.message.split('\n')[0]}`]);
    const heard = touched.filter((line) => /^[\w.]+\(/.test(line));
    for (const frame of this.page.frames().slice(1)) heard.push(...(await within(2000, frame.evaluate(() => window.heard ?? [])).catch(() => [])));
    this.expected = undefined;
    const strange = onlyRuns ? [] : [...this.strange, ...touched.filter((line) => !heard.includes(line))];
    return [...this.found, ...heard, ...strange].map((what) => `${new URL(address).pathname.slice(0, 160)}: ${what}`);
  }

  close() {
    return this.context.close();
  }
}
