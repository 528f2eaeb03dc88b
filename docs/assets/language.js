// The chooser remembers: who chose a language is led there next time. Only here: a deep link is never redirected.
try {
  const chosen = localStorage.getItem("archive.language");
  if (/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(chosen ?? "") && !location.hash) location.replace(`${chosen}/`);
} catch { /* storage may be forbidden; then there are the links */ }

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-language]");
  try { if (link) localStorage.setItem("archive.language", link.dataset.language); } catch { /* as above */ }
});
