/* What a filled form says on paper and as a text to copy (form.js): its title with place and day, its marking, its lines by number, each with its
   grade in brackets; and what is remarked on before it leaves: more pages than it should have, and small numbers of persons. */
const printed = (() => {
  const MM = 96 / 25.4, ROOM = 257;  // height in millimetres that one sheet of A4 has for text (form.css)
  const locale = document.documentElement.lang === "en" ? "en-GB" : document.documentElement.lang;
  const day = (text) => (/^\d{4}-\d\d-\d\d$/.test(text) ? new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(new Date(text)) : text);
  const ended = (text) => (/[.!?…]["”’)]*$/.test(text) ? text : `${text}.`);
  const lower = (text) => text.charAt(0).toLowerCase() + text.slice(1);

  /* How a line is known, short: "reported, a church, B2". One grade without the other is written out: "inferred, from lines 1, 2, possibly true". */
  const GRADE = /^(\w) /;
  function brackets(said) {
    const grades = said.filter(({ text, chosen }) => chosen && GRADE.test(text)).map(({ text }) => text);
    const words = said.filter(({ text }) => !grades.includes(text))
      .map(({ text, lead, chosen }) => (chosen ? lower(text) : lead ? `${lead} ${text.replace(/^\D*(?=\d)/, "")}` : text));
    return [...words, ...(grades.length > 1 ? [grades.map((text) => text[0]).join("")] : grades.map((text) => text.slice(2)))].join(", ");
  }

  /* What is said in one place, as runs: [lead, text, is short]. */
  function runs(said) {
    const behind = brackets(said.filter(({ paper }) => paper === "behind"));
    const rest = said.filter(({ paper }) => paper === "plain" || paper === "labelled")
      .map(({ paper, lead, label, text, short }) => [paper === "plain" ? "" : lead || label, text, short]);
    if (behind) rest.splice(0, 1, ...(rest.length ? [["", `${worded(rest[0]).replace(/\.$/, "")} (${behind})`]] : [["", `(${behind})`]]));
    return rest;
  }
  const worded = ([lead, text]) => (lead ? `${lead}: ${text}` : text);

  /* From the title and the parts of a form, each with what is said in it: everything that paper and text have to show. */
  function composed(title, parts) {
    const said = parts.flatMap(({ entries }) => entries.flat());
    const by = (way) => said.filter(({ paper }) => paper === way).map(({ text }) => text);
    return {
      title: [title, by("heading").join(", ")].filter(Boolean).join(": "), marking: by("marking").join("; "),
      texts: said.filter(({ chosen }) => !chosen).map(({ text }) => text),
      parts: parts.map(({ head, legend, isLines, entries }) => ({
        head, legend: entries.flat().some(({ paper }) => paper === "behind") ? legend : "",
        lines: isLines ? entries.map((line, index) => [`${index + 1}.`, runs(line).map(([lead, text]) => [lead, ended(text)])]) : runs(entries[0]).map((run) => ["", [run]]),
      })).filter(({ lines }) => lines.length),
    };
  }

  function text({ title, marking, parts }) {
    const block = ({ head, legend, lines }) => [head.toUpperCase(), ...lines.map(([number, said]) => [number, ...said.map(worded)].filter(Boolean).join(" ")), legend].filter(Boolean).join("\n");
    return `${[marking, title, ...parts.map(block), marking].filter(Boolean).join("\n\n")}\n`;
  }

  /* The sheet, which is measured on the screen and shown on paper alone. */
  function draw(sheet, { title, marking, parts }) {
    const run = ([lead, words]) => [...(lead ? [make("b", { textContent: `${lead}: ` })] : []), `${words} `];
    const line = ([number, said]) => make("p", { className: number ? "form-numbered" : said[0][2] ? "form-brief" : "" }, ...(number ? [`${number} `] : []), ...said.flatMap(run));
    const body = make("div", { className: "form-said" }, make("p", { className: "form-name", textContent: title }),
      ...parts.flatMap(({ head, legend, lines }) => [...(head ? [make("h3", { textContent: head })] : []), ...lines.map(line), ...(legend ? [make("p", { className: "form-legend", textContent: legend })] : [])]));
    const mark = (name) => make("p", { className: `form-mark ${name}` }, make("b", { textContent: marking }), make("span", { textContent: name === "form-mark-foot" ? one('link[rel="canonical"]')?.href ?? "" : "" }));
    sheet.replaceChildren(mark("form-mark-head"), mark("form-mark-foot"), make("div", { className: "form-sheet" }, make("div", { className: "form-room form-room-head" }), body, make("div", { className: "form-room" })));
    sheet.classList.add("measured");
    const height = body.offsetHeight;
    sheet.classList.remove("measured");
    return height;
  }

  /* Small numbers beside a word for persons, as they stand in the texts. */
  function counted(texts, { numbers, persons, things }) {
    if (!numbers) return [];
    const before = new RegExp(`(?:^|[^\\w.,:/])((?:${numbers})(?:[ -](?!(?:${things})\\b)[\\p{L}’'-]+)?[ -](?:${persons}))(?!\\p{L})`, "giu");
    const after = new RegExp(`(?:^|[^\\p{L}])((?:${persons})[ :,(]{1,3}(?:${numbers}))(?![\\w:/]|[.,]\\d| (?:${things})\\b)`, "giu");
    return texts.flatMap((words) => [before, after].flatMap((pattern) => [...words.matchAll(pattern)].map(([, found]) => `“${found}”`)));
  }

  function remarks({ pages, say: sentence, ...words }, height, texts) {
    const found = [...new Set(counted(texts, words))];
    return [
      ...(pages && height > pages * ROOM * MM ? [`On paper this is more than ${pages === "1" ? "one page" : `${pages} pages`}. Shorten a sentence, or move a line into an annex.`] : []),
      ...(found.length ? [`${found.join(", ")}: ${sentence}`] : []),
    ];
  }

  return { day, composed, text, draw, remarks };
})();
