// Texts that try to run something in a reader's browser: those of two public lists, and by kind those that a list
// of some years ago cannot know. Whatever runs calls `ran`, or one of the functions that everybody calls.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** The lists of html5sec.org and of DOMPurify's own tests, as data: nothing of the packages is run but the lists themselves. */
export function published() {
  const { html5secVectors, generalVectors } = require('vectors-of-html5sec/tests/test-vectors.js');
  const dompurify = require('vectors-of-dompurify/test/fixtures/expect.js');
  const texts = [...html5secVectors.map(({ input }) => input), ...generalVectors.map(({ input }) => input), ...dompurify.map(({ payload }) => payload)];
  // More of them, one text an element of a list in JSON, where somebody has them.
  const more = process.env.HOSTILE_VECTORS ? JSON.parse(readFileSync(process.env.HOSTILE_VECTORS, 'utf8')) : [];
  return [...new Set([...texts, ...more])];
}

const handlers = [
  ['img src=x', 'onerror'],
  ['svg', 'onload'],
  ['body', 'onload'],
  ['details open', 'ontoggle'],
  ['input autofocus', 'onfocus'],
  ['select autofocus', 'onfocus'],
  ['video src=x', 'onerror'],
  ['audio src=x', 'onerror'],
  ['iframe', 'onload'],
  ['object data=x', 'onerror'],
  ['link rel=stylesheet href=x', 'onerror'],
  ['style', 'onload'],
  ['marquee', 'onstart'],
  ['p', 'onmouseover'],
  ['a href=#', 'onclick'],
  ['x tabindex=1 autofocus', 'onfocus'],
  ['p contenteditable', 'onbeforeinput'],
  ['p style="animation:a 1s" class=a', 'onanimationstart'],
  ['math', 'onclick'],
  ['svg><animate attributeName=x dur=1s', 'onbegin'],
  ['button popovertarget=p', 'onclick'],
  ['table background=x', 'onpointerenter'],
];

/** Ways to write a handler that browsers read alike. */
const spellings = [
  (element, handler) => `<${element} ${handler}=ran()>`,
  (element, handler) => `<${element} ${handler}="ran()">x</${element.split(' ')[0]}>`,
  (element, handler) => `<${element.replaceAll(' ', '/')}/${handler}='ran()'>`,
  (element, handler) => `<${element.replaceAll(' ', '\n')}\n${handler}\n=\nran()>`,
  (element, handler) => `<${element.toUpperCase()} ${handler.toUpperCase()}=ran&lpar;&rpar;>`,
  (element, handler) => `<${element}\f${handler}=&#114;an&#40)//`,
  (element, handler) => `<${element} x="<" ${handler}=ran() y=">">`,
  (element, handler) => `<${element} "${handler}=x" ${handler}=ran()>`,
];

const schemes = [
  'javascript:ran()', 'JaVaScRiPt:ran()', ' javascript:ran()', '\u0001javascript:ran()', 'java\tscript:ran()', 'java\nscript:ran()', 'java&Tab;script:ran()',
  'javascript&colon;ran()', '&#106;avascript&#0000058;ran()', '&#x6A&#x61vascript:ran()', 'javascript://x/%0aran()', 'javascript:/*</script>*/ran()', 'vbscript:ran()',
  'data:text/html,<script>parent.ran()</script>', 'data:text/html;base64,PHNjcmlwdD5wYXJlbnQucmFuKCk8L3NjcmlwdD4=', 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" onload="parent.ran()"/>',
  'blob:javascript:ran()', 'view-source:javascript:ran()', '//evil.example/ran.js', '\\\\evil.example\\ran.js',
];

