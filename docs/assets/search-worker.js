/* The engine of the search box: finds sections by words, in a worker or, where none may run, in the page.
   The build puts MiniSearch before it and the titles after it; the full text follows from search-text.js.

   Words are folded (no accents, small letters) and cut to a stem. A word that nobody wrote is taken for the nearest
   word that somebody did; a word still being typed stands for every word that begins with it. Each word of a query
   is looked for by itself; what holds more of the words, and the rarer ones, comes first. The glossary's other words
   count as the word they stand for, and lead to the pages that it names. */

var manualSearch = (() => {
  const STOP = new Set(("a about above after all also am an and any are as at be because been before being but by can could did do does doing for from "
    + "get give had has have having he her here him his how i if in into is it its just like me more most my no nor not of on or other our out "
    + "please should show so some such tell than that the their them then there these they this those to too up us very was we were what when where "
    + "which while who whom whose why will with would you your").split(" "));
  const ENDINGS = [
    [/(ss|sh|ch|x|z)es$/, "$1", 2], [/ies$/, "y", 2], [/([^siu])s$/, "$1", 2],
    [/tre$/, "ter", 3], [/our$/, "or", 3], [/mme$/, "m", 4],
    [/i[sz](ation|ational|ing|ed|e|er)$/, "is", 3], [/if(ication|ying|ied|y)$/, "if", 2],
    [/at(ion|ional|ing|ed|e|or|ory|ive)$/, "", 4], [/e?ment(al)?$/, "", 4], [/ar(y|ian)$/, "", 7],
    [/([ts])ion(al)?$/, "$1", 4], [/ive$/, "", 5], [/([ai]b)(le|ly|ility)$/, "$1l", 3], [/(ence|ency|ent)$/, "en", 4],
    [/(ance|ancy|ant)$/, "an", 4], [/ship$/, "", 4], [/ness$/, "", 4], [/ful$/, "", 4], [/(ing|ed)$/, "", 3],
    [/ial$/, "", 6], [/al$/, "", 5], [/ity$/, "", 5], [/ly$/, "", 5], [/(er|or)s?$/, "", 5],
    [/([bdgmnprt])\1$/, "$1", 2], [/e$/, "", 3], [/y$/, "i", 3],
  ];
  const WORD = /[\p{L}\p{N}\p{M}]+(?:['’]s(?![\p{L}]))?/gu;
  const FOLDED = /[\p{L}\p{N}]+/gu, ASCII = /^[\0-\x7f]*$/, ASCII_WORD = /[a-z0-9]+/g;
  const POSSESSIVE = /(\w)['’]s\b/g, JOINED = /([a-z]+)-(?=([a-z]+))/g;
  const ACRONYM = /^\p{Lu}{1,3}$/u;
  const LETTERS = { ß: "ss", ø: "o", œ: "oe", æ: "ae", ł: "l", đ: "d", ı: "i" };
  const MOST_WORDS = 12, MOST_RESULTS = 100, PASSAGE = 34;
  const FIELDS = ["title", "also", "page", "summary", "text"];
  const BOOST = { title: 5, also: 4, page: 1.6, summary: 2.2, text: 1 };

  const fold = (text) => {
    const small = text.toLowerCase().replace(POSSESSIVE, "$1");
    return ASCII.test(small) ? small : small.normalize("NFD").replace(/\p{M}/gu, "").replace(/[ßøœæłđı]/g, (c) => LETTERS[c]);
  };
  const wordsOf = (folded) => folded.match(ASCII.test(folded) ? ASCII_WORD : FOLDED) || [];
  const rawWords = (text) => wordsOf(fold(text));
  const plain = (text) => rawWords(text).join(" ");

  const stems = new Map();
  function stem(word) {
    let found = stems.get(word);
    if (found === undefined) stems.set(word, found = cut(word));
    return found;
  }
  function cut(word) {
    if (word.length < 4 || /[^a-z]/.test(word)) return word.replace(/^([a-z]{2,3})s$/, "$1");
    let before;
    do {
      before = word;
      for (const [ending, instead, least] of ENDINGS) {
        if (word.search(ending) >= least) word = word.replace(ending, instead);
        if (word !== before) break;
      }
    } while (word !== before && word.length > 3);
    return word;
  }

  /* What was read: pages, entries (a page, a heading, a row) and the words that lead to pages. */
  let pages, entries, kinds, names, stamp, index, vocabulary, known, scores, first, whole, full = false;

  const nameWords = new Set();
  const lines = (column) => (column ? column.split("\n") : []);

  function begin(data) {
    ({ kinds, stamp } = data);
    const [address, title, summary, also] = ["address", "title", "summary", "also"].map((name) => lines(data.pages[name]));
    pages = address.map((to, at) => ({ to, title: title[at], summary: summary[at], also: also[at], said: plain(title[at]), kind: data.pages.kind[at], row: data.pages.row[at] }));
    entries = pages.map((page, at) => ({ page: at, id: "", title: page.title, kind: page.kind }));
    add(data.heads, "kind");
    const headed = entries.length;
    add(data.rows, "row");
    const row = new Map(entries.slice(headed).map(({ title: name }, at) => [name, headed + at]));
    names = new Map();
    pages.forEach((page, at) => {
      const [ownName, otherName] = kinds[page.kind][4] || [1.3, 1.1];
      call(page.title, at, ownName);
      page.also.split("|").forEach((name) => call(name, at, otherName));
    });
    lines(data.words.names).forEach((line, at) => {
      const [name, ...others] = line.split("|");
      for (const word of [name, ...others]) {
        data.words.see[at].forEach((page, rank) => call(word, page, 0.95 - 0.12 * rank));
        if (row.has(name)) call(word, row.get(name), 0.8);
        if (word !== name) call(word, -1, 0, name);
      }
    });
    first = build();
  }

  /* Add the headings or rows of all pages. */
  function add({ count, id, title }, kind) {
    const ids = lines(id), titles = lines(title);
    let at = 0;
    count.forEach((number, page) => {
      for (; number; number -= 1, at += 1) entries.push({ page, id: ids[at], title: titles[at], kind: pages[page][kind], row: kind === "row" });
    });
  }

  /* Let a name lead to an entry, with a weight, or stand for another name. */
  function call(name, entry, weight, meaning) {
    if (!weight && !meaning) return;
    const bracket = /^(.+) \((.+)\)$/.exec(name);
    for (const form of [name, ...(bracket ? bracket.slice(1) : []), ...(name.includes("-") ? [name.replaceAll("-", "")] : [])]) {
      const words = contentOf(rawWords(form));
      const key = keyOf(words);
      if (!key) continue;
      words.forEach((word) => nameWords.add(word));
      if (!names.has(key)) names.set(key, { to: new Map(), means: new Set() });
      const { to, means } = names.get(key);
      if (meaning) means.add(meaning); else to.set(entry, Math.max(weight, to.get(entry) || 0));
    }
  }
  const keyOf = (words) => words.map(stem).join(" ");
  const contentOf = (words) => {
    const kept = words.filter((word) => !STOP.has(word));
    return kept.length ? kept : words;
  };

  function text(its, data) {
    if (its !== stamp) return null;
    add(data.rows, "row");
    lines(data.text).forEach((words, at) => { entries[at].text = words; });
    for (const { page, id, kind, text: words } of entries) if (id && kinds[kind][3] && pages[page].kind === kind) entries[page].text += ` ${words}`;
    whole = build().then(() => (full = true));
    return whole;
  }

  /* The words of a text; parts joined by a hyphen also as one word. */
  function tokenize(words) {
    const folded = fold(words);
    return folded.includes("-") ? [...wordsOf(folded), ...[...folded.matchAll(JOINED)].map((pair) => pair[1] + pair[2])] : wordsOf(folded);
  }

  /* Index every entry, a few at a time where the page itself has to do it. */
  function build() {
    const counted = new Map();
    const stemmed = new Map();
    const made = new MiniSearch({
      fields: FIELDS,
      idField: "n",
      tokenize,
      processTerm: (word) => {
        if (STOP.has(word)) return null;
        counted.set(word, (counted.get(word) || 0) + 1);
        const its = stem(word);
        stemmed.set(its, (stemmed.get(its) || 0) + 1);
        return its;
      },
    });
    const documents = entries.map(({ page, id, title, kind, text: words = "" }, n) => (id
      ? { n, title, page: pages[page].title, also: "", summary: "", text: words }
      : { n, title, page: kinds[kind][0], also: pages[page].also.replaceAll("|", " . "), summary: pages[page].summary, text: words }));
    return made.addAllAsync(documents, { chunkSize: typeof document === "undefined" ? 400 : 20 }).then(() => {
      nameWords.forEach((word) => counted.set(word, counted.get(word) || 0));
      [index, vocabulary, known, scores] = [made, counted, stemmed, new Map()];
    });
  }

  /* What the reader wrote: words that matter (none, if all are small words and no name: "the"), phrases in quotes, whether the last word
     may be unfinished, and short words in capitals, which stand for themselves and for no other. */
  function read(query) {
    const phrases = [];
    const loose = query.replace(/["“„«]([^"“”„«»]+)["”“»]/g, (whole, phrase) => { phrases.push(plain(phrase)); return ` ${phrase} `; });
    const words = rawWords(loose);
    const acronyms = new Set((query.match(WORD) || []).filter((word) => ACRONYM.test(word)).map(fold));
    const idle = words.every((word) => STOP.has(word)) && !names.has(keyOf(words));
    let content = idle ? [] : [...new Set(contentOf(words))];
    const pairs = words.slice(1).map((word, at) => [words[at], word]).filter(([a, b]) => vocabulary.has(a + b));
    const open = /[\p{L}\p{N}]$/u.test(query) && content.length <= MOST_WORDS ? words[words.length - 1] : "";
    if (content.length > MOST_WORDS) {
      const rare = content.filter((word) => known.has(stem(word))).sort((a, b) => known.get(stem(a)) - known.get(stem(b)));
      content = content.filter((word) => rare.indexOf(word) > -1 && rare.indexOf(word) < MOST_WORDS);
    }
    return { words: content, phrases: phrases.filter(Boolean), pairs, open: idle ? "" : open, acronyms };
  }

  /* The stems that a word stands for, each with a weight; and the word as corrected, if it was. */
  function meant(word, open, pairs, acronym) {
    const found = new Map();
    const put = (raw, weight) => { const its = stem(raw); found.set(its, Math.max(weight, found.get(its) || 0)); };
    let instead = "";
    if (known.has(stem(word))) put(word, 1);
    if ((open && word.length > 1) || (!found.size && word.length > 3)) beginning(word).forEach((raw, rank) => put(raw, (0.35 + 0.5 * (word.length / raw.length)) * 0.97 ** rank));
    for (const [a, b] of pairs) if (word === a || word === b) put(a + b, 0.9);
    if (vocabulary.has(word)) return { found, instead };
    if (!found.size) halves(word).forEach((half) => put(half, 0.9));
    if (!found.size && !acronym) {
      const near = nearest(word, open);
      near.forEach(({ raw, distance }) => put(raw, 0.85 ** distance));
      instead = near.length ? near[0].raw : "";
    }
    return { found, instead };
  }

  function beginning(word) {
    return [...vocabulary.keys()].filter((raw) => raw.length > word.length && raw.startsWith(word))
      .sort((a, b) => vocabulary.get(b) - vocabulary.get(a)).slice(0, 12);
  }

  function halves(word) {
    for (let at = 3; at < word.length - 2; at += 1) {
      const pair = [word.slice(0, at), word.slice(at)];
      if (pair.every((half) => vocabulary.get(half) > 1)) return pair;
    }
    return [];
  }

  /* The words that differ from this one by the fewest slips: a letter wrong, missing, too many, or two swapped. */
  function nearest(word, open, most = word.length > 4 ? 2 : word.length > 2 ? 1 : 0) {
    let found = [];
    for (const [raw, count] of vocabulary) {
      let distance = Math.abs(raw.length - word.length) <= most ? slips(word, raw, most) : most + 1;
      if (open && raw.length > word.length) distance = Math.min(distance, slips(word, raw.slice(0, word.length), most) + 0.5);
      if (distance <= most) found.push({ raw, distance: distance + (raw[0] === word[0] ? 0 : 0.4), count });
    }
    found.sort((a, b) => a.distance - b.distance || b.count - a.count);
    return found.filter(({ distance }) => distance <= found[0].distance + 0.5).slice(0, 4);
  }

  function slips(a, b, most) {
    let before, row = Array.from({ length: b.length + 1 }, (none, at) => at);
    for (let i = 1; i <= a.length; i += 1) {
      const next = [i];
      for (let j = 1; j <= b.length; j += 1) {
        next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] !== b[j - 1]));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) next[j] = Math.min(next[j], before[j - 2] + 1);
      }
      if (Math.min(...next) > most) return most + 1;
      [before, row] = [row, next];
    }
    return row[b.length];
  }

  /* The score of every entry for one stem. */
  function scored(its) {
    if (!scores.has(its)) {
      const hits = index.search(its, { tokenize: (word) => [word], processTerm: (word) => word, boost: BOOST, fuzzy: false, prefix: false });
      scores.set(its, new Map(hits.map((hit) => [hit.id, hit.score])));
    }
    return scores.get(its);
  }

  /* Names among the words, longest first: where they lead, what they mean, and how much of the query they are. */
  function named(keys) {
    const spans = [], taken = new Set();
    for (let length = keys.length; length; length -= 1) {
      for (let from = 0; from + length <= keys.length; from += 1) {
        const part = keys.slice(from, from + length);
        const name = names.get(part.join(" "));
        if (!name || part.every((none, at) => taken.has(from + at))) continue;
        part.forEach((none, at) => taken.add(from + at));
        spans.push({ from, length, ...name });
      }
    }
    return spans;
  }

  function find(query, only = "", most = 10) {
    const { words, phrases, pairs, open, acronyms } = read(query);
    const terms = words.map((word) => ({ word, ...meant(word, word === open, pairs, acronyms.has(word)) }));
    const keys = terms.map(({ word, found, instead }) => stem(instead || (found.size && !found.has(stem(word)) ? [...found.keys()][0] : word)));
    const spans = named(keys);
    for (const { from, length, means } of spans) {
      const its = [...means].flatMap((name) => contentOf(rawWords(name)).map(stem));
      for (const term of terms.slice(from, from + length)) for (const other of its) if (!term.found.has(other)) term.found.set(other, 0.45 / Math.max(1, means.size));
    }
    terms.forEach(weigh);
    let hits = ranked(terms, lead(spans, terms, keys, open, words.length ? plain(query) : ""));
    const exact = hits.filter(({ n }) => phrases.every((phrase) => holds(entries[n], phrase)));
    const loosened = phrases.length > 0 && !exact.length && hits.length > 0;
    if (!loosened) hits = exact;
    const extra = hits.length || spans.length ? absent(spans, keys) : [];
    const counts = new Map();
    for (const label of [...extra.map((result) => result.filter), ...hits.map(({ n }) => kinds[entries[n].kind][1])]) counts.set(label, (counts.get(label) || 0) + 1);
    if (only) hits = hits.filter(({ n }) => kinds[entries[n].kind][1] === only);
    const kept = extra.filter((result) => !only || result.filter === only);
    const marked = new Set(terms.flatMap(({ found }) => [...found.keys()]));
    return {
      total: hits.length + kept.length,
      all: [...counts.values()].reduce((a, b) => a + b, 0),
      filters: [...new Set(kinds.map((kind) => kind[1]))].filter((label) => counts.has(label)).map((label) => [label, counts.get(label)]),
      results: [...kept, ...hits.slice(0, most - kept.length).map(({ n }) => shown(entries[n], marked))],
      instead: terms.filter((term) => term.instead).map(({ word, instead }) => [word, instead]),
      near: hits.length ? [] : [...new Set(words.flatMap((word) => nearest(word, false, 3).map(({ raw }) => raw)))].filter((word) => word.length > 2).slice(0, 5),
      loosened, full,
    };
  }

  /* The best score of each entry for a word, and how rare the word is. */
  function weigh(term) {
    term.best = new Map();
    for (const [its, weight] of term.found) for (const [n, score] of scored(its)) if (score * weight > (term.best.get(n) || [0])[0]) term.best.set(n, [score * weight, weight]);
    term.rarity = Math.log(1 + entries.length / (term.best.size + 1));
  }
  const rarityOf = (terms) => terms.reduce((sum, { rarity }) => sum + rarity, 0);

  /* How much each entry is led to by names; a query that begins a name leads there a little, and one that begins a title, small words and all, more. */
  function lead(spans, terms, keys, open, said) {
    const found = new Map();
    const put = (to, share) => to.forEach((weight, n) => found.set(n, Math.max(weight * share, found.get(n) || 0)));
    for (const { from, length, to } of spans) put(to, 1.5 * (rarityOf(terms.slice(from, from + length)) / rarityOf(terms)) ** 1.5);
    const typed = keys.join(" ");
    if (open && typed.length > 2) for (const [name, { to }] of names) if (name.startsWith(typed) && name !== typed) put(to, 0.7 * (typed.length / name.length));
    if (said.includes(" ")) pages.forEach((page, n) => { if (`${page.said} `.startsWith(`${said} `)) put(new Map([[n, 1]]), 1.8); });
    return found;
  }

  function ranked(terms, leads) {
    const hits = new Map(), byPage = new Map();
    const whole = rarityOf(terms);
    terms.forEach(({ best, rarity }, at) => {
      for (const [n, [score, weight]] of best) {
        if (!hits.has(n)) hits.set(n, { n, score: 0, cover: 0 });
        const hit = hits.get(n);
        hit.score += score;
        hit.cover += rarity * weight;
        const { page } = entries[n];
        if (!byPage.has(page)) byPage.set(page, []);
        byPage.get(page)[at] = Math.max(rarity * weight, byPage.get(page)[at] || 0);
      }
    });
    for (const n of leads.keys()) if (n >= 0 && !hits.has(n)) hits.set(n, { n, score: 0, cover: 0 });
    const list = [...hits.values()];
    for (const hit of list) {
      const { page, id, kind, row } = entries[hit.n];
      const around = row ? 0 : (byPage.get(page) || []).reduce((a, b) => a + b, 0) / whole;
      const cover = hit.cover / whole;
      hit.score *= (0.1 + 0.9 * (0.7 * cover + 0.3 * Math.max(cover, around)) ** 2) * kinds[kind][2] * (id ? 1 : 1.15);
      hit.cover = cover;
    }
    const top = Math.max(...list.map((hit) => hit.score), 1e-9);
    for (const hit of list) hit.score = hit.score / top + (leads.get(hit.n) || 0);
    return spread(list.filter((hit) => hit.score > 0.1).sort((a, b) => b.score - a.score || a.n - b.n)).slice(0, MOST_RESULTS);
  }

  /* Let no page fill the list: each further section of a page counts less. */
  function spread(list) {
    const seen = new Map();
    for (const hit of list) {
      const { page, kind, row } = entries[hit.n];
      const before = seen.get(page) || 0;
      seen.set(page, before + 1);
      hit.score *= (row ? 0.96 : kinds[kind][3] ? 0.35 : 0.72) ** before;
    }
    return list.sort((a, b) => b.score - a.score || a.n - b.n);
  }

  function holds({ page, id, title, text: words = "" }, phrase) {
    const whole = id ? [title, words] : [title, pages[page].also, pages[page].summary, words];
    return whole.some((part) => ` ${plain(part)} `.includes(` ${phrase} `));
  }

  /* A state that has a page but no record as a member: say so, instead of nothing. */
  function absent(spans, keys) {
    const found = spans.find(({ length, to }) => length * 2 >= keys.length && [...to.keys()].some((n) => label(n) === "State"));
    if (!found || [...found.to.keys()].some((n) => label(n) === "Member")) return [];
    const at = pages.findIndex((page) => page.to === "network/members/");
    const sheet = [...found.to.keys()].find((n) => label(n) === "State");
    if (at < 0) return [];
    const state = pages[sheet].also.split("|")[0];
    return [{
      to: pages[at].to, id: entries.some((entry) => entry.page === at && entry.id === "not-listed") ? "not-listed" : "",
      title: [[`${state}: not among the documented members`]], page: pages[at].title, kind: "Note", filter: "Members",
      passage: [["The register holds only members that public documents show. A country that is missing may well be a member."]],
    }];
  }
  const label = (n) => (n >= 0 && kinds[entries[n].kind][0]);

  /* A result: of a part of a page, its own words come before the page's summary; of an entry of a register, nothing else is its text. */
  function shown({ page, id, title, kind, row, text: words }, marked) {
    const its = pages[page];
    return {
      to: its.to, id, title: marks(title, marked), page: id ? its.title : "", kind: kinds[kind][0], filter: kinds[kind][1],
      passage: passage([words, !(row && words) && its.summary].find((part) => part && has(part, marked)) || (id && words) || its.summary || words || "", marked),
    };
  }
  const has = (part, marked) => rawWords(part).some((word) => marked.has(stem(word)));

  /* A text in pieces: [words] or [words, true] where the reader's words stand. */
  function marks(part, marked) {
    const pieces = [];
    let at = 0;
    for (const match of part.matchAll(WORD)) {
      if (!marked.has(stem(fold(match[0]))) || STOP.has(fold(match[0]))) continue;
      if (match.index > at) pieces.push([part.slice(at, match.index)]);
      pieces.push([match[0], true]);
      at = match.index + match[0].length;
    }
    if (at < part.length) pieces.push([part.slice(at)]);
    return pieces;
  }

  /* The stretch of a text that holds most of the words, from the start of a sentence if one is near. */
  function passage(part, marked) {
    const found = [...part.matchAll(WORD)];
    const stemmed = found.map((match) => { const its = stem(fold(match[0])); return marked.has(its) && !STOP.has(fold(match[0])) ? its : ""; });
    let from = 0, best = -1;
    for (let at = 0; at < Math.max(1, found.length - PASSAGE + 8); at += 1) {
      const held = stemmed.slice(at, at + PASSAGE).filter(Boolean);
      const value = new Set(held).size * 3 + Math.min(held.length, 6) * 0.2;
      if (value > best) [from, best] = [at, value];
    }
    for (let back = from; back >= Math.max(0, from - 12); back -= 1) {
      if (!back || /[.!?:…]\s*$/.test(part.slice(0, found[back] ? found[back].index : 0))) { from = back; break; }
    }
    const start = found[from] && from ? found[from].index : 0;
    const last = found[from + PASSAGE];
    const cutOff = last ? `${part.slice(start, last.index).trimEnd()} …` : part.slice(start);
    return marks((start && !/[.!?:…]\s*$/.test(part.slice(0, start)) ? "… " : "") + cutOff, marked);
  }

  /* In a worker: answer messages, and fetch the full text after the first answer; if it does not come, titles and headings go on answering. */
  if (typeof document === "undefined") {
    let asked = false;
    const more = async () => {
      const answer = await fetch(`search-text.js?${stamp}`);
      const script = await answer.text();
      const [start, end] = [script.indexOf(",") + 1, script.lastIndexOf(")")];
      if (!await text(stamp, JSON.parse(script.slice(start, end)))) throw new Error("the text of another version");
      postMessage({ full: true });
    };
    onmessage = async ({ data }) => {
      await first;
      postMessage({ asked: data.asked, ...find(data.query, data.only, data.most) });
      if (!asked) { asked = true; more().catch(() => { asked = false; postMessage({ failed: true }); }); }
    };
  }

  return { begin, text, find, stem, slips, ready: () => first, complete: () => whole, stamp: () => stamp };
})();
