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
    this.wide = !this.rest.length;
  }

  /** Loads the engine and the first language's bundle. */
  start() {
    return this.started ??= this.#start();
  }

  async #start() {
    const pagefind = await import(new URL(`${this.first}/pagefind.js`, this.root));
    this.pagefind = pagefind.createInstance({basePath: this.#path(this.first), ranking: RANKING, noWorker: true});
    await this.pagefind.init();
  }

  /** Takes the other languages' bundles along from now on. */
  widen() {
    return this.widened ??= this.#widen();
  }

  async #widen() {
    await this.start();
    for (const language of this.rest) await this.pagefind.mergeIndex(this.#path(language), {ranking: RANKING});
    this.found.clear();
    this.wide = true;
  }

  #path(language) {
    return new URL(`${language}/`, this.root).pathname;
  }

  /** Records that hold a token (or a word that begins with it): language to a Map of id to score and data. */
  hits(token) {
    if (!this.found.has(token)) {
      const asked = this.#hits(token);
      asked.catch(() => this.found.delete(token));
      this.found.set(token, asked);
    }
    return this.found.get(token);
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

  /** Every dated record's date. */
  byDate() {
    return this.dates ??= this.#byDate();
  }

  async #byDate() {
    const dates = new Map();
    await Promise.all([this.first, ...this.rest].map(async language => {
      const response = await fetch(new URL(`${language}/dates.txt`, this.root));
      if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
      for (const line of (await response.text()).split("\n")) {
        const [date, ...ids] = line.split(" ");
        for (const id of ids) dates.set(`x${language}_${id}`, date);
      }
    }));
    return dates;
  }
}
