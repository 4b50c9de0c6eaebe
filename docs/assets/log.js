/* The lines of a log, which a form sorts by day and filters (form.js): `last` stands after them, and `redo` follows a change. What is hidden stays in the file. */
function log(place, last, lines, { fields, value, label }, redo) {
  const field = (line, name) => one(`[data-field="${name}"]`, line).value;
  const day = (line) => field(line, place.dataset.sort) || "\uffff";
  const sort = () => {
    last.before(...lines().sort((a, b) => day(a).localeCompare(day(b))));
    redo();
    say("Sorted, the earliest first.");
  };
  last.append(" ", make("button", { type: "button", className: "button", textContent: "Sort by day", onclick: sort }));

  const find = make("input", { type: "text", autocomplete: "off", spellcheck: false });
  const named = all("select", lines()[0]).map((select) => make("label", {}, `${label(select)} `, select.cloneNode(true)));
  const picks = named.map((name) => name.lastChild);
  const count = make("p", { className: "form-count" });
  const show = () => {
    const text = find.value.toLowerCase();
    for (const line of lines()) {
      const held = fields(line).map(value);
      line.hidden = !((!text || held.join("\n").toLowerCase().includes(text)) && picks.every((pick) => !pick.value || field(line, pick.dataset.field) === pick.value));
    }
    const left = lines().filter((line) => !line.hidden).length;
    count.textContent = left === lines().length ? "" : `${left} of ${lines().length} lines are shown. The table for a spreadsheet takes these; the file takes all.`;
  };
  count.setAttribute("role", "status");
  for (const pick of picks) pick.options[0].textContent = "All";
  const box = make("details", { className: "form-filter" }, make("summary", { textContent: "Filter" }), make("div", {}, make("label", {}, "Words ", find), ...named));
  box.addEventListener("input", (event) => { event.stopPropagation(); show(); });
  place.addEventListener("filled", () => { find.value = ""; for (const pick of picks) pick.value = ""; show(); });
  lines()[0].before(box, count);
}
