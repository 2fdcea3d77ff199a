// Finds the pages of a language by their words: for each word a piece of the index in which it stands is
// fetched, and then the pages that are shown. The index says itself how words are brought to one form;
// src/search/ is where it is made.

/** What is searched: the folder of the index, and the language of its pages. */
let folder;
let lang;

/** Fetches a file and unpacks it; some servers have unpacked it already. */
async function unpack(name, options) {
  const response = await fetch(folder + name, options);
  if (!response.ok) throw new Error(`${response.status} ${name}`);
  let bytes = await response.arrayBuffer();
  if (new Uint8Array(bytes)[0] === 0x1f) {
    bytes = await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
  }
  return JSON.parse(new TextDecoder().decode(bytes).replace(/^pagefind_dcd/, ''));
}

/** Does the work once for each argument. */
function once(work) {
  const known = new Map();
  return (argument) => {
    if (!known.has(argument)) known.set(argument, work(argument).catch((error) => (known.delete(argument), Promise.reject(error))));
    return known.get(argument);
  };
}

const overview = once(async () => unpack('index.pack', { cache: 'no-cache' }));
const piece = once(async (at) => {
  const { words, places } = await unpack((await overview()).pieces[at][1]);
  return words.map((word, place) => ({ word, places: places[place] }));
});
/** What is shown of a page: `url`, `content`, `meta`. */
export const page = once(async (number) => {
  const { names, lengths, urgent } = await overview();
  if (number >= lengths.length) {
    const { url, title, lang, dir } = urgent[number - lengths.length];
    return { url, content: '', meta: { title, lang, dir } };
  }
  return unpack(`pages/${number}-${names.slice(number * 6, number * 6 + 6)}.pack`);
});

/** All telephone numbers: `digits, page, rank` each; see src/search/numbers.rs for the ranks. */
const telephones = once(async () => {
  const { numbers } = await overview();
  return numbers ? unpack(numbers) : [];
});

/** The words of what is needed most: as written, as it would be typed, its form, and the page about emergencies whose word it is. */
const needed = once(async () => {
  const { fold, needed: rows = [] } = await overview();
  return rows.flatMap(([words, page]) => words.split(' ').map((written) => {
    const word = plain(written).replace(/[^\p{L}\p{N}_]/gu, '');
    return { written, word, form: SPACELESS.test(word) ? word : formOf(word, fold), page };
  }));
});

const letters = (text) => [...text].length;

/** As words stand in the index: small letters without marks. Those of Japanese make other letters. */
function plain(text) {
  const bare = text.toLowerCase().normalize('NFD').replace(/(?![\u3099\u309a])\p{M}/gu, '');
  return /[\u3099\u309a]/.test(bare) ? bare.normalize('NFC') : bare;
}

/** The form by which a word is found. */
function formOf(word, { replace, prefixes, endings, least }) {
  let form = word;
  for (const [from, to] of replace) form = form.replaceAll(from, to);
  const prefix = prefixes.find((prefix) => form.startsWith(prefix));
  if (prefix && letters(form) - letters(prefix) >= least) form = form.slice(prefix.length);
  for (const list of endings) {
    for (const [from, to] of list) {
      if (!form.endsWith(from)) continue;
      const shorter = form.slice(0, form.length - from.length) + to;
      if (letters(shorter) < least) continue;
      form = shorter;
      break;
    }
  }
  return form;
}

/** The digits of a text, in whatever script they are written. */
export function digits(text) {
  return [...text.replace(/\(0\)/, '').matchAll(/\p{Nd}/gu)].map(([digit]) => {
    const code = digit.codePointAt(0);
    let zero = code;
    while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
    return (code - zero) % 10;
  }).join('');
}

/** How many digits a number has that is asked for in need; of two is also an age, of four a year. */
const SHORT = 3;

