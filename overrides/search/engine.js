// The index: which records hold a token. Pagefind loads the parts of it that a token needs.
// All bundles hold tokens that need no stemming, so the reader's bundle can take the others along with its own engine.

const RANKING = {termSimilarity: 0, pageLength: 0.4, termFrequency: 0.6, termSaturation: 1.4};

export class Index {
  /** root: URL of `search/`; language: whose bundle comes first; languages: all that have one. */
  constructor(root, language, languages) {
    this.root = root;
    this.first = languages.includes(language) ? language : languages[0];
    this.rest = languages.filter(other => other !== this.first);
    this.found = new Map();
  }

  async #start() {
    const base = new URL(`${this.first}/`, this.root).pathname;
    const pagefind = await import(new URL(`${this.first}/pagefind.js`, this.root));
    this.pagefind = pagefind.createInstance({basePath: base, ranking: RANKING});
    await this.pagefind.init();
    for (const language of this.rest) {
      await this.pagefind.mergeIndex(new URL(`${language}/`, this.root).pathname, {ranking: RANKING});
    }
  }

  start() {
    return this.started ??= this.#start();
  }

  /** Records that hold a token (or, with open, one that begins so): language to a Map of id to score. */
  hits(token, open = false) {
    const key = open ? token + "*" : token;
    if (!this.found.has(key)) {
      const asked = this.#hits(token);
      asked.catch(() => this.found.delete(key));
      this.found.set(key, asked);
    }
    return this.found.get(key);
  }

  async #hits(token) {
    await this.start();
    const {results} = await this.pagefind.search(token);
    const byLanguage = new Map();
    for (const result of results) {
      const language = result.id.slice(1, result.id.indexOf("_"));
      if (!byLanguage.has(language)) byLanguage.set(language, new Map());
      byLanguage.get(language).set(result.id, {score: result.score, data: result.data});
    }
    return byLanguage;
  }

  /** Every dated record's place in the order of dates, newest first. */
  byDate() {
    return this.dates ??= this.start()
      .then(() => this.pagefind.search("everything", {sort: {date: "desc"}}))
      .then(({results}) => new Map(results.map(({id}, place) => [id, place])));
  }
}
