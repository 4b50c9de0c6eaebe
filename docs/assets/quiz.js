/* Check questions that can be answered on the page. Made from the list that stands there for readers without scripts; fetched by manual.js,
   with its style, when a reader comes near them.
   Each question is answered once, with feedback and the passage; "Start again" forgets all. Nothing is stored or sent;
   an event "quiz" on the document says how things stand: { right, answered, total }. */
(() => {
  const create = (tag, properties = {}, ...children) => {
    const node = Object.assign(document.createElement(tag), properties);
    node.append(...children);
    return node;
  };
  const status = (className) => {
    const node = create("p", { className });
    node.setAttribute("role", "status");
    return node;
  };

  /* One question: a group of choices, a button, and what is said about the answer. */
  function question(item, key, number, changed) {
    const options = [...item.querySelectorAll(".quiz-options > li")];
    const answer = Number(key.dataset.answer) - 1;
    const labels = options.map((option, index) => {
      const radio = create("input", { type: "radio", name: `${item.id}-choice`, value: index });
      return create("label", {}, radio, create("span", { className: "quiz-letter", textContent: `${"abcde"[index]}.` }), create("span", {}, ...option.childNodes));
    });
    const radios = labels.map((label) => label.firstChild);
    const said = create("p", { className: "quiz-said", tabIndex: -1 });
    const check = create("button", { type: "button", className: "button quiz-check", textContent: "Check" });
    const legend = create("legend", {}, `${number}. `, ...item.querySelector(".quiz-text").childNodes);
    check.append(create("span", { className: "vh", textContent: ` question ${number}` }));
    item.replaceChildren(create("fieldset", { className: "quiz-field" }, legend, ...labels), check, said);
    const state = { answered: false, right: false };

    check.onclick = () => {
      const chosen = radios.findIndex((radio) => radio.checked);
      if (chosen < 0) {
        said.textContent = "Choose an answer first.";
        said.focus();
        return;
      }
      state.answered = true;
      state.right = chosen === answer;
      radios.forEach((radio) => { radio.disabled = true; });
      labels[answer].classList.add("is-answer");
      if (!state.right) labels[chosen].classList.add("is-wrong");
      said.className = `quiz-said ${state.right ? "good" : "bad"}`;
      const words = key.querySelector("p").cloneNode(true);
      said.replaceChildren(create("strong", { textContent: state.right ? "Right. " : "Not this one. " }), ...words.childNodes);
      check.hidden = true;
      said.focus();
      changed();
    };
    state.reset = () => {
      Object.assign(state, { answered: false, right: false });
      radios.forEach((radio) => Object.assign(radio, { disabled: false, checked: false }));
      labels.forEach((label) => { label.className = ""; });
      said.className = "quiz-said";
      said.replaceChildren();
      check.hidden = false;
    };
    state.focus = () => radios[0].focus();
    return state;
  }

  function quiz(list) {
    const keys = [...list.nextElementSibling.querySelectorAll("[data-answer]")];
    const score = status("");
    const again = create("button", { type: "button", className: "button", textContent: "Start again", hidden: true });
    const states = [];
    const changed = () => {
      const answered = states.filter((state) => state.answered).length;
      const right = states.filter((state) => state.right).length;
      const left = states.length - answered;
      score.textContent = answered ? `${right} of ${answered} right${left ? `, ${left} to go` : ". You have answered every question"}.` : "";
      again.hidden = !answered;
      document.dispatchEvent(new CustomEvent("quiz", { detail: { right, answered, total: states.length } }));
    };
    [...list.children].forEach((item, index) => states.push(question(item, keys[index], index + 1, changed)));
    again.onclick = () => { states.forEach((state) => state.reset()); changed(); states[0].focus(); };
    list.after(create("div", { className: "quiz-score" }, score, again));
    document.documentElement.classList.add("quizzed");
  }

  const make = () => document.querySelectorAll("[data-quiz]").forEach(quiz);
  document.head.append(create("link", { rel: "stylesheet", href: document.currentScript.src.replace(/js$/, "css"), onload: make, onerror: make }));
})();
