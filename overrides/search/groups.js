// Which records answer a query: those that hold every word, else those that hold most of them.

const COVERAGE = 0.5;      // of the words' weight, what a result must hold where none holds all

export const isEmpty = group => !group.article.size && !group.topic.size && !group.fact.size;

/** Records that hold every word, also where two words stand as one. */
export function all(plan, tag) {
  const group = {};
  for (const kind of ["article", "topic", "fact"]) {
    group[kind] = together(plan.terms, tag, kind);
    for (const {at, length, term} of plan.joined) {
      const terms = [...plan.terms.slice(0, at), term, ...plan.terms.slice(at + length)];
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
export function most(plan, tag) {
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
export async function onlyOnce(found, order, {reader, index, limit}) {
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
