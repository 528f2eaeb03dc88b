// What to do about words that nothing holds: correct them, join them, take compounds apart.

import {words} from "./language.js";
import {spelling} from "./sources.js";
import {exact, resolve} from "./terms.js";

/** Does the reader's language hold nothing for a word? */
export const lacks = (term, reader) => {
  const own = term.by.get(reader);
  return !term.known || (own !== undefined && !own.article.size && !own.topic.size && !own.fact.size);
};

/** The plan with unknown words replaced by what they probably mean. A word that only another language knows keeps what
 *  it finds there; for the reader's language it may still be a slip of one letter. */
export async function correct(asked, plan, context) {
  const {reader, indexed, languages} = context;
  if (!indexed.includes(reader)) return {plan, corrected: null};
  if (plan.joined.some(join => mends(join, plan))) return {plan: absorbed(plan), corrected: null};
  const {counts, written, isCommon, suggestion, division, beginnings} = await spelling(reader);
  const meant = new Map();
  const terms = await Promise.all(plan.terms.map(async term => {
    if (!lacks(term, reader)) return [term];
    const {typed, known} = term;
    const begun = known ? [] : beginnings(typed, counts);
    if (begun.length) return [{...await exact(begun, context), typed, open: typed}];
    if (isCommon(typed)) return [term];
    const forms = [typed, ...languages.get(reader).respelled(typed)];
    const better = forms.map(form => suggestion(form, counts, known ? 1 : Infinity)).find(Boolean);
    const parts = better ? [better] : known ? null : division(typed, counts, languages.get(reader).links);
    if (!parts) return [term];
    meant.set(typed, parts);
    const made = (await resolve({...asked, words: parts}, context)).terms;
    return known ? [merged(made[0], term, reader)] : made;
  }));
  if (!meant.size) return {plan: {...plan, terms: terms.flat()}, corrected: null};
  const corrected = asked.query.split(/\s+/).flatMap(raw => {
    const [word, ...more] = words(raw);
    return more.length || !meant.has(word) ? raw : meant.get(word).map(one => written.get(one) ?? one);
  }).join(" ");
  return {plan: {terms: terms.flat(), joined: terms.some(own => own.length > 1) ? [] : plan.joined}, corrected};
}

/** A term that is the corrected one in the reader's language and as typed in the others. */
function merged(better, typed, reader) {
  const by = new Map(typed.by).set(reader, better.by.get(reader));
  return {...typed, by, stems: new Set([...better.stems, ...typed.stems]), whole: new Set([...better.whole, ...typed.whole])};
}

/** The plan with compounds of known words as these words, where there are any. */
export async function divide(plan, context) {
  const {reader, indexed, languages} = context;
  if (!indexed.includes(reader)) return null;
  const {counts, written, division} = await spelling(reader);
  const parts = plan.terms.map(term => term.known && division(term.typed, counts, languages.get(reader).links));
  if (!parts.some(Boolean)) return null;
  const divided = plan.terms.flatMap((term, number) => parts[number] || [term.typed]);
  const next = await resolve({words: divided, phrases: []}, context);
  return {...next, corrected: divided.map(word => written.get(word) ?? word).join(" ")};
}

/** Does writing these words as one make sense of one that is unknown? */
const mends = ({at, length}, {terms}) => terms.slice(at, at + length).some(term => !term.known);

/** The plan with joined words instead of those that alone are unknown. */
function absorbed(plan) {
  const terms = [];
  for (let at = 0; at < plan.terms.length; at++) {
    const join = plan.joined.find(one => one.at === at && mends(one, plan));
    terms.push(join ? join.term : plan.terms[at]);
    if (join) at += join.length - 1;
  }
  return {terms, joined: []};
}
