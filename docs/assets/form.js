/* Forms whose fields stand in the page (overrides/components/form/), and tables that get a field in each empty cell. What is written is
   held by the fields alone; worksheet.js saves, opens, prints and erases it. Fields that are repeated get buttons to add and take away. */
(() => {
  const LONG = 4000, LINE = 300, MOST_LINES = 300;
  const fields = (place) => all("[data-field]", place);
  const most = (field) => (field.type === "checkbox" ? 3 : field.tagName === "TEXTAREA" ? LONG : LINE);

  /* What is written is also there as plain text, which grows with it and is what goes onto paper. */
  const echo = (field) => { if (field.parentNode.matches(".form-in")) field.parentNode.dataset.text = field.value; };
  const value = (field) => (field.type === "checkbox" ? (field.checked ? "yes" : "") : field.value);
  function fill(field, text) {
    if (field.type === "checkbox") { field.checked = text === "yes"; return; }
    if (field.tagName === "SELECT" && text && ![...field.options].some((option) => option.value === text)) field.append(make("option", { textContent: text }));
    field.value = text;
    if (field.value !== text && field.type === "date") { field.type = "text"; field.value = text; }
    echo(field);
  }

  /* The fields of a place, without those of a group inside it: {name: field or group}. */
  function parts(place) {
    const group = place.closest("[data-ticks]");
    const own = fields(place).filter((field) => field.closest("[data-ticks]") === group);
    const groups = all("[data-ticks]", place).map((group) => [group.dataset.ticks, parts(group)]);
    return Object.fromEntries([...own.map((field) => [field.dataset.field, field]), ...groups]);
  }
  const isField = (part) => part instanceof Element;
  const each = (part, act) => (isField(part) ? act(part) : Object.fromEntries(Object.entries(part).map(([name, inner]) => [name, each(inner, act)])));
  const put = (part, values) => { if (isField(part)) fill(part, values); else for (const [name, inner] of Object.entries(part)) put(inner, values[name]); };
  const isEmpty = (values) => (typeof values === "string" ? !values : Object.values(values).every(isEmpty));

  /* A part with fields that stand once. */
  const single = (place) => ({ shape: each(parts(place), most), get: () => each(parts(place), value), set: (values) => put(parts(place), values) });

  /* A part with a line of fields that is repeated; empty lines at its end are not saved. */
  function repeated(place, changed) {
    const name = place.dataset.line;
    const lines = () => all(".form-entry", place);
    const begun = lines().length;
    const pattern = lines()[0].cloneNode(true);
    const add = make("button", { type: "button", className: "button form-add", textContent: `Add: ${name.toLowerCase()}` });
    const last = make("p", { className: "form-more" }, add);
    const number = () => lines().forEach((line, index) => {
      one("legend", line).textContent = `${name} ${index + 1}`;
      one(".form-drop", line).setAttribute("aria-label", `Remove ${name.toLowerCase()} ${index + 1}`);
    });
    function ready(line) {
      line.append(make("button", { type: "button", className: "button form-drop", textContent: "Remove", onclick: () => drop(line) }));
      return line;
    }
    function drop(line) {
      const next = line.nextElementSibling.matches(".form-entry") ? line.nextElementSibling : line.previousElementSibling;
      if (lines().length > 1) line.remove(); else put(parts(line), worksheet.fit(undefined, shape));
      number();
      changed();
      (next?.matches(".form-entry") ? fields(next)[0] : add).focus();
    }
    const more = () => { const line = ready(pattern.cloneNode(true)); last.before(line); return line; };
    add.onclick = () => {
      if (lines().length >= MOST_LINES) { say(`There is room for ${MOST_LINES}.`); return; }
      const line = more();
      number();
      fields(line)[0].focus();
    };
    const shape = each(parts(pattern), most);
    lines().forEach(ready);
    place.append(last);
    number();
    return {
      shape: [MOST_LINES, shape],
      get: () => {
        const values = lines().map((line) => each(parts(line), value));
        while (values.length && isEmpty(values.at(-1))) values.pop();
        return values;
      },
      set: (values) => {
        const wanted = Math.max(values.length, begun);
        while (lines().length > wanted) lines().at(-1).remove();
        while (lines().length < wanted) more();
        lines().forEach((line, index) => put(parts(line), values[index] || worksheet.fit(undefined, shape)));
        number();
      },
    };
  }

  /* A table with empty cells, each head of whose column says what to write: a field in each cell, called after its row and column. */
  function cells(table) {
    const heads = all("thead th", table);
    for (const row of all("tbody tr[data-row]", table)) {
      for (const cell of all("td.fill", row)) {
        const head = heads[cell.cellIndex];
        const field = make("textarea", { maxLength: LONG, autocomplete: "off", spellcheck: false });
        field.dataset.field = head.dataset.column;
        field.setAttribute("aria-label", `${head.textContent.trim()} ${one("th", row).textContent.trim()}`);
        cell.append(make("span", { className: "form-in" }, field));
      }
    }
    const rows = () => Object.fromEntries(all("tbody tr[data-row]", table).map((row) => [row.dataset.row, parts(row)]));
    return { shape: each(rows(), most), get: () => each(rows(), value), set: (values) => put(rows(), values) };
  }

  /* Text to copy, and rows for a spreadsheet, from the same words that stand beside the fields. */
  const words = (place, selector) => one(selector, place)?.firstChild.textContent.trim() || "";
  const labelOf = (field) => field.getAttribute("aria-label") || words(field.closest(".form-field, label"), ".form-label") || field.closest("label").textContent.trim();
  function told(place) {
    const groups = [...new Set(fields(place).map((field) => field.closest("[data-ticks]") || field))];
    return groups.map((part) => (part.matches("[data-ticks]")
      ? [words(part, "legend"), fields(part).filter((field) => field.checked).map(labelOf).join("; ")] : [labelOf(part), value(part)]));
  }
  const linesOf = (place) => (all(".form-entry", place).length ? all(".form-entry", place) : [place]);
  const headOf = (place) => one("h3, caption", place)?.textContent.trim() || "";
  function asText(root, title) {
    const written = [title];
    for (const place of all("[data-part]", root)) {
      const blocks = linesOf(place).map((line) => told(line).filter(([, text]) => text).map(([label, text]) => `${label}: ${text}`).join("\n")).filter(Boolean);
      if (blocks.length) written.push("", headOf(place).toUpperCase(), blocks.join("\n\n"));
    }
    return `${written.join("\n")}\n`;
  }
  function asRows(root) {
    const rows = [["Part", "Number", "Field", "Text"]];
    for (const place of all("[data-part]", root)) linesOf(place).forEach((line, index) => told(line).forEach(([label, text]) => {
      if (text) rows.push([headOf(place), place.dataset.line ? index + 1 : "", label, text]);
    }));
    return rows;
  }

  function begin(root) {
    let tool;
    const changed = () => tool?.changed();
    const held = Object.fromEntries(all("[data-part]", root).map((place) => [place.dataset.part,
      place.matches("table") ? cells(place) : place.dataset.line ? repeated(place, changed) : single(place)]));
    root.addEventListener("input", (event) => { if (event.target.matches("[data-field]")) echo(event.target); });
    const { title, version, edition, about, aboutName } = root.dataset;
    tool = worksheet.open(root, {
      kind: root.dataset.worksheet, version: Number(version), title, edition, about, aboutName,
      shape: Object.fromEntries(Object.entries(held).map(([name, part]) => [name, part.shape])),
      get: () => Object.fromEntries(Object.entries(held).map(([name, part]) => [name, part.get()])),
      set: (values) => { for (const [name, part] of Object.entries(held)) part.set(values[name]); },
      rows: () => asRows(root),
      acts: [["Copy as text", () => copy(asText(root, title), "The text is copied.")]],
    });
  }
  all("[data-form]").forEach(begin);
})();
