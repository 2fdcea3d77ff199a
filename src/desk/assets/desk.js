// The author's desk in the page: the bar with what is known of it, the overlay of problems, and
// reloading where one was reading. Served by `welcomat serve` alone; no build contains it.
//
// All text comes as text and goes in as text, never as HTML: content cannot become a part of the desk.

(() => {
  "use strict";

  const { desk, path, seen } = document.currentScript.dataset;

  // The overview has no bar of its own, only lists that act when something is chosen.
  if (path === undefined) {
    for (const select of document.querySelectorAll("form.choose select")) {
      select.addEventListener("change", () => select.form.requestSubmit());
    }
    return;
  }

  // A built site may have been served at this address before: what it keeps in the browser is not to
  // stand between an author and the page that was just saved.
  navigator.serviceWorker?.getRegistrations().then((all) => all.forEach((one) => one.unregister())).catch(() => {});
  window.caches?.keys().then((all) => all.filter((name) => name.startsWith("welcomat ")).forEach((name) => caches.delete(name))).catch(() => {});

  // Small words

  /** An element; attributes that are null or false are left out, and so are empty children. */
  const make = (name, attributes, ...children) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes ?? {})) {
      if (value !== null && value !== undefined && value !== false) {
        element.setAttribute(key, value === true ? "" : value);
      }
    }
    element.append(...children.flat().filter((child) => child !== null && child !== undefined));
    return element;
  };

  /** What is in back-ticks is code. */
  const withCode = (words) =>
    words.split("`").map((part, place) => (place % 2 ? make("code", {}, part) : part));

  const counted = (count, noun) => `${count} ${noun}${count === 1 ? "" : "s"}`;

  /** A browser may refuse to keep anything; then nothing is remembered. */
  const memory = (storage) => ({
    get: (key) => { try { return window[storage].getItem(`welcomat-desk:${key}`); } catch { return null; } },
    set: (key, value) => { try { window[storage].setItem(`welcomat-desk:${key}`, value); } catch { /* so be it */ } },
  });
  const tab = memory("sessionStorage");
  const always = memory("localStorage");

  // The frame: behind the page, as high as the bar, with a style of its own.

  const host = make("welcomat-desk", { lang: "en", dir: "ltr" });
  const shadow = host.attachShadow({ mode: "open" });
  const style = make("link", { rel: "stylesheet", href: `${desk}desk.css` });
  const drawer = make("section", { class: "drawer", id: "drawer", hidden: true, tabindex: "-1", "aria-label": "About this page" });
  const summary = make("button", { class: "summary", id: "summary", type: "button", "aria-expanded": "false", "aria-controls": "drawer" }, "…");
  const away = make("span", { class: "away", role: "status", hidden: true });
  const overview = make("a", { href: desk, class: "wide" }, "All pages");
  const fold = make("button", { class: "fold", id: "fold", type: "button", "aria-label": "Fold the desk to a tab", title: "Fold" }, "–");
  const unfold = make("button", { class: "unfold", id: "unfold", type: "button", "aria-label": "Unfold the author's desk" });
  const frame = make("div", { class: "desk", role: "region", "aria-label": "The author's desk", hidden: true },
    drawer, make("div", { class: "bar" }, summary, away, overview, fold), unfold);
  // Without its style it would be a heap of words.
  style.addEventListener("load", () => { frame.hidden = false; restoreDesk(); });
  shadow.append(style, frame);
  document.documentElement.append(host);

  const isOpen = () => !drawer.hidden;

  const setOpen = (open) => {
    drawer.hidden = !open;
    summary.setAttribute("aria-expanded", String(open));
    tab.set("drawer", open ? "open" : "");
  };

  const setFolded = (folded) => {
    frame.classList.toggle("tab", folded);
    host.dataset.view = folded ? "tab" : "bar";
    always.set("view", host.dataset.view);
  };

  summary.addEventListener("click", () => setOpen(!isOpen()));
  fold.addEventListener("click", () => { setOpen(false); setFolded(true); unfold.focus(); });
  unfold.addEventListener("click", () => { setFolded(false); summary.focus(); });
  frame.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && isOpen()) { setOpen(false); summary.focus(); }
  });

  // The place where one was reading

  const placeOf = () => `place:${location.pathname}`;

  const reload = () => {
    const focus = shadow.activeElement?.id ?? null;
    tab.set(placeOf(), JSON.stringify({ x: scrollX, y: scrollY, drawer: drawer.scrollTop, focus }));
    location.reload();
  };

  let place = JSON.parse(tab.get(placeOf()) || "null");
  tab.set(placeOf(), "");

  /** Goes back at once, and again when pictures and fonts have moved things, unless the reader has
      moved meanwhile. */
  const restorePlace = () => {
    const { x: left, y: top } = place;
    let moved = false;
    for (const event of ["wheel", "touchstart", "keydown", "pointerdown"]) {
      addEventListener(event, () => { moved = true; }, { once: true, passive: true, capture: true });
    }
    const goBack = () => { if (!moved) scrollTo({ left, top, behavior: "instant" }); };
    goBack();
    addEventListener("load", goBack, { once: true });
    document.fonts?.ready.then(goBack);
  };

  /** The desk itself, once it is filled. */
  const restoreDesk = () => {
    if (!place || !known || frame.hidden) return;
    drawer.scrollTop = place.drawer;
    if (place.focus) shadow.getElementById(place.focus)?.focus({ preventScroll: true });
    place = null;
  };

  // What is known of the page

  /** A place in a file: a link to the editor, or the path alone. */
  const placeLink = ({ path: file, line, column, editor }, words) => {
    const place = line ? `${file}:${line}${column ? `:${column}` : ""}` : file;
    // A name may be written from right to left, or say that it is.
    return make(editor ? "a" : "span", { href: editor, class: words ? null : "path" }, words ?? make("bdi", {}, place));
  };

  const tone = ({ key, to_do }) => (key === "missing" ? "soft" : to_do ? "fair" : /^(source|unnoted)$/.test(key) ? null : "good");

  const card = (title, ...children) => make("section", { class: "card" }, make("h3", {}, title), ...children);

  const languagesCard = (page) => card("Languages", make("ul", { class: "languages" }, page.languages.map((language) =>
    make("li", {},
      make("a", { href: language.here ? null : language.href, "aria-current": language.here ? "page" : null }, language.name),
      make("span", { class: tone(language.state) }, language.state.words,
        language.reserve ? make("span", { class: "fair" }, ` · ${language.reserve.words}`) : null,
        language.begin ? make("code", { class: "begin" }, language.begin) : null),
      language.file?.editor ? make("a", { href: language.file.editor, "aria-label": `Edit ${language.file.path}` }, "edit")
        : make("span", { class: "path soft" }, language.file ? language.file.path.split("/").pop() : "")))));

  const readingTone = (level) => (level === null ? "soft" : level < 2 ? "good" : level > 2 ? "bad" : "fair");

  const readingCard = ({ reading, file, dir, text_tag }) => card("Reading",
    make("p", { class: readingTone(reading.level) }, reading.words),
    reading.hardest.length ? make("ul", { class: "hardest" }, reading.hardest.map((hard) =>
      make("li", {},
        make("span", { class: "figure" }, `${hard.figure}, `),
        placeLink(hard.place, `line ${hard.place.line}`), ": ",
        make("bdi", { lang: text_tag, dir }, hard.words)))) : null);

  const remarksCard = (title, remarks, none) => card(title, remarks.length
    ? make("ul", { class: "remarks" }, remarks.map((remark) => make("li", { class: "fair" }, remark.words, " ", placeLink(remark.place, "mend"))))
    : make("p", { class: "soft" }, none));

  const weightCard = (weight) => {
    // A page that is too heavy shows where the limit lies inside it.
    const meter = make("span", { class: `meter${weight.fits ? "" : " over"}`, "aria-hidden": "true" }, make("span"));
    meter.firstChild.style.inlineSize = `${Math.min(weight.percent, 100)}%`;
    meter.style.setProperty("--limit", `${10000 / Math.max(weight.percent, 100)}%`);
    return card("Weight", meter, make("p", { class: weight.fits ? null : "bad" }, weight.words));
  };

  /** How many there are: of very many, some stand for the rest. */
  const total = (list) => list.reduce((sum, said) => sum + said.count, 0);

  const problemsCard = () => (problems.length ? card(counted(total(problems), "problem"),
    make("ul", { class: "remarks" }, problems.map((said) =>
      make("li", { class: said.severity === "error" ? "bad" : "fair" }, withCode(said.message), " ", placeLink(said))))) : null);

  let known = null;
  let problems = [];

  const showSummary = () => {
    const { kind, page, weight } = known ?? {};
    const errors = problems.some((said) => said.severity === "error");
    const badge = problems.length
      ? make("span", { class: `badge keep ${errors ? "full" : "fair"}` }, counted(total(problems), "problem")) : null;
    const here = page?.languages.find((language) => language.here);
    const part = (words, className) => make("span", { class: className }, words);
    summary.replaceChildren(...[
      page?.reserve ? part(page.reserve.key.replace("-", " "), "badge keep fair") : null,
      part(kind ?? "…", "kind"),
      here ? part(`${here.name}: ${page.state.words}`, tone(page.state)) : null,
      page?.reading.short ? part(page.reading.short, readingTone(page.reading.level)) : null,
      page?.verification.due ? part("verification due", "wide fair") : null,
      page?.pictures.length ? part(`${counted(page.pictures.length, "gap")} in pictures`, "wide fair") : null,
      weight ? part(weight.short, `wide ${weight.fits ? "soft" : "bad"}`) : null,
      badge,
    ].filter(Boolean));
    unfold.replaceChildren("desk", ...(badge ? [badge.cloneNode(true)] : []));
  };

  const showDrawer = () => {
    if (!known) return;
    const { kind, page, weight } = known;
    const scroll = drawer.scrollTop;
    drawer.replaceChildren(
      make("div", { class: "head" },
        make("h2", page ? { lang: page.text_tag, dir: page.dir } : {}, page ? page.title : kind),
        page?.reserve ? make("span", { class: "badge fair" }, page.reserve.words) : null,
        page ? placeLink(page.file) : make("span", { class: "soft" }, "made of the site as a whole: there is no file to edit"),
        make("a", { href: known.overview }, "all pages")),
      make("div", { class: "cards" }, ...[
        problemsCard(),
        page ? languagesCard(page) : null,
        page ? readingCard(page) : null,
        page ? remarksCard("Pictures", page.pictures, "nothing is missing") : null,
        page ? card("Facts", make("p", { class: page.verification.due ? "fair" : null }, page.verification.words)) : null,
        weightCard(weight),
      ].filter(Boolean)));
    drawer.scrollTop = scroll;
  };

  const show = () => { showSummary(); showDrawer(); restoreDesk(); };

  let isOld = false;

  const refresh = async () => {
    if (document.hidden) { isOld = true; return; }
    isOld = false;
    try {
      const answer = await fetch(`${desk}page.json?path=${encodeURIComponent(path)}`, { cache: "no-store" });
      // There is nothing to know of a page that could not be made.
      if (answer.ok) known = await answer.json();
    } catch { /* the server is away, which the bar says already */ }
    show();
  };

  // What is wrong

  const dismiss = make("button", { type: "button", autofocus: true }, "Show the page (Esc)");
  const heading = make("h2", { id: "wrong" });
  const list = make("ol");
  // Where there is no good version yet, a page of problems stands in for what was asked for.
  const isStandIn = document.body.dataset.kind === "problems";
  const wanted = document.body.dataset.of === "page" ? "this page" : "the site";
  const behind = isStandIn ? "" : "The page behind this is the last good version. ";
  const overlay = make("dialog", { class: "overlay", role: "alertdialog", "aria-labelledby": "wrong", "aria-describedby": "wrong-note" },
    make("div", { class: "inner" }, make("div", { class: "head" }, heading, dismiss),
      make("p", { class: "note", id: "wrong-note" }, `${behind}This goes away by itself when the files are mended and saved.`),
      list));
  dismiss.addEventListener("click", () => overlay.close());
  shadow.append(overlay);

  /** A line of a file, the place marked. Columns count letters, not units of UTF-16. */
  const excerpt = ({ line, text, from, to }) => {
    const letters = Array.from(text);
    const cut = (start, end) => letters.slice(start, end).join("");
    return make("pre", { tabindex: "0" }, make("span", {}, String(line)),
      make("span", {}, cut(0, from), make("mark", {}, cut(from, to) || " "), cut(to)));
  };

  const problem = (said) => make("li", { class: "problem" },
    make("p", { class: "message" },
      make("span", { class: `badge level ${said.severity === "error" ? "full" : "fair"}` }, said.severity), withCode(said.message)),
    make("p", { class: "place" }, placeLink(said)),
    said.excerpt ? excerpt(said.excerpt) : null,
    said.labels.map((label) => make("p", { class: "place" }, placeLink(label), label.text ? ` ${label.text}` : null)),
    said.hints.map((hint) => make("p", { class: "hint" }, make("b", {}, "hint: "), withCode(hint))),
    said.more ? make("p", { class: "hint" }, withCode(said.more)) : null);

  const showProblems = (data) => {
    const before = showProblems.data;
    showProblems.data = data;
    // The same once more, after the server was away: what was put aside stays aside.
    if (data === before) return;
    problems = JSON.parse(data);
    show();
    const errors = problems.filter((said) => said.severity === "error");
    if (!errors.length && isStandIn) { reload(); return; }
    if (!errors.length) { overlay.close(); return; }
    const keeps = total(errors) === 1 ? "keeps" : "keep";
    heading.textContent = `${counted(total(errors), "mistake")} ${keeps} ${isStandIn ? `${wanted} from being made` : "the site as it was"}`;
    // What keeps the site first, then the rest: often a warning tells how an error came about.
    const others = problems.filter((said) => !errors.includes(said));
    list.replaceChildren(...[...errors, ...others].map(problem));
    if (!overlay.open) overlay.showModal();
    overlay.scrollTop = 0;
  };

  // What the server says

  const BEFORE_AWAY = 1000; // ms; a restart that nobody notices is not mentioned
  const AGAIN = 2000; // ms between tries where the browser has given up
  const OUT_OF_SIGHT = 60000; // ms; browsers allow six connections, and a tab nobody sees needs none

  let source = null;
  let awaySoon = 0;
  let hangUpSoon = 0;

  const setAway = (isAway, words = "waiting for welcomat serve") => {
    clearTimeout(awaySoon);
    const tell = () => {
      away.textContent = isAway ? words : "";
      away.hidden = !isAway;
    };
    if (isAway) awaySoon = setTimeout(tell, BEFORE_AWAY);
    else tell();
  };

  const hangUp = () => { source?.close(); source = null; clearTimeout(awaySoon); };

  const connect = () => {
    if (source) return;
    source = new EventSource(`${desk}events?path=${encodeURIComponent(path)}&seen=${seen}`);
    source.addEventListener("open", () => setAway(false));
    source.addEventListener("reload", reload);
    source.addEventListener("problems", (event) => showProblems(event.data));
    source.addEventListener("desk", refresh);
    // Others have come that want to be told. To look at this page again is to ask again.
    source.addEventListener("full", () => { hangUp(); setAway(true, "too many pages are open: come back to this one to follow it"); });
    source.addEventListener("error", () => {
      setAway(true);
      if (source?.readyState !== EventSource.CLOSED) return;
      source = null;
      // The site may turn out to be at another path than the one that was guessed.
      setTimeout(isStandIn ? reload : connect, AGAIN);
    });
  };

  document.addEventListener("visibilitychange", () => {
    clearTimeout(hangUpSoon);
    if (document.hidden) { hangUpSoon = setTimeout(hangUp, OUT_OF_SIGHT); return; }
    connect();
    if (isOld) refresh();
  });
  addEventListener("focus", connect);
  addEventListener("pagehide", hangUp);
  addEventListener("pageshow", (event) => { if (event.persisted) { connect(); refresh(); } });

  setFolded(always.get("view") === "tab");
  setOpen(tab.get("drawer") === "open" && !frame.classList.contains("tab"));
  if (place) restorePlace();
  refresh();
  connect();
})();