const holders = [
  (address) => `<a href="${address}">x</a>`,
  (address) => `<a href='${address}' target=_blank>x</a>`,
  (address) => `<form action="${address}"><input type=submit></form>`,
  (address) => `<form><button formaction="${address}">x</button></form>`,
  (address) => `<iframe src="${address}"></iframe>`,
  (address) => `<object data="${address}"></object>`,
  (address) => `<embed src="${address}">`,
  (address) => `<svg><a xlink:href="${address}"><text y=20>x</text></a></svg>`,
  (address) => `<svg><script href="${address}"></script></svg>`,
  (address) => `<script src="${address}"></script>`,
  (address) => `<math><mtext href="${address}">x</mtext></math>`,
  (address) => `<svg><a><animate attributeName=href values="${address}"/><text y=20>x</text></a></svg>`,
  (address) => `<meta http-equiv=refresh content="0;url=${address}">`,
  (address) => `<base href="${address}"><a href="x">x</a>`,
  (address) => `<link rel=stylesheet href="${address}">`,
  (address) => `<img src="${address}" srcset="${address} 1x" alt=x>`,
];

/** Texts that one parser reads otherwise than the next: what is harmless once runs when it is read again. */
const twice = [
  '<noscript><p title="</noscript><img src=x onerror=ran()>"></noscript>',
  '<svg><style><img src=x onerror=ran()></style></svg>',
  '<svg></p><style><a id="</style><img src=x onerror=ran()>">',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=ran()&gt;">',
  '<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=ran()>',
  '<math><mi><table><mglyph><svg><mtext><style><path id="</style><img onerror=ran() src=x>">',
  '<svg><desc><table><td><svg><style><a title="</style><img src=x onerror=ran()>">',
  '<select><style></select><img src=x onerror=ran()></style>',
  '<select><iframe></select><img src=x onerror=ran()>',
  '<template><style></template><img src=x onerror=ran()></style>',
  '<textarea><!--</textarea><img src=x onerror=ran()>-->',
  '<title><a title="</title><img src=x onerror=ran()>"></title>',
  '<xmp><p title="</xmp><img src=x onerror=ran()>">',
  '<noembed><p title="</noembed><img src=x onerror=ran()>">',
  '<noframes><p title="</noframes><img src=x onerror=ran()>">',
  '<iframe><p title="</iframe><img src=x onerror=ran()>">',
  '<!--><img src=x onerror=ran()>-->',
  '<!---><img src=x onerror=ran()>-->',
  '<!--x--!><img src=x onerror=ran()>',
  '<![CDATA[><img src=x onerror=ran()>]]>',
  '<svg><![CDATA[</svg><img src=x onerror=ran()>]]>',
  '<?xml ><img src=x onerror=ran()>?>',
  '</ ><img src=x onerror=ran()>',
  '<!doctype><img src=x onerror=ran()>',
  '<a title="`><img src=x onerror=ran()>">',
  "<a title='\"><img src=x onerror=ran()>'>",
  '<p id="&quot;&gt;&lt;img src=x onerror=ran()&gt;">x</p>',
  '<p title="&amp;quot;&amp;gt;<img src=x onerror=ran()>">x</p>',
  '<div/onload=ran()><script/x>ran()</script >',
  '<script>ran()',
  '<script\u0000>ran()</script>',
  '<scr<script>ipt>ran()</scr</script>ipt>',
  '<<script>ran();//<</script>',
  '<table><a><table></a><img src=x onerror=ran()></table>',
  '<svg><foreignObject><body><img src=x onerror=ran()></foreignObject></svg>',
  '<math><annotation-xml encoding="text/html"><img src=x onerror=ran()></annotation-xml></math>',
  '<svg><set attributeName=onmouseover to=ran() /></svg>',
  '<svg><use href="data:image/svg+xml,&lt;svg id=x xmlns=\'http://www.w3.org/2000/svg\'&gt;&lt;image href=x onerror=ran() /&gt;&lt;/svg&gt;#x"/></svg>',
  '<iframe srcdoc="<script>parent.ran()</script>"></iframe>',
  '<iframe srcdoc="&lt;img src=x onerror=parent.ran()&gt;"></iframe>',
  '<plaintext><img src=x onerror=ran()>',
  '<frameset onload=ran()><frame src="javascript:parent.ran()">',
  '<isindex action="javascript:ran()" type=submit>',
  '<p style="background:url(javascript:ran())">x</p>',
  '<p style="width:expression(ran())">x</p>',
  '<style>@import "data:text/css,*{x:expression(ran())}";</style>',
];

