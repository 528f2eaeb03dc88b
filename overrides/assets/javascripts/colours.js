// Before the first paint: that scripts run (so that nothing moves when they have loaded), and the colours that the
// reader chose, or else the system's.
document.documentElement.dataset.scripts = "";
try {
  const chosen = localStorage.getItem("archive.colours");
  if (chosen === "light" || chosen === "dark") document.documentElement.dataset.colours = chosen;
} catch { /* storage may be forbidden; then the system's colours hold */ }
