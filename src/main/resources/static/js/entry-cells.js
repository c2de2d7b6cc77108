// The cells of the sheet: what stands in each, and what was typed over what.

import { Marks } from "./entry-marks.js";
import { read } from "./entry-text.js";

/** @typedef {import("./entry-send.js").One} One */
/** @typedef {import("./entry-send.js").Sheet} Sheet */
/** @typedef {import("./entry-undo.js").Change} Change */
/** @typedef {import("./entry-paste.js").Target} Target */
/** @typedef {import("./entry-text.js").Standing} Standing */
/** @typedef {{number: number, name: string, yes: boolean, td: HTMLElement, input: HTMLInputElement, remark: HTMLInputElement | null,
 *   change: Element | null, text: string, note: string, base: number, kept: string, look: string}} Cell */

export class Cells {
  /** @type {Map<number, Cell>} */
  #cells = new Map();

  /** @param {HTMLElement} root @param {HTMLElement} table or one line of it @param {import("./entry-queue.js").Queue} queue
   * @param {import("./entry-offline.js").SavedSince} since */
  constructor(root, table, queue, since) {
    this.queue = queue;
    this.since = since;
    this.usual = /** @type {Standing} */ (root.dataset.usual ?? "official");
    this.over = Number(root.dataset.over);
    this.unread = root.dataset.tUnread ?? "";
    for (const td of table.querySelectorAll("td[data-cell]")) if (td instanceof HTMLElement) this.#add(td);
    this.marks = new Marks(this.#cells);
    for (const item of queue.items()) this.#restore(item);
  }

  /** @param {HTMLElement} td */
  #add(td) {
    const input = td.querySelector("input.num");
    const remark = td.parentElement?.querySelector("input.txt") ?? null;
    if (!(input instanceof HTMLInputElement)) return;
    const number = Number(td.dataset.cell);
    const name = td.parentElement?.querySelector("a[data-cell-panel]")?.textContent ?? input.ariaLabel ?? "";
    const note = remark instanceof HTMLInputElement ? remark.value : (td.dataset.note ?? "");
    const base = Number.parseInt(td.dataset.seen ?? "0", 10);
    /** @type {Cell} */
    const cell = {
      number, name, td, input, note, base,
      yes: td.dataset.yes === "1",
      remark: remark instanceof HTMLInputElement ? remark : null,
      change: td.parentElement?.querySelector("[data-change]") ?? null,
      text: input.value,
      kept: input.value,
      look: "",
    };
    this.#cells.set(number, cell);
    const saved = this.since.after(number, base);
    if (!saved) return;
    cell.base = saved.base;
    cell.kept = saved.text;
    this.#stand(cell, saved.text, saved.note);
  }

