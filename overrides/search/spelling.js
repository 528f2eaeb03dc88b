// Words that a mistyped one may mean. Loaded, with a language's vocabulary, only when a word is unknown.

import {SEEDS, fnv, fold, mixed} from "./language.js";

const PROBES = 5;
const MOST_BEGINNINGS = 20;
const LONG_BEGINNING = 8; // letters from which on a beginning may hold a mistake
const FIRST = 0.5;      // what a wrong first letter costs on top: it is rare
const LETTER = 0.9;     // a letter too many or too few
const DOUBLE = 0.7;     // a letter doubled, or not
const SWAP = 0.8;       // two neighbours swapped

/** The vocabulary of a language: folded words, how often each occurs (`counts`) and how it is written (`written`). */
export async function vocabulary(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  const counts = new Map(), written = new Map();
  let before = "";
  for (const line of (await response.text()).split("\n")) {
    const [, shared, rest, count] = line.match(/^(.)(\D*)(\d*)$/) ?? [];
    if (shared === undefined) continue;
    before = before.slice(0, shared.charCodeAt(0) - 97) + rest;
    counts.set(fold(before), Number(count || 1));
    written.set(fold(before), before);
  }
  return {counts, written};
}

/** Tells whether a word is, very probably, a common one of the language, and so no mistake. */
export async function common(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  const bits = new Uint8Array(await response.arrayBuffer());
  return word => {
    const [first, second] = SEEDS.map(seed => mixed(fnv(word, seed)));
    return Array.from({length: PROBES}, (_, turn) => (first + turn * second) % (bits.length * 8))
      .every(place => bits[Math.floor(place / 8)] & 1 << place % 8);
  };
}

/** How many mistakes a word of that many letters may hold. */
const allowed = length => length < 4 ? 0 : length < 5 ? SWAP : length < 8 ? 1 : 2;

/** The likeliest word that is meant, or null, with at most `highest` mistakes. A beginning of a word counts as one, too. */
export function suggestion(word, counts, highest = Infinity) {
  const limit = Math.min(highest, allowed(word.length));
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
    if (known.length <= word.length || word.length < LONG_BEGINNING) continue;
    const cost = distance(word, known.slice(0, word.length), 1);
    if (cost > 1) continue;
    const price = cost + 0.01 * (known.length - word.length) - Math.min(0.3, Math.log10(count + 1) * 0.1);
    if (price < lowest) [best, lowest] = [known, price];
  }
  return best;
}

/** Known words that begin so, the most frequent first. */
export function beginnings(word, counts) {
  if (word.length < 3) return [];
  return [...counts].filter(([known]) => known.startsWith(word)).sort(([, a], [, b]) => b - a).slice(0, MOST_BEGINNINGS)
    .map(([known]) => known);
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

/** Insertions, deletions, substitutions and swaps of neighbours between two words (Damerau, restricted), up to a limit. */
export function distance(a, b, limit) {
  const width = b.length + 1;
  let older = [], last = [], row = Array.from({length: width}, (_, j) => j && j * LETTER + FIRST);
  for (let i = 1; i <= a.length; i++) {
    [older, last, row] = [last, row, [i * LETTER + FIRST]];
    let least = row[0];
    for (let j = 1; j < width; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : i === 1 && j === 1 ? 1 + FIRST : 1;
      let cost = Math.min(
        last[j - 1] + change,
        last[j] + (a[i - 1] === a[i - 2] ? DOUBLE : LETTER),
        row[j - 1] + (b[j - 1] === b[j - 2] ? DOUBLE : LETTER),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, older[j - 2] + SWAP);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit && Math.min(...last) > limit) return Infinity;
  }
  return row[width - 1];
}
