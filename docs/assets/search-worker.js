/* The engine of the search box: finds sections by words, in a worker or, where none may run, in the page.
   The build puts MiniSearch and a stemmer before it and the titles of pages after it, from which it answers first; the other names of pages
   come behind them as a part of their own, and the index and the texts in parts from search/, those that a question needs.

   MiniSearch ranks, completes what is being typed and finds the nearest word; the stemmer makes "warnings" count as
   "warning". Each word of a question is looked for by itself; what holds more of the words, and the rarer ones, comes
   first. The glossary's other words count as the word they stand for, and lead to the pages that it names. */

var manualSearch = (() => {
  const WORD = /[\p{L}\p{N}\p{M}]+(?:['’]s(?![\p{L}]))?/gu;
  const FOLDED = /[\p{L}\p{N}]+/gu, ASCII = /^[\0-\x7f]*$/, ASCII_WORD = /[a-z0-9]+/g;
  const POSSESSIVE = /(\w)['’]s\b/g;
  const ACRONYM = /^\p{Lu}{1,3}$/u;
  const LETTERS = { ß: "ss", ø: "o", œ: "oe", æ: "ae", ł: "l", đ: "d", ı: "i" };
  const MOST_WORDS = 8, MOST_RESULTS = 100, PASSAGE = 34, BEFORE = 26, MOST_PARTS = 4, MOST_TEXTS = 14, PAUSE = 400;
  const FIELDS = ["title", "also", "page", "summary", "text"];
  const BOOST = { title: 5, also: 4, page: 1.6, summary: 2.2, text: 1 };
  const [TITLE, ALSO, PAGE, SUMMARY, TEXT] = [0, 1, 2, 3, 4];
  const OPTIONS = { fields: FIELDS, idField: "n", tokenize: (word) => [word], processTerm: (word) => word };

  const fold = (text) => {
    const small = text.toLowerCase().replace(POSSESSIVE, "$1");
    return ASCII.test(small) ? small : small.normalize("NFD").replace(/\p{M}/gu, "").replace(/[ßøœæłđı]/g, (c) => LETTERS[c]);
  };
  const wordsOf = (folded) => folded.match(ASCII.test(folded) ? ASCII_WORD : FOLDED) || [];
  const rawWords = (text) => wordsOf(fold(text));
  const plain = (text) => rawWords(text).join(" ");
  const stems = new Map();
  const stem = (word) => {
    if (!stems.has(word)) stems.set(word, /^[a-z]+$/.test(word) ? stemmer(word) : word);
    return stems.get(word);
  };

  /* What was read: pages, the entries of each (itself, its headings, its rows), names that lead to entries, words with the entries that have them. */
  let data, pages, kinds, pageOf, kindOf, rowOf, lengths, average, small, names, vocabulary, elsewhere, unlisted, placed, known, spelling, scores, texts, meanings;
  let answers, reading;
  const lines = (column) => (column ? column.split("\n") : []);

  function begin(given) {
    data = given;
    kinds = data.kinds;
    small = new Set(data.languages.en.words.split(" "));
    answers = manualAnswers({ rawWords, stem, small, noEntry });
    reading = manualReading({ WORD, fold, rawWords, isKnown: (word) => known.has(stem(word)), languages: () => data.languages });
    const [address, title, also] = ["address", "title", "also"].map((name) => lines(data.pages[name]));
    let n = 0;
    data.names = {};
    pages = address.map((to, at) => {
      const page = { to, title: title[at], also: also[at].split("|"), said: plain(title[at]), kind: data.pages.kind[at], row: data.pages.row[at], first: n };
      n += 1 + data.pages.heads[at] + data.pages.rows[at];
      return { ...page, end: n };
    });
    const members = new Map(pages.filter(({ kind }) => kind === data.member).map((page) => [page.title, page]));
    pages.forEach((page) => { if (page.kind === data.state) page.member = members.get(page.also[0]); });
    [pageOf, kindOf, rowOf, texts] = [new Uint16Array(n), new Uint8Array(n), new Uint8Array(n), new Array(n)];
    pages.forEach((page, at) => {
      pageOf.fill(at, page.first, page.end);
      kindOf.fill(page.kind, page.first, page.end);
      const rows = page.end - data.pages.rows[at];
      kindOf.fill(page.row, rows, page.end);
      rowOf.fill(1, rows, page.end);
    });
    [elsewhere, unlisted, placed] = [new Set(), new Map(), new Set()];
    learn();
    if (typeof document === "undefined") load(["n"]).catch(() => { /* asked for again with a question */ });
  }

  /* The other names of pages and of terms, how long each entry is, and other languages: until they are there, what is found is found by titles. */
  function takeNames(its) {
    [data.names, data.long, data.texts] = [its.names, its.long, its.texts];
    Object.assign(data.languages, its.languages);
    reading.know(its.shapes);
    lines(its.also).forEach((names, at) => { if (names) pages[at].also = names.split("|"); });
    learn();
  }

  function learn() {
    measure();
    [vocabulary, names, known, scores, meanings] = [new Set(), new Map(), new Map(), new Map(), new Map()];
    spelling = new MiniSearch({ ...OPTIONS, fields: ["word"], idField: "word", storeFields: ["often"], extractField: (row, field) => row[field] });
    const rows = new Map();
    pages.forEach((page) => {
      put(rows, page.title, page.first, TITLE);
      page.also.forEach((name) => put(rows, name, page.first, ALSO));
      const [ownName, otherName] = kinds[page.kind][4] || [1.3, 1.1];
      call(page.title, page.first, ownName);
      page.also.forEach((name) => call(name, page.first, otherName));
      if (page.kind === data.state) page.also.forEach((name) => rawWords(name).forEach((word) => placed.add(word)));
    });
    lines(data.names.words).forEach((line, at) => {
      const [name, ...others] = line.split("|");
      if (data.names.row[at] !== null) [...formsOf(name), ...others.filter((other) => other === other.toUpperCase())].forEach((form) => meanings.set(keyOf(contentOf(rawWords(form))), data.names.row[at]));
      for (const word of [name, ...others]) {
        data.names.see[at].forEach((entry, rank) => {
          call(word, entry, 0.95 - 0.12 * rank);
          if (kindOf[entry] === data.state) rawWords(word).forEach((part) => placed.add(part));
        });
        if (data.names.row[at] !== null) call(word, data.names.row[at], 0.8);
        if (word !== name) call(word, -1, 0, name);
        rawWords(word).forEach((part) => { if (!rows.has(part)) rows.set(part, []); });
      }
    });
    build(rows);
  }

  /* How many words each field of each entry has. */
  const bits = (sign) => { const size = parseInt(sign, 36); return size ? 0.75 * 2 ** size : 0; };
  function measure() {
    const many = (words) => rawWords(words).length;
    lengths = [];
    for (const page of pages) {
      const title = many(page.title), also = many(page.also.join(" "));
      for (let n = page.first; n < page.end; n += 1) {
        const own = n === page.first, [words, size] = data.long?.slice(2 * n, 2 * n + 2) || [title, 0];
        lengths.push([Number(words), own ? also : 0, own ? 1 : title, own ? 12 : 0, bits(size)]);
      }
    }
    average = FIELDS.map((none, field) => lengths.reduce((sum, row) => sum + row[field], 0) / lengths.length || 1);
  }

  const count = (row, field, n, often) => { row[field] ??= new Map(); row[field].set(n, (row[field].get(n) || 0) + often); };
  function put(rows, text, entry, field) {
    for (const word of rawWords(text)) {
      if (small.has(word)) continue;
      if (!rows.has(word)) rows.set(word, []);
      count(rows.get(word), field, entry, 1);
    }
  }

  /* Let a name lead to an entry, with a weight, or stand for another name; it is also known in one word. */
  function call(name, entry, weight, meaning) {
    if (!weight && !meaning) return;
    for (const [at, form] of formsOf(name).entries()) {
      const its = at && form !== name.replaceAll("-", "") ? 0.9 * weight : weight;
      const words = contentOf(rawWords(form));
      for (const key of new Set([keyOf(words), stem(words.join(""))])) {
        if (!key) continue;
        if (!names.has(key)) names.set(key, { to: new Map(), means: new Set() });
        const { to, means } = names.get(key);
        if (meaning) means.add(meaning); else to.set(entry, Math.max(its, to.get(entry) || 0));
      }
    }
  }
  /* A name, and what stands before and in its brackets, or it without hyphens. */
  const formsOf = (name) => [name, ...(/^(.+) \((.+)\)$/.exec(name)?.slice(1) || []), ...(name.includes("-") ? [name.replaceAll("-", "")] : [])];
  const keyOf = (words) => words.map(stem).join(" ");
  const contentOf = (words, also = new Set()) => {
    const kept = words.filter((word) => !small.has(word) || also.has(word));
    return kept.length ? kept : words;
  };

  /* Parts: fetched once, or again if they did not come. */
  const parts = new Map(), waiting = new Map(), early = new Map();
  let get = () => Promise.reject(new Error("nothing to fetch with"));
  function load(wanted) {
    const missing = wanted.filter((name) => parts.get(name) !== true);
    for (const name of missing) {
      if (parts.has(name)) continue;
      const coming = new Promise((done, fail) => { waiting.set(name, done); get(name).then(() => { if (parts.get(name) !== true && !early.has(name)) fail(new Error("a part of another version")); }, fail); });
      coming.catch(() => { parts.delete(name); waiting.delete(name); });
      parts.set(name, coming);
    }
    return Promise.all(missing.map((name) => parts.get(name)));
  }
  function take(stamp, name, its) {
    if (stamp !== data.stamp) return;
    if (name[0] === "w" && parts.get("n") !== true) { early.set(name, its); return; } // words are counted by the lengths that come with the names
    ({ n: takeNames, w: takeWords, t: takeTexts }[name[0]] || (() => answers.take(name, its)))(its, Number(name.slice(1)));
    parts.set(name, true);
    waiting.get(name)?.();
    waiting.delete(name);
    if (name === "n") { early.forEach((words, part) => take(stamp, part, words)); early.clear(); }
  }
  function takeWords(its) {
    const rows = new Map();
    for (const line of lines(its.words)) {
      const [word, ...fields] = line.split("|");
      const row = [];
      rows.set(word, row);
      fields.forEach((steps, at) => {
        let n = 0;
        if (steps) for (const step of steps.split(" ")) {
          const [far, often] = step.split("*");
          n += parseInt(far, 36);
          count(row, at < 2 ? at : at + 1, n, Number(often || 1));
        }
      });
    }
    for (const line of lines(its.names)) {
      const [name, page] = line.split("|");
      for (const its of [pages[page], pages[page].member].filter(Boolean)) call(name, its.first, (kinds[its.kind][4] || [0, 1.1])[1]);
      rawWords(name).forEach((word) => placed.add(word));
    }
    reading.take(its.tongues);
    lines(its.places).forEach((place) => rawWords(place).forEach((word) => elsewhere.add(word)));
    for (const name of lines(its.unlisted)) {
      const words = rawWords(name).filter((word) => !small.has(word));
      if (!unlisted.has(words.join(" "))) unlisted.set(words.join(" "), name);
      words.forEach((word) => elsewhere.add(word));
    }
    build(rows, true);
  }

  const leadsToState = (name) => Boolean(name) && [...name.to.keys()].some((n) => n >= 0 && kindOf[n] === data.state);

  /* The places in a question that have no entry in the list of states, longest names first, with their words; letters of Chinese are not parted. */
  const noEntry = (name) => data.unlisted.replace("{}", name);
  function unlistedIn(query) {
    const asked = rawWords(query).filter((word) => !small.has(word)), found = [];
    for (let length = Math.min(5, asked.length); length; length -= 1) for (let from = 0; from + length <= asked.length; from += 1) {
      const words = asked.slice(from, from + length), name = unlisted.get(words.join(" ")) || (length === 1 && /\p{Script=Han}/u.test(words[0]) && [...unlisted.values()].find((its) => words[0].startsWith(its)));
      if (name && !found.some(({ words: its }) => words.every((word) => its.includes(word)))) found.push({ name, words });
    }
    return found.slice(0, 2);
  }
  const withoutEntry = ({ name }) => ({ title: [[`“${name}” and the list of states`]], passage: [[noEntry(name)]], note: "The list stands on the page to choose a state by.", to: data.list, id: "list", page: "", kind: "Answer", filter: "" });

  function takeTexts(its, number) {
    const start = data.texts.slice(0, number).reduce((a, b) => a + b, 0);
    const [id, title, summary, text] = ["id", "title", "summary", "text"].map((name) => its[name].split("\n"));
    id.forEach((own, at) => { texts[start + at] = { id: own, title: title[at], summary: summary[at], text: text[at] }; });
  }
  const textPart = (n) => {
    let at = 0;
    for (let end = data.texts[0]; end <= n; end += data.texts[at]) at += 1;
    return `t${at}`;
  };
  /* The parts that hold words that begin so. */
  function wordParts(beginning, most) {
    const found = [];
    data.parts.forEach((begins, at) => {
      const next = data.parts[at + 1];
      if ((begins <= beginning || begins.startsWith(beginning)) && (next === undefined || next > beginning)) found.push(`w${at}`);
    });
    return found.slice(0, most);
  }

  /* Give MiniSearch words with the entries that have them: by stem what to rank, a small index for each part, and as they are written what
     to complete and to correct. The headings and rows of a page have the words of its title too, and a page those of its kind. */
  function build(rows, isPart) {
    const stemmed = new Map();
    for (const [word, fields] of rows) {
      const its = stem(word);
      if (!stemmed.has(its)) stemmed.set(its, []);
      fields.forEach((entries, field) => entries.forEach((often, n) => count(stemmed.get(its), field, n, often)));
    }
    if (isPart) stemmed.forEach((row) => row[TITLE]?.forEach((often, n) => {
      const { first, end } = pages[pageOf[n]];
      if (n === first) for (let part = n + 1; part < end; part += 1) count(row, PAGE, part, 1);
    }));
    kinds.forEach(([label], kind) => rawWords(label).map(stem).forEach((its) => {
      if (stemmed.has(its)) for (const page of pages) if (page.kind === kind) count(stemmed.get(its), PAGE, page.first, 1);
    }));
    const held = new Set();
    const fielded = (row) => { const its = {}; row.forEach((entries, field) => { its[field] = Object.fromEntries(entries); for (const n of entries.keys()) held.add(n); }); return its; };
    const listed = [...stemmed].map(([its, row]) => [its, fielded(row)]);
    const index = MiniSearch.loadJS({
      documentCount: lengths.length, nextId: lengths.length, dirtCount: 0, serializationVersion: 2, storedFields: {}, averageFieldLength: average, index: listed,
      documentIds: Object.fromEntries([...held].map((n) => [n, n])), fieldLength: Object.fromEntries([...held].map((n) => [n, lengths[n]])),
      fieldIds: Object.fromEntries(FIELDS.map((name, at) => [name, at])),
    }, OPTIONS);
    for (const its of stemmed.keys()) { known.set(its, index); scores.delete(its); }
    for (const [word, fields] of rows) {
      if (vocabulary.has(word)) continue;
      vocabulary.add(word);
      if (word.length > 2) spelling.add({ word, often: fields.reduce((sum, entries) => sum + entries.size, 0) });
    }
  }

  /* What the reader wrote: words that matter (none, if all are small words and no name: "the"), phrases in quotes, whether the last word
     may be unfinished, and short words in capitals, which stand for themselves and for no other. */
  function read(query) {
    const phrases = [];
    const loose = query.replace(/["“„«]([^"“”„«»]+)["”“»]/g, (whole, phrase) => { phrases.push(plain(phrase)); return ` ${phrase} `; });
    const states = reading.meantAsStates(query, (word) => (small.has(word) || reading.isArticle(word)) && leadsToState(names.get(stem(word))));
    const words = rawWords(loose);
    const acronyms = new Set((query.match(WORD) || []).filter((word) => ACRONYM.test(word)).map(fold));
    const idle = words.every((word) => small.has(word)) && !names.has(keyOf(words));
    let content = idle ? [] : [...new Set(contentOf(words, states))];
    const open = !idle && /[\p{L}\p{N}]$/u.test(query) && content.length <= MOST_WORDS ? words[words.length - 1] : "";
    if (content.length > MOST_WORDS) {
      const long = [...content].sort((a, b) => b.length - a.length).slice(0, MOST_WORDS);
      content = content.filter((word) => long.includes(word));
    }
    return { words: content, all: words, phrases: phrases.filter(Boolean), open, acronyms, states };
  }
  const partsOf = ({ words, open, more }) => [...new Set([...words, ...more].flatMap((word) => (word.length > 1 || word !== open ? wordParts(word, word === open ? MOST_PARTS : 1) : [])))];
  const wholeParts = ({ words, open }) => words.flatMap((word) => (word === open ? [] : wordParts(word, 1)));
  /* For a word that nobody wrote, those that begin with the same two letters. */
  const moreParts = ({ words, open, acronyms }) => [...new Set(words.filter((word) => !known.has(stem(word)) && !acronyms.has(word) && word.length > 3 && !completed(word).length)
    .flatMap((word) => wordParts(word.slice(0, 2), MOST_PARTS)))];

  /* The stems that a word stands for, each with a weight; the word as corrected, if it was; and what it is too far from to be corrected to.
     One that is held stands for itself alone; a longer word is its beginning only while it may be unfinished. */
  function meant(word, open, pairs, acronym, held, asName) {
    const found = new Map();
    const stand = (raw, weight) => { const its = stem(raw); found.set(its, Math.max(weight, found.get(its) || 0)); };
    if (known.has(stem(word))) stand(word, 1);
    if (!held && ((open && word.length > 1) || (!found.size && word.length > 3))) completed(word).filter((raw) => open || word.length < 6 || raw.length < 1.55 * word.length).forEach((raw, rank) => stand(raw, (0.35 + 0.5 * (word.length / raw.length)) * 0.97 ** rank));
    for (const [a, b] of pairs) if (word === a || word === b) stand(a + b, 0.9);
    if (found.size || acronym || names.has(stem(word))) return { found, instead: "", far: [] };
    const near = held ? [] : nearest(word, word.length > 4 ? 2 : word.length > 3 ? 1 : 0);
    const taken = elsewhere.has(word) ? [] : near.filter((raw) => (asName ? placed.has(raw) : shares(raw, word)) && mayStandFor(raw, word));
    const close = new Set(nearest(word, Math.floor(word.length / 4)));
    taken.slice(0, 4).forEach((raw, rank) => stand(raw, 0.8 * 0.85 ** rank));
    return { found, instead: taken[0] || "", far: near.filter((raw) => !taken.includes(raw) && close.has(raw)) };
  }
  const letters = (word) => [...word].sort().join("");
  /* A word of up to seven letters, or that begins with another, is taken for one by a letter, or by its own in another order; none is taken or offered as near that shares less than three in four. */
  const shares = (raw, word) => (word.length > 7 && raw[0] === word[0]) || letters(raw) === letters(word) || spelling.search(word, { fuzzy: 1 }).some((hit) => hit.terms[0] === raw);
  const offered = (word) => nearest(word, Math.floor(word.length / 4)).filter((raw) => raw[0] === word[0] && (!elsewhere.has(word) || !placed.has(raw)));
  const ordered = (hits) => hits.sort((a, b) => b.score - a.score || b.often - a.often).map((hit) => hit.terms[0]);
  const completed = (word) => ordered(spelling.search(word, { prefix: true })).filter((raw) => raw !== word).slice(0, 12);
  const nearest = (word, fuzzy) => (fuzzy ? ordered(spelling.search(word, { fuzzy, boostDocument: (n, raw) => (letters(raw) === letters(word) ? 2 : raw[0] === word[0] ? 1 : 0.8) })).slice(0, 8) : []);

  /* A place is not taken for another: what names a place elsewhere stands for itself, and a name of the manual's is only meant by its own letters or all but one. */
  const mayStandFor = (raw, word) => !placed.has(raw) || (raw[0] === word[0] && (letters(raw) === letters(word) || spelling.search(word, { fuzzy: 1 }).some((hit) => hit.terms[0] === raw)));

  /* The score of every entry for one stem. */
  function scored(its) {
    if (!scores.has(its)) scores.set(its, new Map((known.get(its)?.search(its, { boost: BOOST }) || []).map((hit) => [hit.id, hit.score])));
    return scores.get(its);
  }

  /* Names among the words, longest first: where they lead, what they mean, and how much of the question they are. */
  function named(keys) {
    const spans = [], taken = new Set();
    for (let length = keys.length; length; length -= 1) {
      for (let from = 0; from + length <= keys.length; from += 1) {
        const part = keys.slice(from, from + length);
        const name = names.get(part.join(" ")) || names.get(part.join(""));
        if (!name || part.every((none, at) => taken.has(from + at))) continue;
        part.forEach((none, at) => taken.add(from + at));
        spans.push({ from, length, ...name });
      }
    }
    return spans;
  }

  const isPlace = (name) => { const its = rawWords(name).filter((word) => !small.has(word)); return Boolean(its.length) && (its.every((word) => elsewhere.has(word)) || leadsToState(names.get(keyOf(its)))); };

  /* Everything that a question finds, best first, with what was understood. */
  function ranked(written) {
    const spoken = language(written), isState = (words) => leadsToState(names.get(keyOf(words)));
    const { query, turned, language: tongue, isOther } = reading.inEnglish(written, spoken, isState);
    const other = language(written, "scripts") || tongue || spoken;
    const its = reading.told(query, isPlace);
    if (its) return { ...ranked(its), place: isPlace(its) ? its : "" };
    const asked = { ...read(query), more: isOther ? rawWords(written) : [] }, own = new Map((query.match(WORD) || []).map((word) => [fold(word), word]));
    const { words, open, acronyms, all } = asked, subject = reading.subject(query), about = new Set(rawWords(subject.name));
    const asName = (word) => Boolean(other) || about.has(word) || !ASCII.test(own.get(word) || "");
    const pairs = all.slice(1).map((word, at) => [all[at], word]).filter(([a, b]) => vocabulary.has(a + b));
    const without = unlistedIn(query), unlistedWords = new Set(without.flatMap(({ words: its }) => its));
    /* What follows an article, as in "el fasher", is a name as it stands; the article alone is looked for by nobody, and no code of a state. */
    const held = new Set([...unlistedWords, ...all.filter((none, at) => reading.isArticle(all[at - 1]) && (at < 2 || !small.has(all[at - 1])))]);
    const isLight = (word) => words.length > 1 && reading.isArticle(word) && !asked.states.has(word);
    const terms = words.map((word) => ({ word, held: held.has(word), ...meant(word, word === open, pairs, acronyms.has(word), held.has(word), asName(word)) }));
    const keys = terms.map(({ word, found, instead }) => stem(instead || (found.size && !found.has(stem(word)) ? [...found.keys()][0] : word)));
    const mended = new Map(terms.map(({ word, instead }) => [word, instead || word]));
    const wordsOfSpan = ({ from, length }) => terms.slice(from, from + length).map(({ word }) => word);
    const spans = named(keys).filter((span) => !wordsOfSpan(span).every(isLight) && (!leadsToState(span) || !wordsOfSpan(span).every((word) => unlistedWords.has(word)))), whole = names.get(keyOf(contentOf(rawWords(written))));
    if (!spans.length && whole && !without.length) spans.push({ from: 0, length: terms.length, ...whole }); // a name in another language, with small words of that language in it
    for (const { from, length, means } of spans) {
      const its = [...means].flatMap((name) => contentOf(rawWords(name)).map(stem));
      for (const term of terms.slice(from, from + length)) for (const other of its) if (!term.found.has(other)) term.found.set(other, 0.45 / Math.max(1, means.size));
    }
    for (const [at, term] of terms.entries()) if (isLight(term.word) && !spans.some(({ from, length }) => at >= from && at < from + length)) [term.light, term.found] = [true, new Map()];
    const nobody = ({ word, instead, found, light }) => !instead && !found.size && !light && !names.has(stem(word)) && !unlistedWords.has(word);
    for (const term of terms) weigh(term, term.light || nobody(term));
    const strange = !isOther && terms.some((term) => about.has(term.word) && nobody(term)) && !spans.some(leadsToState) ? subject.name : "";
    const abroad = other || (terms.some((term) => nobody(term) && /\p{Script=Latin}/u.test(own.get(term.word)) && !ASCII.test(own.get(term.word)) && !elsewhere.has(term.word)) ? "another language" : "");
    return { asked, query, written, terms, keys, spans, without, own, nobody, subject, strange, isOther, turned, mended, means: meanings.get(keyOf(contentOf(rawWords(reading.defined(query))).map((word) => mended.get(word) || word))), other: abroad, hits: sorted(terms, lead(spans, terms, keys, open, words.length ? plain(query) : "")) };
  }

  /* The best score of each entry for a word, and how rare the word is; one that nothing holds takes nothing from the others. */
  function weigh(term, isIdle) {
    term.best = new Map();
    for (const [its, weight] of term.found) for (const [n, score] of scored(its)) if (score * weight > (term.best.get(n) || [0])[0]) term.best.set(n, [score * weight, weight]);
    term.rarity = isIdle ? 0 : Math.log(1 + lengths.length / (term.best.size + 1));
  }
  const rarityOf = (terms) => terms.reduce((sum, { rarity }) => sum + rarity, 0);

  /* How much each entry is led to by names; a question that begins a name leads there a little, and one that begins a title, small words and all, more. */
  function lead(spans, terms, keys, open, said) {
    const found = new Map();
    const point = (to, share) => to.forEach((weight, n) => found.set(n, Math.max(weight * share, found.get(n) || 0)));
    for (const { from, length, to } of spans) point(to, 1.5 * (rarityOf(terms.slice(from, from + length)) / rarityOf(terms)) ** 1.5);
    const typed = keys.join(" ");
    if (open && typed.length > 2) for (const [name, { to }] of names) if (name.startsWith(typed) && name !== typed) point(to, 0.7 * (typed.length / name.length));
    if (said.includes(" ")) pages.forEach((page) => { if (`${page.said} `.startsWith(`${said} `)) point(new Map([[page.first, 1]]), 1.8); });
    return found;
  }

  function sorted(terms, leads) {
    const hits = new Map(), byPage = new Map();
    const whole = rarityOf(terms) || 1;
    terms.forEach(({ best, rarity }, at) => {
      for (const [n, [score, weight]] of best) {
        if (!hits.has(n)) hits.set(n, { n, score: 0, cover: 0 });
        const hit = hits.get(n);
        hit.score += score;
        hit.cover += rarity * weight;
        const page = pageOf[n];
        if (!byPage.has(page)) byPage.set(page, []);
        byPage.get(page)[at] = Math.max(rarity * weight, byPage.get(page)[at] || 0);
      }
    });
    for (const n of leads.keys()) if (n >= 0 && !hits.has(n)) hits.set(n, { n, score: 0, cover: 0 });
    const list = [...hits.values()];
    for (const hit of list) {
      const around = rowOf[hit.n] ? 0 : (byPage.get(pageOf[hit.n]) || []).reduce((a, b) => a + b, 0) / whole;
      const cover = hit.cover / whole;
      hit.score *= (0.1 + 0.9 * (0.7 * cover + 0.3 * Math.max(cover, around)) ** 2) * kinds[kindOf[hit.n]][2] * (isPage(hit.n) ? 1.15 : 1);
    }
    const top = Math.max(...list.map((hit) => hit.score), 1e-9);
    for (const hit of list) hit.score = hit.score / top + (leads.get(hit.n) || 0);
    return spread(list.filter((hit) => hit.score > 0.1).sort((a, b) => b.score - a.score || a.n - b.n)).slice(0, MOST_RESULTS);
  }
  const isPage = (n) => pages[pageOf[n]].first === n;

  /* Let no page fill the list: each further section of a page counts less. */
  function spread(list) {
    const seen = new Map();
    for (const hit of list) {
      const page = pageOf[hit.n], before = seen.get(page) || 0;
      seen.set(page, before + 1);
      hit.score *= (rowOf[hit.n] ? 0.96 : kinds[kindOf[hit.n]][3] ? 0.35 : 0.72) ** before;
    }
    return list.sort((a, b) => b.score - a.score || a.n - b.n);
  }

  /* A question as answers need it: its words, the same with slips mended, the states and instruments that it names, and what nobody wrote. */
  function understood({ asked, query, terms, spans, own, nobody, subject, strange, without, means, mended, place, hits, isOther }, full) {
    const of = (kind) => {
      const found = new Map();
      for (const { from, length, to } of spans) for (const [n, weight] of to) {
        if (n < 0 || kindOf[n] !== kind || !isPage(n)) continue;
        if (kind !== data.state && weight < Math.max(0.8, ...[...to].filter(([other]) => other >= 0 && kindOf[other] === kind && isPage(other)).map(([, most]) => most))) continue;
        const page = pages[pageOf[n]];
        found.set(page, { to: page.to, name: kind === data.state ? page.also[0] : page.title, words: terms.slice(from, from + length).flatMap(({ word, instead }) => [word, instead]) });
      }
      return [...found.values()];
    };
    const unknown = isOther ? [] : terms.filter(nobody).map(({ word }) => own.get(word) || word);
    const holder = full && place && hits.slice(0, 10).find(({ n }) => holds(n, plain(place)));
    const holding = holder ? { to: pages[pageOf[holder.n]].to, id: texts[holder.n].id } : full && terms.some(({ word }) => !known.has(stem(word))) && { to: "" };
    return { place, holding, isUnlisted: without.length, subject: without.length ? null : subject, strange, isTerm: means !== undefined, elsewhere: asked.words.filter((word) => elsewhere.has(word)), all: asked.all, fixed: asked.all.map((word) => mended.get(word) || word), states: of(data.state), instruments: of(data.instrument), unknown, acronyms: asked.acronyms, said: rawWords(query).map((word) => [word, mended.get(word) || word]) };
  }

  /* What is shown of it all; `full` if every part that it needs is there. */
  function shownOf(found, only, most, full) {
    const { asked, terms, keys, spans, without, other, turned, nobody, own, place, strange, hits: every } = found;
    let hits = every;
    const exact = hits.filter(({ n }) => asked.phrases.every((phrase) => holds(n, phrase)));
    const loosened = full && asked.phrases.length > 0 && !exact.length && hits.length > 0;
    if (full && !loosened) hits = exact;
    const extra = hits.length || spans.length ? absent(spans, keys) : [];
    const counts = new Map();
    for (const label of [...extra.map((result) => result.filter), ...hits.map(({ n }) => kinds[kindOf[n]][1])]) counts.set(label, (counts.get(label) || 0) + 1);
    if (only) hits = hits.filter(({ n }) => kinds[kindOf[n]][1] === only);
    const kept = extra.filter((result) => !only || result.filter === only);
    const marked = new Set(terms.flatMap(({ found }) => [...found.keys()]));
    const told = only ? [] : [...without.map(withoutEntry), ...answers.find(understood(found, full)), ...meaningOf(found)];
    const listed = hits.slice(0, most - kept.length).map(({ n }) => shown(n, marked));
    const results = [...listed.slice(0, 1), ...kept, ...listed.slice(1)]; // the page of the state first, then what is not known of it
    return {
      answers: told,
      total: hits.length + kept.length,
      all: [...counts.values()].reduce((a, b) => a + b, 0),
      filters: [...new Set(kinds.map((kind) => kind[1]))].filter((label) => counts.has(label)).map((label) => [label, counts.get(label)]),
      results: results.filter(({ to, id }, at) => results.findIndex((other) => other.to === to && other.id === id) === at),
      instead: terms.filter((term) => term.instead).map(({ word, instead }) => [word, instead]),
      near: hits.length ? [] : [...new Set(terms.filter(({ held, light }) => !held && !light).flatMap(({ word }) => offered(word)))].filter((word) => word.length > 2).slice(0, 5),
      nowhere: other || place || strange ? [] : terms.filter((term) => nobody(term) && !term.far.length).map(({ word }) => own.get(word) || word),
      far: other && terms.length > 1 ? [] : terms.filter(({ word, far, found: its }) => far.length && !its.size && !elsewhere.has(word)).map(({ word, far }) => [word, far.filter((raw) => placed.has(raw)).slice(0, 2)]).filter(([, far]) => far.length),
      other, turned,
      loosened, full, page: data.page,
    };
  }

  /* What a term means, to a question that asks nothing else. */
  function meaningOf({ means }) {
    const its = texts[means], { to, title } = its ? pages[pageOf[means]] : {};
    return its ? [{ title: [[its.title]], passage: [[its.text]], note: `${title}, with the sources.`, to, id: its.id, page: "", kind: "Answer", filter: "" }] : [];
  }

  function holds(n, phrase) {
    const its = texts[n];
    if (!its) return false;
    return [its.title, its.summary, its.text, ...(isPage(n) ? pages[pageOf[n]].also : [])].some((part) => ` ${plain(part)} `.includes(` ${phrase} `));
  }

  /* The language of a question that is not in English, by its script or by small words that are of that language alone; "" if it is none known. */
  function language(query, by) {
    const script = Object.keys(data.languages.scripts || {}).find((name) => new RegExp(`\\p{Script=${name}}{2}`, "u").test(query));
    if (script || by === "scripts") return data.languages.scripts?.[script] || "";
    const marked = query.toLowerCase().match(/\p{L}+/gu) || [];
    let most = 1, found = "";
    for (const [code, { name, words: its }] of Object.entries(data.languages)) {
      if (code === "en" || code === "scripts") continue;
      const known = new Set(its.split(" "));
      const held = marked.filter((word) => known.has(word)).length;
      if (held > most || (held === 1 && !found && !ASCII.test(query))) [most, found] = [held, name];
    }
    return found && marked.filter((word) => small.has(word)).length < most + 1 ? found : "";
  }

  /* A state that has a page but no record as a member: say so, instead of nothing. */
  function absent(spans, keys) {
    const states = (to) => [...to.keys()].filter((n) => n >= 0 && kindOf[n] === data.state);
    const found = spans.find(({ length, to }) => length * 2 >= keys.length && states(to).length);
    if (!found || states(found.to).some((n) => pages[pageOf[n]].member)) return [];
    const at = pages.findIndex((page) => page.to === "network/members/");
    if (at < 0) return [];
    const state = pages[pageOf[states(found.to)[0]]].also[0];
    return [{
      to: pages[at].to, id: "not-listed", title: [[`${state}: not among the documented members`]], page: pages[at].title, kind: "Note", filter: "Members",
      passage: [["The register holds only members that public documents show. A country that is missing may well be a member."]],
    }];
  }

  /* A result: of a part of a page, its own words come before the page's summary; of an entry of a register, nothing else is its text.
     Until its text is there, it is its page. */
  function shown(n, marked) {
    const page = pages[pageOf[n]], kind = kinds[kindOf[n]], its = texts[n];
    if (!its) return { to: page.to, id: "", title: marks(page.title, marked), page: "", kind: kinds[page.kind][0], filter: kind[1], passage: [] };
    const summary = texts[page.first] ? texts[page.first].summary : "";
    return {
      to: page.to, id: its.id, title: marks(its.title, marked), page: its.id ? page.title : "", kind: kind[0], filter: kind[1],
      passage: passage([its.text, !(rowOf[n] && its.text) && summary].find((part) => part && has(part, marked)) || (its.id && its.text) || summary || its.text || "", marked),
    };
  }
  const has = (part, marked) => rawWords(part).some((word) => marked.has(stem(word)));

  /* A text in pieces: [words] or [words, true] where the reader's words stand. */
  function marks(part, marked) {
    const pieces = [];
    let at = 0;
    for (const match of part.matchAll(WORD)) {
      if (!marked.has(stem(fold(match[0]))) || small.has(fold(match[0]))) continue;
      if (match.index > at) pieces.push([part.slice(at, match.index)]);
      pieces.push([match[0], true]);
      at = match.index + match[0].length;
    }
    if (at < part.length) pieces.push([part.slice(at)]);
    return pieces;
  }

  /* The stretch of a text that holds most of the words, from the start of a sentence if one is near; after a colon none begins. */
  function passage(part, marked) {
    const found = [...part.matchAll(WORD)];
    const stemmed = found.map((match) => { const its = stem(fold(match[0])); return marked.has(its) && !small.has(fold(match[0])) ? its : ""; });
    let from = 0, best = -1;
    for (let at = 0; at < Math.max(1, found.length - PASSAGE + 8); at += 1) {
      const held = stemmed.slice(at, at + PASSAGE).filter(Boolean);
      const value = new Set(held).size * 3 + Math.min(held.length, 6) * 0.2;
      if (value > best) [from, best] = [at, value];
    }
    const first = Math.max(from, stemmed.findIndex((its, at) => its && at >= from));
    const begins = (at) => !at || /[.!?…]["”’)]*\s+["“‘(]*$/.test(part.slice(0, found[at].index));
    let start = first;
    while (start > Math.max(0, first - BEFORE) && !begins(start)) start -= 1;
    if (!begins(start)) start = Math.max(from, first - 12);
    const cut = start && found[start].index - (/["“‘(]*$/.exec(part.slice(0, found[start].index))[0].length), last = found[Math.max(start + PASSAGE, first + 10)];
    const cutOff = last ? `${part.slice(cut, last.index).trimEnd()} …` : part.slice(cut);
    return marks((begins(start) ? "" : "… ") + cutOff, marked);
  }

  /* Answer a question: at once from what is there, by `say`, and again when everything that it needs has come. A question that another
     has followed is left. While somebody is typing, only the words that are whole are asked for; the last one and answers wait for a
     pause, and texts for a longer one, so that nothing is fetched for what a word only begins like. */
  const pause = () => new Promise((done) => { setTimeout(done, PAUSE); });
  async function answer({ query, only, most, typing }, say, isLeft) {
    let found = ranked(query);
    const lacking = (names) => names.filter((name) => parts.get(name) !== true);
    const needed = (step) => lacking(["n", ...partsOf(found.asked), ...(step ? moreParts(found.asked) : []), ...answers.wanted(understood(found))]);
    const partly = () => say({ ...shownOf(found, only, most, false), full: false });
    try {
      if (typing) {
        if (needed(1).length) partly();
        await Promise.all([load(lacking(["n", ...wholeParts(found.asked)])), pause()]);
        if (isLeft()) return;
        found = ranked(query);
      }
      for (const step of [0, 1]) {
        const soon = needed(step);
        if (!soon.length) continue;
        partly();
        await load(soon);
        if (isLeft()) return;
        found = ranked(query);
      }
      const wanted = () => {
        const hits = found.hits.filter(({ n }) => !only || kinds[kindOf[n]][1] === only).slice(0, found.asked.phrases.length ? 60 : most);
        return [...new Set([...hits.map(({ n }) => n), found.means].filter((n) => n !== undefined).map(textPart))].slice(0, found.asked.phrases.length ? MOST_TEXTS : most + 1).filter((name) => parts.get(name) !== true);
      };
      const missing = wanted();
      if (missing.length) {
        partly();
        if (typing) await pause();
        if (isLeft()) return;
        await load(missing);
      }
      if (!isLeft()) say(shownOf(found, only, most, true));
    } catch {
      if (!isLeft()) say({ ...shownOf(found, only, most, false), failed: true });
    }
  }

  /* In a worker: answer the latest of the messages that are there, and fetch parts from beside it. */
  if (typeof document === "undefined") {
    let latest = 0;
    get = async (name) => {
      const answered = await fetch(`search/${name}.js?${data.stamp}`);
      if (!answered.ok) throw new Error("no such part");
      const script = await answered.text();
      const start = script.indexOf(",", script.indexOf(",") + 1) + 1;
      take(/"(\w+)"/.exec(script)[1], name, JSON.parse(script.slice(start, script.lastIndexOf(")"))));
    };
    onmessage = ({ data: question }) => {
      latest = question.asked;
      const isLeft = () => question.asked !== latest;
      setTimeout(() => { if (!isLeft()) answer(question, (found) => postMessage({ asked: question.asked, ...found }), isLeft); });
    };
  }

  return { begin, take, answer, stem, fetchWith: (how) => { get = how; }, stamp: () => data.stamp };
})();
