/* What the shell of the manual does with scripts on; every page is complete without them.
   Colours, menu on a narrow screen, place in the table of contents, copy buttons, and the search box, whose own script
   is fetched when the box is first used. Filters and sorting stand in register.js, which only registers load. */

const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const one = (selector, root = document) => root.querySelector(selector);

function make(tag, properties = {}, ...children) {
  const node = Object.assign(document.createElement(tag), properties);
  node.append(...children);
  return node;
}

/* Speak and show one short message. */
const said = document.body.appendChild(make("p", { className: "said" }));
said.setAttribute("role", "status");
let saidUntil;
function say(text) {
  said.textContent = text;
  clearTimeout(saidUntil);
  saidUntil = setTimeout(() => { said.textContent = ""; }, 4000);
}

/* Colours: the button turns dark colours on and off; choosing what the device says forgets the choice. */
function palette(button) {
  const root = document.documentElement;
  const device = matchMedia("(prefers-color-scheme: dark)");
  const dark = () => (root.dataset.theme ? root.dataset.theme === "dark" : device.matches);
  const show = () => button.setAttribute("aria-pressed", dark());
  button.onclick = () => {
    const theme = dark() ? "light" : "dark";
    const own = (theme === "dark") !== device.matches;
    if (own) root.dataset.theme = theme; else delete root.dataset.theme;
    try {
      if (own) localStorage.setItem("manual.theme", theme); else localStorage.removeItem("manual.theme");
    } catch { /* the choice lasts for this page */ }
    show();
  };
  device.addEventListener("change", show);
  button.hidden = false;
  show();
}

/* Menu: a link to the navigation becomes a button that shows it over the page. Esc, the close link, a tap beside it
   or walking out of it shut it; the first two give the focus back. */
function drawer(opener) {
  const menu = one("#site-menu");
  if (!menu) { opener.hidden = true; return; }
  const isOpen = () => menu.classList.contains("is-open");
  const open = (state, focus) => {
    menu.classList.toggle("is-open", state);
    opener.setAttribute("aria-expanded", state);
    focus?.focus();
  };
  const toggle = (event) => { event.preventDefault(); open(!isOpen(), isOpen() ? opener : one('[aria-current="page"]', menu) || one("a", menu)); };
  if (location.hash === "#site-menu") location.replace("#page-text");
  opener.setAttribute("role", "button");
  opener.setAttribute("aria-expanded", "false");
  opener.setAttribute("aria-controls", "site-menu");
  opener.onclick = toggle;
  opener.onkeydown = (event) => { if (event.key === " ") toggle(event); };
  one("[data-drawer-close]", menu).onclick = toggle;
  const here = one("[aria-current]", menu);
  if (here) menu.scrollTop = here.offsetTop - menu.clientHeight / 2;
  menu.addEventListener("focusout", (event) => { if (event.relatedTarget && !menu.contains(event.relatedTarget)) open(false); });
  document.addEventListener("keydown", (event) => { if (event.key === "Escape" && isOpen()) open(false, opener); });
  document.addEventListener("pointerdown", (event) => { if (isOpen() && !menu.contains(event.target) && !opener.contains(event.target)) open(false); });
}

/* Header of a narrow screen: away while the reader goes down, back on the way up, and for the keyboard. */
function header(top) {
  let last = scrollY;
  addEventListener("scroll", () => {
    const y = Math.max(scrollY, 0);
    if (Math.abs(y - last) < 8) return;
    top.classList.toggle("away", y > last && y > top.offsetHeight && !top.contains(document.activeElement));
    last = y;
  }, { passive: true });
  top.addEventListener("focusin", () => top.classList.remove("away"));
}

/* The way back to the top stands in the foot, and beside the text after three screens. */
function up(link) {
  const show = () => link.classList.toggle("far", scrollY > 3 * innerHeight);
  addEventListener("scroll", show, { passive: true });
  show();
}

/* The notice is put away by a click, and only then is that kept. */
function notice(button) {
  button.onclick = () => {
    document.documentElement.dataset.notice = "read";
    try { localStorage.setItem("manual.notice", "read"); } catch { /* put away for this page */ }
    one("#page-text").focus({ preventScroll: true });
  };
  button.hidden = false;
}

/* Numbers of citations and terms of the glossary: their cards have a script of their own, fetched when one is first pointed at. Without it,
   with a key held down, or in a browser that shows no card, the link leads to its line in the list, or to the entry. */
const script = (src) => new Promise((resolve, reject) => document.head.append(make("script", { src, onload: resolve, onerror: reject })));
function cards(src) {
  if (!("popover" in HTMLElement.prototype)) return;
  const linkOf = (event) => event.target.closest?.(".cite a, a.term");
  let fetched;
  const fetchCard = () => { fetched ??= script(src); return fetched; };
  const ahead = (event) => { if (linkOf(event)) fetchCard().catch(() => {}); };
  for (const name of ["pointerover", "focusin"]) document.addEventListener(name, ahead);
  document.addEventListener("click", (event) => {
    const link = linkOf(event);
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || link.matches(".term") && location.protocol === "file:") return;
    event.preventDefault();
    fetchCard().then(() => (link.matches(".term") ? termCard : sourceCard.open)(link)).catch(() => { location.href = link.href; });
  });
}

/* What is far down the page fetches its script a screen before it is seen. */
function near(part, src) {
  const observer = new IntersectionObserver(([{ isIntersecting }]) => {
    if (!isIntersecting) return;
    observer.disconnect();
    script(src);
  }, { rootMargin: "100%" });
  observer.observe(part);
}

