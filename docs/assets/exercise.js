/* A tabletop exercise on the screen: the opening, one card at a time, the debrief, and a clock for the facilitator. The way that the group took stands in the address
   after #, which browsers do not send: #run=opening.first-card.second-card. Back works as everywhere. Nothing is stored or sent.
   The clock stands still until somebody starts it, shows whole minutes, and can be stopped at any moment. `say` is of manual.js. */
(() => {
  const bar = document.querySelector("[data-exercise]");
  const find = (name) => bar.querySelector(`[data-${name}]`);
  const cards = new Map([...document.querySelectorAll("[data-card][data-minutes]")].map((card) => [card.dataset.card, card]));
  const root = document.documentElement;
  const FIRST = "opening";
  const heading = (id) => cards.get(id).querySelector("h3") || document.getElementById(id);
  const title = (id) => heading(id).textContent;
  const nexts = (id) => [...cards.get(id).querySelectorAll("[data-next]")].map((link) => link.dataset.next);
  const many = (minutes) => `${minutes} minute${minutes === 1 ? "" : "s"}`;
  let way = [];

  /* The way in the address: cards of this exercise, each reached from the one before; whatever else stands there is left out. */
  function read() {
    const given = new URLSearchParams(location.hash.slice(1)).get("run");
    if (given === null) return [];
    const found = [FIRST];
    for (const id of given.split(".").slice(1)) {
      if (!nexts(found[found.length - 1]).includes(id)) break;
      found.push(id);
    }
    return found;
  }
  const address = (ids) => `#run=${ids.join(".")}`;

  /* The clock: minutes of this card and of the whole. `before` are the milliseconds that it ran until it was last stopped. */
  const clock = { before: 0, since: 0, card: 0, told: "", every: 0 };
  const ran = () => clock.before + (clock.since ? Date.now() - clock.since : 0);
  const minutes = (milliseconds) => Math.floor(milliseconds / 60000);

  function tick() {
    const card = cards.get(way[way.length - 1]);
    if (!card) return;
    const left = Number(card.dataset.minutes) - minutes(ran() - clock.card);
    const text = left > 0 ? `${many(left)} left here` : left ? `${many(-left)} over` : "Time is up here";
    find("clock").textContent = `${text}. ${minutes(ran())} of ${bar.dataset.exercise} minutes are gone.`;
    if (clock.since && (left === 2 || left === 0)) announce(`${text}.`);
  }

  /* Said once, when the reader's software is free to. */
  function announce(text) {
    const key = `${way.length} ${text}`;
    if (clock.told === key) return;
    clock.told = key;
    find("said").textContent = text;
  }

  function start(on) {
    clock.before = ran();
    clock.since = on ? Date.now() : 0;
    clearInterval(clock.every);
    if (on) clock.every = setInterval(tick, 1000);
    find("start").textContent = on ? "Stop the clock" : clock.before ? "Go on with the clock" : "Start the clock";
    tick();
  }

  /* On the page. */
  function show(focus) {
    const before = way;
    way = read();
    const here = way[way.length - 1];
    root.classList.toggle("runs", Boolean(here));
    find("running").hidden = !here;
    find("acts").hidden = Boolean(here);
    for (const [id, card] of cards) card.classList.toggle("is-here", id === here);
    if (!here) { if (before.length) start(false); return; }
    if (here !== before[before.length - 1]) { clock.card = ran(); clock.told = ""; }
    find("way").textContent = `So far: ${way.map(title).join(" → ")}`;
    tick();
    if (focus) { scrollTo(0, 0); heading(here).focus(); }
  }

  function go(ids) {
    history.pushState(null, "", ids.length ? address(ids) : location.pathname + location.search);
    show(ids.length > 0);
  }

  for (const [id, card] of cards) {
    card.addEventListener("click", (event) => {
      const link = event.target.closest("[data-next]");
      if (!link || !way.length || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      if (id === way[way.length - 1]) go([...way, link.dataset.next]);
    });
  }
  find("run").onclick = () => go([FIRST]);
  find("leave").onclick = () => { start(false); go([]); find("run").focus(); };
  find("start").onclick = () => { start(!clock.since); say(clock.since ? "The clock runs" : "The clock stands"); };
  addEventListener("popstate", () => show(true));

  /* On paper: the cards for the players, or what only the facilitator reads. */
  for (const button of bar.querySelectorAll("[data-print-part]")) {
    button.onclick = () => {
      root.dataset.prints = button.dataset.printPart;
      print();
    };
  }
  addEventListener("afterprint", () => { delete root.dataset.prints; });

  for (const id of cards.keys()) heading(id).tabIndex = -1;
  bar.hidden = false;
  find("clock").textContent = "";
  show(false);
})();
