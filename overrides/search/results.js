// Results as they are shown: by language, within it topics, articles, facts.

import {element, marked} from "./element.js";

/** Elements for what `search` answered; `address` is the results page's for the query, null on that page. */
export function results(answer, asked, words) {
  const {say} = words;
  const notes = remarks(answer, words);
  if (!answer.results.length) return [...notes, nothing(asked, words)];
  const groups = grouped(answer.results);
  return [...notes, ...[...groups].map(([language, own]) => {
    const foreign = language !== words.edition;
    const level = foreign ? "h3" : "h2";
    const of = kind => own.filter(one => one.kind === kind);
    const sections = [
      of("topic").length && section(level, say("Topics"), "search-topics", of("topic").map(one => topic(one)), words, language),
      of("article").length && section(level, say("Articles"), "search-articles", of("article").map(one => item(one, answer, words)), words, language),
      of("fact").length && section(level, say("Facts"), "search-facts", of("fact").map(one => item(one, answer, words)), words, language),
    ].filter(Boolean);
    if (!foreign) return element("div", {class: "search-group"}, sections);
    const name = words.filters.languages[language] ?? language;
    return element("section", {class: "search-group search-group--other", "aria-labelledby": `search-in-${language}`},
      element("h2", {id: `search-in-${language}`}, say("In {language}", {language: name})), sections);
  })];
}

/** One sentence that says how much was found, for those who hear the page. */
export function summary(answer, words) {
  if (!answer.results.length) return words.say("Nothing found");
  const shown = kind => answer.results.filter(one => one.kind === kind).length;
  const all = kind => Object.values(answer.total).reduce((sum, own) => sum + (own[kind] ?? 0), 0);
  const counts = [["article", all("article"), "{n} article"], ["fact", shown("fact"), "{n} fact"], ["topic", all("topic"), "{n} topic"]];
  return counts.filter(([, n]) => n).map(([, n, message]) => words.count(message, n)).join(", ");
}

function remarks({corrected, relaxed, unknown}, {say}) {
  const note = text => element("p", {class: "search-note"}, text);
  return [
    corrected && note(say("Searched for: {words}", {words: corrected})),
    relaxed && note(say("No text holds all the words. These hold most of them.")),
    relaxed && unknown.length && note(say("Not in the archive: {words}", {words: unknown.join(", ")})),
  ].filter(Boolean);
}

function section(level, title, name, items) {
  return element("section", {class: name}, element(level, {}, title), element("ul", {}, items));
}

function topic(one) {
  return element("li", {}, element("a", {href: one.url, class: "search-link"}, marked(one.title, one.titleMarks)));
}

function item(one, answer, words) {
  const foreign = one.language !== words.edition ? one.language : null;
  const [path, hash] = one.url.split("#");
  const mark = answer.marking ? `?mark=${encodeURIComponent(answer.marking)}` : "";
  const line = [words.date(one.date), one.publisher, through(one, answer, words)].filter(Boolean);
  return element("li", {class: `search-${one.kind}`},
    element("a", {href: path + mark + (hash ? `#${hash}` : ""), class: "search-link", lang: foreign}, marked(one.title, one.titleMarks)),
    one.excerpt && element("p", {class: "search-excerpt", lang: (one.excerptLanguage ?? one.language) !== words.edition ? one.excerptLanguage ?? one.language : null},
      marked(one.excerpt, one.marks)),
    line.length > 0 && element("p", {class: "search-line"}, line.map(text => element("span", {}, text))));
}

/** The topic that an article was found by, where its text does not hold the words. */
function through(one, answer, {say, filters}) {
  if (!one.via) return null;
  const found = answer.results.filter(other => other.kind === "topic").flatMap(other => other.topics);
  const named = one.topics.filter(id => found.includes(id) && filters.topics[id]).map(id => filters.topics[id]);
  return named.length ? say("found by the topic {topic}", {topic: named[0]}) : null;
}

function nothing({query}, {say, home}) {
  return element("div", {class: "search-nothing"},
    element("p", {}, say("Nothing found for “{words}”.", {words: query})),
    element("p", {}, say("Try fewer or other words, without filters, or look around:")),
    ways({say, home}));
}

/** Where to go without searching. */
export function ways({say, home}) {
  return element("ul", {class: "search-ways"},
    element("li", {}, element("a", {href: `${home}thema/`, class: "search-link"}, say("All topics"))),
    element("li", {}, element("a", {href: `${home}artikel/`, class: "search-link"}, say("Articles by year"))));
}

function grouped(list) {
  const groups = new Map();
  for (const one of list) groups.set(one.language, [...groups.get(one.language) ?? [], one]);
  return groups;
}
