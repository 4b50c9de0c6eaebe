/* Registers: filters, groups that open, and the first entries before "more". Sorting by a column stands in sort.js.
   Without it every entry stands on the page. It comes after manual.js, only to pages that have a register, and uses its all, one and make.

   A form of filters (data-filters-for="x", or "x y" for several lists of a page) rules the rows of x: of its parts with data-fold, each
   with a head (.fold-head), else of its table or list. A row matches a choice when its data-<name>, or else the word of its part, holds that word, and typed words when
   its text, its data-also or the names that the form fetches for it (data-names) hold each. What is in force stands in the address and in the fields, always both. */

const STEP = 25;
const PHONE = matchMedia("(max-width: 40em)");
const wordsOf = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().match(/[\p{L}\p{N}]+/gu) || [];
const isTyped = (field) => "find" in field.dataset;

/* What an address leads to, or nothing: also where it was cut off or mistyped. */
function placeOf(hash) {
  try { return document.getElementById(decodeURIComponent(hash.slice(1))); } catch { return null; }
}

/* The rows of a part that opens, or of a whole list, in the order in which they stand. */
function rowsOf(part) {
  if (part.tBodies) return [...part.tBodies].flatMap(rowsOf);
  const children = part.rows ? part.rows : (one("[data-rows]", part) || part).children;
  return [...children].filter((row) => !row.matches(".fold-head, .fold-more"));
}

/* Names that no page carries, by what an entry is called on it. */
let names = {};
const namesOfEntries = (told) => { names = told; };

/* What is asked, and whether a row answers it. A word of two letters is taken as a code where some row has it as a whole word. */
function question(form, rows) {
  const fields = [...form.elements].filter((field) => field.name);
  /* The text of each row is read when words are first asked for: most readers only open a group. */
  const texts = new Map();
  const textOf = (row) => texts.get(row) ?? texts.set(row, ` ${wordsOf(`${row.textContent} ${row.dataset.also || names[one("a, strong", row)?.textContent] || ""}`).join(" ")} `).get(row);
  const isCode = (word) => word.length === 2 && rows.some((row) => textOf(row).includes(` ${word} `));
  const has = (row, word) => textOf(row).includes(isCode(word) ? ` ${word} ` : word);
  const fits = (row, field) => {
    if (!field.value) return true;
    if (isTyped(field)) return wordsOf(field.value).every((word) => has(row, word));
    return (row.getAttribute(`data-${field.name}`) ?? row.closest("[data-fold]")?.dataset.fold ?? "").split(" ").includes(field.value);
  };
  return { fields, fits, has, forget: () => texts.clear(), asked: () => fields.filter((field) => field.value) };
}

/* A part that opens: its head becomes a button. A list without such parts is one that is always open. */
function foldOf(part, changed) {
  const fold = { part, key: part.dataset.fold || "", limit: STEP, more: make("button", { type: "button", className: "button" }) };
  const head = one(".fold-head", part);
  fold.count = head && one(".fold-count", head);
  if (head) {
    const place = head.cells ? head.cells[0] : head;
    fold.button = make("button", { type: "button", onclick: () => changed(fold) }, ...place.childNodes);
    place.append(fold.button);
  }
  if (part.rows && !part.tHead) {
    const cell = make("td", { colSpan: 99 }, fold.more);
    fold.rest = part.appendChild(make("tr", { className: "fold-more" }, cell));
  } else {
    fold.rest = make("p", { className: "fold-more" }, fold.more);
    if (head) part.append(fold.rest); else (part.closest(".table-wrap") || part).after(fold.rest);
  }
  return fold;
}

