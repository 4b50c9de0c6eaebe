/* The cards that a number and a term open. Fetched by manual.js with the first of them. */

const cardStyle = new Promise((resolve, reject) => {
  document.head.append(make("link", { rel: "stylesheet", href: document.currentScript.src.replace(/js$/, "css"), onload: resolve, onerror: reject }));
});

/* The card of a source: what the line at the foot of the page says, beside the number that was pressed, with ways to open and to copy it.
   What programs that keep references read comes from a small script beside the list of sources. */

const sourceCard = (() => {
  const card = make("div", { className: "source-card", popover: "auto", tabIndex: -1 });
  const forms = {};
  card.setAttribute("role", "dialog");
  document.body.append(card);

  const text = (root, name) => (one(`[data-${name}]`, root)?.textContent || "").replace(/\.$/, "");

  /* What is known of a source at a place: the line itself, or, for a line that sends there, the one that tells the source in full. */
  function known(line) {
    const full = document.getElementById(line.dataset.first) || line, about = one("[data-title]", full);
    return {
      id: about.hash.slice(1), title: text(full, "title"), issued: about.nextSibling.data.replace(/^, |\. ?$/g, ""), weight: text(full, "weight"), place: text(line, "place"),
      about: about.href, address: one(".out", full)?.href,
    };
  }

  const citation = ({ title, issued, place, address }) => [title, issued, place, address].filter(Boolean).join(". ") + (address ? "" : ".");

  function place(number) {
    const spot = number.getBoundingClientRect(), room = document.documentElement.clientWidth - card.offsetWidth - 8;
    const below = spot.bottom + 8 + card.offsetHeight < innerHeight;
    card.style.left = `${Math.max(8, Math.min(spot.left - 24, room))}px`;
    card.style.top = `${Math.max(8, below ? spot.bottom + 8 : spot.top - card.offsetHeight - 8)}px`;
  }

  async function form(source, name) {
    if (!forms[source.id]) await script(new URL(`${source.id}.js`, source.about).href);
    const found = forms[source.id][name];
    return typeof found === "string" ? found : JSON.stringify([found], null, 2);
  }

  /* The words are also shown, for browsers that let nothing be copied. */
  function copies(source, shown) {
    const give = (words, name) => {
      shown.value = words;
      shown.hidden = false;
      shown.select();
      copy(words, `${name} is copied.`);
    };
    const button = (name, words) => make("button", {
      type: "button", textContent: name, onclick: () => Promise.resolve(words()).then((found) => give(found, name)).catch(() => say("That could not be fetched.")),
    });
    const rest = [["BibTeX", "bibtex"], ["RIS", "ris"], ["CSL-JSON", "csl"]].map(([name, key]) => button(name, () => form(source, key)));
    return make("p", { className: "source-copy" }, make("span", { textContent: "Copy as " }), button("Citation", () => citation(source)), ...rest);
  }

  /* The sources that are cited together, of which the text shows the first and the last. */
  function beside(number, at) {
    const cited = number.closest(".cite");
    if (!one(".between", cited)) return [];
    const each = (link) => make("button", { type: "button", textContent: link.textContent, ariaCurrent: link === number ? "true" : null, onclick: () => open(link, at) });
    return [make("p", { className: "source-ways" }, make("span", { textContent: "Cited together" }), ...all("a", cited).map(each))];
  }

  function open(number, at = number) {
    const line = one(number.hash), source = known(line), told = (words, name) => (words ? [make("p", { className: name, textContent: words })] : []);
    const close = make("button", { type: "button", className: "source-close", textContent: "Close", onclick: () => card.hidePopover() });
    const shown = make("textarea", { readOnly: true, hidden: true, rows: 5 });
    shown.setAttribute("aria-label", "What was copied");
    const ways = make("p", { className: "source-ways" });
    if (source.address) ways.append(make("a", { href: source.address, textContent: "Open", rel: "external", className: "button" }), " ");
    ways.append(make("a", { href: source.about, textContent: "About this source" }), " ", make("a", { href: number.hash, textContent: "In the list", onclick: () => card.hidePopover() }));
    const explained = make("a", { href: `${source.about.split("#")[0]}#standing`, textContent: "What this means" });
    card.replaceChildren(
      make("p", { className: "source-head" }, make("span", { textContent: `Source ${number.textContent}` }), close),
      ...beside(number, at), ...told(source.title, "source-title"), ...told(source.issued && `${source.issued}.`, "source-issued"),
      ...told(source.place && `Place: ${source.place}`, "source-place"), make("p", { className: "source-weight" }, `${source.weight}. `, explained),
      ways, copies(source, shown), shown,
    );
    card.setAttribute("aria-label", `Source ${number.textContent}: ${source.title}`);
    if (card.matches(":popover-open")) card.append(said);
    return cardStyle.then(() => { if (!card.matches(":popover-open")) card.showPopover(); place(at); card.focus({ preventScroll: true }); });
  }

  /* What is said must lie above the card while it is open. */
  card.addEventListener("toggle", (event) => {
    if (event.newState === "open") return card.append(said);
    document.body.append(said);
    card.replaceChildren();
  });
  return { open, take: (id, found) => { forms[id] = found; } };
})();

/* The card of a term of the glossary: what it means, and the way to its entry. */
const termCard = (() => {
  const card = make("div", { className: "term-card", popover: "auto", tabIndex: -1 });
  let known, from;
  card.setAttribute("role", "dialog");
  document.body.append(card);
  card.addEventListener("toggle", (event) => { if (event.newState === "closed" && card.contains(document.activeElement)) from.focus(); });
  const fill = ([term, meaning], link) => {
    card.setAttribute("aria-label", term);
    card.replaceChildren(make("strong", { textContent: term }), make("p", { textContent: meaning }),
      make("a", { href: link.href, textContent: "In the glossary" }), " ", make("button", { type: "button", className: "button", textContent: "Close", onclick: () => card.hidePopover() }));
    const box = link.getBoundingClientRect();
    card.style.left = `${Math.max(12, Math.min(box.left, innerWidth - 364)) + scrollX}px`;
    card.style.top = `${box.bottom + scrollY + 6}px`;
  };
  return async (link) => {
    from = link;
    known ??= fetch(new URL("terms.json", link.href)).then((answer) => answer.json());
    fill((await known)[link.hash.slice(1)], link);
    await cardStyle;
    card.showPopover();
    card.focus({ preventScroll: true });
  };
})();