  /** What was typed before the page was closed. @param {import("./entry-queue.js").Item} item */
  #restore(item) {
    const cell = this.#cells.get(item.cell);
    if (!cell) return this.queue.leave({ cell: item.cell, name: item.name, text: item.text, why: "" });
    this.#stand(cell, item.text, item.note);
  }

  /** @param {Cell} cell @param {string} text @param {string} note */
  #stand(cell, text, note) {
    cell.text = cell.input.value = text;
    cell.note = note;
    if (cell.remark) cell.remark.value = note;
  }

  /** Takes what stands in a field. @param {HTMLInputElement} input @returns {Change[]} */
  commit(input) {
    const cell = this.#cells.get(numberOf(input));
    if (!cell) return [];
    const field = input === cell.remark ? "note" : "text";
    const said = field === "note" ? input.value.trim() : read(input.value, this.usual, cell.yes);
    this.#wrong(cell, said === null);
    if (said === null) return [];
    return this.type([{ cell: cell.number, field, after: said }]);
  }

  /** What is typed in one go. @param {{cell: number, field: "text" | "note", after: string}[]} typed
   * @param {number} [base] chosen over an entry of somebody else @returns {Change[]} what is changed by it */
  type(typed, base) {
    /** @type {Map<number, import("./entry-queue.js").Item>} */
    const items = new Map();
    const changes = typed.flatMap(({ cell: number, field, after }) => {
      const cell = this.#cells.get(number);
      if (!cell) return [];
      const before = cell[field];
      const input = field === "text" ? cell.input : cell.remark;
      if (input) input.value = input.dataset.was = after;
      if (before === after && base === undefined) return [];
      cell[field] = after;
      if (base !== undefined) cell.base = base;
      const { text, note, name } = cell;
      items.set(number, { cell: number, text, note, base: cell.base, over: this.over, key: crypto.randomUUID(), name });
      return [{ cell: number, field, before, after }];
    });
    this.queue.put([...items.values()]);
    return changes;
  }

  /** @param {Cell} cell @param {boolean} wrong */
  #wrong(cell, wrong) {
    cell.td.classList.toggle("bad", wrong || cell.td.dataset.bad === "1");
    cell.input.setAttribute("aria-invalid", String(wrong));
    cell.input.title = wrong ? this.unread.replace("{found}", cell.input.value) : "";
  }

  /** @param {One[]} ones @param {(one: One, name: string) => void} conflict */
  taken(ones, conflict) {
    const later = new Set(this.queue.items().map((i) => i.cell));
    /** @type {Record<number, import("./entry-offline.js").Saved>} */
    const saved = {};
    for (const one of ones) {
      const cell = this.#cells.get(one.cell);
      if (!cell) continue;
      cell.base = one.seq;
      cell.kept = one.text;
      if (cell.input.title !== one.why) cell.input.title = one.why;
      if (one.status === "conflict") conflict(one, cell.name);
      if (one.status !== "saved") continue;
      saved[cell.number] = { base: one.seq, text: one.text, note: cell.note };
      if (!later.has(cell.number)) this.#kept(cell);
    }
    this.since.put(saved);
  }

  /** Shows what the server keeps, but not under the hands. @param {Cell} cell */
  #kept(cell) {
    const { input, kept } = cell;
    const typing = document.activeElement === input && input.value !== input.dataset.was;
    cell.text = kept;
    if (typing) return;
    if (input.value !== kept) input.value = kept;
    input.dataset.was = kept;
  }

  /** The number that the server has. @param {number} number */
  reset(number) {
    const cell = this.#cells.get(number);
    if (cell) cell.text = cell.input.value = cell.kept;
  }

  /** What the server says of the whole sheet. @param {Sheet} sheet */
  show(sheet) {
    this.over = sheet.over;
    if (sheet.look) this.marks.look(sheet.look);
    this.marks.doubts(sheet.doubts);
    this.unsent();
  }

  /** What stands in every cell. @returns {Map<number, string>} */
  texts() {
    return new Map([...this.#cells.values()].map((c) => [c.number, c.text]));
  }

  /** What is being typed, where it can be read. @param {HTMLInputElement} input @returns {[number, string] | null} */
  typing(input) {
    const cell = this.#cells.get(numberOf(input));
    const text = cell && input === cell.input ? read(input.value, this.usual, cell.yes) : null;
    return cell && text !== null ? [cell.number, text] : null;
  }

  /** Shows which cells have not yet been kept. */
  unsent() {
    this.marks.unsent(new Set(this.queue.items().map((i) => i.cell)));
  }

  /** Where something can be pasted. @returns {Target[]} */
  all() {
    return [...this.#cells.values()].map((c) => ({ cell: c.number, name: c.name, text: c.text, yes: c.yes }));
  }

  /** From a cell downwards, and all of them. @param {HTMLInputElement} input @returns {Target[][]} */
  targets(input) {
    const all = this.all();
    const first = all.findIndex((t) => t.cell === numberOf(input));
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

/** `c41`, `n41`, of many units `c41.HTX7`. @param {HTMLInputElement} input */
export function numberOf(input) {
  return Number.parseInt(input.name.slice(1), 10);
}
