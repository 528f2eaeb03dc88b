// The search field with its filters.

import {element} from "./element.js";

export const FILTERS = ["kind", "language", "topic", "year", "publisher", "sort"];

/** A form that calls `asked({query, filters, sort})` on every change; `beside` stands next to the field. */
export function form(words, asked, beside = null) {
  const {say, filters} = words;
  const input = element("input", {
    type: "search", id: "search-input", name: "q", autocomplete: "off", spellcheck: "false", enterkeyhint: "search",
    "aria-label": say("Search the archive"), placeholder: say("Words, figures, topics"), "aria-describedby": "search-hint",
  });
  const choices = {
    kind: [say("Kind"), [["article", say("Articles")], ["fact", say("Facts")], ["topic", say("Topics")]]],
    language: [say("Language"), Object.entries(filters.languages)],
    topic: [say("Topic"), Object.entries(filters.topics).sort(([, a], [, b]) => a.localeCompare(b, words.edition))],
    year: [say("Year"), filters.years.map(year => [year, year])],
    publisher: [say("Publisher"), filters.publishers.map(name => [name, name])],
    sort: [say("Order"), [["date", say("Newest first")]], say("Best match first")],
  };
  const selects = FILTERS.map(name => {
    const [label, options, first = say("All")] = choices[name];
    const select = element("select", {id: `search-${name}`, name},
      element("option", {value: ""}, first), options.map(([value, text]) => element("option", {value}, text)));
    return [label, select, options.length > 1 || name === "sort"];
  });
  const toggle = element("button", {
    type: "button", class: "search-toggle", "aria-expanded": "false", "aria-controls": "search-choices",
    onclick: () => unfold(toggle.getAttribute("aria-expanded") !== "true"),
  }, say("Filter and sort"), element("span", {class: "search-active"}));
  const own = element("form", {class: "search-form", role: "search", action: `${words.page}`},
    element("div", {class: "search-row"}, element("div", {class: "search-field"}, glass(), input), beside),
    toggle,
    element("div", {class: "search-choices", id: "search-choices", hidden: true}, selects.filter(([, , useful]) => useful).map(([label, select]) =>
      element("div", {}, element("label", {for: select.id}, label), select))));
  const unfold = open => {
    toggle.setAttribute("aria-expanded", open);
    own.querySelector(".search-choices").hidden = !open;
  };
  const read = () => {
    const data = Object.fromEntries(new FormData(own)), chosen = {};
    for (const name of FILTERS.slice(0, -1)) if (data[name]) chosen[name] = data[name];
    return {query: input.value.trim(), filters: chosen, sort: data.sort || "relevance"};
  };
  const changed = () => {
    const {filters: chosen, sort} = read();
    const active = Object.keys(chosen).length + (sort === "date");
    own.querySelector(".search-active").textContent = active ? ` (${active})` : "";
    asked(read());
  };
  let timer;
  input.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(changed, 120); });
  own.addEventListener("change", event => { if (event.target !== input) changed(); });
  own.addEventListener("submit", event => { event.preventDefault(); clearTimeout(timer); changed(); });
  const write = ({query = "", filters: chosen = {}, sort}) => {
    input.value = query;
    for (const [, select] of selects) select.value = (select.name === "sort" ? (sort === "date" ? sort : "") : chosen[select.name]) ?? "";
    unfold(Object.keys(chosen).length > 0 || sort === "date");
  };
  return {element: own, input, read, write, changed};
}

function glass() {
  const icon = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  for (const [name, value] of Object.entries({viewBox: "0 0 24 24", width: 22, height: 22, "aria-hidden": "true"})) icon.setAttribute(name, value);
  const path = document.createElementNS(icon.namespaceURI, "path");
  path.setAttribute("d", "M10 4a6 6 0 1 0 0 12 6 6 0 0 0 0-12zm0-2a8 8 0 0 1 6.3 12.9l5.4 5.4-1.4 1.4-5.4-5.4A8 8 0 1 1 10 2z");
  icon.append(path);
  return icon;
}
