// The cells of the sheet: what stands in each, what was typed over what, and how it looks.

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

  /** @param {HTMLElement} root @param {HTMLTableElement} table @param {import("./entry-queue.js").Queue} queue
   * @param {import("./entry-offline.js").SavedSince} since */
  constructor(root, table, queue, since) {
    this.queue = queue;
    this.since = since;
    this.usual = /** @type {Standing} */ (root.dataset.usual ?? "official");
    this.over = Number(root.dataset.over);
    this.unread = root.dataset.tUnread ?? "";
    for (const td of table.querySelectorAll("td[data-cell]")) if (td instanceof HTMLElement) this.#add(td);
    for (const item of queue.items()) this.#restore(item);
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
    this.queue.put({ cell: number, text, note, base: cell.base, over: this.over, key: crypto.randomUUID(), name: cell.name });
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
    if (one.status === "saved") this.since.put(cell.number, { base: one.seq, text: one.text, note: cell.note });
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

  /** What the server says of the whole sheet. @param {Sheet} sheet @param {boolean} alone whether nobody else weighs it here */
  show(sheet, alone) {
    this.over = sheet.over;
    for (const cell of this.#cells.values()) {
      const classes = sheet.classes[cell.number] ?? "in";
      for (const name of ["asked", "clash"]) cell.td.classList.toggle(name, classes.includes(name));
      if (!alone) continue;
      cell.td.className = classes;
      cell.look = "";
      this.#bad(cell, cell.td.classList.contains("bad"));
      this.changed(cell.number, sheet.changes[cell.number] ?? "");
    }
    if (alone)
      for (const [name, texts] of /** @type {const} */ ([["computed", sheet.computed], ["share", sheet.shares]]))
        for (const span of document.querySelectorAll(`[data-${name}]`))
          if (span instanceof HTMLElement) span.textContent = texts[span.dataset[name] ?? ""] ?? "";
    this.marks();
  }

  /** @param {Cell} cell @param {boolean} bad */
  #bad(cell, bad) {
    cell.td.dataset.bad = bad ? "1" : "";
    cell.input.setAttribute("aria-invalid", String(bad));
  }

  /** What stands in every cell. @returns {Map<number, string>} */
  texts() {
    return new Map([...this.#cells.values()].map((c) => [c.number, c.text]));
  }

  /** What is being typed, where it can be read. @param {HTMLInputElement} input @returns {[number, string] | null} */
  typing(input) {
    const cell = this.#cells.get(Number(input.name.slice(1)));
    const text = cell && input === cell.input ? read(input.value, this.usual, cell.yes) : null;
    return cell && text !== null ? [cell.number, text] : null;
  }

  /** @param {number} number @param {string} text */
  changed(number, text) {
    const place = this.#cells.get(number)?.change ?? null;
    if (place && place.textContent !== text) place.textContent = text;
  }

  /** What the checks find, at the cells. @param {import("./entry-send.js").Remark[]} remarks errors first
   * @param {import("./check-report.js").SheetReport} report */
  mark(remarks, report) {
    /** @type {Map<number, import("./entry-send.js").Remark>} */
    const first = new Map();
    for (const r of remarks) if ((r.severity === "error" || r.reason === "") && !first.has(Number(r.cell))) first.set(Number(r.cell), r);
    for (const cell of this.#cells.values()) {
      const found = first.get(cell.number);
      const said = report.said(cell.number);
      const { classList } = cell.td;
      const estimated = said?.standing === 0 && typeof said.amount !== "string";
      const bad = found?.severity === "error" || classList.contains("clash");
      const look = `${bad} ${estimated} ${found?.code} ${found?.text}`;
      if (cell.look === look) continue;
      cell.look = look;
      classList.toggle("est", estimated);
      if (bad !== (cell.td.dataset.bad === "1")) this.#bad(cell, bad);
      classList.toggle("bad", bad);
      classList.toggle("warn", !bad && found !== undefined);
      this.#say(cell, found ? `${found.text} ${found.cure} ${found.code}` : "");
    }
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
