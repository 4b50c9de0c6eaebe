/* The placement explorer: choosing an answer brings up its passages, for and against. Nothing is added up. The choice stands in the address
   after #, which browsers do not send: #concern=home&alarm=hours. Each choice is a step of its own, so that Back takes it back. Nothing is
   stored or sent. Made from what stands there for readers without scripts; `say`, `copy`, `make`, `all` and `one` are of manual.js. */
(() => {
  const note = one("[data-placement-note]");
  const questions = new Map(all("[data-placement-question]").map((part) => [part.dataset.placementQuestion, part]));
  const answersOf = (part) => all("[data-answer]", part);
  let chosen = {}, noteComes;

  /* What the note needs on paper comes with the first choice; where it cannot come, the whole page is printed. */
  const onPaper = () => (noteComes ??= script(beside("explorer-note.js"))).then(() => { paperNote.cite(); return paperNote.style; }).catch(() => {});

  /* From the address, and into it. Parts that are no answers, such as a route, stay. */
  const parts = () => location.hash.slice(1).split("&").filter(Boolean);
  const isAnswer = (part) => questions.has(part.split("=")[0]) && part.includes("=");
  function read() {
    const found = {};
    for (const [name, value] of parts().filter(isAnswer).map((part) => part.split("="))) {
      if (answersOf(questions.get(name)).some((answer) => answer.dataset.answer === value)) found[name] = value;
    }
    return found;
  }
  function address() {
    const answers = [...questions.keys()].filter((name) => chosen[name]).map((name) => `${name}=${chosen[name]}`);
    const others = parts().filter((part) => part.includes("=") && !isAnswer(part));
    return `${location.pathname}${location.search}${answers.length + others.length ? `#${[...answers, ...others].join("&")}` : ""}`;
  }

  function fieldOf(name, part) {
    const set = make("fieldset", { className: "choose-set" }, make("legend", { textContent: part.dataset.title, className: "vh" }));
    const options = [...answersOf(part).map((answer) => [answer.dataset.answer, one("h3", answer).textContent]), ["", "Leave open"]];
    for (const [value, text] of options) {
      const radio = make("input", { type: "radio", name: `choose-${name}`, value });
      radio.onchange = () => choose(name, value);
      set.append(make("label", {}, radio, make("span", { textContent: text })));
    }
    part.prepend(set);
  }

  function choose(name, value) {
    if (value) chosen[name] = value; else delete chosen[name];
    history.pushState(null, "", address());
    show();
    const passages = value ? all(`[data-answer="${value}"] li`, questions.get(name)).length : 0;
    say(value ? `${passages} passages are shown below` : "The question is left open");
  }

  function show() {
    for (const [name, part] of questions) {
      for (const answer of answersOf(part)) answer.classList.toggle("is-chosen", answer.dataset.answer === chosen[name]);
      for (const radio of all("input", part)) radio.checked = radio.value === (chosen[name] || "");
      part.classList.toggle("is-open", !chosen[name]);
    }
    const open = [...questions].filter(([name]) => !chosen[name]).map(([, part]) => part.dataset.title);
    one("[data-state]", note).textContent = open.length === questions.size ? "No question is answered yet."
      : open.length ? `Left open: ${open.join(" ")}` : "Every question is answered.";
    one("[data-address]", note).textContent = `${one('link[rel="canonical"]')?.href || ""}${location.hash}`;
    document.documentElement.classList.toggle("explores", open.length < questions.size);
    if (open.length < questions.size) onPaper();
  }

  const acts = {
    print: () => onPaper().then(() => print()),
    copy: () => copy(location.href, "The address with your answers is copied."),
    clear: () => { chosen = {}; history.pushState(null, "", address()); show(); say("All answers are taken back"); },
  };
  for (const button of all("[data-act]", note)) button.onclick = acts[button.dataset.act];

  questions.forEach((part, name) => fieldOf(name, part));
  const again = () => { chosen = read(); show(); };
  addEventListener("popstate", again);
  document.documentElement.classList.add("explorer");
  note.hidden = false;
  again();
})();
