/* What a reader touches: colours, menu, notice, copy buttons, cards; and what follows the scrolling: the place in the table of contents, the header
   of a narrow screen, the way back to the top. Fetched by manual.js with the first pointer, focus, key or scrolling. */

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
  show();
}

/* Menu: a link to the navigation becomes a button that shows it over the page. Esc, the close link, a tap beside it
   or walking out of it shut it; the first two give the focus back. */
function drawer(opener) {
  const menu = one("#site-menu");
  const isOpen = () => menu.classList.contains("is-open");
  const open = (state, focus) => {
    menu.classList.toggle("is-open", state);
    opener.setAttribute("aria-expanded", state);
    focus?.focus();
  };
  const toggle = (event) => { event.preventDefault(); open(!isOpen(), isOpen() ? opener : one('[aria-current="page"]', menu) || one("a", menu)); };
  if (location.hash === "#site-menu") location.replace("#page-text");
  opener.setAttribute("aria-expanded", "false");
  opener.setAttribute("aria-controls", "site-menu");
  opener.onclick = toggle;
  opener.onkeydown = (event) => { if (event.key === " ") toggle(event); };
  one("[data-drawer-close]", menu).onclick = toggle;
  menu.addEventListener("focusout", (event) => { if (event.relatedTarget && !menu.contains(event.relatedTarget)) open(false); });
  document.addEventListener("keydown", (event) => { if (event.key === "Escape" && isOpen()) open(false, opener); });
  document.addEventListener("pointerdown", (event) => { if (isOpen() && !menu.contains(event.target) && !opener.contains(event.target)) open(false); });
}

/* The notice is put away by a click, and only then is that kept. */
function notice(button) {
  button.onclick = () => {
    document.documentElement.dataset.notice = "read";
    try { localStorage.setItem("manual.notice", "read"); } catch { /* put away for this page */ }
    one("#page-text").focus({ preventScroll: true });
  };
}

/* Copying: the address of a section, the citation of a page. */
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

/* Header of a narrow screen: away while the reader goes down, back on the way up, and for the keyboard. */
function header(top) {
  let last = 0;
  const move = () => {
    const y = Math.max(scrollY, 0);
    if (Math.abs(y - last) < 8) return;
    top.classList.toggle("away", y > last && y > top.offsetHeight && !top.contains(document.activeElement));
    last = y;
  };
  addEventListener("scroll", move, { passive: true });
  top.addEventListener("focusin", () => top.classList.remove("away"));
  move();
}

/* Table of contents: the last heading above the upper third of the window is the one being read. */
function place(toc) {
  const links = new Map(all("a", toc).map((link) => [decodeURIComponent(link.hash.slice(1)), link]));
  const heads = [...links.keys()].map((id) => document.getElementById(id)).filter(Boolean);
  const mark = () => {
    const read = heads.filter((head) => head.getBoundingClientRect().top < innerHeight / 3).pop() || heads[0];
    for (const [id, link] of links) {
      if (id === read?.id) link.setAttribute("aria-current", "location"); else link.removeAttribute("aria-current");
    }
  };
  addEventListener("scroll", mark, { passive: true });
  mark();
}

/* The way back to the top stands in the foot, and beside the text after three screens. */
function up(link) {
  const show = () => link.classList.toggle("far", scrollY > 3 * innerHeight);
  addEventListener("scroll", show, { passive: true });
  show();
}

/* Numbers of citations and terms of the glossary: their cards have a script of their own, fetched when one is first pointed at. Without it,
   with a key held down, or in a browser that shows no card, the link leads to its line in the list, or to the entry. */
function cards(src) {
  if (!("popover" in HTMLElement.prototype)) return;
  const linkOf = (event) => event.target.closest?.(CARDS);
  let fetched;
  const fetchCard = () => (fetched ??= script(src));
  const pointed = () => fetchCard().catch(() => {});
  if (one(`:is(${CARDS}):is(:hover, :focus)`)) pointed();
  for (const name of ["pointerover", "focusin"]) addEventListener(name, (event) => { if (linkOf(event)) pointed(); });
  addEventListener("click", (event) => {
    const link = linkOf(event);
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || link.matches(".term") && location.protocol === "file:") return;
    event.preventDefault();
    fetchCard().then(() => (link.matches(".term") ? termCard : sourceCard.open)(link)).catch(() => { location.href = link.href; });
  });
}

/* The shortcut "/" can be switched off, as no single key may get in the way of dictation. */
function keys(list) {
  const button = make("button", { type: "button" });
  const show = () => { button.textContent = `Turn ${keysOff() ? "on" : "off"} the / key for search`; };
  button.onclick = () => {
    try { if (keysOff()) localStorage.removeItem("manual.keys"); else localStorage.setItem("manual.keys", "off"); } catch { say("This browser keeps no settings."); }
    show();
  };
  button.dataset.keys = "";
  list.lastElementChild.before(make("li", {}, button));
  show();
}

one(".side-top")?.prepend(one("[data-palette]").cloneNode(true));
all("[data-palette]").forEach(palette);
all("[data-drawer]:not([hidden])").forEach(drawer);
all(".top").forEach(header);
all(".toc").forEach(place);
/* A button that takes the page away: on paper, or by the address that it is shared by. */
const take = { "": () => print(), link: () => copy(one(".product-link a").textContent.trim(), "The link is copied.") };
all("[data-print]").forEach((button) => { button.onclick = take[button.dataset.print]; });
all("[data-dismiss]").forEach(notice);
cards(beside("cards.js"));

/* What comes into the page waits for its style, so that nothing is seen without it; where that cannot come, the page stays as it is. */
const style = make("link", { rel: "stylesheet", href: beside("acts.css") });
style.onload = () => {
  all(".page:not(.home) .prose > :is(h2, h3)[id]").forEach(headingLink);
  all("[data-copy]").forEach((part) => {
    const text = part.textContent.trim();
    part.append(" ", copyButton("Copy the citation", SHEETS, () => copy(text, "The citation is copied.")));
  });
  all(".base-links").forEach(keys);
  all("[data-up]").forEach(up);
};
document.head.append(style);
