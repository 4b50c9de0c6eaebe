/* Answers, before results: to questions that the manual has an answer to, and on where a state stands. The build puts this before the engine.
   What is not known is never "no". In: a question as the engine understood it, and the parts `q` (questions), `q0` and so on (what is said to
   them) and `s` (states), once they are there. */

var manualAnswers = ({ rawWords, stem, small, noEntry }) => {
  const ASKING = new Set(["who", "when", "where", "why", "how", "not", "no"]);
  const LEAST = 0.75, MOST_STATES = 2, MOST_INSTRUMENTS = 3, LONGEST = 16;
  const YES_OR_NO = ["is", "are", "does", "do", "has", "have"];
  let NETWORK = new Set(), MEMBER = [], MANY = [], LISTING = [], asked = { list: [] }, alike = [], questions = [], says, states = null, bodies = [];

  /* Groups of the United Nations are asked for as groups: "African" alone is no body. Organisations are written with either letter. */
  const called = ({ kind }, name) => (kind === "un-group" && / |^\p{Lu}\p{Ll}/u.test(name) && !/group/i.test(name) ? `${name} group` : name);
  const spelt = (word) => word.replace("isation", "ization");
  /* The words of a question that tell it from others: those that ask the same are one, and what asks nothing more is none; how many there can be is not how many there are. */
  const line = (words) => ` ${words.filter((word) => ASKING.has(word) || !small.has(word) || (word === "can" && words.includes("many"))).map(stem).join(" ")} `;
  const tokens = (words) => new Set(alike.reduce((text, [own, its]) => text.replaceAll(own, its), line(words)).split(" ").filter(Boolean));
  function take(name, its) {
    if (name === "s") {
      states = its;
      says = its.asked.says;
      bodies = its.bodies.flatMap((body) => body.names.map((name) => ({ body, its: rawWords(called(body, name)).map(spelt) })));
      bodies.sort((one, other) => other.its.length - one.its.length);
      return;
    }
    if (name === "q") {
      asked = its;
      NETWORK = new Set(its.network);
      [MEMBER, MANY, LISTING] = [its.member, its.many, its.listing];
      alike = its.alike.flatMap((words) => words.split("|").map((own, at, [first]) => [line(rawWords(own)), ` ${rawWords(first).map(stem).join("")} `])).sort(([one], [other]) => other.length - one.length);
      questions = its.list.flatMap((answer) => answer.ask.map((words) => ({ answer, its: tokens(rawWords(words)) })));
      return;
    }
    its.forEach((said, more) => Object.assign(asked.list[asked.each * name.slice(1) + more], said));
  }

  /* The parts that a question needs; what is said to it once it is known which question it is. */
  function wanted(question) {
    const { all, states: named, instruments, strange, place } = question;
    if (place) return ["q"];
    if (all.length < 2 || all.length > LONGEST) return [];
    const known = nearest(question), said = known && !("to" in known.answer) ? [`q${Math.floor(asked.list.indexOf(known.answer) / asked.each)}`] : [];
    return ["q", ...said, ...(named.length || instruments.length || strange || asksOfMembers(all) ? ["s"] : [])];
  }
  /* Whether a question may be about who belongs to a body, or whether a body is in the network. */
  const asksOfMembers = (all) => all.some((word) => MEMBER.includes(word) || (NETWORK.has(word) && YES_OR_NO.includes(all[0]))) && all.some((word) => ![small, ASKING, NETWORK].some((set) => set.has(word)) && ![MEMBER, MANY, LISTING].some((list) => list.includes(word)));

  /* The answers to a question, at most a few; none if it is not one that is answered here. */
  function find(question) {
    const { all, fixed, states: named, instruments, unknown, acronyms, said, subject, strange, place, isUnlisted } = question;
    if (place) return asked.place && !isUnlisted ? ofPlace(question) : [];
    if (strange && states) return [withoutPage(strange, said, acronyms, instruments)];
    const words = new Set([...all, ...fixed]);
    const has = (list) => list.some((word) => words.has(word));
    const noState = states && !named.length && subject?.about && has(states.asked.joining) && ofNoState(subject, instruments, acronyms);
    if (noState) return [noState];
    const found = states ? ofBodies([0, 1].map((at) => said.map((word) => spelt(word[at]))), has, named, instruments, acronyms) || ofStates(words, has, named.slice(0, MOST_STATES), instruments.slice(0, MOST_INSTRUMENTS), unknown) : [];
    const meant = nearest(question), known = meant && "to" in meant.answer ? meant : null;
    return found.length && (!known || !known.answer.not) ? found : [...(known ? [told(known.answer)] : []), ...found];
  }

  /* What the manual has on a place: the page of a state, or whether any text names it. It tells of no crisis by itself. */
  function ofPlace({ place, states: [state], holding }) {
    const { state: ofState, named, unnamed, note, to } = asked.place, title = `${state ? state.name : `“${place}”`} in this manual`;
    if (state) return [answer(title, ofState, note, state.to)];
    return holding ? [holding.to ? answer(title, named, note, holding.to, holding.id) : answer(title, `Not in this manual. ${unnamed}`, note, to)] : [];
  }

  /* A name that the manual does not hold, asked about as a state would be: that is said, and nothing on it. */
  function withoutPage(name, said, acronyms, instruments) {
    const [body] = bodiesIn(said.map(([word]) => spelt(word)), acronyms).keys(), [instrument] = instruments, its = instrument && states.instruments[instrument.to];
    const [title, to, id] = its ? [`${its.name} and “${name}”`, instrument.to, "by-state"] : body ? [`“${name}” and ${body.name}`, BODY_PAGE, body.id] : [`“${name}” and the network`, "network/members/", ""];
    return answer(title, `Not in this manual. ${noEntry(name)}`, `Looked for until ${states.looked}.`, to, id);
  }

  /* An organisation, or what else is no state on the list, asked about as a party to an instrument, which the manual records of states alone. */
  function ofNoState({ about, name }, instruments, acronyms) {
    const its = rawWords(about).map(spelt), own = new Set(instruments.flatMap(({ words }) => words.filter(Boolean).map(spelt)));
    const [body] = [...bodiesIn(["the", ...its], acronyms)].filter(([, words]) => words.length === its.length).map(([found]) => found);
    const rest = instruments.filter(({ words }) => !words.filter(Boolean).every((word) => its.includes(spelt(word))));
    const isName = /\p{Lu}/u.test(name) && !its.some((word) => own.has(word) || MANY.includes(word) || word === "members");
    if (!rest.length || !body && !isName) return null;
    const [{ to, name: called }] = rest, instrument = states.instruments[to], who = body ? named(body) : name;
    const why = `“${who}” is ${body ? "no state" : "none of those on its list"}`;
    return answer(`${instrument ? instrument.name : called} and ${body ? who : `“${who}”`}`, says.no_state.replace("{}", why), `Looked for until ${states.looked}.`, to, instrument ? "by-state" : "");
  }

  /* Whether two questions have the words that they share in another order, as "how many states have a focal point" and "how many focal points can
     a state have"; what differs from what is the same either way. */
  const turned = (one, other) => !one.has("differ") && [...one].filter((word) => other.has(word)).join() !== [...other].filter((word) => one.has(word)).join();

  /* The question that shares most words with what was asked. One that has a word more is another, and so is one that has them in another order,
     and one that lacks a word and has but two, or lacks two. That something is not here is also told to who asks it of a place, and never to one that asks what, and not who, a term means. */
  function nearest({ all, fixed, states: named, elsewhere, isTerm }) {
    const both = [tokens(all), tokens(fixed)], places = tokens([...named.flatMap((state) => state.words.filter(Boolean)), ...elsewhere]);
    let best = null, most = isTerm ? 1 : LEAST;
    for (const question of questions) for (const its of both) {
      const own = [...its].filter((word) => question.its.has(word) || !places.has(word)), common = own.filter((word) => question.its.has(word)).length;
      const lacking = [...question.its].filter((word) => !its.has(word)), { not } = question.answer;
      if (common < own.length || turned(its, question.its) || (not && isTerm && !its.has("who"))) continue;
      if (own.length < its.size && (!not || lacking.length || (common < 2 && !YES_OR_NO.includes(all[0])))) continue;
      if (lacking.filter((word) => !ASKING.has(word)).length > (common < 3 ? 0 : 1)) continue;
      const value = (2 * common) / (own.length + question.its.size);
      if (value >= most && (common > 1 || (value === 1 && all.length > 1)) && (!best || value > most)) [best, most] = [question, value];
    }
    return best;
  }
  const sourced = (from, date) => `${from.length ? `Source: ${from.join("; ")}. ` : ""}${date ? `${date[0].toUpperCase()}${date.slice(1)}.` : ""}`.trim();
  const told = ({ ask, text, from, date, to, id, not }) => answer(ask[0], not ? `Not in this manual. ${text}` : text, sourced(from, date), to, id);
  const answer = (title, text, note, to, id = "") => ({ title: [[title]], passage: [[text]], note, to, id, page: "", kind: "Answer", filter: "" });

  /* The bodies that a question names, longest names first. A name of two letters counts in capitals, or after "the". */
  function bodiesIn(asked, acronyms) {
    const found = new Map(), taken = new Set();
    const stands = (its, at) => its.every((word, more) => asked[at + more] === word && !taken.has(at + more));
    const meant = ([word, ...more], at) => word.length > 2 || more.length || acronyms.has(word) || asked[at - 1] === "the";
    for (const { body, its } of bodies) {
      const at = asked.findIndex((none, from) => stands(its, from) && meant(its, from));
      if (at < 0) continue;
      its.forEach((none, more) => taken.add(at + more));
      found.set(body, (found.get(body) || []).concat(its));
    }
    return found;
  }

  /* Whether a state belongs to a body, which states do, and to which bodies a state belongs; nothing for a question of another kind. */
  function ofBodies(both, has, named, instruments, acronyms) {
    const found = both.map((asked) => bodiesIn(asked, acronyms)).find((its) => its.size) || new Map();
    const own = new Set([...found.values()].flat());
    /* "states" alone is no state, and the words of a body are none either. */
    const others = (list) => list.filter(({ words }) => !words.filter(Boolean).every((word) => word === "states" || own.has(spelt(word))));
    const asked = others(named).slice(0, MOST_STATES);
    if (others(instruments).length) return null;
    if (found.size && asked.length && (has(MEMBER) || both[0].length <= own.size + 7)) return asked.flatMap((state) => [...found.keys()].slice(0, MOST_INSTRUMENTS).map((body) => belonging(state, body)));
    if (found.size && !asked.length && has(MEMBER) && has(["members", "which", "what", "who"]) && !has(["network", "focal", "r2p"])) return [...found.keys()].slice(0, MOST_INSTRUMENTS).map(membersOf);
    if (found.size && !asked.length && onlyOf(new Set(both[0].map(spelt)), [{ words: [...own] }]) && has(["network", "focal", "r2p", "member"]) && !has(["members", "which", "who", "what", "many"])) return [...found.keys()].slice(0, MOST_INSTRUMENTS).map(inNetwork);
    if (found.size || !asked.length) return null;
    if (has(states.asked.bodies) && has(LISTING)) return asked.map(belongings);
    const [words] = both, at = words.findIndex((word, place) => word === "member" && words[place + 1] === "of");
    const rest = at < 0 ? [] : words.slice(at + 2).filter((word) => !small.has(word));
    return rest.length && !rest.some((word) => NETWORK.has(word)) ? [answer(`${asked[0].name}: member of what?`, says.other_body.replace("{}", states.bodies.length), `Looked for until ${states.looked}.`, BODY_PAGE)] : null;
  }

  const BODY_PAGE = "states/bodies/", ASK_BODY = "Confirm with the body.";
  const named = (body) => (body.kind === "un-group" && !/group/i.test(body.name) ? `${body.name} group at the United Nations` : body.name);
  function belonging(state, body) {
    const at = states.states[state.to], sign = body.status[at], note = states.notes[body.note[at]] || "";
    const cite = states.cites[body.cites[at] ?? body.cite] || ["", ""];
    if (!body.members && sign === " ") return answer(`${state.name} and ${named(body)}`, `${says.no_list} ${ASK_BODY}`, `Looked for until ${states.looked}.`, BODY_PAGE, body.id);
    const said = {
      m: `${state.name} ${says.member}`,
      a: `${state.name} ${says.leaving}`,
      w: `${state.name} has withdrawn.`,
      c: `${state.name}: contested.`,
      n: `${state.name} ${says.idle}`,
    }[sign] || says.no_listed.replace("{}", state.name).replace("{}", body.members);
    return answer(`${state.name} and ${named(body)}`, [said, note, ASK_BODY].filter(Boolean).join(" "), noted(cite), sign && sign !== " " ? state.to : BODY_PAGE, sign && sign !== " " ? "bodies" : body.id);
  }
  const inNetwork = (body) => inRegister(`${named(body)} in the network`, body.network);
  const membersOf = (body) => answer(`${named(body)}: members`, body.members ? `${body.members} ${body.members === 1 ? "member is" : "members are"} on record, by name where this leads. ${ASK_BODY}` : says.no_member, noted(states.cites[body.cite] || ["", ""]), BODY_PAGE, body.id);
  function belongings(state) {
    const at = states.states[state.to], by = { m: [], a: [], w: [], c: [], n: [] };
    for (const body of states.bodies) by[body.status[at]]?.push(named(body));
    const said = [["m", "Member"], ["a", "Member, withdrawal announced"], ["n", "On the list, not taking part"], ["c", "Contested"], ["w", "Withdrawn"]].filter(([sign]) => by[sign].length).map(([sign, label]) => `${label}: ${by[sign].join(", ")}.`);
    return answer(`${state.name}: bodies and groups on record`, said.join(" ") || says.no_body, `Each with its own date and source on the page of the state. ${ASK_BODY}`, state.to, "bodies");
  }

  function ofStates(words, has, named, instruments, unknown) {
    /* A crime alone is no treaty: whether a state commits it is not answered by whether it joined one. */
    const meant = has(states.asked.joining) || has(states.asked.treaties) ? instruments : instruments.filter(({ words: its }) => !its.filter(Boolean).every((word) => states.asked.crimes.includes(word)));
    if (instruments.length && !meant.length) return [];
    if (named.length && instruments.length) return named.flatMap((state) => meant.map((instrument) => standing(state, instrument)));
    if (named.length && has(states.asked.treaties)) return named.map(listed);
    if (named.length && has(states.asked.review)) return named.map(review);
    if (named.length && has(["network", "member", "focal", "fp", "appointed", "join", "joined"]) && !has(["should", "why"]) && onlyOf(words, named)) return named.map(network);
    if (!named.length && instruments.length === 1) return [ofInstrument(words, has, instruments[0], unknown)].filter(Boolean);
    return [];
  }
  /* Whether a question says nothing but a state and the network: "is Kenya a member of the African Union" is another one. */
  const onlyOf = (words, named) => {
    const own = new Set(named.flatMap(({ words: its }) => its));
    return [...words].every((word) => small.has(word) || ASKING.has(word) || NETWORK.has(word) || own.has(word));
  };

  const CONFIRM = "Confirm with the depositary.";
  const cell = (its, at) => ({
    status: its.status[at], year: parseInt(its.year.slice(3 * at, 3 * at + 3), 36) || 0, cite: states.cites[its.cite[at]] || ["", ""], note: states.notes[its.note[at]] || "",
  });
  const noted = ([date, source], how = "") => sourced(source ? [source] : [], date && `as of ${date}${how && ` (${how})`}`);
  function standing(state, instrument) {
    const its = states.instruments[instrument.to], at = states.states[state.to];
    const title = `${state.name} and ${its ? its.name : instrument.name}`;
    const nothing = says.nothing;
    if (!its || at === undefined) return answer(title, nothing, `Looked for until ${states.looked}.`, its ? state.to : instrument.to);
    const { status, year, cite, note } = cell(its, at), row = instrument.to.split("/").at(-2);
    const said = {
      p: its.treaty ? `${state.name} is a party${year ? ` (year of the deposit: ${year})` : ""}.` : `${state.name} supports it${year ? ` (${year})` : ""}.`,
      s: `${state.name} has signed it${year ? ` (${year})` : ""}; no ratification is on record.`,
      w: `${state.name} has withdrawn${year ? ` (${year})` : ""}.`,
      n: `${state.name} ${says.not_on.replace("{}", its.treaty ? "parties" : "supporters")}`,
    }[status];
    return said ? answer(title, [said, note, CONFIRM].filter(Boolean).join(" "), noted(cite, its.read), state.to, row) : answer(title, nothing, `Looked for until ${states.looked}.`, state.to, row);
  }
  function listed(state) {
    const at = states.states[state.to], by = { p: [], s: [], w: [], n: [], " ": [] };
    for (const its of Object.values(states.instruments)) by[its.status[at]]?.push(its.name);
    const said = [["p", "Party, or supporter"], ["s", "Signed only"], ["w", "Withdrawn"], ["n", "Not on the list at its date"], [" ", "Not known, which is not a no"]]
      .filter(([sign]) => by[sign].length).map(([sign, label]) => `${label}: ${by[sign].join(", ")}.`);
    return answer(`${state.name}: treaties and commitments on record`, said.join(" "), says.each, state.to, "treaties");
  }
  function review(state) {
    const row = states.reviews[states.states[state.to]], title = `${state.name} in the Universal Periodic Review`;
    if (!row) return answer(title, says.no_review, `Looked for until ${states.looked}.`, state.to, "upr");
    const [month, session, basis, cite] = row;
    const sure = { listed: "named by the source", derived: "worked out from the order of review", expected: "expected; no list of the session was read", unknown: "" }[basis];
    return answer(title, month ? `The next review on record is in ${month}, session ${session} (${sure}).` : says.put_off, noted(states.cites[cite] || ["", ""]), state.to, "upr");
  }
  function network(state) {
    return inRegister(`${state.name} in the network`, states.network[states.states[state.to]]);
  }
  function inRegister(title, row) {
    if (row) return answer(title, row[0], sourced(row[2], row[3]), row[1]);
    return answer(title, says.not_in_register, `Looked for until ${states.looked}.`, "network/members/", "not-listed");
  }
  function ofInstrument(words, has, instrument, unknown) {
    const its = states.instruments[instrument.to];
    if (!its) return null;
    const facts = (title, text) => answer(`${its.name}: ${title}`, text, sourced(its.from, ""), instrument.to);
    if (words.has("how") && words.has("many") && has(MANY)) {
      return its.total.length ? answer(`${its.name}: how many`, `${its.total[0]}.`, sourced(its.total[2], `as of ${its.total[1]}`), instrument.to, "totals") : facts("how many", says.no_figure);
    }
    if (words.has("when") && has(["adopted", "adoption", "agreed", "concluded"])) return facts("adopted", its.adopted ? `Adopted ${its.adopted}.` : says.no_date);
    if (words.has("when") && words.has("force")) return facts("in force", its.force ? `In force since ${its.force}.` : says.no_date);
    if (has(["depositary", "deposit"])) return facts("depositary", its.depositary ? `${its.depositary}.` : says.no_depositary);
    if (has(["which", "who", "what"]) && has(MANY)) return answer(`${its.name}: which states`, says.by_status, says.never_no, instrument.to, "by-state");
    if (unknown.length && has(["party", "ratified", "signed", "joined", "member"])) return answer(`${its.name} and “${unknown.join(" ")}”`, `Not in this manual. ${noEntry(unknown.join(" "))}`, `Looked for until ${states.looked}.`, instrument.to, "by-state");
    return null;
  }

  return { take, wanted, find };
};
