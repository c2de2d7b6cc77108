// Has the sheet kept beside its queue, so that it opens again without network; and what was saved since the page was made.

/** @typedef {import("./entry-queue.js").Shelf} Shelf */
/** @typedef {{base: number, text: string, note: string}} Saved */

/** @param {string} reader @param {string} address of the report @param {boolean} typing whether it is worth keeping */
export async function keepSheet(reader, address, typing) {
  if (!("serviceWorker" in navigator)) return;
  await navigator.serviceWorker.register("/reports/worker.js", { scope: "/reports/" });
  const { active } = await navigator.serviceWorker.ready;
  const loaded = performance.getEntriesByType("resource").map((entry) => new URL(entry.name));
  const files = loaded.filter((url) => url.origin === location.origin && url.pathname.startsWith("/assets/"));
  const sheet = { reader, address, files: [...new Set(files.map((url) => url.pathname))] };
  active?.postMessage(typing ? { keep: sheet } : { forget: sheet });
}

/** The cells that the server has kept since the page was made: a page from the copy does not know of them. */
export class SavedSince {
  /** @type {Record<string, Saved>} */
  #cells = {};

  /** @param {Shelf} shelf @param {string} name */
  constructor(shelf, name) {
    this.shelf = shelf;
    this.name = name;
    try {
      this.#cells = JSON.parse(shelf.getItem(name) ?? "{}");
    } catch {
      this.#cells = {};
    }
  }

  /** What was saved of a cell after what the page shows of it. @param {number} cell @param {number} base that the page shows */
  after(cell, base) {
    const saved = this.#cells[cell];
    if (saved && saved.base > base) return saved;
    delete this.#cells[cell];
    return null;
  }

  /** @param {Record<number, Saved>} saved by cell */
  put(saved) {
    Object.assign(this.#cells, saved);
    this.shelf.setItem(this.name, JSON.stringify(this.#cells));
  }
}
