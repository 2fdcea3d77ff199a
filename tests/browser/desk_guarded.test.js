// The author's desk and those who would use it: a site whose every text tries to run, and pages of other
// sites in the same browser.

import assert from 'node:assert/strict';
import { createServer, get } from 'node:http';
import { describe } from 'node:test';
import { atDesk, drawer, filled, overlay, summary } from './at_desk.js';

/** Texts that run where they are taken for HTML, for a part of a script, or for an attribute. */
const hostile = [
  '<img src=x onerror=ran(1)>',
  '"><script>ran(2)</script>',
  '\'><svg onload=ran(3)>',
  '</script><script>ran(4)</script>',
  '</title></textarea></style><script>ran(5)</script>',
  '`${ran(6)}`{{ran(7)}}{%ran%}',
  '<!--<script>ran(8)//--></script>',
  '\u202e<b onmouseover=ran(9)>\u2066\u202d',
  'javascript:ran(10)//',
  '&lt;img src=x onerror=ran(11)&gt;',
  '" autofocus onfocus=ran(12) x="',
  '</bdi></p><iframe srcdoc="<script>parent.ran(13)</script>">',
];

const written = (text) => JSON.stringify(text);

/** Puts such texts into everything that the desk shows. */
function hostileSite(site) {
  hostile.forEach((text, at) => {
    site.write(`content/services/s${at}.md`, `---\ntitle: ${written(text)}\nsummary: ${written(text)}\norganisation: o${at}\nverified_on: 2020-01-01\n---\n\n![](door.svg ${written('x')})\n\nA sentence with \`${text.replaceAll('`', '')}\` that is long enough to be one of the hardest of all of them in here. Another one, which is shorter.\n\n${'Some more words that can be counted are needed here. '.repeat(12)}\n`);
    site.write(`content/organisations/o${at}.md`, `---\ntitle: ${written(`${text} ${at}`)}\n---\n`);
  });
  site.write('content/services/door.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"/>');
  site.edit('welcomat.yaml', 'title: { en: Welcome to Linden,', `title: { en: ${written(`${hostile[1]}${hostile[3]}`)},`);
}

/** Notes in every page what runs and what a policy refuses. */
async function watch(context) {
  const seen = [];
  await context.exposeFunction('noted', (what) => { seen.push(what); });
  await context.addInitScript(() => {
    window.ran = (what) => window.noted(`ran ${what}`);
    for (const name of ['alert', 'confirm', 'prompt']) window[name] = () => window.noted(`ran ${name}`);
    document.addEventListener('securitypolicyviolation', (event) => window.noted(`refused ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber} ${event.sample}`));
  });
  context.on('weberror', (error) => seen.push(`failed ${error.error().message}`));
  return seen;
}

/** Points at and focuses everything, as a person does sooner or later. */
const touchAll = (page) => page.evaluate(() => {
  const roots = [document, ...[...document.querySelectorAll('*')].map((it) => it.shadowRoot).filter(Boolean)];
  for (const element of roots.flatMap((root) => [...root.querySelectorAll('*')])) {
    for (const kind of ['mouseover', 'mouseenter', 'focus']) element.dispatchEvent(new Event(kind, { bubbles: true }));
  }
});

describe('texts that try to run', () => {
  atDesk('stay texts in the bar, the drawer and the overview', async (desk) => {
    const seen = await watch(desk.context);
    const page = await desk.context.newPage();
    for (let at = 0; at < hostile.length; at += 1) {
      await page.goto(desk.served.at(`en/services/s${at}/`));
      await filled(page);
      if (at === 0) await summary(page).click();
      await drawer(page).waitFor();
      assert.equal(await drawer(page).locator('h2').textContent(), hostile[at]);
      await touchAll(page);
    }
    for (const asked of ['', '?language=fr', '?text=<script>ran(14)</script>', '?sort=weight', `?text=${encodeURIComponent(hostile[1])}`, '?organisation=o1&kind=service']) {
      await page.goto(desk.served.at(`_desk/${asked}`));
      await touchAll(page);
    }
    await page.goto(desk.served.at('_desk/'));
    const titles = await page.locator('.sheet .subject > a').allTextContents();
    for (const text of hostile) assert.ok(titles.includes(text), text);
    assert.equal(await page.locator('.sheet img, .sheet script, .sheet svg, .sheet iframe').count(), 0);
    assert.deepEqual(seen, []);
  }, { prepare: hostileSite });

  atDesk('stay texts in what is said to be wrong', async (desk) => {
    const seen = await watch(desk.context);
    const page = await desk.open('en/services/library/');
    hostile.forEach((text, at) => desk.site.write(`content/services/w${at}.md`, `---\ntitle: x\nverified_on: ${written(text)}\nservices: [${written(text)}]\n${written(`k ${text}`)}: 1\n---\n\n[x](<${text.replaceAll(/[<>\n]/g, '')}>)\n`));
    desk.site.write('content/services/"><img src=x onerror=ran(21)>.md', '---\ntitle: [\n---\n');
    await overlay(page).waitFor();
    await overlay(page).locator('.problem', { hasText: 'onerror=ran(21)' }).first().waitFor();
    await touchAll(page);
    const made = await overlay(page).locator('img, svg, script, iframe, [onerror], [onload], [onfocus], [onmouseover]').count();
    assert.equal(made, 0);
    const links = await overlay(page).locator('a').evaluateAll((all) => all.map((it) => new URL(it.href).protocol));
    assert.deepEqual([...new Set(links)], ['vscode:']);
    assert.deepEqual(seen, []);
  });

  atDesk('stay texts on the page of a site that cannot be made yet', async (desk) => {
    const seen = await watch(desk.context);
    const page = await desk.context.newPage();
    await page.goto(desk.served.at('/'));
    await overlay(page).waitFor();
    await touchAll(page);
    await page.keyboard.press('Escape');
    await touchAll(page);
    assert.ok((await page.locator('main .message').allTextContents()).join('\n').includes('onerror=ran(1)'));
    assert.equal(await page.locator('main img, main svg, main iframe').count(), 0);
    assert.deepEqual(seen, []);
  }, { prepare: (site) => site.edit('welcomat.yaml', 'languages:', `theme: ${written(hostile[0])}\nlanguages:`) });
});

/** A page of another site, served at another port. */
async function elsewhere(html) {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(html);
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

describe('pages of other sites', () => {
  // Another port is another origin of the same site; another name for the machine is another site.
  for (const name of ['127.0.0.1', 'localhost']) {
    atDesk(`at ${name} cannot read, embed, frame or listen to the desk`, async (desk) => {
      const other = await elsewhere('<!doctype html><title>Elsewhere</title><a id="link">open</a>');
      try {
        const page = await desk.context.newPage();
        await page.goto(`${other.origin.replace('127.0.0.1', name)}/`);
        const got = await page.evaluate(async (at) => {
          const wait = (element, address) => new Promise((done) => {
            element.onload = () => done('loaded');
            element.onerror = () => done('refused');
            element[element.tagName === 'LINK' ? 'href' : 'src'] = address;
            document.head.append(element);
          });
          const listen = (address) => new Promise((done) => {
            const source = new EventSource(address);
            source.onopen = () => done('open');
            source.onerror = () => { source.close(); done('refused'); };
          });
          const style = Object.assign(document.createElement('link'), { rel: 'stylesheet' });
          return {
            fetch: await fetch(`${at}en/services/library/`).then(() => 'read', () => 'refused'),
            json: await fetch(`${at}_desk/page.json?path=en/index.html`).then(() => 'read', () => 'refused'),
            script: await wait(document.createElement('script'), `${at}_desk/desk.js`),
            style: await wait(style, `${at}_desk/desk.css`),
            image: await wait(new Image(), `${at}services/nurse/door.svg`),
            events: await listen(`${at}_desk/events?path=en/index.html&seen=`),
          };
        }, desk.served.at(''));
        assert.deepEqual([...new Set(Object.values(got))], ['refused'], JSON.stringify(got));
        for (const path of ['en/services/library/', '_desk/', '_desk/page.json?path=en/index.html']) {
          await page.evaluate((address) => {
            document.querySelector('iframe')?.remove();
            document.body.append(Object.assign(document.createElement('iframe'), { src: address }));
          }, desk.served.at(path));
          const frame = await page.waitForSelector('iframe').then((it) => it.contentFrame());
          await page.waitForTimeout(300);
          assert.doesNotMatch(await frame.content(), /Town library|Author's desk|"kind"/, path);
        }
      } finally {
        other.close();
      }
    });
  }

  atDesk('may link to it, and learn nothing of what is opened', async (desk) => {
    const other = await elsewhere(`<!doctype html><title>Elsewhere</title><a id="link" target="_blank" rel="opener" href="${desk.served.at('en/services/library/')}">open</a>`);
    try {
      const page = await desk.context.newPage();
      await page.goto(other.origin);
      const [opened] = await Promise.all([desk.context.waitForEvent('page'), page.click('#link')]);
      await opened.getByRole('heading', { name: 'Town library' }).waitFor();
      assert.equal(await opened.evaluate(() => window.opener), null);
    } finally {
      other.close();
    }
  });

  atDesk('are not told by a link of the site which page of it was open', async (desk) => {
    const asked = [];
    const server = createServer((request, response) => { asked.push(request.headers.referer ?? ''); response.end('x'); });
    await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
    try {
      const page = await desk.open('en/services/library/');
      await page.evaluate((to) => { const link = Object.assign(document.createElement('a'), { href: to }); document.body.append(link); link.click(); }, `http://localhost:${server.address().port}/`);
      await page.waitForURL(/localhost/);
      assert.equal(asked[0], '');
    } finally {
      server.close();
    }
  });
});

describe('files that the site publishes as they are', () => {
  atDesk('run nothing when they are drawings', async (desk) => {
    const seen = await watch(desk.context);
    const page = await desk.context.newPage();
    const answer = await page.goto(desk.served.at('services/nurse/door.svg'));
    assert.match(answer.headers()['content-security-policy'], /^sandbox;/);
    assert.ok(!seen.some((what) => what.startsWith('ran')), seen.join('\n'));
  }, { prepare: (site) => site.edit('content/services/nurse/door.svg', '</svg>', '<script>ran(30)</script></svg>') });
});

describe('a page that has to wait because too many are open', () => {
  atDesk('says so, and follows again when somebody comes back to it', async (desk) => {
    const page = await desk.open('en/services/library/');
    const others = Array.from({ length: 30 }, () => get(desk.served.at('_desk/events?path=en/services/library/index.html&seen='), { agent: false }).on('error', () => {}));
    try {
      const words = page.getByRole('status').getByText('too many pages are open');
      await words.waitFor();
      others.forEach((other) => other.destroy());
      await page.evaluate(() => window.dispatchEvent(new Event('focus')));
      await words.waitFor({ state: 'hidden' });
      desk.site.edit('content/services/library.md', 'title: Town library', 'title: House of books');
      await page.locator('h1', { hasText: 'House of books' }).waitFor();
    } finally {
      others.forEach((other) => other.destroy());
    }
  });
});
