/* What a filled form says on paper and as a text to copy (form.js): its title with place and day, its marking, its lines by number, each with its
   grade in brackets; and what is remarked on before it leaves: more pages than it should have, and small numbers of persons. */
const printed = (() => {
  /* The 257 mm that one sheet of A4 has for text (printed.css). */
  const ROOM = 971;
  const locale = document.documentElement.lang.replace(/^en$/, "en-GB");
  const day = (text) => (/^\d{4}-\d\d-\d\d$/.test(text) ? new Date(text).toLocaleDateString(locale, { dateStyle: "long", timeZone: "UTC" }) : text);
  const ended = (text) => (/[.!?…]["”’)]*$/.test(text) ? text : `${text}.`);
  const lower = (text) => text.charAt(0).toLowerCase() + text.slice(1);

  /* The numbered pieces of a text: "1. A call; 2. A visit". Only the number that comes next begins one; of a number that stands twice, the second:
     "1. A call by May 2. 2. A visit under Chapter 7". */
  const pieces = (text, next = 1) => (/^\(?1[.)]\s/.test(text) ? text.replace(/[;,.\s]+$/, "")
    .replace(/(?:^|[;,.]*\s)\(?(\d+)[.)](?=\s)(?!\s+\(?\1[.)]\s)/g, (mark, number) => (Number(number) === next ? (next++, "\0") : mark)).split(/\s*\0\s*/) : [text]).filter(Boolean);

  /* How a line is known, short: "reported; a church; B2". One grade without the other is written out: "inferred; from lines 1, 2; possibly true". */
  const graded = (said) => said.filter(({ text, chosen }) => chosen && /^\w /.test(text)).map(({ text }) => text);
  function brackets(said) {
    const grades = graded(said);
    const words = said.filter(({ text }) => !grades.includes(text))
      .map(({ text, lead, chosen }) => (chosen ? lower(text) : (lead ? `${lead} ${text.replace(/^\D*(?=\d)/, "")}` : text).replace(/;/g, ",")));
    return [...words, ...(grades.length > 1 ? [grades.map((text) => text[0]).join("")] : grades.map((text) => text.slice(2)))].join("; ");
  }

  /* What is said in one place, as runs: [lead, text, is short]. */
  function runs(said) {
    const behind = brackets(said.filter(({ paper }) => paper === "behind"));
    const rest = said.filter(({ paper }) => /^(plain|labelled)$/.test(paper))
      .map(({ paper, lead, label, text, short }) => [paper === "plain" ? "" : lead || label, text, short]);
    if (behind) rest.splice(0, 1, ["", `${rest.length ? worded(rest[0]).replace(/\.?$/, " ") : ""}(${behind})`]);
    return rest;
  }
  const worded = ([lead, text]) => (lead ? `${lead}: ${text}` : text);

  /* From the title and the parts of a form, each with what is said in it: everything that paper and text have to show. */
  function composed(title, parts) {
    const said = parts.flatMap(({ entries }) => entries.flat());
    const listed = [];
    const single = ([lead, text, short]) => (lead ? [text] : pieces(text)).map((piece, index, { length }) => {
      const line = [length > 1 ? `${index + 1}.` : "", [[lead, length > 1 ? ended(piece) : piece, short]]];
      if (!lead) listed.push(line);
      return line;
    });
    /* What a line repeats of a text above is not said again: the rest of the line is told there. */
    const isNew = ([, [[lead, words] = [], ...rest]]) => {
      const told = !lead && listed.find(([, [[, text]]]) => ended(text) === words)?.[1];
      if (told) told.splice(0, 1, ["", words], ...rest);
      return !told;
    };
    const by = (way) => said.filter(({ paper }) => paper === way).map(({ text }) => text);
    return {
      title: [title, by("heading").join(", ")].filter(Boolean).join(": "), marking: by("marking").join(),
      texts: said.filter(({ chosen }) => !chosen).map(({ text }) => text),
      parts: parts.map(({ head, legend, isLines, entries }) => ({
        head, legend: legend && graded(entries.flat()).length ? `${legend} ${[...new Set(graded(entries.flat()))].join("; ")}.` : "",
        lines: isLines ? entries.map((line, index) => [`${index + 1}.`, runs(line).map(([lead, text]) => [lead, ended(text)])]).filter(isNew) : runs(entries[0]).flatMap(single),
      })).filter(({ lines }) => lines.length),
    };
  }

  function text({ title, marking, parts }) {
    const block = ({ head, legend, lines }) => [head.toUpperCase(), ...lines.map(([number, said]) => [number, ...said.map(worded)].filter(Boolean).join(" ")), legend].filter(Boolean).join("\n");
    return `${[marking, title, ...parts.map(block), marking].filter(Boolean).join("\n\n")}\n`;
  }

  /* The sheet, which is measured on the screen and shown on paper alone. */
  function draw(sheet, { title, marking, parts }) {
    const run = ([lead, words]) => [lead && make("b", { textContent: `${lead}: ` }), words, " "];
    const line = ([number, said]) => make("p", { className: number ? "form-numbered" : said[0][2] ? "form-brief" : "" }, number && `${number} `, ...said.flatMap(run));
    const body = one(".form-said", sheet), [head, foot] = all("strong", sheet);
    head.textContent = marking;
    foot.textContent = marking.split(",")[0];
    one("span", sheet).textContent = one('link[rel="canonical"]')?.href;
    body.replaceChildren(make("p", { className: "form-name", textContent: title }),
      ...parts.flatMap(({ head, legend, lines }) => [make("h3", { textContent: head }), ...lines.map(line), make("p", { className: "form-legend", textContent: legend })]));
    return body.offsetHeight;
  }

  /* Small numbers beside a word for persons, as they stand in the texts: "3 men", "two armed men", "killed: 5"; not "3 weeks men". */
  function few(words, { numbers, persons, things, say }) {
    const pattern = `(?:^|[^\\w.,:/])((?:${numbers})(?:[ -](?!(?:${things})\\b)[\\p{L}’'-]+)?[ -](?:${persons})|(?:${persons})[ :,(]{1,3}(?:${numbers})(?![\\w:/]|[.,]\\d| (?:${things})\\b))(?!\\p{L})`;
    const found = numbers && [...new Set([...words.matchAll(new RegExp(pattern, "giu"))].map(([, found]) => `“${found}”`))].join(", ");
    return found ? `${found}: ${say}` : "";
  }

  /* The words with a capital letter, without those that are known to be no names: for a person to look at. */
  const capped = (text) => (text.match(/\p{Lu}[\p{L}’'-]*\p{Ll}[\p{L}’'-]*/gu) ?? []).map((word) => word.replace(/[’']s$/, ""));
  function capitals({ texts, title }, { say, but, then }) {
    const known = [...capped(title), ...but.split("|")];
    const found = [...new Set(capped(texts.join("\n")))].filter((word) => !known.includes(word));
    return found.length ? `${say} ${found.join(", ")}. ${then}` : "";
  }

  function remarks(root, note) {
    const look = one(".form-capitals", root), { pages, long } = root.dataset;
    if (look) look.textContent = capitals(note, look.dataset);
    return [draw(one(".form-paper", root), note) > pages * ROOM && long, few(note.texts.join("\n"), root.dataset)].filter(Boolean);
  }

  return { day, ended, pieces, composed, text, few, remarks };
})();
