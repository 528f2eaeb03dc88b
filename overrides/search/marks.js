// Marks the searched words on the page that a result leads to.

import {style} from "./box.js";
import {element} from "./element.js";
import {matches} from "./matching.js";
import {terms} from "./search.js";
import {wording} from "./wording.js";

const TEXT = ".archive-body, .archive-facts";
const MOST = 500;

/** Marks what a query means in the page's texts, each by the rules of its own language. */
export async function mark(query) {
  const edition = document.documentElement.lang;
  const [asked, words] = await Promise.all([terms(query, edition), wording(edition), style()]);
  const marks = [...document.querySelectorAll(TEXT)].flatMap(place => [...within(place, asked)]);
  if (!marks.length) return;
  const bar = element("p", {class: "search-marks", role: "status"}, element("span", {}, words.count("{n} place marked", marks.length)),
    element("button", {type: "button", class: "search-button", onclick: () => {
      marks.forEach(one => one.replaceWith(...one.childNodes));
      bar.remove();
    }}, words.say("Remove the marks")));
  document.querySelector(TEXT).before(bar);
}

function* within(place, {words, languages}) {
  const nodes = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (nodes.nextNode()) texts.push(nodes.currentNode);
  let count = 0;
  for (const node of texts) {
    const language = languages.get(node.parentElement.closest("[lang]")?.lang);
    if (!language) continue;
    const found = matches(node.data, words(language), language).reverse();
    for (const [start, end] of found) {
      if (++count > MOST) return;
      node.splitText(end);
      const word = node.splitText(start), made = element("mark", {class: "search-mark"});
      word.replaceWith(made);
      made.append(word);
      yield made;
    }
  }
}
