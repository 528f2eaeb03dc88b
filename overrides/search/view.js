// The search as a reader sees it: field, filters, results. The dialog and the results page both hold one.

import {element} from "./element.js";
import {form} from "./form.js";
import {results, summary, ways} from "./results.js";
import {search} from "./search.js";
import {wording} from "./wording.js";

const SITE = new URL("..", import.meta.url).pathname;

/** Makes a view. `limit` per kind; `changed(asked)` is told of every search; `more` gives what follows
 *  the results, `beside` what stands next to the field. */
export async function view({edition, limit, changed = () => {}, more = () => null, beside = null}) {
  const home = `${SITE}${edition}/`;
  const words = {...await wording(edition), home, page: `${home}search/`};
  const status = element("p", {class: "search-status", role: "status"});
  const list = element("div", {class: "search-results"});
  let current = 0, most = limit;

  async function ask(asked) {
    const mine = ++current;
    changed(asked);
    if (!asked.query) return begin();
    list.setAttribute("aria-busy", "true");
    try {
      const show = answer => {
        if (mine !== current) return;
        answer.marking = answer.corrected ?? asked.query;
        const hold = holding(list);
        list.replaceChildren(...results(answer, asked, words), ...[more(asked, answer, words)].flat().filter(Boolean));
        hold(field.input);
        status.textContent = summary(answer, words);
      };
      show(await search(asked.query, {language: edition, limit: most, filters: asked.filters, sort: asked.sort, first: show}));
      if (mine !== current) return;
    } catch (error) {
      if (mine !== current) return;
      console.error(error);
      status.textContent = words.say("The search could not be loaded.");
      list.replaceChildren(element("p", {class: "search-nothing"},
        element("button", {type: "button", class: "search-button", onclick: () => ask(asked)}, words.say("Try again"))), ways(words));
    }
    list.removeAttribute("aria-busy");
  }

  function begin() {
    status.textContent = "";
    list.replaceChildren(element("p", {class: "search-hint", id: "search-hint"},
      words.say("Words in any form, figures such as {figure}, topics in either language; a phrase in quotes.", {figure: figure(edition)})), ways(words));
  }

  const field = form(words, asked => { most = limit; ask(asked); }, beside?.(words));
  const own = element("div", {class: "search-view"}, field.element, status, list);
  own.addEventListener("keydown", event => walk(event, own, field.input));
  begin();
  return {element: own, field, words, ask, further: () => { most += limit; return ask(field.read()); }};
}

const figure = edition => new Intl.NumberFormat(edition, {notation: "compact", compactDisplay: "long"}).format(92_000_000);

/** Remembers which link of the list has the focus. What is returned gives it back once the list is made anew: to the
 *  same link, else to the one now in its place, else to the field; a reader at the keyboard is never left without. */
function holding(list) {
  const focused = document.activeElement;
  const all = () => [...list.querySelectorAll("a, button")];
  const at = all().indexOf(focused);
  if (at < 0) return () => {};
  const same = all().slice(0, at).filter(one => one.href === focused.href).length;
  return input => {
    const now = all(), alike = now.filter(one => one.href === focused.href);
    (alike[same] ?? alike.at(-1) ?? now[Math.min(at, now.length - 1)] ?? input).focus();
  };
}

/** Arrow keys go from the field through the results and back. */
function walk(event, own, input) {
  if (event.altKey || event.ctrlKey || event.metaKey || !["ArrowDown", "ArrowUp"].includes(event.key)) return;
  const links = [...own.querySelectorAll(".search-link")];
  const at = links.indexOf(document.activeElement);
  if (at < 0 && document.activeElement !== input) return;
  const next = event.key === "ArrowDown" ? at + 1 : at - 1;
  if (next >= links.length || (at < 0 && next < 0)) return;
  event.preventDefault();
  (next < 0 ? input : links[next]).focus();
}