function register(form) {
  const lists = all(`#${form.dataset.filtersFor.replaceAll(" ", ",#")}`);
  const parts = lists.flatMap((list) => (one("[data-fold]", list) ? all("[data-fold]", list) : list));
  const rows = parts.flatMap(rowsOf);
  const asking = question(form, rows);
  const { fields, fits, asked } = asking;
  const count = one(".filters-count", form);
  const clear = one("[data-clear]", form);
  const near = make("div", { className: "nearest", hidden: true });
  const outers = lists.map((list) => list.closest(".table-wrap") || list);
  let opened, chosen;
  outers[0].after(near);

  const toggle = (fold) => {
    opened.delete(fold.key) || opened.add(fold.key);
    chosen = true;
    show();
    keep();
  };
  const folds = parts.map((part) => foldOf(part, toggle));
  for (const fold of folds) fold.more.onclick = () => { fold.limit += STEP; show(); };
  const fitsAll = (row) => fields.every((field) => fits(row, field));
  const fitting = (fold) => rowsOf(fold.part).filter(fitsAll);
  const isOpen = (fold) => !fold.button || opened.has(fold.key);

  /* With choices in force the groups open from the first, as long as no more than a screenful or two is shown; else those with data-open="1". */
  const openFitting = () => {
    opened = new Set();
    chosen = false;
    let left = STEP;
    for (const fold of folds) {
      fold.limit = STEP;
      const number = asked().length ? fitting(fold).length : fold.part.dataset.open;
      if (number && (left === STEP || number <= left)) { opened.add(fold.key); left -= number; }
    }
  };

  const showFold = (fold) => {
    const every = rowsOf(fold.part);
    const found = every.filter(fitsAll);
    const rest = Math.max(0, found.length - fold.limit);
    for (const row of every) row.hidden = !found.slice(0, fold.limit).includes(row);
    fold.rest.hidden = !rest || !isOpen(fold);
    fold.more.textContent = `Show ${Math.min(STEP, rest)} more (of ${rest})`;
    if (fold.button) {
      fold.part.classList.toggle("open", isOpen(fold));
      fold.part.hidden = !found.length;
      fold.button.setAttribute("aria-expanded", isOpen(fold));
      fold.count.textContent = asked().length ? `${found.length} of ${every.length}` : every.length;
    }
    return found.length;
  };

  /* The caption of a list, or of a table around it, says how many of its entries are shown. */
  const tell = (list) => {
    const caption = one("[data-count]", list.closest("table") || list);
    const own = rows.filter((row) => list.contains(row)), number = own.filter(fitsAll).length;
    if (caption) caption.textContent = `${asked().length ? `${number} of ${own.length}` : own.length} ${caption.dataset.count}`;
  };

  /* They come when words are first asked for; in the page they were the half of a list. */
  let coming = !form.dataset.names;
  const named = () => {
    coming ||= script(beside(form.dataset.names)).then(() => { asking.forget(); openFitting(); show(); }, () => {});
  };

  const show = () => {
    if (asked().some(isTyped)) named();
    const number = folds.reduce((sum, fold) => sum + showFold(fold), 0);
    lists.forEach(tell);
    count.textContent = number ? `${number} of ${rows.length} shown` : `None of ${rows.length} fits these choices.`;
    clear.disabled = !asked().length;
    for (const outer of outers) outer.hidden = !number;
    near.hidden = true;
    if (!number) tellNearest(near, outers[0], [asking, rows, drop]);
    form.dispatchEvent(new CustomEvent("shown", { detail: { number, asked: asked().length } }));
  };
  const drop = (dropped) => {
    for (const field of dropped) field.value = "";
    openFitting();
    show();
    keep();
  };
  const keep = () => {
    const query = new URLSearchParams(location.search);
    for (const field of fields) if (field.value) query.set(field.name, field.value); else query.delete(field.name);
    if (chosen && opened.size) query.set("open", [...opened].join(".")); else query.delete("open");
    history.replaceState(history.state, "", `${location.pathname}${String(query) && `?${query}`}${location.hash}`);
  };
  const read = () => {
    const query = new URLSearchParams(location.search);
    for (const field of fields) field.value = query.get(field.name) || "";
    openFitting();
    if (query.has("open")) { opened = new Set(query.get("open").split(".")); chosen = true; }
    show();
  };
  /* What an address leads to is opened, whatever hides it: a choice, a group, or its place after the first entries. */
  const reveal = () => {
    const target = placeOf(location.hash);
    const fold = folds.find((item) => item.part.contains(target));
    if (!fold) return;
    const row = rows.find((item) => item.contains(target));
    if (row && !fitsAll(row)) drop(fields);
    if (row?.firstElementChild.matches("details")) row.firstElementChild.open = true;
    opened.add(fold.key);
    fold.limit = Math.max(fold.limit, fitting(fold).indexOf(row) + 1);
    show();
    target.scrollIntoView({ behavior: "instant", block: "start" });
  };

  clear.onclick = () => { drop(fields); (PHONE.matches ? clear : fields[0]).focus(); };
  form.oninput = (event) => { if (!fields.includes(event.target)) return; openFitting(); show(); keep(); };
  for (const list of lists) list.addEventListener("sorted", show);
  addEventListener("hashchange", reveal);
  addEventListener("popstate", read);
  /* A browser that brings a page back may empty its fields, before or after it says so. */
  addEventListener("pageshow", (event) => { if (event.persisted) { read(); setTimeout(read); } });
  addEventListener("beforeprint", () => { for (const fold of folds) fold.limit = Infinity; show(); });
  if (folds.length > 1) openAll(form, folds, () => opened, () => { chosen = true; show(); keep(); });
  sheet(form, count, rows.length);
  form.hidden = false;
  read();
  reveal();
}

