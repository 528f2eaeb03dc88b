// The words of a query and the records that hold them.

import {token, words} from "./language.js";

// word, verb behind a noun, part of a compound, name of a topic or publisher, other name of a topic
const CLASSES = {w: 1, d: 0.6, p: 0.5, l: 0.4, a: 0.3};
const BEGINNING = 0.35;
const SHORTEST_BEGINNING = 3;
const LONGEST_NAME = 4;     // words of a topic's name
const FEW = 3;             // articles: where a word finds fewer, what begins with it is found, too

/** What is asked: words that search something, and phrases in quotes. */
export function parse(query, language) {
  const phrases = [...query.matchAll(/["„“”«»]([^"„“”«»]+)["“”«»]/g)].map(match => words(match[1])).filter(own => own.length);
  const all = words(query);
  const telling = all.filter(word => !language.stop.has(word));
  return {query, all, words: [...new Set(telling.length ? telling : all)], phrases};
}

/** Each word with the records that hold it, by language and kind. */
export async function resolve(asked, context) {
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

/** What holds a word in any of these forms; a form of several words (a list) is what they are as one. */
export async function exact(forms, {languages, indexed, reader, index, hasty}) {
  const made = {stems: new Set(), open: null, known: false, whole: new Set(), by: blank(indexed)};
  const stemsBy = new Map([...languages].map(([tag, own]) => [tag, new Set(forms.flatMap(form => typeof form === "string"
    ? own.stem(form) : [own.stem(form.join("")), form.map(part => own.stem(part)).join("")]))]));
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
    const verbs = tags.filter(tag => forms.some(form => languages.get(tag).verbs.test([form].flat().join(""))));
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
export async function open(made, word, tags, {index}) {
  if (word.length < SHORTEST_BEGINNING || /^\d/.test(word)) return;
  const hits = await index.hits(word);
  if (!tags.some(tag => hits.get(tag)?.size)) return;
  const [articles, topics] = await Promise.all([index.hits("qqkindarticle"), index.hits("qqkindtopic")]);
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

/** Neighbouring words of the query that the texts write as one, or that are a topic's name: [{at, length, term}]. */
async function joined(asked, context) {
  const runs = [];
  for (let length = 2; length <= LONGEST_NAME; length++) {
    for (let at = 0; at + length <= asked.words.length; at++) runs.push([at, length]);
  }
  const made = await Promise.all(runs.map(([at, length]) => exact([asked.words.slice(at, at + length)], context)));
  return runs.map(([at, length], number) => ({at, length, term: {...made[number], typed: asked.words.slice(at, at + length).join("")}}))
    .filter(({term}) => term.known);
}

const blank = indexed => new Map(indexed.map(tag => [tag, {article: new Map(), topic: new Map(), fact: new Map()}]));
