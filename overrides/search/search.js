// search(query, {language, limit, filters, sort, first}) -> Promise<{results, corrected, relaxed, unknown, total}>
// The only way to the index: the search box uses it, and so can a test.

import {all, isEmpty, most, onlyOnce} from "./groups.js";
import {correct, divide, lacks} from "./repair.js";
import {shown} from "./showing.js";
import {index, names, rules} from "./sources.js";
import {open, parse, resolve} from "./terms.js";

/** Searches; `limit` counts per language and kind. `first`, where given, is told of the reader's language's results as
 *  soon as they are there, while the other languages are still being loaded. */
export async function search(query, {language, limit = 10, filters = {}, sort = "relevance", first = null} = {}) {
  const called = names();  // comes along with the rules and the index; only facts wait for it
  called.catch(() => {});
  const {languages, indexed, editions} = await rules();
  const reader = languages.has(language) ? language : editions[0];
  const asked = parse(query, languages.get(reader));
  if (!asked.words.length || !indexed.length) return {results: [], corrected: null, relaxed: false, unknown: [], total: {}};
  const context = {languages, indexed, reader, index: await index(reader, indexed), called, limit, filters, sort};
  if (first && !context.index.wide && indexed.includes(reader)) {
    const own = await answer(asked, {...context, languages: new Map([[reader, languages.get(reader)]]), indexed: [reader], hasty: true});
    if (own) first(own);
  }
  await context.index.widen();
  return answer(asked, context);
}

/** The answer from the languages of the context; none in haste, where nothing holds all the words. */
async function answer(asked, context) {
  const {languages, indexed, reader, filters, hasty} = context;
  const order = [reader, ...indexed.filter(other => other !== reader)].filter(tag => indexed.includes(tag));
  let plan = await resolve(asked, context);
  let corrected = null, relaxed = false;
  if (plan.terms.some(term => lacks(term, reader))) {
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
        [plan, found, corrected] = [divided, again, divided.corrected];
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
