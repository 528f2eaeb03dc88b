// Before the first paint: the colours that the reader chose, or else the system's.
try {
  const chosen = localStorage.getItem("archive.colours");
  if (chosen === "light" || chosen === "dark") document.documentElement.dataset.colours = chosen;
} catch { /* storage may be forbidden; then the system's colours hold */ }
