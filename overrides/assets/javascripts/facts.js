// What a list of facts can do beyond being read: copy a fact's address, say how to cite it, open the list that holds the
// fact asked for, and choose among the facts of a page and, on demand, of the pages that follow it.

const PAGES_AT_ONCE = 5;
const CHOICES = ["topic", "kind", "language"];  // in the order in which an item's data-is has them
const TWO_SHEETS = "M9 8h11v13H9zM15 8V3H4v13h5";
const TICK = "M5 13l5 5 9-11";

// -- a fact's address ------------------------------------------------------------------------------------------------

function addCopyButtons(section, within = section) {
  if (!navigator.clipboard || !section.dataset.copy) return;
  for (const item of within.querySelectorAll("li")) {
    const address = addressOf(item);
    if (!address) continue;
    const button = newButton();
    button.title = section.dataset.copy;
    button.setAttribute("aria-label", section.dataset.copy);
    button.append(sign(TWO_SHEETS));
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(address.href);
      button.replaceChildren(sign(TICK));
      status(section).textContent = section.dataset.copied;
    });
    button.addEventListener("blur", () => {
      button.replaceChildren(sign(TWO_SHEETS));
      status(section).textContent = "";
    });
    const link = item.querySelector("a[href*='#']");
    if (address.pathname === location.pathname) footerOf(item).append(button);
    else (link.closest("footer > span") ?? link).after(button);
  }
}

/** A fact's own address (URL): on this page if it or its sentence stands here, else where its first link leads. */
function addressOf(item) {
  const link = item.id ? `#${item.id}` : item.querySelector("a[href*='#']")?.href;
  if (!link) return null;
  const address = new URL(link, location.href);
  address.search = "";
  return address;
}

/** Its last line, which most facts on an article's page do without. */
function footerOf(item) {
  let footer = item.querySelector(":scope > footer");
  if (!footer) {
    footer = document.createElement("footer");
    item.append(footer);
  }
  return footer;
}

function newButton() {
  const button = document.createElement("button");
  button.type = "button";
  return button;
}

function sign(path) {
  const picture = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const line = document.createElementNS("http://www.w3.org/2000/svg", "path");
  picture.setAttribute("viewBox", "0 0 24 24");
  picture.setAttribute("aria-hidden", "true");
  line.setAttribute("d", path);
  picture.append(line);
  return picture;
}

/** A place whose changes are read out. */
function status(section) {
  let place = section.querySelector(":scope > .archive-status");
  if (!place) {
    place = document.createElement("p");
    place.className = "archive-status";
    place.setAttribute("role", "status");
    section.append(place);
  }
  return place;
}

function openTarget() {
  const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const folded = target && target.closest("details:not([open])");
  if (folded) {
    folded.open = true;
    target.scrollIntoView();
  }
}

// -- citing a fact ---------------------------------------------------------------------------------------------------

/** The page says once how it is cited, and what comes before that for a fact; here each fact gets its own words. */
function addCiteButtons(panel) {
  const form = panel.querySelector(".archive-cite__fact");
  const whole = panel.querySelector("p");
  for (const item of form ? document.querySelectorAll(".archive-facts li") : []) {
    const words = item.querySelector(":scope > p:not(:has(data, b, span)), :scope > blockquote");
    const own = addressOf(item);
    if (!words || !own) continue;
    const footer = footerOf(item);
    const button = newButton();
    button.className = "archive-cite__open";
    button.textContent = panel.querySelector("h2").textContent;
    button.setAttribute("aria-expanded", "false");
    const cited = document.createElement("div");
    cited.className = "archive-cited";
    cited.hidden = true;
    cited.append(...form.cloneNode(true).childNodes, ...whole.cloneNode(true).childNodes);
    const [fact, address] = cited.querySelectorAll("var");
    fact.replaceWith(quoted(words));
    address?.replaceWith(own.href);
    button.addEventListener("click", () => {
      cited.hidden = !cited.hidden;
      button.setAttribute("aria-expanded", String(!cited.hidden));
    });
    footer.append(button);
    footer.after(cited);
  }
}

