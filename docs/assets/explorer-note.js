/* The note of the placement explorer on paper: its style, and the sources of what it quotes. Fetched by explorer.js with the first choice. */

const paperNote = {
  style: new Promise((done) => {
    document.head.append(make("link", { rel: "stylesheet", href: document.currentScript.src.replace(/js$/, "css"), onload: done, onerror: done }));
  }),

  /* On paper the note is followed by the sources of what it quotes, and those to which these lead. */
  cite() {
    const used = new Set(all(".is-chosen .cite a").map((link) => link.hash.slice(1)));
    const lines = all("[data-sources] li");
    for (const line of lines) if (used.has(line.id) && line.dataset.first) used.add(line.dataset.first);
    for (const line of lines) line.classList.toggle("is-unused", !used.has(line.id));
  },
};
