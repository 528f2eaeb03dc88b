// What pages can do beyond reading: change colours, remember the language; and what only some pages need is fetched.
import "./search-loader.js";

if (document.querySelector(".archive-facts[data-copy], .archive-filter")) import("./facts.js");
if (document.querySelector(".archive-figures")) import("./figures.js");

const root = document.documentElement;

function remember(key, value) {
  try { localStorage.setItem(key, value); } catch { /* storage may be forbidden */ }
}

const button = document.getElementById("colours_switch");
if (button) {
  button.title = button.getAttribute("aria-label");
  button.addEventListener("click", () => {
    const dark = root.dataset.colours
      ? root.dataset.colours === "dark"
      : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.colours = dark ? "light" : "dark";
    remember("archive.colours", root.dataset.colours);
  });
}

for (const link of document.querySelectorAll("a[data-language]")) {
  link.addEventListener("click", () => remember("archive.language", link.dataset.language));
}
