/* The mapping worksheet of a state's page as a form: the lines on record, then the questions, each with its fields. Fetched by fill.js. */
const worksheetAsForm = (() => {
  const head = (textContent, data = {}) => {
    const cell = make("th", { scope: "col", textContent });
    Object.assign(cell.dataset, data);
    return cell;
  };

  /* The words of a cell, without its remark and numbers of sources. */
  const words = (cell) => [...cell.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE || node.matches("a, .more")).map((node) => node.textContent).join("").trim();
  const onRecord = () => all("#standing tbody tr").filter((row) => one("a", row)).map((row) => [one("a", row).pathname.replace(/index\.html$/, "").split("/").at(-2), ...[...row.cells].map(words)]);

  function table(state, { id, title, line, columns }, heads, rows) {
    const asked = columns.map(({ id: column, label, choices }) => head(label, choices ? { column, choices } : { column }));
    const body = rows.map(([name, ...cells]) => {
      const row = make("tr", {}, make("th", { scope: "row", textContent: cells[0] }), ...cells.slice(1).map((textContent) => make("td", { textContent })), ...columns.map(() => make("td", { className: "fill" })));
      row.dataset.row = name;
      [...row.cells].forEach((cell, index) => { cell.dataset.label = [line, ...heads, ...columns.map((column) => column.label)][index]; });
      return row;
    });
    const made = make("table", { className: "data-table many" }, make("caption", { textContent: `${state}: ${title.toLowerCase()}` }),
      make("thead", {}, make("tr", {}, head(line), ...heads.map((text) => head(text)), ...asked)), make("tbody", {}, ...body));
    made.dataset.part = id;
    return make("div", { className: "table-wrap" }, made);
  }

  /* A table with empty cells, each head of whose column says what to write: a field in each cell, called after its row and column. */
  function cells(table, { parts, each, put, value, most, told }) {
    const { fold, leave, columns } = worksheet.table;
    const rows = all("tbody tr[data-row]", table);
    const heads = all("thead th", table);
    function field({ textContent, dataset }, row) {
      const made = dataset.choices ? make("select", {}, ...["", ...dataset.choices.split("|")].map((text) => make("option", { textContent: text })))
        : make("textarea", { maxLength: 4000, spellcheck: false });
      made.autocomplete = "off";
      made.dataset.field = dataset.column;
      made.setAttribute("aria-label", `${textContent.trim()}: ${one("th", row).textContent.trim()}`);
      return make("span", { className: "form-in" }, made);
    }
    for (const row of rows) for (const cell of all("td.fill", row)) cell.append(field(heads[cell.cellIndex], row));
    const held = Object.fromEntries(rows.map((row) => [row.dataset.row, parts(row)]));
    /* A spreadsheet would take a month alone for its first day. */
    const text = (cell) => (one("[data-field]", cell) ? value(one("[data-field]", cell)) : fold(cell.textContent).replace(/^[A-Z][a-z]+ \d{4}$/, "$& (no day given)"));
    return {
      shape: each(held, most), get: () => each(held, value), set: (values) => put(held, values),
      rows: () => [heads.map((head) => head.textContent.trim()), ...rows.map((row) => [...row.cells].map(text))],
      /* What is on record stands on the page and is not taken from the table. */
      from([head = [], ...given], beside) {
        const at = columns(head, heads.map((cell) => fold(cell.textContent))), values = {};
        const open = new Map(rows.map((row) => [fold(one("th", row).textContent), row.dataset.row]));
        for (const row of given) {
          const called = fold(row[at.indexOf(0)]), id = open.get(called);
          if (!id) { leave(fold(one("caption", table).textContent), row, beside); continue; }
          open.delete(called);
          values[id] = {};
          row.forEach((text, column) => {
            const field = heads[at[column]]?.dataset.column;
            if (field) values[id][field] = text;
            else if (!(at[column] >= 0)) leave([called, fold(head[column])].filter(Boolean).join(", "), [text], beside);
          });
        }
        return values;
      },
      entries: () => told(table).map(([name, words]) => `${name}: ${words}`),
    };
  }

  return (place, code, { kind, title, version, edition, never, parts: [lines, questions] }) => {
    const state = place.getAttribute("data-fill-in");
    const heads = all("#standing thead th").slice(1).map((cell) => cell.textContent);
    const warning = make("div", { className: "callout callout-warn form-never" }, make("p", { className: "callout-title", textContent: "Do not write" }),
      make("ul", {}, ...never.map((textContent) => make("li", { textContent }))));
    Object.assign(place.dataset, { worksheet: kind, title, version, edition, about: code, aboutName: state });
    place.classList.add("form");
    one(".table-wrap", place).replaceWith(table(state, lines, heads, onRecord()), table(state, questions, [], Object.entries(questions.rows)));
    form.begin(place, cells);
    place.prepend(one("h2", place).closest(".hd") || one("h2", place), warning);
  };
})();

/* What form.js asks printed.js for on other pages: here the page itself is printed, and nothing is remarked on. */
const printed = {
  composed: (title, parts) => [title, ...parts.filter(({ entries }) => entries.length).map(({ head, entries }) => [head.toUpperCase(), ...entries].join("\n"))],
  text: (blocks) => `${blocks.join("\n\n")}\n`,
  few: () => "",
  remarks: () => [],
};
