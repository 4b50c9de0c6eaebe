/* The mapping worksheet of a state's page as a form: the lines on record, then the questions, each with its fields. Fetched by fill.js. */
const worksheetAsForm = (() => {
  const head = (textContent, data = {}) => {
    const cell = make("th", { scope: "col", textContent });
    Object.assign(cell.dataset, data);
    return cell;
  };

  /* The words of a cell, without its remark and numbers of sources. */
  const words = (cell) => [...cell.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE || node.tagName === "A").map((node) => node.textContent).join("").trim();
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

  return (place, code, { kind, title, version, edition, never, parts: [lines, questions] }) => {
    const state = place.getAttribute("data-fill-in");
    const heads = all("#standing thead th").slice(1).map((cell) => cell.textContent);
    const warning = make("div", { className: "callout callout-warn form-never" }, make("p", { className: "callout-title", textContent: "Do not write" }),
      make("ul", {}, ...never.map((textContent) => make("li", { textContent }))));
    Object.assign(place.dataset, { worksheet: kind, title, version, edition, about: code, aboutName: state });
    place.classList.add("form");
    one(".table-wrap", place).replaceWith(table(state, lines, heads, onRecord()), table(state, questions, [], Object.entries(questions.rows)));
    form.begin(place);
    place.prepend(one("h2", place).closest(".hd") || one("h2", place), warning);
  };
})();
