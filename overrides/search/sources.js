// What the search loads, each thing once: rules, indexes, vocabularies.

import {Index} from "./engine.js";
import {Language} from "./language.js";

const ROOT = new URL(".", import.meta.url);
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
export const rules = () => loaded("rules", async () => {
  const known = await json("rules.json");
  const languages = new Map(Object.entries(known.rules).map(([tag, own]) => [tag, new Language(own)]));
  return {...known, languages, indexed: known.languages};
});
/** What topics are called: id to [[language, name]]. */
export const names = () => loaded("names", () => json("topics.json"));
export const index = (language, indexed) => loaded(`index ${language}`, async () => {
  const made = new Index(ROOT, language, indexed);
  await made.start();
  return made;
});
export const spelling = language => loaded(`spelling ${language}`, async () => {
  const module = await import("./spelling.js");
  const [{counts, written}, isCommon] = await Promise.all([
    module.vocabulary(new URL(`${language}/words.txt`, ROOT)), module.common(new URL(`${language}/common.bin`, ROOT)),
  ]);
  return {...module, counts, written, isCommon};
});