/* Where nothing fits, the nearest come with a script of their own; without it the number says that nothing does. */
let nearestComes;
function tellNearest(near, outer, told) {
  (nearestComes ??= script(beside("nearest.js"))).then(() => {
    if (!outer.hidden) return;
    near.replaceChildren(...nothingFits.nearest(...told));
    near.hidden = false;
  }, () => {});
}

/* One button for all groups. */
function openAll(form, folds, opened, changed) {
  const button = make("button", { type: "button", className: "fold-all" });
  const isFull = () => folds.every((fold) => fold.part.hidden || opened().has(fold.key));
  const name = () => { button.textContent = isFull() ? "Close all groups" : "Open all groups"; };
  button.onclick = () => {
    const full = isFull();
    for (const fold of folds) if (full) opened().delete(fold.key); else opened().add(fold.key);
    changed();
  };
  form.addEventListener("shown", name);
  one("[data-clear]", form).after(button);
}

/* On a phone the filters stand in a sheet that a button opens, unless they are the way into the page (data-open); the number of entries stays in sight. */
function sheet(form, count, every) {
  const opener = make("button", { type: "button", className: "button" });
  const bar = make("div", { className: "filter-bar", hidden: true }, opener);
  const done = make("button", { type: "submit", className: "button sheet-done" });
  const dialog = make("dialog", { className: "sheet", tabIndex: -1, onclick: (event) => { if (event.target === dialog) dialog.close(); } });
  dialog.setAttribute("aria-label", "Filter");
  opener.setAttribute("aria-haspopup", "dialog");
  /* The sheet has the focus, and not its first field, whose keyboard would cover the others. */
  opener.onclick = () => { dialog.showModal(); dialog.focus(); };
  dialog.addEventListener("close", () => bar.scrollIntoView({ behavior: "instant", block: "nearest" }));
  form.before(bar, dialog);
  form.onsubmit = (event) => { event.preventDefault(); dialog.close(); };
  const place = () => {
    const folded = PHONE.matches && !("open" in form.dataset);
    bar.hidden = !folded;
    done.hidden = !folded;
    if (folded) { dialog.append(form); bar.append(count); } else { dialog.close(); dialog.after(form); form.append(count); }
    form.append(done);
  };
  form.addEventListener("shown", ({ detail }) => {
    opener.textContent = detail.asked ? `Filter: ${detail.asked} in force` : "Filter";
    done.textContent = detail.number ? `Show ${detail.number} of ${every}` : "Show the nearest";
  });
  PHONE.addEventListener("change", place);
  place();
}

all("[data-filters-for]").forEach(register);
