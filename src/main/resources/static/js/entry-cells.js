// The cells of the sheet: what stands in each, what was typed over what, and how it looks.

import { read } from "./entry-text.js";

/** @typedef {import("./entry-send.js").One} One */
/** @typedef {import("./entry-send.js").Sheet} Sheet */
/** @typedef {import("./entry-undo.js").Change} Change */
/** @typedef {import("./entry-paste.js").Target} Target */
/** @typedef {import("./entry-text.js").Standing} Standing */
/** @typedef {{number: number, name: string, yes: boolean, td: HTMLElement, input: HTMLInputElement, remark: HTMLInputElement | null,
 *   text: string, note: string, base: number, kept: string}} Cell */

export class Cells {
  /** @type {Map<number, Cell>} */
  #cells = new Map();

  /** @param {HTMLElement} root @param {HTMLTableElement} table @param {import("./entry-queue.js").Queue} queue */
  constructor(root, table, queue) {
    this.queue = queue;
    this.usual = /** @type {Standing} */ (root.dataset.usual ?? "official");
    this.over = Number(root.dataset.over);
    this.unread = root.dataset.tUnread ?? "";
    for (const td of table.querySelectorAll("td[data-cell]")) if (td instanceof HTMLElement) this.#add(td);
    for (const item of queue.items()) this.#restore(item.cell, item.text, item.note);
  }

  /** @param {HTMLElement} td */
  #add(td) {
    const input = td.querySelector("input.num");
    const remark = td.parentElement?.querySelector("input.txt") ?? null;
    if (!(input instanceof HTMLInputElement)) return;
    const number = Number(td.dataset.cell);
    const name = td.parentElement?.querySelector("a[data-cell-panel]")?.textContent ?? "";
    const note = remark instanceof HTMLInputElement ? remark.value : "";
    const base = Number.parseInt(td.dataset.seen ?? "0", 10);
    this.#cells.set(number, {
      number, name, td, input, note, base,
      yes: td.dataset.yes === "1",
      remark: remark instanceof HTMLInputElement ? remark : null,
      text: input.value,
      kept: input.value,
    });
  }

  /** What was typed before the page was closed. @param {number} number @param {string} text @param {string} note */
  #restore(number, text, note) {
    const cell = this.#cells.get(number);
    if (!cell) return this.queue.drop(number);
    cell.text = cell.input.value = text;
    cell.note = note;
    if (cell.remark) cell.remark.value = note;
  }

  /** Takes what stands in a field. @param {HTMLInputElement} input @returns {Change[]} */
  commit(input) {
    const cell = this.#cells.get(Number(input.name.slice(1)));
    if (!cell) return [];
    const field = input === cell.remark ? "note" : "text";
    const said = field === "note" ? input.value.trim() : read(input.value, this.usual, cell.yes);
    this.#wrong(cell, said === null);
    if (said === null) return [];
    return this.type(cell.number, field, said);
  }

  /** @param {number} number @param {"text" | "note"} field @param {string} value @param {number} [base] @returns {Change[]} */
  type(number, field, value, base) {
    const cell = this.#cells.get(number);
    if (!cell) return [];
    const before = cell[field];
    const input = field === "text" ? cell.input : cell.remark;
    if (input) input.value = input.dataset.was = value;
    if (before === value && base === undefined) return [];
    cell[field] = value;
    if (base !== undefined) cell.base = base;
    const { text, note } = cell;
    this.queue.put({ cell: number, text, note, base: cell.base, over: this.over, key: crypto.randomUUID() });
    return [{ cell: number, field, before, after: value }];
  }

  /** @param {Cell} cell @param {boolean} wrong */
  #wrong(cell, wrong) {
    cell.td.classList.toggle("bad", wrong || cell.td.dataset.bad === "1");
    cell.input.setAttribute("aria-invalid", String(wrong));
    cell.input.title = wrong ? this.unread.replace("{found}", cell.input.value) : "";
  }

  /** @param {One} one @param {(one: One, name: string) => void} conflict */
  taken(one, conflict) {
    const cell = this.#cells.get(one.cell);
    if (!cell) return;
    const later = this.queue.items().some((i) => i.cell === one.cell);
    cell.base = one.seq;
    cell.kept = one.text;
    if (one.status === "conflict") conflict(one, cell.name);
    cell.input.title = one.why;
    const typing = document.activeElement === cell.input && cell.input.value !== cell.input.dataset.was;
    if (one.status !== "saved" || later) return;
    cell.text = one.text;
    if (!typing) cell.input.value = cell.input.dataset.was = one.text;
  }

  /** The number that the server has. @param {number} number */
  reset(number) {
    const cell = this.#cells.get(number);
    if (cell) cell.text = cell.input.value = cell.kept;
  }

  /** @param {Sheet} sheet */
  show(sheet) {
    this.over = sheet.over;
    for (const cell of this.#cells.values()) {
      cell.td.className = sheet.classes[cell.number] ?? "in";
      cell.td.dataset.bad = cell.td.classList.contains("bad") ? "1" : "";
      cell.input.setAttribute("aria-invalid", String(cell.td.dataset.bad === "1"));
      const change = cell.td.parentElement?.querySelector("[data-change]");
      if (change) change.textContent = sheet.changes[cell.number] ?? "";
    }
    for (const span of document.querySelectorAll("[data-computed]"))
      if (span instanceof HTMLElement) span.textContent = sheet.computed[span.dataset.computed ?? ""] ?? "";
    this.marks();
  }

  /** Which cells have not yet been kept. */
  marks() {
    const waiting = new Set(this.queue.items().map((i) => i.cell));
    for (const cell of this.#cells.values()) cell.td.classList.toggle("unsent", waiting.has(cell.number));
  }

  /** From a cell downwards, and all of them. @param {HTMLInputElement} input @returns {Target[][]} */
  targets(input) {
    const all = [...this.#cells.values()].map((c) => ({ cell: c.number, name: c.name, text: c.text, yes: c.yes }));
    const first = all.findIndex((t) => t.cell === Number(input.name.slice(1)));
    return input.classList.contains("num") ? [all.slice(first), all] : [];
  }

  /** Of what is known of a cell. @param {HTMLInputElement} input */
  address(input) {
    const link = input.closest("tr")?.querySelector("a[data-cell-panel]");
    return link instanceof HTMLAnchorElement ? link.href : "";
  }

  /** @param {number} number */
  focus(number) {
    const cell = this.#cells.get(number);
    cell?.input.focus();
    cell?.td.closest("tr")?.scrollIntoView({ block: "center" });
  }
}
