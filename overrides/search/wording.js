// What the search says in an edition, and how it writes dates; the words come from the message catalogue.

const ROOT = new URL(".", import.meta.url);
const made = new Map();

/** The words of an edition: `say(message, values)`, `count(message, n)`, `date(edtf)`, `filters`. */
export function wording(edition) {
  if (!made.has(edition)) made.set(edition, load(edition).catch(error => { made.delete(edition); throw error; }));
  return made.get(edition);
}

async function load(edition) {
  const response = await fetch(new URL(`words.${edition}.json`, ROOT));
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  const {messages, plurals, ...filters} = await response.json();
  const category = new Intl.PluralRules(edition), number = new Intl.NumberFormat(edition);
  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (place, name) => values[name] ?? place);
  return {
    edition, filters,
    say: (message, values = {}) => fill(messages[message] ?? message, values),
    count: (message, n) => fill(plurals[message]?.[category.select(n)] ?? message, {n: number.format(n)}),
    date: edtf => readable(edtf, edition),
  };
}

function readable(edtf, edition) {
  const day = edtf?.match(/^(\d{4})(?:-(0[1-9]|1[0-2]))?(?:-(\d\d))?$/);
  if (!day) return edtf ?? "";
  const [, year, month, date] = day;
  const options = {timeZone: "UTC", year: "numeric", ...(month && {month: "long"}), ...(date && {day: "numeric"})};
  return new Intl.DateTimeFormat(edition, options).format(new Date(Date.UTC(year, (month ?? 1) - 1, date ?? 1)));
}
