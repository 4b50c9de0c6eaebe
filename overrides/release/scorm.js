/* A training module inside a learning system (SCORM 1.2): finds its interface, tells it begin, score, status and end.
   In: the fieldsets of the form, each with the number of its answer. Out: feedback on the page; cmi.core.* where there is an
   interface, nothing anywhere where there is none. */
(function () {
  "use strict";

  const MOST_PARENTS = 50;
  const DONE = ["completed", "passed"];
  const form = document.querySelector("[data-questions]");
  const questions = Array.from(form.querySelectorAll("fieldset"));
  const passing = Number(form.dataset.passed);
  let started = Date.now();
  let api = null;
  let status = "";
  let best = 0;

  function say(word, shown, within) {
    for (const part of (within || document).querySelectorAll(`[data-say="${word}"]`)) part.hidden = !shown;
  }

  /* The interface stands in a window above this one, or in the one that opened it; windows of other hosts answer with an error. */
  function interfaceOf(place) {
    try {
      return place.API || null;
    } catch {
      return null;
    }
  }

  function above(place) {
    for (let step = 0; place && step < MOST_PARENTS; step += 1) {
      const found = interfaceOf(place);
      if (found) return found;
      if (place.parent === place) return null;
      place = place.parent;
    }
    return null;
  }

  function find() {
    return above(window) || above(window.opener) || above(window.top && window.top.opener);
  }

  function ask(name, ...values) {
    try {
      return String(api[name](...values));
    } catch {
      return "";
    }
  }

  function tell(values) {
    const taken = Object.entries(values).map(([name, value]) => ask("LMSSetValue", name, String(value)) === "true");
    const kept = ask("LMSCommit", "") === "true";
    say("refused", !kept || taken.includes(false));
  }

  function begin(again) {
    api = find();
    if (api && ask("LMSInitialize", "") !== "true") {
      api = null;
      say("connected", false);
      say(again ? "ended" : "refused", true);
      return;
    }
    say(api ? "connected" : "alone", true);
    if (!api) return;
    form.querySelector("[data-finish]").hidden = false;
    status = ask("LMSGetValue", "cmi.core.lesson_status");
    best = Math.max(best, Number(ask("LMSGetValue", "cmi.core.score.raw")) || 0);
    if (!DONE.includes(status)) {
      status = "incomplete";
      tell({ "cmi.core.lesson_status": status });
    }
  }

  function chosen(question) {
    const input = question.querySelector("input:checked");
    return input ? input.value : null;
  }

  function give(question) {
    const right = chosen(question) === question.dataset.answer;
    say("right", right, question);
    say("wrong", !right, question);
    question.querySelector("[data-feedback]").hidden = false;
    return right;
  }

  function fill(name, text) {
    form.querySelector(`[data-${name}]`).textContent = text;
  }

  function keep(score) {
    best = Math.max(best, score);
    if (status !== "passed") status = best >= passing ? "passed" : "completed";
    if (api) tell({ "cmi.core.score.min": 0, "cmi.core.score.max": 100, "cmi.core.score.raw": best, "cmi.core.lesson_status": status });
  }

  function check(event) {
    event.preventDefault();
    const open = questions.filter((question) => !chosen(question));
    say("open", open.length > 0);
    say("result", open.length === 0);
    if (open.length) {
      fill("open", open.map((question) => question.querySelector(".number").textContent).join(", "));
      open[0].querySelector("input").focus();
      return;
    }
    const right = questions.filter(give).length;
    const score = Math.round((10000 * right) / questions.length) / 100;
    fill("right", right);
    fill("score", score);
    say("passed", score >= passing);
    keep(score);
    form.querySelector("[data-result]").focus();
  }

  /* Time as SCORM 1.2 writes it: 0001:02:03.45. */
  function span(milliseconds) {
    const two = (number) => String(number).padStart(2, "0");
    const seconds = Math.floor(milliseconds / 1000);
    const parts = [String(Math.floor(seconds / 3600)).padStart(4, "0"), two(Math.floor(seconds / 60) % 60), two(seconds % 60)];
    return `${parts.join(":")}.${two(Math.floor((milliseconds % 1000) / 10))}`;
  }

  function finish() {
    if (!api) return;
    tell({ "cmi.core.session_time": span(Date.now() - started), "cmi.core.exit": DONE.includes(status) ? "" : "suspend" });
    ask("LMSFinish", "");
    api = null;
  }

  form.addEventListener("submit", check);
  form.querySelector("[data-finish]").addEventListener("click", (event) => {
    finish();
    event.target.hidden = true;
    say("finished", true);
    form.querySelector("[data-result]").focus();
  });
  window.addEventListener("pagehide", finish);
  /* Back and Forward can bring the page back as it was, with its visit ended: a new one begins, or the learner is told that none can. */
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) {
      started = Date.now();
      begin(true);
    }
  });
  begin(false);
})();