/** Names that scripts look for: an element that has one answers in the place of what they want. */
const clobbering = ['body', 'head', 'location', 'cookie', 'forms', 'getElementById', 'querySelector', 'createElement', 'addEventListener', 'attributes', 'parentNode', 'nodeName', '__proto__', 'constructor', 'toString', 'currentScript', 'defaultView', 'documentElement'].map(
  (name) => `<form id="${name}" name="${name}"><input name="${name}" id="${name}"></form><a id="${name}" name="${name}" href="javascript:ran()">x</a>`,
);

/** What ends the place in which a text stands, and begins a script. */
const breaking = [
  '"', "'", '`', '">', "'>", '-->', ']]>', '</script>', '</style>', '</title>', '</textarea>', '</noscript>', '</p>', '</a>', '\\">', '\\', '\u2028', '\n', '{{', '{%', '&quot;>', '%22>', '\\u003c', '*/', '\ufdd0P0\ufdd1', '&#xFDD0;P0&#xFDD1;',
].flatMap((end) => [`${end}<img src=x onerror=ran()>`, `${end} autofocus onfocus=ran() onmouseover=ran() x=${end[0]}`, `${end}<script>ran()</script>`]);

/** What a mark of some program is filled with, and where. */
const marked = ['&#xFDD0;P0&#xFDD1;', '\ufdd0P0\ufdd1', '&#64976;P0&#64977;', '\ufdd0L0\ufdd1', '\ufdd0H0\ufdd1', '\ufdd0B0\ufdd1', '\ufdd0C0\ufdd1', '\ufdd2', '\ufdd3', '\u0000', '\uffff'].flatMap((mark) => [
  `<p title="${mark}">x</p>`,
  `[hover](/ "${mark}") ![x](https://a.example/onmouseover=ran()//autofocus/onfocus=ran()//b.png)`,
]);

/** Markdown that becomes an address or an attribute. */
const markdown = [
  ...schemes.flatMap((address) => [`[x](${address})`, `[x](<${address.replace(/\n/g, '')}>)`, `![x](${address})`, `<${address}>`, `[x][a]\n\n[a]: ${address.replace(/\n/g, '')}\n`]),
  '[x](https://a.example/"onmouseover="ran())', '[x](/ "\\" onmouseover=ran() x=\\"")', "[x](/ '\" onmouseover=ran() x=\"')", '![" onerror="ran()](x)', '![x](x" onerror="ran())', '# x {#a" onclick="ran()}', '# x {.a onclick=ran()}', '# <img src=x onerror=ran()>',
  '```html" onclick="ran()\nx\n```', '~~~</code></pre><img src=x onerror=ran()>\nx\n~~~', '`</code><img src=x onerror=ran()>`', '| <img src=x onerror=ran()> |\n| - |\n| ![x](javascript:ran()) |', '[^1]\n\n[^1]: [x](javascript:ran()) <img src=x onerror=ran()>', '> [!NOTE]\n> <img src=x onerror=ran()>',
  'term\n: <img src=x onerror=ran()>', '- [ ] <img src=x onerror=ran()>', '\\<img src=x onerror=ran()>', '&lt;img src=x onerror=ran()>', '<https://a.example/" onclick="ran()>', '<a@b.example" onclick="ran()>', ':::: quote <img src=x onerror=ran()>\ntext\n::::',
];

/** All of our own: HTML and Markdown. */
export function ours() {
  const spelt = handlers.flatMap(([element, handler]) => spellings.map((spell) => spell(element, handler)));
  const led = holders.flatMap((holder) => schemes.map((address) => holder(address)));
  return [...new Set([...spelt, ...led, ...twice, ...clobbering, ...breaking, ...marked, ...markdown])];
}