/** What may be a telephone number or a part of one. */
const NUMBER = /[+(]?\p{Nd}(?:[\s().\/\u2010-\u2015-]*\p{Nd})*/gu;

/** How well what is asked for fits a number, from 0 to 1; both as digits. Who dials from abroad writes the code of the country, who does not a zero. */
export function fits(asked, known) {
  if (asked === known) return 1;
  const [short, long] = [asked, known].map((all) => all.replace(/^0+/, ''));
  // A number of few digits is itself and no part of another.
  if (long.length < 5 || short.length < 4) return 0;
  if (short === long) return 1;
  if ((short.length > 5 && long.endsWith(short)) || (long.length > 5 && short.endsWith(long))) return 0.9;
  return long.includes(short) ? 0.01 : 0;
}

/** The numbers that a query names: as written, as digits, and by page how high the page ranks. */
async function dialled(query) {
  const runs = [...query.matchAll(NUMBER)].map(([written]) => ({ written, asked: digits(written) })).filter(({ written, asked }) => asked.length > 2 || written === query.trim());
  if (!runs.length) return [];
  const known = await telephones();
  return runs.map(({ written, asked }) => {
    const [pages, found] = [new Map(), new Set()];
    for (const [number, page, rank] of known) {
      const fit = number && fits(asked, number);
      if (!fit) continue;
      found.add(number);
      pages.set(page, Math.max(pages.get(page) ?? 0, rank * fit));
    }
    // Whoever asks for a short number that no page has may need help: the pages about emergencies have a row without digits.
    if (!found.size && asked.length === SHORT && written === query.trim()) {
      for (const [number, page, rank] of known) if (!number) pages.set(page, rank);
    }
    return { written, pages, found };
  }).filter(({ pages }) => pages.size);
}

/** Characters that stand without spaces between words. */
const SPACELESS = /([\u3400-\u9fff\u3041-\u30ff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]+)/;

/** The words of a text without spaces. Where the index has cut them in another place, it has each pair of neighbours. */
function cut(text) {
  const words = 'Segmenter' in Intl ? [...new Intl.Segmenter(lang, { granularity: 'word' }).segment(text)].map((it) => it.segment) : [text];
  return words.map((written) => {
    const all = [...written];
    const pairs = all.slice(1).map((letter, at) => ({ written, form: all[at] + letter, isWhole: true }));
    return { written, form: written, isWhole: true, parts: pairs.length > 1 ? pairs : [] };
  });
}

/** A word without the marks around it, as its writer wrote it. */
const bare = (word) => word.replace(/^[^\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu, '');

/** The words of a query: each as the forms it may have, for "e-mail" is also "e" and "mail". `written` is what the reader wrote. */
function wordsOf(query, fold) {
  const words = [];
  for (const own of query.split(/\s+/)) {
    const isMixed = SPACELESS.test(own);
    for (const part of plain(own).split(SPACELESS)) {
      if (SPACELESS.test(part)) {
        words.push(...cut(part));
        continue;
      }
      const whole = part.replace(/[^\p{L}\p{N}_]/gu, '');
      if (!whole) continue;
      const written = isMixed ? bare(part) : bare(own);
      const parts = part.split(/[^\p{L}\p{N}_]+/u).filter((it) => it.length > 1 && it !== whole);
      // "Uferstr." is a word that goes on.
      const isCut = part.endsWith('.') && letters(whole) > 3;
      words.push({ written, whole, form: formOf(whole, fold), isCut, parts: parts.map((it) => ({ written, form: formOf(it, fold) })) });
    }
  }
  return words;
}

/** Where in the index a form would stand. */
function place(form, pieces) {
  let [low, high] = [0, pieces.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (pieces[middle][0] <= form) low = middle; else high = middle - 1;
  }
  return low;
}

/** How many letters must be changed, left out, put in or swapped to make one of two words the other. */
function distance(one, other) {
  const [a, b] = [[...one], [...other]];
  let [before, last] = [[], b.map((_, at) => at)];
  last.push(b.length);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] !== b[j - 1]));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    [before, last] = [last, row];
  }
  return last[b.length];
}

/** How many slips of the finger a word of so many letters may have, and still be known. */
const forgiven = (length) => (length < 4 ? 0 : length < 8 ? 1 : 2);

/** The word of what is needed most that a reader may mean by one that stands in no text; the nearest. */
async function slipped({ whole, form }) {
  let [nearest, least] = [undefined, Infinity];
  for (const known of whole ? await needed() : []) {
    for (const [one, other] of [[whole, known.word], [form, known.form]]) {
      const [short, long] = [letters(one), letters(other)].sort((a, b) => a - b);
      const slips = long - short > forgiven(short) ? Infinity : distance(one, other);
      if (slips <= forgiven(short) && slips < least) [nearest, least] = [known, slips];
    }
  }
  return nearest;
}

/** The same in a text without spaces, where nobody can tell the end of a word: two letters alone, or three and more anywhere. */
async function mended(query) {
  const mended = new Map();
  const known = (await needed()).filter(({ word }) => SPACELESS.test(word));
  for (const [run] of known.length ? plain(query).matchAll(new RegExp(SPACELESS, 'gu')) : []) {
    const all = [...run];
    for (const { written, word } of known) {
      const length = letters(word);
      if (run.includes(word) || (length < 3 && all.length !== length)) continue;
      for (let at = 0; at + length <= all.length; at += 1) {
        const part = all.slice(at, at + length).join('');
        if (distance(part, word) > Math.max(1, forgiven(length)) || mended.has(part)) continue;
        if (!(await meant({ form: part, isWhole: true }, false)).length) mended.set(part, { written, word });
      }
    }
  }
  return mended;
}

