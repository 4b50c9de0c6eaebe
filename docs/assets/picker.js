/* The state that a reader chooses: the names in the lists below become a choice, and the answer is what their list says. A state goes by
   its code, which its link ends in. */
function statePicker(form) {
  const [select, answer] = [one("select", form), one("output", form)];
  const entries = all(".states li");
  const code = (entry) => one("a", entry).pathname.replace(/index\.html$/, "").split("/").at(-2);
  const hint = answer.textContent;
  const name = (entry) => one("a", entry).textContent;
  for (const entry of [...entries].sort((a, b) => name(a).localeCompare(name(b), "en"))) {
    select.append(make("option", { value: code(entry), textContent: name(entry) }));
  }
  const show = () => {
    const entry = entries.find((item) => code(item) === select.value);
    answer.replaceChildren(...(entry ? answerOf(entry) : [hint]));
    for (const item of entries) item.classList.toggle("here", item === entry);
  };
  const answerOf = (entry) => {
    const list = entry.closest("[data-status]");
    const link = one("a", entry);
    const sign = one(".sign", list).cloneNode(true);
    const since = one(".state-year", entry)?.textContent.trim();
    const number = one("[data-remark]", entry)?.dataset.remark;
    const remark = number && one(`[data-remarks] li:nth-child(${number})`).textContent.trim();
    const words = [sign, " ", make("strong", { textContent: list.dataset.status }), since ? `, ${since}` : "", list.dataset.asOf ? `, ${list.dataset.asOf}` : "", ". "];
    return [...words, remark ? `Note: ${remark} ` : "", make("a", { href: link.href, textContent: `Everything on record for ${name(entry)}` })];
  };
  const read = () => { select.value = new URLSearchParams(location.search).get("state") || ""; show(); };
  form.onsubmit = (event) => event.preventDefault();
  select.onchange = () => {
    show();
    history.replaceState(history.state, "", `${location.pathname}${select.value && `?state=${select.value}`}${location.hash}`);
  };
  addEventListener("pageshow", (event) => { if (event.persisted) { read(); setTimeout(read); } });
  form.hidden = false;
  read();
}

all("[data-state-picker]").forEach(statePicker);
