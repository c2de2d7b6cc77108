// How the cells of the sheet look: what the checks find, what the server doubts, what has not been kept. Only those cells are
// touched that look otherwise than before: a form may have thousands.

/** @typedef {import("./entry-cells.js").Cell} Cell */
/** @typedef {import("./entry-send.js").Remark} Remark */

const DOUBTS = ["asked", "clash"];

export class Marks {
  /** Cells to be looked at again: those with a finding, those that were doubted. @type {Set<number>} */
  #again = new Set();
  /** @type {Set<number>} */
  #doubted = new Set();
  /** @type {Set<number>} */
  #unsent = new Set();

  /** @param {Map<number, Cell>} cells */
  constructor(cells) {
    this.cells = cells;
    for (const { number, td } of cells.values()) if (DOUBTS.some((name) => td.classList.contains(name))) this.#doubted.add(number);
  }

  /** What the server doubts, by cell. @param {Record<string, string>} doubts */
  doubts(doubts) {
    const now = new Set(Object.keys(doubts).map(Number));
    for (const number of new Set([...this.#doubted, ...now])) {
      const words = (doubts[number] ?? "").split(" ");
      for (const name of DOUBTS) this.cells.get(number)?.td.classList.toggle(name, words.includes(name));
      this.#again.add(number);
    }
    this.#doubted = now;
  }

  /** All of it as the server sees it, where this page does not check by itself. @param {import("./entry-send.js").Look} look */
  look(look) {
    for (const cell of this.cells.values()) {
      cell.td.className = look.classes[cell.number] ?? "in";
      cell.look = "";
      this.#bad(cell, cell.td.classList.contains("bad"));
      this.changed(cell.number, look.changes[cell.number] ?? "");
    }
    this.#unsent.clear();
    for (const [name, texts] of /** @type {const} */ ([["computed", look.computed], ["share", look.shares]]))
      for (const span of document.querySelectorAll(`[data-${name}]`))
        if (span instanceof HTMLElement) span.textContent = texts[span.dataset[name] ?? ""] ?? "";
  }

  /** @param {number} number @param {string} text */
  changed(number, text) {
    const place = this.cells.get(number)?.change ?? null;
    if (place && place.textContent !== text) place.textContent = text;
  }

  /** What the checks find. @param {Remark[]} remarks errors first @param {import("./check-report.js").SheetReport} report
   * @param {number[]} changed which cells say something else than before */
  found(remarks, report, changed) {
    /** @type {Map<number, Remark>} */
    const first = new Map();
    for (const r of remarks) if ((r.severity === "error" || r.reason === "") && !first.has(Number(r.cell))) first.set(Number(r.cell), r);
    for (const number of new Set([...changed, ...this.#again, ...first.keys()])) {
      const cell = this.cells.get(number);
      if (cell) this.#mark(cell, first.get(number), report.said(number));
    }
    this.#again = new Set(first.keys());
  }

  /** @param {Cell} cell @param {Remark | undefined} found @param {import("./check-amounts.js").Said | undefined} said */
  #mark(cell, found, said) {
    const { classList } = cell.td;
    const estimated = said?.standing === 0 && typeof said.amount !== "string";
    const bad = found?.severity === "error" || classList.contains("clash");
    const look = `${bad} ${estimated} ${found?.code} ${found?.text}`;
    if (cell.look === look) return;
    cell.look = look;
    classList.toggle("est", estimated);
    if (bad !== (cell.td.dataset.bad === "1")) this.#bad(cell, bad);
    classList.toggle("bad", bad);
    classList.toggle("warn", !bad && found !== undefined);
    this.#say(cell, found ? `${found.text} ${found.cure} ${found.code}` : "");
  }

  /** @param {Cell} cell @param {boolean} bad */
  #bad(cell, bad) {
    cell.td.dataset.bad = bad ? "1" : "";
    cell.input.setAttribute("aria-invalid", String(bad));
  }

  /** What is found, beside the cell while it is being typed into. @param {Cell} cell @param {string} text */
  #say(cell, text) {
    let place = cell.td.querySelector(".say");
    if (text === "") return place?.remove();
    if (!place) {
      place = document.createElement("span");
      place.className = "say";
      place.id = `s${cell.number}`;
      cell.td.append(place);
    }
    if (place.textContent !== text) place.textContent = text;
  }

  /** Which cells have not yet been kept. @param {Set<number>} now */
  unsent(now) {
    for (const number of new Set([...this.#unsent, ...now])) this.cells.get(number)?.td.classList.toggle("unsent", now.has(number));
    this.#unsent = now;
  }
}