/** How like two forms are, from 0 to 1: an ending that the rules do not know, or a slip of the finger. */
function likeness(one, other) {
  const [short, long] = [letters(one), letters(other)].sort((a, b) => a - b);
  if (short < 3 || long - short > 3) return 0;
  let common = 0;
  while (common < one.length && one[common] === other[common]) common += 1;
  if (common >= 4 && common >= long * 0.55 && long - common <= 3) return 0.6;
  const slips = distance(one, other);
  return slips <= forgiven(long) ? 0.55 / slips : 0;
}

/** The words of the index that a reader may mean by one: itself, or else those that begin with it, or are like it. */
async function meant({ form, isWhole }, isUnfinished) {
  const { pieces } = await overview();
  if (!pieces.length) return [];
  const at = place(form, pieces);
  const here = await piece(at);
  const itself = here.filter(({ word }) => word === form);
  if (itself.length || isWhole) return itself.map((it) => ({ ...it, like: 1 }));
  if (isUnfinished && letters(form) > 1) {
    const longer = here.filter(({ word }) => word.startsWith(form));
    if (longer.length) return longer.map((it) => ({ ...it, like: 0.8 * form.length / it.word.length }));
  }
  const [first] = form;
  const around = [at];
  for (let step = 1; step <= 3; step += 1) {
    if (at - step >= 0 && pieces[at - step + 1][0] >= first) around.push(at - step);
    if (at + step < pieces.length && pieces[at + step][0].startsWith(first)) around.push(at + step);
  }
  const near = (await Promise.all(around.map(piece))).flat();
  // A letter too many at the beginning: a slip, or in Arabic who does it.
  const shorter = [...form].slice(1).join('');
  if (letters(shorter) > 2) near.push(...(await piece(place(shorter, pieces))).filter(({ word }) => word === shorter));
  const like = near.map((it) => ({ ...it, like: likeness(form, it.word) })).filter((it) => it.like);
  const best = Math.max(...like.map((it) => it.like));
  return like.filter((it) => it.like === best).map((it) => ({ ...it, isOther: true }));
}

/** The two words of the index that a long one is made of, as in "Arbeit-s-suche"; a joint between them is no word. */
async function parts(form) {
  const { pieces } = await overview();
  if (!pieces.length) return [];
  const here = await Promise.all([place(form.slice(0, 4), pieces), place(form, pieces)].map(piece));
  const first = here.flat().map(({ word }) => word).filter((word) => letters(word) > 3 && form.startsWith(word)).sort((a, b) => b.length - a.length);
  for (const word of first) {
    for (const rest of [form.slice(word.length), form.slice(word.length + 1)]) {
      if (letters(rest) > 3 && (await piece(place(rest, pieces))).some((it) => it.word === rest)) return [word, rest];
    }
  }
  return [];
}

/** How much more than a title a word leads to the page about emergencies that names it. */
const URGENT = 2;

/** How much more a word says in a title. */
const TITLE = 3;

/** How much a word with a slip in it is the one that is needed. */
const SLIPPED = 0.9;

/** How much more a page of a kind helps who has just arrived. */
const WEIGHT = { guide: 1.3, service: 1.25, term: 1.2, topic: 1.1, event: 1.1 };

/**
 * The pages that a query finds, the best first, and what was not found of it. The last word may not be
 * written to its end yet. `chosen` are the labels that all pages must have.
 */
