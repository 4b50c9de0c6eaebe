/* Sorting a table (data-sort) by a column: its head becomes a button; where heads are not shown, a choice in the form. Groups keep their order. */
function sorting(table) {
  const order = new Intl.Collator("en", { numeric: true, sensitivity: "base" });
  const value = (row, column) => row.cells[column].dataset.value ?? row.cells[column].textContent.trim();
  const heads = all("thead th", table);
  const sort = (column, down) => {
    heads.forEach((head) => head.removeAttribute("aria-sort"));
    heads[column].setAttribute("aria-sort", down ? "descending" : "ascending");
    for (const body of table.tBodies) {
      const rows = [...body.rows], more = rows.filter((row) => row.matches(".fold-more"));
      const entries = rows.filter((row) => !row.matches(".fold-head, .fold-more"));
      body.append(...entries.sort((a, b) => order.compare(value(a, column), value(b, column)) * (down ? -1 : 1)), ...more);
    }
    table.dispatchEvent(new Event("sorted"));
  };
  const select = make("select", { onchange: () => sort(Number(select.value), false) });
  heads.forEach((head, column) => {
    const name = head.textContent.trim();
    if ("nosort" in head.dataset || !name) return;
    const button = make("button", { type: "button" }, ...head.childNodes);
    button.onclick = () => sort(column, head.getAttribute("aria-sort") === "ascending");
    head.append(button);
    select.append(make("option", { value: column, textContent: name }));
  });
  const form = one(`[data-filters-for="${table.id}"]`);
  form?.insertBefore(make("label", { className: "sort-narrow" }, "Sort by ", select), one("[data-clear]", form));
}

all("table[data-sort]").forEach(sorting);
