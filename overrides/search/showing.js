// What a result shows.

import {facet, words} from "./language.js";
import {excerpt, matches} from "./matching.js";

const SITE = new URL("..", import.meta.url).pathname;
const PHRASE_CANDIDATES = 100;
const HASTY_FACTS = 2;     // in the first answer: each may need its article's fragment

/** The results of one language, filtered, sorted, cut to the limit, with what they show. */
export async function shown(group, tag, plan, asked, context) {
  const {filters, sort} = context;
  const allowed = await filtered(filters, tag, context);
  const kinds = filters.kind ? [filters.kind].flat() : ["article", "fact", "topic"];
  const called = kinds.includes("fact") && group.fact.size ? await context.called : {};
  const results = [], total = {};
  for (const kind of kinds) {
    let hits = [...group[kind]].filter(([id]) => !allowed || allowed.has(id));
    hits = await ordered(hits, tag, sort, context);
    total[kind] = hits.length;
    const limit = kind === "fact" && context.hasty ? Math.min(HASTY_FACTS, context.limit) : context.limit;
    const own = [];
    const most = asked.phrases.length ? PHRASE_CANDIDATES : limit;
    for (let at = 0; at < hits.length && at < most && own.length < limit; at += limit) {
      const data = await Promise.all(hits.slice(at, at + limit).map(([, hit]) => hit.data()));
      for (const [number, one] of data.entries()) {
        const score = hits[at + number][1].score, via = hits[at + number][1].via;
        for (const result of made(kind, one, tag, plan, called, context)) {
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

function* made(kind, {content, meta}, tag, plan, called, {reader, languages}) {
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
    const labels = fact.topics.flatMap(id => called[id] ?? []);
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
  const dates = await index.byDate();
  const date = id => dates.get(id) ?? "";
  return hits.sort(([a], [b]) => date(a) < date(b) ? 1 : date(a) > date(b) ? -1 : 0);
}