/** The words of an element in their language. */
function quoted(element) {
  const span = document.createElement("span");
  span.textContent = element.textContent;
  if (element.lang) span.lang = element.lang;
  return span;
}

// -- choosing --------------------------------------------------------------------------------------------------------

class Filter {
  constructor(form) {
    this.form = form;
    this.list = document.querySelector(".archive-facts, .archive-figures > tbody");
    this.following = document.querySelector(".archive-pages a[rel=next]")?.href;
    this.status = form.querySelector("[role=status]");
    this.more = form.querySelector("button");
    for (const field of form.querySelectorAll("[data-options]")) addOptions(field);
    for (const [name, value] of new URLSearchParams(location.search)) {
      const field = CHOICES.includes(name) && form.elements[name];
      if (field && [...field.options].some((option) => option.value === value)) field.value = value;
    }
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("change", (event) => (event.target.name === "year" ? this.go() : this.apply()));
    this.more.addEventListener("click", () => this.readOn());
    this.apply();
  }

  get chosen() {
    return CHOICES.map((name) => [name, this.form.elements[name]?.value]).filter(([, value]) => value);
  }

  /** To another year's page, beside this one or below the overview, with the same choice. */
  go() {
    const { value, dataset } = this.form.elements.year;
    const address = new URL(value ? `${dataset.chosen ? "../" : ""}${value}/` : "", location.href);
    address.search = new URLSearchParams(this.chosen);
    location.assign(address);
  }

  apply() {
    const chosen = this.chosen;
    const has = (item, name) => item.dataset.is.split("|")[CHOICES.indexOf(name)].split(" ");
    const items = [...this.list.querySelectorAll("[data-is]")];
    for (const item of items) {
      item.hidden = !chosen.every(([name, value]) => has(item, name).includes(value));
    }
    for (const source of this.list.querySelectorAll("section")) source.hidden = !source.querySelector("li:not([hidden])");
    const left = items.filter((item) => !item.hidden).length;
    const { count, none } = this.form.dataset;
    this.status.textContent = !chosen.length ? "" : left ? count.replace("{n}", left).replace("{all}", items.length) : none;
    this.more.hidden = !chosen.length || !this.following;
    const query = new URLSearchParams(chosen).toString();
    history.replaceState(null, "", `${location.pathname}${query && `?${query}`}${location.hash}`);
  }

  /** Add what the next pages of the list hold. */
  async readOn() {
    this.more.disabled = true;
    for (let read = 0; this.following && read < PAGES_AT_ONCE; read += 1) {
      const answer = await fetch(this.following);
      if (!answer.ok) break;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      for (const link of page.querySelectorAll("a[href]")) link.href = new URL(link.getAttribute("href"), answer.url).href;
      for (const part of page.querySelectorAll(".archive-facts > section, .archive-figures > tbody > tr")) this.add(part);
      this.following = page.querySelector(".archive-pages a[rel=next]")?.href;
    }
    this.more.disabled = false;
    this.apply();
  }

  /** A row of the table; or the facts of an article, which may go on where the last page broke off. */
  add(part) {
    addCopyButtons(this.list, part);
    const last = this.list.querySelector(":scope > section:last-of-type");
    const source = (section) => section?.querySelector("a")?.href;
    if (last && source(last) === source(part)) last.querySelector("ul").append(...part.querySelectorAll("li"));
    else this.list.append(part);
  }
}

/** The options of a choice, which the page has as lines: a value and, after a blank, its name. */
function addOptions(field) {
  for (const line of field.dataset.options.split("\n")) {
    const [value, ...name] = line.split(" ");
    field.add(new Option(name.join(" ") || value, value, false, value === field.dataset.chosen));
  }
}

for (const section of document.querySelectorAll(".archive-facts")) addCopyButtons(section);
for (const panel of document.querySelectorAll(".archive-cite")) addCiteButtons(panel);
for (const form of document.querySelectorAll(".archive-filter")) new Filter(form);
addEventListener("hashchange", openTarget);
openTarget();
