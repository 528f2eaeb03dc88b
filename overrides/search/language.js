// Words as the search compares them: what scripts/search/words.py and stems.py do, done in the browser.

const LETTERS = {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "þ": "th", "ð": "d", "\u00ad": ""};
const CHAIN = /\d+(?:[.,]\d+)+|[\p{L}\p{N}]+(?:[-‐‑][\p{L}\p{N}]+)*/gu;
const HYPHEN = /[-‐‑]/;
const GROUPED = /^(?:\d{1,3}(?:\.\d{3})+|\d{1,3}(?:,\d{3}){2,})$/;
const DECIMAL = /^(\d+)[.,](\d+)$/;
const DIGITS = "bceghijkmn";
export const SEEDS = [0x811c9dc5, 0x01000193];

export function fold(text) {
  return lower(lower(text).normalize("NFKD").replace(/[\u0300-\u036f]/g, ""));  // letters for mathematics need it twice
}

function lower(text) {
  return text.toLowerCase().replace(/[ßæœøłđþð\u00ad]/g, letter => LETTERS[letter]);
}

/** Words of a text, folded; those joined by hyphens stand together. */
export function chains(text) {
  const found = [];
  for (const [word] of fold(text).matchAll(CHAIN)) {
    const decimal = word.match(DECIMAL), chain = word.split(HYPHEN);
    if (GROUPED.test(word)) found.push([word.replace(/[.,]/g, "")]);
    else if (decimal) found.push([`${decimal[1]}x${decimal[2]}`]);
    else if (/^\d.*[.,]/.test(word)) found.push(...word.split(/[.,]/).map(part => [part]));
    else if (chain.length > 1 || word.length > 1 || /^\d$/.test(word)) found.push(chain);
  }
  return found;
}

/** Words of a text, folded. A chain with a single letter is one word (email), others are their parts. */
export function words(text) {
  return chains(text).flatMap(chain => chain.some(part => /^\p{L}$/u.test(part)) ? chain.join("") : chain);
}

/** A stem with its class as the index has it. */
export function token(stem, kind) {
  return stem.replace(/\d/g, digit => "q" + DIGITS[digit]) + "q" + kind;
}

/** How one language's words are read, by its rules. */
export class Language {
  constructor(rules) {
    const compile = ([pattern, replacement]) => [new RegExp(pattern), replacement];
    this.endings = rules.endings.map(group => group.map(compile));
    this.verbs = new RegExp(rules.verb_forms);
    this.irregular = new Map(Object.entries(rules.irregular));
    this.prefixes = [...rules.prefixes].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
    this.stop = new Set(rules.stop);
    this.spellings = rules.spellings;
    this.links = rules.links;   // letters between the parts of a compound
    this.known = new Map();
  }

  stem(word) {
    if (!this.known.has(word)) this.known.set(word, this.#stem(word));
    return this.known.get(word);
  }

  #stem(word) {
    const bare = this.#bare(word);
    if (bare.length > 3 && this.irregular.has(bare)) return this.irregular.get(bare);
    for (const prefix of this.prefixes) {
      const base = bare.startsWith(prefix) && this.irregular.get(bare.slice(prefix.length));
      if (base) return prefix + base;
    }
    return bare;
  }

  #bare(word) {
    if (/^\d/.test(word)) return word;
    for (const group of this.endings) {
      const rule = group.find(([pattern]) => pattern.test(word));
      if (rule?.[1] !== undefined) word = word.replace(...rule);
    }
    return word;
  }

  /** The word in the other spellings that people type: behoerde as behorde. */
  respelled(word) {
    const all = this.spellings.reduce((text, [typed, meant]) => text.replaceAll(typed, meant), word);
    const single = this.spellings.map(([typed, meant]) => word.replaceAll(typed, meant));
    return [...new Set([all, ...single])].filter(spelled => spelled !== word);
  }
}

/** A facet's value as one token of letters (two FNV-1a hashes). */
export function facet(text) {
  return SEEDS.map(seed => fnv(text, seed).toString(16).padStart(8, "0").replace(/\d/g, digit => "ghijklmnop"[digit])).join("");
}

/** A hash whose every bit depends on all of the number's 32 (the last step of MurmurHash3). */
export function mixed(number) {
  number = Math.imul(number ^ number >>> 16, 0x85ebca6b);
  number = Math.imul(number ^ number >>> 13, 0xc2b2ae35);
  return (number ^ number >>> 16) >>> 0;
}

/** The FNV-1a hash of 32 bits, from a seed of one's own. */
export function fnv(text, seed) {
  let hash = seed;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash;
}
