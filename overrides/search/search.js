// search(query, {language, limit, filters, sort}) -> Promise<{results, corrected, relaxed, ...}>
// The only way to the index: the search box uses it, and so can a test.

import {Index} from "./engine.js";
import {Language, facet, fold, token, words} from "./language.js";
import {excerpt, matches} from "./matching.js";

const ROOT = new URL(".", import.meta.url);
const SITE = new URL("..", ROOT).pathname;
// word, verb behind a noun, part of a compound, name of a topic or publisher, other name of a topic
const CLASSES = {w: 1, d: 0.6, p: 0.5, l: 0.4, a: 0.3};
const BEGINNING = 0.35;
const SHORTEST_BEGINNING = 3;
const FEW = 3;             // articles: where a word finds fewer, what begins with it is found, too
const COVERAGE = 0.5;      // of the words' weight, what a result must hold where none holds all
const PHRASE_CANDIDATES = 100;
const LINKS = ["s", "es", "n", "en"];   // between the parts of a compound

const once = new Map();
const loaded = (name, load) => {
  if (!once.has(name)) once.set(name, load().catch(error => { once.delete(name); throw error; }));
  return once.get(name);
};
const json = async name => {
  const response = await fetch(new URL(name, ROOT));
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response.json();
};
const rules = () => loaded("rules", async () => {
  const known = await json("rules.json");
  const languages = new Map(Object.entries(known.rules).map(([tag, own]) => [tag, new Language(own)]));
  return {...known, languages, indexed: known.languages};
});
const index = (language, indexed) => loaded(`index ${language}`, async () => {
  const made = new Index(ROOT, language, indexed);
  await made.start();
  return made;
});
const spelling = language => loaded(`spelling ${language}`, async () => {
  const module = await import("./spelling.js");
  return {...module, counts: await module.vocabulary(new URL(`${language}/words.txt`, ROOT))};
});

/** Searches; `limit` counts per language and kind. `first`, where given, is told of the reader's language's results as
 *  soon as they are there, while the other languages are still being loaded. */
export async function search(query, {language, limit = 10, filters = {}, sort = "relevance", first = null} = {}) {
  const {languages, indexed, editions} = await rules();
  const reader = languages.has(language) ? language : editions[0];
  const asked = parse(query, languages.get(reader));
  if (!asked.words.length || !indexed.length) return {results: [], corrected: null, relaxed: false, unknown: [], total: {}};
  const context = {languages, indexed, reader, index: await index(reader, indexed), limit, filters, sort};
  if (first && !context.index.wide && indexed.includes(reader)) {
    const own = await answer(asked, {...context, languages: new Map([[reader, languages.get(reader)]]), indexed: [reader], hasty: true});
    if (own) first(own);
  }
  await context.index.widen();
  return answer(asked, context);
}

/** The answer from the languages of the context; none in haste, where a word is unknown or nothing holds all. */
async function answer(asked, context) {
  const {languages, indexed, reader, filters, hasty} = context;
  const order = [reader, ...indexed.filter(other => other !== reader)].filter(tag => indexed.includes(tag));
  let plan = await resolve(asked, context);
  let corrected = null, relaxed = false;
  if (plan.terms.some(term => !term.known)) {
    if (hasty) return null;
    ({plan, corrected} = await correct(asked, plan, context));
    await Promise.all(plan.terms.filter(term => !term.known).map(term => open(term, term.typed, order, context)));
  }
  let found = new Map(order.map(tag => [tag, all(plan, tag)]));
  if ([...found.values()].every(isEmpty)) {
    if (hasty) return null;
    if (plan.terms.length > 1) {
      const divided = await divide(plan, context);
      const again = divided && new Map(order.map(tag => [tag, all(divided, tag)]));
      if (again && ![...again.values()].every(isEmpty)) {
        [plan, found, corrected] = [divided, again, divided.terms.map(term => term.typed).join(" ")];
      } else {
        found = new Map(order.map(tag => [tag, most(plan, tag)]));
        relaxed = ![...found.values()].every(isEmpty);
      }
    }
  }
  const unknown = plan.terms.filter(term => !term.known).map(term => term.typed);
  await onlyOnce(found, order, context);
  const results = [], total = {};
  for (const tag of order) {
    if (filters.language && ![filters.language].flat().includes(tag)) continue;
    const group = await shown(found.get(tag), tag, plan, asked, context);
    results.push(...group.results);
    total[tag] = group.total;
  }
  return {results, corrected, relaxed, unknown, total};
}