/* Table of contents: the last heading above the upper third of the window is the one being read. */
function contents(toc) {
  const bar = one("[data-contents]", toc);
  const narrow = matchMedia("(max-width:75em)").matches;
  if (!narrow && !toc.closest(".wide")) bar.open = true;
  else bar.onclick = (event) => { if (event.target.closest("a")) bar.open = false; };
  const links = new Map(all("a", toc).map((link) => [decodeURIComponent(link.hash.slice(1)), link]));
  const heads = [...links.keys()].map((id) => document.getElementById(id)).filter(Boolean);
  const mark = () => {
    const read = heads.filter((head) => head.getBoundingClientRect().top < innerHeight / 3).pop() || heads[0];
    for (const [id, link] of links) {
      const here = Boolean(read) && id === read.id;
      link.classList.toggle("here", here);
      if (here) link.setAttribute("aria-current", "location"); else link.removeAttribute("aria-current");
    }
  };
  const observer = new IntersectionObserver(mark, { rootMargin: "9999999px 0px -66% 0px" });
  heads.forEach((head) => observer.observe(head));
  mark();
}

/* Copying: the address of a section, the citation of a page. */
async function copy(text, done) {
  try {
    await navigator.clipboard.writeText(text);
    say(done);
  } catch { say("Copying is switched off here. Please select the text yourself."); }
}

const CHAIN = "M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7L12 7M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7L12 17", SHEETS = "M9 8h10v12H9zM15 8V4H5v12h4";
function copyButton(name, sign, onclick) {
  const button = make("button", { type: "button", className: "copy", onclick, title: name });
  button.setAttribute("aria-label", name);
  button.innerHTML = `<svg viewBox="0 0 24 24" width="18" height="18" aria-hidden="true"><path fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" d="${sign}"/></svg>`;
  return button;
}

function headingLink(head) {
  const name = `Copy the link to: ${head.textContent.trim()}`;
  const button = copyButton(name, CHAIN, () => {
    history.replaceState(null, "", `#${head.id}`);
    copy(location.href, "The link to this section is copied.");
  });
  const row = make("div", { className: `hd hd-${head.localName}` });
  head.replaceWith(row);
  row.append(head, button);
}

/* The shortcut "/" can be switched off, as no single key may get in the way of dictation. */
const keysOff = () => { try { return localStorage.getItem("manual.keys") === "off"; } catch { return false; } };
function keys(button) {
  const show = () => { button.textContent = `Turn ${keysOff() ? "on" : "off"} the / key for search`; };
  button.onclick = () => {
    try { if (keysOff()) localStorage.removeItem("manual.keys"); else localStorage.setItem("manual.keys", "off"); } catch { say("This browser keeps no settings."); }
    show();
  };
  button.parentNode.hidden = false;
  show();
}

/* A table, or a sample of code, wider than its place can be scrolled with the keyboard. */
function wide(wrap) {
  if (wrap.scrollWidth <= wrap.clientWidth) return;
  wrap.tabIndex = 0;
  wrap.setAttribute("role", "group");
  wrap.setAttribute("aria-label", one("caption", wrap)?.textContent || (wrap.tagName === "PRE" ? "Sample to copy" : "Table"));
}

/* Words of a search that the address carries: after "#", which no request tells to a host, or, in a link made by hand, after "?". */
const linkedWords = () => new URLSearchParams(location.hash ? location.hash.slice(1) : location.search).get("q");

/* Search: its script and its worker come together when the box is first used; "/" goes to the box, unless the reader switched that off.
   Enter before they are there waits for them, and where they cannot come opens the A–Z: with scripts on, no words are sent. */
function search(form) {
  const box = form.elements.q;
  let failed = false;
  const load = () => {
    const src = form.dataset.searchScript;
    box.removeEventListener("focus", load);
    delete form.dataset.searchScript;
    if (!src) return;
    if (location.protocol !== "file:") {
      form.searchWorker = new Worker(src.replace(/\.js$/, "-worker.js"));
      form.searchWorker.onerror = () => { form.searchWorker = null; };
    }
    document.head.append(make("script", { src, onerror: () => { failed = true; } }));
  };
  const linked = () => { if (linkedWords()) load(); };
  box.addEventListener("focus", load);
  form.addEventListener("submit", (event) => {
    if (box.value.trim()) event.preventDefault();
    if (failed) location.href = form.action;
  });
  addEventListener("hashchange", linked);
  if (document.activeElement === box) load();
  linked();
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea")) return;
    if (keysOff()) return;
    event.preventDefault();
    box.focus();
    box.select();
  });
}

one(".side-top")?.prepend(one("[data-palette]").cloneNode(true));
all("[data-palette]").forEach(palette);
all("[data-drawer]").forEach(drawer);
all(".page:not(.home) .prose > :is(h2, h3)[id]").forEach(headingLink);
all("[data-copy-link]").forEach((link) => {
  link.after(" ", copyButton("Copy the link", CHAIN, () => copy(link.textContent.trim(), "The link is copied.")));
});
all("[data-copy]").forEach((part) => {
  const text = part.textContent.trim();
  part.append(" ", copyButton("Copy the citation", SHEETS, () => copy(text, "The citation is copied.")));
});
all(".table-wrap, .prose pre").forEach(wide);
all("[data-print]").forEach((button) => { button.hidden = false; button.onclick = () => print(); });
all("[data-keys]").forEach(keys);
all(".toc").forEach(contents);
all(".find").forEach(search);
all(".top").forEach(header);
all("[data-up]").forEach(up);
all("[data-dismiss]").forEach(notice);
const beside = (name) => new URL(name, document.currentScript.src).href;
cards(beside("cards.js"));
all("[data-quiz]").forEach((list) => near(list, beside("quiz.js")));
if (/[#&]route=/.test(location.hash)) script(beside("walk.js"));
