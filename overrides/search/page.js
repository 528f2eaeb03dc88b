// The results page: the same search, with more results, and its state in the address.

import {address, style} from "./box.js";
import {element} from "./element.js";
import {FILTERS} from "./form.js";
import {view} from "./view.js";

const LIMIT = 20;

/** Puts the search into an element of the page. */
export async function show(place) {
  const page = location.pathname;
  const own = await view({
    edition: document.documentElement.lang, limit: LIMIT,
    changed: asked => history.replaceState(null, "", address(page, asked)),
    more: (asked, answer, words) => hasMore(answer) && element("p", {class: "search-all"},
      element("button", {type: "button", class: "search-button", onclick: async event => {
        const links = [...place.querySelectorAll(".search-link")].map(link => link.href);
        await own.further();
        [...place.querySelectorAll(".search-link")].find(link => !links.includes(link.href))?.focus();
        event.preventDefault();
      }}, words.say("More results"))),
  });
  await style();
  place.replaceChildren(own.element);
  const parameters = new URLSearchParams(location.search);
  const filters = Object.fromEntries(FILTERS.slice(0, -1).map(name => [name, parameters.get(name)]).filter(([, value]) => value));
  own.field.write({query: parameters.get("q") ?? "", filters, sort: parameters.get("sort")});
  own.field.changed();
  if (!parameters.get("q")) own.field.input.focus();
}

function hasMore({results, total}) {
  return Object.entries(total).some(([language, own]) => ["article", "fact", "topic"].some(kind =>
    results.filter(one => one.language === language && one.kind === kind).length < (own[kind] ?? 0) && results.length >= LIMIT));
}