/** What is asked: words that search something, and phrases in quotes. */
function parse(query, language) {
  const phrases = [...query.matchAll(/["„“”«»]([^"„“”«»]+)["“”«»]/g)].map(match => words(match[1])).filter(own => own.length);
  const all = words(query);
  const telling = all.filter(word => !language.stop.has(word));
  return {all, words: [...new Set(telling.length ? telling : all)], phrases};
}

/** Each word with the records that hold it, by language and kind. */
async function resolve(asked, context) {
  const runs = asked.words.map(word => term(word, context));
  const plan = {terms: await Promise.all(runs)};
  plan.joined = await joined(asked, context);
  return plan;
}

async function term(word, context) {
  const {languages, reader} = context;
  let made = await exact([word], context);
  if (!made.known) {
    const respelled = languages.get(reader).respelled(word);
    if (respelled.length) made = await exact(respelled, context);
  }
  const own = made.by.get(reader);
  if (own && (own.article.size < FEW || !made.whole.has(reader))) await open(made, word, [reader], context);
  return {...made, typed: word};
}

async function exact(forms, {languages, indexed, reader, index, hasty}) {
  const made = {stems: new Set(), open: null, known: false, whole: new Set(), by: blank(indexed)};
  const stemsBy = new Map([...languages].map(([tag, own]) => [tag, new Set(forms.map(form => own.stem(form)))]));
  for (const own of stemsBy.values()) own.forEach(stem => made.stems.add(stem));
  const take = async (stem, kind, target, tags = indexed) => {
    for (const [tag, hits] of await index.hits(token(stem, kind))) {
      if (!tags.includes(tag)) continue;
      made.known = true;
      if (kind === "w") made.whole.add(tag);
      for (const [id, hit] of hits) {
        const old = made.by.get(tag)[target].get(id);
        const score = hit.score * (CLASSES[kind] ?? 1);
        const via = (kind === "l" || kind === "a") && (!old || old.via);
        made.by.get(tag)[target].set(id, {data: hit.data, score: (old?.score ?? 0) + score, via});
      }
    }
  };
  const jobs = [];
  for (const stem of made.stems) {
    const tags = [...stemsBy].filter(([, own]) => own.has(stem)).map(([tag]) => tag);
    const verbs = tags.filter(tag => forms.some(form => languages.get(tag).verbs.test(form)));
    jobs.push(take(stem, "w", "article", tags), take(stem, "p", "article", tags), take(stem, "d", "article", verbs));
    jobs.push(take(stem, "l", "article"), take(stem, "t", "topic"), take(stem, "f", "fact"));
  }
  await Promise.all(jobs);
  // A topic's other names count in the other languages, and where the reader's language knows no better.
  const others = kind => indexed.filter(tag => tag !== reader || !made.by.get(tag)[kind].size);
  const [articles, facts] = [others("article"), others("fact")];
  await Promise.all([...made.stems].flatMap(stem => [
    take("q" + stem, "a", "article", articles), take("q" + stem, "f", "fact", facts),
  ]));
  return made;
}

/** Adds what begins with the word. */
async function open(made, word, tags, {index}) {
  if (word.length < SHORTEST_BEGINNING || /^\d/.test(word)) return;
  const [hits, articles, topics] = await Promise.all([index.hits(word), index.hits("qqkindarticle"), index.hits("qqkindtopic")]);
  for (const tag of tags) {
    for (const [id, hit] of hits.get(tag) ?? []) {
      const kind = articles.get(tag)?.has(id) ? "article" : topics.get(tag)?.has(id) ? "topic" : null;
      if (!kind) continue;
      made.known = true;
      made.open = word;
      for (const target of kind === "article" ? ["article", "fact"] : ["topic"]) {
        const own = made.by.get(tag)[target];
        if (!own.has(id)) own.set(id, {data: hit.data, score: hit.score * BEGINNING, via: false});
      }
    }
  }
}

/** Neighbouring words of the query that the texts write as one: [first, second, term]. */
async function joined(asked, context) {
  const found = [];
  for (let at = 0; at + 1 < asked.words.length; at++) {
    const made = await exact([asked.words[at] + asked.words[at + 1]], context);
    if (made.known) found.push({at, term: {...made, typed: asked.words[at] + asked.words[at + 1]}});
  }
  return found;
}

/** The plan with unknown words replaced by what they probably mean. */
async function correct(asked, plan, context) {
  const {reader, indexed, languages} = context;
  if (!indexed.includes(reader)) return {plan, corrected: null};
  if (plan.joined.some(({at}) => !plan.terms[at].known || !plan.terms[at + 1].known)) {
    return {plan: absorbed(plan), corrected: null};
  }
  const {counts, suggestion, division, beginnings} = await spelling(reader);
  const replaced = new Map();
  for (const [at, {typed, known}] of plan.terms.entries()) {
    if (known) continue;
    const begun = beginnings(typed, counts);
    if (begun.length) {
      plan.terms[at] = {...await exact(begun, context), typed, open: typed};
      continue;
    }
    const forms = [typed, ...languages.get(reader).respelled(typed)];
    const better = forms.map(form => suggestion(form, counts)).find(Boolean);
    const parts = better ? null : division(typed, counts, LINKS);
    if (better || parts) replaced.set(typed, better ? [better] : parts);
  }
  if (!replaced.size) return {plan, corrected: null};
  const meant = {...asked, words: asked.words.flatMap(word => replaced.get(word) ?? [word])};
  const next = await resolve(meant, context);
  return {plan: next, corrected: asked.all.flatMap(word => replaced.get(word) ?? [word]).join(" ")};
}

/** The plan with compounds of known words as these words, where there are any. */
async function divide(plan, context) {
  const {reader, indexed} = context;
  if (!indexed.includes(reader)) return null;
  const {counts, division} = await spelling(reader);
  const parts = plan.terms.map(term => term.known && division(term.typed, counts, LINKS));
  if (!parts.some(Boolean)) return null;
  const words = plan.terms.flatMap((term, number) => parts[number] || [term.typed]);
  return resolve({words, phrases: []}, context);
}

/** The plan with joined words instead of the two. */
function absorbed(plan) {
  const terms = [];
  for (let at = 0; at < plan.terms.length; at++) {
    const join = plan.joined.find(one => one.at === at && (!plan.terms[at].known || !plan.terms[at + 1].known));
    if (join) { terms.push(join.term); at++; } else terms.push(plan.terms[at]);
  }
  return {terms, joined: []};
}

const blank = indexed => new Map(indexed.map(tag => [tag, {article: new Map(), topic: new Map(), fact: new Map()}]));
const isEmpty = group => !group.article.size && !group.topic.size && !group.fact.size;

/** Records that hold every word, also where two words stand as one. */
function all(plan, tag) {
  const group = {};
  for (const kind of ["article", "topic", "fact"]) {
    group[kind] = together(plan.terms, tag, kind);
    for (const {at, term} of plan.joined) {
      const terms = [...plan.terms.slice(0, at), term, ...plan.terms.slice(at + 2)];
      for (const [id, hit] of together(terms, tag, kind)) if (!group[kind].has(id)) group[kind].set(id, hit);
    }
  }
  return group;
}

function together(terms, tag, kind) {
  const [first, ...others] = terms.map(term => term.by.get(tag)[kind]).sort((a, b) => a.size - b.size);
  const found = new Map();
  for (const [id, hit] of first) {
    const hits = [hit, ...others.map(other => other.get(id))];
    if (hits.every(Boolean)) found.set(id, {data: hit.data, score: sum(hits), via: hits.some(one => one.via)});
  }
  return found;
}

/** Records that hold most of the words, by their weight. */
function most(plan, tag) {
  const group = {article: new Map(), topic: new Map(), fact: new Map()};
  const terms = plan.terms.filter(term => term.known);
  if (plan.terms.length < 2 || !terms.length) return group;
  for (const kind of ["article", "topic", "fact"]) {
    const sizes = terms.map(term => term.by.get(tag)[kind].size);
    const largest = Math.max(...sizes, 1);
    const weights = sizes.map(size => Math.log(2 + largest / (size || 0.5)));
    const whole = weights.reduce((a, b) => a + b, 0);
    const found = new Map();
    terms.forEach((term, number) => {
      for (const [id, hit] of term.by.get(tag)[kind]) {
        const old = found.get(id) ?? {data: hit.data, score: 0, covered: 0, via: true};
        found.set(id, {data: hit.data, score: old.score + hit.score, covered: old.covered + weights[number], via: old.via && hit.via});
      }
    });
    const best = Math.max(0, ...[...found.values()].map(hit => hit.covered));
    for (const [id, hit] of found) {
      if (hit.covered >= COVERAGE * whole && hit.covered >= 0.8 * best) group[kind].set(id, hit);
    }
  }
  return group;
}

const sum = hits => hits.reduce((total, hit) => total + hit.score, 0);

/** Takes articles that the reader's language has, too, out of the other languages; where only the other version holds
 *  the words, the reader's stands for it. */
async function onlyOnce(found, order, {reader, index, limit}) {
  const own = found.get(reader);
  if (order.length < 2 || !own) return;
  const twins = await index.hits("qqtwins");
  for (const tag of order.filter(other => other !== reader)) {
    const group = found.get(tag), both = [...group.article].filter(([id]) => twins.get(tag)?.has(id));
    for (const id of twins.get(tag)?.keys() ?? []) ["article", "fact"].forEach(kind => group[kind].delete(id));
    both.sort(([, a], [, b]) => b.score - a.score);
    await Promise.all(both.slice(0, limit).map(async ([, hit]) => {
      const {meta} = await hit.data();
      const [[id, version]] = [...(await index.hits(meta.twin)).get(reader) ?? [[]]];
      if (id && !own.article.has(id)) own.article.set(id, {data: version.data, score: hit.score, via: false});
    }));
  }
}

/** The results of one language, filtered, sorted, cut to the limit, with what they show. */
async function shown(group, tag, plan, asked, context) {
  const {limit, filters, sort} = context;
  const allowed = await filtered(filters, tag, context);
  const kinds = filters.kind ? [filters.kind].flat() : ["article", "fact", "topic"];
  const results = [], total = {};
  for (const kind of kinds) {
    let hits = [...group[kind]].filter(([id]) => !allowed || allowed.has(id));
    hits = await ordered(hits, tag, sort, context);
    total[kind] = hits.length;
    const own = [];
    const most = asked.phrases.length ? PHRASE_CANDIDATES : limit;
    for (let at = 0; at < hits.length && at < most && own.length < limit; at += limit) {
      const data = await Promise.all(hits.slice(at, at + limit).map(([, hit]) => hit.data()));
      for (const [number, one] of data.entries()) {
        const score = hits[at + number][1].score, via = hits[at + number][1].via;
        for (const result of made(kind, one, tag, plan, context)) {
          if (asked.phrases.every(phrase => says(result.full, phrase)) && own.length < limit) {
            own.push({...result, score, via});
          }
        }
      }
    }
    results.push(...own.map(({full, ...result}) => result));
  }
  return {results, total};
}

function* made(kind, {content, meta}, tag, plan, {reader, languages}) {
  const language = languages.get(tag);
  const base = {url: `${SITE}${reader}/${meta.path}`, kind, language: tag, title: meta.title, date: meta.date,
    publisher: meta.publisher, topics: meta.topics};
  if (kind !== "fact") {
    const cut = excerpt(content, plan.terms, language);
    const title = matches(meta.title, plan.terms, language).map(([start, end]) => [start, end]);
    yield {...base, excerpt: cut.text, marks: cut.marks, titleMarks: title, full: `${meta.title} ${content}`};
    return;
  }
  for (const fact of meta.facts) {
    const labels = fact.topics.flatMap(id => meta.names[id] ?? []);
    const texts = [[tag, fact.text], ...Object.entries(fact.statements), ...labels, ...fact.terms.map(one => [tag, one])];
    const holds = plan.terms.filter(term => texts.some(([own, text]) => matches(text, [term], languages.get(own) ?? language).length));
    if (holds.length < plan.terms.length * 0.6 || !holds.length) continue;
    const [own, text] = fact.statements[reader] ? [reader, fact.statements[reader]] : [tag, fact.text];
    const cut = excerpt(text, plan.terms, languages.get(own), 400);
    yield {...base, url: `${base.url}#${fact.id}`, date: fact.date, excerpt: cut.text, marks: cut.marks, excerptLanguage: own,
      titleMarks: [], full: texts.map(([, one]) => one).join(" ")};
  }
}

function says(text, phrase) {
  return ` ${words(text).join(" ")} `.includes(` ${phrase.join(" ")} `);
}

async function filtered(filters, tag, {index}) {
  let allowed = null;
  for (const name of ["topic", "year", "publisher"]) {
    const values = filters[name] ? [filters[name]].flat() : [];
    if (!values.length) continue;
    const sets = await Promise.all(values.map(value => index.hits("qq" + name + facet(String(value)))));
    const ids = new Set(sets.flatMap(hits => [...(hits.get(tag)?.keys() ?? [])]));
    allowed = allowed ? new Set([...allowed].filter(id => ids.has(id))) : ids;
  }
  return allowed;
}

async function ordered(hits, tag, sort, {index}) {
  hits.sort(([a, one], [b, other]) => other.score - one.score || (a < b ? -1 : 1));
  if (sort !== "date") return hits;
  const rank = await index.byDate();
  return hits.sort(([a], [b]) => (rank.get(a) ?? Infinity) - (rank.get(b) ?? Infinity));
}

/** What a query's words mean, for marking them in a text: `words(language)` gives the terms, `languages` the rules. */
export async function terms(query, reader) {
  const {languages} = await rules();
  const asked = parse(query, languages.get(reader)).words;
  const made = asked.map(word => {
    const forms = [...languages.values()].flatMap(own => [word, ...own.respelled(word)].map(form => own.stem(form)));
    return {stems: new Set(forms), open: word.length > 3 ? word : null};
  });
  return {languages, words: () => made};
}
