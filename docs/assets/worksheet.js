/* What every tool that is filled in shares: a bar that saves to a file, opens one, prints and erases, a box to keep the work on the device,
   and a table for spreadsheets. Nothing is sent, and nothing is kept unless the reader ticks the box. How a tool asks for it: worksheet.open.

   A shape says what a tool's values may be: a number is a text of at most so many letters; [most, shape] a list; {name: shape} parts by name. */
const worksheet = (() => {
  const MOST_BYTES = 1_000_000;
  const MOST_BESIDE = 400;
  const DEEPEST = 6;
  const NAME = /^[a-z0-9]+([-_][a-z0-9]+)*$/i;
  const UNCHANGED = "Nothing was changed here.";

  /* Why a file cannot be opened, in one sentence for the reader. */
  class Refused extends Error {}
  const refuse = (sentence) => { throw new Refused(sentence); };

  const isPart = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
  const called = (value) => {
    if (value === null) return "empty";
    if (Array.isArray(value)) return "a list";
    return { string: "text", number: "a number", boolean: "yes or no", object: "a group of fields" }[typeof value];
  };
  const short = (text) => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
  const quoted = (path) => `“${short(path.join(", "))}”`;

  /* Values as a shape has them, each text by itself, empty where nothing is given. What the shape has no place for goes into `beside`, so
     that a form that has changed loses nothing. */
  function fit(value, shape, path = [], beside = []) {
    if (typeof shape === "number") return text(value ?? "", shape, path);
    if (Array.isArray(shape)) return list(value ?? [], shape, path, beside);
    if (value !== undefined && !isPart(value)) refuse(`in the file, ${quoted(path)} is ${called(value)} where a group of fields is wanted`);
    for (const name of Object.keys(value ?? {})) if (!Object.hasOwn(shape, name)) aside(value[name], [...path, name], beside);
    const given = (name) => (value && Object.hasOwn(value, name) ? value[name] : undefined);
    return Object.fromEntries(Object.keys(shape).map((name) => [name, fit(given(name), shape[name], [...path, name], beside)]));
  }

  function text(value, most, path) {
    if (typeof value !== "string") refuse(`in the file, ${quoted(path)} is ${called(value)} where text is wanted`);
    if (value.length > most) refuse(`in the file, ${quoted(path)} is longer than ${most} letters`);
    return value.replace(/\r\n?/g, "\n");
  }

  function list(value, [most, shape], path, beside) {
    if (!Array.isArray(value)) refuse(`in the file, ${quoted(path)} is ${called(value)} where a list is wanted`);
    if (value.length > most) refuse(`in the file, ${quoted(path)} has ${value.length} lines, and the page has room for ${most}`);
    return value.map((item, index) => fit(item, shape, [...path, `line ${index + 1}`], beside));
  }

  function aside(value, path, beside) {
    if (!NAME.test(path.at(-1)) && !/^line \d+$/.test(path.at(-1))) refuse(`in the file, ${quoted(path)} is not the name of a field`);
    if (path.length > DEEPEST || beside.length >= MOST_BESIDE) refuse("the file holds much that this page has no field for");
    if (isPart(value)) for (const name of Object.keys(value)) aside(value[name], [...path, name], beside);
    else if (Array.isArray(value)) value.forEach((item, index) => aside(item, [...path, `line ${index + 1}`], beside));
    else if (text(value, MOST_BYTES, path)) beside.push([path.join(", "), text(value, MOST_BYTES, path)]);
  }

  const earlier = (pairs) => fit(pairs, [MOST_BESIDE, { name: 500, text: MOST_BYTES }], ["beside"]).map((pair) => [pair.name, pair.text]);

  /* Read a file of `tool` from its bytes: {values, beside}, or Refused. */
  function read(bytes, tool, name = "") {
    if (SHEET.test(name)) refuse(`a spreadsheet's own file does not open here: save it there as “CSV UTF-8”, and open that`);
    if (bytes.byteLength > MOST_BYTES) refuse("the file is larger than one megabyte, and no file saved here is");
    let written, file;
    try { written = new TextDecoder("utf-8", { fatal: true }).decode(bytes); } catch {
      refuse(TABLE.test(name) ? "the table is not in UTF-8, so letters would be lost: save it again as “CSV UTF-8”" : "the file is not text as this page saves it (UTF-8)");
    }
    const mark = MARK.exec(written);
    if (mark) return fromTable(written, mark, tool);
    if (TABLE.test(name)) refuse("the table lacks its first line, which says what it belongs to");
    try { file = JSON.parse(written); } catch { refuse("the file is damaged, cut short, or not one that was saved here (.json)"); }
    if (!isPart(file) || typeof file.kind !== "string") refuse("the file was not saved by a tool of this manual");
    if (file.kind !== tool.kind) refuse(`the file belongs to another tool, ${quoted([typeof file.tool === "string" ? file.tool : file.kind])}, and opens on its page`);
    if (!Number.isInteger(file.version) || file.version < 1) refuse("the file does not say in which form it was saved");
    if (file.version > tool.version) refuse("the file was saved by a later edition of the manual, and opens there");
    if ((file.about ?? "") !== (tool.about || "")) refuse(`the file is about ${quoted([String(file.about_name ?? file.about)])}, and opens on the page of that`);
    const beside = earlier(file.beside);
    const values = fit(file.values, tool.shape, [], beside);
    return { values, beside };
  }

  /* The one document that a file and the device hold. */
  function written(tool, values, beside) {
    const document_ = {
      kind: tool.kind, version: tool.version, edition: tool.edition || "", tool: tool.title, about: tool.about || "", about_name: tool.aboutName || "",
      address: one('link[rel="canonical"]')?.href || "", saved: today(), values,
    };
    if (beside.length) document_.beside = beside.map(([name, words]) => ({ name, text: words }));
    return `${JSON.stringify(document_, null, 1)}\n`;
  }
  const today = () => new Intl.DateTimeFormat("sv-SE").format(new Date());

  /* A table as every spreadsheet opens it: marked as UTF-8, each cell in quotes, and none that a spreadsheet would take for a formula. */
  const FORMULA = /^'*\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/;
  const cell = (value) => `"${(FORMULA.test(value) ? "'" : "") + value.replace(/"/g, '""')}"`;
  const csv = (rows) => `\ufeff${rows.map((row) => row.map((value) => cell(String(value))).join(",")).join("\r\n")}\r\n`;

  /* And back, as a spreadsheet saves it: with other separators, without quotes, wider. Its first line says what it belongs to; the dash there
     is one that no older encoding writes as UTF-8 does, so that a file which lost its letters is refused. */
  const SHEET = /\.(xls[xmb]?|ods|numbers)$/i, TABLE = /\.(csv|tsv|txt)$/i;
  const MARK = /^"?([a-z0-9-]+) – form (\d{1,4})"?([,;\t])/;
  const LEFT = "What the page has no field for";
  const named = (tool) => [tool.kind, tool.about].filter(Boolean).join("-").toLowerCase();
  const asTable = (tool, beside) => [[`${named(tool)} – form ${tool.version}`, [tool.title, tool.aboutName].filter(Boolean).join(": ")], ...tool.rows(),
    ...(beside.length ? [[], [LEFT], ...beside] : [])];

  function fromTable(written, [, belongs, version, separator], tool) {
    if (belongs !== named(tool)) refuse(`the table belongs to ${quoted([belongs])}, and opens on the page of that`);
    if (Number(version) > tool.version) refuse("the table was saved by a later edition of the manual, and opens there");
    const rows = cells(written.replace(/\r\n?/g, "\n"), separator).slice(1).map((row) => row.map((value) => (/^'/.test(value) && FORMULA.test(value) ? value.slice(1) : value)));
    const full = rows.filter((row) => row.some((value) => value.trim()));
    const end = full.findIndex((row) => row[0] === LEFT && !row.slice(1).some(Boolean));
    const beside = end < 0 ? [] : full.splice(end).slice(1).map(([name, ...words]) => [name, words.filter(Boolean).join("; ")]);
    const values = fit(tool.from(full, beside), tool.shape, [], beside);
    return { values, beside: earlier(beside.map(([name, words]) => ({ name, text: words }))) };
  }

  function cells(written, separator) {
    const rows = [[]];
    let held = "", quoting = false;
    for (let at = 0; at < written.length; at++) {
      const sign = written[at];
      if (quoting && sign === '"' && written[at + 1] === '"') { held += sign; at++; }
      else if (sign === '"' && (quoting || !held)) quoting = !quoting;
      else if (quoting || (sign !== separator && sign !== "\n")) held += sign;
      else {
        rows.at(-1).push(held);
        held = "";
        if (sign === "\n") rows.push([]);
      }
    }
    if (quoting) refuse("the table is damaged or cut short, for a quotation mark in it has no end");
    rows.at(-1).push(held);
    return rows;
  }

  /* For a tool that takes tables: a text as it is compared, what it has no field for laid aside, and the place of each head of a column
     among those that a part knows; one that it does not know, or a second of the same, has none. */
  const fold = (text = "") => text.trim().replace(/\s+/g, " ");
  const leave = (name, given, beside) => { const words = given.filter((value) => value.trim()).join("; "); if (words) beside.push([name, words]); };
  function columns(head, known) {
    const at = head.map((text) => known.indexOf(fold(text)));
    if (head.length && !at.some((column) => column >= 0)) refuse("the line with the names of the columns is missing or changed in the table");
    return at.map((column, index) => (at.indexOf(column) === index ? column : -1));
  }

  function download(name, type, content) {
    const link = make("a", { href: URL.createObjectURL(new Blob([content], { type })), download: name });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    say(`${name} is saved where your browser puts its downloads.`);
  }
  const fileName = (tool, ending) => `${named(tool)}-${tool.name?.() ?? today()}.${ending}`;

  /* What is kept on this device, if the reader asked for it; a browser may refuse. */
  const store = {
    of: (key) => { try { return localStorage.getItem(key); } catch { return null; } },
    put: (key, value) => { try { localStorage.setItem(key, value); return true; } catch { return false; } },
    clear: (key) => { try { localStorage.removeItem(key); } catch { /* nothing can be kept there either */ } },
  };

  function button(name, textContent, onclick) {
    const made = make("button", { type: "button", className: name === "save" ? "button button-main" : "button", textContent, onclick });
    if (name) made.dataset.act = name;
    return made;
  }

  /* Give a tool its bar, above its fields, and what is told of keeping, below them. `root` is the element that holds its fields; `tool` has
       kind, version, about, aboutName   what its files say of themselves: a word, a whole number, and which state or other thing, if any
       title, edition                    its name for readers, and the edition of the manual (data-edition of the page)
       shape                             what its values may be, as above
       get(), set(values)                the values on the page, and values onto the page; set is given every field, empty ones too
       rows()                            a list of lists of text for a spreadsheet
       from(rows, beside)                the values of such a list that is opened again; what it has no place for goes into beside
       remarks()                         sentences to read before it is saved, copied or printed, if it has any
       name()                            what its files are called after their kind: its day, if nothing else
       acts                              more buttons: [[words, function], …]
     What stands in it at first is what it is erased to. Any input in root counts as a change; for others call changed() of what is returned. */
  function open(root, tool) {
    const key = ["manual.form", tool.kind, tool.about].filter(Boolean).join(".");
    let beside = [], saved, how, before, unsaved = false;
    const states = [0, 1].map(() => make("span", { className: "form-state" }));
    const looks = [0, 1].map(() => make("p", { className: "form-remark" }));
    const trouble = make("p", { className: "form-trouble", role: "alert", hidden: true });
    const left = make("div", { className: "form-beside", hidden: true });
    const undo = button("undo", "Undo", () => { const back = before; before = null; put(back); tell("What was here is back."); });
    const keep = make("input", { type: "checkbox", autocomplete: "off" });
    const file = make("input", { type: "file", accept: ".json,.csv,application/json,text/csv", className: "vh" });

    const now = () => ({ values: tool.get(), beside });
    const asText = (held) => JSON.stringify([held.values, held.beside]);
    const start = now(), blank = asText(start);

    function show() {
      const at = asText(now());
      unsaved = at !== blank && at !== saved && !keep.checked;
      document.documentElement.classList.toggle("filled", at !== blank);
      states[0].textContent = states[1].textContent = keep.checked ? "Kept on this device." : at === blank ? "Nothing is filled in." : at === saved ? how : "Not saved.";
      undo.hidden = !before;
      left.hidden = !beside.length;
      left.replaceChildren(...(beside.length ? [make("p", { textContent: "The file holds what this page has no field for. It stays in the file when you save:" }),
        make("ul", {}, ...beside.map(([name, words]) => make("li", { textContent: `${name}: ${words}` })))] : []));
      looks[0].textContent = looks[1].textContent = at === blank ? "" : (tool.remarks?.() ?? []).join(" ");
      removeEventListener("beforeunload", warn);
      if (unsaved) addEventListener("beforeunload", warn);
    }
    const warn = (event) => event.preventDefault();

    function put(held) {
      beside = held.beside;
      tool.set(held.values);
      changed();
    }
    function changed() {
      if (keep.checked && !store.put(key, written(tool, tool.get(), beside))) {
        keep.checked = false;
        fail("This browser lets no page keep anything. Save to a file instead.");
        say(trouble.textContent);
      }
      show();
    }
    const fail = (sentence) => { trouble.textContent = sentence; trouble.hidden = false; };
    const tell = (sentence) => { trouble.hidden = true; say(sentence); };

    function take(bytes, from) {
      let found;
      try { found = read(bytes, tool, from); } catch (error) {
        if (!(error instanceof Refused)) throw error;
        fail(`${from}: ${error.message}. ${UNCHANGED}`);
        return false;
      }
      before = asText(now()) === blank ? null : now();
      put(found);
      return true;
    }

    async function opened() {
      const chosen = file.files[0];
      if (!chosen) return;
      const name = short(chosen.name);
      let bytes;
      try { bytes = await (chosen.size > MOST_BYTES ? chosen.slice(0, MOST_BYTES + 1) : chosen).arrayBuffer(); } catch { fail(`${name}: your browser could not read the file. ${UNCHANGED}`); return; }
      file.value = "";
      if (!take(bytes, name)) return;
      saved = asText(now());
      how = "Opened.";
      show();
      tell(`${name} is open.${before ? " Undo brings back what was here." : ""}`);
    }

    function save() {
      download(fileName(tool, "json"), "application/json", written(tool, tool.get(), beside));
      saved = asText(now());
      how = "Saved to a file.";
      trouble.hidden = true;
      show();
      again();
    }
    /* What is remarked on stands at both bars; whoever cannot see it hears it with what was done. */
    const again = () => say(`${said.textContent} ${looks[0].textContent}`);
    const toPaper = () => { again(); print(); };

    function erase() {
      const had = now();
      store.clear(key);
      keep.checked = sure.open = false;
      before = asText(had) === blank ? before : had;
      put(start);
      tell(`Everything is erased, here and on this device.${before ? " Undo brings back what was here." : ""}`);
    }

    file.onchange = opened;
    keep.onchange = () => {
      if (!keep.checked) store.clear(key);
      changed();
      if (trouble.hidden || keep.checked) tell(keep.checked ? "Kept on this device from now on." : "Nothing is kept on this device any more.");
    };
    /* Another tab that erases or writes the same: this one must not write over it unasked. */
    addEventListener("storage", (event) => {
      if (!keep.checked || (event.key !== key && event.key !== null)) return;
      keep.checked = false;
      fail(event.newValue ? "What was kept on this device was changed in another tab. Tick the box to keep this one."
        : "What was kept on this device was erased in another tab.");
      show();
    });

    const table = () => { download(fileName(tool, "csv"), "text/csv;charset=utf-8", csv(asTable(tool, beside))); again(); };
    const sure = make("details", { className: "form-erase" }, make("summary", { className: "button", textContent: "Erase" }), button("erase", "Erase everything", erase));
    const bar = make("div", { className: "form-bar" }, trouble, looks[0],
      make("p", { className: "form-acts" }, button("save", "Save", save), make("label", { className: "button" }, "Open", file),
        button("print", "Print", toPaper), undo, states[0], sure));
    const desk = make("div", { className: "form-desk" }, left,
      make("p", {}, "“Open” brings back the file that “Save” writes, here or on a colleague's machine, and a table that a spreadsheet saved as “CSV UTF-8” with its first line left as it is. Nothing is sent."),
      make("p", { className: "form-keep" }, make("label", {}, keep, " Keep on this device"),
        " Unticked, all is gone when you leave. Ticked, anybody who uses this browser can read it, until you erase it."),
      looks[1], make("p", { className: "form-acts" }, button("", "Save", save), button("", "Print", toPaper),
        button("table", "Table for a spreadsheet", table), ...tool.acts.map(([words, act]) => button("", words, act)), states[1]));
    bar.setAttribute("role", "group");
    bar.setAttribute("aria-label", "Save, open, print or erase");
    root.prepend(bar);
    root.append(desk);
    root.addEventListener("input", (event) => { if (!bar.contains(event.target) && !desk.contains(event.target)) changed(); });

    const kept = store.of(key);
    if (kept !== null) keep.checked = take(new TextEncoder().encode(kept), "What is kept on this device");
    show();
    return { changed };
  }

  return { open, read, fit, csv, download, refuse, today, table: { fold, leave, columns } };
})();
