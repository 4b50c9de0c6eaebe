/* The action planner: steps from the register of recommendations, or of one's own, in quarters, each with an office that answers and a note.
   worksheet.js saves, opens and erases; calendar.js writes the file for calendars. The register comes as a script of its own, fetched from
   this site when somebody first looks into it: a script also loads from a disk. `say`, `make`, `all` and `one` are of manual.js. */
const actionPlan = (() => {
  const QUARTERS = ["1", "2", "3", "4"];
  const MOST = 120, MOST_SHOWN = 12;
  const SHAPE = { title: 120, year: 4, first: 1, id: 40, steps: [MOST, { key: 40, entry: 10, what: 1000, when: 1, office: 200, note: 2000 }] };
  const source = new URL("register-entries.js", document.currentScript.src);
  const root = one("[data-action-plan]");
  const find = (name) => one(`[data-${name}]`, root);
  const copyOf = (name) => find(name).content.firstElementChild.cloneNode(true);
  const site = () => (one('link[rel="canonical"]')?.href || location.href).replace(/tools\/action-planner\/.*$/, "");
  let plan, entries, sheet;

  /* On the calendar: the first quarter is asked for, the others follow. No year, no dates. */
  const ofYear = (of = plan) => (/^20\d\d$/.test(of.year) ? Number(of.year) : 0);
  function quarter(when, of = plan) {
    const at = Number(of.first || 1) - 1 + Number(when) - 1;
    return { year: ofYear(of) + Math.floor(at / 4), number: (at % 4) + 1 };
  }
  const lastDay = (when) => { const { year, number } = quarter(when); return new Date(Date.UTC(year, number * 3, 0)); };
  function nameOf(when, of = plan) {
    if (!when) return "Without a date";
    const { year, number } = quarter(when, of);
    return ofYear(of) ? `Quarter ${number} of ${year}` : `Quarter ${when} of the plan`;
  }
  const written = (date) => new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }).format(date);
  const until = (when) => (when && ofYear() ? `until ${written(lastDay(when))}` : "");

  /* An entry of the register is of the plan once; a step of one's own gets the next number. Both keep their key, which calendars know them by. */
  const isEntryId = (text) => /^r\d{3,4}$/.test(text);
  const isKey = (text) => /^(r\d{3,4}|own-\d{1,4})$/.test(text);
  function nextKey(steps = plan.steps) {
    const taken = steps.map((step) => Number(step.key.replace("own-", "")) || 0);
    return `own-${Math.max(0, ...taken) + 1}`;
  }
  const newId = () => [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, "0")).join("");

  /* What a file brings: keys and quarters that the page does not know are made anew, and no key stands twice or is taken from a later step. */
  function taken(values) {
    plan = { ...values, first: QUARTERS.includes(values.first) ? values.first : "", steps: [] };
    if (!/^[0-9a-f]{16}$/.test(plan.id)) plan.id = "";
    for (const step of values.steps) {
      const key = isKey(step.key) && !plan.steps.some((other) => other.key === step.key) ? step.key : nextKey([...plan.steps, ...values.steps.filter((other) => isKey(other.key))]);
      plan.steps.push({ ...step, key, entry: isEntryId(step.entry) ? step.entry : "", when: QUARTERS.includes(step.when) ? step.when : "" });
    }
    if (plan.steps.length && !plan.id) plan.id = newId();
    find("title").value = plan.title;
    find("year").value = plan.year;
    find("first").value = plan.first || "1";
    show();
  }

  /* The register, fetched once. */
  function fetchEntries() {
    fetchEntries.asked ??= new Promise((resolve, reject) => {
      register.take = resolve;
      document.head.append(make("script", { src: source, onerror: reject }));
    }).then((found) => { entries = found; themes(); list(); }, () => { fetchEntries.asked = undefined; find("found").textContent = "The register could not be loaded. Steps of your own work all the same."; });
  }
  const register = {};

  function themes() {
    find("theme").append(...[...new Set(entries.map((entry) => entry.theme))].map((theme) => make("option", { textContent: theme })));
  }

  function list() {
    if (!entries) return;
    const words = find("words").value.toLowerCase().split(/\s+/).filter(Boolean);
    const theme = find("theme").value;
    const fits = (entry) => (!theme || entry.theme === theme) && words.every((word) => `${entry.id} ${entry.text} ${entry.theme} ${entry.said}`.toLowerCase().includes(word));
    const found = entries.filter(fits);
    find("found").textContent = `${found.length} of ${entries.length} entries${found.length > MOST_SHOWN ? `, the first ${MOST_SHOWN} of them shown` : ""}.`;
    find("entries").replaceChildren(...found.slice(0, MOST_SHOWN).map((entry) => {
      const inPlan = plan.steps.some((step) => step.entry === entry.id);
      const add = make("button", { type: "button", className: "button", textContent: inPlan ? "In the plan" : "Add", disabled: inPlan, onclick: () => addEntry(entry) });
      add.setAttribute("aria-label", `${add.textContent}: ${entry.id.toUpperCase()}`);
      return make("li", {}, add, make("span", {}, make("a", { href: `${find("entries").dataset.page}#${entry.id}`, textContent: entry.id.toUpperCase() }), ` ${entry.text} `,
        make("span", { className: "also", textContent: `(${entry.said}; ${entry.theme.toLowerCase()})` })));
    }));
  }

  /* Changes. */
  function changed(focus) {
    show();
    sheet.changed();
    focus?.();
  }
  function push(step, spoken, focus) {
    if (plan.steps.length >= MOST) { say("The plan is full"); return; }
    plan.id ||= newId();
    plan.steps.push({ key: nextKey(), entry: "", what: "", when: find("to").value, office: "", note: "", ...step });
    changed(focus);
    say(`${spoken} is added: ${nameOf(find("to").value)}`);
  }
  const addEntry = (entry) => push({ key: entry.id, entry: entry.id, what: entry.text }, entry.id.toUpperCase(),
    () => one(`[data-entries] a[href$="#${entry.id}"]`, root)?.focus());
  const addOwn = () => push({}, "A step of your own", () => one(`[data-key="${plan.steps.at(-1).key}"] [data-field=what]`, root).focus());
  const inQuarter = (when) => plan.steps.filter((step) => step.when === when);
  const focusOn = (key, name) => () => {
    const card = one(`[data-key="${key}"]`, root);
    const wanted = one(`[data-move="${name}"]`, card);
    (wanted.disabled ? one("[data-move]:not(:disabled)", card) || one("[data-field=when]", card) : wanted).focus();
  };

  function move(step, by) {
    const others = inQuarter(step.when);
    const other = others[others.indexOf(step) + by];
    const [from, to] = [plan.steps.indexOf(step), plan.steps.indexOf(other)];
    [plan.steps[from], plan.steps[to]] = [other, step];
    changed(focusOn(step.key, by));
    say(`Moved ${by < 0 ? "up" : "down"}`);
  }
  function place(step, when) {
    step.when = when;
    plan.steps.push(...plan.steps.splice(plan.steps.indexOf(step), 1));
    changed(() => one(`[data-key="${step.key}"] [data-field=when]`, root).focus());
    say(`Moved to: ${nameOf(when)}`);
  }
  function drop(step) {
    plan.steps.splice(plan.steps.indexOf(step), 1);
    changed(() => one("h3", find("plan"))?.focus());
    say("The step is taken out");
  }

  /* On the page. */
  function cardOf(step, number, total) {
    const card = copyOf("step-template");
    const name = step.what.slice(0, 60) || "step of your own";
    card.dataset.key = step.key;
    const entry = one("[data-entry]", card);
    entry.hidden = !step.entry;
    entry.href = `${find("entries").dataset.page}#${step.entry}`;
    entry.textContent = step.entry.toUpperCase();
    for (const field of all("[data-field]", card)) {
      const part = field.dataset.field;
      if (part === "when") field.append(...["", ...QUARTERS].map((when) => make("option", { value: when, textContent: nameOf(when) })));
      field.value = step[part];
      const paper = field.nextElementSibling;
      if (paper) paper.textContent = step[part];
      field.oninput = () => { if (part !== "when") { step[part] = field.value; paper.textContent = field.value; } };
      if (part === "when") field.onchange = () => place(step, field.value);
    }
    const [up, down, out] = all("button", card);
    up.disabled = number === 0;
    down.disabled = number === total - 1;
    for (const [button, words, act] of [[up, "Move up", () => move(step, -1)], [down, "Move down", () => move(step, 1)], [out, "Take out", () => drop(step)]]) {
      button.setAttribute("aria-label", `${words}: ${name}`);
      button.title = words;
      button.onclick = act;
    }
    return card;
  }

  function show() {
    const groups = [...QUARTERS, ""].map((when) => [when, inQuarter(when)]).filter(([when, steps]) => steps.length || when);
    find("plan").replaceChildren(...groups.flatMap(([when, steps]) => [
      make("h3", { tabIndex: -1, className: "plan-quarter" }, nameOf(when), make("span", { className: "also", textContent: ` ${until(when)}` })),
      ...(steps.length ? [make("ol", { className: "plan-steps" }, ...steps.map((step, number) => cardOf(step, number, steps.length)))] : [make("p", { className: "unknown", textContent: "Nothing yet." })]),
    ]));
    const to = find("to");
    const at = to.value || "1";
    to.replaceChildren(...[...QUARTERS, ""].map((when) => make("option", { value: when, textContent: nameOf(when) })));
    to.value = at;
    find("paper-title").textContent = plan.title || "Action plan";
    list();
  }

  /* To take away, and back. The table names the plan and its steps as calendars know them, in words that no spreadsheet takes for numbers. */
  const HEADS = ["Quarter", "Last day", "Step", "Entry of the register", "Address", "Office that answers", "Note", "Name in calendars"];
  const ABOVE = { Title: "title", Year: "year", "First quarter": "first", "Plan in calendars": "id" };
  const inOrder = () => [...QUARTERS, ""].flatMap(inQuarter);
  const rows = () => [...Object.entries(ABOVE).map(([head, part]) => [head, part === "id" && plan.id ? `plan-${plan.id}` : plan[part] || (part === "first" ? "1" : "")]), [],
    HEADS, ...inOrder().map((step) => [
      nameOf(step.when), step.when && ofYear() ? lastDay(step.when).toISOString().slice(0, 10) : "", step.what, step.entry.toUpperCase(),
      step.entry ? `${site()}reference/recommendations/#${step.entry}` : "", step.office, step.note, step.key])];

  /* The last day and the address follow from the rest, and are not taken from a table. */
  const { fold, leave, columns } = worksheet.table;
  function from(rows, beside) {
    const start = rows.findIndex((row) => row.some((text) => fold(text) === "Step"));
    const [head, ...given] = start < 0 ? [[""]] : rows.slice(start);
    const at = columns(head, HEADS);
    const values = { steps: [] };
    for (const [name, text = "", ...more] of rows.slice(0, start)) {
      const part = ABOVE[fold(name)];
      const isNew = part && !(part in values);
      if (isNew) values[part] = fold(text).replace(/^plan-/, "");
      leave(isNew ? fold(name) : "Action plan", isNew ? more : [name, text, ...more], beside);
    }
    const year = { year: values.year || "", first: values.first || "" };
    values.steps = given.map((row, index) => {
      const text = (name) => row[at.indexOf(HEADS.indexOf(name))] || "";
      const aside = (name, words) => leave(`Step ${index + 1}, ${name}`, [words], beside);
      const [called, entry, key] = ["Quarter", "Entry of the register", "Name in calendars"].map((name) => fold(text(name)));
      const when = ["", ...QUARTERS].find((each) => nameOf(each, year) === called);
      const isEntry = isEntryId(entry.toLowerCase());
      if (when === undefined) aside("Quarter", called);
      if (!isEntry) aside("Entry of the register", entry);
      row.forEach((words, column) => { if (!(at[column] >= 0)) aside(fold(head[column]) || "more", words); });
      return { key: isKey(key) ? key : "", entry: isEntry ? entry.toLowerCase() : "", what: text("Step"), when: when || "", office: text("Office that answers"), note: text("Note") };
    });
    return values;
  }

  function entryOf(step) {
    const day = lastDay(step.when);
    const after = new Date(day.getTime() + 86400000);
    const date = (value) => calendar.stamp(value).slice(0, 8);
    const more = [step.office && `Office that answers: ${step.office}`, step.note, step.entry && `${site()}reference/recommendations/#${step.entry}`].filter(Boolean).join("\n");
    return calendar.entry(`${plan.id}-${step.key}`, [`DTSTART;VALUE=DATE:${date(day)}`, `DTEND;VALUE=DATE:${date(after)}`,
      `SUMMARY:${calendar.inCalendar(step.what || "Step of the action plan")}`, ...(more ? [`DESCRIPTION:${calendar.inCalendar(more)}`] : []), "TRANSP:TRANSPARENT"]);
  }
  function download() {
    const dated = inOrder().filter((step) => step.when);
    const missing = !ofYear() ? "Write the year of the first quarter first." : !dated.length ? "No step stands in a quarter yet." : "";
    find("wanted").textContent = missing;
    if (missing) { find("year").focus(); return; }
    worksheet.download("action-plan.ics", "text/calendar;charset=utf-8", calendar.file("Action planner", plan.title, dated.map(entryOf)));
  }

  plan = worksheet.fit(undefined, SHAPE);
  find("title").oninput = () => { plan.title = find("title").value; find("paper-title").textContent = plan.title || "Action plan"; };
  /* Not when the field is left: a step that is clicked then would be drawn anew under the click. */
  find("year").oninput = () => { plan.year = find("year").value.trim(); find("wanted").textContent = ""; show(); };
  find("first").onchange = () => { plan.first = find("first").value; changed(); };
  find("words").oninput = (event) => { event.stopPropagation(); list(); };
  find("theme").onchange = list;
  for (const name of ["words", "theme", "look"]) find(name).addEventListener("focus", fetchEntries);
  find("look").onclick = () => { fetchEntries(); find("words").focus(); };
  find("own").onclick = addOwn;
  root.hidden = false;
  sheet = worksheet.open(root, {
    kind: "action-plan", version: 1, title: "Action plan", edition: root.dataset.edition, shape: SHAPE,
    get: () => worksheet.fit(plan, SHAPE), set: taken, rows, from, acts: [["Download for a calendar (.ics)", download]],
  });
  show();
  return { register: (found) => register.take?.(found) };
})();
