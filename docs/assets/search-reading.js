/* How a question is read before its words are looked for: what it asks about, and words of another language. The build puts this before the
   engine. In: a question, the shapes of questions, and the lines of words of other languages, which come with the parts. Out: the name that is asked about, the question in English. */

var manualReading = ({ WORD, fold, rawWords, isKnown, languages }) => {
  let shapes = {};
  const shaped = (name, text) => shapes[name]?.exec(text) || [];
  const MOST_OF_A_NAME = 5;
  const isCapital = (word) => /^\p{Lu}/u.test(word);
  const shouted = (query) => query === query.toUpperCase();

  /* The shapes of questions, by which they are known, come with the names. */
  const know = (its) => { shapes = Object.fromEntries(Object.entries(its).map(([name, text]) => [name, new RegExp(text, "i")])); };

  /* What a question asks about, as "X" in "is X a member of …", and whether it reads as a name: a word after "the" in small letters is none. */
  function subject(query) {
    const [, the, own] = shaped("about", query.replace(/[?!]/g, " "));
    if (!own || shapes.no_name.test(own)) return { about: "", name: "" };
    const its = own.match(WORD) || [];
    const capital = !shouted(query) && its.some(isCapital);
    return { about: own, name: its.length <= MOST_OF_A_NAME && (capital || (its.length === 1 && !the)) ? own : "" };
  }

  /* What a question asks the manual about, as "X" in "what does the manual say about X", and in "what happened in X" if that is a place; else "". */
  const told = (query, isPlace) => shaped("told", query)[1] || shaped("place", query).slice(1).find((name) => name && isPlace(name)) || "";

  /* The words whose meaning a question asks for, as in "what is X", "define X" and "X meaning". */
  const defined = (query) => shaped("defined", query).slice(1).find(Boolean) || "";

  /* Whether a word is an article or the like of another language, before which a name stands. */
  const isArticle = (word) => Boolean(shapes.article?.test(word));

  /* The small words and articles of a question that are the everyday name of a state, as in "is the us party to": in capitals, after "the", alone,
     or as what does something. */
  function meantAsStates(query, isState) {
    const own = query.match(WORD) || [], { about } = subject(query);
    return new Set(own.filter((word, at) => isState(fold(word)) && ((word.length > 1 && shouted(word) && !shouted(query)) || own.length === 1 || word === about || (/^the$/i.test(own[at - 1] || "") && !isArticle(fold(word))))).map(fold));
  }

  /* Words of other languages, by their letters without accents: the first that is told stands. */
  const tongues = new Map();
  function take(its) {
    for (const line of its ? its.split("\n") : []) {
      const [said, codes, english] = line.split("|");
      const key = rawWords(said).join(" ");
      if (!tongues.has(key)) tongues.set(key, { said: said.toLowerCase(), names: [], english });
      tongues.get(key).names.push(...codes.split(",").map((code) => languages()[code]?.name).filter(Boolean));
    }
  }

  /* The words of other languages in a question, longest first: where they stand, what they are in English, and in which languages. */
  function foreign(query, own, keys) {
    const found = [], taken = new Set();
    for (let length = Math.min(6, own.length); length; length -= 1) for (let from = 0; from + length <= own.length; from += 1) {
      const its = tongues.get(keys.slice(from, from + length).join(" "));
      const places = own.slice(from, from + length).map((none, more) => from + more);
      if (!its || places.some((at) => taken.has(at))) continue;
      const text = query.slice(own[from].index, own[from + length - 1].index + own[from + length - 1][0].length);
      if (rawWords(its.english).join(" ") === keys.slice(from, from + length).join(" ") && text.toLowerCase() !== its.said) continue;
      places.forEach((at) => taken.add(at));
      found.push({ from, length, text, whole: length === own.length, known: keys.slice(from, from + length).every(isKnown), ...its });
    }
    return found.sort((one, other) => one.from - other.from);
  }

  /* The question with such words in English, in a known language all of them, else but those that the manual has itself, as in the title of a
     source; in a known language also with what it asks in English, and without its small words. And what was put for what, the language, and
     whether the words as they were written may hold more. */
  function inEnglish(query, language, isState) {
    const own = [...query.matchAll(WORD)], keys = own.map(([word]) => fold(word)), found = foreign(query, own, keys);
    const turned = found.filter(({ whole, known }) => whole || !known || language), names = [...new Set(turned[0]?.names)], text = [];
    const its = Object.values(languages()).filter(({ name }) => name && (name === language || names.includes(name)));
    const asks = new Map(its.flatMap((one) => Object.entries(one.asks || {}))), idle = new Set(its.flatMap(({ words }) => rawWords(words)));
    const told = { turned: turned.map(({ text: said, english }) => [said, english]), language: [names.slice(0, -1).join(", "), names[names.length - 1]].filter(Boolean).join(" or "), isOther: its.length };
    if (!its.length && !turned.length) return { query, ...told };
    for (let at = 0; at < own.length;) {
      const { length, english } = turned.find(({ from }) => from === at) || {}, part = (size) => keys.slice(at, at + size);
      const size = length || [6, 5, 4, 3, 2, 1].find((most) => at + most <= own.length && ((most > 1 && isState(part(most))) || asks.has(part(most).join(" ")))) || 1, said = part(size).join(" ");
      text.push(english ?? asks.get(said) ?? (size > 1 || !idle.has(said) ? own.slice(at, at + size).map(([word]) => word).join(" ") : ""));
      at += size;
    }
    return { query: text.filter(Boolean).join(" "), ...told };
  }

  return { know, isArticle, subject, told, defined, meantAsStates, take, inEnglish };
};
