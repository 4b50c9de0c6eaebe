/* A register whose choices fit no entry: what could be left out, and what comes nearest. Fetched by register.js when that is so. */

/* How near a row comes: a share of each choice, for words those that it holds, a beginning counting half. */
const shareOf = ({ fits, has }) => (row, field) => {
  const typed = isTyped(field) ? wordsOf(field.value) : [];
  if (!typed.length) return Number(fits(row, field));
  const near = (word) => (has(row, word) ? 1 : has(row, word.slice(0, Math.max(3, word.length - 4))) ? 0.5 : 0);
  return typed.reduce((sum, word) => sum + near(word), 0) / typed.length;
};

/* Where nothing fits: the choices that could be left out, and the entries that come nearest. */
function nearest(asking, rows, drop) {
  const { fits } = asking, share = shareOf(asking);
  const asked = asking.asked();
  const said = (field) => (isTyped(field) ? `“${field.value}”` : field.selectedOptions[0].textContent);
  const without = asked.map((field) => [field, rows.filter((row) => asked.every((other) => other === field || fits(row, other))).length]);
  const ways = without.filter(([, number]) => number && asked.length > 1).map(([field, number]) => make("li", {},
    make("button", { type: "button", className: "button", onclick: () => drop([field]), textContent: `Leave out ${labelOf(field)}: ${said(field)} (${number})` })));
  const scored = rows.map((row) => [row, asked.reduce((sum, field) => sum + share(row, field), 0)]).filter(([, score]) => score > 0);
  const entries = scored.sort((a, b) => b[1] - a[1]).slice(0, 3).map(([row]) => make("li", {}, ...nameOf(row)));
  return [
    make("p", {}, make("strong", { textContent: `None of ${rows.length} fits all of these choices.` }), entries.length ? " The nearest:" : ""),
    make("ul", {}, ...entries), make("ul", { className: "nearest-ways" }, ...ways),
    make("button", { type: "button", className: "button", textContent: "Clear filters", onclick: () => drop(asking.fields) }),
  ];
}

function nameOf(row) {
  const link = one("th a, .record-title a, strong a", row) || one(":scope > a", row);
  const name = link || one("h3, dt, strong, th", row) || row;
  const text = row.cells && name.textContent.length < 8 ? row.cells[1].firstChild.textContent : "";
  const parts = [make("a", { href: row.id ? `#${row.id}` : link ? link.href : "#", textContent: name.textContent.trim().slice(0, 120) })];
  return text ? [...parts, ` ${text.trim().slice(0, 140)}`] : parts;
}

const nothingFits = { nearest };
