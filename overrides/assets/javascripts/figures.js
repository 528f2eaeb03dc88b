// The figures table sorts: its header cells become buttons. Without this it stands in the order of time.

const language = document.documentElement.lang;
const collator = new Intl.Collator(language, { numeric: true });

const DAY = 3;  // the column of dates
const places = new WeakMap();  // of rows, as they came: newest first
let arrived = 0;

/** What a cell sorts by: a group (money before counts, one currency beside the other) and a number, or its words. */
function key(cell) {
  if (cell.cellIndex === DAY) return { number: cell.textContent ? -places.get(cell.parentElement) : NaN };
  const { sort } = cell.dataset;
  if (sort === undefined) return { words: cell.textContent.trim() };
  const [group, number] = sort.split(" ");
  return { group, number: Number(number) };
}

function compare(one, two) {
  if (one.words !== undefined) return collator.compare(one.words, two.words);
  if (one.group !== two.group) return collator.compare(one.group, two.group);
  return one.number - two.number;
}

/** Rows by a column; what has nothing there stays last in both directions. */
function sort(table, column, ascending) {
  const body = table.tBodies[0];
  for (const row of body.rows) if (!places.has(row)) places.set(row, arrived += 1);
  const rows = [...body.rows].map((row) => ({ row, key: key(row.cells[column]) }));
  const empty = (entry) => entry.key.words === "" || Number.isNaN(entry.key.number);
  rows.sort((one, two) => empty(one) - empty(two) || (ascending ? 1 : -1) * compare(one.key, two.key));
  body.append(...rows.map(({ row }) => row));
}

/** On a narrow screen the rows are no table rows to the stylesheet; to those who listen they stay what they are. */
function addRoles(table) {
  table.setAttribute("role", "table");
  for (const row of table.rows) {
    row.setAttribute("role", "row");
    for (const cell of row.cells) cell.setAttribute("role", cell.tagName === "TH" ? "columnheader" : "cell");
  }
}

for (const table of document.querySelectorAll(".archive-figures")) {
  const heads = [...table.tHead.rows[0].cells];
  addRoles(table);
  heads.forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const ascending = head.getAttribute("aria-sort") !== "ascending";
      for (const other of heads) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", ascending ? "ascending" : "descending");
      sort(table, column, ascending);
    });
  });
}
