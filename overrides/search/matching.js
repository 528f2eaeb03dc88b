// Which words of a text a query word means, for marking them and for choosing what to show around them.

import {fold} from "./language.js";

const WORD = /[\p{L}\p{N}\p{M}]+(?:[.,]\d+)*/gu;
const SHORTEST_PART = 4;
const AROUND = 200;

/** Does a folded word of a text in a language mean what a query word looks for? */
export function means(term, word, language) {
  const stem = language.stem(word);
  return term.stems.has(stem)
    || (term.open && word.startsWith(term.open))
    || [...term.stems].some(part => part.length >= SHORTEST_PART && word.includes(part));
}

/** Where a text names the terms: [[start, end, term's number]], in order. */
export function matches(text, terms, language) {
  const found = [];
  for (const match of text.matchAll(WORD)) {
    const word = fold(match[0]).replace(/(\d)\.(?=\d{3})/g, "$1").replace(/(\d),(?=\d)/g, "$1x");
    if (word.length < 2 && !/\d/.test(word)) continue;
    const number = terms.findIndex(term => means(term, word, language));
    if (number >= 0) found.push([match.index, match.index + match[0].length, number]);
  }
  return found;
}

/** The piece of a text that names most of the terms: {text, marks: [[start, end]]}. */
export function excerpt(text, terms, language, length = AROUND) {
  const found = matches(text, terms, language);
  let best = 0, most = -1;
  found.forEach(([start], first) => {
    const inside = found.slice(first).filter(([, end]) => end <= start + length * 0.8);
    const worth = new Set(inside.map(([, , term]) => term)).size * 100 + inside.length;
    if (worth > most) [best, most] = [start, worth];
  });
  let start = best < 60 ? 0 : beginning(text, best);
  let end = Math.min(text.length, start + length);
  if (end < text.length) end = Math.max(text.lastIndexOf(" ", end), start + length / 2);
  const [before, after] = [start > 0 ? "… " : "", end < text.length ? " …" : ""];
  const marks = found.filter(([from, to]) => from >= start && to <= end)
    .map(([from, to]) => [from - start + before.length, to - start + before.length]);
  return {text: (before + text.slice(start, end) + after).replace(/\s/g, " "), marks};
}

function beginning(text, match) {
  const sentence = Math.max(text.lastIndexOf(". ", match), text.lastIndexOf("\n", match), text.lastIndexOf("? ", match));
  if (sentence >= 0 && match - sentence < 90) return text[sentence] === "\n" ? sentence + 1 : sentence + 2;
  return text.indexOf(" ", match - 60) + 1;
}
