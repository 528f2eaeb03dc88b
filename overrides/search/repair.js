// What to do about words that nothing holds: correct them, join them, take compounds apart.

import {spelling} from "./sources.js";
import {exact, resolve} from "./terms.js";

const LINKS = ["s", "es", "n", "en"];   // between the parts of a compound

/** The plan with unknown words replaced by what they probably mean. */
export async function correct(asked, plan, context) {
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
export async function divide(plan, context) {
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
