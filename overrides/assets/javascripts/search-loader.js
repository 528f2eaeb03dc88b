// Loads the search when a reader asks for it: a click on the button, / or Ctrl-K. Until then it costs nothing.
// Where it cannot be loaded, the button stays what it is without scripts: a link to the search page.

const SEARCH = new URL("../../../search/", import.meta.url);
const button = document.getElementById("search-open");
const place = document.getElementById("search-page");
const marked = new URLSearchParams(location.search).get("mark");

async function open() {
  if (place) return place.querySelector("input")?.focus();
  try {
    const {open: show} = await import(new URL("box.js", SEARCH));
    await show();
  } catch (error) {
    console.error(error);
    location.assign(button.href);
  }
}

function writing({target}) {
  return target.isContentEditable || /^(?:input|select|textarea)$/i.test(target.tagName);
}

button?.setAttribute("role", "button");
button?.setAttribute("aria-haspopup", "dialog");
button?.setAttribute("aria-keyshortcuts", "/ Control+K");
button?.addEventListener("click", event => {
  if (event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  open();
});
button?.addEventListener("keydown", event => {
  if (event.key !== " ") return;
  event.preventDefault();
  open();
});
document.addEventListener("keydown", event => {
  const plain = !event.altKey && !event.ctrlKey && !event.metaKey;
  const wanted = (plain && event.key === "/" && !writing(event))
    || ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "k");
  if (!wanted) return;
  event.preventDefault();
  open();
});

if (place) import(new URL("page.js", SEARCH)).then(({show}) => show(place));
if (marked) import(new URL("marks.js", SEARCH)).then(({mark}) => mark(marked));
