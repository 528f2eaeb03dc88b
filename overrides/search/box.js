// The search as a dialog over the page: opened by the button in the page's head, / and Ctrl-K.

import {element} from "./element.js";
import {FILTERS} from "./form.js";
import {view} from "./view.js";

const LIMIT = 6;
let dialog;

/** Opens the dialog, or goes to its field where it is open. */
export async function open() {
  dialog ??= make().catch(error => { dialog = undefined; throw error; });
  const {box, field} = await dialog;
  if (!box.open) box.showModal();
  field.input.focus();
  field.input.select();
}

/** The results page for what is asked. */
export function address(page, {query, filters, sort}) {
  const values = {...filters, sort: sort === "relevance" ? "" : sort};
  const parameters = new URLSearchParams(query ? {q: query} : {});
  for (const name of FILTERS) if (values[name]) parameters.set(name, values[name]);
  const text = parameters.toString();
  return text ? `${page}?${text}` : page;
}

async function make() {
  let box;
  const own = await view({
    beside: ({say}) => element("button", {type: "button", class: "search-button", onclick: () => box.close()}, say("Close")),
    edition: document.documentElement.lang, limit: LIMIT,
    more: (asked, answer, words) => answer.results.length > 0 && element("p", {class: "search-all"},
      element("a", {href: address(words.page, asked), class: "search-link"}, words.say("All results on a page of their own"))),
  });
  await style();
  box = element("dialog", {class: "search-box", "aria-label": own.words.say("Search")}, own.element);
  box.addEventListener("click", event => { if (event.target === box) box.close(); });
  document.body.append(box);
  return {box, field: own.field};
}

/** The search's stylesheet, once. */
export function style() {
  const href = new URL("search.css", import.meta.url).href;
  if (document.querySelector(`link[href="${href}"]`)) return undefined;
  const link = element("link", {rel: "stylesheet", href});
  const ready = new Promise(resolve => { link.onload = link.onerror = resolve; });
  document.head.append(link);
  return ready;
}
