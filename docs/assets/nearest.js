/* A register whose choices fit no entry: what could be left out, and what comes nearest. Fetched by register.js when that is so. */

const labelOf = (field) => field.closest("label").firstChild.textContent.trim();

/* How near a row comes: a share of each choice, for words those that it holds, a beginning counting half. */
const shareOf = ({ fits, has }) => (row, field) => {
  const typed = isTyped(field) ? wordsOf(field.value) : [];
  if (!typed.length) return Number(fits(row, field));
  const near = (word) => (has(row, word) ? 1 : has(row, word.slice(0, Math.max(3, word.length - 4))) ? 0.5 : 0);
  return typed.reduce((sum, word) => sum + near(word), 0) / typed.length;
};

/* What is asked, in parts that could be left out: each choice, and of several words each word. A part that is left out leaves `value`. */
const partsOf = (field) => {
  const words = isTyped(field) ? field.value.trim().split(/\s+/) : [];
  if (words.length > 1) return words.map((word, at) => ({ field, said: `“${word}”`, value: words.filter((_, other) => other !== at).join(" ") }));
  return [{ field, said: words.length ? `“${words[0]}”` : field.selectedOptions[0].textContent, value: "" }];
};

/* Where nothing fits: what could be left out, and the entries that come nearest; of those as near as each other, first what the fewest share. */
function nearest(asking, rows, drop) {
  const { fits } = asking, share = shareOf(asking);
  const asked = asking.asked(), typed = asked.find(isTyped);
  const left = ({ field, value }) => {
    const less = { name: field.name, dataset: field.dataset, value };
    return rows.filter((row) => asked.every((other) => fits(row, other === field ? less : other)));
  };
  const parts = asked.flatMap(partsOf);
  const without = parts.length > 1 ? parts.map((part) => ({ ...part, found: left(part) })).filter(({ found }) => found.length) : [];
  const ways = without.map(({ field, said, value, found }) => make("li", {}, make("button", {
    type: "button", className: "button", onclick: () => { field.value = value; drop([]); }, textContent: `Leave out ${labelOf(field)}: ${said} (${found.length})`,
  })));
  const shared = (row) => Math.min(rows.length, ...without.filter(({ found }) => found.includes(row)).map(({ found }) => found.length));
  const scored = rows.map((row) => [row, asked.reduce((sum, field) => sum + share(row, field), 0), shared(row)]).filter(([, score]) => score > 0);
  const entries = scored.sort((a, b) => b[1] - a[1] || a[2] - b[2]).slice(0, 3).map(([row]) => make("li", {}, ...nameOf(row)));
  return [
    make("p", {}, make("strong", { textContent: `None of ${rows.length} fits all of these choices.` }), entries.length ? " The nearest:" : ""),
    entries.length ? make("ul", {}, ...entries) : "", ways.length ? make("ul", { className: "nearest-ways" }, ...ways) : "",
    typed ? make("p", {}, make("a", { href: `#${new URLSearchParams({ q: typed.value })}`, textContent: `Search the whole manual for “${typed.value.trim()}”` })) : "",
    make("button", { type: "button", className: "button", textContent: "Clear filters", onclick: () => drop(asking.fields) }),
  ];
}

/* The beginning of a text, in whole words. */
const begun = (text, most) => (text.trim().length > most ? text.trim().slice(0, most + 1).replace(/([\s,;:]+\S*)?$/, "…") : text.trim());

function nameOf(row) {
  const link = one("th a, .record-title a, strong a", row) || one(":scope > a", row);
  const name = link || one("h3, dt, strong, th", row) || row;
  const text = row.cells && name.textContent.length < 8 ? row.cells[1].firstChild.textContent : "";
  const parts = [make("a", { href: row.id ? `#${row.id}` : link ? link.href : "#", textContent: begun(name.textContent, 120) })];
  return text ? [...parts, ` ${begun(text, 140)}`] : parts;
}

const nothingFits = { nearest };
