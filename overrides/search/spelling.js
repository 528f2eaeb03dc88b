// Words that a mistyped one may mean. Loaded, with a language's vocabulary, only when a word is unknown.

/** The vocabulary of a language: folded words and how often each occurs. */
export async function vocabulary(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  const counts = new Map();
  let before = "";
  for (const line of (await response.text()).split("\n")) {
    const [, shared, rest, count] = line.match(/^(.)(\D*)(\d*)$/) ?? [];
    if (shared === undefined) continue;
    before = before.slice(0, shared.charCodeAt(0) - 97) + rest;
    counts.set(before, Number(count || 1));
  }
  return counts;
}

/** How many mistakes a word of that many letters may hold. */
const allowed = length => length < 4 ? 0 : length < 8 ? 1 : 2;

/** The likeliest word that is meant, or null. A beginning of a word counts as one, too. */
export function suggestion(word, counts) {
  const limit = allowed(word.length);
  if (!limit || /\d/.test(word)) return null;
  let best = null, lowest = Infinity;
  for (const [known, count] of counts) {
    const most = Math.min(limit, allowed(known.length));
    if (Math.abs(known.length - word.length) > most) continue;
    const cost = distance(word, known, most);
    if (cost > most) continue;
    const price = cost - Math.min(0.3, Math.log10(count + 1) * 0.1);
    if (price < lowest || (price === lowest && known < best)) [best, lowest] = [known, price];
  }
  if (best) return best;
  for (const [known, count] of counts) {   // the beginning of a longer word
    if (known.length <= word.length || word.length < 6) continue;
    const cost = distance(word, known.slice(0, word.length), 1);
    if (cost > 1) continue;
    const price = cost + 0.01 * (known.length - word.length) - Math.min(0.3, Math.log10(count + 1) * 0.1);
    if (price < lowest) [best, lowest] = [known, price];
  }
  return best;
}

/** Two known words that are written as one: [front, back], or null. */
export function division(word, counts, links) {
  let best = null, highest = 0;
  for (let at = 4; at <= word.length - 4; at++) {
    const back = word.slice(at);
    if (!counts.has(back)) continue;
    for (const link of ["", ...links]) {
      const front = word.slice(0, at);
      if (!front.endsWith(link)) continue;
      const bare = front.slice(0, front.length - link.length);
      if (bare.length > 3 && counts.has(bare) && counts.get(bare) * counts.get(back) > highest) {
        [best, highest] = [[bare, back], counts.get(bare) * counts.get(back)];
      }
    }
  }
  return best;
}

/** Insertions, deletions, substitutions and swaps of neighbours between two words (Damerau, restricted), up to a limit.
 *  A wrong first letter is rarer and costs more; a letter doubled or single costs less. */
export function distance(a, b, limit) {
  const width = b.length + 1;
  let last = [], row = Array.from({length: width}, (_, index) => index), older;
  for (let i = 1; i <= a.length; i++) {
    [older, last, row] = [last, row, [i]];
    let least = i;
    for (let j = 1; j < width; j++) {
      const same = a[i - 1] === b[j - 1];
      const first = i === 1 || j === 1 ? 1.5 : 1;
      let cost = Math.min(
        last[j - 1] + (same ? 0 : first),
        last[j] + (a[i - 1] === a[i - 2] ? 0.7 : first),
        row[j - 1] + (b[j - 1] === b[j - 2] ? 0.7 : first),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, older[j - 2] + 0.9);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return Infinity;
  }
  return row[width - 1];
}
