// The preview of a paste: each cell old and new, doubts marked, taken or left one by one.

import { element, fill } from "./entry-side.js";

/** @typedef {import("./entry-paste.js").Line} Line */

export class PasteBox {
  /** @type {{line: Line, box: HTMLInputElement}[]} */
  #lines = [];
  /** @type {(lines: Line[]) => void} */
  #take = () => {};

  /** @param {HTMLElement} root @param {() => void} left where the focus goes afterwards */
  constructor(root, left) {
    this.root = root;
    this.left = left;
    this.part("[data-take]").addEventListener("click", () => this.#write());
    this.part("[data-leave]").addEventListener("click", () => this.close());
    root.addEventListener("change", () => this.#count());
    root.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.close();
      else if (event.key === "Enter" && !(event.target instanceof HTMLButtonElement)) this.#write();
      else return;
      event.preventDefault();
      event.stopPropagation();
    });
  }

  /** @param {string} selector @returns {HTMLElement} */
  part(selector) {
    const found = this.root.querySelector(selector);
    if (!(found instanceof HTMLElement)) throw new Error(selector);
    return found;
  }

  /** @param {Line[]} lines @param {string} name of the cell that was pasted into @param {(lines: Line[]) => void} take */
  open(lines, name, take) {
    this.#take = take;
    const body = this.part("tbody");
    const words = this.part("template").dataset;
    this.#lines = [];
    body.replaceChildren(...lines.map((line) => this.#row(line, words)));
    const read = lines.filter((l) => l.then !== null).length;
    const title = this.part("[data-title]");
    const summary = this.part("[data-summary]");
    title.textContent = fill(title.dataset.t ?? "", { n: lines.length, name });
    summary.textContent = fill(summary.dataset.t ?? "", { read, look: lines.filter((l) => l.look).length });
    this.#count();
    this.root.hidden = false;
    this.root.scrollIntoView({ block: "nearest" });
    this.part("[data-take]").focus();
  }

  /** @param {Line} line @param {DOMStringMap} words */
  #row(line, words) {
    const { target, there, then, remark, look } = line;
    const writes = target !== null && then !== null && remark !== "same";
    const row = document.createElement("tr");
    const box = document.createElement("input");
    box.type = "checkbox";
    box.checked = box.defaultChecked = writes;
    box.disabled = !writes;
    box.setAttribute("aria-label", target?.name ?? there);
    const [take, now, source, becomes, note] = ["", target?.text || words.empty || "", there, writes ? then : "", ""].map((t, i) =>
      element("td", t || "", i > 0 && i < 4 ? "n" : ""),
    );
    take?.append(box);
    const name = element("th", target?.name ?? "…", "pin");
    name.scope = "row";
    note?.append(element("span", words[remark] ?? "", look ? "bdg warn" : "muted"));
    for (const cell of [take, name, now, source, becomes, note]) if (cell) row.append(cell);
    row.setAttribute("role", "row");
    for (const cell of row.cells) cell.setAttribute("role", cell.tagName === "TH" ? "rowheader" : "cell");
    this.#lines.push({ line, box });
    return row;
  }

  #count() {
    const button = this.part("[data-take]");
    button.textContent = fill(button.dataset.t ?? "", { n: this.#taken().length });
  }

  #taken() {
    return this.#lines.filter((l) => l.box.checked).map((l) => l.line);
  }

  #write() {
    const taken = this.#taken();
    this.close();
    this.#take(taken);
  }

  close() {
    this.root.hidden = true;
    this.left();
  }
}
