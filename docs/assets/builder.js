/* The session builder: an agenda from modules, pauses and a start time. The whole choice stands in the part of the address after
   #, which browsers do not send: #title=…&date=2026-12-01&day=0900.fp-12.p15.x20~Welcome. Nothing is stored or sent. */
(() => {
  const KINDS = { p: "Pause", l: "Lunch", o: "Opening", c: "Closing", x: "" };
  const START = "09:00";
  const MOST_ITEMS = 60;
  const root = document.querySelector("[data-session-builder]");
  const find = (name) => root.querySelector(`[data-${name}]`);
  const set = find("set");
  const other = find("other");
  const site = (document.querySelector('link[rel="canonical"]')?.href || location.href).replace(/training\/session-builder\/.*$/, "");
  const modules = new Map([...root.querySelectorAll("[data-code]")].map((row) => [row.dataset.code, {
    code: row.dataset.code,
    title: row.querySelector("a").textContent,
    href: row.querySelector("a").getAttribute("href"),
    minutes: Number(row.dataset.minutes),
    audiences: [...row.querySelectorAll("[data-word]")].map((word) => word.textContent),
    first: row.dataset.first.split(" ").filter(Boolean),
    bring: JSON.parse(row.dataset.bring),
  }]));
  let state;

  /* An agenda beside the modules stays in sight: its head, or, where it is taller than the window, its foot above the bar. */
  const agenda = root.querySelector(".builder-agenda");
  const settle = () => { agenda.style.top = `${Math.min(0, innerHeight - find("acts").offsetHeight - agenda.offsetHeight - 16)}px`; };
  new ResizeObserver(settle).observe(agenda);
  addEventListener("resize", settle);

  /* From the address, and into it. A full stop parts the items of a day, a tilde an item from its words. */
  const escaped = (text) => encodeURIComponent(text).replace(/\./g, "%2E").replace(/~/g, "%7E").replace(/'/g, "%27");
  function unescaped(text) {
    try { return decodeURIComponent(text.replace(/\+/g, " ")); } catch { return ""; }
  }
  /* At most 80 letters, none cut in two: half of one has no form in an address. */
  const shortened = (text) => [...text].filter((letter) => !/^[\ud800-\udfff]$/.test(letter)).slice(0, 80).join("");
  /* A day that the calendar has, or none: browsers read 31 February as 3 March. */
  function dayIn(text) {
    const date = new Date(`${text}T12:00:00Z`);
    return /^\d{4}-\d\d-\d\d$/.test(text) && !isNaN(date) && date.toISOString().startsWith(text) ? text : "";
  }
  const clockOf = (text) => (/^([01]\d|2[0-3])[0-5]\d$/.test(text) ? `${text.slice(0, 2)}:${text.slice(2)}` : START);
  const fitting = (minutes) => Math.min(Math.max(Math.round(Number(minutes)) || 15, 1), 480);

  function itemOf(text) {
    if (modules.has(text)) return { module: modules.get(text) };
    const [, kind, minutes, words] = text.match(/^([ploc]|x)(\d{1,3})(?:~(.*))?$/) || [];
    return kind && { kind, minutes: fitting(minutes), words: shortened(unescaped(words || "")) };
  }

  function read(hash) {
    const found = { title: "", date: "", days: [] };
    for (const part of hash.replace(/^#/, "").split("&")) {
      const [name, value = ""] = part.split(/=(.*)/s);
      if (name === "title") found.title = shortened(unescaped(value));
      if (name === "date") found.date = dayIn(value);
      if (name === "day") {
        const [start, ...items] = value.split(".");
        found.days.push({ start: clockOf(start), items: items.slice(0, MOST_ITEMS).map(itemOf).filter(Boolean) });
      }
    }
    if (!found.days.length) found.days.push({ start: START, items: [] });
    return found;
  }

  const written = (item) => (item.module ? item.module.code : `${item.kind}${item.minutes}${item.words ? `~${escaped(item.words)}` : ""}`);
  function address() {
    const parts = state.days.map((day) => `day=${[day.start.replace(":", ""), ...day.items.map(written)].join(".")}`);
    if (state.date) parts.unshift(`date=${state.date}`);
    if (state.title) parts.unshift(`title=${escaped(state.title)}`);
    return `#${parts.join("&")}`;
  }

  /* On the clock. */
  const minutesOf = (item) => (item.module ? item.module.minutes : item.minutes);
  const nameOf = (item) => (item.module ? item.module.title : item.words || KINDS[item.kind] || "Item");
  const ofDay = (clock) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
  const clock = (minutes) => `${String(Math.floor(minutes / 60) % 24).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
  const isEmpty = () => state.days.every((day) => !day.items.length);
  const chosen = () => [...new Set(state.days.flatMap((day) => day.items).map((item) => item.module).filter(Boolean))];

  function timed(day) {
    let at = ofDay(day.start);
    return day.items.map((item) => {
      const start = at;
      at += minutesOf(item);
      return { item, start, end: at };
    });
  }
  const endOf = (day) => timed(day).pop()?.end ?? ofDay(day.start);
  const dateOf = (index) => {
    const date = new Date(`${state.date}T12:00:00Z`);
    date.setUTCDate(date.getUTCDate() + index);
    return date;
  };
  const dayName = (index) => [
    state.days.length > 1 ? `Day ${index + 1}` : "",
    state.date ? new Intl.DateTimeFormat("en-GB", { dateStyle: "full", timeZone: "UTC" }).format(dateOf(index)).replace(",", "") : "",
  ].filter(Boolean).join(", ");

  function totals() {
    const all = state.days.flatMap((day) => day.items);
    const sum = (items) => items.reduce((total, item) => total + minutesOf(item), 0);
    const taught = sum(all.filter((item) => item.module));
    const shared = chosen().map((module) => module.audiences).reduce((one, two) => one.filter((word) => two.includes(word)), chosen()[0]?.audiences || []);
    const missing = chosen().flatMap((module) => module.first.filter((code) => !chosen().some((one) => one.code === code))
      .map((code) => `${module.code.toUpperCase()} asks for ${code.toUpperCase()} first, which is not in this agenda`));
    const late = state.days.some((day) => endOf(day) > 24 * 60);
    return {
      minutes: `${sum(all)} in all: ${taught} in modules, ${sum(all) - taught} in pauses and other items${late ? ". A day ends after midnight" : ""}`,
      audiences: shared.length ? shared.join(", ") : chosen().length ? "None that all modules share; two rooms may serve better" : "Any",
      first: missing,
      bring: [...new Set(chosen().flatMap((module) => module.bring))],
    };
  }

  /* On the page. */
  const copyOf = (name) => find(name).content.firstElementChild.cloneNode(true);
  function label(button, text) {
    button.setAttribute("aria-label", text);
    button.title = text;
  }

  function rowOf(entry, day, index) {
    const row = copyOf("row-template");
    const [time, what, minutes] = row.cells;
    const name = nameOf(entry.item);
    time.textContent = clock(entry.start);
    minutes.textContent = minutesOf(entry.item);
    if (entry.item.module) {
      what.append(Object.assign(document.createElement("a"), { href: entry.item.module.href, textContent: name }));
      what.append(Object.assign(document.createElement("span"), { className: "agenda-link", textContent: `${site}m/${entry.item.module.code}/` }));
    } else { what.textContent = name; row.classList.add("agenda-pause"); }
    const [up, down, remove] = row.querySelectorAll("button");
    label(up, `Move up: ${name}`);
    label(down, `Move down: ${name}`);
    label(remove, `Remove: ${name}`);
    up.onclick = () => move(day, index, -1);
    down.onclick = () => move(day, index, 1);
    remove.onclick = () => take(day, index);
    up.disabled = index === 0 && day === 0;
    down.disabled = index === state.days[day].items.length - 1 && day === state.days.length - 1;
    return row;
  }

  function dayOf(day, index) {
    const parts = document.createElement("div");
    parts.append(find("day-template").content.cloneNode(true));
    const table = parts.querySelector("table");
    const [start, drop] = [parts.querySelector("input"), parts.querySelector("[data-drop]")];
    table.caption.textContent = [state.title, dayName(index)].filter(Boolean).join(": ") || "Agenda";
    table.tBodies[0].append(...timed(day).map((entry, number) => rowOf(entry, index, number)));
    table.tFoot.rows[0].cells[0].textContent = clock(endOf(day));
    start.value = day.start;
    start.onchange = () => { if (start.value) change(() => { day.start = start.value; }, `The day begins at ${start.value}`); };
    drop.hidden = state.days.length < 2;
    drop.onclick = () => change(() => state.days.splice(index, 1), "The day is removed", () => root.querySelector("#agenda").focus());
    return parts;
  }

  function show() {
    const empty = isEmpty();
    const sums = totals();
    find("empty").hidden = !empty;
    find("totals").hidden = empty;
    for (const name of ["acts", "more"]) find(name).hidden = empty && state.days.length < 2;
    find("days").replaceChildren(...state.days.map(dayOf));
    find("sum-minutes").textContent = sums.minutes;
    find("sum-audiences").textContent = sums.audiences;
    find("sum-first-row").hidden = !sums.first.length;
    find("sum-first").textContent = `${sums.first.join(". ")}.`;
    find("sum-materials").replaceChildren(...sums.bring.map((text) => Object.assign(document.createElement("li"), { textContent: text })));
    find("sum-address").textContent = `${site}training/session-builder/${address()}`;
    document.documentElement.classList.toggle("builds", !empty);
  }

  function fill() {
    set.elements.title.value = state.title;
    set.elements.date.value = state.date;
    ask("");
    ask("", "title");
  }

  /* The calendar needs a date, and a title by which two agendas of one day are told apart: each is asked for beside its field. */
  function ask(text, name = "date") {
    find(`${name}-wanted`).textContent = text;
    if (text) set.elements[name].setAttribute("aria-invalid", "true"); else set.elements[name].removeAttribute("aria-invalid");
    if (text) set.elements[name].focus();
  }

  /* Change the agenda, write it into the address, show it, say it (`say` and `copy` are of manual.js), and put the focus where the reader works. */
  function change(act, text, focus) {
    act();
    history.replaceState(null, "", address());
    show();
    if (text) say(text);
    focus?.();
  }

  const buttons = (day, index) => [...find("days").children[day]?.querySelectorAll("tbody tr")[index]?.querySelectorAll("button") || []];
  function focusOn(day, index, button) {
    const found = buttons(day, index);
    (found[button]?.disabled ? found.find((one) => !one.disabled) : found[button] || root.querySelector("#agenda")).focus();
  }

  function move(day, index, step) {
    const [from, item] = [state.days[day].items, state.days[day].items[index]];
    const leaves = index + step < 0 || index + step >= from.length;
    const [toDay, to] = leaves ? [day + step, step < 0 ? state.days[day - 1].items.length : 0] : [day, index + step];
    change(() => {
      from.splice(index, 1);
      state.days[toDay].items.splice(to, 0, item);
    }, "", () => focusOn(toDay, to, step < 0 ? 0 : 1));
    say(`${nameOf(item)} begins at ${clock(timed(state.days[toDay])[to].start)}`);
  }

  function take(day, index) {
    const name = nameOf(state.days[day].items[index]);
    change(() => state.days[day].items.splice(index, 1), `${name} is removed`, () => focusOn(day, Math.min(index, state.days[day].items.length - 1), 2));
  }

  function add(item) {
    const day = state.days[state.days.length - 1];
    if (day.items.length >= MOST_ITEMS) { say("The day is full"); return; }
    change(() => day.items.push(item));
    const entry = timed(day).pop();
    say(`${nameOf(item)} is added, ${clock(entry.start)} to ${clock(entry.end)}`);
  }

  /* To take away: text, calendar. */
  function asText() {
    const sums = totals();
    const lines = [state.title || "Agenda"];
    state.days.forEach((day, index) => {
      lines.push("", dayName(index) || "Times", ...timed(day).map(({ item, start, end }) =>
        `${clock(start)}-${clock(end)}  ${nameOf(item)}${item.module ? `\n             ${site}m/${item.module.code}/` : ""}`));
    });
    lines.push("", `Minutes: ${sums.minutes}`, `Audiences: ${sums.audiences}`);
    if (sums.first.length) lines.push(`Take first: ${sums.first.join(". ")}`);
    lines.push("Bring:", ...sums.bring.map((text) => `- ${text}`), "", `${site}training/session-builder/${address()}`, "");
    return lines.join("\r\n").replace(/([^\r])\n/g, "$1\r\n");
  }

  /* For a calendar (calendar.js), with times without a zone: the clock on the wall of the room. */
  const moment = (index, minutes) => {
    const date = dateOf(index + Math.floor(minutes / 1440));
    return `${calendar.stamp(date).slice(0, 8)}T${clock(minutes).replace(":", "")}00`;
  };

  /* An id is of an agenda, by its title, and of an item in it, by what it is and its how many-th: a corrected agenda replaces itself in a
     calendar, wherever its items moved, and two agendas stand beside each other. FNV-1a, twice, since a title may hold any letters. */
  const digest = (text) => [0x811c9dc5, 0x01000193].map((seed) => [...new TextEncoder().encode(text)]
    .reduce((hash, byte) => Math.imul(hash ^ byte, 0x01000193) >>> 0, seed).toString(16).padStart(8, "0")).join("");
  const agendaId = () => digest(state.title.normalize("NFC").trim().replace(/\s+/g, " ").toLowerCase());

  function event({ item, start, end }, day, seen) {
    const page = item.module && `${site}m/${item.module.code}/`;
    const what = item.module?.code || item.kind;
    seen.set(what, (seen.get(what) || 0) + 1);
    return calendar.entry(`${agendaId()}-${what}-${seen.get(what)}`, [
      `DTSTART:${moment(day, start)}`,
      `DTEND:${moment(day, end)}`,
      `SUMMARY:${calendar.inCalendar(nameOf(item))}`,
      ...(page ? [`DESCRIPTION:${calendar.inCalendar(`${state.title ? `${state.title}\n` : ""}${page}\nBring: ${item.module.bring.join("; ")}`)}`, `URL:${page}`]
        : ["TRANSP:TRANSPARENT"]),
    ]);
  }

  function asCalendar() {
    const seen = new Map();
    return calendar.file("Session builder", state.title, state.days.flatMap((day, index) => timed(day).map((entry) => event(entry, index, seen))));
  }

  function save(text, type, name) {
    const link = Object.assign(document.createElement("a"), { href: URL.createObjectURL(new Blob([text], { type })), download: name });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    say(`${name} is downloaded`);
  }
  const fileName = () => (state.title || "agenda").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "") || "agenda";

  const acts = {
    print: () => print(),
    calendar: () => {
      if (!state.date) ask("Choose the date of the first day, then download again.");
      else if (!state.title.trim()) ask("Give the agenda a title, by which a calendar tells it from another, then download again.", "title");
      else save(asCalendar(), "text/calendar;charset=utf-8", `${fileName()}.ics`);
    },
    text: () => save(asText(), "text/plain;charset=utf-8", `${fileName()}.txt`),
    copy: () => copy(location.href, "The address is copied"),
    day: () => change(() => state.days.push({ start: state.days[state.days.length - 1].start, items: [] }), "A day is added"),
    clear: () => change(() => { state = read(""); fill(); }, "The agenda is empty", () => root.querySelector("#agenda").focus()),
  };

  root.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button?.dataset.act) acts[button.dataset.act]();
    if (button && "add" in button.dataset) add({ module: modules.get(button.closest("[data-code]").dataset.code) });
  });
  set.onsubmit = (event) => event.preventDefault();
  set.elements.title.oninput = () => change(() => { state.title = shortened(set.elements.title.value); ask("", "title"); });
  set.elements.date.onchange = () => change(() => { state.date = dayIn(set.elements.date.value); ask(""); });
  set.elements.ready.onchange = () => {
    if (!set.elements.ready.value) return;
    change(() => { state = { ...read(set.elements.ready.value), date: state.date }; fill(); }, "The programme is in the agenda");
    set.elements.ready.value = "";
  };
  const named = other.elements.words.closest("label");
  other.elements.kind.onchange = () => { named.hidden = other.elements.kind.value !== "x"; };
  other.onsubmit = (event) => {
    event.preventDefault();
    const { kind, words, minutes } = other.elements;
    add({ kind: kind.value, minutes: fitting(minutes.value), words: kind.value === "x" ? words.value.trim() || "Item" : "" });
  };
  const open = () => { state = read(location.hash); fill(); show(); };
  addEventListener("hashchange", () => { if (location.hash.includes("=")) open(); });
  root.hidden = false;
  open();
})();
