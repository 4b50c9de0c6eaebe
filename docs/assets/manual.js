/* What the shell of the manual does with scripts on; every page is complete without them.
   The table of contents, and what is fetched when it is first used: search, and what a reader touches or scrolls (acts.js).
   Filters stand in register.js and sorting in sort.js, which only pages with one load. */

const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const one = (selector, root = document) => root.querySelector(selector);

function make(tag, properties = {}, ...children) {
  const node = Object.assign(document.createElement(tag), properties);
  node.append(...children);
  return node;
}

/* Speak and show one short message, long enough for who reads slowly. */
const said = document.body.appendChild(make("p", { className: "said" }));
said.setAttribute("role", "status");
let saidUntil;
function say(text) {
  said.textContent = text;
  clearTimeout(saidUntil);
  saidUntil = setTimeout(() => { said.textContent = ""; }, 10000);
}

/* Copy: the tools copy as well, whatever was fetched by then. */
async function copy(text, done) {
  try { await navigator.clipboard.writeText(text); } catch { done = "Copying is switched off here. Please select the text."; }
  say(done);
}

const script = (src) => new Promise((resolve, reject) => document.head.append(make("script", { src, onload: resolve, onerror: reject })));

/* What a reader touches gets its script, acts.js, with the first pointer, focus, key or scrolling, and at once where an address leads
   down the page; a press that comes before it waits for it. */
const TOUCHED = "[data-palette], [data-drawer], [data-dismiss], [data-print]", CARDS = ".cite a, a.term";
function touched(src) {
  let coming;
  const come = () => (coming ??= script(src).then(() => removeEventListener("click", press)));
  const press = (event) => {
    const part = event.target.closest(`${TOUCHED}, ${CARDS}`);
    if (!part || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    come().then(() => part.click(), () => { if (part.href) location.href = part.href; });
  };
  for (const name of ["pointerover", "focusin", "keydown", "scroll"]) addEventListener(name, () => come().catch(() => {}), { once: true });
  if (scrollY) come().catch(() => {});
  addEventListener("click", press);
  for (const part of all(TOUCHED)) part.hidden = part.matches("a") && !one("#site-menu");
  one("[data-drawer]")?.setAttribute("role", "button");
}

const { src: here } = document.currentScript;
const beside = (name) => new URL(name, here).href;

/* What is far down the page fetches its script a screen before it is seen, or with the first key, which can walk there faster than it comes. */
function near(part, src) {
  let come = () => { script(src); come = () => {}; };
  new IntersectionObserver(([{ isIntersecting }]) => { if (isIntersecting) come(); }, { rootMargin: "100%" }).observe(part);
  addEventListener("keydown", () => come());
}

/* Table of contents: open beside the text, and above it a bar that a choice shuts. At first the first section is the one being read; acts.js follows. */
function contents(bar) {
  one("a", bar)?.setAttribute("aria-current", "location");
  if (!matchMedia("(max-width:75em)").matches && !bar.closest(".wide")) bar.open = true;
  else bar.onclick = (event) => { if (event.target.closest("a")) bar.open = false; };
}

/* The open page is in sight in a long menu, before anybody touches it. */
function menu(side) {
  const top = one("[aria-current]", side)?.offsetTop, half = side.clientHeight / 2;
  if (top > 1.6 * half) side.scrollTop = top - half;
}

/* The shortcut "/" can be switched off, as no single key may get in the way of dictation. */
const keysOff = () => { try { return localStorage.getItem("manual.keys") === "off"; } catch { return false; } };

/* A table, or a sample of code, wider than its place can be scrolled with the keyboard. */
function wide(wrap) {
  if (wrap.scrollWidth <= wrap.clientWidth) return;
  wrap.tabIndex = 0;
  wrap.setAttribute("role", "group");
  wrap.setAttribute("aria-label", one("caption", wrap)?.textContent || (wrap.tagName === "PRE" ? "Sample to copy" : "Table"));
}

/* Words of a search that the address carries: after "#", which no request tells to a host, or, in a link made by hand, after "?". */
const linkedWords = () => new URLSearchParams(location.hash ? location.hash.slice(1) : location.search).get("q");

/* Search: its script and its worker come together when the box is first used, be it by words that are dropped there; "/" goes to the box,
   unless the reader switched that off. Enter before they are there waits for them, and where they cannot come opens the A–Z: with scripts on, no words are sent. */
function search(form) {
  const box = form.elements.q;
  let failed, loaded;
  const load = () => {
    if (loaded) return;
    loaded = true;
    if (location.protocol !== "file:") {
      form.searchWorker = new Worker(beside("search-worker.js"));
      form.searchWorker.onerror = () => { form.searchWorker = null; };
    }
    script(beside("search.js")).catch(() => { failed = true; });
  };
  const linked = () => { if (linkedWords()) load(); };
  for (const name of ["focus", "input"]) box.addEventListener(name, load);
  form.addEventListener("submit", (event) => {
    if (box.value.trim()) event.preventDefault();
    if (failed) location.href = form.action;
  });
  addEventListener("hashchange", linked);
  if (document.activeElement === box) load();
  linked();
  addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea") || keysOff()) return;
    event.preventDefault();
    box.focus();
    box.select();
  });
}

all(".table-wrap, .prose pre").forEach(wide);
all("[data-contents]").forEach(contents);
all(".find").forEach(search);
all(".side").forEach(menu);
touched(beside("acts.js"));
all("[data-quiz]").forEach((list) => near(list, beside("quiz.js")));
if (/[#&]route=/.test(location.hash)) script(beside("walk.js"));