export async function search(query, isUnfinished, chosen) {
  const { fold, common, lengths, labels, labelled } = await overview();
  const isCommon = new Set(common);
  // What tells who asks does not tell what is looked for.
  const asker = new Set(fold.own);
  const numbers = await dialled(query);
  // What is a part of a number that was found stands in texts as it is or not at all.
  const isDialled = ({ written }) => numbers.some((number) => number.written.includes(written));
  const repaired = await mended(query);
  let repairedQuery = query;
  for (const [part, { word }] of repaired) repairedQuery = plain(repairedQuery).replaceAll(part, () => word);
  const all = wordsOf(repairedQuery, fold).map((word) => (isDialled(word) ? { ...word, isWhole: true, parts: [], isDialled: true } : word));
  const asked = all.filter(({ form }) => !asker.has(form));
  let words = asked.length ? asked : all;
  const telling = words.filter(({ form }) => !isCommon.has(form));
  // Of those that are everywhere the longest may say something, in a title; each costs a piece of the index.
  const longest = words.filter(({ form }) => isCommon.has(form)).sort((a, b) => b.form.length - a.form.length).slice(0, 2);
  words = words.filter((word) => telling.includes(word) || longest.includes(word));
  const average = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  const scores = new Map();
  const [missing, others, forms] = [new Set(), new Map(), new Set()];
  let sum = 0;
  const leads = await needed();
  const leadsTo = (form) => leads.filter((lead) => lead.page !== undefined && lead.form === form).map(({ page }) => page);
  const found = await Promise.all(words.map(async (word, at) => {
    const itself = await meant(word, word.isCut || (isUnfinished && at === words.length - 1));
    if (itself.some(({ like }) => like === 1)) return [[word, itself]];
    // A page in another language has no word in the index.
    if (leadsTo(word.form).length) return [[word, [{ word: word.form, places: [], like: 1 }]]];
    const longer = itself.filter(({ isOther }) => !isOther);
    const slip = await slipped(word);
    if (slip) {
      const known = await meant({ form: slip.form, isWhole: true }, false);
      const like = (known.length ? known : [{ word: slip.form, places: [] }]).map((it) => ({ ...it, like: SLIPPED, isOther: true }));
      return [[{ ...word, slip: slip.written }, [...longer, ...like]]];
    }
    if (longer.length) return [[word, longer]];
    let made = word.parts ?? [];
    if (!made.length && !word.isWhole) made = (await parts(word.form)).map((part) => ({ written: word.written, form: part }));
    if (!made.length) return [[word, itself]];
    return Promise.all(made.map(async (part) => [part, await meant(part, false)]));
  }));
  for (const [{ written, isDialled, slip }, like] of found.flat()) {
    if (isDialled && !like.length) continue;
    if (!like.length && !SPACELESS.test(written)) missing.add(written);
    const best = new Map();
    let rarity = 0;
    for (const { word, places, like: likely, isOther } of like) {
      forms.add(word);
      const pages = places.length / 2;
      const rare = Math.log(1 + (lengths.length - pages + 0.5) / (pages + 0.5)) * (isCommon.has(word) ? 0.4 : 1);
      rarity = Math.max(rarity, rare);
      for (let at = 0, number = 0; at < places.length; at += 2) {
        number += places[at];
        const [weight, isTitle] = [places[at + 1] >> 1, places[at + 1] & 1];
        const often = 2.4 * weight / (weight + 1.4 * (0.4 + 0.6 * lengths[number] / average));
        best.set(number, Math.max(best.get(number) ?? 0, likely * rare * (often + TITLE * isTitle)));
      }
      // What is only like a word of need may be another: `política` is not the police.
      for (const number of isOther && !slip ? [] : leadsTo(word)) {
        if (!places.length) rarity = Math.log(2 + lengths.length);
        best.set(number, (best.get(number) ?? 0) + likely * rarity * URGENT * TITLE);
      }
    }
    // A page on which the other word can be read as it is written.
    const [first] = [...best].sort(([, a], [, b]) => b - a);
    if (first && like[0].isOther) others.set(written, { form: like[0].word, page: first[0], word: slip });
    // What stands nowhere counts as much as what is rare.
    sum += rarity || Math.log(1 + lengths.length);
    for (const [number, score] of best) {
      const known = scores.get(number) ?? { number, score: 0, covered: 0 };
      scores.set(number, { number, score: known.score + score, covered: known.covered + rarity });
    }
  }
  for (const { pages } of numbers) {
    sum += 1;
    for (const [number, score] of pages) {
      const known = scores.get(number) ?? { number, score: 0, covered: 0 };
      scores.set(number, { number, score: known.score + score, covered: known.covered + 1 });
    }
  }
  for (const [part, { written }] of repaired) others.set(part, { word: written });
  const wanted = chosen.map((label) => labels.indexOf(label));
  const pages = [...scores.values()]
    .filter(({ number }) => wanted.every((label) => labelled[number]?.includes(label)))
    .map(({ number, score, covered }) => ({ number, score: score * Math.sqrt(covered / sum) * (WEIGHT[labels[labelled[number]?.[0]]] ?? 1) }))
    .sort((a, b) => b.score - a.score || a.number - b.number);
  return { pages, missing: [...missing], others: [...others], forms, numbers: numbers.flatMap((number) => [...number.found]) };
}

/** Which words of a text, cut at its spaces, have one of these forms, or are a part of one of these numbers. */
export async function hits(words, forms, numbers = []) {
  const { fold } = await overview();
  return words.map((word) => {
    const part = /\p{L}/u.test(word) ? '' : digits(word);
    if (part.length > 1 && numbers.some((number) => number.includes(part))) return true;
    const [only] = wordsOf(word, fold);
    return Boolean(only) && (forms.has(only.form) || (only.parts ?? []).some((it) => forms.has(it.form)));
  });
}

/** Says what is searched, and fetches what is needed before the first word. */
export function open(index, tag) {
  [folder, lang] = [index, tag];
  return overview();
}
