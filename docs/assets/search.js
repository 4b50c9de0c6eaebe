/* The results of the search box. Fetched when the box is first used, with its style; the search itself runs in a
   worker, or in this page where none may run (a copy on a disk). Words stay in the browser: in the box, and in the
   part of the address after "#", which is sent to no host, so that a search can be linked. */

(() => {
  const form = document.querySelector("form[data-search-root]");
  const box = form.elements.q;
  const assets = new URL(".", document.currentScript.src);
  const root = new URL(`${form.dataset.searchRoot}/`.replace("//", "/"), location.href);
  const onDisk = location.protocol === "file:";
  const BATCH = 10;

  const make = (tag, properties = {}, ...children) => {
    const node = Object.assign(document.createElement(tag), properties);
    node.append(...children);
    return node;
  };
  const fetched = (tag, properties) => new Promise((done) => {
    document.head.append(make(tag, { ...properties, onload: done, onerror: done }));
  });
  // A copy, from a disk or in Kiwix, knows files and no folders; the address of this page tells.
  const inFiles = onDisk || location.pathname.endsWith("/index.html");
  const at = (address) => new URL(inFiles && /(^|\/)$/.test(address) ? `${address}index.html` : address, root);

  /* The engine: ask(question, say) says what it found so far, and at last all of it (`full`), or that something could not come (`failed`);
     it fails if the engine could not come. What could not come is asked for again with the next question. */
  if (!document.querySelector('script[src*="fields"]')) fetched("script", { src: new URL("fields.js", assets) }); // what stands in the box comes back as well
  let ask;
  function inWorker() {
    const worker = form.searchWorker || new Worker(new URL("search-worker.js", assets));
    let number = 0, latest = null;
    worker.onmessage = ({ data }) => { if (data.asked === number) latest.say(data); };
    worker.onerror = () => { inPage(); if (latest) ask(latest.question, latest.say).catch(latest.fail); };
    ask = (question, say) => new Promise((done, fail) => {
      number += 1;
      latest = { question, say, fail };
      worker.postMessage({ ...question, asked: number });
    });
  }
  function inPage() {
    const script = (name) => new Promise((onload, onerror) => { document.head.append(make("script", { src: new URL(name, assets).href, onload, onerror })); });
    let loaded, number = 0;
    const load = () => (loaded ??= script("search-worker.js").then(() => manualSearch.fetchWith((name) => script(`search/${name}.js?${manualSearch.stamp()}`)))
      .catch((fault) => { loaded = null; throw fault; }));
    load().catch(() => { /* said when something is asked */ });
    ask = async (question, say) => {
      const its = number += 1;
      await load();
      if (its === number) await manualSearch.answer(question, say, () => its !== number);
    };
  }
  try {
    if (onDisk) throw new Error("no worker on a disk");
    inWorker();
  } catch { inPage(); }

  /* The panel. */
  const count = make("p", { className: "found-count" });
  const close = make("button", { type: "button", className: "found-close", textContent: "Close", onclick: () => { shut(); box.focus(); } });
  const only = make("div", { className: "found-only" });
  const note = make("div", { className: "found-note" });
  const list = make("div", { className: "found-list", id: "found-list" });
  const more = make("button", { type: "button", className: "found-more" });
  const foot = make("p", { className: "found-foot", textContent: "Arrow keys choose, Enter opens, Esc closes. Your words stay in this browser." });
  const panel = make("div", { className: "found", hidden: true }, make("div", { className: "found-head" }, count, close), only, note, list, more, foot);
  const status = make("p", { className: "vh" });
  only.setAttribute("role", "group");
  only.setAttribute("aria-label", "Show only");
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Search results");
  list.dataset.searchResults = "";
  status.setAttribute("role", "status");
  const here = document.querySelector("[data-search-page]"), all = make("p", { className: "found-all", hidden: true });
  more.after(all);
  if (here) { here.append(panel, status); panel.classList.add("found-here"); } else form.after(panel, status);
  for (const [name, value] of Object.entries({ role: "combobox", "aria-expanded": "false", "aria-controls": "found-list", "aria-autocomplete": "list" })) box.setAttribute(name, value);

  const styled = fetched("link", { rel: "stylesheet", href: new URL("search.css", assets).href });
  let asked = "", filter = "", most = BATCH, active = -1, answer = null, entering = false;
  const options = () => [...list.children];
  const isOpen = () => !panel.hidden;

  function open() {
    if (!here) place();
    panel.hidden = false;
    box.setAttribute("aria-expanded", Boolean(list.children.length));
  }
  function place() {
    panel.style.top = `${form.offsetTop + form.offsetHeight + 6}px`;
    panel.style.maxHeight = `max(16rem, calc(100vh - ${Math.max(0, form.getBoundingClientRect().bottom + 14)}px))`;
  }
  function shut() {
    panel.hidden = true;
    box.setAttribute("aria-expanded", "false");
    choose(-1);
  }
  function choose(number) {
    active = number;
    options().forEach((option, n) => option.setAttribute("aria-selected", n === number));
    if (number < 0) { box.removeAttribute("aria-activedescendant"); return; }
    box.setAttribute("aria-activedescendant", options()[number].id);
    options()[number].scrollIntoView({ block: "nearest" });
  }

  /* Ask; what is typed meanwhile is another question, and what is still said to the first one is not heard. */
  let turn = 0, gaveUp = 0;
  function search(fresh, typing = false) {
    const query = box.value.trim(), its = turn += 1;
    if (/^\w?$/.test(query)) { asked = ""; answer = null; shut(); keep(); return null; }
    if (fresh) { if (query !== asked) filter = ""; most = BATCH; }
    if (!answer) waiting();
    let begun = false;
    return new Promise((done) => {
      const say = async (found) => {
        await styled;
        const last = found.full || found.failed;
        if (its !== turn || !box.value.trim()) { done(); return; }
        if (!last && !fresh && answer) return;
        const left = begun && !entering && (!isOpen() || active >= 0 || panel.contains(document.activeElement));
        asked = query;
        answer = found;
        if (!left) show(found, query);
        begun = true;
        keep();
        if (last) done();
      };
      ask({ query: box.value, only: filter, most, typing }, say).catch(() => { if (its === turn) { answer = null; lost(); } done(); });
    });
  }
  function bare(words, ...about) {
    count.textContent = words;
    list.replaceChildren();
    note.replaceChildren(...about);
    only.hidden = more.hidden = foot.hidden = all.hidden = true;
    open();
  }
  function waiting() {
    styled.then(() => { if (!answer && gaveUp !== turn && box.value.trim()) bare("Searching …"); });
  }
  function lost() {
    entering = false;
    gaveUp = turn;
    bare("Search could not be loaded", make("p", {}, "Press Enter to try again, or look through ", aToZ(), "."));
    announce(`${count.textContent}. ${note.textContent}`);
  }

  /* The address carries the words of the box. The place on the page that stood there comes back when the box is empty; an agenda stays. */
  let kept, before = "";
  function keep() {
    clearTimeout(kept);
    kept = setTimeout(() => {
      const query = new URLSearchParams(location.search), q = box.value.trim();
      if (!location.hash.startsWith("#q=")) before = location.hash;
      if (before.includes("=")) return;
      query.delete("q");
      history.replaceState(history.state, "", `${location.pathname}${String(query) && `?${query}`}${q ? `#${new URLSearchParams({ q })}` : before}`);
    }, 300);
  }

  /* What waits to be written is written when the page is back, since a browser may bring it back with an empty box for a moment. */
  addEventListener("pagehide", () => clearTimeout(kept));
  addEventListener("pageshow", (event) => { if (event.persisted) setTimeout(keep); });

  const pieces = (parts) => parts.map(([text, mark]) => (mark ? make("mark", { textContent: text }) : text));
  const number = (n) => `${n === 100 ? "100 best" : n} ${n === 1 ? "result" : "results"}`;

  function show(found, query) {
    const looking = !found.full && !found.failed;
    count.textContent = looking ? (found.total ? `${number(found.total)} so far, searching on …` : "Searching on …") : found.total ? number(found.total) : "No result";
    const told = found.answers || [];
    list.replaceChildren(...[...told, ...found.results].map(option));
    list.hidden = !list.children.length;
    Object.assign(list.dataset, { query, complete: Boolean(found.full) });
    only.replaceChildren(...(found.filters.length > 1 || filter ? [["", found.all], ...found.filters].map(choice) : []));
    only.hidden = !only.children.length;
    more.hidden = found.total <= found.results.length;
    more.textContent = `Show ${Math.min(BATCH, found.total - found.results.length)} more`;
    foot.hidden = !list.children.length;
    all.hidden = here || !found.page || !list.children.length;
    if (!all.hidden) all.replaceChildren(link("All of this on a page", `${at(found.page)}#${new URLSearchParams({ q: query })}`));
    note.replaceChildren(...(looking ? [] : notes(found, query)));
    open();
    active = -1;
    box.removeAttribute("aria-activedescendant");
    if (entering && list.children.length) choose(0);
    if (!looking) entering = false;
    const said = told.map(({ title, passage, note: from }) => `Answer. ${title[0][0]}: ${passage[0][0]} ${from} `).join("");
    announce(looking ? "" : `${said}${count.textContent}${filter ? ` in ${filter}` : ""}${list.children.length && !found.nowhere.length ? "" : `. ${note.textContent}`}`);
  }
  let saying;
  function announce(text) {
    clearTimeout(saying);
    saying = setTimeout(() => { status.textContent = text; }, 600);
  }

  /* A result, or an answer, which says where it is from. */
  function option({ to, id, title, page, kind, passage, note: from }, n) {
    const where = make("span", { className: "found-where" }, make("span", { className: "found-kind", textContent: kind }), page ? ` in ${page}` : "");
    const link = make("a", { className: from === undefined ? "found-one" : "found-one found-answer", id: `found-${n}`, href: at(to) + (id && `#${id}`) },
      make("span", { className: "found-title" }, ...pieces(title)), where, make("span", { className: "found-text" }, ...pieces(passage)));
    if (from) link.append(make("span", { className: "found-from", textContent: from }));
    link.setAttribute("role", "option");
    link.setAttribute("aria-selected", "false");
    return link;
  }
  function choice([name, its]) {
    const button = make("button", { type: "button", textContent: `${name || "All"} ${its}` });
    button.setAttribute("aria-pressed", name === filter);
    button.onclick = async () => {
      filter = name;
      most = BATCH;
      await search(false);
      [...only.children].find((other) => other.getAttribute("aria-pressed") === "true")?.focus();
    };
    return button;
  }
  const link = (text, href) => make("a", { textContent: text, href });
  const aToZ = () => link("every page and topic from A to Z", form.action);
  const word = (text, query = text) => make("button", { type: "button", className: "found-word", textContent: text, onclick: () => { box.value = query; box.focus(); search(true); } });

  function notes(found, query) {
    const put = (found.turned || []).map(([own, other]) => `“${own}” was looked for as “${other}”`).join(", ");
    const english = found.other || put ? [make("p", { textContent: `The manual is in English only.${found.other ? ` Your words look like ${found.other}: names of states are found in seven languages, other words in English.` : ""}${put ? ` ${put}.` : ""}` })] : [];
    const far = found.far.map(([own, others]) => make("p", {}, `The manual does not name “${own}”, and it was not taken for another place. If you meant `, ...others.flatMap((other, n) => [n ? " or " : "", word(other)]), ", choose it."));
    const nowhere = found.nowhere.length && found.total ? [make("p", { textContent: `Not in this manual: ${found.nowhere.map((own) => `“${own}”`).join(", ")}. What follows has your other words.` })] : [];
    const said = [...english, ...far, ...nowhere, ...poorer(found)];
    return [...said, ...noted(found, query)];
  }
  const poorer = (found) => (found.failed ? [make("p", { textContent: "Not everything could be loaded: only the names of pages and what came before were searched." })] : []);

  function noted(found, query) {
    const said = [];
    if (found.total || found.answers?.length) {
      if (found.instead.length) said.push(make("p", {}, "Showing results for ", make("strong", { textContent: found.instead.map(([, other]) => other).join(", ") }), `, the nearest to “${found.instead.map(([own]) => own).join(", ")}”.`));
      if (found.loosened) said.push(make("p", { textContent: "These words in this order were not found. Here is what holds them in any order." }));
      return said;
    }
    const help = document.querySelector('.base-links a[href*="contributing"]');
    const items = [make("li", {}, "Look through ", aToZ(), " or ", link("the glossary", at("reference/glossary/")), ".")];
    if (found.near.length) items.unshift(make("li", {}, "Words in the manual that come near: ", ...found.near.flatMap((near, n) => [n ? ", " : "", word(near)]), "."));
    if (help) items.push(make("li", {}, "Is something missing? ", link("How to correct or add something", help.href), "."));
    items.push(make("li", { textContent: "It names offices, never persons, holds no telephone numbers, and ranks nobody." }));
    return [make("p", {}, "Nothing was found for ", make("strong", { textContent: query }), ". Fewer or other words may help."), make("ul", {}, ...items)];
  }

  more.onclick = async () => {
    const before = list.children.length;
    most += BATCH;
    await search(false);
    options()[before]?.focus();
  };

  /* Keys: arrows choose, Enter opens, Esc shuts; with real focus on a result the arrows walk too. */
  box.addEventListener("keydown", (event) => {
    if (event.isComposing || event.altKey) return;
    if (event.key === "Escape" && isOpen()) { event.preventDefault(); shut(); }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (!list.children.length) return;
      event.preventDefault();
      if (!isOpen()) open();
      const last = options().length - 1;
      choose(event.key === "ArrowDown" ? Math.min(active + 1, last) : Math.max(active - 1, -1));
    }
    if (event.key === "Enter" && active >= 0 && isOpen()) {
      event.preventDefault();
      const { ctrlKey, metaKey, shiftKey } = event;
      options()[active].dispatchEvent(new MouseEvent("click", { ctrlKey, metaKey, shiftKey, bubbles: true, cancelable: true }));
    }
  });
  panel.addEventListener("keydown", (event) => {
    if (event.key === "Escape") { shut(); box.focus(); }
    const from = options().indexOf(document.activeElement);
    if (from < 0 || (event.key !== "ArrowDown" && event.key !== "ArrowUp")) return;
    event.preventDefault();
    (options()[from + (event.key === "ArrowDown" ? 1 : -1)] || (event.key === "ArrowUp" ? box : document.activeElement)).focus();
  });
  form.addEventListener("submit", () => {
    if (!box.value.trim()) return;
    if (matchMedia("(pointer: coarse)").matches) box.blur();
    if (asked === box.value.trim() && list.children.length && answer?.full) { open(); choose(0); } else { entering = true; search(true); }
  });
  box.addEventListener("input", ({ inputType }) => search(true, /^(insert(Text|Composition)|delete)/.test(inputType || "")));
  box.addEventListener("click", () => { if (answer && !isOpen()) search(false); });
  const outside = ({ target }) => { if (isOpen() && !here && !panel.contains(target) && !form.contains(target)) shut(); };
  document.addEventListener("pointerdown", outside);
  document.addEventListener("focusin", outside);
  panel.addEventListener("click", ({ target }) => { if (target.closest("a")?.pathname === location.pathname) { clearTimeout(kept); shut(); } });
  addEventListener("resize", () => { if (isOpen()) open(); });

  /* A linked search, or what was typed while this was on its way. */
  function linked() {
    const words = linkedWords();
    if (words) { box.value = words; box.focus({ preventScroll: true }); search(true); }
  }
  addEventListener("hashchange", linked);
  if (box.value.trim()) search(true); else linked();
})();
