/* The mapping worksheet of a state's page, filled in: a button takes the lines on record from the table of treaties and gives each its own
   answers. What it needs is loaded when it is used, so that the page stays light: worksheet.js and form.js, and what is asked, which the
   build writes from data/forms/mapping-worksheet.yml (assets/mapping-worksheet.js). Nothing leaves the machine. */
{
  const place = one("[data-fill-in]");
  const near = document.currentScript.src;
  const state = place.getAttribute("data-fill-in");
  const code = location.pathname.replace(/index\.html$/, "").split("/").at(-2).toLowerCase();
  const fetched = (name) => new Promise((resolve, reject) => {
    const from = new URL(name, near).href;
    document.head.append(name.endsWith(".js") ? make("script", { src: from, onload: resolve, onerror: reject }) : make("link", { rel: "stylesheet", href: from, onload: resolve, onerror: reject }));
  });
  const head = (textContent, data = {}) => {
    const cell = make("th", { scope: "col", textContent });
    Object.assign(cell.dataset, data);
    return cell;
  };

  /* The words of a cell, without its remark and numbers of sources. */
  const words = (cell) => [...cell.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE || node.tagName === "A").map((node) => node.textContent).join("").trim();
  const onRecord = () => all("#standing tbody tr").filter((row) => one("a", row)).map((row) => [one("a", row).pathname.replace(/index\.html$/, "").split("/").at(-2), ...[...row.cells].map(words)]);

  function table({ id, title, line, columns }, heads, rows) {
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

  function begin({ kind, title, version, edition, never, parts: [lines, questions] }) {
    const heads = all("#standing thead th").slice(1).map((cell) => cell.textContent);
    const warning = make("div", { className: "callout callout-warn form-never" }, make("p", { className: "callout-title", textContent: "Do not write" }),
      make("ul", {}, ...never.map((textContent) => make("li", { textContent }))));
    Object.assign(place.dataset, { worksheet: kind, title, version, edition, about: code, aboutName: state });
    place.classList.add("form");
    one(".table-wrap", place).replaceWith(table(lines, heads, onRecord()), table(questions, [], Object.entries(questions.rows)));
    form.begin(place);
    place.prepend(one("h2", place).closest(".hd") || one("h2", place), warning);
  }

  const open = make("button", { type: "button", className: "button button-main", textContent: "Fill in on this page" });
  open.onclick = async () => {
    open.disabled = true;
    try {
      await Promise.all(["worksheet.css", "form.css", "register.css", "worksheet.js", "mapping-worksheet.js"].map(fetched));
      await fetched("form.js");
    } catch {
      open.disabled = false;
      say("The worksheet could not be loaded. Please try again, or print the page.");
      return;
    }
    open.parentNode.remove();
    begin(mappingWorksheet);
    one("[data-field]", place).focus();
  };
  one(".table-wrap", place).before(make("p", {}, open));
  try { if (localStorage.getItem(`manual.form.mapping-worksheet.${code}`) !== null) open.click(); } catch { /* nothing is kept here */ }
}
