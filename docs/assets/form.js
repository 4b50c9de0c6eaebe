/* Forms whose fields stand in the page (overrides/components/form/), or in a table (fill-in.js). What is written is
   held by the fields alone; worksheet.js saves, opens, prints and erases it. Lines of fields can be added and taken away, and those of a log sorted and filtered (log.js). */
const form = (() => {
  const MOST_LINES = 300;
  const { fold, leave, columns } = worksheet.table;
  const fields = (place) => all("[data-field]", place);
  const most = (field) => (field.type === "checkbox" ? 3 : field.maxLength > 0 ? field.maxLength : 300);

  /* What is written is also there as plain text, which grows with it and is what goes onto paper. */
  function echo(field) {
    if (!field.parentNode.matches(".form-in")) return;
    field.parentNode.dataset.text = field.value;
    /* Small numbers of persons are remarked on below the field that has them; what is said there is heard as well. */
    const few = printed.few(field.value, field.closest("[data-worksheet]").dataset), look = field.look ??= make("p", { className: "form-remark", role: "status" });
    if (!look.parentNode) holder(field)?.after(look);
    if (look.textContent !== few) look.textContent = few;
  }
  const value = (field) => (field.type === "checkbox" ? (field.checked ? "yes" : "") : field.value);
  function fill(field, text) {
    if (field.type === "checkbox") { field.checked = text === "yes"; return; }
    field.readOnly = false;
    field.value = text;
    if (field.value !== text) {
      if (field.options) field.append(make("option", { textContent: text })); else field.type = "text";
      field.value = text;
    }
    echo(field);
  }

  /* The fields of a place, and those of a group inside it by themselves: {name: field or group}. */
  function parts(place) {
    const group = place.closest("[data-ticks]");
    const own = fields(place).filter((field) => field.closest("[data-ticks]") === group);
    return Object.fromEntries([...own.map((field) => [field.dataset.field, field]), ...all("[data-ticks]", place).map((inner) => [inner.dataset.ticks, parts(inner)])]);
  }
  const each = (part, act) => (part instanceof Element ? act(part) : Object.fromEntries(Object.entries(part).map(([name, inner]) => [name, each(inner, act)])));
  const put = (part, values) => { if (part instanceof Element) fill(part, values); else for (const [name, inner] of Object.entries(part)) put(inner, values[name]); };
  const isEmpty = (values) => !/:"[^"]/.test(JSON.stringify(values));
  const clear = (place) => put(parts(place), worksheet.fit(undefined, each(parts(place), most)));

  /* What a person reads: the words beside a field or group, and what is written or chosen there. */
  const shownIn = (place) => [...new Set(fields(place).map((field) => field.closest("[data-ticks]") || field))];
  const first = (element) => element?.firstChild.textContent.trim() || "";
  const label = (part) => part.getAttribute("aria-label") || first(part.matches("[data-ticks]") ? one("legend", part) : one(".form-label", part.closest(".form-field")));
  const words = (part, of = (tick) => tick.value) => (part.matches("[data-ticks]") ? fields(part).filter((field) => field.checked).map(of).join("; ") : value(part));
  const holder = (part) => part.closest(".form-field");
  const names = (part) => [label(part), ...(holder(part).dataset.was?.split("|") ?? [])].map(fold);
  const said = (place) => shownIn(place).map((part) => {
    const { paper = "labelled", lead, missing } = holder(part).dataset, text = printed.day(words(part, (tick) => tick.parentNode.textContent.trim())) || missing;
    return { paper, lead, label: label(part), text, chosen: part.matches("select, [data-ticks]"), short: !holder(part).matches(".form-text, .form-ticks") };
  }).filter(({ text }) => text);
  const told = (place) => shownIn(place).map((part) => [label(part), words(part)]).filter(([, text]) => text);

  /* What a table brings back: each part finds its own by the words of its lines and columns, and what it has no field for stays beside. */
  function bring(values, part, text, name, beside) {
    if (!part.matches("[data-ticks]")) { values[part.dataset.field] = text; return; }
    const wanted = text.split(";").map(fold);
    const ticks = fields(part).map((field) => [field.dataset.field, fold(field.value)]);
    values[part.dataset.ticks] = Object.fromEntries(ticks.map(([id, words]) => [id, wanted.includes(words) ? "yes" : ""]));
    leave(`${name}, ${label(part)}`, wanted.filter((words) => !ticks.some(([, known]) => known === words)), beside);
  }

  /* A part with fields that stand once. */
  const single = (place) => ({
    shape: each(parts(place), most), get: () => each(parts(place), value), set: (values) => put(parts(place), values),
    rows: () => told(place), entries: () => [said(place)],
    from(rows, beside) {
      const title = fold(one("h3", place)?.textContent), open = new Map(shownIn(place).flatMap((part) => names(part).map((name) => [name, part]))), values = {};
      for (const row of rows) {
        const part = open.get(fold(row[0]));
        if (part) bring(values, part, row[1] ?? "", title, beside);
        leave(part ? `${title}, ${fold(row[0])}` : title, part ? row.slice(2) : row, beside);
        open.delete(fold(row[0]));
      }
      return values;
    },
  });

  /* A part with a line of fields that is repeated; empty lines at its end are not saved. */
  function repeated(place, changed) {
    const name = place.dataset.line, called = name.toLowerCase();
    const lines = () => all(".form-entry", place);
    const begun = lines().length;
    const pattern = lines()[0].cloneNode(true);
    const add = make("button", { type: "button", className: "button form-add", textContent: `Add: ${called}` });
    const drops = make("div");
    const last = make("div", { className: "form-more" }, add, make("details", {}, make("summary", { textContent: `Remove: ${called}` }), drops));
    const beyond = one(".form-remark", place);
    /* The buttons stay while the number of lines does, or a click that ends the writing in a field would miss. A line that follows another field has none. */
    const number = () => {
      const now = lines();
      if (drops.children.length !== now.length) drops.replaceChildren(...now.map((_, index) => make("button", { type: "button", className: "button", textContent: `Remove ${called} ${index + 1}`, onclick: () => drop(lines()[index]) })));
      now.forEach((line, index) => {
        one("legend", line).textContent = `${name} ${index + 1}`;
        drops.children[index].hidden = one("textarea:read-only", line);
      });
      if (beyond) beyond.hidden = lines().length <= place.dataset.most;
    };
    function drop(line) {
      const next = line.nextElementSibling.matches(".form-entry") ? line.nextElementSibling : line.previousElementSibling;
      if (lines().length > 1) line.remove(); else clear(line);
      number();
      changed();
      (next?.matches(".form-entry") ? fields(next)[0] : add).focus();
    }
    const more = () => { const line = pattern.cloneNode(true); last.before(line); return line; };
    add.onclick = () => {
      if (lines().length >= MOST_LINES) { say(`There is room for ${MOST_LINES}.`); return; }
      const line = more();
      number();
      fields(line)[0].focus();
      if (beyond && !beyond.hidden) say(beyond.textContent);
    };
    lines().at(-1).after(last, ...(beyond ? [beyond] : []));
    /* Each numbered piece of what is written elsewhere has a line, which follows it and is not changed there. One that says it already is its
       line; then come those whose piece has changed, those that are empty, and new ones. A line whose piece is gone goes too; one that holds
       something else keeps its words, which are its own from then on. */
    function follow() {
      const from = one("[data-takes]", place), taking = (line) => all("[data-takes] [data-field]", line);
      if (!from) return;
      const pieces = printed.pieces(one(from.dataset.takes, place.parentNode).value);
      const give = (field, at) => { fill(field, pieces.splice(at, 1)[0]); field.readOnly = true; };
      for (const field of taking(place).filter((field) => {
        const at = pieces.map(printed.ended).indexOf(printed.ended(field.value));
        return at < 0 ? field.readOnly || !field.value : give(field, at);
      })) {
        const text = field.value, line = field.closest(".form-entry");
        fill(field, "");
        if (pieces.length) give(field, 0);
        else if (!text || !isEmpty(each(parts(line), value))) fill(field, text);
        else if (lines().length > 1) line.remove();
      }
      while (pieces.length && lines().length < MOST_LINES) give(taking(more())[0], 0);
      number();
    }
    const written = () => lines().filter((line) => !line.hidden && !isEmpty(each(parts(line), value)));
    if (place.dataset.sort) log(place, last, lines, tools, () => { number(); changed(); });
    number();
    return {
      follow,
      shape: [MOST_LINES, each(parts(pattern), most)],
      get: () => { const all = lines().map((line) => each(parts(line), value)); while (all.length && isEmpty(all.at(-1))) all.pop(); return all; },
      set: (given) => {
        const wanted = Math.max(given.length, begun);
        while (lines().length > wanted) lines().at(-1).remove();
        while (lines().length < wanted) more();
        lines().forEach((line, index) => { if (given[index]) put(parts(line), given[index]); else clear(line); });
        number();
        place.dispatchEvent(new Event("filled"));
      },
      rows: () => [shownIn(pattern).map(label), ...written().map((line) => shownIn(line).map((part) => words(part)))],
      from([head = [], ...given], beside) {
        const shown = shownIn(pattern), known = new Map(shown.flatMap((part) => names(part).map((name) => [name, label(part)])));
        const at = columns(head.map((name) => known.get(fold(name)) ?? name), shown.map((part) => fold(label(part))));
        return given.map((row, index) => {
          const values = {}, title = `${name} ${index + 1}`;
          row.forEach((text, column) => {
            if (at[column] >= 0) bring(values, shown[at[column]], text, title, beside);
            else leave([title, fold(head[column])].filter(Boolean).join(", "), [text], beside);
          });
          return values;
        });
      },
      entries: () => written().map(said),
    };
  }

  const tools = { parts, each, put, value, most, told, fields, label };

  /* `cells` makes a part of a table, on the one page that has tables to fill in (fill-in.js). */
  function begin(root, cells) {
    let tool;
    /* Firefox keeps ticks when a page is loaded again, and nothing else. */
    for (const tick of all("input[type=checkbox]", root)) tick.checked = false;
    const changed = () => { follow(); tool.changed(); };
    const places = all("[data-part]", root);
    const held = places.map((place) => [place.dataset.part, place.matches("table") ? cells(place, tools) : place.dataset.line ? repeated(place, changed) : single(place)]);
    const { title, version, edition, about, aboutName } = root.dataset;
    const full = [title, aboutName].filter(Boolean).join(": ");
    const heads = places.map((place) => one("h3, caption", place).textContent.trim());
    /* Of printed.js, or on the page that has tables to fill in of fill-in.js. */
    const composed = () => printed.composed(full, held.map(([, part], index) => {
      const { line, legend } = places[index].dataset;
      return { head: one("[data-paper=heading]", places[index]) ? "" : heads[index], legend, isLines: line, entries: part.entries() };
    }));
    const remarks = () => printed.remarks(root, composed());
    const rows = () => (held.length === 1 ? held[0][1].rows() : held.flatMap(([, part], index) => [[heads[index]], ...part.rows(), []]));
    /* The rows of a table by the titles of the parts, which stand in it in the order of the page, each alone on its line. */
    function from(rows, beside) {
      if (held.length === 1) return { [held[0][0]]: held[0][1].from(rows, beside) };
      const starts = heads.map((title) => rows.findIndex((row) => fold(row[0]) === fold(title) && !row.slice(1).some((cell) => cell.trim())));
      starts.forEach((start, index) => { if (start < 0 || start <= (starts[index - 1] ?? -1)) worksheet.refuse(`the line “${heads[index]}” of the table is missing or in another place`); });
      for (const row of rows.slice(0, starts[0])) leave(title, row, beside);
      return Object.fromEntries(held.map(([name, part], index) => [name, part.from(rows.slice(starts[index] + 1, starts[index + 1]), beside)]));
    }
    root.addEventListener("input", (event) => { if (event.target.matches("[data-field]")) echo(event.target); });
    const follow = () => { for (const [, part] of held) part.follow?.(); };
    root.addEventListener("change", changed);
    for (const place of all("[data-begins]", root)) fill(one("[data-field]", place), place.dataset.begins.replace(/^today$/, worksheet.today));
    tool = worksheet.open(root, {
      kind: root.dataset.worksheet, version: Number(version), title, edition, about, aboutName,
      shape: Object.fromEntries(held.map(([name, part]) => [name, part.shape])),
      get: () => Object.fromEntries(held.map(([name, part]) => [name, part.get()])),
      set: (values) => { for (const [name, part] of held) part.set(values[name]); follow(); },
      rows, from, remarks,
      name: () => [one("[data-paper=heading] [type=date]", root)?.value || worksheet.today(),
        ...one("[data-paper=heading] textarea", root)?.value.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().match(/[a-z\d]+/g) ?? []].join("-").slice(0, 80),
      acts: [["Copy as text", () => copy(printed.text(composed()), ["The text is copied.", ...remarks()].join(" "))]],
    });
  }
  all("[data-form]").forEach((root) => begin(root));
  return { begin };
})();
